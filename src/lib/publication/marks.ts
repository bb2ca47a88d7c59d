/**
 * Marks that bar a document from being put up: of secrecy (dấu chỉ mức độ mật), of circulation (chỉ dẫn phạm vi lưu hành), of a draft. Only where they
 * stand as marks, on a line or in a column of their own or beside the number, never where running text says the same words.
 */
import { onceFor } from '../once-for.ts';
import { fold } from '../text/fold.ts';
import { toNfc, withoutInvisible } from '../text/unicode.ts';
import { asSeen } from '../text/look-alike.ts';
import { longest, wholeMark, type MarkFamily } from './stamps.ts';
import { isSuspicious } from './suspicious.ts';
import { goesOn, isBody, isCapital, readLine, type Line } from './title.ts';

export interface PrintedLine {
  /** Empty where a blank line, a new block or a new page parts two lines. */
  text: string;
  line: number;
  /** Above the text proper: letterhead, number, title. */
  isHead: boolean;
  /** A whole paragraph; a line of a source may be any piece of one. */
  isWhole: boolean;
}

export interface Mark {
  family: MarkFamily;
  words: string;
  line: number;
  /** From 1. */
  column: number;
}

/** Of a source with columns, longer lines are paragraphs. */
const longestLine = 1000;
const listLabel = /^\s*(?:[-+•–]|\(?[\p{L}\d]{1,3}[.)]|\d+(?:\.\d+)+\.?)\s/u;
/** In one line with something else: "Số 12-CV/TU MẬT"; not "BẢO VỆ BÍ MẬT". */
const stampBehind =
  /^(.*\S)\s+(TUYỆT MẬT|TỐI MẬT|MẬT|LƯU HÀNH NỘI BỘ|KHÔNG PHỔ BIẾN|XEM XONG TRẢ LẠI|(?:BẢN )?DỰ THẢO(?: (?:LẦN|SỐ)(?: THỨ)? \S+)?)$/u;
const stampBefore = /^(TUYỆT MẬT|TỐI MẬT|MẬT|LƯU HÀNH NỘI BỘ|KHÔNG PHỔ BIẾN|XEM XONG TRẢ LẠI|(?:BẢN )?DỰ THẢO) +(\p{Lu}?\p{Ll}.*)$/u;

/** Above or beside a letterhead that a flattened page has set on the stamp's line: "TỐI MẬT TỈNH ỦY LÂM ĐỒNG", "MẬT ĐẢNG CỘNG SẢN VIỆT NAM". */
const stampAbove = /^(TUYỆT MẬT|TỐI MẬT|MẬT)\s+(\p{Lu}.*)$/u;
const motto = /^(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H[OÒ][AÀ] XÃ HỘI)/u;

/** Behind the number in any letters. Matches: "Số 12-CV/TU (Mật)", "Số     -NQ/TU (dự thảo)". */
const numbered = /^số[\d\s:.…_]*(?:[-–/]\s*[\p{L}\d]+)+\s+(\S.*)$/iu;
/** A letterhead is short, and set in one line with its stamp where a page was flattened: "TỈNH ỦY LÂM ĐỒNG MẬT". */
const longestLetterhead = 8;

function besideMark(text: string, isTop: boolean, isGoingOn: boolean): { family: MarkFamily; words: string } | null {
  const [, before = '', behind] = stampBehind.exec(text) ?? [];
  const lastWord = before.split(/\s+/).at(-1) ?? '';
  const isLetterheadOf = (words: string): boolean =>
    isTop && (motto.test(words) || (isBody(words) && words.split(/\s+/).length <= longestLetterhead));
  const isLetterhead = isLetterheadOf(before);
  const [, above, below = ''] = isGoingOn ? [] : (stampAbove.exec(text) ?? []);
  if (above !== undefined && (isLetterheadOf(below) || (isTop && /^số\s*[:.]?\s*\d/iu.test(below))))
    return { family: 'secrecy', words: above };
  const isBehind = behind !== undefined && (isLetterhead || /[\p{Ll}\d/]/u.test(lastWord)) && !goesOn(before);
  const stamp = numbered.exec(text)?.[1] ?? (isBehind ? behind : stampBefore.exec(text)?.[1]);
  const family = stamp === undefined ? null : wholeMark(stamp);
  return stamp === undefined || family === null ? null : { family, words: stamp };
}

/** No noun before it that could belong to a title above: a stamp also directly below one. A mark that is missed is worse than a title read as one. */
const bare = /^(?:tuyetmat|toimat|mat|luuhanhnoibo|khongphobien|duthao)$/;

/** Sentences of their own, which no title ends in: "XEM XONG TRẢ LẠI". */
const sentence = /^(?:(?:hop|xem)xong|xemtaicho|tuyetdoi|nghiemcam|chi(?:luuhanh|phobien|nguoi))/;

/** How many lines a letterhead may take. */
const topLines = 6;

