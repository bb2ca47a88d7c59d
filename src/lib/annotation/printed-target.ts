/** What the words of a target print beside a figure: the operator, the unit, "khoảng". */
import type { PrintedFigure } from '../text/figures.ts';
import { lower } from '../text/fold.ts';
import type { Operator } from './attributes.ts';

/** Words that stand before a figure and say the operator; longer ones first, so that "không dưới" is not "dưới". */
const cues: readonly (readonly [words: string, op: Operator])[] = [
  ['không dưới', 'min'],
  ['không ít hơn', 'min'],
  ['không thấp hơn', 'min'],
  ['ít nhất', 'min'],
  ['tối thiểu', 'min'],
  ['không trên', 'max'],
  ['không quá', 'max'],
  ['không vượt quá', 'max'],
  ['không cao hơn', 'max'],
  ['nhiều nhất', 'max'],
  ['tối đa', 'max'],
  ['thấp hơn', 'below'],
  ['ít hơn', 'below'],
  ['dưới', 'below'],
  ['cao hơn', 'above'],
  ['trên', 'above'],
  ['hơn', 'above'],
  ['từ', 'min'],
];

/** Behind a figure, at most three words off: "95% trở lên", "90 đảng viên mới trở lên"; not "02 đoàn thể đạt hoàn thành tốt nhiệm vụ trở lên". */
const behind = /^(?:\s?%)?(?:\s\p{L}+){0,3}?\s(trở lên|trở xuống)/u;

const approximation = /(?:^|[^\p{L}])(?:khoảng|gần|xấp xỉ|chừng|ước(?: đạt)?)(?: từ)?\s*$/u;

/** The operator that the words right before or behind a figure say, with those words; null where they say none. */
export function printedOperator(words: string, figure: PrintedFigure): { op: Operator; cue: string } | null {
  if (figure.isRange) return { op: 'range', cue: figure.printed };
  const after = behind.exec(lower(words.slice(figure.end)))?.[1];
  if (after !== undefined) return { op: after === 'trở lên' ? 'min' : 'max', cue: after };
  const before = lower(words.slice(0, figure.start)).trimEnd();
  const found = cues.find(([cue]) => before.endsWith(cue) && !/\p{L}/u.test(before.at(-cue.length - 1) ?? ' '));
  return found === undefined ? null : { cue: found[0], op: found[1] };
}

type Inequality = Exclude<Operator, 'eq' | 'range' | 'grade'>;

/** Words that say an inequality, for a message. */
export function operatorWords(op: Inequality): string[] {
  const behindFigure = { min: ['trở lên'], max: ['trở xuống'], above: [], below: [] } as const;
  return [...cues.filter(([, own]) => own === op).map(([cue]) => cue), ...behindFigure[op]];
}

/** "tối thiểu phải đạt 95%", "đạt và vượt 5%", "95% cán bộ, đảng viên trở lên": words that may say the operator from farther off, as an editor reads them. */
export function mayPrintOperator(words: string, figure: PrintedFigure, op: Inequality): boolean {
  const behindIt = lower(words.slice(figure.end));
  if ((op === 'min' && behindIt.includes('trở lên')) || (op === 'max' && behindIt.includes('trở xuống'))) return true;
  const clause =
    lower(words.slice(0, figure.start))
      .split(/[,;.:()]/)
      .at(-1) ?? '';
  const near = ` ${clause.trim().split(/\s+/).slice(-5).join(' ')} `;
  const exceeds = (op === 'min' || op === 'above') && near.includes(' vượt ');
  return exceeds || cues.some(([cue, own]) => own === op && near.includes(` ${cue} `));
}

export function isApproximate(words: string, figure: PrintedFigure): boolean {
  return approximation.test(lower(words.slice(0, figure.start)));
}

/** The unit stands right behind the figure; of "giường bệnh/vạn dân" the first half may, if the whole is printed beside it. */
export function hasUnit(words: string, figure: PrintedFigure, unit: string): boolean {
  const [text, own] = [lower(words), lower(unit)];
  const [head = ''] = own.split('/');
  const rest = text.slice(figure.end).trimStart();
  return text.includes(own) && rest.startsWith(head) && (head === '%' || !/^\p{L}/u.test(rest.slice(head.length)));
}
