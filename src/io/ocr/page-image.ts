/** The picture of a scanned PDF page, put together from what the page shows; no drawing surface is needed. */
import { getResolvedPDFJS } from 'unpdf';
import { loadContent } from '../pdf/load-pages.ts';
import type { Pdf, PdfPage } from '../pdf/open-pdf.ts';
import { composePage, toGray, type GrayImage, type PlacedImage } from './gray-image.ts';

export interface PageImage {
  image: GrayImage;
  /** Pixels a point. */
  scale: number;
  /** Points. */
  width: number;
  height: number;
}

/** Null where none of its pictures can be decoded. */
export async function readPageImage(pdf: Pdf, number: number): Promise<PageImage | null> {
  const { OPS } = await getResolvedPDFJS();
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const pictures = (await loadContent(page, OPS))?.pictures ?? [];
  const placed: PlacedImage[] = [];
  for (const { name, matrix } of pictures) {
    const image = name === null ? null : await loadPicture(page, name);
    if (image !== null) placed.push({ image, matrix });
  }
  page.cleanup();
  return placed.length === 0 ? null : { ...composePage(placed, { width, height }), width, height };
}

/** PDF.js answers when the picture is decoded; one that cannot be is null. */
async function loadPicture(page: PdfPage, name: string): Promise<GrayImage | null> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
  const found: unknown = await new Promise((resolve) => void objects.get(name, resolve));
  if (typeof found !== 'object' || found === null) return null;
  const { width, height, data, kind } = found as Record<string, unknown>;
  const isPixels = data instanceof Uint8Array || data instanceof Uint8ClampedArray;
  if (!isPixels || typeof width !== 'number' || typeof height !== 'number' || typeof kind !== 'number') return null;
  return toGray({ width, height, data, kind });
}
