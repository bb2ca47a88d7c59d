/** WORD-001, WORD-002: words that a transcription may have wrong, found by their spelling and by comparison across the library. Never mended by themselves. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { fileOffsets } from '../markup/file-offsets.ts';
import type { Body } from '../provision/body.ts';
import { comparableUnits, type ComparableUnit } from '../spelling/comparable-words.ts';
import { createDoubtFinder, type DoubtfulWord, type FindDoubtfulWords } from '../spelling/doubtful-words.ts';
import { LibraryWordCounter, placedWords } from '../spelling/library-words.ts';
import { findMisspelt } from '../spelling/misspelt.ts';
import { lineContext } from '../diagnostic/context.ts';
import { lower } from '../text/fold.ts';

export interface ReadDocument {
  file: string;
  text: string;
  body: Body;
}

/** `read`: a document of the library by its place; each is read twice, a step each time, and none is kept. */
export function* checkWords(count: number, read: (place: number) => ReadDocument | null): Generator<void, Diagnostic[]> {
  const all = new LibraryWordCounter();
  for (let place = 0; place < count; place++) {
    yield;
    const document = read(place);
    if (document !== null) for (const { comparable } of comparableUnits(document.body)) all.add(placedWords(comparable), place);
  }
  const findDoubtful = createDoubtFinder(all);
  const diagnostics: Diagnostic[] = [];
  for (let place = 0; place < count; place++) {
    yield;
    const document = read(place);
    if (document === null) continue;
    for (const problem of checkDocumentWords(document, { all, findDoubtful, read })) diagnostics.push(problem);
  }
  return diagnostics;
}

interface Known {
  /** The words of the library. */
  all: LibraryWordCounter;
  findDoubtful: FindDoubtfulWords;
  read: (place: number) => ReadDocument | null;
}

function checkDocumentWords(document: ReadDocument, { all, findDoubtful, read }: Known): Diagnostic[] {
  const units = comparableUnits(document.body).map((unit) => ({ ...unit, words: placedWords(unit.comparable) }));
  const own = new LibraryWordCounter();
  for (const { words } of units) own.add(words);
  return units.flatMap((unit) => {
    const { words, text } = unit;
    const misspelt = findMisspelt(words, all).map(({ start, end }) =>
      diagnostic('WORD-001', placeOf(document, unit, start, end), { found: lineContext(text, start, end) }),
    );
    const doubtful = findDoubtful(words, own).map((word) =>
      diagnostic('WORD-002', placeOf(document, unit, word.start, word.end), {
        found: lineContext(text, word.start, word.end),
        expected: expectedWords(word, all, read),
      }),
    );
    return [...misspelt, ...doubtful];
  });
}

/** The likely words, how often they stand in the library, and one place where they do. */
function expectedWords({ pair, count }: DoubtfulWord, all: LibraryWordCounter, read: (place: number) => ReadDocument | null): string {
  const words = pair.join(' ');
  const said = `có thể là ${quote(words)}, in ${count} lần trong thư viện`;
  const place = all.placeOf(...pair);
  const other = place === undefined ? null : read(place);
  for (const { comparable, text, line } of other === null ? [] : comparableUnits(other.body)) {
    const at = lower(comparable).search(new RegExp(String.raw`(?<![\p{L}\p{M}])${pair[0]}\s+${pair[1]}(?![\p{L}\p{M}])`, 'u'));
    if (at !== -1) return `${said}, ví dụ ở ${other?.file ?? ''}, dòng ${line}: ${lineContext(text, at, at + words.length)}`;
  }
  return said;
}

function placeOf(
  { file, text }: ReadDocument,
  { inlines, line, column }: ComparableUnit,
  start: number,
  end: number,
): { file: string; line: number; column: number; length: number } {
  const offset = fileOffsets(text, inlines)(start);
  if (offset === null) return { file, line, column, length: 1 };
  return { file, line, column: offset - text.lastIndexOf('\n', offset - 1), length: end - start };
}
