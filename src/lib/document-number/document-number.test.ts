import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDocumentNumber, parseDocumentNumber, type DocumentNumber } from './document-number.ts';

/** As printed → the normal form and its parts. */
const read: readonly (readonly [printed: string, normal: string, parts: DocumentNumber])[] = [
  // the five documents
  ['3467 - CV/TU', '3467-CV/TU', { number: '3467', year: null, symbol: 'CV/TU', form: 'party' }],
  ['05-CT/TW', '05-CT/TW', { number: '5', year: null, symbol: 'CT/TW', form: 'party' }],
  ['35/2023/UBTVQH15', '35/2023/UBTVQH15', { number: '35', year: '2023', symbol: 'UBTVQH15', form: 'state' }],
  ['117/NQ-CP', '117/NQ-CP', { number: '117', year: null, symbol: 'NQ-CP', form: 'state' }],
  // stray spaces (domain 4.2, row 1)
  ['36 - CT/TW', '36-CT/TW', { number: '36', year: null, symbol: 'CT/TW', form: 'party' }],
  ['28 -CT/TU', '28-CT/TU', { number: '28', year: null, symbol: 'CT/TU', form: 'party' }],
  // small letters inside a kind (rows 7, 8)
  ['08-QĐi/TW', '08-QĐi/TW', { number: '8', year: null, symbol: 'QĐi/TW', form: 'party' }],
  ['04-QyĐ/ĐU', '04-QyĐ/ĐU', { number: '4', year: null, symbol: 'QyĐ/ĐU', form: 'party' }],
  // a state letter with the drafting unit; the National Assembly's standing committee; a joint resolution (rows 13, 17, 28)
  ['1071/UBND-VX2', '1071/UBND-VX2', { number: '1071', year: null, symbol: 'UBND-VX2', form: 'state' }],
  ['1670/NQ-UBTVQH15', '1670/NQ-UBTVQH15', { number: '1670', year: null, symbol: 'NQ-UBTVQH15', form: 'state' }],
  [
    '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
    '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
    { number: '403', year: '2017', symbol: 'NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN', form: 'state' },
  ],
  // a number below ten without its zero, and with one too many
  ['5-NQ/TU', '05-NQ/TU', { number: '5', year: null, symbol: 'NQ/TU', form: 'party' }],
  ['005-NQ/TU', '05-NQ/TU', { number: '5', year: null, symbol: 'NQ/TU', form: 'party' }],
  // resolutions of the Government by which one is carried out on trial: counted within their series
  ['66.7/2025/NQ-CP', '66.7/2025/NQ-CP', { number: '66.7', year: '2025', symbol: 'NQ-CP', form: 'state' }],
  ['66.12 / 2026/NQ-CP', '66.12/2026/NQ-CP', { number: '66.12', year: '2026', symbol: 'NQ-CP', form: 'state' }],
  // separators swapped (row 2): accepted as printed, never normalised by guessing
  ['21/NQ-TW', '21/NQ-TW', { number: '21', year: null, symbol: 'NQ-TW', form: 'state' }],
];

describe('a printed number', () => {
  test.each(read)('%s is read as %s', (printed, normal, parts) => {
    expect(parseDocumentNumber(printed)).toEqual(parts);
    expect(formatDocumentNumber(parts)).toBe(normal);
  });

  // Row 25: dash characters; row 26: look-alikes of Đ; NFD as some keyboards type it.
  test.each([
    ['28\u2011NQ/TU', '28-NQ/TU'],
    ['28\u2013NQ/TU', '28-NQ/TU'],
    ['28\u2212NQ/TU', '28-NQ/TU'],
    ['28\u2010NQ/TU', '28-NQ/TU'],
    ['28\u2014NQ/TU', '28-NQ/TU'],
    ['28\u00ADNQ/TU', '28-NQ/TU'],
    ['28-NQ\u00AD/TU', '28-NQ/TU'],
    ['28-N\u00ADQ/TU', '28-NQ/TU'],
    ['28-NQ/\u00D0U', '28-NQ/ĐU'],
    ['28-NQ/\u0189U', '28-NQ/ĐU'],
    ['08-Q\u00D0i/TW', '08-QĐi/TW'],
    ['28-NQ/\u00A0TU', '28-NQ/TU'],
  ])('%j is the number %s with a damaged character', (damaged, normal) => {
    const value = parseDocumentNumber(damaged);
    expect(value === null ? null : formatDocumentNumber(value)).toBe(normal);
  });

  test.each([
    '',
    'abc',
    '3467',
    '3467-',
    '-CV/TU',
    '21/2017',
    '12/7/2023',
    '1/2/3',
    'Số 3467-CV/TU',
    '3467-CV/TU.',
    '28-NQ//TU',
    '1234567-CV/TU',
    '35-2023/CV',
    'TCVN 6909:2001',
    '66.7/NQ-CP',
    '66.7-NQ/TW',
    '3.467/2025/QĐ-UBND',
    '12.3.2025/NQ-CP',
  ])('%j is not a number that stands alone', (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
  });
});

const kinds = ['NQ', 'CV', 'QĐ', 'QĐi', 'QyĐ', 'CT', 'KL', 'CTr', 'TB'];
const owners = ['TW', 'TU', 'HU', 'ĐU', 'ĐUK', 'BTCTU', 'UBND', 'CP', 'UBTVQH15', 'VX2'];
const numberOf: fc.Arbitrary<DocumentNumber> = fc.oneof(
  fc.record({
    number: fc.nat(999_999).map(String),
    year: fc.constant(null),
    symbol: fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...owners)).map((parts) => parts.join('/')),
    form: fc.constant('party' as const),
  }),
  fc.record({
    number: fc.tuple(fc.nat(999), fc.nat(99)).map((parts) => parts.join('.')),
    year: fc.integer({ min: 1945, max: 2099 }).map(String),
    symbol: fc.constantFrom(...kinds, ...owners),
    form: fc.constant('state' as const),
  }),
  fc.record({
    number: fc.nat(999_999).map(String),
    year: fc.option(fc.integer({ min: 1945, max: 2099 }).map(String)),
    symbol: fc.array(fc.constantFrom(...kinds, ...owners), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('-')),
    form: fc.constant('state' as const),
  }),
);

test('a number written and read again is the same number', () => {
  fc.assert(
    fc.property(numberOf, (value) => {
      expect(parseDocumentNumber(formatDocumentNumber(value))).toEqual(value);
    }),
  );
});

test('spaces and dash characters do not change a number', () => {
  const dash = fc.constantFrom('-', ' - ', '- ', '\u2011', '\u2013 ', '\u2212');
  fc.assert(
    fc.property(numberOf, dash, (value, own) => {
      expect(parseDocumentNumber(formatDocumentNumber(value).replaceAll('-', own))).toEqual(value);
    }),
  );
});

test('whatever is read has a normal form that reads the same', () => {
  const parts = fc.constantFrom('28', '05', '2023', '-', '/', ' ', 'NQ', 'ĐU', 'đ', '\u2013', '\u00AD', '.', '15');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 9 }), (pieces) => {
      const value = parseDocumentNumber(pieces.join(''));
      fc.pre(value !== null);
      expect(parseDocumentNumber(formatDocumentNumber(value))).toEqual(value);
    }),
    { numRuns: 300, maxSkipsPerRun: 2000 },
  );
});
