/** The words of stamps, alone on a line. */
import { fold, lower } from '../text/fold.ts';

export type MarkFamily = 'secrecy' | 'circulation' | 'draft';

const urgency = '(?:khan|thuongkhan|hoatoc(?:hengio)?)?';
const count = '(?:\\d{1,2}|i{1,3}|iv|v|nhat|mot|hai|ba|tu|bon|nam|cuoi(?:cung)?)';
const day = '(?:(?:ngay|thang)?\\d{2,8}|(?:ngay)?\\d{1,2}thang\\d{1,2}(?:nam\\d{4})?)';

/** Circulation, two of them at most: "luuhanhnoibo" + "khongphobien". Not: "phobienquantriet". */
const paper = '(?:(?:tailieu|vanban|ban)(?:nay)?)?';
const circulation = [
  `${paper}(?:chi)?(?:duoc)?(?:luuhanh|phobien|sudung)(?:trong)?noibo(?:trong)?(?:dang(?:bo)?|nganh|coquan|donvi|khoi|hethongchinhtri)?`,
  `${paper}(?:tuyetdoi|nghiem)?(?:cam|khong)(?:duoc)?(?:phobien|luuhanh|saochup|saochep)(?:rongrai|rangoai)?`,
  `${paper}(?:hanche(?:phobien|luuhanh)|(?:phobien|luuhanh)hanche)`,
  '(?:tailieu|vanban)thuhoi(?:(?:lai)?(?:sau|khiketthuc|ngaysau)(?:khi)?(?:ketthuc)?(?:hoinghi|cuochop|hop|phienhop|daihoi|sudung))?',
  'tailieunoibo|(?:hop|xem)xongtralai|xemtaicho|chinguoicotenmoiduocbocbi',
].join('|');

/**
 * Whole lines, as letters and digits alone without their marks: stamps are set wide ("M Ậ T"), framed, bracketed, and read badly by machines.
 * Match: "toimat", "mat01", "mucdomattuyetmat", "chiluuhanhnoibo", "duthaolan2". Do not match: "domat", "baomat", "duthaonghiquyet".
 */
const whole: readonly (readonly [MarkFamily, RegExp])[] = [
  [
    'secrecy',
    new RegExp(
      `^${urgency}(?:tailieu|vanban|dau|(?:dauchi)?(?:muc)?domat)?(?:tuyetmat|toimat|mat)${urgency}(?:(?:ban)?(?:so)?\\d{1,3}|banso)?$`,
    ),
  ],
  ['circulation', new RegExp(`^(?:${circulation})(?:va)?(?:${circulation})?$`)],
  ['draft', new RegExp(`^(?:ban)?duthao(?:(?:lan(?:thu)?|so|phienban|v)?${count})?${day}?$`)],
];

/** Longer lines are sentences. */
export const longest = 90;

/** What a whole line, or what stands apart on it, is a mark of. */
export function wholeMark(text: string): MarkFamily | null {
  if (text.length > longest) return null;
  const letters = text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  if (letters === '' || letters.length > 60) return null;
  const key = fold(letters);
  const family = whole.find(([, shape]) => shape.test(key))?.[0] ?? null;
  // "Mặt", "Tôi mất" fold to the same letters.
  return family === 'secrecy' && !/m[ậâa]t/u.test(lower(letters)) ? null : family;
}
