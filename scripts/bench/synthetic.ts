/** Synthetic directives made of the real documents' own words: same seed, same bytes. Not for publication. */
import { stringify } from 'yaml';
import { formatDocumentNumber } from '../../src/lib/document-number/document-number.ts';
import { formatDate } from '../../src/lib/text/date.ts';
import { fold } from '../../src/lib/text/fold.ts';
import { createTarget, createTask, type AnnotationInput } from './synthetic-annotations.ts';
import { countWords, createPage, escapeMarkup, type Page } from './synthetic-page.ts';
import type { DocumentSize } from './synthetic-size.ts';
import { isLetter, type PlannedDocument } from './synthetic-plan.ts';
import type { Sentences } from './synthetic-words.ts';

/** A small seeded generator (mulberry32): no clock, no chance, the same sequence on every machine. */
export function createRandom(seed: number): { next(): number; below(limit: number): number; pick<Value>(values: readonly Value[]): Value } {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('không có gì để chọn');
      return value;
    },
  };
}

export type Random = ReturnType<typeof createRandom>;

/** A line of Kính gửi or Nơi nhận. */
export interface Line {
  printed: string;
  units: readonly string[];
}

export interface SyntheticInput {
  planned: PlannedDocument;
  size: DocumentSize;
  sentence: Sentences;
  /** Printed words of the citations that it holds. */
  citations: readonly string[];
  addressees: readonly Line[];
  recipients: readonly Line[];
  /** Every so often a document is hard on the page: a very long title, thirty recipients, a table. */
  isHard: boolean;
  /** Assignments and targets have a sequence of their own, so that the other words do not depend on them. */
  annotations: AnnotationInput & { random: Random };
}

export interface SyntheticDocument {
  mdx: string;
  source: string;
  /** Below `content/sources`. */
  sourceFile: string;
}

/** `hash`: SHA-256 of a text in hex. */
export function createDocument(random: Random, input: SyntheticInput, hash: (text: string) => string): SyntheticDocument {
  const { planned, isHard, sentence, addressees, recipients } = input;
  const { id, kind, body, date } = planned;
  const number = formatDocumentNumber({
    ...{ number: String(planned.number), year: null },
    ...{ symbol: `${kind.abbreviation}/${body.symbol}`, form: 'party' },
  });
  const [issued = '', month = '', day = ''] = date.split('-');
  const dateLine = `Lâm Đồng, ngày ${day} tháng ${month} năm ${issued}`;
  const title = `Về ${Array.from({ length: isHard ? 4 : 1 }, () => clause(random, sentence())).join('; ')}`;
  const authority = `T/M ${body.authority}`;

  const page = createPage();
  page.zone('Head', [`Số ${number}`, dateLine, title]);
  if (addressees.length > 0) page.zone('Addressees', ['Kính gửi:', ...addressees.map(({ printed }) => `- ${printed},`)]);
  addProvisions(random, page, input, issued);
  if (isHard) page.table(tableRows(random, formatDate(date), sentence));
  page.zone('Recipients', ['Nơi nhận:', ...recipients.map(({ printed }) => `- ${printed},`)]);
  page.zone('Signature', [authority, body.position]);

  const source = `${page.printed.join('\n\n')}\n`;
  const sourceFile = `${id}.txt`;
  const here = (anchor: string): string => `${id}#${anchor}`;
  const head = (evidence: string): object => ({ basis: 'printed', evidence, source: here('dau-van-ban') });
  const unknown = { basis: 'unknown', reason: 'văn bản tổng hợp để đo, không in điều này' };
  const named = (lines: readonly Line[]): object[] => lines.map(({ printed, units }) => ({ printed, units: [...units] }));
  const metadata = {
    kind: kind.name,
    issuer: { id: body.issuer, printed: body.authority },
    number,
    date,
    title,
    signatory: { authority, position: body.position, name: null },
    addressees: named(addressees),
    recipients: named(recipients),
    scope: null,
    secrecy: null,
    added: date,
    provenance: {
      kind: { basis: 'inferred', evidence: `Số ${number}`, source: here('dau-van-ban'), reason: 'suy ra từ ký hiệu' },
      issuer: { basis: 'printed', evidence: authority, source: here('chu-ky') },
      number: head(`Số ${number}`),
      date: head(dateLine),
      title: head(title),
      signatory: { basis: 'printed', evidence: authority, source: here('chu-ky') },
      addressees: addressees.length > 0 ? { basis: 'printed', evidence: 'Kính gửi:', source: here('kinh-gui') } : unknown,
      recipients: { basis: 'printed', evidence: 'Nơi nhận:', source: here('noi-nhan') },
      scope: unknown,
      secrecy: unknown,
    },
    source: { file: sourceFile, sha256: hash(source), furniture: [] },
  };
  const frontmatter = stringify(metadata, { lineWidth: 0, aliasDuplicateObjects: false });
  return { mdx: `---\n${frontmatter}---\n\n${page.markup.join('\n\n')}\n`, source, sourceFile };
}

