/**
 * What was typed, read as document numbers: "3467 - CV/TU", "cv 3467", "28nq/tu", "nghị quyết 28 tỉnh ủy 2023", "117/n". Kind, number and issuer in
 * any order; marks, case, dashes and leading zeros do not count. Reads numbers only: whether a document bears one, the number index knows.
 */
import { fold } from '../text/fold.ts';
import { findDates } from '../text/date.ts';
import { mendTyped } from '../text/tokens.ts';

/** What numbers are made of, folded; from the registry, small enough to be sent to a browser. */
export interface NumberVocabulary {
  /** Printed names of kinds → abbreviations: "nghi quyet" → ["nq", "nqlt"]. */
  kinds: Readonly<Record<string, readonly string[]>>;
  /** Printed names of bodies → symbols: "tinh uy" → ["tu"]. */
  bodies: Readonly<Record<string, readonly string[]>>;
  /** Symbols of issuers: "tu", "cp". */
  symbols: readonly string[];
}

export interface NumberQuery {
  /** Without leading zeros. */
  digits: string;
  /** Pieces of the symbol as typed, folded: ["nq", "tu"]; the last one may be half typed. */
  symbol: readonly string[];
  /** Folded names of the kinds that the first piece stands for: "nq" → ["nghi quyet"]. */
  symbolKinds: readonly string[];
  /** Abbreviations of the kind that was named; null where none was. */
  kinds: readonly string[] | null;
  /** Symbols of the body that was named; null where none was. */
  issuers: readonly string[] | null;
  year: string | null;
  /** The year was typed as a part of the number: "35/2023". */
  isYearInNumber: boolean;
  /** ISO. */
  date: string | null;
  /** Nothing else was typed: the query is this number. */
  isWhole: boolean;
}

interface Piece {
  text: string;
  isDigits: boolean;
  /** What stands before it: "" where it is glued to the piece before. */
  before: string;
  role: 'open' | 'number' | 'year' | 'symbol' | 'kind' | 'body' | 'filler';
}

/** Said around numbers without saying anything: "số", "văn bản", "của", "ngày", "năm". */
const fillers = new Set(['so', 'van', 'ban', 'vb', 'cua', 'ngay', 'nam', 'ky', 'hieu', 'tinh']);
/** A figure behind these is a place, a term or an order, not a number: "điều 5", "khóa 13", "lần thứ 11", "quý 4". */
const countedBefore = new Set('dieu khoan muc phan chuong diem thu khoa quy qui ky ki bang trang thang ngay tren hon duoi nhom'.split(' '));
/** A figure before these is a count: "kế hoạch 5 năm", "14.150 tỷ đồng". */
const countedAfter = new Set(
  'nam thang ngay tuan gio ty ti trieu nghin ngan dong phan ha km m nguoi ho xa lan chi nhom nhiem giai dien nuoc doi diem noi so dieu khoan muc'.split(
    ' ',
  ),
);
const longestBody = 9;
/** Stands where a figure was that is no number. */
const figureSign = '¤';
const figure = ` ${figureSign} `;

export function readNumbers(typed: string, vocabulary: NumberVocabulary): NumberQuery[] {
  const mended = mendTyped(typed)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    // Folded it would be the symbol of a Tỉnh ủy.
    .replace(/(?<!\p{L})TƯ(?!\p{L})/giu, 'TW');
  const [date = null] = findDates(mended);
  const text = fold(mended)
    .replace(/(?<![\d/])\d{1,2}\s?([/.-])\s?\d{1,2}\s?\1\s?\d{4}(?!\d)/g, ' ')
    .replace(/(?:ngay\s+)?\d{1,2}\s+thang\s+\d{1,2}\s+nam\s+\d{4}/g, ' ')
    .replace(/ngay\s+\d{1,2}\s?[/.-]\s?\d{1,2}(?![\d/])/g, ' ')
    // "3.467-CV/TU": a point between thousands.
    .replace(/(?<![\d.,])(\d{1,3})\.(\d{3})(?=\s?[-/]\s?[a-z])/g, '$1$2')
    // "14.150", "7,2", "95%", "2021-2025", "26-3" are figures.
    .replace(/(?<!\d)\d+(?:[.,]\d+)+/g, (own, at: number, whole: string) =>
      isOfSeries(own, whole.slice(0, at), whole.slice(at + own.length), vocabulary) ? own : figure,
    )
    .replace(/\d+\s?%/g, figure)
    .replace(/(?<!\d)(?:19|20)\d\d\s?-\s?(?:19|20)\d\d(?!\d)/g, figure)
    .replace(/(?<![\d/.,-])\d{1,3}\s?-\s?\d{1,3}(?![\d/-])/g, figure);
  const pieces = cut(text);
  const abbreviations = new Set(Object.values(vocabulary.kinds).flat());
  const symbols = new Set(vocabulary.symbols);
  const year = readYear(pieces);
  const numbers = pieces.flatMap((_, index) => (isCandidate(pieces, index) ? [index] : []));
  const found = numbers.flatMap((index) => {
    const number = pieces[index];
    if (number?.role !== 'open') return [];
    number.role = 'number';
    const ownYear = takeYear(pieces, index);
    const symbol = takeSymbol(pieces, index, abbreviations, symbols);
    return [{ index, number, ownYear, symbol }];
  });
  const kinds = readNames(pieces, vocabulary.kinds, 'kind');
  const issuers = readNames(pieces, vocabulary.bodies, 'body');
  for (const piece of pieces) if (piece.role === 'open' && fillers.has(piece.text)) piece.role = 'filler';
  const rest = pieces.filter(({ role }) => role === 'open').length + (text.includes(figureSign) ? 1 : 0);
  return found
    .filter(({ index, number, ownYear, symbol }) => {
      const isNamed = symbol.length > 0 || ownYear !== null || hasKindBefore(pieces, index) || pieces[index - 1]?.text === 'so';
      if (isYear(number.text) && !isNamed && pieces.length > 1) return false;
      if (isYear(number.text) && symbol.length === 0 && pieces[index - 1]?.text !== 'so' && pieces.length > 1) return false;
      if (symbol.length === 0 && isCount(pieces, index, ownYear !== null)) return false;
      return isNamed || rest === 0;
    })
    .map(({ number, ownYear, symbol }) => ({
      digits: number.text.replace(/^0+(?=\d)/, ''),
      symbol,
      symbolKinds: Object.entries(vocabulary.kinds).flatMap(([name, own]) => (own.includes(symbol[0] ?? '') ? [name] : [])),
      kinds,
      issuers,
      isYearInNumber: ownYear !== null,
      year: ownYear ?? year ?? date?.slice(0, 4) ?? null,
      date,
      isWhole: rest === 0 && found.length === 1,
    }));
}

