/** A document number as printed ("3467 - CV/TU", "35/2023/UBTVQH15") and its parts; citations, search and aliases all use this. */

import { toNfc } from '../text/unicode.ts';

export interface DocumentNumber {
  /** The digits without leading zeros: "3467"; "66.7" where resolutions of one series are counted ("66.7/2025/NQ-CP"). Two numbers are equal when these and the symbols are. */
  number: string;
  /** The year where it is part of the number ("35/2023/UBTVQH15" → "2023"), else null. */
  year: string | null;
  /** What follows: "CV/TU" (Party), "NQ-CP", "UBTVQH15" (state). */
  symbol: string;
  /** Party numbers join number and symbol by a hyphen, state numbers by a slash. */
  form: 'party' | 'state';
}

const dashes = /[\u2010-\u2015\u2212]/g;
/** A soft hyphen stands for the hyphen between number and kind ("28\u00ADNQ"); elsewhere ("28-N\u00ADQ") it is a place to break the line. */
const softHyphen = /\u00AD/g;
const softJoint = /(?<=\d)\u00AD(?=\p{L})/gu;
/** Matches "CV/TU", "NQ-CP"; not "cv tu" or "TU2024/". */
const symbolShape = /^[\p{Lu}\p{Ll}][\p{L}\d]*(?:[-/][\p{L}\d]+)*$/u;

/**
 * Reads one number that stands alone: "3467 - CV/TU" → { number: "3467", symbol: "CV/TU", form: "party" }.
 * Party: number-KIND/ISSUER; state: number/KIND-ISSUER or number/year/SYMBOL (Nghị định 30/2020/NĐ-CP). Null for anything else.
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const compact = toNfc(text)
    .replace(softJoint, '-')
    .replace(softHyphen, '')
    .replace(dashes, '-')
    .replace(/[\u00D0\u0189]/g, 'Đ')
    .replace(/[\u00F0\u0256]/g, 'đ')
    .replace(/\s*([-/])\s*/g, '$1')
    .trim();
  const match = /^(\d{1,6}|\d{1,3}\.\d{1,2}(?=\/\d{4}\/))(?:(-)|\/(?:(\d{4})\/)?)(.+)$/u.exec(compact);
  if (match === null) return null;
  const [, digits = '', hyphen, year, symbol = ''] = match;
  if (!symbolShape.test(symbol)) return null;
  return {
    number: digits.replace(/^0+(?=\d)/, ''),
    year: year ?? null,
    symbol,
    form: hyphen === undefined ? 'state' : 'party',
  };
}

/** The normal form: "3467-CV/TU", "05-CT/TW" (below ten with a leading zero, as offices print it), "35/2023/UBTVQH15". */
export function formatDocumentNumber(value: DocumentNumber): string {
  const digits = value.number.padStart(2, '0');
  if (value.form === 'party') return `${digits}-${value.symbol}`;
  return value.year === null ? `${digits}/${value.symbol}` : `${digits}/${value.year}/${value.symbol}`;
}
