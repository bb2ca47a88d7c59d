/** What a file is, told by its bytes; its name says nothing. */

export type FileType =
  | 'pdf'
  | 'docx'
  | 'docm'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'zip'
  | 'doc'
  | 'ole'
  | 'locked-office'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'other-image'
  | 'rtf'
  | 'html'
  | 'archive'
  | 'binary'
  | 'text';

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** First bytes that name a kind of file. */
const signatures: readonly (readonly [string, FileType])[] = [
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['GIF8', 'other-image'],
  ['BM', 'other-image'],
  ['\x1f\x8b', 'archive'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['{\\rtf', 'rtf'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
];

export function findFileType(bytes: Uint8Array): FileType {
  const start = ascii(bytes, 0, 16);
  // The header may stand behind some bytes of a mail system (ISO 32000-1, note 13 of annex H); text may speak of PDF.
  const pdf = ascii(bytes, 0, 1024).search(/%PDF-\d/);
  if (pdf === 0 || (pdf > 0 && isMailed(bytes))) return 'pdf';
  if (start.startsWith('PK'))
    return ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((own) => start.startsWith(own)) ? zipType(bytes) : textOrBinary(bytes);
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'other-image';
  if (/^....ftyp(?:heic|heix|mif1|avif)/s.test(start)) return 'other-image';
  const found = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  if (found === 'ole') return oleType(bytes);
  // "BM" also begins words.
  if (found === 'other-image' && start.startsWith('BM') && !/[\0]/.test(start)) return textOrBinary(bytes);
  return found ?? textOrBinary(bytes);
}

const isMailed = (bytes: Uint8Array): boolean => ascii(bytes, Math.max(0, bytes.length - 1100), bytes.length).includes('%%EOF');

/** Names of the parts stand uncompressed in the directory at the end of a zip, and before each part. */
function zipType(bytes: Uint8Array): FileType {
  const has = (name: string): boolean => indexOf(bytes, name) !== -1;
  if (has('word/document')) return has('word/vbaProject.bin') ? 'docm' : 'docx';
  if (has('xl/workbook')) return 'xlsx';
  if (has('ppt/presentation')) return 'pptx';
  if (has('mimetypeapplication/vnd.oasis.opendocument')) return 'odt';
  return has('[Content_Types].xml') && has('word/') ? 'docx' : 'zip';
}

/** Names of the streams of an OLE file are written in UTF-16. */
function oleType(bytes: Uint8Array): FileType {
  const has = (name: string): boolean => indexOf(bytes, name.split('').join('\0')) !== -1;
  if (has('EncryptedPackage')) return 'locked-office';
  return has('WordDocument') ? 'doc' : 'ole';
}

function indexOf(bytes: Uint8Array, name: string): number {
  const codes = Array.from(name, (character) => character.charCodeAt(0));
  const first = codes[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (codes.every((code, offset) => bytes[at + offset] === code)) return at;
  return -1;
}

function textOrBinary(bytes: Uint8Array): FileType {
  const head = ascii(bytes, 0, 512)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^(?:<!doctype html|<html[\s>]|<head[\s>])/i.test(head)) return 'html';
  return isBinary(bytes) ? 'binary' : 'text';
}

/** Zero bytes stand in no text but UTF-16; many control characters in none. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide || sample.length === 0) return false;
  let zeros = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeros += 1;
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls += 1;
  }
  // TCVN3 puts letters on some control characters, few in any text.
  return controls > 0.05 * sample.length || (zeros > 0 && zeros < 0.2 * sample.length && zeros > 0.001 * sample.length);
}
