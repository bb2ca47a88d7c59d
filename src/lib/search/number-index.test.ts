import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOf } from '../../../tests/support/citing.ts';
import { realContent } from '../../../tests/support/documents.ts';
import { assemble } from '../library/assemble.ts';
import { fold } from '../text/fold.ts';
import { findNumbers, shardCount, shardOf, type NumberHit, type NumberRecord } from './number-index.ts';
import { readNumbers } from './number-query.ts';
import { createNumberVocabulary, numberRecords } from './number-records.ts';

const { library } = assemble(realContent, { secondParser: false });
const vocabulary = createNumberVocabulary(library.registry);
const real = numberRecords(library);

/** Every document that what was typed names, best first. */
function find(typed: string, records: readonly NumberRecord[] = real): NumberHit[] {
  const hits = readNumbers(typed, vocabulary).flatMap((query) => findNumbers(query, records));
  return [...new Map(hits.map((hit) => [hit.record, hit])).values()];
}
const labels = (hits: readonly NumberHit[]): string => hits.map(({ record }) => record.label).join('; ');

/** Typed → the labels of the documents found, in order. */
const rows: readonly (readonly [typed: string, found: string])[] = [
  // As printed.
  ['3467-CV/TU', '3467-CV/TU'],
  ['28-NQ/TU', '28-NQ/TU'],
  ['117/NQ-CP', '117/NQ-CP'],
  ['04/2015/NĐ-CP', '04/2015/NĐ-CP'],
  ['35/2023/UBTVQH15', '35/2023/UBTVQH15'],
  ['03-NQ/ĐUK', '03-NQ/ĐUK'],
  ['140-HD/BTGTU', '140-HD/BTGTU'],
  ['04-HD/BTCTU', '04-HD/BTCTU'],
  // Blanks.
  ['3467 - CV/TU', '3467-CV/TU'],
  ['3467- CV / TU', '3467-CV/TU'],
  ['  3467   -   CV  /  TU  ', '3467-CV/TU'],
  ['28 nq tu', '28-NQ/TU'],
  ['117 / NQ - CP', '117/NQ-CP'],
  ['35 / 2023 / UBTVQH15', '35/2023/UBTVQH15'],
  ['35/2023/UBTVQH 15', '35/2023/UBTVQH15'],
  // Dashes: en, em, minus, hyphen of its own, non-breaking, horizontal bar, full width.
  ['28–NQ/TU', '28-NQ/TU'],
  ['28 — NQ/TU', '28-NQ/TU'],
  ['28−NQ/TU', '28-NQ/TU'],
  ['28\u2010NQ/TU', '28-NQ/TU'],
  ['28\u2011NQ/TU', '28-NQ/TU'],
  ['28\u2015NQ/TU', '28-NQ/TU'],
  ['28\uFF0DNQ/TU', '28-NQ/TU'],
  ['117/NQ–CP', '117/NQ-CP'],
  // What cannot be seen.
  ['28\u00A0-\u00A0NQ/TU', '28-NQ/TU'],
  ['28\u202FNQ\u2009TU', '28-NQ/TU'],
  ['28\u00ADNQ/TU', '28-NQ/TU'],
  ['28-N\u00ADQ/TU', '28-NQ/TU'],
  ['28\u200B-NQ\u200D/TU\uFEFF', '28-NQ/TU'],
  ['\u202A28-NQ/TU\u202C', '28-NQ/TU'],
  ['28-NQ/TU\n', '28-NQ/TU'],
  ['28-NQ/TU\t', '28-NQ/TU'],
  // The slash lost or another mark in its place.
  ['28-NQTU', '28-NQ/TU'],
  ['28-NQ TU', '28-NQ/TU'],
  ['28-NQ-TU', '28-NQ/TU'],
  ['28/NQ/TU', '28-NQ/TU'],
  ['28/NQ-TU', '28-NQ/TU'],
  ['28.NQ/TU', '28-NQ/TU'],
  ['117NQCP', '117/NQ-CP'],
  ['117-NQ/CP', '117/NQ-CP'],
  // Glued.
  ['28nq/tu', '28-NQ/TU'],
  ['28nqtu', '28-NQ/TU'],
  ['nq28', '28-NQ/TU'],
  ['nq28tu', '28-NQ/TU'],
  ['cv3467', '3467-CV/TU'],
  ['3467cvtu', '3467-CV/TU'],
  ['3467 cvtu', '3467-CV/TU'],
  // Case, đ, NFD, full width.
  ['28-Nq/tU', '28-NQ/TU'],
  ['03-nq/đuk', '03-NQ/ĐUK'],
  ['03-nq/duk', '03-NQ/ĐUK'],
  ['03-NQ/ÐUK', '03-NQ/ĐUK'],
  ['3 nq đuk', '03-NQ/ĐUK'],
  ['nd 04/2015', '04/2015/NĐ-CP'],
  ['04/2015/nd-cp', '04/2015/NĐ-CP'],
  ['nghị định 04/2015/NĐ-CP'.normalize('NFD'), '04/2015/NĐ-CP'],
  ['37-QĐ/TW'.normalize('NFD'), '37-QĐ/TW'],
  ['２８－ＮＱ／ＴＵ', '28-NQ/TU'],
  ['３４６７', '3467-CV/TU'],
  // Digits alone: every document that bears them.
  ['3467', '3467-CV/TU'],
  ['962', '962-CV/HU'],
  ['28', '28-NQ/TU; 28-CT/TW'],
  ['026', '26-CT/TW; 26-NQ/TU'],
  ['35', '35/2023/UBTVQH15; 35-NQ/TW'],
  ['21', '21-KL/TW; 21-NQ/TW'],
  ['1', '01-KL/TW; 01-QĐ/TU'],
  // Leading zeros do not count.
  ['1-KL/TW', '01-KL/TW'],
  ['01-KL/TW', '01-KL/TW'],
  ['001-KL/TW', '01-KL/TW'],
  ['5-CT/TW', '05-CT/TW'],
  ['ct 05', '05-CT/TW'],
  ['4/2015/NĐ-CP', '04/2015/NĐ-CP'],
  ['03467-CV/TU', '3467-CV/TU'],
  // The kind, short or in words, before or behind.
  ['cv 3467', '3467-CV/TU'],
  ['3467 cv', '3467-CV/TU'],
  ['nq 28', '28-NQ/TU'],
  ['ct 28', '28-CT/TW'],
  ['công văn 3467', '3467-CV/TU'],
  ['3467 công văn', '3467-CV/TU'],
  ['cong van so 3467', '3467-CV/TU'],
  ['Nghị quyết số 28', '28-NQ/TU'],
  ['Chỉ thị 28', '28-CT/TW'],
  ['kết luận 21', '21-KL/TW'],
  ['nghị quyết 21', '21-NQ/TW'],
  ['quy định 37', '37-QĐ/TW'],
  // QĐ stands for both kinds.
  ['quyết định 37', '37-QĐ/TW'],
  ['kế hoạch 89', '89-KH/TU'],
  ['hướng dẫn 140', '140-HD/BTGTU'],
  ['nghị định 4', '04/2015/NĐ-CP'],
  ['nghị quyết 35', '35/2023/UBTVQH15; 35-NQ/TW'],
  // The issuer, short or in words.
  ['28 tu', '28-NQ/TU'],
  ['28 tw', '28-CT/TW'],
  ['nq/tu 28', '28-NQ/TU'],
  ['NQ/TU số 28', '28-NQ/TU'],
  ['nq 21 tw', '21-NQ/TW'],
  ['nghị quyết 28 tỉnh ủy', '28-NQ/TU'],
  ['nghị quyết 28 của Tỉnh uỷ', '28-NQ/TU'],
  ['28 tỉnh ủy', '28-NQ/TU'],
  ['nghị quyết tỉnh ủy 28', '28-NQ/TU'],
  ['nghị quyết số 28 của Tỉnh ủy Lâm Đồng', '28-NQ/TU'],
  ['công văn 3467 ban thường vụ tỉnh ủy', '3467-CV/TU'],
  ['nghị quyết 35 bộ chính trị', '35-NQ/TW'],
  ['nghị quyết 35 của Ủy ban Thường vụ Quốc hội', '35/2023/UBTVQH15'],
  ['nghị quyết 117 chính phủ', '117/NQ-CP'],
  ['công văn 962 huyện ủy', '962-CV/HU'],
  ['hướng dẫn 4 ban tổ chức tỉnh ủy', '04-HD/BTCTU'],
  ['nghị quyết 3 đảng ủy khối', '03-NQ/ĐUK'],
  // "số", "văn bản số".
  ['số 3467', '3467-CV/TU'],
  ['so 3467', '3467-CV/TU'],
  ['văn bản số 3467', '3467-CV/TU'],
  ['văn bản 3467', '3467-CV/TU'],
  ['văn bản số 3467-CV/TU', '3467-CV/TU'],
  ['Số: 3467-CV/TU', '3467-CV/TU'],
  ['số hiệu 28-NQ/TU', '28-NQ/TU'],
  ['ký hiệu 28-NQ/TU', '28-NQ/TU'],
  // A date is not a number; it singles out.
  ['28-NQ/TU ngày 06/12/2023', '28-NQ/TU'],
  ['Nghị quyết số 28-NQ/TU, ngày 06/12/2023 của Tỉnh ủy', '28-NQ/TU'],
  ['28-NQ/TU 6-12-2023', '28-NQ/TU'],
  ['28-NQ/TU ngày 06 tháng 12 năm 2023', '28-NQ/TU'],
  ['26 ngày 10/7/2023', '26-NQ/TU; 26-CT/TW'],
  ['26 ngày 23/11/2023', '26-CT/TW; 26-NQ/TU'],
  // A year behind.
  ['28-NQ/TU 2023', '28-NQ/TU'],
  ['nq 28 2023', '28-NQ/TU'],
  ['nghị quyết 28 năm 2023', '28-NQ/TU'],
  ['nghị quyết 28 tỉnh ủy 2023', '28-NQ/TU'],
  ['28 năm 2019', '28-CT/TW; 28-NQ/TU'],
  ['35 năm 2018', '35-NQ/TW; 35/2023/UBTVQH15'],
  ['35/2023', '35/2023/UBTVQH15'],
  ['nq 35/2023', '35/2023/UBTVQH15'],
  ['nghị quyết 35/2023', '35/2023/UBTVQH15'],
  ['04/2015', '04/2015/NĐ-CP'],
  // Half typed.
  ['3467-', '3467-CV/TU'],
  ['3467-c', '3467-CV/TU'],
  ['3467-cv', '3467-CV/TU'],
  ['3467-cv/', '3467-CV/TU'],
  ['3467-cv/t', '3467-CV/TU'],
  ['28-n', '28-NQ/TU'],
  ['28-c', '28-CT/TW'],
  ['117/', '117/NQ-CP'],
  ['117/n', '117/NQ-CP'],
  ['117/nq-', '117/NQ-CP'],
  ['35/2023/', '35/2023/UBTVQH15'],
  ['35/2023/ub', '35/2023/UBTVQH15'],
  ['140-hd/btg', '140-HD/BTGTU'],
  // Brackets, quotes, a full stop behind.
  ['(28-NQ/TU)', '28-NQ/TU'],
  ['“28-NQ/TU”', '28-NQ/TU'],
  ['28-NQ/TU.', '28-NQ/TU'],
  // Beside other words.
  ['học tập nghị quyết 28-NQ/TU', '28-NQ/TU'],
  ['28-NQ/TU phát triển kinh tế', '28-NQ/TU'],
  ['chỉ thị 26 tết Giáp Thìn', '26-CT/TW'],
  ['3467-CV/TU và 28-NQ/TU', '3467-CV/TU; 28-NQ/TU'],
  // The number behind, joined by any mark.
  ['NQ-28/TU', '28-NQ/TU'],
  ['NQ/TU-28', '28-NQ/TU'],
  ['nq:28', '28-NQ/TU'],
  ['số3467', '3467-CV/TU'],
  ['ubtvqh 35', '35/2023/UBTVQH15'],
  ['NĐ-CP 04/2015', '04/2015/NĐ-CP'],
  // The year of the date behind the number, as many cite.
  ['cv 3467/2024', '3467-CV/TU'],
  ['28/2023', '28-NQ/TU'],
  // The provision is not the number.
  ['điều 12 quy định 37', '37-QĐ/TW'],
  ['khoản 1 điều 5 nghị quyết 35/2023', '35/2023/UBTVQH15'],
  ['mục 3 nghị quyết 28-NQ/TU', '28-NQ/TU'],
  ['chỉ thị 05-CT/TW khóa XII', '05-CT/TW'],
  // The plenum of the Central Committee is not the number of a document.
  ['nghị quyết trung ương 4', ''],
  // A number that nobody bears.
  ['3467-BC/TU', ''],
  ['28-KL/TW', ''],
  ['9999', ''],
  ['346', ''],
  ['34670', ''],
  ['35/2022', ''],
  ['nghị quyết 3467', ''],
  ['nghị quyết 28 chính phủ', ''],
];

