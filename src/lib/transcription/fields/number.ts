/** Số và ký hiệu: the number beside "Số" in the head, its symbol checked against the printed kind, the issuer and the text below. */
import { symbolParts as partsOf } from '../../document-number/agency.ts';
import { parseDocumentNumber } from '../../document-number/document-number.ts';
import { asSeen } from '../../text/look-alike.ts';
import { fold } from '../../text/fold.ts';
import { bareNumber, isMotto, isRule, namesDocument, numberLine, placeDate } from '../printed-forms.ts';
import type { Field } from '../proposal.ts';
import { keyOf, type Piece } from '../pieces.ts';
import { isPlainD } from './plain-d.ts';
import { absent, evidenceOf, found, joinLines, unread, type Reading } from './reading.ts';

/** The digits with their year, the joint and the symbol, as printed with spaces anywhere; group 4: what follows. */
const shape = /^((?:\d[\d.]*)(?:\s\d+)*)\s*([-–‑−/])\s*((?:\d[\d ]{3,4}\s*\/\s*)?\p{L}[\p{L}\d]*(?:\s*[-–‑−/]\s*\p{L}[\p{L}\d]*)*)(.*)$/u;
/** "Số        -CV/TU", "Số: …/QĐ-UBND": group 1 is the symbol. */
const blank = /^[\s._…]*[-–/]\s*(\p{Lu}[\p{L}\d]*(?:\s*[-–/]\s*\p{L}[\p{L}\d]*)*)/u;
const blankWithYear = /^[\s._…]*\/\s*\d{4}\s*\/\s*(\p{Lu}[\p{L}\d]*(?:\s*[-–/]\s*\p{L}[\p{L}\d]*)*)/u;

export interface PrintedNumber {
  /** As the frontmatter holds it, printed digits kept; null where the digits are blank. */
  value: string | null;
  symbol: string;
  form: 'party' | 'state';
  year: string | null;
  pieces: readonly Piece[];
  doubts: readonly string[];
}

/** Numbers that the head prints, blank ones too. */
export function findNumbers(head: readonly Piece[]): PrintedNumber[] {
  return head.flatMap((piece, at): PrintedNumber[] => {
    if (namesDocument(head, at)) return [];
    const isBare = bareNumber.test(piece.words);
    const [, label = piece.words] = isBare ? [] : (numberLine.exec(piece.words) ?? [null, null]);
    if (!isBare && !numberLine.test(piece.words)) return [];
    if (isBare && at > 0 && /^s[ốô]\s*[:.]?$/iu.test(head[at - 1]?.words ?? '')) return [];
    const isOdd = !isBare && !/(?<!\p{L})số(?!\p{L})/iu.test(piece.words);
    const rest = label ?? '';
    // A sentence that names a number, of this document or of another: a headline, a menu.
    if (!isBare && piece.words.length > 70) return [];
    const next = head.slice(at + 1).find(({ words }) => !isRule(words) && !isMotto(words));
    const own = readNumber(rest, [piece], isOdd, []);
    if (own !== null && !/[-–/]\s*$/.test(rest)) return [own];
    if (next === undefined || placeDate.test(next.words)) return own === null ? [] : [own];
    const isTorn = rest !== '';
    const joined = readNumber(`${rest} ${next.words}`.trim(), [piece, next], isOdd, isTorn ? ['số, ký hiệu in trên hai dòng'] : []);
    return joined === null ? (own === null ? [] : [own]) : [joined];
  });
}

