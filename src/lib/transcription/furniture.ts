/** Characters of a source that are no printed text of the document: page numbers, running heads, drawn lines, marks of a transcription, signs of symbol fonts. */
import { findForbiddenCharacters } from '../text/unicode.ts';
import { collapse } from '../text/whitespace.ts';
import type { ProposedFurniture } from './proposal.ts';
import { printedLine, type PrintedItem, type PrintedLine } from './printed-line.ts';
import type { SourceItem, SourceLine, SourceMark, SourceText } from './source-text.ts';

export interface Cleaned {
  /** Lines that print something, and tables, in reading order. */
  items: PrintedItem[];
  furniture: ProposedFurniture[];
}

export function takeFurniture({ items, format }: Pick<SourceText, 'items' | 'format'>): Cleaned {
  const lines = items.filter((item): item is SourceLine => item.type === 'line');
  const whole = wholeLines(lines);
  const hasMarkdown = format === 'text' && lines.some(({ text }) => /\*\*\S(?:[^*]*\S)?\*\*/.test(text));
  const furniture: ProposedFurniture[] = [];
  const cleaned: PrintedItem[] = [];
  let blanks = 0;
  for (const item of items) {
    if (item.type === 'table') {
      cleaned.push(cleanTable(item, furniture));
      blanks = 0;
      continue;
    }
    const what = whole.get(item);
    if (what !== undefined) {
      for (const piece of item.text.split(/[ \t\u00A0]+/).filter((own) => own !== ''))
        furniture.push({ line: item.line, fileLine: item.fileLine, text: piece, what });
      blanks += 1;
      continue;
    }
    const printed = cleanLine(item, hasMarkdown, blanks, furniture);
    if (printed === null) blanks += 1;
    else {
      cleaned.push(printed);
      blanks = 0;
    }
  }
  return { items: cleaned, furniture };
}

function cleanTable(table: Extract<SourceItem, { type: 'table' }>, furniture: ProposedFurniture[]): Extract<SourceItem, { type: 'table' }> {
  const clean = (line: SourceLine): SourceLine[] => {
    if (isRule(line)) {
      furniture.push({ line: line.line, fileLine: line.fileLine, text: collapse(line.text), what: 'đường kẻ' });
      return [];
    }
    const own = cleanLine(line, false, 0, furniture);
    return own === null ? [] : [{ ...line, text: own.text, marks: own.marks }];
  };
  return { ...table, rows: table.rows.map((row) => row.map((cell) => cell.flatMap(clean))) };
}

/** Signs that may not stand in content, and stars that a transcription wrote around bold and slanting words. */
function cleanLine(source: SourceLine, hasMarkdown: boolean, blanks: number, furniture: ProposedFurniture[]): PrintedLine | null {
  const cuts: { start: number; end: number; text: string; what: string }[] = [];
  const marks: SourceMark[] = [...source.marks];
  for (const { offset, length, name, kind } of findForbiddenCharacters(source.text)) {
    if (kind === 'look-alike') continue;
    // What prints nothing is no difference of text (SRC-002), so it is no furniture either.
    const isInvisible = /^\p{Cf}$/u.test(source.text.slice(offset, offset + length));
    cuts.push({
      start: offset,
      end: offset + length,
      text: isInvisible ? '' : name,
      what: kind === 'private-use' ? 'ký hiệu của phông chữ riêng' : 'ký tự không phải chữ in',
    });
  }
  if (hasMarkdown) {
    for (const { start, end, width } of findStars(source.text)) {
      const type = width === 2 ? ('strong' as const) : ('emphasis' as const);
      const what = width === 2 ? 'dấu in đậm của bản chép' : 'dấu in nghiêng của bản chép';
      const star = '*'.repeat(width);
      cuts.push({ start, end: start + width, text: star, what }, { start: end - width, end, text: star, what });
      marks.push({ start: start + width, end: end - width, type });
    }
  }
  cuts.sort((a, b) => a.start - b.start);
  for (const cut of cuts)
    if (cut.text !== '') furniture.push({ line: source.line, fileLine: source.fileLine, text: cut.text, what: cut.what });
  const kept = (offset: number): number =>
    offset - cuts.filter(({ start }) => start < offset).reduce((sum, { start, end }) => sum + Math.min(end, offset) - start, 0);
  let text = '';
  let at = 0;
  for (const { start, end } of cuts) {
    text += source.text.slice(at, start);
    at = Math.max(at, end);
  }
  text += source.text.slice(at);
  return printedLine(
    source,
    text,
    marks.map((mark) => ({ ...mark, start: kept(mark.start), end: kept(mark.end) })),
    blanks,
  );
}

