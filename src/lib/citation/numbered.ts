/** Numbered citations: "Nghị quyết số 28-NQ/TU", members of lists, damaged variants. */
import { readBody } from './bodies.ts';
import { headBefore, kindBefore, wordBefore, type Head } from './head.ts';
import { listGlue, type Item } from './item.ts';
import { readNumber, withoutTerm, type PrintedNumber } from './number.ts';
import { definedShorts, readShort } from './short.ts';
import { kindOf, type KindName, type Vocabulary } from './vocabulary.ts';

const digits = /\d+/g;

export function findNumbered(source: string, text: string, named: readonly Item[], vocabulary: Vocabulary): Item[] {
  const items: Item[] = [];
  let shorts: ReadonlySet<string> | undefined;
  const defined = (): ReadonlySet<string> => (shorts ??= definedShorts(text, vocabulary));
  let namedIndex = 0;
  digits.lastIndex = 0;
  for (let match = digits.exec(text); match !== null; match = digits.exec(text)) {
    const at = match.index;
    while (namedIndex < named.length && (named[namedIndex]?.end ?? 0) <= at) namedIndex++;
    const inside = named[namedIndex];
    if (inside !== undefined && inside.start <= at) {
      digits.lastIndex = inside.end;
      continue;
    }
    if (!mayBegin(text, at)) continue;
    const previous = latest(items.at(-1), named[namedIndex - 1]);
    const from = previous?.end ?? 0;
    const number = readNumber(text, at, vocabulary);
    const item =
      number === null
        ? (readMember(text, at, match[0], items.at(-1)) ?? readShort(source, text, at, match[0], from, defined, vocabulary))
        : readFull(source, text, number, from, items.at(-1), vocabulary);
    if (item === null) {
      if (number !== null) digits.lastIndex = number.end;
      continue;
    }
    items.push(item);
    digits.lastIndex = item.end;
  }
  return completeLists(text, items, vocabulary);
}

/** "Chỉ thị số 05, 23 và 35-CT/TW", "Nghị quyết 57, 59, 66 của Bộ Chính trị": a bare number in a list that ends in a symbol or an issuer. */
const listEnds =
  /(?:\s*(?:,|và|,\s*và)\s*(?:số\s+)?\d{1,5}(?![\d/.-])){0,20}\s*(?:(?:,|và|,\s*và)\s*(?:số\s+)?\d{1,5}\s{0,2}-\s{0,2}[A-ZĐ]{1,3}[\p{L}]{0,3}\s?\/|của\s+\p{Lu})/uy;

function readMember(text: string, at: number, printed: string, previous: Item | undefined): Item | null {
  if (previous?.form !== 'short' || previous.year !== null || printed.length > 5) return null;
  if (!/^\s*(?:,|và|,\s*và)\s*(?:số\s+)?$/u.test(text.slice(previous.end, at))) return null;
  const end = at + printed.length;
  listEnds.lastIndex = end;
  if (listEnds.exec(text) === null) return null;
  const numberWord = /số\s+$/u.exec(text.slice(previous.end, at))?.[0].length ?? 0;
  return { ...previous, start: at - numberWord, end, number: printed, hasHead: false };
}

const latest = (a: Item | undefined, b: Item | undefined): Item | undefined =>
  a === undefined ? b : b === undefined || a.end >= b.end ? a : b;

/** Digits that go on from a letter, a figure or a number before them begin nothing. */
function mayBegin(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  if (/[\p{L}\d]/u.test(before)) return false;
  // "QCVN 122:2024/BGTVT" is a standard.
  return !(/[./,:-]/.test(before) && /[\p{L}\d]/u.test(text[at - 2] ?? ' '));
}

function readFull(
  source: string,
  text: string,
  number: PrintedNumber,
  from: number,
  previous: Item | undefined,
  vocabulary: Vocabulary,
): Item | null {
  const head = headBefore(text, number.start, from, vocabulary);
  const base = {
    end: number.end,
    form: 'numbered' as const,
    number: number.number,
    symbol: number.symbol,
    owner: number.owner,
    year: number.year,
    name: null,
    khoa: null,
  };
  if (head?.kind != null) {
    // "64-SL": a symbol without an issuer only behind its own head noun.
    if (number.owner === null && number.year === null && !head.kind.kind.abbreviations.includes(number.symbol)) return null;
    if (isHeadOfDocument(source, text, head.start, number)) return null;
    const { kind, start } = fittingHead(text, head, number, from, vocabulary);
    const body = head.issuerStart == null ? null : readBody(text, head.issuerStart, vocabulary);
    const issuer =
      body === null || head.issuerStart == null
        ? null
        : { printed: text.slice(head.issuerStart, body.end).replace(/\s+/g, ' ').trim(), issuer: body.issuer };
    return { ...base, issuer, start, kind, kindName: kind.name, hasHead: !head.isDetached };
  }
  if (number.owner === null && number.year === null) return null;
  const start = head?.start ?? number.start;
  const gap = previous === undefined ? null : text.slice(previous.end, start);
  const isMember = previous !== undefined && gap !== null && gap.length < 400 && !/[.:]\s/.test(gap.slice(-3)) && isSameList(gap);
  const inherited = isMember ? previous.kind : null;
  const bySymbol = kindBySymbol(number, inherited, vocabulary);
  if (bySymbol !== null) {
    if (isOwnNumber(text, start, head !== null)) return null;
    // Without a head noun and without a kind in its symbol nothing says that it is a document.
    if (number.abbreviation === null && !isLegislature(number, vocabulary)) {
      if (!isMember) return null;
    } else if (head === null && !isMember && !isPlausibleAlone(number, vocabulary)) return null;
    const issuer = isMember && bySymbol === inherited ? (previous.issuer ?? null) : null;
    return { ...base, issuer, start, kind: bySymbol, kindName: bySymbol.name, hasHead: false };
  }
  if (isMember && head !== null && inherited !== null) return { ...base, start, kind: inherited, kindName: inherited.name, hasHead: false };
  return null;
}

