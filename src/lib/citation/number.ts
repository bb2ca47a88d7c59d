/** The number of a cited document inside running text: "28-NQ/TU", "04/2015/NĐ-CP", also damaged: "75-\nKL/TW", "21/NQ-TW", "10 -NQ/TU". */
import type { Vocabulary } from './vocabulary.ts';

export interface PrintedNumber {
  start: number;
  end: number;
  /** As printed, leading zero kept: "05", "66.7". */
  number: string;
  year: string | null;
  /** Normal form, damage repaired: "NQ/TU", "NĐ-CP", "QH15". */
  symbol: string;
  /** The part of the symbol that names a kind ("NQ"), null for "UBND-VX2" and "QH15". */
  abbreviation: string | null;
  /** The part that names the issuer ("TU", "UBTVQH15"); null where the symbol has none. */
  owner: string | null;
}

/** Sticky, on prepared text (one kind of space and hyphen). */
const digitsShape = /\d{1,6}(?:\.\d{1,2}(?=\s{0,2}\/))?(?:[a-zA-Z](?=\s?[-/]))?/y;
const joint = /\s{0,6}([-/])\s{0,6}/y;
/** "45QĐ/TU", "12.KL/TW": the hyphen was lost or is a full stop. */
const lostJoint = /\.?(?=[A-ZĐ]{2,4}\s?\/\s?[A-ZĐ]{2})/y;
const yearJoint = /(\d{4})(?:\s{0,4}[/-]\s{0,4})?(?=[A-ZĐƯ])/y;
const tokenShape = /[A-ZĐƯƠÔÊÂĂ][\p{L}\d&]*/uy;
const allCapitals = /^[A-ZĐƯƠÔÊÂĂ][A-ZĐƯƠÔÊÂĂ\d&]*$/;
/** "TTg", "QĐi", "CTr", "KHĐTr2": few small letters between capitals, not a word. */
const someSmall = /^[A-ZĐ]+[a-zđ]{1,2}[A-ZĐ\d]*$/;

/** Reads a number whose digits begin at `at`; null where what stands there is no document number. */
export function readNumber(text: string, at: number, vocabulary: Vocabulary): PrintedNumber | null {
  digitsShape.lastIndex = at;
  const digits = digitsShape.exec(text)?.[0];
  if (digits === undefined) return null;
  joint.lastIndex = at + digits.length;
  const printed = joint.exec(text);
  lostJoint.lastIndex = at + digits.length;
  if (printed === null && lostJoint.exec(text) === null) return null;
  const first = printed?.[1] ?? '-';
  let position = printed === null ? lostJoint.lastIndex : joint.lastIndex;
  let year: string | null = null;
  if (first === '/') {
    yearJoint.lastIndex = position;
    year = yearJoint.exec(text)?.[1] ?? null;
    if (year !== null) {
      if (year < '1945' || year > '2099') return null;
      position = yearJoint.lastIndex;
    }
  }
  const read = readSymbol(text, position, vocabulary);
  // "05-TT/SHTT/2020" is the code of a form.
  if (read === null || /^\s?[/-]\s?\d/.test(text.slice(read.end, read.end + 4))) return null;
  const form = first === '-' ? 'party' : 'state';
  // Capitals after a hyphen are a Party number only with "KIND/ISSUER": not "2020 - TCVN", "Covid 19-A". Decrees of old are "64-SL".
  if (form === 'party' && read.tokens.length < 2 && !vocabulary.kindsByAbbreviation.has(read.tokens[0] ?? '')) return null;
  if (printed === null && !vocabulary.kindsByAbbreviation.has(read.tokens[0] ?? '')) return null;
  const { symbol, abbreviation, owner } = normalise(read.tokens, read.joints, form, year, vocabulary);
  return { start: at, end: read.end, number: digits, year, symbol, abbreviation, owner };
}

