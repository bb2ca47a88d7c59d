/** ANNO-006: `<Abbr>` stands on a short form, all of it, and says what it stands for; never on one that nobody may expand. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { plainText, type Inline } from '../markup/blocks.ts';
import type { Abbreviation } from '../registry/schema.ts';
import { fold, lower } from '../text/fold.ts';
import { isSyllable } from '../text/syllable.ts';
import { toneKey } from '../text/tokens.ts';
import { collapse } from '../text/whitespace.ts';
import type { Rule } from './rule.ts';

export const checkAbbreviations: Rule = ({ parsed: { file, blocks }, registry: { abbreviations } }) =>
  blocks.flatMap((block) =>
    (block.type === 'table' ? block.rows.flat() : [block.inlines]).flatMap((inlines) =>
      markedWords(inlines, plainText(inlines)).flatMap((marked) => {
        const problem = problemOf(marked, abbreviations);
        const { line, column } = marked.element;
        return problem === null ? [] : [diagnostic('ANNO-006', { file, line, column, length: '<Abbr'.length }, problem)];
      }),
    ),
  );

type ElementInline = Extract<Inline, { type: 'element' }>;

interface Marked {
  element: ElementInline;
  /** What stands right before and behind. */
  before: string;
  behind: string;
}

function problemOf(
  { element: { attributes, children }, before, behind }: Marked,
  abbreviations: readonly Abbreviation[],
): { found: string; expected?: string; fix?: string } | null {
  const printed = collapse(plainText(children));
  const full = collapse(attributes['of'] ?? '');
  // Words or an attribute that are missing are ANNO-001's business.
  if (printed === '' || full === '') return null;
  const known = abbreviations.find(({ short }) => short === printed);
  if (known?.unexplained != null)
    return { found: `<Abbr> bọc ${quote(printed)}`, expected: `để nguyên: ${known.unexplained}`, fix: 'xóa thẻ <Abbr>, giữ chữ in' };
  if (children.some(({ type }) => type !== 'text'))
    return {
      found: `trong <Abbr> có thẻ khác hoặc chữ đậm, chữ nghiêng: ${quote(printed)}`,
      expected: 'chỉ có chữ giữa <Abbr> và </Abbr>',
      fix: 'đặt <Abbr> vào trong cùng, sát chữ viết tắt',
    };
  if (fold(printed) === fold(full))
    return {
      found: `of=${quote(full)} giống chữ in ${quote(printed)}`,
      expected: 'nghĩa viết đủ ở of',
      fix: 'ghi nghĩa viết đủ, hoặc xóa thẻ',
    };
  if (known === undefined && !isShortForm(printed))
    return {
      found: `<Abbr> bọc ${quote(printed)}`,
      expected: 'chữ viết tắt, ví dụ TT, KT-XH, đ/c',
      fix: 'chuyển thẻ để bọc đúng chữ viết tắt, hoặc xóa thẻ; chữ viết tắt trông như một từ thì thêm vào content/registry/abbreviations.yaml',
    };
  if (joins.test(before) || joins.test(behind.charAt(0)))
    return {
      found: `<Abbr> bọc ${quote(printed)}, một phần của ${quote(wordAround(before, printed, behind))}`,
      expected: 'trọn một chữ viết tắt, không phải một phần của số hiệu hoặc của chữ khác',
      fix: 'bọc trọn chữ viết tắt, hoặc xóa thẻ',
    };
  return null;
}

/** Matches the sign before "TU" in "28-NQ/TU", the letter before "ND" in "UBND"; not a space, "(". */
const joins = /[\p{L}\p{M}\p{N}/&\-\u2010-\u2015\u2212]$/u;
const wordAround = (before: string, printed: string, behind: string): string =>
  (/\S*$/.exec(before)?.[0] ?? '') + printed + (/^\S*/.exec(behind)?.[0] ?? '');

/** Matches "KT-XH", "TT. HĐND", "QĐi", "đ/c", "tr."; not "Tỉnh ủy", "báo cáo", nor what begins with a figure: "2024", "28-NQ/TU", "1.000 A". */
const isShortForm = (words: string): boolean =>
  words.length <= 30 &&
  !/^\p{N}/u.test(words) &&
  !words.split(/[\s./-]+/u).every(isPlain) &&
  (/^(?=.*\p{Lu})[\p{Lu}\p{M}\p{N}. /-]+$/u.test(words) ||
    /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(words) ||
    /^\p{L}{1,4}[./](?:\p{L}{1,4}\.?)?$/u.test(words));

/** Up to XXXIX: "CV", "CM" are short forms. */
const roman = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/;
/** Of a word whose tone mark was put at its end. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]$/;

/**
 * A number, or a word by itself: "II", "15", "ĐẢNG", "CÓ", "xã" of "xã."; not "TU", "TƯ", "ThU", "Q" of "Q.". A short form that looks like a word (THA, thi
 * hành án) is for the registry to know.
 */
function isPlain(piece: string): boolean {
  if (piece === '' || /^\p{N}+$/u.test(piece) || roman.test(piece)) return true;
  if (/\p{L}\p{Lu}/u.test(piece) && piece !== piece.toUpperCase()) return false;
  const isWord = piece.length > 2 || tone.test(toneKey(piece)) || (piece.length > 1 && piece === lower(piece));
  return isWord && isSyllable(fold(piece));
}

function markedWords(inlines: readonly Inline[], text: string, from = 0): Marked[] {
  let start = from;
  return inlines.flatMap((inline): Marked[] => {
    const own = start;
    start += plainText([inline]).length;
    if (inline.type === 'text' || inline.type === 'footnote-reference') return [];
    const inner = markedWords(inline.children, text, own);
    if (inline.type !== 'element' || inline.name !== 'Abbr') return inner;
    return [{ element: inline, before: text.slice(0, own), behind: text.slice(start) }, ...inner];
  });
}
