/** Lines that Tesseract read → words in place, in points, as the reader of PDF pages wants them. */
import { toNfc } from '../../lib/text/unicode.ts';
import type { TextCleaner } from '../../lib/transcription/clean-text.ts';
import { middle } from '../../lib/transcription/layout/lay-page.ts';
import type { PlacedText } from '../../lib/transcription/layout/page.ts';
import type { OcrLine } from './recognize.ts';

/** Tesseract measures the whole line, from the hooks of its capitals to the tails below. */
const sizeOfHeight = 0.8;

/** `scale`: pixels a point. The words of one line share a base line; sizes that differ by the noise of measuring are one size. */
export function placeWords(lines: readonly OcrLine[], scale: number, cleaner: TextCleaner): PlacedText[] {
  const usual = middle(lines.flatMap(({ height, words }) => words.map(() => height)));
  return lines.flatMap(({ y, height, words }) => {
    const own = height > 1.35 * usual || height < 0.7 * usual ? height : usual;
    const size = Math.max(1, (own / scale) * sizeOfHeight);
    return words
      .map(({ text, from, to }) => ({
        text: cleaner.clean(toNfc(text).trim(), null),
        from: from / scale,
        to: to / scale,
        y: y / scale,
        size,
        isBold: false,
        isItalic: false,
        font: null,
      }))
      .filter(({ text }) => text !== '');
  });
}
