/** Opens a PDF with PDF.js, as data only: nothing in it is run, its attachments are not read. */
import { getDocumentProxy } from 'unpdf';
import type { Refusal } from '../../lib/transcription/source-text.ts';
import { refusals } from '../refusals.ts';

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;

/** A file that is encrypted with an empty password opens as for any reader. PDF.js takes the bytes over, so it gets a copy. */
export async function openPdf(bytes: Uint8Array): Promise<{ pdf: Pdf } | { refusal: Refusal }> {
  if (bytes.length > maxPdfBytes) return { refusal: refusals.tooLarge(bytes.length, maxPdfBytes) };
  try {
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      enableXfa: false,
      stopAtErrors: false,
    });
    if (pdf.numPages <= maxPages) return { pdf };
    const { numPages } = pdf;
    await pdf.loadingTask.destroy();
    return { refusal: refusals.tooManyPages(numPages, maxPages) };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { refusal: isLocked ? refusals.passwordPdf() : refusals.damagedPdf() };
  }
}

const maxPdfBytes = 50 * 1024 * 1024;
const maxPages = 500;
