/** A scan → its lines by OCR, when the editor asks for it; the result says that it was read by a machine, and which words it is not sure of. */
import { TextCleaner } from '../../lib/transcription/clean-text.ts';
import { findFileType } from '../../lib/transcription/file-type.ts';
import type { PlacedPage } from '../../lib/transcription/layout/page.ts';
import { readPages } from '../../lib/transcription/layout/read-pages.ts';
import type { SourceWarning } from '../../lib/transcription/source-text.ts';
import { hasBrokenLetters } from '../../lib/transcription/syllable-share.ts';
import type { LoadedPage } from '../pdf/load-pages.ts';
import type { Pdf } from '../pdf/open-pdf.ts';
import { placeTexts } from '../pdf/place-texts.ts';
import { refusals } from '../refusals.ts';
import type { ReadOptions, ReadResult } from '../read-source-file.ts';
import { toPortableGraymap } from './gray-image.ts';
import { readPageImage } from './page-image.ts';
import { placeWords } from './place-words.ts';
import { openReader, type OcrLine } from './recognize.ts';
import { isWholePng } from './whole-png.ts';

/** Of 100: Tesseract is sure of what stands above it. */
const leastConfidence = 60;
/** Seconds a page are long: more pages than this are a morning's work. */
const mostPages = 100;

interface OcrPage {
  page: PlacedPage;
  /** Words that Tesseract is not sure of, with the place of their line. */
  doubtful: readonly { text: string; y: number }[];
}

/** Pages with a text layer keep it; the others are read. */
export async function readScannedPdf(
  pdf: Pdf,
  loaded: readonly LoadedPage[],
  scanned: readonly number[],
  options: ReadOptions,
): Promise<ReadResult> {
  if (scanned.length > mostPages) return { refusal: refusals.tooManyScans(scanned.length, mostPages) };
  const cleaner = new TextCleaner();
  const warnings: SourceWarning[] = [];
  const pages: OcrPage[] = [];
  const unread: number[] = [];
  await withReader(options, async (read) => {
    for (const own of loaded) {
      if (!scanned.includes(own.number)) {
        pages.push({ page: placeTexts(own, cleaner, warnings), doubtful: [] });
        continue;
      }
      const picture = await readPageImage(pdf, own.number);
      const lines =
        picture === null ? [] : await read(toPortableGraymap(picture.image), `trang ${String(own.number)}/${String(loaded.length)}`);
      if (picture === null) unread.push(own.number);
      else pages.push(toPage(own.number, picture, lines, cleaner));
    }
  });
  if (unread.length > 0) return { refusal: refusals.unreadablePages(unread) };
  return finish(pages, cleaner, warnings);
}

/** One picture, one page of A4 wide: Tesseract itself knows PNG and JPEG. */
export async function readScannedImage(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  if (findFileType(bytes) === 'png' && !isWholePng(bytes)) return { refusal: refusals.damagedImage() };
  const cleaner = new TextCleaner();
  try {
    let lines: OcrLine[] = [];
    await withReader(options, async (read) => void (lines = await read(Buffer.from(bytes), 'ảnh')));
    const width = Math.max(1, ...lines.flatMap(({ words }) => words.map(({ to }) => to))) * 1.1;
    const scale = width / 595;
    const height = Math.max(width * 1.4, ...lines.map(({ y }) => y)) / scale;
    return finish([toPage(1, { scale, width: 595, height }, lines, cleaner)], cleaner, []);
  } catch {
    return { refusal: refusals.damagedImage() };
  }
}

async function withReader(
  options: ReadOptions,
  use: (read: (image: Buffer, what: string) => Promise<OcrLine[]>) => Promise<void>,
): Promise<void> {
  let what = '';
  let told = -1;
  const reader = await openReader((share) => {
    const tenths = Math.floor(share * 5);
    if (tenths !== told) options.onProgress?.(`Đang nhận dạng chữ ${what}: ${String(Math.round(share * 100))} %.`);
    told = tenths;
  });
  try {
    await use((image, name) => {
      what = name;
      told = -1;
      return reader.read(image);
    });
  } finally {
    await reader.close();
  }
}

function toPage(
  number: number,
  { scale, width, height }: { scale: number; width: number; height: number },
  lines: readonly OcrLine[],
  cleaner: TextCleaner,
): OcrPage {
  const doubtful = lines.flatMap(({ y, words }) =>
    words
      .filter(({ confidence, text }) => confidence < leastConfidence && /[\p{L}\p{N}]/u.test(text))
      .map(({ text }) => ({ text, y: y / scale })),
  );
  return { page: { number, width, height, texts: placeWords(lines, scale, cleaner), rules: [] }, doubtful };
}

function finish(pages: readonly OcrPage[], cleaner: TextCleaner, warnings: readonly SourceWarning[]): ReadResult {
  const read = readPages(pages.map(({ page }) => page));
  if (read.text.trim() === '') return { refusal: refusals.nothingRead() };
  if (hasBrokenLetters(read.text)) return { refusal: refusals.poorScan() };
  const printed = read.text.split('\n');
  const doubts = read.places.flatMap(({ page, y }, index) => {
    const words = pages.find((own) => own.page.number === page)?.doubtful.filter((own) => Math.abs(own.y - y) < 1) ?? [];
    return doubtsOf(
      printed[index] ?? '',
      index + 1,
      words.map(({ text }) => text),
    );
  });
  return {
    source: {
      format: 'ocr',
      items: read.items,
      text: read.text,
      isExtract: true,
      warnings: [
        { line: null, message: 'Chữ do máy nhận dạng (OCR) từ bản quét: mọi chữ, số, ngày tháng phải đối chiếu với ảnh.' },
        ...warnings,
        ...cleaner.warnings(),
        ...doubts,
        ...read.warnings,
      ],
    },
  };
}

/** One warning a line that holds words which are not sure. */
function doubtsOf(text: string, line: number, doubtful: readonly string[]): SourceWarning[] {
  const words = text.split(/\s+/);
  const found = [...new Set(doubtful)].filter((word) => words.includes(word));
  if (found.length === 0) return [];
  return [{ line, message: `Máy đọc không chắc: ${found.map((word) => `“${word}”`).join(', ')}.` }];
}
