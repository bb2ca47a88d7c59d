/** A library in which the page of a letter was mended after publication: a word, a place twice, words that were added and words that are gone. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { sha256 } from '../../src/io/content.ts';
import { formatLockFile, lockedRecords } from '../../src/lib/permalink/lock.ts';
import { textRecord, type Corrections } from '../../src/lib/permalink/text-lock.ts';
import type { LibraryRecipe } from '../e2e/harness/library.ts';

export const correctedId = 'tinh-uy-lam-dong/cv-3467-2024';

const reason = { word: 'Chép nhầm một chữ so với tệp nguồn.', place: 'Chép thừa một đoạn, thiếu một đoạn so với tệp nguồn.' };

/** The label and words of a block of the content, as the lock has them. */
function wordsOf(content: string, label: string): string {
  const text = readFileSync(join(content, 'directives', `${correctedId}.mdx`), 'utf8');
  const line = text.split('\n').find((own) => own.startsWith(`${label} `)) ?? '';
  return line
    .replace(/<[^>]+>/g, '')
    .replaceAll('*', '')
    .trim();
}

export interface CorrectedWords {
  anchor: string;
  /** Every wording that was published, the oldest first; null: none. The last one is that of the page now. */
  wordings: (string | null)[];
}

/** What stood and stands at each corrected place. */
export function correctedWords(content: string): Record<'once' | 'twice' | 'gone' | 'added', CorrectedWords> {
  const [second, third, fourth] = ['2.', '3.', '4.'].map((label) => wordsOf(content, label)) as [string, string, string];
  return {
    once: { anchor: '2', wordings: [second.replace('2. ', '2. Tiếp tục '), second] },
    twice: { anchor: '3', wordings: [third.replace(/,/, ';'), third.replace(/,/, ' và'), third] },
    gone: { anchor: '7', wordings: ['7. Đoạn này chép nhầm từ một tệp khác.', null] },
    added: { anchor: '4', wordings: [null, fourth] },
  };
}

/** As if every wording had been published in its turn. */
function lockCorrections(content: string, corrections: Corrections): void {
  const file = join(content, 'permalinks/tinh-uy-lam-dong-2024.json');
  const records = lockedRecords([{ file, text: readFileSync(file, 'utf8') }]);
  const path = `/vb/${correctedId}/`;
  const record = records.get(path);
  const history = textRecord([], sha256, corrections);
  records.set(path, {
    ...record,
    anchors: { ...record?.anchors, 7: null },
    earlier: history.earlier ?? {},
    corrections: history.corrections ?? [],
  });
  writeFileSync(file, formatLockFile(records));
}

export const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex');

export const correctedLibrary: LibraryRecipe = {
  name: 'corrected',
  change(content) {
    const { once, twice, gone, added } = correctedWords(content);
    const change = ({ anchor, wordings }: CorrectedWords, index: number) => ({ anchor, old: wordings[index] ?? null });
    const corrections = [
      { date: '2026-11-22', reason: reason.word, changes: [change(once, 0), change(twice, 0)] },
      { date: '2026-11-25', reason: reason.place, changes: [change(twice, 1), change(gone, 0), change(added, 0)] },
    ];
    const file = join(content, 'directives', `${correctedId}.mdx`);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('\nprovenance:\n', `\n${stringify({ corrections }, { lineWidth: 0 })}provenance:\n`),
    );
    lockCorrections(content, corrections);
  },
};

export { reason as correctionReasons };
