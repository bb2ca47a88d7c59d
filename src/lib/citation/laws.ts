/** Laws, codes, the Constitution and the Party Statute, cited by title: "Luật Đất đai số 31/2024/QH15", "Luật Lâm nghiệp", "Hiến pháp năm 2013". */
import { fold, lower } from '../text/fold.ts';
import { wordBefore } from './head.ts';
import type { PrintedNumber } from './number.ts';
import type { KindName, Vocabulary } from './vocabulary.ts';

export interface NamedLaw {
  start: number;
  end: number;
  kind: KindName;
  /** "Luật Xây dựng". */
  name: string;
  number: string | null;
  symbol: string | null;
  owner: string | null;
  year: string | null;
}

/** The number that begins at an offset, if one does. */
export type NumberAt = (at: number) => PrintedNumber | null;

const wordShape = /\s*([\p{L}\d]+(?:-[\p{L}\d]+)*)(\s?,)?/uy;
/** What follows a title and never belongs to it. */
const ends = new Set(
  (
    'và của được đã đang có quy hiện này đó năm số ngày về theo tại là thì cho để khi mà do trên trong với hoặc đối nhằm phải không cũng sẽ nên từ đến ' +
    'bằng như nếu vào ra do các những một cùng nói gồm bao thuộc hay còn lại mới sau trước kể ban khi nhưng'
  ).split(' '),
);
/** "khoa Luật", "Đại học Luật", "Hội Luật gia", "Văn phòng Luật sư". */
const notBefore = new Set(['khoa', 'học', 'hội', 'ngành', 'phòng', 'viện', 'công', 'đoàn']);

/** Whatever stands at an anchor (the capital name of a kind that is cited by title). `limit` bounds how far is read. */
export function readNamedLaw(text: string, at: number, kind: KindName, numberAt: NumberAt, vocabulary: Vocabulary): NamedLaw | null {
  const before = wordBefore(text, at, Math.max(0, at - 30));
  if (before !== null && notBefore.has(lower(before.text)) && kind.name === 'luật') return null;
  const after = at + kind.name.length;
  if (/^\s*(?:này|đó|nói trên|nêu trên|nào|kia)(?!\p{L})/u.test(text.slice(after, after + 14))) return null;
  // "Luật số 87/2025/QH15" is read from its number.
  if (/^\s*(?:số\s*:?\s*)?\d/u.test(text.slice(after, after + 16)))
    return kind.name === 'hiến pháp' ? closed(text, at, after, kind, numberAt) : null;
  const isConstitution = kind.name === 'hiến pháp';
  const isStatute = kind.name === 'điều lệ';
  if (isConstitution || isStatute) return readStatute(text, at, after, kind, numberAt);
  if (/^\s+[Ss]ửa đổi/u.test(text.slice(after, after + 10))) {
    const amended = amendmentEnd(text, after, kind, vocabulary);
    return amended === null ? null : closed(text, at, amended, kind, numberAt);
  }
  const end = knownTitleEnd(text, after, kind.name, vocabulary) ?? guessTitleEnd(text, after, numberAt);
  return end === null ? null : closed(text, at, end, kind, numberAt);
}

