/** Unpacks a DOCX within limits and reads its printed lines. */
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { docxRefusals } from '../../lib/transcription/docx/refusals.ts';
import { readDocxParts } from '../../lib/transcription/docx/read-parts.ts';
import type { Refusal, SourceText } from '../../lib/transcription/source-text.ts';

const mostBytes = 5_000_000;
const mostUnpacked = 50_000_000;
const mostEntries = 2000;

export function readDocx(bytes: Uint8Array): { source: SourceText } | { refusal: Refusal } {
  if (bytes.length > mostBytes) return { refusal: docxRefusals.tooLarge };
  const names: string[] = [];
  let unpacked = 0;
  // Only XML is unpacked; the sizes are those that the file states, and no more than these is written.
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    names.push(name);
    const isWanted = /\.(?:xml|rels)$/i.test(name);
    if (isWanted) unpacked += originalSize;
    return isWanted && unpacked <= mostUnpacked && names.length <= mostEntries;
  };
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter });
  } catch {
    return { refusal: docxRefusals.damaged };
  }
  if (unpacked > mostUnpacked || names.length > mostEntries) return { refusal: docxRefusals.unpacksTooLarge };
  const text = (path: string): string | undefined => (Object.hasOwn(files, path) ? decode(files[path]) : undefined);
  const hasMacros = names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)) || /macroEnabled/i.test(text('[Content_Types].xml') ?? '');
  return hasMacros ? { refusal: docxRefusals.macros } : readDocxParts(text);
}

/** XML is UTF-8, or UTF-16 with a mark of its byte order. */
function decode(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return '';
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
