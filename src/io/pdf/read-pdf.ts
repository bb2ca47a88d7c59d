/** A PDF with a text layer → its printed lines; a scan, a broken or a locked one is refused with a way out. */
import { hasBrokenLetters } from '../../lib/transcription/syllable-share.ts';
import { TextCleaner } from '../../lib/transcription/clean-text.ts';
import { readPages } from '../../lib/transcription/layout/read-pages.ts';
import type { PlacedPage } from '../../lib/transcription/layout/page.ts';
import { findItemsLimit } from '../../lib/transcription/source-limits.ts';
import type { SourceText, SourceWarning } from '../../lib/transcription/source-text.ts';
import { refusals } from '../refusals.ts';
import { countLostLetters } from './lost-letters.ts';
import { loadPages, type LoadedPage } from './load-pages.ts';
import { openPdf } from './open-pdf.ts';
import { placeTexts } from './place-texts.ts';
import type { ReadOptions, ReadResult } from '../read-source-file.ts';

/** Fewer characters on a page that is a picture are a stamp, a page number, a name. */
const leastCharacters = 150;
/** Share of a page that its pictures cover in a scan. */
const scanShare = 0.4;
/** Letters drawn as curves: that many paths, and no text. */
const drawnLetters = 300;

export type PageKind = 'text' | 'scan' | 'blank';

export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const opened = await openPdf(bytes);
  if ('refusal' in opened) return opened;
  const { pdf } = opened;
  try {
    const pages = await loadPages(pdf, options.onProgress);
    if (pages === null) return { refusal: refusals.tooManyGlyphs() };
    const kinds = pages.map(kindOf);
    const scanned = pages.filter((_, index) => kinds[index] === 'scan').map(({ number }) => number);
    if (scanned.length > 0) {
      if (options.ocr) return await (await import('../ocr/read-scan.ts')).readScannedPdf(pdf, pages, scanned, options);
      return { refusal: refuseScan(pages, kinds, scanned) };
    }
    if (!kinds.includes('text')) return { refusal: refusals.emptyPdf() };
    return readTextPages(pages);
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined);
  }
}

function kindOf({ content: { glyphs, pictures, pathCount } }: LoadedPage): PageKind {
  const characters = glyphs.filter(({ text }) => text.trim() !== '').length;
  const covered = pictures.reduce((sum, { share }) => sum + share, 0);
  if (covered >= scanShare && characters < leastCharacters) return 'scan';
  if (characters === 0) return pathCount > drawnLetters ? 'scan' : covered > 0.05 ? 'scan' : 'blank';
  return 'text';
}

function refuseScan(
  pages: readonly LoadedPage[],
  kinds: readonly PageKind[],
  scanned: readonly number[],
): ReturnType<typeof refusals.scan> {
  if (kinds.includes('text')) return refusals.mixed(scanned, pages.length);
  const words = pages
    .flatMap(({ content }) => [content.overlay, content.glyphs.map(({ text }) => text).join('')])
    .join(' ')
    .trim();
  return words === '' ? refusals.scan(pages.length) : refusals.stampOnly(pages.length, words.replace(/\s/g, '').length);
}

function readTextPages(loaded: readonly LoadedPage[]): ReadResult {
  const lost = countLostLetters(loaded.flatMap(({ content }) => content.blanks));
  if (lost > 0) return { refusal: refusals.lostLetters(lost) };
  const cleaner = new TextCleaner();
  const warnings: SourceWarning[] = [];
  const pages = loaded.map((page) => placeTexts(page, cleaner, warnings));
  const broken = brokenPages(pages);
  if (broken.length > 0) return { refusal: refusals.brokenFonts(broken, pages.length) };
  const read = readPages(pages);
  const limit = findItemsLimit(read.items);
  if (limit !== null) return { refusal: limit };
  const isMachineRead = loaded.every(
    ({ content: { glyphs, pictures } }) =>
      glyphs.length === 0 || (glyphs.every((own) => own.isInvisible) && pictures.some(({ share }) => share >= scanShare)),
  );
  if (isMachineRead)
    warnings.unshift({
      line: null,
      message: 'Tệp là bản quét, lớp chữ do máy nhận dạng (OCR) đặt dưới ảnh: cần đối chiếu từng chữ với ảnh.',
    });
  for (const { number, content } of loaded)
    if (content.overlay !== '')
      warnings.push({
        line: null,
        message: `Trang ${String(number)} có chữ trong dấu, chữ ký số hoặc ghi chú đặt lên trang, không lấy vào văn bản: “${content.overlay}”.`,
      });
  const source: SourceText = {
    format: isMachineRead ? 'ocr' : 'pdf',
    items: read.items,
    text: read.text,
    isExtract: true,
    warnings: [...warnings, ...cleaner.warnings(), ...read.warnings],
  };
  return { source };
}

/** Numbers of pages whose letters make no Vietnamese words. All pages together where no page has enough words by itself. */
function brokenPages(pages: readonly PlacedPage[]): number[] {
  const texts = pages.map((page) => ({ number: page.number, text: readPages([page]).text }));
  const broken = texts.filter(({ text }) => hasBrokenLetters(text)).map(({ number }) => number);
  if (broken.length === 0 && hasBrokenLetters(texts.map(({ text }) => text).join('\n'))) return texts.map(({ number }) => number);
  return broken;
}
