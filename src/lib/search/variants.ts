/**
 * Other ways to write what was typed: abbreviations and what they stand for (both ways), Roman, Arabic and written ordinals. Each is searched as a
 * phrase of its own, behind what was typed.
 */
import { foldedOrdinals, formatRoman, readOrdinal } from '../citation/ordinal.ts';
import { isSyllable } from '../text/syllable.ts';
import type { Abbreviation } from '../registry/schema.ts';
import { tokenKey, tokenKeys } from '../text/tokens.ts';

/** Keys of the short form and keys of what it stands for: [["kcn"], ["khu", "cong", "nghiep"]]. `isOneWay`: only the short form leads to the other. */
export type Synonym = readonly [short: readonly string[], full: readonly string[], isOneWay?: true];

const mostVariants = 6;

/** Words `from` to `to` (behind the last) in another wording. */
interface Choice {
  from: number;
  to: number;
  words: readonly string[];
}

/**
 * From the glossary: what has one reading, and at least two letters. Of several readings those that a context decides: where it is the words behind, these
 * belong to both wordings ("TT HĐND", "thường trực HĐND"); where it is the body that issues, a query cannot tell, so each is tried.
 */
export function createSynonyms(abbreviations: readonly Pick<Abbreviation, 'short' | 'full' | 'when'>[]): Synonym[] {
  return abbreviations.flatMap(({ short, full, when }): Synonym[] => {
    const [only, ...others] = full;
    const keys = tokenKeys(short);
    if (only === undefined || keys.join('').length < 2) return [];
    if (others.length === 0) return [[keys, tokenKeys(only)]];
    return (when ?? []).flatMap(({ full: reading, followedBy }): Synonym[] => {
      if (followedBy != null) return followedBy.map((words) => [[...keys, ...tokenKeys(words)], tokenKeys(`${reading} ${words}`)]);
      // "Tỉnh ủy" is not looked for as "TU": without marks that is "tư", "từ", "tự".
      return [isSyllable(keys.join(' ')) ? [keys, tokenKeys(reading), true] : [keys, tokenKeys(reading)]];
    });
  });
}

/** Other wordings of the same query, without the typed one. */
export function findVariants(words: readonly string[], synonyms: readonly Synonym[]): string[][] {
  const keys = words.map(tokenKey);
  const choices: Choice[] = [];
  for (let at = 0; at < keys.length; at++) {
    for (const [short, full, isOneWay] of synonyms) {
      if (startsAt(keys, at, short) && isAbbreviation(words[at] ?? '')) choices.push({ from: at, to: at + short.length, words: full });
      if (isOneWay !== true && startsAt(keys, at, full)) choices.push({ from: at, to: at + full.length, words: short });
    }
    choices.push(...ordinalChoices(words, keys, at));
  }
  // The longest wording at a place first: "ủy ban mặt trận tổ quốc" before "mặt trận tổ quốc".
  // What drops "thứ" is tried last: "lần 11" is seldom printed.
  const order = (choice: Choice): number =>
    choice.words.length < choice.to - choice.from && ordinalHeads.has(keys[choice.from] ?? '') ? 0 : choice.to - choice.from;
  choices.sort((a, b) => order(b) - order(a));
  const single = choices.map(({ from, to, words: other }) => [...words.slice(0, from), ...other, ...words.slice(to)]);
  const all = applyAll(words, choices);
  const distinct = new Map([...(all === null ? [] : [all]), ...single].map((variant) => [variant.map(tokenKey).join(' '), variant]));
  distinct.delete(keys.join(' '));
  return [...distinct.values()].slice(0, mostVariants);
}

/** Every choice at once, where several stand apart: "UBMTTQ tỉnh, lần thứ 11". */
function applyAll(words: readonly string[], choices: readonly Choice[]): string[] | null {
  const apart = choices.filter((own, index) => choices.slice(0, index).every((other) => own.to <= other.from || own.from >= other.to));
  if (apart.length < 2) return null;
  const result = [...words];
  for (const { from, to, words: other } of [...apart].sort((a, b) => b.from - a.from)) result.splice(from, to - from, ...other);
  return result;
}

/** "KCN", "kcn", "ubnd"; "du" is a word, "ĐU" may be one, too, and is read as an abbreviation only in capitals. */
const isAbbreviation = (word: string): boolean => word === word.toUpperCase() || !isSyllable(tokenKey(word));

const startsAt = (keys: readonly string[], at: number, own: readonly string[]): boolean =>
  own.every((key, index) => keys[at + index] === key);

/** Before an ordinal: "lần thứ 11", "khóa XIII", "phần 2". */
const ordinalHeads = new Set(['thu', 'khoa', 'phan', 'chuong', 'qui', 'muc', 'lan', 'hoi']);
const written = foldedOrdinals.slice(0, 10);

function ordinalChoices(words: readonly string[], keys: readonly string[], at: number): Choice[] {
  const before = keys[at - 1];
  if (before === undefined || !ordinalHeads.has(before)) return [];
  const isTens = keys[at] === 'muoi' && [...written, 'mot', 'lam'].includes(keys[at + 1] ?? '');
  const to = isTens ? at + 2 : at + 1;
  const typed = words.slice(at, to).join(' ');
  const value =
    readOrdinal(/^[ivx]+$/i.test(typed) ? typed.toUpperCase() : typed) ?? (before === 'thu' ? written.indexOf(keys[at] ?? '') + 1 : 0);
  if (value < 1 || value > 30) return [];
  const forms = [String(value), formatRoman(value)];
  const word = written[value - 1];
  if (word !== undefined && before === 'thu') forms.push(word);
  const choices = forms.filter((form) => form.toLowerCase() !== typed.toLowerCase()).map((form) => ({ from: at, to, words: [form] }));
  // "phần 2" is printed "Phần thứ hai", "lần 2" "lần thứ hai".
  if (word !== undefined && (before === 'phan' || before === 'lan')) choices.push({ from: at, to, words: ['thu', word] });
  if (before === 'thu' && (keys[at - 2] === 'phan' || keys[at - 2] === 'lan'))
    choices.push(...forms.slice(0, 2).map((form) => ({ from: at - 1, to, words: [form] })));
  return choices;
}
