/**
 * Marks that bar a document from being put up: of secrecy (dấu chỉ mức độ mật), of circulation (chỉ dẫn phạm vi lưu hành), of a draft. Only where they
 * stand as marks, on a line or in a column of their own or beside the number, never where running text says the same words.
 */
import { fold, lower } from '../text/fold.ts';
import { toNfc, withoutInvisible } from '../text/unicode.ts';

export type MarkFamily = 'secrecy' | 'circulation' | 'draft';

export interface PrintedLine {
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

const urgency = '(?:khan|thuongkhan|hoatoc(?:hengio)?)?';
const count = '(?:\\d{1,2}|i{1,3}|iv|v|nhat|mot|hai|ba|tu|bon|nam|cuoi(?:cung)?)';
const day = '(?:(?:ngay|thang)?\\d{2,8}|(?:ngay)?\\d{1,2}thang\\d{1,2}(?:nam\\d{4})?)';

/**
 * Whole lines, as letters and digits alone without their marks: stamps are set wide ("M Ậ T"), framed, bracketed, and read badly by machines.
 * Match: "toimat", "mucdomattuyetmat", "chiluuhanhnoibo", "duthaolan2". Do not match: "domat", "baomat", "duthaonghiquyet".
 */
const whole: readonly (readonly [MarkFamily, RegExp])[] = [
  ['secrecy', new RegExp(`^${urgency}(?:tailieu|(?:dauchi)?(?:muc)?domat)?(?:tuyetmat|toimat|mat)${urgency}(?:banso\\d{0,3})?$`)],
  [
    'circulation',
    /^(?:(?:tailieu|vanban|ban)(?:nay)?)?(?:chi)?(?:duoc)?(?:luuhanh|phobien|sudung)(?:trong)?noibo(?:trongdang|trongnganh)?$/,
  ],
  ['circulation', /^(?:(?:tailieu|vanban|ban)(?:nay)?)?(?:cam|khong)(?:duoc)?(?:phobien|luuhanh|saochup|saochep)(?:rongrai)?$/],
  ['circulation', /^(?:tailieunoibo|(?:hop|xem)xongtralai|xemtaicho|(?:tailieu|vanban)thuhoi|chinguoicotenmoiduocbocbi)$/],
  ['draft', new RegExp(`^(?:ban)?duthao(?:(?:lan(?:thu)?|so|phienban|v)?${count})?${day}?$`)],
];

/** Longer lines are sentences; of a source with columns, longer ones are paragraphs. */
const longest = 90;
const longestLine = 1000;

function wholeMark(text: string): MarkFamily | null {
  if (text.length > longest) return null;
  const letters = text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  if (letters === '' || letters.length > 60) return null;
  const key = fold(letters);
  const family = whole.find(([, shape]) => shape.test(key))?.[0] ?? null;
  // "Mặt", "Tôi mất" fold to the same letters.
  return family === 'secrecy' && !/m[ậâa]t/u.test(lower(letters)) ? null : family;
}

/** A title that goes on: "… bí mật nhà nước độ" / "Tối mật", "Góp ý" / "DỰ THẢO". */
const goesOn =
  /(?<!\p{L})(?:độ|mức|loại|là|về|và|hoặc|các|những|của|ý|theo|cho|với|vào|từ|dấu|gồm|bí|bảo|cơ|thân|triển khai|thảo luận|xây dựng|thẩm định)\s*$/u;
const listLabel = /^\s*(?:[-+•–]|\(?[\p{L}\d]{1,3}[.)]|\d+(?:\.\d+)+\.?)\s/u;
const isCapital = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** In one line with something else: "Số 12-CV/TU MẬT"; not "BẢO VỆ BÍ MẬT". */
const stampBehind =
  /^(.*\S)\s+(TUYỆT MẬT|TỐI MẬT|MẬT|LƯU HÀNH NỘI BỘ|KHÔNG PHỔ BIẾN|XEM XONG TRẢ LẠI|(?:BẢN )?DỰ THẢO(?: (?:LẦN|SỐ)(?: THỨ)? \S+)?)$/u;
const stampBefore = /^(TUYỆT MẬT|TỐI MẬT|MẬT|LƯU HÀNH NỘI BỘ|KHÔNG PHỔ BIẾN|XEM XONG TRẢ LẠI|(?:BẢN )?DỰ THẢO) +(\p{Lu}?\p{Ll}.*)$/u;

function besideMark(text: string): { family: MarkFamily; words: string } | null {
  const [, before = '', behind] = stampBehind.exec(text) ?? [];
  const lastWord = before.split(/\s+/).at(-1) ?? '';
  const stamp = behind !== undefined && /[\p{Ll}\d/]/u.test(lastWord) && !goesOn.test(lower(before)) ? behind : stampBefore.exec(text)?.[1];
  const family = stamp === undefined ? null : wholeMark(stamp);
  return stamp === undefined || family === null ? null : { family, words: stamp };
}

/** A letter as sources have it, composed, and what may stand between the letters of a stamp: spaces of one set wide, marks apart, hyphens that do not show. */
const letter = 'a-zA-ZÀ-ɏḀ-ỿ';
const gap = `[^${letter}0-9]*`;
const shapes: Readonly<Record<string, string>> = { '@': '[aâạậAÂẠẬ]', '.': `[${letter}]` };

/**
 * Lines that need a look, which costs ten times as much (measured); `.` is any letter. Written without the flags i and u, which make it four times as slow.
 * Matches: "M Ậ T", "Dự thảo", "nội bộ" in letters and marks apart. Does not match: "một", "thảo luận".
 */
const suspicious = new RegExp(
  ['m@t', 'd.th.o', 'n.ib.', 'ngph.b', 'l.uh.nh', 'saoch', 'tr.l.i', 't.ich.', 'thuh.', 'b.cb']
    .map((word) => Array.from(word, (own) => shapes[own] ?? `[${own}${own.toUpperCase()}]`).join(gap))
    .join('|'),
);

/** `kinds`: names of kinds, for "DỰ THẢO NGHỊ QUYẾT" as a title. */
export function findMarks(lines: readonly PrintedLine[], kinds: readonly string[]): Mark[] {
  const titles = new Set(kinds.map((kind) => `duthao${fold(kind).replace(/[^a-z0-9]+/g, '')}`));
  const marks: Mark[] = [];
  let before: string | null = null;
  for (const { text: raw, line, isHead, isWhole } of lines) {
    if (!/\S/.test(raw)) continue;
    // A whole paragraph of this length is no stamp, however wide it is set.
    if (raw.length <= (isWhole ? 2 * longest : longestLine) && suspicious.test(raw)) {
      const text = toNfc(withoutInvisible(raw)).trimEnd();
      const found = markOf(text, { before, isHead, isWhole, titles });
      if (found !== null) marks.push({ ...found, line, column: Math.max(0, text.indexOf(found.words)) + 1 });
    }
    before = raw.slice(-longest);
  }
  return marks;
}

interface Surroundings {
  before: string | null;
  isHead: boolean;
  isWhole: boolean;
  titles: ReadonlySet<string>;
}

function markOf(text: string, { before, isHead, isWhole, titles }: Surroundings): { family: MarkFamily; words: string } | null {
  const isFirst = before === null;
  if (!isHead && listLabel.test(text) && !/[-–]\s*$/.test(text)) return null;
  const isGoingOn = before !== null && goesOn.test(lower(before));
  const canStand = (words: string): boolean => {
    if (isGoingOn) return false;
    if (isCapital(words)) return true;
    // Of a source only the head is read so: elsewhere the end of a sentence may fill a line of its own.
    return (isWhole || (isHead && /^\P{L}*\p{Lu}/u.test(words))) && (before === null || !/,\s*$/.test(before));
  };
  for (const pieces of [[text], text.split(/ {2,}|\t+/), text.split(/\s+[-–—|/]\s+/)]) {
    for (const piece of pieces) {
      const words = piece.trim();
      const family = wholeMark(words);
      if (family !== null && canStand(words)) return { family, words };
    }
  }
  if (!isHead && !isFirst) return null;
  const words = text.trim();
  const key = fold(words).replace(/[^a-z0-9]+/g, '');
  const isDraft =
    (isFirst && /^(?:ban)?duthao/.test(key)) ||
    (!isGoingOn && isCapital(words) && titles.has(key)) ||
    (!isGoingOn && /^\P{L}*\p{Lu}/u.test(words) && /^(?:ban)?duthao(?:de|xin|lay|trinh)/.test(key));
  return isDraft ? { family: 'draft', words } : besideMark(words);
}

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
    const pieces = own.includes('\f') ? own.split('\f') : [own];
    return pieces.map((text) => ({ text, line: index + 1, isHead, isWhole: false }));
  });
}
