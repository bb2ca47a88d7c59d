import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realContent, realDocument, realDocuments } from '../../../tests/support/documents.ts';
import { elementsOf, isOfficial, officialTextOf, textOf } from '../../../tests/support/html.ts';
import { textUnits } from '../citation/units.ts';
import { parseDirective } from '../directive/directive.ts';
import { assemble } from '../library/assemble.ts';
import { plainText } from '../markup/blocks.ts';
import type { Body } from '../provision/body.ts';
import { officialText } from '../provision/text.ts';
import { createRegistry, type Registry } from '../registry/registry.ts';
import { documentLinks } from '../render/citation-links.ts';
import { renderBody } from '../render/body.ts';
import { formatHtml } from '../render/html.ts';
import { createExpander, type Expander } from './expand.ts';
import { abbreviationAnchor, createGlossary, type Glossary } from './glossary.ts';

const { library } = assemble(realContent, { secondParser: false });
const { glossary, registry } = library;
const province = 'tinh-uy-lam-dong';
const bloc = 'dang-uy-khoi-cac-co-quan-lam-dong';
const district = 'huyen-uy-thuoc-lam-dong';

/** "UBND = Ủy ban nhân dân", for each that is expanded. */
const expansions = (text: string, organization = province, own: Glossary = glossary): string[] =>
  own.find(text, organization).flatMap(({ start, end, full }) => (full === null ? [] : [`${text.slice(start, end)} = ${full}`]));

/** The same registry in the province of a city that is run by the centre. */
const city = createRegistry({
  ...registry,
  organizations: [
    { id: 'thanh-uy', name: 'Thành ủy Cần Thơ', type: 'committee', symbol: 'TU', level: 'province' },
    { id: 'quan-uy', name: 'Quận ủy Ninh Kiều', type: 'committee', symbol: 'QU', parent: 'thanh-uy' },
    { id: 'trung-uong', name: 'Trung ương Đảng', type: 'central', symbol: 'TW' },
    { id: 'thanh-uy-huyen', name: 'Thành ủy Đà Lạt', type: 'committee', symbol: 'TU', level: 'district' },
  ],
});
const inCity = createGlossary(city);

