/** A body's name that is printed in capitals, in usual letters. */
import type { Registry } from '../registry/registry.ts';
import { lower } from '../text/fold.ts';
import { isSameName } from '../text/one-spelling.ts';
import { collapse } from '../text/whitespace.ts';
import { headOf, partTitle } from './name-head.ts';

export const isCapitals = (words: string): boolean => words === words.toUpperCase() && words !== words.toLowerCase();

/**
 * "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH LÀO CAI" → "Sở Nông nghiệp và Môi trường tỉnh Lào Cai": as the registry and its vocabulary write it, else by how offices
 * write such names, which an editor must look at. Other names that are not in capitals stay as they are.
 */
export function inUsualLetters(printed: string, registry: Pick<Registry, 'organizations' | 'issuers'>): string {
  const words = collapse(printed);
  const written = [...registry.organizations.map(({ name }) => name), ...registry.issuers.flatMap(({ names }) => names)];
  const listed = written.find((name) => !isCapitals(name) && isSameName(name, words));
  if (listed !== undefined) return listed;
  if (!isCapitals(words)) return words;
  const titled = partTitle(words);
  if (titled !== null) return `${titled.title} ${inUsualLetters(titled.body, registry)}`;
  const head = headOf(words);
  const rest = lower(words).slice(head?.words.length ?? 0);
  const isOfPlace = head === null || ['committee', 'standing-committee', 'permanent-members', 'party-body'].includes(head.type);
  const placed = place.exec(rest);
  const field = placed === null ? rest : rest.slice(0, placed.index);
  const where = placed === null ? '' : `${placed[0]}${syllables(rest.slice(placed.index + placed[0].length))}`;
  return `${head?.words ?? ''}${restore(`${isOfPlace ? syllables(field) : fields(field)}${where}`)}`.trim();
}

/** The level before a place. Matches "tỉnh lào cai", "xã văn bàn", " xã hội hoan" right behind the head; not "tỉnh ủy lào cai", "bảo hiểm xã hội". */
const place =
  /(?<!\p{L})(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?= \p{L})(?! (?:ủy|uỷ)(?!\p{L}))(?!(?<!^ xã) hội(?!\p{L}))/u;

/** Each syllable: names of places. */
const syllables = (words: string): string =>
  words
    .replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<!\p{L})(?:Các|Cơ|Quan|Và|Của|Tỉnh|Huyện|Xã|Phường)(?!\p{L})/gu, lower);

/** The first syllable of each field: "Văn hóa, Thể thao và Du lịch", "Lao động - Thương binh và Xã hội"; not the "và" itself, nor "vào". */
const fields = (words: string): string =>
  words.replace(
    /(^\s*|[,-]\s*|(?<!\p{L})(?:và|của)\s+)(\p{Ll})/gu,
    (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`,
  );

/** Proper names within names of bodies. */
const proper = ['Việt Nam', 'Hồ Chí Minh', 'Nhà nước', 'Mặt trận Tổ quốc', 'Trung ương', 'Quốc hội', 'Chính phủ', 'Đảng'];
/** Matches "Tỉnh ủy" and "huyện uỷ"; not "ủy ban", "tỉnh Lào Cai". */
const committees = /(?<!\p{L})(tỉnh|thành|huyện|thị|quận|đảng) [uủ][yỷ](?!\p{L})/giu;
/** Matches "Ubnd" and "hđnd"; not "ubndx", "mặt trận". */
const shortForms = /(?<!\p{L})(?:ubnd|hđnd|mttq)(?!\p{L})/giu;
/** The number of an area at the end. Matches "i" of "khu vực i" and "Iv" of "Vùng Iv"; not the "Vi" of "Pả Vi". */
const areaNumber = /(?<=(?:khu vực|vùng|quân khu) )(?:i{1,3}|iv|vi{0,3}|ix|x[iv]{0,4})$/iu;

function restore(words: string): string {
  let own = words
    .replace(committees, (_, first: string) => `${first.charAt(0).toUpperCase()}${lower(first).slice(1)} ủy`)
    .replace(shortForms, (short) => short.toUpperCase())
    .replace(areaNumber, (number) => number.toUpperCase());
  for (const name of proper) own = own.replace(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'giu'), name);
  return own;
}