describe('a number is found however it is typed', () => {
  test.each(rows)('%s → %s', (typed, found) => {
    expect(labels(find(typed))).toBe(found);
  });
});

/** Each was found wrong by a tester. */
const open: readonly (readonly [typed: string, found: string])[] = [
  // "TƯ" folds to the symbol of Tỉnh ủy.
  ['28-CT/TƯ', '28-CT/TW'],
  ['bộ chính trị 28', '28-CT/TW'],
  ['nghị quyết 28 trung ương', ''],
  ['trung ương 4', ''],
  // A group below Tỉnh ủy is called "huyện ủy", too.
  ['công văn 3467 huyện ủy', ''],
  // A comma that was typed counts as a further word.
  ['3467,', '3467-CV/TU'],
  // A date without its year.
  ['công văn 3467 ngày 05/01', '3467-CV/TU'],
  // Half typed: "tỉnh ủy".
  ['nghị quyết 28 tỉnh', '28-NQ/TU'],
  // The second kind is taken for the symbol of the first number.
  ['nq 12, nq 14', '12-NQ/TU; 14-NQ/TU'],
  // The year inside the number without a slash.
  ['35-2023-ubtvqh15', '35/2023/UBTVQH15'],
  ['vb 3467', '3467-CV/TU'],
  ['3.467-CV/TU', '3467-CV/TU'],
  // Month and year, day and month.
  ['tháng 12/2022', ''],
  ['26-3', ''],
];

