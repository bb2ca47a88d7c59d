/** Synthetic directives made of the real documents' own words: same seed, same bytes. Not for publication. */
import { stringify } from 'yaml';
import { formatDocumentNumber } from '../../src/lib/document-number/document-number.ts';
import { formatDate } from '../../src/lib/text/date.ts';
import { fold } from '../../src/lib/text/fold.ts';
import { createTarget, createTask, type AnnotationInput } from './synthetic-annotations.ts';

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

export interface Issuer {
  organization: string;
  issuer: string;
  printed: string;
  symbol: string;
  authority: string;
  position: string;
}

export interface SyntheticKind {
  name: string;
  abbreviation: string;
  code: string;
  hasAddressees: boolean;
}

export interface SyntheticInput {
  kind: SyntheticKind;
  issuer: Issuer;
  number: number;
  /** Days and months are those of the calendar. */
  date: string;
  sentences: readonly string[];
  recipients: readonly { printed: string; units: readonly string[] }[];
  /** Every so often a document is hard on the page: a very long title, thirty recipients, a table. */
  isHard: boolean;
  /** UTF-8 bytes of the body to reach, targets not counted. */
  bytes: number;
  /** Assignments and targets have a sequence of their own, so that the other words do not depend on them. */
  annotations: AnnotationInput & { random: Random };
}

export interface SyntheticDocument {
  id: string;
  mdx: string;
  source: string;
  sourceFile: string;
}

