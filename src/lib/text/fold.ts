/** The one place where Vietnamese text is lowered, stripped of its marks and compared. */

import { createCharacterTest } from './character-test.ts';

/** "Đảng ủy" → "dang uy": lower case, no tone or vowel marks, đ → d. Idempotent; equal for NFC and NFD. */
export function fold(text: string): string {
  return lower(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gu, 'd')
    .normalize('NFC');
}

/** Matches a character that lower case or NFC may change, or that another one may be composed with. */
const changing = createCharacterTest(/[^\0-\u02FF\u1E00-\u1EFF\u2010-\u2026]|\p{Changes_When_Lowercased}/u);

/** Lower case by full Unicode rules, independent of the machine's locale, in NFC. */
export function lower(text: string): string {
  if (!changing(text)) return text;
  return text.normalize('NFC').toLowerCase().normalize('NFC');
}

/** An ASCII slug: "28-NQ/TU" → "28-nq-tu"; never empty only if the text holds a letter or digit. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese alphabetical order (ă â đ ê ô ơ ư), digits by value. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
