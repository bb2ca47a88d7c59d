/** A synthetic library is like the real documents in the figures of `real-figures.ts`, and as an editor would have put it up: no error, hardly a doubt. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openContent } from '../../src/io/content.ts';
import { parseBody } from '../../src/lib/directive/directive.ts';
import { namedUnits } from '../../src/lib/library/addressed.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { officialBlocks } from '../../src/lib/provision/text.ts';
import { changeSentence } from './ours.ts';
import { atShare, letterKind, realFigures } from './real-figures.ts';
import { createRandom } from './synthetic.ts';
import { createBodies, lastDay, madeBodies } from './synthetic-bodies.ts';
import { outsideDocuments } from './synthetic-citations.ts';
import { writeLibrary } from './synthetic-library.ts';
import { countWords } from './synthetic-page.ts';
import { planDocuments, type PlannedDocument } from './synthetic-plan.ts';

const documents = 300;
const folder = mkdtempSync(join(tmpdir(), 'van-mach-library-'));
writeLibrary(folder, documents, 'direct');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const content = openContent(folder);
const { library, diagnostics } = assemble(content, { secondParser: false, hints: true });
// The five real ones were put up later than any synthetic one is dated.
const made = library.entries.filter(({ metadata }) => metadata.added <= lastDay);

const sum = (values: readonly number[]): number => values.reduce((total, own) => total + own, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const countEach = (rows: readonly { document: string }[]): number[] => {
  const own = Map.groupBy(rows, ({ document }) => document);
  return made.map(({ id }) => own.get(id)?.length ?? 0);
};

/** For each value of the table: as large a share of the documents is not above it as the table says, give or take `most`. */
function expectLike(values: readonly number[], table: readonly number[], most: number): void {
  const steps = Array.from({ length: 101 }, (_, percent) => percent / 100);
  for (const real of table) {
    const own = values.filter((value) => value <= real).length / values.length;
    // Whole numbers: what the table reads as 4.4 is 4.
    const share = steps.filter((step) => atShare(table, step) < real + 0.5).length / steps.length;
    expect(Math.abs(own - share), `${own} of the documents have at most ${real}`).toBeLessThan(most);
  }
}

describe('a synthetic library', () => {
  test('has documents as long as the real ones, from a few hundred words to nearly twenty thousand', () => {
    const words = made.map(({ id, file, metadata }) => {
      const read = content.readDirective(id);
      const blocks = 'text' in read ? officialBlocks(parseBody(file, read.text)) : [];
      return { kind: metadata.kind, words: countWords(blocks.map(({ label, text }) => `${label ?? ''} ${text}`).join('\n')) };
    });
    const of = (isLetter: boolean): number[] => words.filter(({ kind }) => (kind === letterKind) === isLetter).map((own) => own.words);
    expectLike(of(true), realFigures.wordsOfLetters, 0.15);
    expectLike(of(false), realFigures.wordsOfOthers, 0.15);
  });

  test('cites as often, the own line as much, and as many different documents', () => {
    const citations = made.map(({ id }) => library.graph.of(id).filter(({ outcome }) => outcome !== 'ignored'));
    expectLike(
      citations.map(({ length }) => length),
      realFigures.citations,
      0.1,
    );
    const outcomes = citations.flat();
    const resolved = outcomes.filter(({ outcome }) => outcome === 'resolved').length;
    expect(resolved / outcomes.length).toBeGreaterThan(0.6 * realFigures.ownLine);
    expect(resolved / outcomes.length).toBeLessThan(realFigures.ownLine);
    expect(outcomes.filter(({ outcome }) => outcome === 'ambiguous').length / outcomes.length).toBeLessThan(0.02);
    const outside = library.graph.citedDocuments.filter(({ isHeld }) => !isHeld).length;
    expect(outside).toBeGreaterThan(outsideDocuments(documents) / 2);
    expect(outside).toBeLessThan(2 * outsideDocuments(documents));
  });

  test('assigns and sets targets as often, letters no target', () => {
    const tasks = countEach(library.tasks);
    expect(Math.abs(mean(tasks) / mean(realFigures.tasks) - 1)).toBeLessThan(0.15);
    expect(Math.max(...tasks)).toBe(Math.max(...realFigures.tasks));
    const targets = countEach(library.targets);
    expect(Math.abs(mean(targets) / mean(realFigures.targets) - 1)).toBeLessThan(0.25);
    expect(made.some(({ metadata }, index) => metadata.kind === letterKind && targets[index] !== 0)).toBe(false);
    const none = realFigures.targets.filter((count) => count === 0).length / realFigures.targets.length;
    expect(Math.abs(targets.filter((count) => count === 0).length / targets.length - none)).toBeLessThan(0.08);
  });

  test('is sent to as many, and to more different ones the larger it is', () => {
    expectLike(
      made.map(({ metadata }) => metadata.recipients.length),
      realFigures.recipientLines,
      0.1,
    );
    const few = new Set(made.slice(0, 60).flatMap(({ metadata }) => namedUnits(metadata))).size;
    const all = new Set(made.flatMap(({ metadata }) => namedUnits(metadata))).size;
    expect(all).toBeGreaterThan(few);
    expect([100, 1000, 10_000, 50_000].map(madeBodies)).toEqual([13, 40, 126, 283]);
    const names = createBodies(50_000).organizations.map(({ name }) => name);
    expect(new Set(names).size).toBe(283);
  });

  test('raises no error, and few doubts', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    // That there is no lock is true of every new library; the others are chance neighbours of words.
    const others = diagnostics.filter(({ code }) => code !== 'LOCK-004').map(({ code }) => code);
    expect(others.filter((code) => !code.startsWith('WORD-'))).toEqual([]);
    expect(others.length).toBeLessThan(documents / 50);
  });
});