/** `hash`: SHA-256 of a text in hex. */
export function createDocument(random: Random, input: SyntheticInput, hash: (text: string) => string): SyntheticDocument {
  const { kind, issuer, isHard } = input;
  const number = formatDocumentNumber({
    number: String(input.number),
    year: null,
    symbol: `${kind.abbreviation}/${issuer.symbol}`,
    form: 'party',
  });
  const [issued = '', month = '', day = ''] = input.date.split('-');
  const dateLine = `Lâm Đồng, ngày ${day} tháng ${month} năm ${issued}`;
  const subject = isHard ? Array.from({ length: 4 }, () => clause(random, input.sentences)).join('; ') : clause(random, input.sentences);
  const title = `Về ${subject}`;
  const id = `${issuer.organization}/${kind.code}-${input.number}-${issued}`;
  const recipients = Array.from(
    { length: isHard ? 30 : 4 + random.below(4) },
    (_, index) => input.recipients[index % input.recipients.length],
  ).filter((recipient) => recipient !== undefined);

  const markup: string[] = [];
  const printed: string[] = [];
  const add = (line: string, prefix = ''): void => {
    markup.push(prefix + escapeMarkup(line));
    printed.push(line);
  };
  const addAnnotated = (label: string, own: { printed: string; markup: string }, end = ''): void => {
    markup.push(`${label} ${own.markup}${end}`);
    printed.push(`${label} ${own.printed}${end}`);
  };
  const { annotations } = input;
  const year = input.date.slice(0, 4);
  const task = (words: string, addressed: readonly string[] = []): { printed: string; markup: string } =>
    createTask(annotations.random, annotations, words, { year, addressed }, escapeMarkup);
  const zone = (name: string, lines: readonly string[]): void => {
    const content = lines.map(escapeMarkup).join('\n\n');
    markup.push(`<${name}>\n${content}\n</${name}>`);
    printed.push(...lines);
  };

  zone('Head', [`Số ${number}`, dateLine, title]);
  const addressees = kind.hasAddressees ? recipients.slice(0, 3) : [];
  if (addressees.length > 0) zone('Addressees', ['Kính gửi:', ...addressees.map(({ printed: name }) => `- ${name},`)]);
  add(paragraph(random, input.sentences, 3));
  let size = 0;
  for (let section = 1; size < input.bytes; section += 1) {
    const before = printed.length;
    if (kind.hasAddressees) {
      const addressed = addressees.flatMap(({ units }) => units);
      addAnnotated(`${section}.`, task(paragraph(random, input.sentences, 5), [...new Set(addressed)]));
    } else {
      add(`${roman(section)}. ${clause(random, input.sentences).toUpperCase()}`, '## ');
      for (let item = 1; item <= 2 + random.below(3); item += 1) {
        const words = paragraph(random, input.sentences, 3);
        if (annotations.random.next() < taskShare) addAnnotated(`${item}.`, task(words));
        else add(`${item}. ${words}`);
        for (let bullet = random.below(3); bullet > 0; bullet -= 1) add(`- ${paragraph(random, input.sentences, 2)}`);
      }
    }
    size += Buffer.byteLength(printed.slice(before).join('\n'));
  }
  if (!kind.hasAddressees) {
    let whole: string | null = null;
    for (let count = annotations.random.below(2 * meanTargets); count > 0; count -= 1) {
      const target = createTarget(annotations.random, annotations, { year, whole }, escapeMarkup);
      addAnnotated('-', target, ';');
      whole ??= target.indicator;
    }
  }
  if (isHard) {
    const rows = Array.from({ length: 6 }, (_, row) =>
      Array.from({ length: 5 }, (__, column) =>
        row === 0 ? `Cột ${column + 1}` : `${formatDate(input.date)} ${clause(random, input.sentences).slice(0, 60).trim()}`,
      ),
    );
    const cells = (row: readonly string[]): string => `| ${row.map(escapeMarkup).join(' | ')} |`;
    markup.push([cells(rows[0] ?? []), '|---|---|---|---|---|', ...rows.slice(1).map(cells)].join('\n'));
    printed.push(...rows.map((row) => row.join(' ')));
  }
  zone('Recipients', ['Nơi nhận:', ...recipients.map(({ printed: name }) => `- ${name},`)]);
  zone('Signature', [issuer.authority, issuer.position]);

  const source = `${printed.join('\n\n')}\n`;
  const sourceFile = `${id}.txt`;
  const here = (anchor: string): string => `${id}#${anchor}`;
  const head = (evidence: string): object => ({ basis: 'printed', evidence, source: here('dau-van-ban') });
  const unknown = { basis: 'unknown', reason: 'văn bản tổng hợp để đo, không in điều này' };
  const named = (list: readonly { printed: string; units: readonly string[] }[]): object[] =>
    list.map(({ printed: name, units }) => ({ printed: name, units: [...units] }));
  const metadata = {
    kind: kind.name,
    issuer: { id: issuer.issuer, printed: issuer.authority.replace('T/M ', '') },
    number,
    date: input.date,
    title,
    signatory: { authority: issuer.authority, position: issuer.position, name: null },
    addressees: named(addressees),
    recipients: named(recipients),
    scope: null,
    secrecy: null,
    added: `${issued}-12-31`,
    provenance: {
      kind: { basis: 'inferred', evidence: `Số ${number}`, source: here('dau-van-ban'), reason: 'suy ra từ ký hiệu' },
      issuer: { basis: 'printed', evidence: issuer.authority, source: here('chu-ky') },
      number: head(`Số ${number}`),
      date: head(dateLine),
      title: head(title),
      signatory: { basis: 'printed', evidence: issuer.authority, source: here('chu-ky') },
      addressees: addressees.length > 0 ? { basis: 'printed', evidence: 'Kính gửi:', source: here('kinh-gui') } : unknown,
      recipients: { basis: 'printed', evidence: 'Nơi nhận:', source: here('noi-nhan') },
      scope: unknown,
      secrecy: unknown,
    },
    source: { file: sourceFile, sha256: hash(source), furniture: [] },
  };
  return {
    id,
    mdx: `---\n${stringify(metadata, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${markup.join('\n\n')}\n`,
    source,
    sourceFile,
  };
}

/** Of items that no letter numbers, so many are assignments; so many targets has a document of theirs, as the real ones: 36 and 73 in five. */
const taskShare = 0.4;
const meanTargets = 26;

/** Some words of one sentence, as a subject or heading. */
function clause(random: Random, sentences: readonly string[]): string {
  const words = random
    .pick(sentences)
    .replace(/[.;:,“”"()]/g, '')
    .split(' ');
  const start = random.below(Math.max(1, words.length - 12));
  const own = words.slice(start, start + 8 + random.below(5)).join(' ');
  return fold(own) === '' ? 'nhiệm vụ trọng tâm' : own.replace(/^[-+–\s]+|[-+–\s]+$/g, '');
}

function paragraph(random: Random, sentences: readonly string[], most: number): string {
  return Array.from({ length: 1 + random.below(most) }, () => random.pick(sentences)).join(' ');
}

function roman(value: number): string {
  const tens = 'X'.repeat(Math.floor(value / 10));
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? '');
}

/** Only what the sentences of the five documents can hold; the importer's full escaping is another matter. */
function escapeMarkup(line: string): string {
  return line.replace(/[\\`*_{}<>[\]|~]/g, '\\$&');
}
