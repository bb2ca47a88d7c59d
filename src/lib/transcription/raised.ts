/** Figures that are printed raised or lowered: "10²" set as "10" and a raised "2" is not "102". */
import type { SourceWarning } from './source-text.ts';

export type Shift = 'raised' | 'lowered';

const plain = '0123456789+\u2212=()';
const forms: Readonly<Record<Shift, ReadonlyMap<string, string>>> = {
  raised: table(`${plain}ni`, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'),
  lowered: table(plain, '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'),
};

function table(from: string, to: string): ReadonlyMap<string, string> {
  const own = Array.from(to);
  return new Map(Array.from(from, (character, index) => [character, own[index] ?? character]));
}

/** In the characters that Unicode has for these very signs, one for one; null where one of them has none. A hyphen before a figure is a minus: "10⁻³". */
export function inShiftedForm(text: string, shift: Shift): string | null {
  const signs = Array.from(text.replace(/^[-–](?=\d)/, '\u2212'), (own) => (/\s/.test(own) ? own : forms[shift].get(own)));
  return signs.every((own) => own !== undefined) ? signs.join('') : null;
}

/** A place of a printed line, with the words around it as they are given. */
export interface ShiftedPlace {
  line: number;
  words: string;
  isExact: boolean;
}

/** One warning a kind, with its first places. */
export function shiftWarnings(places: readonly ShiftedPlace[]): SourceWarning[] {
  return [true, false].flatMap((isExact): SourceWarning[] => {
    const own = places.filter((place) => place.isExact === isExact);
    const [first] = own;
    if (first === undefined) return [];
    const shown = own.slice(0, 3).map(({ words, line }) => `“${words}” ở dòng ${line}`);
    const list = `${shown.join(', ')}${own.length > shown.length ? ', …' : ''}`;
    const message = isExact
      ? `Có ${own.length} chỗ chữ nâng lên hoặc hạ xuống (số mũ, chỉ số, dấu chú thích) được ghi bằng ký tự riêng của nó: ${list}. Cần đối chiếu với bản gốc.`
      : `Có ${own.length} chỗ chữ nâng lên hoặc hạ xuống không có ký tự riêng, được ghi như chữ thường: ${list}. Cần đối chiếu với bản gốc.`;
    return [{ line: first.line, message }];
  });
}

/** The word that a stretch of a line stands in. */
export const wordAround = (text: string, start: number, end: number): string =>
  (
    (/\S*$/.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '') +
    text.slice(start, end) +
    (/^\S*/.exec(text.slice(end, end + 30))?.[0] ?? '')
  ).trim();
