import { describe, expect, test } from 'vitest';
import { assembleOf } from '../../../tests/support/citing.ts';
import { realContent, realDocument, realDocuments } from '../../../tests/support/documents.ts';
import { parseDocumentNumber } from '../document-number/document-number.ts';
import { assemble } from '../library/assemble.ts';
import { placedItems } from '../provision/place.ts';
import { officialBlocks } from '../provision/text.ts';
import { zoneAnchors } from '../provision/body.ts';
import { createNumberVocabulary, numberRecords } from './number-records.ts';
import type { NumberRecord } from './number-index.ts';

const { library } = assemble(realContent, { secondParser: false });
const records = numberRecords(library);
const record = (label: string, all: readonly NumberRecord[] = records): NumberRecord | undefined => all.find((own) => own.label === label);

describe('the numbers of the real library', () => {
  test('are those of the held documents, newest first, then every number that is cited and not held', () => {
    const held = library.entries.filter(({ number }) => number !== null).map(({ id }) => id);
    const cited = library.graph.citedDocuments.filter(({ isHeld, number }) => !isHeld && number !== null).map(({ id }) => id);
    expect(held).toEqual(['tinh-uy-lam-dong/cv-3467-2024', 'tinh-uy-lam-dong/nq-28-2023']);
    expect(cited.length).toBeGreaterThan(20);
    expect(records.map(({ own, cited: id }) => own ?? id)).toEqual([...held, ...cited]);
  });

  test('each is the number of one document, held or cited', () => {
    for (const { own, cited } of records) expect((own === null) !== (cited === null)).toBe(true);
    expect(new Set(records.map(({ own, cited }) => own ?? cited)).size).toBe(records.length);
  });

  test('digits, year and symbol are those of the printed label', () => {
    for (const { label, digits, year, symbol } of records) {
      const parsed = parseDocumentNumber(label);
      expect([parsed?.number, parsed?.year, parsed?.symbol]).toEqual([digits, year, symbol]);
    }
  });

  test('say what is known of the document', () => {
    expect(record('3467-CV/TU')).toMatchObject({
      ...{ digits: '3467', year: null, symbol: 'CV/TU', kind: 'công văn', date: '2024-01-05', issuer: 'Ban Thường vụ Tỉnh ủy Lâm Đồng' },
      ...{ own: 'tinh-uy-lam-dong/cv-3467-2024', cited: null, placeCount: 1 },
    });
    expect(record('35/2023/UBTVQH15')).toMatchObject({ digits: '35', year: '2023', kind: 'nghị quyết', own: null });
    // Its date is printed nowhere, and none is made up.
    expect(record('05-CT/TW')).toMatchObject({ date: null, own: null });
    expect(record('37-QĐ/TW')?.kind).toBe('quy định');
  });

  test('lead to places that print the number', () => {
    let count = 0;
    for (const { label, places, placeCount, own } of records) {
      expect(places.length).toBe(Math.min(placeCount, 8));
      if (own === null) expect(placeCount).toBeGreaterThan(0);
      for (const { id, anchor, name } of places) {
        const { body } = realDocument(id).parsed;
        expect([...placedItems(body).map((item) => item.anchor), ...Object.values(zoneAnchors)]).toContain(anchor);
        const printed = officialBlocks(body).flatMap((block) => (block.anchor === anchor ? [block.text] : []));
        const digits = parseDocumentNumber(label)?.number ?? '';
        expect(printed.join(' ')).toMatch(new RegExp(`(?<!\\d)0*${digits}\\s*[-–/]`, 'u'));
        expect(name).toMatch(/^(?:Công văn|Nghị quyết)/);
        expect(id).not.toBe(own);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(30);
  });

  test('05-CT/TW is cited by all five documents, 3467-CV/TU by the one that carries it out', () => {
    expect(
      record('05-CT/TW')
        ?.places.map(({ id }) => id)
        .sort(),
    ).toEqual(realDocuments.map(({ id }) => id).sort());
    expect(record('3467-CV/TU')?.places.map(({ id }) => id)).toEqual(['huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong']);
  });

  test('do not depend on the order of files', () => {
    const reversed = { ...realContent, directives: [...realContent.directives].reverse() };
    expect(numberRecords(assemble(reversed, { secondParser: false }).library)).toEqual(records);
  });
});

describe('places of a number that many cite', () => {
  const citing = Array.from({ length: 12 }, (_, index) => ({
    id: `tinh-uy-lam-dong/cv-${index + 1}-2022`,
    kind: 'công văn',
    number: `${String(index + 1).padStart(2, '0')}-CV/TU`,
    date: `2022-01-${String(index + 1).padStart(2, '0')}`,
    title: 'thử',
    body: [
      '1. Thực hiện Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị.',
      '2. Lại theo Nghị quyết số 35-NQ/TW, ngày 22/10/2018.',
    ],
  }));
  const all = numberRecords(assembleOf(citing).library);
  const cited = record('35-NQ/TW', all);

  test('a document counts once, with its first place', () => {
    expect(cited?.placeCount).toBe(12);
    expect(cited?.places.map(({ anchor }) => anchor)).toEqual(Array(8).fill('1'));
  });

  test('the newest are listed, newest first', () => {
    expect(cited?.places.map(({ id }) => id)).toEqual([12, 11, 10, 9, 8, 7, 6, 5].map((number) => `tinh-uy-lam-dong/cv-${number}-2022`));
  });

  test('a document is no place of its own number', () => {
    const self = assembleOf([
      {
        id: 'tinh-uy-lam-dong/nq-5-2022',
        number: '05-NQ/TU',
        date: '2022-03-01',
        title: 'a',
        body: ['1. Nghị quyết số 05-NQ/TU, ngày 01/3/2022 của Tỉnh ủy.'],
      },
    ]).library;
    expect(record('05-NQ/TU', numberRecords(self))).toMatchObject({ placeCount: 0, places: [], own: 'tinh-uy-lam-dong/nq-5-2022' });
  });
});

describe('what numbers are made of', () => {
  const { kinds, bodies, symbols } = createNumberVocabulary(library.registry);

  test('kinds lead to their abbreviations, without marks', () => {
    expect(kinds['nghi quyet']).toContain('nq');
    expect(kinds['cong van']).toContain('cv');
    expect(kinds['quyet dinh']).toContain('qd');
    expect(kinds['quy dinh']).toContain('qd');
    expect(Object.keys(kinds)).not.toContain('van ban');
  });

  test('bodies lead to their symbols', () => {
    expect(bodies['tinh uy']).toEqual(['tu']);
    expect(bodies['ban thuong vu tinh uy']).toEqual(['tu']);
    expect(bodies['chinh phu']).toEqual(['cp']);
    expect(bodies['bo chinh tri']).toContain('tw');
    expect(bodies['tinh uy lam dong']).toEqual(['tu']);
  });

  // open: "TƯ" folds to "tu", and a group below Tỉnh ủy is called "huyện ủy".
  test.each([
    ['bo chinh tri', ['tw']],
    ['trung uong', ['tw']],
    ['huyen uy', ['hu']],
  ])('%s has only its own symbols', (body, own) => {
    expect(bodies[body]).toEqual(own);
  });

  test('symbols are small ASCII letters, each once', () => {
    expect(symbols).toEqual(expect.arrayContaining(['tu', 'tw', 'hu', 'duk', 'cp', 'ubnd', 'hdnd', 'ttg']));
    expect(symbols.every((symbol) => /^[a-z]+$/.test(symbol))).toBe(true);
    expect(new Set(symbols).size).toBe(symbols.length);
  });

  test('all keys are folded words', () => {
    for (const key of [...Object.keys(kinds), ...Object.keys(bodies)]) expect(key).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/);
  });
});