test.fails('open: a symbol with its term before the number is not read', () => {
  expect(labels(find('ubtvqh15 35'))).toBe('35/2023/UBTVQH15');
});

describe('what was wrong once', () => {
  test.each(open)('%s → %s', (typed, found) => {
    expect(labels(find(typed))).toBe(found);
  });
});

/** A record with nothing known but its number. */
function bare(label: string, more: Partial<NumberRecord> = {}): NumberRecord {
  const [, digits = '', year, symbol = ''] = /^(\d+(?:\.\d+)?)[-/](?:(\d{4})\/)?(.+)$/u.exec(label) ?? [];
  const unknown = { kind: null, date: null, issuer: null, title: null, own: null, cited: label, places: [], placeCount: 0 };
  return { digits: digits.replace(/^0+/, ''), year: year ?? null, symbol, label, ...unknown, ...more };
}

describe('a number is not the beginning of another', () => {
  const records = ['1712-CV/TU', '171-CV/TU', '17-CV/TU', '1-CV/TU', '2171-CV/TU', '171/QĐ-UBND'].map((label) => bare(label));
  const longer = records.filter(({ digits }) => digits !== '171');
  const asked = ['171', 'cv 171', '171-CV/TU', '171-', '171-c', 'số 171', 'công văn số 171 của Tỉnh ủy', '0171', 'cv171', '171/cv-tu'];

  test.each(asked)('%s is never 1712', (typed) => {
    expect(find(typed, records).map(({ record }) => record.digits)).toContain('171');
    expect(find(typed, records).every(({ record }) => record.digits === '171')).toBe(true);
    expect(find(typed, longer)).toEqual([]);
  });
});

