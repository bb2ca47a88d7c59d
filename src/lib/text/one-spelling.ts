/** Names that differ in capitals, in the place of a tone mark and in what stands between words only. */
import { toneKey } from './tokens.ts';

/** Words alone, in one spelling: "ỦY BAN - nhân dân" and "Uỷ ban nhân dân" are equal, "Thuế" and "Huế" are not. */
export const inOneSpelling = (name: string): string => (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(toneKey).join(' ');

export const isSameName = (one: string, other: string): boolean => inOneSpelling(one) === inOneSpelling(other);

/** Whether a name goes on where the shorter one ends: "Ủy ban nhân dân tỉnh" and "… tỉnh Lào Cai", not "… tỉnhX". */
export const goesOn = (shorter: string, name: string): boolean => inOneSpelling(name).startsWith(`${inOneSpelling(shorter)} `);

/** Whole words only: "Huế" is named in "Cục Thuế thành phố Huế", not in "Cục Thuế". */
export const namesWithin = (words: string, name: string): boolean => ` ${inOneSpelling(words)} `.includes(` ${inOneSpelling(name)} `);
