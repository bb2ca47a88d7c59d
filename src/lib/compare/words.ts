/** Words as comparisons count them: letters and digits with their marks, in lower case, without punctuation and printed labels. */
import type { OfficialBlock } from '../provision/text.ts';
import { lower } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';

/** The words of one printed block, in order. A shared passage lies within one block. */
export type Words = readonly string[];

/** A shared passage has at least so many words in a row. */
export const shortestPassage = 12;

export const comparableWords = (text: string): string[] => tokenize(lower(text)).map((token) => token.text);

export const documentWords = (blocks: readonly Pick<OfficialBlock, 'text'>[]): Words[] => blocks.map(({ text }) => comparableWords(text));

export const countWords = (blocks: readonly Words[]): number => blocks.reduce((sum, words) => sum + words.length, 0);
