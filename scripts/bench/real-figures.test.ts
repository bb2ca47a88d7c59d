/** The figures of real documents are what the real documents say: measured again on every run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openContent } from '../../src/io/content.ts';
import { findCitations } from '../../src/lib/citation/find.ts';
import { createVocabulary } from '../../src/lib/citation/vocabulary.ts';
import { parseBody } from '../../src/lib/directive/directive.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { officialBlocks } from '../../src/lib/provision/text.ts';
import { atShare, atWeight, letterKind, quantilesOf, realFigures } from './real-figures.ts';
import { countWords } from './synthetic-page.ts';

const project = join(import.meta.dirname, '..', '..');
const texts = join(project, 'tests/fixtures/import/texts');
const content = openContent(join(project, 'content'));
const { library } = assemble(content, { secondParser: false });
const vocabulary = createVocabulary(library.registry);

interface Gold {
  file: string;
  kind: string;
  number: string | null;
  date: string | null;
}
const gold = readFileSync(join(project, 'tests/fixtures/import/gold.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Gold);

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const cited = (text: string): ReturnType<typeof findCitations> =>
  findCitations(flat(text), vocabulary).filter(({ form }) => form !== 'self');

const five = library.entries.map(({ id, file, metadata }) => {
  const read = content.readDirective(id);
  const blocks = 'text' in read ? officialBlocks(parseBody(file, read.text)) : [];
  const text = blocks.map((block) => `${block.label ?? ''} ${block.text}`).join('\n');
  return { kind: metadata.kind, text, lines: metadata.recipients.length };
});

/** Names of the kinds as files of the texts have them. */
const kindsOfFiles: Readonly<Record<string, keyof typeof realFigures.kinds>> = {
  'cong-van': 'công văn',
  'quyet-dinh': 'quyết định',
  'nghi-quyet': 'nghị quyết',
  'ke-hoach': 'kế hoạch',
  'bao-cao': 'báo cáo',
  'ket-luan': 'kết luận',
  'chi-thi': 'chỉ thị',
  'thong-bao': 'thông báo',
  'huong-dan': 'hướng dẫn',
  'quy-dinh': 'quy định',
  'chuong-trinh': 'chương trình',
};

const others = readdirSync(texts).flatMap((file) => {
  const name = new RegExp(`^(?:party|state)-\\d+-(${Object.keys(kindsOfFiles).join('|')})`).exec(file)?.[1];
  if (name === undefined) return [];
  const text = readFileSync(join(texts, file), 'utf8').normalize('NFC');
  const list = /N(?:ơi|ƠI) nh(?:ận|ẬN)[^]{0,2490}/iu.exec(text)?.[0] ?? '';
  const lines = list.split('\n').filter((line) => /^\s*[-–](?:\s|\p{L})/u.test(line)).length;
  return [{ kind: kindsOfFiles[name] ?? '', text, lines: lines === 0 ? null : lines }];
});

const all = [...five, ...others];
const rounded = (values: readonly number[]): number[] => quantilesOf(values).map((value) => Math.round(value));