describe('sentences of the five documents', () => {
  test.each<[organization: string, sentence: string, expected: string[]]>([
    [bloc, 'Các Ban tham mưu, Văn phòng ĐUK,', ['ĐUK = Đảng ủy Khối']],
    [bloc, 'Các TCCSĐ và Đoàn thể trực thuộc,', ['TCCSĐ = tổ chức cơ sở đảng']],
    [bloc, 'Các đ/c ĐUV, UVUBKT ĐUK,', ['đ/c = đồng chí', 'ĐUV = đảng ủy viên', 'UVUBKT = ủy viên ủy ban kiểm tra', 'ĐUK = Đảng ủy Khối']],
    [bloc, 'T/M BAN THƯỜNG VỤ', ['T/M = thay mặt']],
    [district, 'Mặt trận Tổ quốc, các tổ chức CT-XH huyện,', ['CT-XH = chính trị - xã hội']],
    [district, 'Trung tâm điều hành thông minh (IOC) của huyện;', ['IOC = Trung tâm điều hành thông minh']],
    [district, 'Các đ/c UVBTV, HUV (khóa XV),', ['đ/c = đồng chí', 'UVBTV = ủy viên ban thường vụ', 'HUV = huyện ủy viên']],
    [district, 'Lưu VPHU.', ['VPHU = Văn phòng Huyện ủy']],
    [province, 'Chủ tịch UBND huyện, thành phố', ['UBND = Ủy ban nhân dân']],
    [province, 'Các đồng chí UVBTVTU,', ['UVBTVTU = Ủy viên Ban Thường vụ Tỉnh ủy']],
    // The longest form first: neither "TT" nor "HĐND" of it alone.
    [
      province,
      'TTTU, TT. HĐND, lãnh đạo UBND tỉnh,',
      ['TTTU = Thường trực Tỉnh ủy', 'TT. HĐND = Thường trực Hội đồng nhân dân', 'UBND = Ủy ban nhân dân'],
    ],
    [province, 'Các Vụ theo dõi ĐP của Ban Đảng TW,', ['ĐP = địa phương', 'TW = Trung ương']],
    [province, 'Các ban của Tỉnh ủy, đảng đoàn, BCS đảng,', ['BCS = ban cán sự']],
    [province, 'tổng số xã đạt chuẩn NTM lên 111 xã, đạt 100%', ['NTM = nông thôn mới']],
    [province, 'đạt khoảng 985 triệu USD, tăng 6%', ['USD = đô la Mỹ']],
    // Nothing is expanded.
    [province, 'Lưu Văn phòng Tỉnh ủy, KT1, TH1.', []],
    [province, 'Số 3467 - CV/TU', []],
    [province, 'Nghị quyết số 28-NQ/TU, ngày 06/12/2023 của Tỉnh ủy', []],
    [province, 'Chỉ thị số 26-CT/TW, ngày 23/11/2023', []],
    [bloc, 'Hướng dẫn số 04-HD/BTCTU của Ban Tổ chức Tỉnh ủy', []],
    [bloc, 'Nghị quyết số 03-NQ/ĐUK của Ban Thường vụ Đảng ủy khối', []],
    [province, 'Nghị quyết số 35/2023/UBTVQH15, ngày 12/7/2023', []],
    [province, 'Đại hội Đảng bộ tỉnh lần thứ XI, nhiệm kỳ 2020 - 2025', []],
    [province, 'tỷ lệ 9,1 bác sĩ/vạn dân', []],
  ])('%s: %s', (organization, sentence, expected) => {
    expect(expansions(sentence, organization)).toEqual(expected);
  });

  test.each([
    [`${bloc}/nq-2024-nhiem-vu`, 8],
    [`${district}/cv-2024-ky-luat-ky-cuong`, 7],
    [`${province}/cv-2024-nhiem-vu-trong-tam`, 6],
    [`${province}/cv-3467-2024`, 4],
    [`${province}/nq-28-2023`, 18],
  ])('%s has %i in all', (id, count) => {
    const { parsed } = realDocument(id);
    const expand = expanderOf(id);
    expect(textUnits(parsed.body).flatMap(({ index, inlines }) => expand(index, inlines))).toHaveLength(count);
  });

  test('documents that print a form are known, those that print it in a number alone are not', () => {
    expect(library.documentsPrinting('UBND').map(({ id }) => id)).toEqual([
      `${province}/cv-3467-2024`,
      `${province}/nq-28-2023`,
      `${province}/cv-2024-nhiem-vu-trong-tam`,
    ]);
    expect(library.documentsPrinting('KT1')).toHaveLength(3);
    expect(library.documentsPrinting('TH1')).toHaveLength(2);
    expect(library.documentsPrinting('TW').map(({ id }) => id)).toEqual([`${province}/nq-28-2023`]);
    expect(library.documentsPrinting('TU')).toEqual([]);
    expect(library.documentsPrinting('BTCTU')).toEqual([]);
  });
});