/** Words of one provision of a letter and of another document; those of the five have 22 to 81 provisions. */
const provisionWords = { letter: 130, other: 70 };
const targetWords = 14;
const tableWords = 250;

/** The provisions: as many words, citations, assignments and targets as `size` wants. */
function addProvisions(
  random: Random,
  page: Page,
  { planned, size, sentence, citations, addressees, recipients, annotations, isHard }: SyntheticInput,
  year: string,
): void {
  const letter = isLetter(planned.kind);
  const most = letter ? provisionWords.letter : provisionWords.other;
  const behind =
    recipients.reduce((total, { printed }) => total + countWords(printed), 0) + size.targets * targetWords + (isHard ? tableWords : 0);
  const goal = size.words - behind;
  const left = { tasks: size.tasks, citations: [...citations] };
  const own = annotations.random;
  const paragraph = (): string => {
    const wanted = Math.min(most * (0.5 + random.next()), goal - page.words());
    const sentences: string[] = [];
    let words = 0;
    do {
      const next = cite(random, sentence(), left.citations, goal - page.words());
      sentences.push(next);
      words += countWords(next);
    } while (words < wanted);
    return sentences.join(' ');
  };
  const addressed = [...new Set(addressees.flatMap(({ units }) => units))];
  const item = (label: string, words = paragraph()): void => {
    // So many items are still to come, about.
    const coming = Math.max(1, (goal - page.words()) / (letter ? 1.2 * most : 2.8 * most));
    if (own.next() < left.tasks / coming) {
      left.tasks -= 1;
      page.annotated(label, createTask(own, annotations, words, { year, addressed: letter ? addressed : [] }, escapeMarkup));
    } else page.line(`${label} ${words}`);
  };
  page.line(paragraph());
  let section = 1;
  for (; page.words() < goal; section += 1) {
    if (letter) {
      item(`${section}.`);
      continue;
    }
    page.line(`${roman(section)}. ${clause(random, sentence()).toUpperCase()}`, '## ');
    for (let count = 1; count <= 4 && page.words() < goal; count += 1) {
      item(`${count}.`);
      for (let bullet = random.below(3); bullet > 0 && page.words() < goal; bullet -= 1) page.line(`- ${paragraph()}`);
    }
  }
  for (; left.tasks > 0; section += 1) item(letter ? `${section}.` : '-', sentence());
  if (left.citations.length > 0) page.line(`Căn cứ ${left.citations.join('; ')}.`);
  let whole: string | null = null;
  for (let count = 0; count < size.targets; count += 1) {
    const target = createTarget(own, annotations, { year, whole }, escapeMarkup);
    page.annotated('-', target, ';');
    whole ??= target.indicator;
  }
}

const connectives = ['theo', 'theo', 'tại', 'thực hiện'];
/** Words of a sentence, about. */
const sentenceWords = 40;

/** The sentence, with some of the citations that are left for the words that are left. */
function cite(random: Random, sentence: string, left: string[], words: number): string {
  const share = left.length / Math.max(1, words / sentenceWords);
  const count = Math.min(left.length, Math.floor(share + random.next()));
  const named = left.splice(0, count);
  return named.length === 0 ? sentence : `${sentence.replace(/\.$/, '')} ${random.pick(connectives)} ${named.join('; ')}.`;
}

const tableRows = (random: Random, day: string, sentence: Sentences): string[][] =>
  Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 5 }, (__, column) => (row === 0 ? `Cột ${column + 1}` : `${day} ${cut(clause(random, sentence()))}`)),
  );

/** Whole words of a cell. */
const cut = (words: string): string => (words.length <= 60 ? words : words.slice(0, words.lastIndexOf(' ', 60)));

/** Some words of a sentence, as a subject or heading. */
function clause(random: Random, sentence: string): string {
  const words = sentence.replace(/[.;:,“”"()]/g, '').split(' ');
  const start = random.below(Math.max(1, words.length - 12));
  const own = words.slice(start, start + 8 + random.below(5)).join(' ');
  return fold(own) === '' ? 'nhiệm vụ trọng tâm' : own.replace(/^[-+–\s]+|[-+–\s]+$/g, '');
}

function roman(value: number): string {
  const tens = 'X'.repeat(Math.floor(value / 10));
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? '');
}
