import { expect, test } from 'vitest';
import { TextCleaner } from '../../lib/transcription/clean-text.ts';
import { readPages } from '../../lib/transcription/layout/read-pages.ts';
import type { SourceWarning } from '../../lib/transcription/source-text.ts';
import type { Glyph } from './page-content.ts';
import { placeTexts } from './place-texts.ts';

/** Glyphs of one line, each half as wide as high; a space is a gap. */
function glyphs(text: string, font: string, y: number): Glyph[] {
  return Array.from(text, (own, index) => ({
    text: own,
    from: 100 + 7 * index,
    to: 107 + 7 * index,
    y,
    size: 14,
    font,
    angle: 0,
    isInvisible: false,
  })).filter((own) => own.text !== ' ');
}

function read(...lines: Glyph[][]): { text: string; warnings: string[] } {
  const warnings: SourceWarning[] = [];
  const content = { glyphs: lines.flat(), rules: [], pictures: [], blanks: [], overlay: '', pathCount: 0 };
  const page = placeTexts({ number: 1, width: 595, height: 842, content }, new TextCleaner(), warnings);
  return { text: readPages([page]).text, warnings: warnings.map(({ message }) => message) };
}

test('fonts of TCVN3 and VNI are read by their names, and it is said', () => {
  const { text, warnings } = read(
    glyphs('Uû ban nh©n d©n', 'ABCDEF+.VnTime', 100),
    glyphs('UÛy ban nhaân daân', 'VNI-Times', 130),
    glyphs('Ủy ban nhân dân', 'TimesNewRomanPSMT', 160),
  );
  expect(text.split('\n')).toEqual(['Uỷ ban nhân dân', 'Ủy ban nhân dân', 'Ủy ban nhân dân']);
  expect(warnings).toEqual([
    'Chữ trong phông .VnTime được chuyển từ bảng mã TCVN3 sang Unicode: cần đọc lại.',
    'Chữ trong phông VNI-Times được chuyển từ bảng mã VNI sang Unicode: cần đọc lại.',
  ]);
});

test('a mark that is a glyph of its own joins its letter; what lies outside the page is not printed; bold set twice is one', () => {
  const bold = glyphs('QUYẾT ĐỊNH', 'Times,Bold', 100);
  const twice = bold.map((own) => ({ ...own, from: own.from + 0.4, to: own.to + 0.4 }));
  const marked = glyphs('cây', 'Times', 130).flatMap((own) =>
    own.text === 'â'
      ? [
          { ...own, text: 'â' },
          { ...own, text: '\u0301', from: own.to, to: own.to },
        ]
      : [own],
  );
  const { text } = read(bold, twice, marked, glyphs('ngoài trang', 'Times', 900));
  expect(text.split('\n')).toEqual(['QUYẾT ĐỊNH', 'cấy']);
});
