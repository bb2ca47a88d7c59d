/** The words and signs beside a figure that say an inequality. */
import type { Operator } from './attributes.ts';

export type Inequality = Exclude<Operator, 'eq' | 'range' | 'grade'>;
type Cue = readonly [words: string, op: Inequality];

const signs: readonly Cue[] = [
  ['≥', 'min'],
  ['>=', 'min'],
  ['≤', 'max'],
  ['<=', 'max'],
  ['>', 'above'],
  ['<', 'below'],
];

/** Say nothing else wherever they stand: "tối thiểu phải đạt 95%". */
export const clearCues: readonly Cue[] = [
  ['không dưới', 'min'],
  ['không ít hơn', 'min'],
  ['không thấp hơn', 'min'],
  ['không nhỏ hơn', 'min'],
  ['không kém', 'min'],
  ['ít nhất', 'min'],
  ['tối thiểu', 'min'],
  ['lớn hơn hoặc bằng', 'min'],
  ['cao hơn hoặc bằng', 'min'],
  ['bằng hoặc lớn hơn', 'min'],
  ['bằng hoặc cao hơn', 'min'],
  ['đạt và vượt', 'min'],
  ['đạt hoặc vượt', 'min'],
  ['đạt, vượt', 'min'],
  ['không trên', 'max'],
  ['không quá', 'max'],
  ['không vượt', 'max'],
  ['không vượt quá', 'max'],
  ['không cao hơn', 'max'],
  ['không lớn hơn', 'max'],
  ['không hơn', 'max'],
  ['nhiều nhất', 'max'],
  ['tối đa', 'max'],
  ['nhỏ hơn hoặc bằng', 'max'],
  ['thấp hơn hoặc bằng', 'max'],
  ['bằng hoặc nhỏ hơn', 'max'],
  ['bằng hoặc thấp hơn', 'max'],
  ['thấp hơn', 'below'],
  ['nhỏ hơn', 'below'],
  ['ít hơn', 'below'],
  ['chưa đến', 'below'],
  ['chưa tới', 'below'],
  ['chưa đầy', 'below'],
  ['cao hơn', 'above'],
  ['lớn hơn', 'above'],
  ['nhiều hơn', 'above'],
  ['vượt', 'above'],
  ['vượt quá', 'above'],
  ['vượt trên', 'above'],
];

/** Say an inequality only right before a figure: "trên 95%", not "trên địa bàn tỉnh có 5 xã". */
const nearCues: readonly Cue[] = [
  ['dưới', 'below'],
  ['trên', 'above'],
  ['hơn', 'above'],
  ['từ', 'min'],
];

export const cues: readonly Cue[] = [...clearCues, ...nearCues, ...signs];
/** The other way round of a cue is another one: the longest is tried first. */
export const opOf = new Map<string, Inequality>(cues);

/** Words that may stand between a cue and its figure: "tối thiểu là 95%", "dưới mức 95%", "ít nhất phải đạt 95%"; not "cao hơn cùng kỳ 5%", which says by how much. */
const between = String.raw`(?: (?:là|mức|ngưỡng|khoảng|tỷ lệ|con số)){0,2}`;
const betweenClear = String.raw`(?: (?:là|mức|ngưỡng|khoảng|tỷ lệ|con số|phải|cần|cũng|đạt|được|có|ở|thêm|kết nạp|xây dựng|thành lập|phát triển)){0,3}`;
const alternatives = (list: readonly Cue[]): string =>
  list
    .map(([words]) => words)
    .toSorted((a, b) => b.length - a.length)
    .join('|');

/** Matches the end of what stands before a figure; not the arrows "->", "=>". */
export const cueBefore = new RegExp(
  [
    String.raw`(?<![\p{L}\p{M}])(?<clear>${alternatives(clearCues)})${betweenClear} ?$`,
    String.raw`(?<![\p{L}\p{M}])(?<near>${alternatives(nearCues)})${between} ?$`,
    String.raw`(?<![-–=<>])(?<sign>${alternatives(signs)}) ?$`,
  ].join('|'),
  'u',
);

/** "vượt 5% so với dự toán", "vượt 5% kế hoạch": by how much, as "tăng" says it. */
export const comparedBehind = /^\s?%?\s(?:so|dự toán|kế hoạch|chỉ tiêu|nghị quyết|cùng kỳ)(?!\p{L})/u;
