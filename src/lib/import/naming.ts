/** What the name of a new body says of it: the body that it names as the one above, its place, its level, its symbol. */
import { symbolParts } from '../document-number/agency.ts';
import { parseDocumentNumber } from '../document-number/document-number.ts';
import type { Registry } from '../registry/registry.ts';
import type { Level, Organization } from '../registry/schema.ts';
import { toneKey } from '../text/tokens.ts';
import type { Field } from '../transcription/proposal.ts';
import type { NameHead } from './body-names.ts';
import type { Family } from './family.ts';

const keyOf = (name: string): string => (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(toneKey).join(' ');

/** "Uỷ ban", "ỦY BAN", "Ủy ban" are one name. */
export const isSameName = (one: string, other: string): boolean => keyOf(one) === keyOf(other);

/** Whether a name goes on where the shorter one ends: "Ủy ban nhân dân tỉnh" and "… tỉnh Lào Cai". */
export const goesOn = (shorter: string, name: string): boolean => keyOf(name).startsWith(`${keyOf(shorter)} `);

/** "UBND tỉnh Lào Cai" → "Ủy ban nhân dân tỉnh Lào Cai", as an entry is named. */
export const writtenOut = (name: string): string =>
  name.replace(/(?<!\p{L})UBND(?!\p{L})/gu, 'Ủy ban nhân dân').replace(/(?<!\p{L})HĐND(?!\p{L})/gu, 'Hội đồng nhân dân');

/** The one body of the registry that bears this name, its own or one that the vocabulary of numbers has for it; null where none or several do. */
export function bodyNamed(name: string, family: Pick<Family, 'named'>, registry: Registry): Organization | null {
  const named = family.named(name);
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const issued = registry.issuers.filter(({ organization, names }) => organization != null && names.some((own) => isSameName(own, name)));
  return issued.length === 1 ? (registry.organization(issued[0]?.organization ?? '') ?? null) : null;
}

/** What a name holds behind its first words: the committee of a standing committee, of an office, of an advisory body. Null where it holds nothing of the kind. */
export function partOf(name: string, { words, type }: NameHead): string | null {
  const before = /^(?:Văn phòng|Thường trực) (?=\p{L})/u.exec(words)?.[0];
  const isPart = before !== undefined || ['standing-committee', 'advisory', 'office'].includes(type);
  const part = isPart ? name.slice((before ?? words).length).trim() : '';
  return part === '' ? null : part;
}

/** "Ủy ban nhân dân tỉnh Lào Cai" → "tỉnh Lào Cai"; null for a body of no place, and for committees, whose bodies bear the committee's name. */
const placeOf = (name: string): string | null =>
  /^(?:Ủy|Uỷ) ban nhân dân (.+)$|^Hội đồng nhân dân (.+)$/u.exec(name)?.slice(1).find(Boolean) ?? null;

/** "Sở Tài chính" below the UBND of Lào Cai → "Sở Tài chính tỉnh Lào Cai": without its place the name is that of many bodies. */
export function withPlace(name: string, above: string): string {
  const place = placeOf(above);
  if (place === null || keyOf(name).includes(keyOf(place.replace(levelWords, '')))) return name;
  const [level = ''] = levelWords.exec(place) ?? [];
  return level !== '' && keyOf(name).endsWith(keyOf(level))
    ? `${name.slice(0, name.length - level.trim().length).trim()} ${place}`
    : `${name} ${place}`;
}

const levelWords = /^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+/iu;

/** Cities under the central government. */
const cities = ['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế'];

/** Of a body of state without one above it, where its name says; "thành phố Đà Lạt" was a district's equal. */
export function levelOfName(name: string, head: NameHead | null): Level | null {
  if (head?.isCentral === true) return 'central';
  const place = placeOf(name) ?? '';
  const word = levelWords.exec(place)?.[0].trim().toLowerCase();
  if (word === 'tỉnh') return 'province';
  if (word === 'thành phố') return cities.some((city) => isSameName(place.slice(word.length), city)) ? 'province' : null;
  if (word === 'huyện' || word === 'quận' || word === 'thị xã') return 'district';
  return word === undefined ? null : 'grassroots';
}

/** The symbol that a body's numbers bear: that of this number where it is certain, else the one that the vocabulary has for such a name. */
export function symbolOfBody(name: string, number: Field<string> | null, registry: Registry): string | null {
  const printed = number?.certainty === 'certain' ? agencyOf(number.value, registry) : null;
  if (printed !== null) {
    const bare = printed.replace(/\d+$/, '');
    return registry.issuers.some(({ symbols, hasTerm }) => hasTerm === true && symbols.includes(bare)) ? bare : printed;
  }
  const fitting = registry.issuers.flatMap(({ names, prefix, symbols }) => {
    const own = names.filter((one) => isSameName(one, name) || (prefix === true && goesOn(one, name)));
    return own.length === 0 ? [] : [{ symbols, length: Math.max(...own.map((one) => one.length)) }];
  });
  const longest = fitting.sort((a, b) => b.length - a.length)[0]?.symbols ?? [];
  return longest.length === 1 ? (longest[0] ?? null) : null;
}

/** "BNV" of "1378/QĐ-BNV"; null without a number, or where its symbol names nobody. */
export function agencyOf(number: string | null, { kinds }: Pick<Registry, 'kinds'>): string | null {
  const parsed = number === null ? null : parseDocumentNumber(number);
  if (parsed === null) return null;
  const { agency } = symbolParts(parsed, (own) => kinds.some(({ abbreviations }) => abbreviations.includes(own)));
  return agency.split(/[-/]/)[0] || null;
}
