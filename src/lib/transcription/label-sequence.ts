/** Whether what looks like a label at the beginning of a printed line is one, or a piece of a sentence that was broken there ("giai đoạn 2025" / "- 2030"). */
import { matchLabel, ranks, type Label } from '../provision/label.ts';

export interface LabelReader {
  /**
   * The label of a line, null where it is running text. `isOpen`: the line before it ends inside a sentence and had no room for another word. Labels are
   * to be asked for in printed order: a number that goes on where the last one stopped is believed.
   */
  read(text: string, isOpen: boolean): { label: Label; rest: string } | null;
}

export function createLabelReader(): LabelReader {
  /** The last number of each series: plain numbers, points, Roman numerals, and so on by rank and by the chain above. */
  const last = new Map<string, number>();
  return {
    read(text, isOpen) {
      const match = matchLabel(text, false) ?? matchWordLabel(text);
      if (match === null) return null;
      const { label, length } = match;
      const rest = text.slice(length);
      const series = `${label.rank} ${label.chain.slice(0, -1).join('.')}`;
      const value = valueOf(label);
      if (isOpen && !isBelievable(label, value, last.get(series) ?? 0, rest)) return null;
      if (value !== null) {
        last.set(series, value);
        for (const key of last.keys()) if (Number(key.split(' ', 1)[0]) > label.rank) last.delete(key);
      }
      return { label, rest };
    },
  };
}

/** "Chương II", "Mục 1" before words that are not in capitals: a title of its own line, not "Chương II của Luật". */
function matchWordLabel(text: string): ReturnType<typeof matchLabel> {
  const match = matchLabel(text, true);
  if (match === null || match.label.rank > ranks.section) return null;
  const rest = text.slice(match.length);
  return /^\p{Lu}/u.test(rest) && !/[.;,]$/.test(rest) && rest.length < 150 ? match : null;
}

function isBelievable(label: Label, value: number | null, before: number, rest: string): boolean {
  if (label.rank <= ranks.section) return true;
  if (value !== null) return value === before + 1;
  // A dash inside a sentence goes on with a small letter or a number.
  return label.rank !== ranks.dash && label.rank !== ranks.plus && label.rank !== ranks.star ? false : /^\p{Lu}/u.test(rest);
}

const letters = 'abcdđeghiklmnopqrstuvxy';
const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function valueOf(label: Label): number | null {
  const { rank, segment } = label;
  if (rank === ranks.number) return Number(segment.split('.').at(-1));
  if (rank === ranks.article) return Number(/\d+/.exec(segment)?.[0] ?? Number.NaN);
  if (rank === ranks.parenthesis) return Number(segment.replace(/\D/g, ''));
  if (rank === ranks.point) return letters.indexOf(segment === 'dd' ? 'đ' : (segment[0] ?? '')) + 1;
  if (rank === ranks.capital) return letters.indexOf(segment.replace(/^muc/, '').replace('dd', 'đ')) + 1;
  if (rank === ranks.roman) {
    const values = Array.from(segment, (own) => romans[own] ?? 0);
    return values.reduce((sum, own, index) => sum + (own < (values[index + 1] ?? 0) ? -own : own), 0);
  }
  return null;
}
