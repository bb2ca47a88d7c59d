import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { copyingDocuments } from '../../../tests/support/texts.ts';
import { officialBlocks } from '../provision/text.ts';
import { createPassageIndex, mostCandidates, mostHolders } from './passage-index.ts';
import { atOnce } from '../at-once.ts';
import { findPairs, leastShare, mostPairs, shareOf, type ComparedDocument, type ComparedPair } from './pairs.ts';
import { measureText, sharedWords } from './share.ts';
import { documentWords, hashWord, type Words } from './words.ts';

const named = (count: number, change: (index: number) => Partial<ComparedDocument> = () => ({})): ComparedDocument[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `to-chuc/${index}`,
    level: 1,
    date: null,
    cites: new Set<string>(),
    ...change(index),
  }));

const hashesOf = (text: readonly Words[]): Uint32Array[] => text.map((words) => Uint32Array.from(words, hashWord));
const countWords = (text: readonly Words[]): number => text.flat().length;

function find(
  texts: readonly (readonly Words[])[],
  documents = named(texts.length),
  published: readonly { a: string; b: string }[] = [],
): ComparedPair[] {
  const index = createPassageIndex();
  texts.forEach((text) => index.add(hashesOf(text)));
  return atOnce(findPairs(documents, index, (id) => texts[documents.findIndex((own) => own.id === id)] ?? [], published));
}

/** A text of its own. */
const own = (name: string, length: number): string[] => Array.from({ length }, (_, index) => `${name}${index}`);

