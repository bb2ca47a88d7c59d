/** The words that documents and indicators are found by, however they are typed; those of documents stand in files of bounded size. */
import { fold } from '../text/fold.ts';
import { beginningsOf, mendTyped, tokenize, tokenKey } from '../text/tokens.ts';

/** "28-NQ/TU", "28nq/tu" and "028 NQ TU" are the same three words; no marks, đ = d. */
export function registerWords(text: string): string[] {
  return pieces(text).map(keyOf);
}

function pieces(text: string): string[] {
  return tokenize(mendTyped(text)).flatMap(({ text: word }) => (/^\d[\d.,]*$/.test(word) ? [word] : (word.match(/\d+|[^\d]+/gu) ?? [])));
}

const keyOf = (word: string): string => (/^\d/.test(word) ? word.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '') : tokenKey(word));

/** What is asked for: every word, the last one perhaps still being typed. */
export interface TypedWords {
  whole: readonly string[];
  /** What the last word begins with; empty where it is a figure or a single letter, which count whole. */
  begun: readonly string[];
}

export function readTyped(typed: string): TypedWords {
  const all = pieces(typed);
  const last = all.at(-1) ?? '';
  const isBegun = /^\p{L}{2}/u.test(fold(last)) && !/\s$/.test(typed);
  return { whole: all.slice(0, isBegun ? -1 : undefined).map(keyOf), begun: isBegun ? beginningsOf(last) : [] };
}

/** Whether a text holds all that is typed; nothing typed is held by every text. */
export function holdsTyped(words: readonly string[], { whole, begun }: TypedWords): boolean {
  return (
    whole.every((word) => words.includes(word)) &&
    (begun.length === 0 || begun.some((beginning) => words.some((word) => word.startsWith(beginning))))
  );
}

/** Word → the documents that hold it, as steps from each to the next. */
export type WordFile = Readonly<Record<string, readonly number[]>>;

/** So many steps a file: some 30 KB as it is sent. */
const mostSteps = 24_000;

/** The words of documents in alphabetical order, cut into files, and the first word of each. */
export function indexWords(texts: readonly string[]): { starts: string[]; files: WordFile[] } {
  const documents = new Map<string, number[]>();
  for (const [document, text] of texts.entries()) {
    for (const word of new Set(registerWords(text))) {
      const own = documents.get(word);
      if (own === undefined) documents.set(word, [document]);
      else own.push(document);
    }
  }
  const starts: string[] = [];
  const files: Record<string, number[]>[] = [];
  let file: Record<string, number[]> = {};
  let size = Infinity;
  for (const word of [...documents.keys()].sort()) {
    const own = documents.get(word) ?? [];
    if (size + own.length > mostSteps) {
      file = {};
      size = 0;
      starts.push(word);
      files.push(file);
    }
    file[word] = own.map((document, index) => document - (own[index - 1] ?? 0));
    size += own.length;
  }
  return { starts, files };
}

/** The documents that hold all that is typed; null where nothing is typed. Only the files that hold its words are loaded. */
export async function findDocuments(
  typed: string,
  starts: readonly string[],
  load: (file: number) => Promise<WordFile>,
): Promise<ReadonlySet<number> | null> {
  const { whole, begun } = readTyped(typed);
  if (whole.length + begun.length === 0) return null;
  if (starts.length === 0) return new Set();
  const fileOf = (word: string): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= word),
    );
  const holding = async (word: string): Promise<number[]> => {
    const file = await load(fileOf(word));
    return Object.hasOwn(file, word) ? readSteps(file[word] ?? []) : [];
  };
  const holdingBegun = async (beginning: string): Promise<number[]> => {
    const first = fileOf(beginning);
    const count = fileOf(`${beginning}\uFFFF`) - first + 1;
    const files = await Promise.all(Array.from({ length: count }, (_, index) => load(first + index)));
    const words = files.flatMap((file) => Object.entries(file)).filter(([word]) => word.startsWith(beginning));
    return words.flatMap(([, steps]) => readSteps(steps));
  };
  const lists = await Promise.all([
    ...whole.map(holding),
    ...(begun.length === 0 ? [] : [Promise.all(begun.map(holdingBegun)).then((found) => found.flat())]),
  ]);
  const [first = new Set<number>(), ...others] = lists.map((list) => new Set(list));
  return new Set([...first].filter((document) => others.every((own) => own.has(document))));
}

function readSteps(steps: readonly number[]): number[] {
  let at = 0;
  return steps.map((step) => (at += step));
}
