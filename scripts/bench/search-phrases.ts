/** Random phrases of the real documents in six forms: with marks, without, decomposed, in capitals, quoted, the last syllable cut. */
import type { IndexedLine } from '../../src/lib/search/index-page.ts';
import { fold } from '../../src/lib/text/fold.ts';
import { tokenize, tokenKeys } from '../../src/lib/text/tokens.ts';
import type { Random } from './synthetic.ts';

export interface RandomPhrase {
  form: string;
  typed: string;
  /** Folded words that a right answer holds side by side, the last one perhaps as a beginning. */
  keys: readonly string[];
  isCut: boolean;
}

const forms: readonly (readonly [string, (text: string) => string])[] = [
  ['có dấu', (text) => text],
  ['không dấu', fold],
  ['tổ hợp (NFD)', (text) => text.normalize('NFD')],
  ['chữ hoa', (text) => text.toUpperCase()],
  ['trong dấu nháy', (text) => `"${text}"`],
];

export function drawPhrases(random: Random, lines: readonly IndexedLine[], count: number): RandomPhrase[] {
  const texts = lines.map(({ text }) => ({ text, tokens: tokenize(text) })).filter(({ tokens }) => tokens.length >= 6);
  return Array.from({ length: count }, () => {
    const { text, tokens } = random.pick(texts);
    const length = 2 + random.below(5);
    const at = random.below(tokens.length - length + 1);
    return text.slice(tokens[at]?.start, tokens[at + length - 1]?.end);
  }).flatMap((phrase) => [
    ...forms.map(([form, write]) => ({ form, typed: write(phrase), keys: tokenKeys(phrase), isCut: false })),
    ...cut(phrase),
  ]);
}

/** Without the last letter of the last syllable, where something is left of it. */
function cut(phrase: string): RandomPhrase[] {
  const last = tokenize(phrase).at(-1)?.text ?? '';
  if (last.length < 2 || !/\p{L}$/u.test(last)) return [];
  const typed = phrase.slice(0, -1);
  return [{ form: 'cắt chữ cuối', typed, keys: tokenKeys(typed), isCut: true }];
}

/** Whether folded words stand in a text side by side. */
export function holdsPhrase(text: readonly string[], { keys, isCut }: Pick<RandomPhrase, 'keys' | 'isCut'>): boolean {
  return text.some((_, at) =>
    keys.every((key, index) => {
      const own = text[at + index];
      return own === key || (isCut && index === keys.length - 1 && own?.startsWith(key) === true);
    }),
  );
}
