/** A name that the head sets in capitals, as running text prints it with usual letters. */
import { lower } from '../../text/fold.ts';
import { toneKey, tokenize } from '../../text/tokens.ts';
import { isCapitals } from '../pieces.ts';
import type { FieldEvidence } from '../proposal.ts';
import { joinLines, type Reading } from './reading.ts';

export interface PrintedName {
  name: string;
  count: number;
  /** Other capitals are nearly as frequent. */
  isUnsteady: boolean;
  evidence: FieldEvidence[];
}

const texts = new WeakMap<
  Reading,
  { text: string; words: { key: string; start: number; end: number }[]; evidence: (start: number, end: number) => FieldEvidence[] }
>();

function wholeText(reading: Reading): NonNullable<ReturnType<typeof texts.get>> {
  const known = texts.get(reading);
  if (known !== undefined) return known;
  const { text, evidence } = joinLines(reading.lines, 0, Math.min(reading.lines.length, 3000));
  const words = tokenize(text).map(({ text: word, start, end }) => ({ key: toneKey(word), start, end }));
  const own = { text, words, evidence };
  texts.set(reading, own);
  return own;
}

/** The form of a name in capitals that the text prints most often; null where it prints none. */
export function printedIn(reading: Reading, name: string): PrintedName | null {
  const { text, words, evidence } = wholeText(reading);
  const wanted = tokenize(lower(name)).map(({ text: word }) => toneKey(word));
  const [first] = wanted;
  if (first === undefined) return null;
  const forms = new Map<string, { count: number; start: number; end: number }>();
  for (let at = 0; at + wanted.length <= words.length; at++) {
    if (words[at]?.key !== first || !wanted.every((key, offset) => words[at + offset]?.key === key)) continue;
    const [start = 0, end = 0] = [words[at]?.start, words[at + wanted.length - 1]?.end];
    const own = text.slice(start, end);
    if (isCapitals(own) || !/^\p{Lu}/u.test(own) || !/^[\p{L} ,-]+$/u.test(own)) continue;
    const form = forms.get(own) ?? { count: 0, start, end };
    forms.set(own, { ...form, count: form.count + 1 });
  }
  const sorted = [...forms].sort(([, a], [, b]) => b.count - a.count);
  const [best, second] = sorted;
  if (best === undefined) return null;
  const [own, { count, start, end }] = best;
  return { name: own, count, isUnsteady: second !== undefined && second[1].count * 2 > count, evidence: evidence(start, end) };
}
