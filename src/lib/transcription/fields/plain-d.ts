/** A symbol in which D may stand for Đ: machines and keyboards without Vietnamese letters make "27-KH/DU" of "27-KH/ĐU". */
import type { Vocabulary } from '../../citation/vocabulary.ts';
import { lower } from '../../text/fold.ts';

/** Parts of symbols that the registry need not have; none of them is written with D. */
const withStroke = new Set(
  'ĐU ĐUK ĐB ĐTN TLĐ TWĐTN LĐLĐ HĐND HĐTĐ HĐTV HĐQT BCĐ BCSĐ SGDĐT BGDĐT GDĐT LĐTBXH SLĐTBXH BLĐTBXH CĐ ĐĐBQH ĐKT'.split(' '),
);

/** "ĐẢNG ỦY" → "ĐU": first letters, Đ apart from D. */
const initialsOf = (name: string): string => (name.toUpperCase().match(/\p{L}+/gu) ?? []).map((word) => word.charAt(0)).join('');

/** `names`: the bodies of the head. */
export function isPlainD(symbol: string, { kindsByAbbreviation, issuers }: Vocabulary, names: readonly string[]): boolean {
  const isKnown = (part: string): boolean => kindsByAbbreviation.has(part) || issuers.has(part) || withStroke.has(part);
  const initials = names.map(initialsOf);
  return symbol.split(/[-/]/).some((part) => {
    if (!part.includes('D') || isKnown(part)) return false;
    const others = variants(part);
    if (others.some((own) => isKnown(own))) return true;
    const stands = (own: string): boolean => initials.some((letters) => letters.includes(own));
    return (!stands(part) && others.some(stands)) || part.startsWith('DU');
  });
}

/** The part with Đ for some of its D. */
function variants(part: string): string[] {
  let own = [''];
  for (const letter of part.slice(0, 12))
    own = own.flatMap((before) => (letter === 'D' ? [`${before}D`, `${before}Đ`] : [before + letter]));
  return own.filter((other) => lower(other) !== lower(part));
}