/** Resolutions on one subject share a number and count behind a point: "66.7/2025/NQ-CP", "nghị quyết 66.7", "66.7/NQ-CP". Anything else is a figure. */
function isOfSeries(digits: string, before: string, behind: string, { kinds }: NumberVocabulary): boolean {
  if (!/^\d{1,3}\.\d{1,2}$/.test(digits) || /[.,]$/.test(before) || /^\s?%/.test(behind)) return false;
  if (/^\s?\/\s?(?:\d{4}\s?\/\s?[a-z]|nq\s?-\s?[a-z])/.test(behind)) return true;
  const said = ` ${before.replace(/[^a-z0-9]+/g, ' ').trim()}`.replace(/ so$/, '');
  return Object.entries(kinds).some(
    ([name, abbreviations]) => abbreviations.includes('nq') && [name, 'nq'].some((own) => said.endsWith(` ${own}`)),
  );
}

function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(/[a-z]+|\d+(?:\.\d+)?/g)) {
    pieces.push({ text: match[0], isDigits: /\d/.test(match[0]), before: text.slice(end, match.index), role: 'open' });
    end = match.index + match[0].length;
  }
  return pieces;
}

const isYear = (digits: string): boolean => /^(?:19[5-9]\d|20[0-4]\d)$/.test(digits);

/** "năm 2023" anywhere, or a lone year beside another number: "nq 28 2023". */
function readYear(pieces: readonly Piece[]): string | null {
  const named = pieces.find(({ text }, index) => isYear(text) && pieces[index - 1]?.text === 'nam');
  const others = pieces.filter(({ isDigits, text }) => isDigits && !isYear(text));
  const lone =
    named ??
    (others.length > 0 ? pieces.find(({ text, before }) => isYear(text) && !before.includes('/') && !before.includes('-')) : undefined);
  if (lone === undefined) return null;
  lone.role = 'year';
  return lone.text;
}

/** The longest printed names among the pieces; the first one counts, all are taken. */
function readNames(
  pieces: readonly Piece[],
  names: Readonly<Record<string, readonly string[]>>,
  role: 'kind' | 'body',
): readonly string[] | null {
  let first: readonly string[] | null = null;
  for (let index = 0; index < pieces.length; index++) {
    for (let length = Math.min(longestBody, pieces.length - index); length > 0; length--) {
      const own = pieces.slice(index, index + length);
      // A name of one short piece is an abbreviation and read as a symbol.
      if (own.some((piece) => piece.role !== 'open' || piece.isDigits) || (length === 1 && (own[0]?.text.length ?? 0) < 4)) continue;
      const values = names[own.map(({ text }) => text).join(' ')];
      if (values === undefined) continue;
      for (const piece of own) piece.role = role;
      first ??= values;
      index += length - 1;
      break;
    }
  }
  return first;
}

function isCandidate(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (piece === undefined || !piece.isDigits || piece.text.length > 6 || piece.role !== 'open') return false;
  const previous = pieces[index - 1];
  // The year and the term inside a number: "35/2023", "QH15".
  if (previous?.isDigits === true && /^\s?\/\s?$/.test(piece.before)) return false;
  return !(previous !== undefined && !previous.isDigits && piece.before === '' && /^(?:qh|ubtvqh)$/.test(previous.text));
}

