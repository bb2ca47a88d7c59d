/** The record that an editor has to write for changed words, ready to paste: `npm run permalinks` prints it. */
import type { Anchor } from '../provision/body.ts';
import type { Hash } from './hash.ts';
import { provisionHash } from './hash.ts';
import type { LockRecord } from './lock.ts';

export interface ProposedCorrection {
  /** Lines of YAML for the frontmatter. */
  yaml: string;
  /** Anchors whose old words were not found in any earlier state of the file. */
  unknown: Anchor[];
}

/**
 * `now`, `old`: words by anchor, as they are and as some earlier state of the file had them; old words count only where their hash is the published one. Null
 * where nothing is changed.
 */
export function proposeCorrection(
  locked: Pick<LockRecord, 'anchors'>,
  now: ReadonlyMap<Anchor, string>,
  old: readonly ReadonlyMap<Anchor, string>[],
  { hash, date }: { hash: Hash; date: string },
): ProposedCorrection | null {
  const published = locked.anchors ?? {};
  const unknown: Anchor[] = [];
  const isGone = Object.entries(published).some(([anchor, mark]) => mark !== null && !now.has(anchor));
  const isNew = [...now.keys()].some((anchor) => published[anchor] == null);
  const lines = [...new Set([...Object.keys(published), ...now.keys()])].flatMap((anchor) => {
    const mark = published[anchor] ?? null;
    const words = now.get(anchor) ?? null;
    if ((words === null ? null : provisionHash(words, hash)) === mark) return [];
    const before =
      mark === null ? null : old.map((state) => state.get(anchor)).find((own) => own !== undefined && provisionHash(own, hash) === mark);
    if (before === undefined) unknown.push(anchor);
    return [
      `      - anchor: ${JSON.stringify(anchor)}`,
      `        old: ${before === undefined ? '"…" # chép nguyên chữ đã công bố, kể cả nhãn' : JSON.stringify(before)}`,
      // Something is gone and something is new: it may be the same provision, which only an editor knows.
      ...(isGone && isNew
        ? [`        now: ${JSON.stringify(words)}${words === null ? ' # hoặc chữ hiện nay của đoạn này, nếu nó chỉ được sửa chữ' : ''}`]
        : []),
    ];
  });
  const moved = lines.length === 0 ? movedPlace(published, now, old, hash) : null;
  if (moved !== null)
    lines.push(
      `      - anchor: ${JSON.stringify(moved)}`,
      `        old: ${JSON.stringify(now.get(moved))} # chữ không đổi, chỉ sửa thứ tự`,
    );
  if (lines.length === 0) return null;
  return {
    yaml: ['corrections:', `  - date: ${date}`, '    reason: "…" # sửa gì, đối chiếu với nguồn nào', '    changes:', ...lines].join('\n'),
    unknown,
  };
}

/** The first place that stood elsewhere in the published order; null where that order is not known. */
function movedPlace(
  published: NonNullable<LockRecord['anchors']>,
  now: ReadonlyMap<Anchor, string>,
  old: readonly ReadonlyMap<Anchor, string>[],
  hash: Hash,
): Anchor | null {
  const order = [...now.keys()];
  const before = old.find(
    (state) => state.size === now.size && [...state].every(([anchor, words]) => published[anchor] === provisionHash(words, hash)),
  );
  const places = before === undefined ? [] : [...before.keys()];
  return places.length === 0 ? null : (order.find((anchor, index) => places[index] !== anchor) ?? null);
}
