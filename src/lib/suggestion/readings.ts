/** Readings (`<Sic>`) for words that stand once where another, one slip away, stands often. */
import { createDoubtFinder } from '../spelling/doubtful-words.ts';
import type { ComparableUnit } from '../spelling/comparable-words.ts';
import { LibraryWordCounter, placedWords, together, type LibraryWords } from '../spelling/library-words.ts';
import type { Wrapping } from './wrap.ts';

/** `words`: of the other documents of the library. */
export function suggestReadings(units: readonly ComparableUnit[], words: LibraryWords): (unit: ComparableUnit) => Wrapping[] {
  const own = new LibraryWordCounter();
  for (const { comparable } of units) own.add(placedWords(comparable));
  const findDoubtfulWords = createDoubtFinder(together(words, own));
  return ({ comparable }) =>
    findDoubtfulWords(placedWords(comparable), own)
      // What one document alone prints is no measure for itself.
      .filter(({ pair }) => words.countPair(...pair) > 0)
      .map(({ start, end, correct, pair, count }) => ({
        ...{ type: 'reading', name: 'Sic', start, end, attributes: { correct } },
        reason: `“${pair.join(' ')}” được in ${count} lần trong thư viện, chữ này chỉ in ở đây; đối chiếu với bản gốc trước khi ghi.`,
      }));
}
