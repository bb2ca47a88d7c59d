import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { tokenKeys, tokenize } from '../text/tokens.ts';
import { indexBody } from './index-body.ts';
import { createSpeller } from './spelling.ts';
import { joinCounts, WordCounter, type WordCounts, type WordStatistics } from './word-counter.ts';
import { WordReader } from './word-reader.ts';

const linesOf = realDocuments.map(({ parsed }) => indexBody(parsed.body).map(({ text }) => text));

function countPart(documents: readonly (readonly string[])[]): WordCounts {
  const reader = new WordReader();
  const counter = new WordCounter(reader);
  for (const lines of documents) counter.addDocument(reader.read(lines), 0);
  return counter.finish();
}

const count = (documents: readonly (readonly string[])[]): WordStatistics => joinCounts([countPart(documents)]);

const statistics = count(linesOf);
const speller = createSpeller(statistics.pairs);
const wordsOf = (typed: string): string[] => tokenize(typed).map(({ text }) => text);
const suggest = (typed: string): string | null => speller.suggest(wordsOf(typed));
const keys = (text: string): string => tokenKeys(text).join(' ');

/** One slip → what was meant: marks are not compared, because search does not need them. */
const slips: readonly (readonly [typed: string, meant: string])[] = [
  // A letter lost.
  ['cải cách hành chín', 'cải cách hành chính'],
  ['phát triể kinh tế', 'phát triển kinh tế'],
  ['phòng chống tham nhũn', 'phòng chống tham nhũng'],
  ['quốc phòng an nin', 'quốc phòng an ninh'],
  ['nêu gươn', 'nêu gương'],
  ['nông ngiệp', 'nông nghiệp'],
  ['nông nghệp', 'nông nghiệp'],
  ['doanh ngiệp', 'doanh nghiệp'],
  ['hoạt độg', 'hoạt động'],
  ['đản viên', 'đảng viên'],
  ['chíh trị', 'chính trị'],
  // A letter too many.
  ['an nhinh trật tự', 'an ninh trật tự'],
  ['đầu tư coong', 'đầu tư công'],
  ['kiểm trra giám sát', 'kiểm tra giám sát'],
  ['nêu gươngg', 'nêu gương'],
  // Two letters swapped.
  ['du lihc', 'du lịch'],
  // A wrong letter.
  ['nghị quiet', 'nghị quyết'],
  ['tinh giảng biên chế', 'tinh giản biên chế'],
  // Heard alike.
  ['trính trị', 'chính trị'],
  ['xản xuất', 'sản xuất'],
  ['sản suất', 'sản xuất'],
  ['trỉ đạo', 'chỉ đạo'],
  ['kiểm tra giám xát', 'kiểm tra giám sát'],
  ['lãng phý', 'lãng phí'],
  ['tư tưởng hồ chí min', 'tư tưởng hồ chí minh'],
  // Run together.
  ['thamnhũng', 'tham nhũng'],
  ['đảngviên', 'đảng viên'],
  ['nghiquyet', 'nghị quyết'],
  ['dulich', 'du lịch'],
  ['kinhtế xã hội', 'kinh tế xã hội'],
  // Typed without marks.
  ['cai cach hanh chin', 'cải cách hành chính'],
  ['doanh ngiep', 'doanh nghiệp'],
];

describe('one slip is mended', () => {
  test.each(slips)('%s → %s', (typed, meant) => {
    expect(keys(suggest(typed) ?? '')).toBe(keys(meant));
  });

  test('where a syllable is changed, it is written with its marks', () => {
    for (const [typed, meant] of [
      ['cải cách hành chín', 'cải cách hành chính'],
      ['sản suất', 'sản xuất'],
      ['nông ngiệp', 'nông nghiệp'],
      ['du lihc', 'du lịch'],
      ['đản viên', 'đảng viên'],
    ] as const)
      expect(suggest(typed)).toBe(meant);
  });

  // open: a single letter counts as a syllable ("điểm c"), so that a doubled last letter is cut off instead of taken out.
  test.each([
    ['mặt trận tổ quốcc', 'mặt trận tổ quốc'],
    ['giám sátt', 'giám sát'],
  ])('%s → %s', (typed, meant) => {
    expect(keys(suggest(typed) ?? '')).toBe(keys(meant));
  });

  // open: behind a syllable without marks the usual spelling is taken, not the one that stands there.
  test('"chuyen doii so" is not mended to "đối"', () => {
    expect(suggest('chuyen doii so')).toBe('chuyen đổi so');
  });
});

describe('what stands in a document is not mended', () => {
  const runs = linesOf.flat().flatMap((line) =>
    // A pair does not go on across a mark of punctuation.
    line.split(/[.,;:!?()“”"…]+/).flatMap((part) => {
      const words = wordsOf(part);
      return words.length < 2 ? [] : [words];
    }),
  );

  test('a run of two to eight words of any document gets no suggestion, with its marks, without them or in capitals', () => {
    const run = fc
      .tuple(fc.constantFrom(...runs), fc.nat(), fc.integer({ min: 2, max: 8 }))
      .map(([words, from, length]) => words.slice(from % Math.max(1, words.length - 1)).slice(0, length));
    fc.assert(
      fc.property(run, (words) => {
        expect(speller.suggest(words)).toBeNull();
        expect(speller.suggest(words.map((word) => word.toUpperCase()))).toBeNull();
        expect(speller.suggest(tokenKeys(words.join(' ')))).toBeNull();
      }),
      { numRuns: 600 },
    );
  });

  test.each(['chuyển đổi số', 'kỉ luật', 'uỷ ban nhân dân', 'khoá XIII', 'phat trien ben vung', 'tham nhung', '28-NQ/TU', '2024', 'đảng'])(
    '%s',
    (typed) => {
      expect(suggest(typed)).toBeNull();
    },
  );

  test('a query of no word, and one that is very long, get none', () => {
    expect(speller.suggest([])).toBeNull();
    expect(speller.suggest(Array<string>(17).fill('chín'))).toBeNull();
  });
});