/** `**words**` and `*words*` of one line, outermost first; stars with blanks inside, or side by side in heaps, are printed ones. */
function findStars(text: string): { start: number; end: number; width: 1 | 2 }[] {
  const found: { start: number; end: number; width: 1 | 2 }[] = [];
  for (const match of text.matchAll(/(?<!\*)(\*\*?)(?![\s*])([^*]*[^\s*])\1(?!\*)/g)) {
    found.push({ start: match.index, end: match.index + match[0].length, width: match[1] === '**' ? 2 : 1 });
  }
  // A line with other stars keeps them all: which of them were written by the transcription nobody can say.
  const outside = found.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  return outside.includes('*') ? [] : found;
}

/** Matches "-------", "_____"; not "- ", "…….", "***". */
const isRule = ({ text }: SourceLine): boolean => /^\s*[-–—_=]{3,}\s*$/.test(text);

const isAtEdge = ({ role }: SourceLine): boolean => role === 'page-head' || role === 'page-foot';

/** Lines that are furniture as a whole. */
function wholeLines(lines: readonly SourceLine[]): Map<SourceLine, string> {
  const found = new Map<SourceLine, string>();
  for (const line of lines) {
    if (isAtEdge(line) && numberLine.test(line.text)) found.set(line, 'số trang');
    else if (line.role === 'page-head') found.set(line, 'đầu trang');
    else if (line.role === 'page-foot') found.set(line, 'chân trang');
    else if (isRule(line)) found.set(line, 'đường kẻ');
  }
  for (const line of runningHeads(lines)) found.set(line, 'đầu trang lặp lại');
  for (const line of pageNumbers(lines.filter((own) => !found.has(own)))) found.set(line, 'số trang');
  return found;
}

/** The same first line on three pages or more. */
function runningHeads(lines: readonly SourceLine[]): SourceLine[] {
  const firsts = new Map<string, SourceLine[]>();
  let page: number | null = null;
  for (const line of lines) {
    if (line.page === page || collapse(line.text) === '') continue;
    if (page !== null) firsts.set(collapse(line.text), [...(firsts.get(collapse(line.text)) ?? []), line]);
    page = line.page;
  }
  return [...firsts.values()].filter((same) => same.length >= 3 && !/^\d+$/.test(same[0]?.text.trim() ?? '')).flat();
}

/** Matches "2", "- 2 -", "Trang 2/5", "2/5"; not "2.", "- 2", "II". */
const numberLine = /^\s*(?:(\d{1,3})|[-–] ?(\d{1,3}) ?[-–]|(?:trang|page) (\d{1,3})(?: ?[/] ?\d{1,3})?|(\d{1,3})\/\d{1,3})\s*$/iu;

/** Fewer printed lines make no page of a text. */
const fewestLinesOfPage = 12;

/**
 * Numbers alone on their lines that rise and stand as far from one another as pages do, or at the top or foot of a known page. Numbers close together are
 * cells of a table, and stay.
 */
function pageNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const printed = lines.filter(({ text }) => collapse(text) !== '');
  const found: SourceLine[] = [];
  let last = { value: 0, index: -fewestLinesOfPage };
  printed.forEach((line, index) => {
    const match = numberLine.exec(line.text);
    if (match === null) return;
    const value = Number(match[1] ?? match[2] ?? match[3] ?? match[4]);
    const isAtEdge =
      line.page !== null &&
      (printed[index - 1]?.page !== line.page || printed[index + 1]?.page !== line.page) &&
      printed.at(-1)?.page !== 1;
    if (isAtEdge && value > last.value) {
      found.push(line);
      last = { value, index };
      return;
    }
    const pages = value - last.value;
    if (pages < 1 || pages > 20 || index - last.index < fewestLinesOfPage * Math.min(pages, 2)) return;
    if (value > 1 && index < fewestLinesOfPage) return;
    // A cell among other short cells: its neighbours are numbers, or words that end nowhere.
    if ([printed[index - 1], printed[index + 1]].some((own) => own !== undefined && /^[\s\d.,%]*$/.test(own.text))) return;
    if (collapse(printed[index - 1]?.text ?? '').length < 25 && collapse(printed[index + 1]?.text ?? '').length < 25) return;
    found.push(line);
    last = { value, index };
  });
  return found;
}
