/** Glyphs of a loaded page → its words in place, in Unicode: legacy fonts converted, letters cleaned. */
import type { TextCleaner } from '../../lib/transcription/clean-text.ts';
import { decodeLegacy, legacyEncodings, readLegacyFont } from '../../lib/transcription/legacy-encoding/index.ts';
import { toNfc } from '../../lib/text/unicode.ts';
import type { PlacedPage, PlacedText } from '../../lib/transcription/layout/page.ts';
import type { SourceWarning } from '../../lib/transcription/source-text.ts';
import { readFontStyle } from './fonts.ts';
import type { LoadedPage } from './load-pages.ts';
import type { Glyph } from './page-content.ts';

export function placeTexts({ number, width, height, content }: LoadedPage, cleaner: TextCleaner, warnings: SourceWarning[]): PlacedPage {
  const visible = content.glyphs.filter(({ from, to, y, angle }) => angle !== 0 || (to > 0 && from < width && y > 0 && y <= height + 2));
  const turned = visible.filter(({ angle }) => angle !== 0);
  if (turned.length > 0)
    warnings.push({
      line: null,
      message: `Trang ${String(number)} có chữ in xoay ngang hoặc chéo, xếp ở cuối trang: “${turned
        .map(({ text }) => text)
        .join('')
        .trim()}”.`,
    });
  const texts = mergeLegacy(
    visible.filter(({ angle }) => angle === 0),
    warnings,
  ).map((own) => ({ ...own, text: cleanGlyph(own.text, cleaner) }));
  // Turned text is read by itself, below everything else.
  const below = turned.map((own) => ({ ...own, y: own.y + Math.abs(own.angle) * 100 + 10 * height }));
  texts.push(...mergeLegacy(below, warnings).map((own) => ({ ...own, text: cleanGlyph(own.text, cleaner) })));
  return { number, width, height, texts: texts.filter(({ text }) => text !== ''), rules: content.rules };
}

/** A soft hyphen that a page shows is a hyphen. */
const cleanGlyph = (text: string, cleaner: TextCleaner): string =>
  cleaner.clean(
    toNfc(text)
      .replace(/\u00AD/g, '-')
      .replace(/[\n\r]/g, ' '),
    null,
  );

/** Words in .VnTime or VNI are decoded whole, because two glyphs may be one letter. Other glyphs stay by themselves. */
function mergeLegacy(glyphs: readonly Glyph[], warnings: SourceWarning[]): PlacedText[] {
  const texts: (PlacedText & { isLegacy: boolean })[] = [];
  for (const glyph of glyphs) {
    const isLegacy = readLegacyFont(glyph.font) !== null;
    const last = texts.at(-1);
    const isSameWord =
      isLegacy &&
      last?.isLegacy === true &&
      last.font === glyph.font &&
      last.y === glyph.y &&
      /\S/.test(glyph.text) &&
      /\S/.test(last.text) &&
      Math.abs(glyph.from - last.to) < 0.12 * glyph.size;
    if (isSameWord) {
      last.text += glyph.text;
      last.to = Math.max(last.to, glyph.to);
    } else {
      const { isBold, isItalic } = readFontStyle(glyph.font);
      texts.push({
        text: glyph.text,
        from: glyph.from,
        to: glyph.to,
        y: glyph.y,
        size: glyph.size,
        isBold,
        isItalic,
        font: glyph.font,
        isLegacy,
      });
    }
  }
  return texts.map(({ isLegacy, ...own }) => {
    if (!isLegacy) return own;
    const { text, encoding } = decodeLegacy(own.text, own.font);
    const message =
      encoding &&
      `Chữ trong phông ${(own.font ?? '').replace(/^[A-Z]{6}\+/, '')} được chuyển từ bảng mã ${legacyEncodings[encoding].name} sang Unicode: cần đọc lại.`;
    if (message && !warnings.some((known) => known.message === message)) warnings.push({ line: null, message });
    return { ...own, text };
  });
}
