/** VNI for Windows: a plain letter and a second character that bears its marks, in fonts whose names begin with "VNI-". */
import { toNfc } from '../../text/unicode.ts';

/** Tone marks behind a, e, o, u, y, ơ (ô in VNI) and ư (ö). */
const tones = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
/** Circumflex with a tone, behind a, e, o. */
const hats = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' };
/** Breve with a tone, behind a. */
const breves = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' };
/** Letters of one character. */
const singles = { ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const pairs = new Map<string, string>();
const alone = new Map<string, string>();

function add(base: string, mark: string, letter: string): void {
  const composed = toNfc(letter);
  // A capital is followed by a capital's mark ("AÙ"), or by that of a small letter where the keyboard was left in small letters.
  pairs.set(base + mark, composed);
  pairs.set(base.toUpperCase() + mark.toUpperCase(), composed.toUpperCase());
  pairs.set(base.toUpperCase() + mark, composed.toUpperCase());
  pairs.set(base + mark.toUpperCase(), composed);
}

for (const [mark, tone] of Object.entries(tones)) {
  for (const base of 'aeouy') add(base, mark, base + tone);
  add('ô', mark, `ơ${tone}`);
  add('ö', mark, `ư${tone}`);
}
for (const [mark, tone] of Object.entries(hats)) for (const base of 'aeo') add(base, mark, `${base}\u0302${tone}`);
for (const [mark, tone] of Object.entries(breves)) add('a', mark, `a\u0306${tone}`);
for (const [character, letter] of Object.entries(singles)) {
  alone.set(character, letter);
  alone.set(character.toUpperCase(), letter.toUpperCase());
}

const shape = /([AEOUYÔÖaeouyôö])([ÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜËùøûõïâáàåãäêéèúüë])|[ÑÔÖÍÌÆÓÒÎñôöíìæóòî]/g;

/** Marks that never stand first in a word: a piece of text that begins with one goes on from the piece before it. */
export const vniMark = /^[ÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜËùøûõïâáàåãäêéèúüë]/;

/** Characters that VNI uses beside ASCII. */
export const vniCharacters: ReadonlySet<string> = new Set('ÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜËÑÔÖÍÌÆÓÒÎùøûõïâáàåãäêéèúüëñôöíìæóòî');

/** "UÛy ban nhaân daân" → "Ủy ban nhân dân"; other characters stay. */
export function decodeVni(text: string): string {
  return text.replace(shape, (found, base: string | undefined) => {
    const pair = pairs.get(found);
    if (pair !== undefined) return pair;
    if (base === undefined) return alone.get(found) ?? found;
    return (alone.get(base) ?? base) + (alone.get(found.slice(1)) ?? found.slice(1));
  });
}
