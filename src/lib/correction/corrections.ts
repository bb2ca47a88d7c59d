/**
 * Sửa lỗi bản đăng, as a reader is told of it: each corrected place with the words that stood there and those that followed them. A place that was corrected
 * several times has a link of the chain in each correction. The library's own mend of its page, never a đính chính of the issuing body.
 */
import type { Correction } from '../directive/metadata.ts';
import { provisionHash, type Hash } from '../permalink/hash.ts';
import { linesByAnchor } from '../permalink/text-lock.ts';
import type { Anchor } from '../provision/body.ts';
import type { OfficialBlock } from '../provision/text.ts';

export interface CorrectedPlace {
  anchor: Anchor;
  /** Label and words as they were published, a line each block; null: nothing stood there. */
  old: string | null;
  /** The words that followed: those that the next correction of this place replaced, else the words now; null: none. */
  followed: string | null;
  /** The day on which what followed was replaced in turn; null: it is what stands there now. */
  until: string | null;
}

export interface CorrectionView {
  /** From 1, the oldest first. */
  number: number;
  date: string;
  reason: string;
  places: readonly CorrectedPlace[];
}

/** The oldest first, also where the frontmatter lists them otherwise. */
export function describeCorrections(
  corrections: readonly Correction[] | null | undefined,
  blocks: readonly OfficialBlock[],
): CorrectionView[] {
  const ordered = [...(corrections ?? [])].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (ordered.length === 0) return [];
  const now = linesByAnchor(blocks);
  /** What stands at a place after the correction that is looked at: the newest is looked at first. */
  const later = new Map<Anchor, { words: string | null; until: string }>();
  const places = ordered
    .toReversed()
    .map(({ date, changes }) =>
      changes
        .toReversed()
        .map(({ anchor, old }): CorrectedPlace => {
          const next = later.get(anchor);
          later.set(anchor, { words: old, until: date });
          return { anchor, old, followed: next === undefined ? (now.get(anchor) ?? null) : next.words, until: next?.until ?? null };
        })
        .toReversed(),
    )
    .toReversed();
  return ordered.map(({ date, reason }, index) => ({ number: index + 1, date, reason, places: places[index] ?? [] }));
}

/** Where the words of a place are gone: the entry that says so, and answers to the old address. */
export const isGone = ({ followed, until }: CorrectedPlace): boolean => followed === null && until === null;

/** The hash of words as the lock has it; null of none. */
export const wordsHash = (words: string | null, hash: Hash): string | null => (words === null ? null : provisionHash(words, hash));