describe('what is known of a syllable', () => {
  test('it is known as it was typed: in any spelling without marks, in its own with them', () => {
    expect(['đảng', 'Đảng', 'dang', 'uỷ', 'ủy', 'gương', 'guong', '2024'].map((word) => speller.isKnown(word))).toEqual(
      Array<boolean>(8).fill(true),
    );
    expect(['gươn', 'lihc', 'gướng', 'zzz'].some((word) => speller.isKnown(word))).toBe(false);
  });

  // open: y and i are told apart where marks are compared, though "kỉ luật" is found by "kỷ luật".
  test('"kỉ" is known where "kỷ" stands', () => {
    expect(speller.isKnown('kỉ')).toBe(true);
  });

  test('alternatives are one slip away and stand in the library; a figure has none', () => {
    expect(speller.alternatives('lihc').map((word) => keys(word))).toContain('lich');
    expect(speller.alternatives('suất').map((word) => keys(word))).toContain('xuat');
    for (const word of speller.alternatives('gươn')) expect(speller.isKnown(word)).toBe(true);
    expect(speller.alternatives('2024')).toEqual([]);
  });

  test('common syllables are more frequent than rare ones, unknown ones are not there', () => {
    expect(speller.frequency('đảng')).toBeGreaterThan(speller.frequency('gương'));
    expect(speller.frequency('gương')).toBeGreaterThan(0);
    expect(speller.frequency('zzz')).toBe(0);
  });
});

describe('the statistics of the library', () => {
  test('do not depend on how often or in which order they are counted', () => {
    expect(JSON.stringify(count(linesOf))).toBe(JSON.stringify(statistics));
    expect(count([...linesOf].reverse())).toEqual(statistics);
    expect(JSON.stringify(joinCounts([linesOf.slice(0, 2), linesOf.slice(2)].map(countPart)))).toBe(JSON.stringify(statistics));
    expect(JSON.stringify(count([...linesOf].reverse()))).toBe(JSON.stringify(statistics));
  });

  test('hold every pair of the real documents, none across punctuation or with a figure', () => {
    const pairs = count([['Chỉ đạo, đầu tư 2024 (năm) chỉ Đạo']]).pairs;
    expect(Object.keys(pairs)).toEqual(['chỉ', 'đầu']);
    expect(Object.values(pairs).map((list) => list.replace(/\d/g, ''))).toEqual(['đạo', 'tư']);
    expect(Object.values(statistics.pairs).every((list) => list.split(' ').every((item) => /^\p{L}[\p{L}\p{M}]*\d$/u.test(item)))).toBe(
      true,
    );
    expect(statistics.pairs['đảng']?.split(' ').map((item) => item.slice(0, -1))).toContain('viên');
  });

  test('name the words of more than a quarter of the documents, folded, and count the documents', () => {
    const documents = [['Đảng viên'], ['đảng bộ đảng'], ['ĐẢNG phí'], ['chi bộ'], ['một'], ['hai'], ['ba'], ['tư']];
    expect(count(documents)).toMatchObject({ common: ['dang'], documents: 8 });
    expect(statistics.documents).toBe(realDocuments.length);
    expect(statistics.common).toContain('dang');
    expect(statistics.common).toEqual([...new Set(statistics.common)].sort());
  });

  // open: each spelling is counted by itself, and the most frequent one stands for the folded word.
  test('a word is common in whatever spelling the documents hold it', () => {
    expect(count([['uỷ'], ['ủy'], ['ủy'], ['chi'], ['một'], ['hai'], ['ba'], ['tư']]).common).toEqual(['uy']);
  });

  test('of nothing are nothing, and nothing is suggested from them', () => {
    const empty = count([]);
    expect(empty).toMatchObject({ pairs: {}, common: [] });
    const none = createSpeller(empty.pairs);
    expect(none.suggest(['nghị', 'quyết'])).toBeNull();
    expect(none.isKnown('nghị')).toBe(false);
  });
});

test('no words make it throw, and a suggestion is never what was typed', () => {
  const syllable = fc.constantFrom(...'đảng viên nghị quyết quiet lihc du phat triển kinhtế zzz 2024 X kỷ luật'.split(' '));
  const letters = fc.array(fc.constantFrom(...'đaănhgqutrieôợ'), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(syllable, letters, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })), { maxLength: 7 }),
      (words) => {
        const suggestion = speller.suggest(words);
        if (suggestion !== null) expect(suggestion).not.toBe(words.join(' '));
        for (const word of words) expect(speller.alternatives(word)).not.toContain(word);
      },
    ),
    { numRuns: 300 },
  );
});
