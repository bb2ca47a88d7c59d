/** Reads the pages of a PDF one after the other. */
import { getResolvedPDFJS } from 'unpdf';
import { identity, toMatrix } from './matrix.ts';
import { mostCharacters } from '../../lib/transcription/source-limits.ts';
import type { Pdf, PdfPage } from './open-pdf.ts';
import { readPageContent, type Operators, type PageContent } from './page-content.ts';
import type { PdfFont } from './text-state.ts';

export interface LoadedPage {
  number: number;
  width: number;
  height: number;
  content: PageContent;
}

/** So many pages without text are enough to know a scan; further ones need not be decoded to be told. */
const surePages = 3;
const none: PageContent = { glyphs: [], rules: [], pictures: [], blanks: [], overlay: '', pathCount: 0 };

/** Of one page: a close-printed page of the largest paper has some ten thousand glyphs, a map some hundred thousand strokes. */
const mostGlyphs = 50_000;
const mostOperators = 1_000_000;

/** Null where a page or the whole holds more than any document prints. */
export async function loadPages(pdf: Pdf, onProgress?: (message: string) => void): Promise<LoadedPage[] | null> {
  const { OPS } = await getResolvedPDFJS();
  const pages: LoadedPage[] = [];
  let scans = 0;
  let glyphs = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (number % 10 === 1 && number > 1) onProgress?.(`Đang đọc trang ${String(number)}/${String(pdf.numPages)} của tệp PDF.`);
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    if (scans >= surePages && (await page.getTextContent()).items.length === 0) {
      pages.push({ number, width, height, content: { ...none, pictures: [{ name: null, share: 1, matrix: identity }] } });
      continue;
    }
    const content = await loadContent(page, OPS);
    if (content === null) return null;
    glyphs += content.glyphs.length;
    if (glyphs > mostCharacters) return null;
    if (content.glyphs.length === 0 && content.pictures.some(({ share }) => share > 0.5)) scans += 1;
    pages.push({ number, width, height, content });
    page.cleanup();
  }
  return pages;
}

/** What a page shows, null where that is too much. Its pictures stay loaded until it is cleaned up. */
export async function loadContent(page: PdfPage, codes: Readonly<Record<string, number>>): Promise<PageContent | null> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operators = (await page.getOperatorList()) as Operators;
  if (operators.fnArray.length > mostOperators || countGlyphs(operators) > mostGlyphs) return null;
  const fonts = new Map<string, PdfFont>();
  const fontOf = (name: string): PdfFont => {
    const known = fonts.get(name);
    if (known) return known;
    const font = readFont(page.commonObjs, name);
    fonts.set(name, font);
    return font;
  };
  return readPageContent({ operators, codes, viewport: toMatrix(transform) ?? identity, width, height, fontOf });
}

const countGlyphs = ({ argsArray }: Operators): number =>
  argsArray.reduce((sum, args) => sum + (Array.isArray(args?.[0]) ? args[0].length : 0), 0);

/** Name and glyph unit of a loaded font; a font that could not be loaded has neither. */
function readFont(objects: { get: (name: string) => unknown }, name: string): PdfFont {
  try {
    const font = objects.get(name) as { name?: unknown; fontMatrix?: unknown } | null;
    const unit = toMatrix(font?.fontMatrix)?.[0] ?? 0.001;
    return { name: typeof font?.name === 'string' ? font.name : '', unit };
  } catch {
    return { name: '', unit: 0.001 };
  }
}
