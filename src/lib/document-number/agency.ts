/** The part of a symbol that names the agency whose number it is. */
import type { DocumentNumber } from './document-number.ts';

/** "QĐ" and "UBND" of QĐ-UBND and QĐ/UBND; `isKind`: whether letters are the abbreviation of a kind. */
export function symbolParts(
  { symbol, form }: Pick<DocumentNumber, 'symbol' | 'form'>,
  isKind: (abbreviation: string) => boolean,
): { kind: string | null; agency: string } {
  const [first = '', ...others] = symbol.split(form === 'party' ? '/' : '-');
  if (isKind(first)) return { kind: first, agency: others.join('-') };
  // "21/NQ-TW", "15-CV-UBND": the other joint.
  const [swapped = '', ...rest] = symbol.split(/[-/]/);
  if (isKind(swapped) && rest.length > 0) return { kind: swapped, agency: rest.join('-') };
  return { kind: null, agency: first };
}