describe('two documents with one number', () => {
  const twice = numberRecords(
    assembleOf([
      { id: 'tinh-uy-lam-dong/nq-12-2016', number: '12-NQ/TU', date: '2016-03-05', title: 'cũ', body: ['Lời văn.'] },
      { id: 'tinh-uy-lam-dong/nq-12-2022', number: '12-NQ/TU', date: '2022-05-25', title: 'mới', body: ['Lời văn.'] },
    ]).library,
  );
  const dates = (typed: string): (string | null)[] => find(typed, twice).map(({ record }) => record.date);

  test.each(['12', '12-NQ/TU', 'nq 12', 'nghị quyết 12 tỉnh ủy'])('%s gives both, the newer first', (typed) => {
    expect(dates(typed)).toEqual(['2022-05-25', '2016-03-05']);
    expect(find(typed, twice).some(({ isOtherDate }) => isOtherDate)).toBe(false);
  });

  test.each(['12-NQ/TU 2016', '12 năm 2016', 'nq 12 2016', 'nghị quyết 12-NQ/TU ngày 05/03/2016', '12-NQ/TU 5.3.2016'])(
    '%s gives both, the typed year first',
    (typed) => {
      expect(dates(typed)).toEqual(['2016-03-05', '2022-05-25']);
      expect(find(typed, twice).map(({ isOtherDate }) => isOtherDate)).toEqual([false, true]);
    },
  );

  test('the whole number fits both, with its date only one', () => {
    expect(find('12-NQ/TU', twice).map(({ isFull }) => isFull)).toEqual([true, true]);
    expect(find('12-NQ/TU 2022', twice).map(({ isFull }) => isFull)).toEqual([true, false]);
  });

  test('a year typed as a part of the number leaves the other out', () => {
    expect(dates('12/2016')).toEqual(['2016-03-05']);
    expect(dates('12/2019')).toEqual([]);
  });
});