test('the document of which the bench changes a sentence stays right, and is put back', () => {
  const texts = (): string[] => {
    const { directives, readDirective } = openContent(folder);
    return directives.map(({ id }) => JSON.stringify(readDirective(id)));
  };
  const before = texts();
  const { id, words, restore } = changeSentence(folder, 2);
  const changed = openContent(folder);
  const read = changed.readDirective(id);
  expect('text' in read && read.text).toContain(words);
  const after = assemble(changed, { secondParser: false }).diagnostics.filter(({ severity }) => severity === 'error');
  expect(after).toEqual([]);
  restore();
  expect(texts()).toEqual(before);
});

describe('the plan of a library of 8,000', () => {
  const { registry } = library;
  const numbers = [
    { number: 10, symbol: 'NQ/TU', date: '2022-02-10' },
    { number: 12, symbol: 'NQ/TU', date: '2022-05-25' },
    { number: 3467, symbol: 'CV/TU', date: '2024-01-05' },
  ];
  const plan = (): PlannedDocument[] =>
    planDocuments(createRandom(1), {
      count: 8000,
      issuing: createBodies(8000).issuing,
      kinds: registry.kinds.map(({ name, code, abbreviations: [abbreviation = ''] }) => ({ name, code, abbreviation })),
      known: numbers,
      termOn: (organization, date) =>
        [...registry.terms, ...createBodies(8000).terms].find(
          (term) => term.organization === organization && term.from != null && term.from <= date && (term.to == null || date <= term.to),
        ),
    });
  const planned = plan();

  test('is the same every time, and names each document once', () => {
    expect(JSON.stringify(plan()) === JSON.stringify(planned)).toBe(true);
    expect(new Set(planned.map(({ id }) => id)).size).toBe(8000);
  });

  test('spreads years and kinds as the table has them', () => {
    const weights = sum(realFigures.ages);
    const ages = planned.map(({ date }) => Math.floor((Date.parse(lastDay) - Date.parse(date)) / 86_400_000 / 365.25));
    for (const [age, weight] of realFigures.ages.entries())
      expect(Math.abs(ages.filter((own) => own === age).length / 8000 - weight / weights), `age ${age}`).toBeLessThan(0.02);
    for (const [kind, texts] of Object.entries(realFigures.kinds))
      expect(Math.abs(planned.filter((own) => own.kind.name === kind).length / 8000 - texts / 42), kind).toBeLessThan(0.02);
  });

  test('numbers rise with dates within an issuer, a kind and a term, and stand right beside the known ones', () => {
    const terms = [...registry.terms, ...createBodies(8000).terms];
    const termOf = ({ body, date }: PlannedDocument): string =>
      terms.find((own) => own.organization === body.organization && (own.from ?? '0') <= date && date <= (own.to ?? '9'))?.id ?? '';
    for (const series of Map.groupBy(planned, (own) => `${own.body.organization} ${own.kind.abbreviation} ${termOf(own)}`).values()) {
      const inOrder = [...series].sort((a, b) => a.number - b.number);
      expect(inOrder.map(({ date }) => date)).toEqual(inOrder.map(({ date }) => date).sort());
      expect(new Set(series.map(({ number }) => number)).size).toBe(series.length);
    }
    const resolutions = planned.filter(({ body, kind }) => body.organization === 'tinh-uy-lam-dong' && kind.abbreviation === 'NQ');
    const between = resolutions.filter(({ date }) => '2022-02-10' < date && date < '2022-05-25');
    expect(between.length).toBeLessThan(2);
    for (const { number } of between) expect(number).toBe(11);
    expect(planned.some(({ number }) => numbers.some((known) => known.number === number))).toBe(false);
  });
});
