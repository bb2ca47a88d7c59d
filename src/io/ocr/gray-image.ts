/** Pictures of a scan as one grey page: pictures of a PDF set where the page shows them, written in the simplest form that Tesseract reads. */
import { apply, type Matrix } from '../pdf/matrix.ts';

export interface GrayImage {
  width: number;
  height: number;
  /** One byte a pixel, 0 black, from the upper left. */
  data: Uint8Array;
}

/** A picture and where its unit square lies, in points from the page's upper left corner. */
export interface PlacedImage {
  image: GrayImage;
  matrix: Matrix;
}

/** Larger pages are read at a lower resolution. */
const mostPixels = 40_000_000;
/** Pixels a point: below it letters are too small, and the picture is enlarged (180 dots an inch). */
const leastScale = 2.5;

/** PDF.js gives 1 bit, 3 or 4 bytes a pixel. Null where the data are too short for the size. */
export function toGray({
  width,
  height,
  data,
  kind,
}: {
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
  kind: number;
}): GrayImage | null {
  const gray = new Uint8Array(width * height);
  const rowBytes = (width + 7) >> 3;
  const channels = kind === 1 ? 0 : kind === 2 ? 3 : 4;
  if (width < 1 || height < 1 || data.length < (channels === 0 ? rowBytes * height : channels * width * height)) return null;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * channels;
      const value =
        channels === 0
          ? ((data[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
            ? 255
            : 0
          : 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
      gray[y * width + x] = value;
    }
  return { width, height, data: gray };
}

/** `scale`: pixels a point. */
export function composePage(placed: readonly PlacedImage[], page: { width: number; height: number }): { image: GrayImage; scale: number } {
  const finest = Math.max(1, ...placed.map(({ image, matrix: [a, b] }) => image.width / Math.max(1, Math.hypot(a, b))));
  const wanted = finest < leastScale ? 2 * finest : finest;
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (page.width * page.height)));
  const width = Math.max(1, Math.round(page.width * scale));
  const height = Math.max(1, Math.round(page.height * scale));
  const data = new Uint8Array(width * height).fill(255);
  for (const own of placed) draw(own, data, { width, height, scale });
  return { image: { width, height, data }, scale };
}

function draw(
  { image, matrix }: PlacedImage,
  data: Uint8Array,
  { width, height, scale }: { width: number; height: number; scale: number },
): void {
  const inverse = invert(matrix);
  if (inverse === null) return;
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)];
  const range = (values: number[], most: number): [number, number] => [
    Math.max(0, Math.floor(Math.min(...values) * scale)),
    Math.min(most, Math.ceil(Math.max(...values) * scale)),
  ];
  const [left, right] = range(
    corners.map(({ x }) => x),
    width,
  );
  const [top, bottom] = range(
    corners.map(({ y }) => y),
    height,
  );
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const at = apply(inverse, (x + 0.5) / scale, (y + 0.5) / scale);
      // A picture's first row is at the top of its unit square.
      const value = sample(image, at.x * image.width - 0.5, (1 - at.y) * image.height - 0.5);
      if (value !== null) data[y * width + x] = value;
    }
}

/** Between four pixels; null outside. */
function sample({ width, height, data }: GrayImage, x: number, y: number): number | null {
  if (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5) return null;
  const x0 = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const y0 = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const x1 = Math.min(width - 1, x0 + 1);
  const y1 = Math.min(height - 1, y0 + 1);
  const [right, down] = [Math.min(1, Math.max(0, x - x0)), Math.min(1, Math.max(0, y - y0))];
  const above = (data[y0 * width + x0] ?? 255) * (1 - right) + (data[y0 * width + x1] ?? 255) * right;
  const below = (data[y1 * width + x0] ?? 255) * (1 - right) + (data[y1 * width + x1] ?? 255) * right;
  return above * (1 - down) + below * down;
}

function invert([a, b, c, d, e, f]: Matrix): Matrix | null {
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-9) return null;
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
}

/** Portable graymap, P5. */
export function toPortableGraymap({ width, height, data }: GrayImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${String(width)} ${String(height)}\n255\n`, 'latin1'), data]);
}