describe('whole words, as printed', () => {
  test.each([
    'ubnd tỉnh',
    'Ubnd tỉnh',
    'UBNDT tỉnh',
    'KUBND',
    'UBND-VX2',
    '15-CV/UBND',
    '15-CV / UBND',
    'UBND/2023',
    'UBND_1',
    'UBND2',
    'vanphong@UBND',
    'UBND.VP',
    'P.UBND',
    'KT–XH', // an en dash is not what the glossary has
    'TU DƯỠNG ĐẠO ĐỨC',
    'NÂNG CAO NĂNG LỰC CỦA HU VÀ TU',
    '',
  ])('%j has none', (text) => {
    expect(expansions(text)).toEqual([]);
  });

  test.each([
    ['UBND', ['UBND']],
    ['(UBND)', ['UBND']],
    ['“UBND”', ['UBND']],
    ['UBND.', ['UBND']],
    ['UBND...', ['UBND']],
    ['UBND,HĐND', ['UBND', 'HĐND']],
    ['PHÁT TRIỂN KT-XH', ['KT-XH']],
    ['KT-XH, QP-AN', ['KT-XH', 'QP-AN']],
    ['LĐLĐ tỉnh', ['LĐLĐ']],
    // However wide the space is printed.
    ['TT.  HĐND', ['TT.  HĐND']],
    ['TT.\u00A0HĐND', ['TT.\u00A0HĐND']],
    ['đ/c, đc', ['đ/c', 'đc']],
  ])('%j has %j', (text, expected) => {
    expect(glossary.find(text, province).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('several readings', () => {
  test.each<[string, string, string[]]>([
    ['TT HĐND tỉnh', province, ['TT = thường trực', 'HĐND = Hội đồng nhân dân']],
    ['TT Huyện ủy', province, ['TT = thường trực']],
    ['TT Đạ Tẻh, huyện Đạ Tẻh', province, []],
    ['theo TT số 01', province, []],
    ['các TT.', province, []],
    // Another sentence may begin there.
    ['các TT. Huyện ủy yêu cầu', province, []],
    ['TTHĐND', province, []],
    ['TT,HĐND', province, ['HĐND = Hội đồng nhân dân']],
    ['LĐ UBND tỉnh', province, ['LĐ = lãnh đạo', 'UBND = Ủy ban nhân dân']],
    ['LĐ việc làm', province, []],
    ['các CB, ĐV', province, []],
    ['BCH Đảng bộ tỉnh', province, ['BCH = ban chấp hành']],
    ['BCH Quân sự tỉnh', province, ['BCH = ban chỉ huy']],
    ['BCH Quânsự', province, []],
    ['họp BCH', province, []],
    ['ĐB Quốc hội', province, ['ĐB = đại biểu']],
  ])('%s in %s: %j', (text, organization, expected) => {
    expect(expansions(text, organization)).toEqual(expected);
  });

  test.each<[string, Registry, string, string[]]>([
    ['a provincial committee', registry, province, ['TU = Tỉnh ủy']],
    ['a district below it', registry, district, ['TU = Tỉnh ủy']],
    ['a bloc below it', registry, bloc, ['TU = Tỉnh ủy']],
    ['a city that is run by the centre', city, 'thanh-uy', ['TU = Thành ủy']],
    ['a district of that city', city, 'quan-uy', ['TU = Thành ủy']],
    ['the centre, below nobody', city, 'trung-uong', []],
    ['a committee of that symbol on another level', city, 'thanh-uy-huyen', []],
    ['a body that nobody knows', city, 'khong-co', []],
  ])('TU in a document of %s', (_, bodies, organization, expected) => {
    expect(expansions('các đồng chí TU,', organization, createGlossary(bodies))).toEqual(expected);
  });

  test('the compounds of TU go with it', () => {
    expect(expansions('TTTU, UVBTVTU, TUV, VPTU', 'thanh-uy', inCity)).toEqual([
      'TTTU = Thường trực Thành ủy',
      'UVBTVTU = Ủy viên Ban Thường vụ Thành ủy',
      'TUV = thành ủy viên',
      'VPTU = Văn phòng Thành ủy',
    ]);
    expect(expansions('TTTU, UVBTVTU, TUV, VPTU', 'trung-uong', inCity)).toEqual([]);
  });
});

const expanderOf = (id: string): Expander => createExpander(glossary, id.split('/')[0] ?? '', library.graph.of(id));
const parse = (markup: string): Body => parseDirective('a/b', 'f', `---\n---\n\n${markup}\n`).body;
const page = (markup: string, cited: [number, number][] = []): string =>
  formatHtml(
    renderBody(
      parse(markup),
      undefined,
      createExpander(
        glossary,
        province,
        cited.map(([unitStart, unitEnd]) => ({ unit: 0, unitStart, unitEnd })),
      ),
    ).root,
  );
/** "UBND = Ủy ban nhân dân" for each abbr of a page. */
const shown = (html: string): string[] =>
  elementsOf(html).flatMap((element) =>
    element.tagName === 'abbr' ? [`${textOf(element).trim()} = ${String(element.properties.title)}`] : [],
  );

describe.each(realDocuments.map(({ id, parsed }) => ({ id, parsed })))('the page of $id', ({ id, parsed }) => {
  const links = documentLinks(library.graph, id, (address) => address);
  const plain = formatHtml(renderBody(parsed.body, links).root);
  const html = formatHtml(renderBody(parsed.body, links, expanderOf(id)).root);

  test('has the same text, and its abbreviations are leaves', () => {
    expect(officialTextOf(html)).toBe(officialTextOf(plain));
    expect(officialTextOf(html)).toBe(`${officialText(parsed.body)}\n`);
    const abbreviations = elementsOf(html).filter(({ tagName }) => tagName === 'abbr');
    expect(abbreviations.length).toBeGreaterThan(3);
    for (const element of abbreviations) {
      expect(isOfficial(element)).toBe(true);
      expect(element.children.map(({ type }) => type)).toEqual(['text']);
    }
  });

  test('has every citation of the page without them', () => {
    const cites = (text: string): string[] => elementsOf(text).flatMap((own) => ('dataCite' in own.properties ? [textOf(own)] : []));
    expect(cites(html)).toEqual(cites(plain));
  });

  test('expands neither file marks nor numbers', () => {
    const words = elementsOf(html).flatMap((own) => (own.tagName === 'abbr' ? [textOf(own).trim()] : []));
    expect(words.filter((word) => /^(?:KT1|TH1)$|\d|-NQ|-CV/.test(word))).toEqual([]);
  });
});

describe('beside other elements', () => {
  test('inside a citation nothing is expanded', () => {
    const markup = 'Kế hoạch của UBND tỉnh và UBND huyện.';
    expect(shown(page(markup))).toHaveLength(2);
    expect(shown(page(markup, [[0, 22]]))).toHaveLength(1);
    expect(shown(page(markup, [[0, 14]]))).toHaveLength(1);
  });

  test.each([
    ['UB**ND** tỉnh', []],
    ['<Sic correct="x">UB</Sic>ND tỉnh', []],
    ['**UBND** tỉnh', ['UBND = Ủy ban nhân dân']],
    ['**lãnh đạo UBND** tỉnh', ['UBND = Ủy ban nhân dân']],
    ['<Sic correct="x">UBND</Sic> tỉnh', ['UBND = Ủy ban nhân dân']],
    ['<Task assignee="x">UBND tỉnh</Task>', ['UBND = Ủy ban nhân dân']],
    ['TT. **HĐND** tỉnh', []],
  ])('%s: %j', (markup, expected) => {
    const html = page(`1. ${markup}`);
    expect(shown(html)).toEqual(expected);
    expect(officialTextOf(html)).toBe(
      `1. ${plainText(parse(markup).parts.flatMap(({ items }) => items.flatMap((item) => ('inlines' in item ? item.inlines : []))))}\n`,
    );
  });

  test('labels are never expanded', () => {
    const own = createGlossary({ ...registry, abbreviations: [{ short: 'II', full: ['hai'] }] });
    const html = formatHtml(renderBody(parse('II. Quý II'), undefined, createExpander(own, province, [])).root);
    expect(shown(html)).toEqual(['II = hai']);
    expect(officialTextOf(html)).toBe('II. Quý II\n');
  });

  test('what an editor says comes before the glossary', () => {
    expect(shown(page('1. <Abbr of="thị trấn">TT</Abbr> HĐND'))).toEqual(['TT = thị trấn', 'HĐND = Hội đồng nhân dân']);
    expect(shown(page('1. <Abbr of="Ủy ban">UBND</Abbr> **<Abbr of="b">UBND</Abbr>**'))).toEqual(['UBND = Ủy ban', 'UBND = b']);
    expect(shown(formatHtml(renderBody(parse('1. <Abbr of="thị trấn">TT</Abbr> A')).root))).toEqual(['TT = thị trấn']);
  });

  test('the list below the text names each once, in printed order', () => {
    const { abbreviations } = renderBody(
      parse('1. UBND, HĐND, UBND\n\n2. <Abbr of="thị trấn">TT</Abbr> A, TT HĐND, KT1'),
      undefined,
      createExpander(glossary, province, []),
    );
    expect(abbreviations).toEqual([
      { short: 'UBND', full: 'Ủy ban nhân dân' },
      { short: 'HĐND', full: 'Hội đồng nhân dân' },
      { short: 'TT', full: 'thị trấn' },
      { short: 'TT', full: 'thường trực' },
    ]);
  });
});

test('a form of one letter, and one that begins another, are found', () => {
  const own = createGlossary({ ...registry, abbreviations: ['Q', 'Q. BT', 'A-B', 'A'].map((short) => ({ short, full: ['x'] })) });
  const found = (text: string): string[] => own.find(text, province).map(({ abbreviation }) => abbreviation.short);
  expect(found('Q. Bí thư, Q. BT, Q. BTV, A-B, A-, A')).toEqual(['Q', 'Q. BT', 'Q', 'A-B', 'A']);
});

test('anchors of the glossary are single, and đ/c and đc have one each', () => {
  const anchors = glossary.entries.map(abbreviationAnchor);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(['đ/c', 'đc', 'TT. HĐND', 'ĐUK'].map((short) => abbreviationAnchor({ short }))).toEqual([
    'vt-d-c',
    'vt-dc',
    'vt-tt-hdnd',
    'vt-duk',
  ]);
});

test('whatever the text, spans slice back to it, in order, none over another; without a glossary there are none', () => {
  const piece = fc.constantFrom(...glossary.entries.map(({ short }) => short), ' ', '  ', '/', '-', '.', ',', '(', 'a', 'Đ', '1', 'tỉnh');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end, abbreviation } of glossary.find(text, province)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(abbreviation.short);
        last = end;
      }
    }),
  );
  expect(createGlossary({ ...registry, abbreviations: [] }).find('UBND', province)).toEqual([]);
});
