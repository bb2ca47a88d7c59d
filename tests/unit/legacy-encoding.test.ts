import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLegacy, detectLegacy, readLegacyFont } from '../../src/lib/transcription/legacy-encoding/index.ts';
import { raiseCapitals } from '../../src/lib/transcription/legacy-encoding/raise-capitals.ts';
import { lower } from '../../src/lib/text/fold.ts';
import { toTcvn3, toViqr, toVni } from '../support/legacy-text.ts';

/** Real texts: those of the library, and those that the importer is tried on. */
const texts = ['content/sources', 'tests/fixtures/import']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8').normalize('NFC') }));

const vowels = 'aăâeêioôơuưy';
const small = [...vowels]
  .flatMap((vowel) => ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')))
  .concat('đ');
const capitals = small.map((letter) => letter.toUpperCase());

/** What TCVN3 cannot write comes back small: capitals with a tone. Look-alikes and the soft hyphen, whose place is "ư", are no part of it. */
const inTcvn3 = (text: string): string =>
  Array.from(text, (letter) => (/[^\0-\u007E]/.test(letter) && !'ĂÂÊÔƠƯĐ'.includes(letter) ? letter.toLowerCase() : letter)).join('');
const withoutForeign = (text: string): string => text.replace(/[\u00A1-\u00BF\u00D7\u00F7Ɐ-\uFFFF\u0370-\u05FFƣƢ]|[äåæëïîñöøûüçß]/gi, '');

describe('tables', () => {
  it.each([...small, ...capitals])('VNI writes %s and it is read back', (letter) => {
    expect(decodeLegacy(`x${toVni(letter)}x`, 'VNI-Times').text).toBe(`x${letter}x`);
  });

  it.each([...small, ...'ĂÂÊÔƠƯĐ'])('TCVN3 writes %s and it is read back', (letter) => {
    expect(decodeLegacy(`x${toTcvn3(letter)}x`, '.VnTime').text).toBe(`x${letter}x`);
  });

  it('reads what the two encodings are known by', () => {
    expect(decodeLegacy('Uû ban nh©n d©n', '.VnTime').text).toBe('Uỷ ban nhân dân');
    expect(decodeLegacy('UÛy ban nhaân daân', 'VNI-Times').text).toBe('Ủy ban nhân dân');
    expect(decodeLegacy('céng hoµ x· héi chñ nghÜa viÖt nam', '.VnTimeH').text).toBe('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(decodeLegacy('§éc lËp - Tù do - H¹nh phóc', 'ABCDEF+.VnTime,Bold').text).toBe('Độc lập - Tự do - Hạnh phúc');
    expect(decodeLegacy('COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'VNI-Times').text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('reads the mark of a small letter behind a capital in VNI', () => {
    expect(decodeLegacy('Uûy ban', 'VNI-Times').text).toBe('Ủy ban');
  });

  it('leaves Unicode alone, whatever its font is called', () => {
    expect(decodeLegacy('Ủy ban nhân dân', '.VnTime')).toEqual({ text: 'Ủy ban nhân dân', encoding: null, stretches: [] });
    expect(decodeLegacy('các công an xã', '.VnTime').encoding).toBeNull();
    expect(decodeLegacy('nh©n d©n', 'Times New Roman').encoding).toBeNull();
  });
});

describe('fonts', () => {
  it.each([
    ['.VnTime', 'tcvn3', false],
    ['.VnTimeH', 'tcvn3', true],
    ['.VnArialH-Bold', 'tcvn3', true],
    ['.VnTeknical', 'tcvn3', false],
    ['VNI-Times', 'vni', false],
    ['VNI-Helve-Condense', 'vni', false],
    ['VPS Times', null, false],
    ['VNtimes new roman', null, false],
  ] as const)('%s is %s', (font, encoding, isCapitals) => {
    expect(readLegacyFont(font)).toEqual({ encoding, isCapitals });
  });

  it.each(['Times New Roman', 'SVN-Times New Roman', 'UTM Times', 'UVN Bai Sau', 'Verdana', 'Vni', ''])('%s is of Unicode', (font) => {
    expect(readLegacyFont(font)).toBeNull();
  });
});

describe('capitals with tones, which TCVN3 does not have', () => {
  it.each([
    ['T/M BAN THƯờNG Vụ', 'T/M BAN THƯỜNG VỤ'],
    ['PHó Bí THƯ', 'PHÓ BÍ THƯ'],
    ['ĐảNG CộNG SảN VIệT NAM', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['Các đồng chí ủy viên', 'Các đồng chí ủy viên'],
    ['Vụ Tổ chức cán bộ, UBND xã', 'Vụ Tổ chức cán bộ, UBND xã'],
    ['thực hiện Nghị quyết ĐạI HộI XIII', 'thực hiện Nghị quyết ĐẠI HỘI XIII'],
    ['1. ở Hà Nội', '1. ở Hà Nội'],
    ['A. ý', 'A. ý'],
  ])('%s is %s', (read, printed) => {
    expect(raiseCapitals(read)).toBe(printed);
  });
});

describe('without fonts', () => {
  it('has real texts to try', () => {
    expect(texts.length).toBeGreaterThanOrEqual(5);
  });

  it.each(texts)('$file is not taken for an old encoding', ({ text }) => {
    expect(detectLegacy(text)).toBeNull();
    expect(decodeLegacy(text, null)).toEqual({ text, encoding: null, stretches: [] });
  });

  it.each(texts)('$file in TCVN3 and VNI is found and comes back letter for letter', ({ text }) => {
    const plain = withoutForeign(text);
    const fromTcvn3 = decodeLegacy(toTcvn3(plain), null);
    expect(fromTcvn3.encoding).toBe('tcvn3');
    // Toned capitals are small letters in TCVN3; which of them were capitals, the words around tell.
    expect(lower(fromTcvn3.text)).toBe(lower(inTcvn3(plain)));
    const fromVni = decodeLegacy(toVni(plain), null);
    expect(fromVni.encoding).toBe('vni');
    expect(fromVni.text).toBe(plain);
  });

  it.each(texts)('$file in VIQR is found, and read but for what a full stop leaves open', ({ text }) => {
    const plain = text.replace(/[\\^()+*'`?~]/g, ' ');
    const decoded = decodeLegacy(toViqr(plain), null);
    expect(decoded.encoding).toBe('viqr');
    const words = plain.split(/\s+/);
    const read = decoded.text.split(/\s+/);
    expect(read).toHaveLength(words.length);
    expect(words.filter((word, index) => word === read[index]).length / words.length).toBeGreaterThan(0.97);
  });

  it('parts a head in Unicode from a body in TCVN3', () => {
    const head = 'ĐẢNG BỘ TỈNH LÂM ĐỒNG\nTỈNH ỦY\nSố 12-CV/TU\nVề việc các cấp, các ngành, công tác xã hội và an toàn giao thông';
    const body = toTcvn3(
      'Kính gửi các huyện uỷ, thành uỷ.\nSố: 12\nThực hiện nghị quyết của Tỉnh uỷ về phát triển kinh tế - xã hội, các cấp uỷ đảng cần tập trung.',
    );
    const decoded = decodeLegacy(`${head}\n${body}`, null);
    expect(decoded.text).toBe(
      `${head}\nKính gửi các huyện uỷ, thành uỷ.\nSố: 12\nThực hiện nghị quyết của Tỉnh uỷ về phát triển kinh tế - xã hội, các cấp uỷ đảng cần tập trung.`,
    );
    expect(decoded.stretches).toEqual([{ from: 5, to: 7, encoding: 'tcvn3' }]);
  });

  it.each([
    'Les élèves français étudient la géographie à Orléans, où ils préparent déjà leurs épreuves.',
    '«Việc» © 2024 ® § 5 ¶',
    'E = mc^2; f(x) = a^2 + b^2 + o+ c; (a) nha^n',
    'Die Größe der Häuser überraschte die Gäste während der Führung.',
    '',
  ])('takes %j for what it is', (text) => {
    expect(decodeLegacy(text, null).text).toBe(text);
  });

  it('never throws, and keeps the lines apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(null, '.VnTimeH', 'VNI-Times', 'Arial'), (text, font) => {
        expect(decodeLegacy(text, font).text.split('\n')).toHaveLength(text.split('\n').length);
      }),
      { numRuns: 2000 },
    );
  });
});