describe('pairs', () => {
  test('are those that looking at every two documents finds', () => {
    fc.assert(
      fc.property(copyingDocuments(6), (texts) => {
        const expected = texts.flatMap((text, a) =>
          texts.slice(a + 1).flatMap((other, more) => {
            const [shorter, longer] = countWords(text) <= countWords(other) ? [text, other] : [other, text];
            const words = countWords(shorter);
            return words > 0 && sharedWords(measureText(shorter), measureText(longer)) >= leastShare * words
              ? [`${a} ${a + 1 + more}`]
              : [];
          }),
        );
        const found = find(texts).map(({ a, b }) => `${a.split('/')[1] ?? ''} ${b.split('/')[1] ?? ''}`);
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 500 },
    );
  });

  test('do not depend on the order of documents', () => {
    fc.assert(
      fc.property(
        copyingDocuments(6).chain((texts) =>
          fc.tuple(fc.constant(texts), fc.shuffledSubarray([...texts.keys()], { minLength: texts.length })),
        ),
        ([texts, order]) => {
          const documents = named(texts.length);
          const pick = <Value>(values: readonly Value[]): Value[] => order.flatMap((place) => values.slice(place, place + 1));
          expect(find(pick(texts), pick(documents))).toEqual(find(texts, documents));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('of one document are five at most, the most alike', () => {
    const passage = own('chung', 200);
    // Copies share 30, 40 … 120 words of the original and nothing with each other but that.
    const copies = Array.from({ length: 8 }, (_, index) => [
      [...passage.slice(index * 20, index * 20 + 20), ...own(`riêng${index}x`, 40 - index)],
    ]);
    const pairs = find([[passage], ...copies]).filter(({ a, b }) => a === 'to-chuc/0' || b === 'to-chuc/0');
    expect(pairs).toHaveLength(mostPairs);
    expect(pairs.map(({ b }) => b)).toEqual(['to-chuc/8', 'to-chuc/7', 'to-chuc/6', 'to-chuc/5', 'to-chuc/4']);
  });

  const family = (count: number): Words[][] => {
    const passage = own('chung', 100);
    return Array.from({ length: count }, (_, index) => [[...passage, ...own(`riêng${index}x`, 50)]]);
  };

  test('are found for each of a family of copies', () => {
    const counts = Map.groupBy(
      find(family(mostHolders)).flatMap(({ a, b }) => [a, b]),
      (id) => id,
    );
    expect(counts.size).toBe(mostHolders);
    for (const ids of counts.values()) expect(ids.length).toBeLessThanOrEqual(mostPairs);
  });

  test('are not made by what more documents print than are looked at, but it counts where two share more', () => {
    expect(find(family(mostHolders + 1))).toEqual([]);
    const [first = [], second = [], ...others] = family(mostHolders + 1);
    const passage = own('hai', 50);
    expect(find([[...first, passage], [...second, passage], ...others])).toEqual([
      { a: 'to-chuc/0', b: 'to-chuc/1', shared: 150, words: 200 },
    ]);
  });

  test('are looked at word by word in a bounded number, however many documents are alike', () => {
    const index = createPassageIndex();
    for (let group = 0; group < 10; group++) {
      const passage = own(`nhóm${group}x`, 100);
      for (let copy = 0; copy < mostHolders; copy++) index.add(hashesOf([[...passage, ...own(`riêng${group}x${copy}x`, 50)]]));
    }
    const candidates = index.candidates(leastShare);
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.length).toBeLessThanOrEqual((10 * mostHolders * mostCandidates) / 2);
  });

  test('of empty and of very short documents are none', () => {
    expect(find([[], [], [['một']], [['một']]])).toEqual([]);
  });
});

describe('the first of a pair', () => {
  const text = [own('chung', 50)];
  const firstOf = (change: (index: number) => Partial<ComparedDocument>): string | undefined => find([text, text], named(2, change))[0]?.a;

  test('is the higher body', () => {
    expect(firstOf((index) => ({ level: 2 - index, date: index === 0 ? '2023-01-01' : '2024-01-01' }))).toBe('to-chuc/1');
  });

  test('of one level the older document', () => {
    expect(firstOf((index) => ({ date: index === 0 ? '2024-01-05' : '2023-12-06' }))).toBe('to-chuc/1');
  });

  test('without dates the one that the other cites, else the smaller id', () => {
    expect(firstOf((index) => ({ cites: new Set(index === 0 ? ['to-chuc/1'] : []) }))).toBe('to-chuc/1');
    expect(firstOf(() => ({ cites: new Set(['to-chuc/0', 'to-chuc/1']) }))).toBe('to-chuc/0');
    expect(firstOf((index) => ({ date: index === 0 ? '2024-01-05' : null }))).toBe('to-chuc/0');
  });
});

describe('a published pair', () => {
  const texts = [[own('chung', 50)], [own('chung', 50)], [own('khác', 50)]];

  test('stays, in its order, whatever it shares now', () => {
    const published = [
      { a: 'to-chuc/1', b: 'to-chuc/0' },
      { a: 'to-chuc/2', b: 'to-chuc/0' },
    ];
    expect(find(texts, undefined, published)).toEqual([
      { a: 'to-chuc/1', b: 'to-chuc/0', shared: 50, words: 50 },
      { a: 'to-chuc/2', b: 'to-chuc/0', shared: 0, words: 50 },
    ]);
  });

  test('goes with one of its documents', () => {
    expect(find(texts, undefined, [{ a: 'to-chuc/9', b: 'to-chuc/2' }])).toHaveLength(1);
  });
});

test('of the five documents three pairs share a fifth or more of the shorter text', () => {
  const texts = new Map(realDocuments.map(({ id, parsed }) => [id, documentWords(officialBlocks(parsed.body))]));
  const index = createPassageIndex();
  for (const text of texts.values()) index.add(hashesOf(text));
  const documents = [...texts.keys()].map((id) => ({ id, level: id.startsWith('tinh-uy') ? 1 : 2, date: null, cites: new Set<string>() }));
  const pairs = atOnce(findPairs(documents, index, (id) => texts.get(id) ?? []));
  expect(pairs.map(({ a, b }) => [a, b])).toEqual([
    ['tinh-uy-lam-dong/cv-3467-2024', 'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong'],
    ['tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam', 'tinh-uy-lam-dong/nq-28-2023'],
    ['tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam', 'tinh-uy-lam-dong/cv-3467-2024'],
  ]);
  expect(pairs.map((pair) => Math.round(shareOf(pair) * 100))).toEqual([57, 25, 23]);
});
