/** Whether a PNG came through whole: Tesseract tells of a damaged one on the terminal, in English, whatever it is asked. */
import { crc32 } from 'node:zlib';

const signature = 8;

/** Every chunk has its check sum, up to the last one, "IEND". */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signature;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false;
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}