function readSymbol(text: string, at: number, vocabulary: Vocabulary): { tokens: string[]; joints: string[]; end: number } | null {
  const tokens: string[] = [];
  const joints: string[] = [];
  let position = at;
  let end = at;
  while (tokens.length < 6) {
    tokenShape.lastIndex = position;
    const token = tokenShape.exec(text)?.[0];
    if (token === undefined || !isToken(token, vocabulary) || token.length > 24) break;
    const printedJoint = text.slice(end, position);
    // Blanks inside a number stand around its first two joints; later a blank ends it ("NQ/TU - ĐẢNG BỘ").
    if (tokens.length > 1 && printedJoint.length > 1) break;
    if (tokens.length === 1 && printedJoint.length > 1 && !isKnown(token, vocabulary) && !/^[A-ZĐ\d]{2,}$/.test(token)) break;
    const whole = withoutFootnote(token, vocabulary);
    tokens.push(whole);
    if (tokens.length > 1) joints.push(printedJoint.trim() || '-');
    end = tokenShape.lastIndex - token.length + whole.length;
    if (whole !== token) break;
    joint.lastIndex = end;
    if (joint.exec(text) !== null) position = joint.lastIndex;
    else if (tokens.length === 1 && vocabulary.kindsByAbbreviation.has(whole) && hasIssuerBehindBlank(text, end, vocabulary))
      position = end + 1;
    else break;
  }
  return tokens.length === 0 ? null : { tokens, joints, end };
}

/** "TT BTC": the hyphen was lost, and what follows is a known issuer. */
function hasIssuerBehindBlank(text: string, at: number, vocabulary: Vocabulary): boolean {
  if (text[at] !== ' ') return false;
  tokenShape.lastIndex = at + 1;
  const next = tokenShape.exec(text)?.[0];
  return next !== undefined && vocabulary.issuers.has(withoutTerm(next));
}

/** "NĐ-CP2", "QH151": the mark of a footnote is glued to the symbol. */
function withoutFootnote(token: string, { issuers }: Vocabulary): string {
  const bare = withoutTerm(token);
  const issuer = bare === token ? undefined : issuers.get(bare);
  if (issuer === undefined) return token;
  return issuer.hasTerm === true ? token.slice(0, bare.length + 2) : bare;
}

const isKnown = (token: string, { issuers, kindsByAbbreviation, repairs }: Vocabulary): boolean =>
  issuers.has(withoutTerm(token)) || kindsByAbbreviation.has(token) || repairs.has(token);

const isToken = (token: string, vocabulary: Vocabulary): boolean =>
  allCapitals.test(token) || someSmall.test(token) || isKnown(token, vocabulary);

/** "QH15" → "QH". */
export const withoutTerm = (token: string): string => token.replace(/\d+$/, '');

function normalise(
  printed: readonly string[],
  joints: readonly string[],
  form: 'party' | 'state',
  year: string | null,
  vocabulary: Vocabulary,
): Pick<PrintedNumber, 'symbol' | 'abbreviation' | 'owner'> {
  let tokens = printed.map((token) => repair(token, vocabulary));
  const [first = ''] = tokens;
  let isKind = vocabulary.kindsByAbbreviation.has(first);
  if (tokens.length === 1 && !isKind && form === 'state') {
    // "NĐCP", "QĐTTg": the hyphen was lost.
    for (let length = 1; length < first.length; length++) {
      const [kind, owner] = [first.slice(0, length), first.slice(length)];
      if (
        vocabulary.kindsByAbbreviation.has(kind) &&
        vocabulary.issuers.has(withoutTerm(owner)) &&
        !vocabulary.issuers.has(withoutTerm(first))
      ) {
        tokens = [kind, owner];
        isKind = true;
      }
    }
  }
  const owner = isKind ? (tokens[1] ?? null) : (tokens[0] ?? null);
  const abbreviation = isKind ? (tokens[0] ?? null) : null;
  if (form === 'party' && joints[0] === '/') {
    // Later separators stay as printed: "1288-CV/VPTW/NB".
    const rest = tokens.slice(1).map((token, index) => (index === 0 ? token : (joints[index] ?? '-') + token));
    return { symbol: `${tokens[0] ?? ''}/${rest.join('')}`, abbreviation, owner };
  }
  // Separators swapped: only where the issuer is plainly a Party body ("21/NQ-TW", "21-NQ-TW").
  const isParty = owner !== null && year === null && isKind && vocabulary.issuers.get(owner)?.isParty === true;
  if (isParty) return { symbol: `${tokens[0] ?? ''}/${tokens.slice(1).join('-')}`, abbreviation, owner };
  return { symbol: tokens.join('-'), abbreviation, owner };
}

/** Đ that lost its stroke comes back ("HDND" → "HĐND"), also with the number of a term. */
function repair(token: string, { repairs, issuers, kindsByAbbreviation }: Vocabulary): string {
  const known = repairs.get(token);
  if (known !== undefined) return known;
  const bare = withoutTerm(token);
  if (issuers.has(bare) || kindsByAbbreviation.has(token)) return token;
  const inner = repairs.get(bare);
  return inner === undefined ? token : inner + token.slice(bare.length);
}