/** "Thông báo ý kiến kết luận số 45-TB/TU": where the nearest head noun does not fit the symbol, one just before it may. */
function fittingHead(
  text: string,
  head: Head,
  number: PrintedNumber,
  from: number,
  vocabulary: Vocabulary,
): { kind: KindName; start: number } {
  const nearest = { kind: head.kind as KindName, start: head.start };
  const { abbreviation } = number;
  if (abbreviation === null || nearest.kind.kind.abbreviations.includes(abbreviation) || !vocabulary.kindsByAbbreviation.has(abbreviation))
    return nearest;
  let cursor = head.start;
  for (let count = 0; count < 4; count++) {
    const found = kindBefore(text, cursor, from, vocabulary);
    if (found?.kind?.kind.abbreviations.includes(abbreviation) === true) return { kind: found.kind, start: found.start };
    const word = wordBefore(text, cursor, from);
    if (word === null || !/^\p{Ll}/u.test(word.text)) return nearest;
    cursor = word.start;
  }
  return nearest;
}

/** "Luật số: 135/2025/QH15" alone on its line, or in the left column of a head, is the number of the document itself. */
function isHeadOfDocument(source: string, text: string, start: number, number: PrintedNumber): boolean {
  if (!text.slice(start, number.start).includes(':')) return false;
  const before = source.slice(Math.max(0, start - 3), start);
  return /(?:^|\n)[ \t]*$/.test(before) && /^(?: *[\t\n]| {2,}|$)/.test(source.slice(number.end, number.end + 4));
}

/** "số 58/2024/NĐ-CP" some words after the citation before it, in the same sentence. */
const isSameList = (gap: string): boolean => !/[.!?]\s+\p{Lu}/u.test(gap);

/** QH15, UBTVQH15: the owner alone tells that it is a law or a resolution. */
const isLegislature = (number: PrintedNumber, { issuers }: Vocabulary): boolean =>
  number.year !== null && number.owner !== null && issuers.get(withoutTerm(number.owner))?.hasTerm === true;

/** A number without "số" and without a head noun: only where kind and issuer are both known. */
const isPlausibleAlone = (number: PrintedNumber, { issuers, kindsByAbbreviation }: Vocabulary): boolean =>
  number.abbreviation !== null &&
  kindsByAbbreviation.has(number.abbreviation) &&
  number.owner !== null &&
  (issuers.has(withoutTerm(number.owner)) || number.owner.length >= 2);

/** "Số: 16/2026/QĐ-UBND" on a line of its own at the head of a document is its own number. */
function isOwnNumber(text: string, start: number, hasNumberWord: boolean): boolean {
  return hasNumberWord && /^S(?:ố|Ố)/u.test(text.slice(start, start + 2)) && !/[,;:]\s*$/.test(text.slice(Math.max(0, start - 3), start));
}

function kindBySymbol(number: PrintedNumber, inherited: KindName | null, vocabulary: Vocabulary): KindName | null {
  const kinds = number.abbreviation === null ? [] : (vocabulary.kindsByAbbreviation.get(number.abbreviation) ?? []);
  const own = inherited === null ? undefined : kinds.find(({ id }) => id === inherited.kind.id);
  if (own !== undefined) return inherited;
  const [only, other] = kinds;
  if (only === undefined) {
    if (number.year !== null && number.owner !== null) {
      const issuer = vocabulary.issuers.get(withoutTerm(number.owner));
      if (issuer?.hasTerm === true)
        return inherited ?? vocabulary.kindNames.get(issuer.symbols[0] === 'QH' ? 'luật' : 'nghị quyết') ?? null;
    }
    return inherited;
  }
  if (other === undefined) return vocabulary.kindNames.get(only.name) ?? null;
  // QĐ, TT, QĐ…: in a state number it is the state's kind; in a Party number nobody can tell.
  const isState = !number.symbol.includes('/');
  const stateKind = kinds.find(({ name }) => stateKinds.has(name));
  if (isState && stateKind !== undefined) return vocabulary.kindNames.get(stateKind.name) ?? null;
  const partyKind = kinds.filter(({ name }) => !stateOnly.has(name));
  return partyKind.length === 1 && partyKind[0] !== undefined ? (vocabulary.kindNames.get(partyKind[0].name) ?? null) : inherited;
}

const stateKinds = new Set(['quyết định', 'thông tư']);
const stateOnly = new Set(['thông tư', 'nghị định']);

/** "Kết luận số 187, 188-KL/TW": what the last member prints belongs to those before it. */
function completeLists(text: string, items: Item[], vocabulary: Vocabulary): Item[] {
  const result = [...items];
  for (let index = result.length - 2; index >= 0; index--) {
    const own = result[index];
    const next = result[index + 1];
    if (own === undefined || next === undefined || own.form !== 'short' || own.year !== null || next.form !== 'numbered' || next.hasHead)
      continue;
    if (!listGlue.test(text.slice(own.end, next.start))) continue;
    const kind = kindOf(vocabulary, own.kindName);
    const fits = next.symbol !== null && kind?.abbreviations.some((abbreviation) => next.symbol?.startsWith(abbreviation)) === true;
    if (fits) result[index] = { ...own, form: 'numbered', symbol: next.symbol, owner: next.owner };
  }
  return result;
}
