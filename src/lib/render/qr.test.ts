import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrShape } from './qr.ts';

/** What a camera would read: the path painted black on white, four pixels a unit. */
function readBack(text: string): string | undefined {
  const { size, path } = qrShape(text);
  const scale = 4;
  const pixels = new Uint8ClampedArray(4 * (size * scale) ** 2).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++)
        pixels.fill(0, 4 * (row * size * scale + column), 4 * (row * size * scale + column) + 3);
    }
  }
  return jsQR(pixels, size * scale, size * scale)?.data;
}

test.each([
  'https://vb.example/',
  'https://thu-vien.tinhuy.example/van-ban/vb/dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu/',
  `https://thu-vien.example/vb/${'a'.repeat(80)}/${'b'.repeat(80)}/`,
])('a reader of QR codes reads %s', (address) => {
  expect(readBack(address)).toBe(address);
});
