/** What the words of a target print beside a figure: the operator, the unit, "khoảng". */
import type { PrintedFigure } from '../text/figures.ts';
import { lower } from '../text/fold.ts';
import { collapse, squeeze } from '../text/whitespace.ts';
import type { Operator } from './attributes.ts';
import { clearCues, comparedBehind, cueBefore, cues, opOf, type Inequality } from './operator-words.ts';
import { makesAnotherWord } from './unit-words.ts';

/** Behind a figure, at most three words off: "95% trở lên", "90 đảng viên mới trở lên"; not "02 đoàn thể đạt hoàn thành tốt nhiệm vụ trở lên". */
const behind = /^(?:\s?%)?(?:\s\p{L}+){0,3}?\s(trở lên|trở xuống)/u;

const approximation = /(?:^|[^\p{L}])(?:khoảng|gần|xấp xỉ|chừng|ước(?: đạt)?)(?: từ)?\s*$/u;

/** The operator that the words right before or behind a figure say, with those words; null where they say none. */
export function printedOperator(words: string, figure: PrintedFigure): { op: Operator; cue: string } | null {
  if (figure.isRange) return { op: 'range', cue: figure.printed };
  const after = behind.exec(lower(words.slice(figure.end)))?.[1];
  if (after !== undefined) return { op: after === 'trở lên' ? 'min' : 'max', cue: after };
  const { clear, near, sign } = cueBefore.exec(collapse(lower(words.slice(0, figure.start))))?.groups ?? {};
  const cue = clear ?? near ?? sign ?? '';
  const op = opOf.get(cue);
  if (op === undefined || (cue === 'vượt' && comparedBehind.test(lower(words.slice(figure.end))))) return null;
  return { op, cue };
}

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
  return exceeds || clearCues.some(([cue, own]) => own === op && near.includes(` ${cue} `));
}

export function isApproximate(words: string, figure: PrintedFigure): boolean {
  return approximation.test(lower(words.slice(0, figure.start)));
}

/** The unit stands right behind the figure, as whole words; of "giường bệnh/vạn dân" the first half may, if the whole is printed beside it. */
export function hasUnit(words: string, figure: PrintedFigure, unit: string): boolean {
  const [text, own] = [lower(words), lower(unit)];
  const [head = ''] = own.split('/');
  const rest = text.slice(figure.end).trimStart();
  if (!text.includes(own) || !rest.startsWith(head)) return false;
  const behind = rest.slice(head.length);
  return head === '%' || (!/^[\p{L}\p{M}\p{N}]/u.test(behind) && !makesAnotherWord(head, behind));
}

/** Matches what stands before "hoàn thành" in "không hoàn thành", "chưa được xếp loại hoàn thành". */
const denied = /(?<![\p{L}\p{M}])(?:không|chưa)(?: (?:được|đạt|xếp loại|đánh giá))* $/u;

/** The words of a grade, somewhere not denied. */
export function hasGrade(words: string, grade: string): boolean {
  for (let at = words.indexOf(grade); at !== -1; at = words.indexOf(grade, at + 1)) {
    const isWhole = !isLetter.test(words.charAt(at - 1)) && !isLetter.test(words.charAt(at + grade.length));
    if (isWhole && !denied.test(squeeze(lower(words.slice(0, at))))) return true;
  }
  return false;
}

const isLetter = /[\p{L}\p{M}\p{N}]/u;