/** `kinds`: names of kinds, for "DỰ THẢO NGHỊ QUYẾT" as a title. */
export function findMarks(lines: readonly PrintedLine[], kinds: readonly string[]): Mark[] {
  const names = keysOf(kinds);
  const isOwn = (text: string): boolean => names.has(keyOf(text)) || wholeMark(text) !== null;
  const marks: Mark[] = [];
  let before: string | null = null;
  let above: Line | null = null;
  let printed = 0;
  for (const { text: raw, line, isHead, isWhole } of lines) {
    if (!/\S/.test(raw)) {
      above = null;
      continue;
    }
    printed += 1;
    // A whole paragraph of this length is no stamp, however wide it is set.
    const seen = raw.length <= (isWhole ? 2 * longest : longestLine) ? asSeen(raw) : '';
    if (isSuspicious(seen)) {
      const text = toNfc(withoutInvisible(seen)).trimEnd();
      const found = markOf(text, {
        before,
        isBelowTitle: above?.isTitle === true && !bare.test(keyOf(text)) && !sentence.test(keyOf(text)),
        isTop: printed <= topLines,
        isHead,
        isWhole,
        names,
      });
      if (found !== null) {
        const start = Math.max(0, text.indexOf(found.words));
        // As printed, look-alikes too, wherever both have the same length.
        const words = text.length === raw.trimEnd().length ? raw.slice(start, start + found.words.length) : found.words;
        marks.push({ family: found.family, words, line, column: start + 1 });
      }
    }
    before = raw.slice(-longest);
    above = isHead && raw.length <= longestLine ? readLine(raw, above, isOwn) : null;
  }
  return marks;
}

const keysOf = onceFor((kinds: readonly string[]): ReadonlySet<string> => new Set(kinds.map(keyOf)));

const keyOf = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '');

interface Surroundings {
  before: string | null;
  /** Directly below a line of a title, without a blank line between. */
  isBelowTitle: boolean;
  isTop: boolean;
  isHead: boolean;
  isWhole: boolean;
  names: ReadonlySet<string>;
}

function markOf(text: string, around: Surroundings): { family: MarkFamily; words: string } | null {
  const { before, isHead, isWhole } = around;
  if (!isHead && listLabel.test(text) && !/[-–]\s*$/.test(text)) return null;
  const isGoingOn = before !== null && goesOn(before);
  const canStand = (words: string): boolean => {
    // What stands in brackets, or counts, is no line of the title above it.
    if (isGoingOn || (around.isBelowTitle && !/^\P{L}*[([]|\d\P{L}*$/u.test(words))) return false;
    if (isCapital(words)) return true;
    // Of a source only the head is read so: elsewhere the end of a sentence may fill a line of its own.
    return (isWhole || (isHead && /^\P{L}*\p{Lu}/u.test(words))) && (before === null || !/,\s*$/.test(before));
  };
  for (const pieces of [[text], columns(text), text.split(/\s+[-–—|/]\s+/)]) {
    for (const piece of pieces) {
      const words = piece.trim();
      const family = wholeMark(words);
      if (family !== null && canStand(words)) return { family, words };
    }
  }
  if (!isHead && before !== null) return null;
  const words = text.trim();
  if (isDraft(words, before === null, isGoingOn || (around.isBelowTitle && !/^\P{L}*[([]/u.test(words)), around.names))
    return { family: 'draft', words };
  for (const piece of [words, ...columns(words)]) {
    const found = besideMark(piece.trim(), around.isTop, isGoingOn);
    if (found !== null) return found;
  }
  return null;
}

const columns = (text: string): string[] => text.split(/ {2,}|\t+/);

/** "Dự thảo …" on the very first line; below it "DỰ THẢO BÁO CÁO CHÍNH TRỊ", "Dự thảo Báo cáo", "Dự thảo trình …". Not: "Dự thảo Tờ trình thành lập đơn vị.". */
function isDraft(words: string, isFirst: boolean, isGoingOn: boolean, names: ReadonlySet<string>): boolean {
  const [start, rest] = /^(?:ban)?duthao(.*)$/.exec(keyOf(words)) ?? [];
  if (start === undefined || rest === undefined) return false;
  if (isFirst) return true;
  if (isGoingOn || !/^\P{L}*\p{Lu}/u.test(words)) return false;
  if (/^(?:de(?!an)|xin|lay|trinh)/.test(rest)) return true;
  const isTitle =
    isCapital(words) || (/^\P{L}*(?:Bản )?[Dd]ự thảo \p{Lu}/u.test(words) && !/[.;:,]$/.test(words) && words.length <= longestTitle);
  return isTitle && [...names].some((name) => rest.startsWith(name));
}

/** A title in small letters that is longer may be a line of any paragraph. */
const longestTitle = 40;

/** How far a source's head goes: to Kính gửi, to the first sentence, at most so many lines. */
const longestHead = 20;

/** Lines of a source file. */
export function sourceLines(source: string): PrintedLine[] {
  let printed = 0;
  let isHead = true;
  return source.split('\n').flatMap((own, index) => {
    if (own.trim() !== '') printed += 1;
    isHead &&= printed <= longestHead && !/^\s*kính gửi/iu.test(toNfc(own)) && !(own.length > 40 && /[.;]\s*$/.test(own));
    // A page may begin within a line of the file.
    const pieces = own.includes('\f') ? own.split('\f').flatMap((page, number) => (number === 0 ? [page] : ['', page])) : [own];
    return pieces.map((text) => ({ text, line: index + 1, isHead, isWhole: false }));
  });
}