/** The title ends at `end`; its number or year, if printed, belongs to the citation. */
function closed(text: string, at: number, end: number, kind: KindName, numberAt: NumberAt): NamedLaw {
  const name = text.slice(at, end).replace(/\s+/g, ' ').trim();
  const base = { start: at, kind, name: name.charAt(0).toUpperCase() + name.slice(1) };
  const tail = text.slice(end, end + 60);
  const amended = /^\s*\(\s?(?:sửa đổi|được sửa đổi|hợp nhất)[\p{L}\s,]{0,20}\)/u.exec(tail)?.[0].length ?? 0;
  const numberWord = /^\s*,?\s*\(?\s*(?:(?:luật|Luật)\s+)?(?:số\s*:?\s*)?(?=\d)/u.exec(tail.slice(amended));
  if (numberWord !== null) {
    const numberStart = end + amended + numberWord[0].length;
    const number = numberAt(numberStart);
    if (number !== null) {
      return { ...base, end: number.end, number: number.number, symbol: number.symbol, owner: number.owner, year: number.year };
    }
    const bare = /^(\d{1,3})\s?\/\s?(\d{4})(?!\d|\s?\/)/.exec(text.slice(numberStart, numberStart + 12));
    if (bare !== null && numberWord[0].includes('số')) {
      return { ...base, end: numberStart + bare[0].length, number: bare[1] ?? null, symbol: null, owner: null, year: bare[2] ?? null };
    }
  }
  const year = /^\s*,?\s*(?:\((?=năm\s+\d{4}\s?\)))?(?:năm\s+)?(\d{4})(?!\d|\s?[/.-]\s?\d)/u.exec(tail.slice(amended));
  if (year !== null && (year[1] ?? '') >= '1945' && (year[1] ?? '') <= '2099') {
    return { ...base, end: end + amended + year[0].length, number: null, symbol: null, owner: null, year: year[1] ?? null };
  }
  return { ...base, end, number: null, symbol: null, owner: null, year: null };
}

const statute =
  /^\s+(Đảng(?:\s+Cộng sản Việt Nam)?|Công đoàn Việt Nam|Đoàn Thanh niên Cộng sản Hồ Chí Minh|Đoàn TNCS Hồ Chí Minh)(?!\p{L})/u;
const constitution = /^\s+(?:của\s+)?[Nn]ước\s+(?:Cộng h[oò][aà]\s+xã hội chủ nghĩa Việt Nam|CHXHCN(?:\s?Việt Nam|VN)?)/u;

function readStatute(text: string, at: number, after: number, kind: KindName, numberAt: NumberAt): NamedLaw | null {
  const tail = text.slice(after, after + 70);
  if (kind.name === 'hiến pháp') {
    const country = constitution.exec(tail);
    return closed(text, at, after + (country?.[0].length ?? 0), kind, numberAt);
  }
  const body = statute.exec(tail);
  return body === null ? null : closed(text, at, after + body[0].length, kind, numberAt);
}

/** "Luật Sửa đổi, bổ sung một số điều của Luật A và Luật B": the titles inside belong to it. */
function amendmentEnd(text: string, after: number, kind: KindName, vocabulary: Vocabulary): number | null {
  const opening =
    /^\s+[Ss]ửa đổi(?:\s?,?\s*(?:và\s+)?bổ sung)?(?:\s+một số(?:\s+điều|\s+nội dung|\s+quy định)?)?(?:\s+của)?(?:\s+(?:các|\d{1,2}))?/u.exec(
      text.slice(after, after + 90),
    );
  if (opening === null) return null;
  let end = after + opening[0].length;
  for (let count = 0; count < 12; count++) {
    const next = /^(?:\s*,\s*|\s+và\s+|\s*;\s*|\s+)(Bộ luật|Luật|Pháp lệnh)(?=\s+\p{L})/u.exec(text.slice(end, end + 24));
    if (next === null) break;
    const titleStart = end + next[0].length;
    const inner = lower(next[1] ?? kind.name);
    const titleEnd = knownTitleEnd(text, titleStart, inner, vocabulary) ?? guessWords(text, titleStart);
    if (titleEnd === null) break;
    // Each of several laws with a number of its own is cited itself.
    if (/^\s*số\s*:?\s*\d[^;.]{3,24}(?:,|và)\s*(?:Bộ luật|Luật)\s/u.test(text.slice(titleEnd, titleEnd + 50))) return null;
    end = titleEnd;
  }
  return end;
}

/** Where a title of the registry that stands at `after` ends: the longest one; commas are not compared, one small word may be lost. */
function knownTitleEnd(text: string, after: number, kindName: string, vocabulary: Vocabulary): number | null {
  const printed = readWords(text, after, 18);
  const [first] = printed;
  if (first === undefined) return null;
  const candidates = vocabulary.titles.get(`${kindName} ${first.folded}`) ?? [];
  for (const title of candidates) {
    const end = matchTitle(printed, title, 0);
    if (end !== null && (title.length > 1 || /^\p{Lu}/u.test(first.text))) return end;
  }
  for (const title of candidates) {
    const end = title.length >= 5 ? matchTitle(printed, title, 1) : null;
    if (end !== null) return end;
  }
  return null;
}

interface PrintedWord {
  text: string;
  folded: string;
  end: number;
  hasComma: boolean;
}

function readWords(text: string, at: number, most: number): PrintedWord[] {
  const words: PrintedWord[] = [];
  let position = at;
  while (words.length < most) {
    wordShape.lastIndex = position;
    const match = wordShape.exec(text);
    if (match === null) break;
    const [, word = '', comma] = match;
    words.push({
      text: word,
      folded: fold(word.replace(/(?<=\p{L})\d{1,2}$/u, '')),
      end: wordShape.lastIndex - (comma?.length ?? 0),
      hasComma: comma !== undefined,
    });
    position = wordShape.lastIndex;
  }
  return words;
}

function matchTitle(printed: readonly PrintedWord[], title: readonly string[], mayLose: number): number | null {
  let lost = 0;
  let index = 0;
  for (const word of title) {
    const own = word.replace(/,$/, '');
    if (printed[index]?.folded === own) index++;
    else if (++lost > mayLose || own.length > 2) return null;
  }
  return index === 0 ? null : (printed[index - 1]?.end ?? null);
}

/** A title that the registry does not have: read on while words can belong to it; only with a number, a year or a date, or closed by punctuation. */
function guessTitleEnd(text: string, after: number, numberAt: NumberAt): number | null {
  const [first] = readWords(text, after, 1);
  if (first === undefined || !/^\s+\p{Lu}/u.test(text.slice(after, after + 8))) return null;
  // "Luật Phòng, chống tác hại của rượu, bia số 44/2019/QH14": everything up to the number.
  const toNumber = /^[\p{L}\s,-]{3,160}?\s(?=số\s*:?\s*\d)/u.exec(text.slice(after, after + 180));
  if (toNumber !== null && !/(?:Luật|Nghị|Thông tư|Quyết định|Pháp lệnh)\s/u.test(toNumber[0])) {
    const numberStart = after + toNumber[0].length + (/^số\s*:?\s*/u.exec(text.slice(after + toNumber[0].length))?.[0].length ?? 0);
    const number = numberAt(numberStart);
    if (number?.symbol.startsWith('QH') === true || number?.symbol.startsWith('UBTVQH') === true)
      return after + toNumber[0].trimEnd().length;
  }
  const end = guessWords(text, after);
  if (end === null) return null;
  const rest = text.slice(end, end + 24);
  const isDated = /^\s*,?\s*(?:\(\s?)?(?:năm\s+\d{4}|số\s*:?\s*\d|ngày\s+\d|\d{4}(?!\d))/u.test(rest);
  const isLong = readWords(text, after, 2).length === 2 && end > first.end;
  return isDated || isLong ? end : null;
}

function guessWords(text: string, at: number): number | null {
  const words = readWords(text, at, 14);
  let end: number | null = null;
  for (const [index, word] of words.entries()) {
    if (ends.has(lower(word.text)) || /^\d/.test(word.text)) {
      // "Luật Quản lý và bảo vệ …": "và" inside a title is followed by small letters only where the registry says so.
      break;
    }
    if (index > 0 && /^\p{Lu}/u.test(word.text) && /^(?:Luật|Nghị|Thông|Quyết|Bộ|Điều|Khoản|Pháp|Chính|Quốc)$/.test(word.text)) break;
    end = word.end;
    if (word.hasComma) break;
  }
  return end;
}