/** "35/2023", "117/2020/NĐ-CP": the year that stands in the number. */
function takeYear(pieces: readonly Piece[], index: number): string | null {
  const [next, behind] = [pieces[index + 1], pieces[index + 2]];
  if (next === undefined || !/^(?:19[4-9]\d|20[0-4]\d)$/.test(next.text)) return null;
  // "35-2023-ubtvqh15" as addresses write it.
  const isAddress = next.before === '-' && behind?.before === '-' && !behind.isDigits;
  if (!isAddress && !/^\s?\/\s?$/.test(next.before)) return null;
  next.role = 'year';
  return next.text;
}

/** The pieces of the symbol behind the number, or before it: "28-NQ/TU", "28nq tu", "nq/tu 28", "nq28". */
function takeSymbol(pieces: readonly Piece[], index: number, abbreviations: ReadonlySet<string>, symbols: ReadonlySet<string>): string[] {
  const isKnown = (text: string): boolean =>
    abbreviations.has(text) || symbols.has(text) || splitGlued(text, abbreviations, symbols) !== null;
  const taken: string[] = [];
  let at = index + 1;
  while (pieces[at]?.role === 'year' && /[-/]/.test(pieces[at]?.before ?? '')) at += 1;
  for (; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.role !== 'open' || /[,;¤]/.test(piece.before)) break;
    const isJoined = /[-/]/.test(piece.before) || (piece.before === '' && !piece.isDigits) || (piece.before === '.' && taken.length === 0);
    // "QH15", "QH 15".
    const isTerm =
      piece.isDigits && taken.length > 0 && (piece.before === '' || (piece.before === ' ' && (taken.at(-1) ?? '').endsWith('qh')));
    if (isTerm) {
      taken[taken.length - 1] = `${taken.at(-1) ?? ''}${piece.text}`;
      piece.role = 'symbol';
      continue;
    }
    if (piece.isDigits || piece.text.length > 12 || !(isJoined || isKnown(piece.text))) break;
    // "28 tu": "tu" is also a word; behind a blank a symbol begins with a kind or is the last piece.
    if (!isJoined && taken.length === 0 && !abbreviations.has(piece.text) && pieces[at + 1]?.role === 'open') break;
    piece.role = 'symbol';
    taken.push(...(splitGlued(piece.text, abbreviations, symbols) ?? [piece.text]));
  }
  if (taken.length > 0 && (abbreviations.has(taken[0] ?? '') || taken.length > 1)) return taken;
  // "nq 21 tw", "nq/tu 28": what stands before it belongs to the symbol, too.
  const before: Piece[] = [];
  for (at = index - 1; at >= 0 && !/[,;¤]/.test(pieces[at + 1]?.before ?? ''); at--) {
    const piece = pieces[at];
    if (piece === undefined || (piece.text !== 'so' && !(piece.role === 'open' && isKnown(piece.text)))) break;
    if (piece.text !== 'so') before.unshift(piece);
  }
  const own = before.flatMap((piece) => splitGlued(piece.text, abbreviations, symbols) ?? [piece.text]);
  // "thứ 11", "tư 4": without a kind they are words.
  if (!own.some((piece) => abbreviations.has(piece))) return taken;
  for (const piece of before) piece.role = 'symbol';
  return [...own, ...taken];
}

/** "cvtu" → ["cv", "tu"], "ndcp" → ["nd", "cp"]; null for a piece that stands for itself or is neither. */
function splitGlued(text: string, abbreviations: ReadonlySet<string>, symbols: ReadonlySet<string>): string[] | null {
  if (abbreviations.has(text) || symbols.has(text)) return null;
  for (let length = 2; length < text.length - 1; length++) {
    const [kind, owner] = [text.slice(0, length), text.slice(length)];
    if (abbreviations.has(kind) && symbols.has(owner)) return [kind, owner];
  }
  return null;
}

/** "nghị quyết 28", "nghị quyết số 28". */
function hasKindBefore(pieces: readonly Piece[], index: number): boolean {
  const at = pieces[index - 1]?.text === 'so' ? index - 2 : index - 1;
  return pieces[at]?.role === 'kind';
}

function isCount(pieces: readonly Piece[], index: number, hasYear: boolean): boolean {
  const [previous, next, afterNext] = [pieces[index - 1], pieces[index + 1], pieces[index + 2]];
  if (previous !== undefined && previous.role !== 'kind' && previous.text !== 'so' && countedBefore.has(previous.text)) return true;
  if (hasYear) return false;
  if (next === undefined || !countedAfter.has(next.text) || next.role === 'body' || next.role === 'kind') return false;
  return !(next.text === 'nam' && afterNext !== undefined && isYear(afterNext.text)) && !(next.text === 'ngay' && afterNext === undefined);
}
