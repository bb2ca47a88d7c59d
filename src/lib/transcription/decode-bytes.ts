/** Bytes of a text file → its characters: UTF-8, UTF-16 or an older code page, told by what makes Vietnamese of them. */
import { toNfc } from '../text/unicode.ts';
import { decodeLegacy, legacyEncodings } from './legacy-encoding/index.ts';
import type { Refusal, SourceWarning } from './source-text.ts';
import { syllableShare } from './syllable-share.ts';

export interface DecodedBytes {
  /** In NFC, its line ends still as they are. */
  text: string;
  /** No UTF-8: what `check` compares with is an extract. */
  isConverted: boolean;
  /** It was in an encoding from before Unicode, told by its words: whatever is read in it is to be read again. */
  isLegacy?: boolean;
  warnings: SourceWarning[];
}

export function decodeBytes(bytes: Uint8Array): DecodedBytes | { refusal: Refusal } {
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodeWide(bytes, wide);
  const invalid = findInvalidUtf8(bytes);
  if (invalid === -1) return fromLegacy(toNfc(new TextDecoder('utf-8').decode(bytes)), false, 'Unicode');
  return decodeCodePage(bytes) ?? { refusal: refuseByte(bytes, invalid) };
}

/** With a byte order mark, or every second byte one of the few that begin a Vietnamese letter in UTF-16. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8 || !sample.includes(0)) return null;
  const share = (odd: number): number =>
    sample.filter((byte, index) => index % 2 === odd && (byte <= 3 || byte === 0x1e || byte === 0x20)).length /
    Math.floor(sample.length / 2);
  if (share(1) > 0.97 && share(0) < 0.7) return 'utf-16le';
  return share(0) > 0.97 && share(1) < 0.7 ? 'utf-16be' : null;
}

function decodeWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedBytes | { refusal: Refusal } {
  const text = new TextDecoder(encoding).decode(bytes);
  // An odd byte at the end or half a pair becomes U+FFFD.
  const raw = text.search(/\uFFFD/);
  if (raw !== -1) return { refusal: refuse(text.slice(0, raw).split('\n').length, 'UTF-16') };
  return fromLegacy(toNfc(text), true, 'UTF-16');
}

/** Text that came through is Unicode, or an older encoding in letters of Unicode. */
function fromLegacy(text: string, isConverted: boolean, from: string): DecodedBytes {
  const warnings: SourceWarning[] = [];
  if (isConverted) warnings.push({ line: null, message: `Tệp ghi bằng bảng mã ${from}, đã chuyển sang UTF-8.` });
  const decoded = decodeLegacy(text, null);
  if (decoded.encoding === null) return { text, isConverted, warnings };
  for (const { from: first, to, encoding } of decoded.stretches)
    warnings.push({
      line: first,
      message: `Chữ ở ${first === to ? `dòng ${String(first)}` : `các dòng ${String(first)}–${String(to)}`} được chuyển từ bảng mã ${legacyEncodings[encoding].name} sang Unicode: cần đọc lại${encoding === 'tcvn3' ? ', nhất là chữ hoa có dấu (bảng mã này không có)' : ''}.`,
    });
  return { text: toNfc(decoded.text), isConverted: true, isLegacy: true, warnings };
}

/** Least share of Vietnamese syllables that an older code page must give. */
const leastShare = 0.75;

/** Letters of one byte: Windows-1258 has marks of its own, TCVN3 and VNI show as letters of Windows-1252. */
function decodeCodePage(bytes: Uint8Array): DecodedBytes | null {
  const vietnamese = toNfc(new TextDecoder('windows-1258').decode(bytes));
  const western = fromLegacy(toNfc(new TextDecoder('windows-1252').decode(bytes)), false, '');
  const [own, other] = [syllableShare(vietnamese), syllableShare(western.text)];
  if (own.share >= leastShare && own.markedShare > 0.1 && own.share >= other.share)
    return {
      text: vietnamese,
      isConverted: true,
      isLegacy: true,
      warnings: [{ line: null, message: 'Tệp ghi bằng bảng mã Windows-1258, đã chuyển sang UTF-8: cần đọc lại.' }],
    };
  return other.share >= leastShare && western.isConverted ? western : null;
}

/** Offset of the first byte that UTF-8 does not allow, -1 where there is none. */
function findInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80 ? 1 : lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return at;
    const second = bytes[at + 1] ?? 0;
    for (let next = at + 1; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return at;
    // Too long a form, a lone surrogate, beyond U+10FFFF.
    if (
      (lead === 0xe0 && second < 0xa0) ||
      (lead === 0xed && second > 0x9f) ||
      (lead === 0xf0 && second < 0x90) ||
      (lead === 0xf4 && second > 0x8f)
    )
      return at;
    at += length;
  }
  return -1;
}

function refuseByte(bytes: Uint8Array, at: number): Refusal {
  let line = 1;
  for (let index = 0; index < at; index += 1) if (bytes[index] === 0x0a) line += 1;
  return refuse(line, 'UTF-8');
}

const refuse = (line: number, encoding: string): Refusal => ({
  code: 'encoding',
  message: `Tệp có chữ không đúng bảng mã ${encoding} ở dòng ${String(line)}, và đọc theo Windows-1258, TCVN3 hay VNI cũng không thành tiếng Việt.`,
  fix: 'Mở tệp bằng phần mềm đã soạn ra nó, lưu lại thành văn bản thường với bảng mã UTF-8 rồi nhập lại.',
});
