/** Reads a file that an editor was sent (DOCX, PDF, plain text, a scan) for the importer; what cannot be imported is refused with a reason and a way out. */
import { findFileType } from '../lib/transcription/file-type.ts';
import { readPlainText } from '../lib/transcription/plain-text.ts';
import type { Refusal, SourceText } from '../lib/transcription/source-text.ts';
import { refusals } from './refusals.ts';

export interface ReadOptions {
  /** Read the letters of a scan (OCR): only when the editor asks for it. */
  ocr: boolean;
  /** Told from time to time what is being done, for whatever takes longer than two seconds: a Vietnamese sentence. */
  onProgress?: (message: string) => void;
}

export type ReadResult = { source: SourceText } | { refusal: Refusal };

const maxTextBytes = 5 * 1024 * 1024;
const maxFileBytes = 50 * 1024 * 1024;

/** The name decides nothing: what the bytes are is looked at. No bytes make it throw. */
export async function readSourceFile(name: string, bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  if (bytes.length === 0) return { refusal: refusals.empty() };
  if (bytes.length > maxFileBytes) return { refusal: refusals.tooLarge(bytes.length, maxFileBytes) };
  const result = await readByType(name, bytes, options);
  if ('refusal' in result || result.source.text.trim() !== '') return result;
  return { refusal: refusals.empty() };
}

async function readByType(name: string, bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const type = findFileType(bytes);
  switch (type) {
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, options);
    case 'docx':
    case 'docm':
      return (await import('./docx/read-docx.ts')).readDocx(bytes);
    case 'png':
    case 'jpeg':
      if (options.ocr) return (await import('./ocr/read-scan.ts')).readScannedImage(bytes, options);
      return { refusal: refusals.image(type === 'png' ? 'PNG' : 'JPEG') };
    case 'tiff':
      return { refusal: refusals.otherImage('TIFF') };
    case 'other-image':
      return { refusal: refusals.otherImage(/\.(\w{2,5})$/.exec(name)?.[1]?.toUpperCase() ?? '') };
    case 'archive':
      return { refusal: refusals.archive('(GZIP, RAR hoặc 7z)') };
    case 'zip':
      return { refusal: refusals.archive('ZIP') };
    case 'doc':
      return { refusal: refusals.oldWord() };
    case 'ole':
      return { refusal: refusals.oldOffice() };
    case 'locked-office':
      return { refusal: refusals.lockedOffice() };
    case 'xlsx':
      return { refusal: refusals.otherOffice('bảng tính Excel') };
    case 'pptx':
      return { refusal: refusals.otherOffice('bản trình chiếu PowerPoint') };
    case 'odt':
      return { refusal: refusals.openDocument() };
    case 'rtf':
      return { refusal: refusals.rtf() };
    case 'html':
      return { refusal: refusals.html() };
    case 'binary':
      return { refusal: refusals.unknown() };
    case 'text':
      if (bytes.length > maxTextBytes) return { refusal: refusals.tooLarge(bytes.length, maxTextBytes) };
      return readPlainText(bytes);
  }
}
