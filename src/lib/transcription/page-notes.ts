/** Notes at the foot of a page in a text that knows its pages: a line that begins with the number of a mark on the same page, and all below it. */
import type { PrintedItem, PrintedLine } from './printed-line.ts';
import type { SourceMark } from './source-text.ts';

/** The items with such lines given the role of a footnote, and their marks in the text above marked as such. Numbers run through the document. */
export function findPageNotes(items: readonly PrintedItem[]): PrintedItem[] {
  const lines = items.filter((item): item is PrintedLine => item.type === 'line');
  if (lines.some(({ source }) => source.role === 'footnote')) return [...items];
  const changed = new Map<PrintedLine, PrintedLine>();
  let number = 1;
  for (const page of pages(lines)) {
    const start = page.findIndex((line, index) => index > 2 && startsNote(line, number) && isMarked(page, index, number));
    if (start === -1) continue;
    let mark = '';
    for (const line of page.slice(start)) {
      const begins = startsNote(line, number);
      if (begins) {
        mark = String(number);
        const place = findMark(page.slice(0, start), number);
        if (place !== null) {
          const own = changed.get(place.line) ?? place.line;
          changed.set(place.line, { ...own, marks: [...own.marks, place.mark] });
        }
        number += 1;
      }
      changed.set(line, { ...line, source: { ...line.source, role: 'footnote', ...(begins ? { footnote: mark } : {}) } });
    }
  }
  return items.map((item) => (item.type === 'line' ? (changed.get(item) ?? item) : item));
}

/** Its own mark stands above, or that of the note behind it. */
function isMarked(page: readonly PrintedLine[], index: number, number: number): boolean {
  const above = page.slice(0, index);
  return (
    findMark(above, number) !== null ||
    (findMark(above, number + 1) !== null && page.slice(index).some((line) => startsNote(line, number + 1)))
  );
}

function pages(lines: readonly PrintedLine[]): PrintedLine[][] {
  const found = new Map<number, PrintedLine[]>();
  for (const line of lines) {
    if (line.source.page === null) continue;
    found.set(line.source.page, [...(found.get(line.source.page) ?? []), line]);
  }
  return [...found.values()];
}

/** Matches "1 Luật Đất đai …", "2 QCVN …"; not "1. Về", "2 %", "12/2024". */
function startsNote({ text }: PrintedLine, number: number): boolean {
  return text.startsWith(`${number} `) && /^\d{1,2} \p{L}.{12}/u.test(text);
}

/** The last place above where the number stands at the end of a word or behind its mark: "khoáng sản1.", "năm 20243.". */
function findMark(above: readonly PrintedLine[], number: number): { line: PrintedLine; mark: SourceMark } | null {
  const shape = new RegExp(`(?:[\\p{L}”)]|(?:19|20)\\d{2}|[\\p{L}”)][.,;:])(${number})(?=[\\s.,;:)”]|$)`, 'gu');
  for (const line of above.toReversed()) {
    const match = Array.from(line.text.matchAll(shape)).at(-1);
    if (match === undefined) continue;
    const end = match.index + match[0].length;
    return { line, mark: { start: end - String(number).length, end, type: 'footnote' } };
  }
  return null;
}
