/**
 * `npm run bench:ocr [-- --pages 3]`: error rates of OCR on pages whose text is known. Texts of the library are printed as pages of A4, made grey, soft and
 * crooked as a scanner does it, read by the importer's own reader and compared character by character and word by word; then a real scan.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readSourceFile } from '../../src/io/read-source-file.ts';
import { sourceLines, type SourceLine } from '../../src/lib/transcription/source-text.ts';
import { collapse } from '../../src/lib/text/whitespace.ts';
import { launchBrowser } from '../../tests/e2e/harness/browser.ts';
import { readArguments } from '../arguments.ts';

const help = `npm run bench:ocr -- [--pages N] [--quick]

Đo tỷ lệ lỗi của việc nhận dạng chữ (OCR) trên những trang đã biết chữ.
  --pages  số trang (mặc định: 4)
  --quick  chỉ trang in từ máy, 200 dpi, sạch
Mã thoát: 0 xong, 2 gọi sai.`;

const values = readArguments(help, { pages: { type: 'string', default: '4' }, quick: { type: 'boolean' } });
const folder = join(import.meta.dirname, '../../content/sources');

interface Scan {
  name: string;
  dotsPerInch: number;
  /** Degrees. */
  turned: number;
  /** Grey levels, up and down. */
  noise: number;
  /** Pixels. */
  blur: number;
  jpegQuality: number;
}

const scans: readonly Scan[] = [
  { name: '300 dpi, sạch', dotsPerInch: 300, turned: 0, noise: 0, blur: 0, jpegQuality: 0.9 },
  { name: '300 dpi, nhiễu, lệch 0,5°', dotsPerInch: 300, turned: 0.5, noise: 40, blur: 1, jpegQuality: 0.6 },
  { name: '200 dpi, sạch', dotsPerInch: 200, turned: 0, noise: 0, blur: 0, jpegQuality: 0.9 },
  { name: '200 dpi, nhiễu, lệch 0,5°', dotsPerInch: 200, turned: 0.5, noise: 40, blur: 1, jpegQuality: 0.6 },
];

/** Each source's first lines, enough for a page. */
function pageTexts(count: number): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return files.slice(0, count).map((name) => {
    const lines = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .map((line) => collapse(line))
      .filter((line) => line !== '');
    let length = 0;
    return lines.filter((line) => (length += Math.max(80, line.length)) < 2400).join('\n');
  });
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What does not fit on the page is not printed. */
async function print(
  browser: Browser,
  text: string,
  { dotsPerInch, turned, noise, blur, jpegQuality }: Scan,
): Promise<{ picture: Uint8Array; printed: string }> {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: dotsPerInch / 96 });
  const paragraphs = text.split('\n').map((line) => `<p>${escape(line)}</p>`);
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>
      body { margin: 76px 76px 0 113px; font: 14pt/1.35 "Times New Roman", Tinos, serif; background: #fff; transform: rotate(${String(turned)}deg) }
      p { margin: 0 0 6pt; text-align: justify; text-indent: 1cm }
    </style>${paragraphs.join('')}`,
  );
  const printed = await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('p')];
    while ((paragraphs.at(-1)?.getBoundingClientRect().bottom ?? 0) > 1050) paragraphs.pop()?.remove();
    return paragraphs.map(({ textContent }) => textContent).join('\n');
  });
  const clean = (await page.screenshot()).toString('base64');
  // The scanner: soft, grey, grainy, and saved as JPEG.
  const scanned = await page.evaluate(
    async ({ clean, noise, blur, jpegQuality }) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${clean}`;
      await picture.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.width, picture.height];
      const context = canvas.getContext('2d');
      if (context === null) return '';
      context.filter = blur > 0 ? `blur(${String(blur)}px)` : 'none';
      context.drawImage(picture, 0, 0);
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
      let seed = 1;
      for (let at = 0; at < pixels.data.length; at += 4) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        const grain = (seed / 2 ** 32 - 0.5) * 2 * noise;
        for (let channel = 0; channel < 3; channel += 1) pixels.data[at + channel] = (pixels.data[at + channel] ?? 0) * 0.85 + 25 + grain;
      }
      context.putImageData(pixels, 0, 0);
      return canvas.toDataURL('image/jpeg', jpegQuality).split(',')[1] ?? '';
    },
    { clean, noise, blur, jpegQuality },
  );
  await page.close();
  return { picture: Buffer.from(scanned, 'base64'), printed };
}

/** Fewest insertions, deletions and replacements. */
function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, own] of a.entries()) {
    const next = [index + 1];
    for (let at = 1; at <= b.length; at += 1)
      next.push(Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + (own === b[at - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

interface Sum {
  characters: number;
  wrongCharacters: number;
  words: number;
  wrongWords: number;
  seconds: number;
}

function add(sum: Sum, printed: string, read: string): void {
  const [own, other] = [collapse(printed), collapse(read)];
  sum.characters += own.length;
  sum.wrongCharacters += distance(Array.from(own), Array.from(other));
  sum.words += own.split(' ').length;
  sum.wrongWords += distance(own.split(' '), other.split(' '));
}

async function readTimed(name: string, bytes: Uint8Array, sum: Sum): Promise<SourceLine[]> {
  const start = performance.now();
  const result = await readSourceFile(name, bytes, { ocr: true });
  sum.seconds += (performance.now() - start) / 1000;
  return 'source' in result ? sourceLines(result.source.items) : [];
}

const newSum = (): Sum => ({ characters: 0, wrongCharacters: 0, words: 0, wrongWords: 0, seconds: 0 });
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`.padStart(8);
const report = (name: string, { characters, wrongCharacters, words, wrongWords, seconds }: Sum, pages: number): void =>
  console.log(
    `${name.padEnd(28)} ${String(characters)} ký tự, sai ký tự ${percent(wrongCharacters, characters)}, sai tiếng ${percent(wrongWords, words)}, ${(seconds / pages).toFixed(1)} s một trang`,
  );

const texts = pageTexts(Number(values.pages));
const browser = await launchBrowser();
for (const scan of scans.filter(({ name }) => values.quick !== true || name === '200 dpi, sạch')) {
  const sum = newSum();
  for (const text of texts) {
    const { picture, printed } = await print(browser, text, scan);
    const lines = await readTimed('trang.jpg', picture, sum);
    add(sum, printed, lines.map((line) => line.text).join(' '));
  }
  report(scan.name, sum, texts.length);
}
await browser.close();
if (values.quick === true) process.exit();

// A real scan of 150 dots an inch, its first page as corrected against the picture by whoever had seen the machine's reading: the true rate may be higher.
const files = join(import.meta.dirname, '../../tests/fixtures/import/files');
const real = newSum();
const lines = await readTimed('quet.pdf', readFileSync(join(files, '06-cong-van-2265-bct-atmt-scan.pdf')), real);
const typed = readFileSync(join(files, '06-cong-van-2265-bct-atmt-scan.trang-1.txt'), 'utf8');
add(
  real,
  typed,
  lines
    .filter(({ page }) => page === 1)
    .map(({ text }) => text)
    .join(' '),
);
report('Bản quét thật, 150 dpi', real, 3);
