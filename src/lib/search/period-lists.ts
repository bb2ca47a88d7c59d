/**
 * Which pages of a period hold a word or two words side by side, as it is kept beside the period's index until it changes, and how the lists of all
 * periods are joined to those that the search reads.
 */
import { decodePages, encodePages, shiftPages, topSign } from './page-list.ts';
import type { PostingsFiles } from './postings.ts';

/** Lists of the pages of a period, numbered from 0. */
export interface PeriodLists {
  pages: number;
  /** A line each term, sorted: the term, its pages, and of a pair that some page holds more than once the pages that hold it most often, and how often. */
  lists: string;
}

/** Characters of a file before it is compressed. */
const fileSize = 14_000;
/** So many pages are known to hold a pair most often: as many as are read. */
const topCount = 8;
/** A pair in no more pages has no list of that kind: all of them can be read. */
const fewPages = 16;

interface Counted {
  page: number;
  count: number;
}

/** `counts`: page, how often, page, how often … */
export function formatList(term: string, counts: readonly number[], isPair: boolean): string {
  const pages = counts.filter((_, at) => at % 2 === 0);
  const isOften = isPair && counts.some((count, at) => at % 2 === 1 && count > 1);
  const top = isOften ? topOf(pages.map((page, at) => ({ page, count: counts[2 * at + 1] ?? 0 }))) : [];
  return `${term}\t${encodePages(pages)}${top.map(({ page, count }) => `\t${page}:${count}`).join('')}\n`;
}

const topOf = (all: readonly Counted[]): Counted[] => [...all].sort((a, b) => b.count - a.count || a.page - b.page).slice(0, topCount);

/** The lists of all periods; pages are numbered through them in this order. `common`: words without a list of their own. */
export function joinLists(periods: readonly PeriodLists[], common: ReadonlySet<string>): PostingsFiles {
  const files: string[] = [];
  const starts: string[] = [];
  let file: Record<string, string> = {};
  let size = 0;
  const close = (): void => {
    if (size > 0) files.push(JSON.stringify(file));
    file = {};
    size = 0;
  };
  for (const [term, lines] of linesByTerm(periods)) {
    if (common.has(term)) continue;
    const list = joinLines(lines, term.includes(' '));
    if (size === 0 || size + term.length + list.length > fileSize) {
      close();
      starts.push(term);
    }
    file[term] = list;
    size += term.length + list.length + 6;
  }
  close();
  return { starts, files };
}

/** Those of some terms that stand in the lists of a period. */
export function termsOf(lists: string, terms: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(terms);
  const found = new Set<string>();
  const reader = new LineReader(lists, 0);
  while (reader.term !== null) {
    if (wanted.has(reader.term)) found.add(reader.term);
    reader.next();
  }
  return found;
}

/** What stands behind a term, and the number of the first page of its period. */
interface Line {
  rest: string;
  offset: number;
}

function joinLines(lines: readonly Line[], isPair: boolean): string {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) {
    const list = only.rest.split('\t', 1)[0] ?? '';
    // Nearly all pairs stand in one period and in few of its pages: their lists stay as they are.
    if (!isPair || list.length <= fewPages) return shiftPages(list, only.offset);
  }
  const pages: number[] = [];
  const counted: Counted[] = [];
  for (const { rest, offset } of lines) {
    const [list = '', ...top] = rest.split('\t');
    const own = decodePages(list).map((page) => page + offset);
    for (const page of own) pages.push(page);
    if (!isPair) continue;
    if (top.length === 0) counted.push(...own.slice(0, topCount).map((page) => ({ page, count: 1 })));
    for (const entry of top) {
      const [page = 0, count = 0] = entry.split(':').map(Number);
      counted.push({ page: page + offset, count });
    }
  }
  if (!isPair || pages.length <= fewPages) return encodePages(pages);
  const top = topOf(counted).map(({ page }) => page);
  return `${encodePages(pages)}${topSign}${encodePages(top.sort((a, b) => a - b))}`;
}

/** Goes through the sorted lines of all periods side by side. */
function* linesByTerm(periods: readonly PeriodLists[]): Generator<[string, Line[]]> {
  let offset = 0;
  const readers: LineReader[] = [];
  for (const { pages, lists } of periods) {
    readers.push(new LineReader(lists, offset));
    offset += pages;
  }
  for (;;) {
    let term: string | null = null;
    for (const reader of readers) if (reader.term !== null && (term === null || reader.term < term)) term = reader.term;
    if (term === null) return;
    const lines: Line[] = [];
    for (const reader of readers) {
      if (reader.term !== term) continue;
      lines.push({ rest: reader.rest, offset: reader.offset });
      reader.next();
    }
    yield [term, lines];
  }
}

/** One line at a time: the lists of ten thousand documents are some millions. */
class LineReader {
  term: string | null = null;
  rest = '';
  readonly offset: number;
  private readonly text: string;
  private at = 0;

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
    this.next();
  }

  next(): void {
    const end = this.text.indexOf('\n', this.at);
    if (end < 0) {
      this.term = null;
      return;
    }
    const tab = this.text.indexOf('\t', this.at);
    this.term = this.text.slice(this.at, tab);
    this.rest = this.text.slice(tab + 1, end);
    this.at = end + 1;
  }
}