test('only a number typed to its end is a full match', () => {
  const full = (typed: string): boolean[] => find(typed).map(({ isFull }) => isFull);
  for (const typed of ['3467-CV/TU', '3467 cvtu', 'cv 3467 tu', '28-NQ/TU ngày 06/12/2023', '117/nq-cp', '04/2015/nd-cp'])
    expect(full(typed)).toEqual([true]);
  for (const typed of ['3467', '3467-c', 'cv 3467', '28-NQ/T', '3467-CV/TU 2019']) expect(full(typed)).not.toContain(true);
});

test('held documents come before cited ones, then the most cited', () => {
  const records = [
    bare('7-NQ/TU', { placeCount: 1 }),
    bare('7-CT/TW', { placeCount: 9 }),
    bare('7-KL/TW', { own: 'a/b', cited: null }),
    bare('7-KH/TU', { placeCount: 3, date: '2020-01-01' }),
    bare('7-BC/TU', { placeCount: 3, date: '2022-01-01' }),
  ];
  expect(labels(find('7', records))).toBe('7-KL/TW; 7-CT/TW; 7-BC/TU; 7-KH/TU; 7-NQ/TU');
});

/** Numbers as other offices print them (shared rules: Party 66-QĐ/TW, state Nghị định 30/2020/NĐ-CP). */
const others = [
  ...['08-QĐi/TW', '14-HD/BTCTU', '15-CTr/TU', '02-QC/HU', '399-QĐ/TW', '12-TTr/ĐU', '120-BC/VPTU'],
  ...['16/2017/QH14', '88/2019/QH14', '30/2020/NĐ-CP', '1727/QĐ-TTg', '26/CT-TTg', '20/2020/QĐ-TTg', '01/2022/TT-BTTTT', '62/NQ-CP'],
].map((label) => bare(label));
const longPieces = [
  ...['1670/NQ-UBTVQH15', '186/2020/NQ-HĐND', '228/NQ-HĐND', '44/2005/QĐ-UBND', '07/CT-UBND', '3887/KH-UBND', '35/2023/UBTVQH15'],
].map((label) => bare(label));

test.each([...others, ...longPieces])('$label is found by itself', (record) => {
  const records = [...real, ...others, ...longPieces.filter(({ label }) => real.every((own) => own.label !== label))];
  expect(find(record.label, records)[0]?.record.label).toBe(record.label);
  expect(find(fold(record.label), records)[0]?.record.label).toBe(record.label);
});

test.each(others)('$label is a full match of itself', (record) => {
  expect(find(record.label, others).map(({ isFull }) => isFull)).toEqual([true]);
});

