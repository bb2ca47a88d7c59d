/**
 * Citations that print nearly the same of one document and differ in its number, its day or what it is about: one of the two has a slip, or they are two
 * documents. Nobody but an editor with the sources can tell.
 */
import type { Entry } from '../library/entry.ts';
import { fold } from '../text/fold.ts';
import type { Citation, GraphProblem } from './graph.ts';
import { compareSubjects } from './subject.ts';

/** What one text says of a document: a citation, or the document itself. */
interface Said {
  from: string;
  /** Null: said by the document's own frontmatter. */
  citation: Citation | null;
  number: string;
  symbol: string;
  date: string | null;
  subject: string;
  target: string | null;
}

export function disagreements(citations: readonly Citation[], entries: ReadonlyMap<string, Entry>): GraphProblem[] {
  const said = [...citations.flatMap(fromCitation), ...[...entries.values()].flatMap(fromEntry)];
  const series = Map.groupBy(said, ({ symbol, subject }) => `${symbol}|${fold(subject).slice(0, beginning)}`);
  const reported = new Set<string>();
  return [...series.values()].flatMap((all) => {
    const different = [...Map.groupBy(all, (own) => `${own.number}|${own.date ?? ''}|${own.subject}`).values()].flatMap(
      ([first]) => first ?? [],
    );
    return different.flatMap((one, index) => different.slice(index + 1).flatMap((other) => report(one, other, reported)));
  });
}

/** Letters by which two wordings of one subject are found; a slip among them goes unseen. */
const beginning = 18;

function fromCitation(citation: Citation): Said[] {
  const { from, number, symbol, year, date, subject, target } = citation;
  if (number === null || symbol === null || subject === null) return [];
  return [{ from, citation, number: String(Number(number)), symbol: `${year ?? ''}|${symbol}`, date, subject, target }];
}

function fromEntry({ id, number, metadata }: Entry): Said[] {
  if (number === null || metadata.title === null) return [];
  return [
    {
      ...{ from: id, citation: null, number: number.number, symbol: `${number.year ?? ''}|${number.symbol}` },
      ...{ date: metadata.date, subject: metadata.title, target: id },
    },
  ];
}

function report(a: Said, b: Said, reported: Set<string>): GraphProblem[] {
  const fact = factThatDiffers(a, b);
  const [one, other] = b.citation === null ? [a, b] : [b, a];
  const { citation } = one;
  if (fact === null || citation === null) return [];
  const key = [fact, a.symbol, ...[`${a.number} ${a.date ?? ''}`, `${b.number} ${b.date ?? ''}`].sort()].join('|');
  // What everybody cites is worded in hundreds of ways: wordings are compared last, that takes longest.
  if (reported.has(key) || compareSubjects(a.subject, b.subject) !== 'same') return [];
  reported.add(key);
  return [
    {
      ...{ type: 'disagreement', from: citation.from, line: citation.line, fact, sentence: citation.sentence },
      ...{ other: { from: other.from, line: other.citation?.line ?? null, sentence: other.citation?.sentence ?? other.subject } },
    },
  ];
}

/** In what the two would differ if they speak of one subject. */
function factThatDiffers(a: Said, b: Said): 'number' | 'date' | null {
  if (a.number === b.number) {
    // Of one target that is CITE-003.
    return a.date !== null && b.date !== null && a.date !== b.date && a.target !== b.target ? 'date' : null;
  }
  if (a.date !== null && b.date !== null) return a.date === b.date ? 'number' : null;
  return isSlip(a.number, b.number) ? 'number' : null;
}

/** "28" and "82", "28" and "38"; not "28" and "282". */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const wrong = Array.from(a).flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = 0, second = 0] = wrong;
  return wrong.length === 1 || (wrong.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]);
}