describe('the table', () => {
  test('kinds, words, citations and recipients are those of 42 texts', () => {
    const count = (kind: string): number => all.filter((own) => own.kind === kind).length;
    expect(Object.fromEntries(Object.keys(realFigures.kinds).map((kind) => [kind, count(kind)]))).toEqual(realFigures.kinds);
    const words = (isWanted: (kind: string) => boolean): number[] =>
      all.filter(({ kind }) => isWanted(kind)).map(({ text }) => countWords(text));
    expect(rounded(words((kind) => kind === letterKind))).toEqual(realFigures.wordsOfLetters);
    expect(rounded(words((kind) => kind !== letterKind))).toEqual(realFigures.wordsOfOthers);
    expect(rounded(all.flatMap(({ lines }) => lines ?? []))).toEqual(realFigures.recipientLines);
    // A finder of citations that is better than that day's may find one more, or one less.
    for (const [index, count] of rounded(all.map(({ text }) => cited(text).length)).entries())
      expect(Math.abs(count - (realFigures.citations[index] ?? 0)), `quantile ${index}`).toBeLessThan(2 + 0.05 * count);
  });

  test('longer texts cite more, as closely as it says', () => {
    const ranks = (values: readonly number[]): number[] => values.map((value) => values.filter((other) => other < value).length);
    const [words, citations] = [ranks(all.map(({ text }) => countWords(text))), ranks(all.map(({ text }) => cited(text).length))];
    const spread = (values: readonly number[]): number[] => {
      const mean = values.reduce((total, own) => total + own, 0) / values.length;
      return values.map((value) => value - mean);
    };
    const product = (a: readonly number[], b: readonly number[]): number =>
      a.reduce((total, own, index) => total + own * (b[index] ?? 0), 0);
    const [a, b] = [spread(words), spread(citations)];
    expect(product(a, b) / Math.sqrt(product(a, a) * product(b, b))).toBeCloseTo(realFigures.citationsFollowWords, 1);
  });

  test('assignments, targets and units of a line are those of the five', () => {
    const inOrder = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
    const perDocument = (rows: readonly { document: string }[]): number[] =>
      inOrder(library.entries.map(({ id }) => rows.filter(({ document }) => document === id).length));
    expect(perDocument(library.tasks)).toEqual(realFigures.tasks);
    expect(perDocument(library.targets)).toEqual(realFigures.targets);
    const lines = library.entries.flatMap(({ metadata }) => [...metadata.addressees, ...metadata.recipients]);
    expect([1, 2, 3].map((count) => lines.filter(({ units }) => units.length === count).length)).toEqual(realFigures.unitsOfLine);
  });

  test('what is cited is as old, as much of the own line, and grows as fast', () => {
    const ages: number[] = [];
    const add = (from: string, citations: readonly { date: string | null; year: string | null }[]): void => {
      for (const { date, year } of citations) {
        const of = date?.slice(0, 4) ?? year;
        if (of !== null) ages.push(Number(from.slice(0, 4)) - Number(of));
      }
    };
    for (const { file, number, date } of gold) {
      if (date === null || !/^(?:party|state)-/.test(file)) continue;
      const own = cited(readFileSync(join(texts, file), 'utf8').normalize('NFC')).filter(
        (one) => one.form === 'numbered' && Number(one.number) !== Number.parseInt(number ?? '', 10),
      );
      add(date, [...new Map(own.map((one) => [`${one.number ?? ''}|${one.symbol ?? ''}|${one.date ?? ''}`, one])).values()]);
    }
    const numbered = library.graph.citations.filter(({ number, outcome }) => number !== null && outcome !== 'ignored');
    // None of the five but one prints its year: they are of 2023 and 2024.
    for (const { year, id } of library.entries)
      add(
        year ?? '2024',
        numbered.filter(({ from }) => from === id),
      );
    const dated = realFigures.ages.reduce<number>((total, own) => total + own, 0);
    expect(ages.length).toBeGreaterThan(0.9 * dated);
    for (const [age, count] of realFigures.ages.entries())
      expect(Math.abs(ages.filter((own) => own === age).length / ages.length - count / dated), `age ${age}`).toBeLessThan(0.02);
    expect(numbered.filter(({ symbol }) => /TU|HU|ĐUK/.test(symbol ?? '')).length / numbered.length).toBe(realFigures.ownLine);
    const targets = library.entries.map(({ id }) => new Set(library.graph.of(id).flatMap(({ target }) => target ?? [])));
    const { first, ofFive, exponent } = realFigures.citedDocuments;
    expect(targets.reduce((total, { size }) => total + size, 0) / targets.length).toBe(first);
    expect(new Set(targets.flatMap((own) => [...own])).size).toBe(ofFive);
    expect(Math.log(ofFive / first) / Math.log(targets.length)).toBeCloseTo(exponent, 2);
  });

  test('so many communes has a province', () => {
    const resolution = readFileSync(join(texts, 'state-129-nghi-quyet-1668-nq-ubtvqh15.txt'), 'utf8').normalize('NFC');
    expect(flat(resolution)).toContain(`có ${realFigures.communes} đơn vị hành chính cấp xã`);
  });
});

describe('reading the table', () => {
  test('quantiles are read back, and straight between two of them', () => {
    const values = quantilesOf([1, 2, 3, 4, 5]);
    expect(values[4]).toBe(3);
    expect(atShare(values, 0)).toBe(1);
    expect(atShare(values, 1)).toBe(5);
    expect(atShare(values, 0.625)).toBeCloseTo(3.5);
  });

  test('weights are hit as often as they are heavy', () => {
    const hits = [0, 0, 0];
    for (let step = 0; step < 100; step += 1) {
      const index = atWeight([1, 0, 3], step / 100);
      hits[index] = (hits[index] ?? 0) + 1;
    }
    expect(hits).toEqual([25, 0, 75]);
  });
});