function readNumber(text: string, pieces: readonly Piece[], isOdd: boolean, before: readonly string[]): PrintedNumber | null {
  const seen = asSeen(text).replace(/[ÐƉ]/g, 'Đ');
  const doubts = [...before];
  if (isOdd) doubts.push('chữ “Số” in không rõ');
  if (seen !== text) doubts.push('ký hiệu có chữ của bảng chữ cái khác, đã đọc như chữ La-tinh');
  const empty = blankWithYear.exec(seen) ?? blank.exec(seen);
  if (empty !== null) {
    const symbol = (empty[1] ?? '').replace(/\s*([-–/])\s*/g, '$1').replace(/–/g, '-');
    return { value: null, symbol, form: /^[\s._…]*\//.test(seen) ? 'state' : 'party', year: null, pieces, doubts };
  }
  const match = shape.exec(seen);
  if (match === null) return null;
  const [, digits = '', joint = '', rest = '', behind = ''] = match;
  if (/\d\s+\d/.test(digits)) doubts.push('các chữ số in rời nhau');
  if (behind.trim() !== '') doubts.push(`sau số, ký hiệu còn chữ “${behind.trim()}”`);
  const compact = `${digits.replace(/\s/g, '')}${/[-–‑−]/.test(joint) ? '-' : '/'}${rest.replace(/\s*([-–‑−/])\s*/g, '$1').replace(/[–‑−]/g, '-')}`;
  const value = compact.replace(/(\/\d+) (\d+\/)/, '$1$2');
  // "66.7/2025/NQ-CP" is a number; a point in another one is not its own.
  const whole = parseDocumentNumber(value);
  const parsed = whole ?? parseDocumentNumber(value.replace(/^(\d+)\.\d+/, '$1'));
  if (whole === null) doubts.push('phần số có dấu chấm, khuôn số văn bản của thư viện không nhận');
  if (parsed === null) return null;
  return { value, symbol: parsed.symbol, form: parsed.form, year: parsed.year, pieces, doubts };
}

/** The part of a symbol that names the kind ("QĐ" of QĐ-UBND and QĐ/TW), and the rest, which names the agency. */
export const symbolParts = (number: Pick<PrintedNumber, 'symbol' | 'form'>, { vocabulary }: Reading): ReturnType<typeof partsOf> =>
  partsOf(number, (abbreviation) => vocabulary.kindsByAbbreviation.has(abbreviation));

/** Whether the letters of a symbol stand in a body's name in this order: SNNMT in "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG". */
export function abbreviates(agency: string, name: string): boolean {
  const letters = fold(agency.replace(/TW/g, 'TƯ').replace(/TTg/gi, 'TT'))
    .replace(/\d+/g, '')
    .replace(/[^a-z]/g, '');
  const spelled = fold(name)
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan');
  const initials = (spelled.match(/[a-z]+/g) ?? []).map((word) => word.charAt(0)).join('');
  let at = 0;
  for (const letter of letters) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return letters !== '';
}

export function readNumberField(
  reading: Reading,
  numbers: readonly PrintedNumber[],
  context: { printedKinds: readonly string[]; bodies: readonly string[]; year: string | null; isLetter: boolean },
): Field<string> {
  const printed = numbers.filter(({ value }) => value !== null);
  const clear = printed.filter((number) => number.doubts.length === 0);
  // Above a copy stands the number of the office that certifies it.
  const isOfKind = (number: PrintedNumber): boolean => {
    const { kind } = symbolParts(number, reading);
    return (
      kind !== null && (reading.vocabulary.kindsByAbbreviation.get(kind) ?? []).some(({ name }) => context.printedKinds.includes(name))
    );
  };
  const own = clear.find(isOfKind) ?? clear[0] ?? printed[0];
  if (own === undefined || own.value === null) {
    const empty = numbers[0];
    if (empty !== undefined)
      return {
        ...absent(`phần số để trống trên bản in: “${empty.pieces.map(({ words }) => words).join(' ')}”`),
        evidence: evidenceOf(empty.pieces),
      };
    const at = reading.head.findIndex(({ words }, own) => numberLine.test(words) && words.length < 40 && !namesDocument(reading.head, own));
    const line = reading.head[at];
    if (line !== undefined && /[\p{L}\d]/u.test(numberLine.exec(line.words)?.[1] ?? ''))
      return unread(`không đọc được số, ký hiệu trong dòng “${line.words}”`, evidenceOf([line]));
    return inHeadline(reading) ?? absent('không thấy dòng số, ký hiệu ở phần đầu văn bản');
  }
  const doubts = [...own.doubts];
  if (own.symbol.endsWith('TƯ')) doubts.push('ký hiệu in “TƯ”; không rõ là TU hay TW');
  const mended = mendedNumber(own, context.bodies[0] ?? '', reading);
  if (mended !== null && !own.symbol.endsWith('TƯ')) doubts.push(`bản in ghi “${own.value}”; có thể dấu gạch nối đã mất khi chuyển tệp`);
  const others = printed.filter(({ value }) => value !== own.value);
  if (others.length > 0) doubts.push('phần đầu in nhiều số, ký hiệu khác nhau');
  const { kind, agency } = symbolParts(own, reading);
  const kinds = kind === null ? [] : (reading.vocabulary.kindsByAbbreviation.get(kind) ?? []).map(({ name }) => name);
  const isAssembly = /^(?:QH|UBTVQH)\d+$/.test(own.symbol);
  if (context.printedKinds.length > 0) {
    if (kind !== null && !context.printedKinds.some((name) => kinds.includes(name)))
      doubts.push(`ký hiệu ${kind} không hợp với tên loại in trên văn bản`);
    else if (kind === null && !isAssembly) doubts.push(`không rõ ký hiệu “${own.symbol}” có phải của loại văn bản này`);
  } else if (kind === null ? !context.isLetter : kind !== 'CV' && !context.isLetter)
    doubts.push('văn bản không in tên loại để đối chiếu với ký hiệu');
  const issuers = reading.vocabulary.issuers;
  const isKnown = [...agency.split('-'), agency].some((part) => issuers.has(part.replace(/\d+$/, '')));
  if (
    context.bodies.length === 0
      ? !isKnown
      : !context.bodies.some((names) => abbreviates(agency.split('-')[0] ?? '', names)) && !(isKnown && !isRelative(reading, agency))
  )
    doubts.push(`ký hiệu “${own.symbol}” không khớp với cơ quan in ở phần đầu`);
  if (isPlainD(own.symbol, reading.vocabulary, context.bodies)) doubts.push(`ký hiệu in “${own.symbol}”; chữ D có thể là chữ Đ`);
  if (own.form === 'party' && !isOwner(own.symbol, reading)) doubts.push(`không rõ “${own.symbol}” là ký hiệu của cơ quan nào`);
  if (own.year !== null && context.year !== null && own.year !== context.year) doubts.push('năm trong số và năm ban hành khác nhau');
  const said = selfMentions(reading).filter((text) => normal(text) !== normal(own.value ?? ''));
  if (said[0] !== undefined) doubts.push(`phần ban hành kèm theo ghi số khác: “${said[0]}”`);
  return found(mended ?? own.value, evidenceOf(own.pieces), doubts, [
    ...(mended === null ? [] : [own.value]),
    ...others.flatMap(({ value }) => value ?? []),
    ...said,
  ]);
}

/** Behind the stroke of a Party symbol stands its owner: TW, TU, ĐU with what tells it from others, BTCTU, UBKTTW, CB2, ĐTN. */
const owners =
  /^(?:(?:B(?:TC|TG|TGDV|DV|NC|TV|CĐ\p{Lu}*|CSĐ|KTTW|CS)|UBKT|VP|ĐĐ|HĐ|HĐLL|TB\p{Lu}*|TTCT|TCT|TGV|ĐKT|VPCQUBKT)?(?:TW|TU|HU|QU|ThU|TXU|ThXU|TĐU|ĐU\p{Lu}*|ĐUK\p{Lu}*|ĐB\p{Lu}*|CB\p{Lu}*|CU\p{Lu}*)\d*|ĐH\p{Lu}*|MTTQ\p{Lu}*|(?:TW|T|TĐ|Đ|ĐU|BCH)?ĐTN\p{Lu}*)$/u;

function isOwner(symbol: string, { vocabulary }: Reading): boolean {
  const own = symbol.split(/[-/]/).slice(1);
  return own.length === 0 ? vocabulary.issuers.has(symbol) : own.some((part) => owners.test(part) || vocabulary.issuers.has(part));
}

/** What a known fault has made of a symbol, as it was: "TƯ" of a provincial committee, "QĐUBND" that has lost its hyphen. */
function mendedNumber({ value, symbol, form }: PrintedNumber, bodies: string, { vocabulary }: Reading): string | null {
  if (value === null) return null;
  const stem = value.slice(0, value.length - symbol.length);
  if (symbol.endsWith('TƯ')) {
    const owner = /(?:TỈNH|THÀNH) [UỦ][YỶ]/u.test(bodies) ? 'TU' : /TRUNG ƯƠNG|BỘ CHÍNH TRỊ|BAN BÍ THƯ/u.test(bodies) ? 'TW' : null;
    return owner === null ? null : `${stem}${symbol.slice(0, -2)}${owner}`;
  }
  if (form !== 'state' || /[-/]/.test(symbol)) return null;
  const kind = [...vocabulary.kindsByAbbreviation.keys()]
    .filter((own) => symbol.startsWith(own) && vocabulary.issuers.has(symbol.slice(own.length)))
    .sort((a, b) => b.length - a.length)[0];
  return kind === undefined ? null : `${stem}${kind}-${symbol.slice(kind.length)}`;
}

const isRelative = (reading: Reading, agency: string): boolean =>
  agency.split('-').some((part) => reading.vocabulary.issuers.get(part.replace(/\d+$/, ''))?.isRelative === true);

const normal = (number: string): string => keyOf(number.replace(/(?<!\d)0+(?=\d)/, ''));

/** "Ban hành kèm theo Quyết định số 16/2026/QĐ-UBND": what the appendices say that the number is. */
function selfMentions(reading: Reading): string[] {
  const last = reading.zones.findIndex(({ zone }) => zone === 'signature' || zone === 'recipients');
  const from = last === -1 ? reading.lines.length : (reading.zones[last]?.from ?? 0);
  const { text } = joinLines(reading.lines, from, Math.min(reading.lines.length, from + 400));
  const shape = /\((?:[^()]{0,40} )?kèm theo \p{L}+(?: \p{L}+){0,3} số:?\s*(\d[\d ]*[-–/][\p{L}\d/–-]*\p{L}[\p{L}\d]*)/giu;
  return [...new Set([...text.matchAll(shape)].map(([, number = '']) => number.replace(/\s/g, '').replace(/–/g, '-')))].slice(0, 1);
}

/** The number in a headline above the document, as articles print it: "TOÀN VĂN: KẾT LUẬN 155-KL/TW CỦA …". */
function inHeadline(reading: Reading): Field<string> | null {
  for (const piece of reading.head) {
    const match = /(?<![\d/-])(\d{1,6}(?:[-–]|\/(?:\d{4}\/)?)\p{Lu}[\p{L}]*(?:[-/–]\p{Lu}[\p{L}\d]*)+)/u.exec(piece.words);
    const isHeadline = /^\P{L}*(?:TOÀN VĂN|Toàn văn)/u.test(piece.words);
    if (match?.[1] !== undefined && isHeadline && parseDocumentNumber(match[1]) !== null)
      return found(match[1].replace(/–/g, '-'), evidenceOf([piece]), [
        'số chỉ in ở tiêu đề của trang đăng lại, không in ở phần đầu văn bản',
      ]);
  }
  return null;
}