// "UBND", "HĐND" and "UBTVQH" are read as the names of bodies, so that the symbol is never typed to its end.
test.each(longPieces)('$label is a full match of itself', (record) => {
  expect(find(record.label, longPieces).map(({ isFull }) => isFull)).toEqual([true]);
});

test('numbers of a series are told apart, however much of them is typed', () => {
  const series = ['66/NQ-CP', '66.7/2025/NQ-CP', '66.12/2026/NQ-CP', '67/2025/NQ-CP'].map((label) => bare(label));
  for (const typed of ['nq 66.7', '66.7/NQ-CP', 'nghị quyết số 66.7', '66.7/2025/NQ-CP'])
    expect(labels(find(typed, series)), typed).toBe('66.7/2025/NQ-CP');
  expect(labels(find('nghị quyết 66', series))).toBe('66/NQ-CP');
});

// the sort gives -1 both ways for records that are equal in all it looks at.
test('equal records keep the order of the index', () => {
  expect(labels(find('4'))).toBe('04-HD/BTCTU; 04/2015/NĐ-CP; 04-QĐ/TU');
});

const dashes = fc.constantFrom('-', '–', '—', '−', '\u2010', '\u2011', ' - ', ' – ', '- ', ' -', '\u00A0-\u00A0', ' ', '/', '\u200B-');
const slashes = fc.constantFrom('/', ' / ', '/ ', ' /', '-', ' ', '／', '\u200B/');
const cases = fc.constantFrom<((text: string) => string)[]>(
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  fold,
  (text) => [...text].map((letter, index) => (index % 2 === 0 ? letter.toLowerCase() : letter.toUpperCase())).join(''),
);
const before = fc.constantFrom('', ' ', 'số ', 'Số: ', 'văn bản số ', 'so ', '“', '(', '\u00A0');
const behind = fc.constantFrom('', ' ', '.', '”', ')', '\u200B', '\n');

test('the number of every record, however it is written, finds that record first', () => {
  fc.assert(
    fc.property(
      fc.record({ record: fc.constantFrom(...real, ...others), dash: dashes, slash: slashes, spelled: cases, before, behind }),
      fc.nat(3),
      ({ record, dash, slash, spelled, ...around }, zeros) => {
        const symbol = record.symbol.replaceAll('-', '\n').replaceAll('/', slash).replaceAll('\n', dash);
        const year = record.year === null ? '' : `/${record.year}`;
        const joint = record.year === null ? dash : '/';
        const typed =
          around.before +
          spelled(`${'0'.repeat(Math.min(zeros, 6 - record.digits.length))}${record.digits}${year}${joint}${symbol}`) +
          around.behind;
        expect(find(typed, [...real, ...others])[0]?.record.label).toBe(record.label);
      },
    ),
    { numRuns: 3000 },
  );
});

test('every document that is found bears the number that was read', () => {
  const pieces = fc.constantFrom(
    ...'28 3467 1 35 2023 nq NQ/TU cv tu tw tỉnh ủy nghị quyết số ngày 06/12/2023 năm , - / 117/n kl15 QĐ'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), fc.constantFrom(' ', '', '-', '/'), (parts, joint) => {
      for (const query of readNumbers(parts.join(joint), vocabulary))
        for (const { record, isFull, isOtherDate } of findNumbers(query, real)) {
          expect(record.digits).toBe(query.digits);
          expect(isFull && isOtherDate).toBe(false);
        }
    }),
    { numRuns: 2000 },
  );
});

test('a small library keeps its records in one file; in a large one the same number stands in one shard', () => {
  expect(shardCount(0)).toBe(0);
  expect(shardCount(real.length)).toBe(0);
  const shards = shardCount(30_000);
  expect(shards).toBeGreaterThan(1);
  fc.assert(
    fc.property(fc.nat(999_999), fc.option(fc.nat(99)), fc.integer({ min: 0, max: shards }), (number, part, count) => {
      // "66.7/2025/NQ-CP": the seventh of a series.
      const shard = shardOf(part === null ? String(number) : `${String(number)}.${String(part)}`, count);
      expect(Number.isInteger(shard) && shard >= 0 && shard < Math.max(1, count)).toBe(true);
    }),
  );
});
