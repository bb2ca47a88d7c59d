/** The place and the level in a body's name: "Sở Tài chính" is the name of as many bodies as there are provinces. */
import type { Level } from '../registry/schema.ts';
import { goesOn, inOneSpelling, isSameName, namesWithin } from '../text/one-spelling.ts';
import type { NameHead } from './name-head.ts';

/** Matches "tỉnh Lào Cai" and "Thành phố Huế" at the front; not "Tỉnh ủy", "tỉnh" alone. */
const levelBefore = /^(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+(?![uủ][yỷ](?!\p{L}))/iu;
/** Matches "Ủy ban nhân dân tỉnh" and "… xã" at the end; not "tỉnh Lào Cai", "Huế". */
const levelAtEnd = /(?<!\p{L})(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)$/iu;
/** Matches "Ủy ban nhân dân tỉnh Lào Cai" and "Hội đồng nhân dân …"; not "Văn phòng Ủy ban nhân dân …", "Ủy ban nhân dân". */
const ofPeople = /^(?:[UỦ][yỷ] ban|Hội đồng) nhân dân (.+)$/u;

/** "Ủy ban nhân dân tỉnh Lào Cai" → "tỉnh Lào Cai"; null for any other body than a people's committee or council. */
const placeOf = (name: string): string | null => ofPeople.exec(name)?.[1] ?? null;

/** Whether a name says which of the bodies of its kind it is: not "Tỉnh ủy", "Ủy ban nhân dân xã". */
export const isWhole = (name: string, head: NameHead): boolean =>
  head.isOnly === true || (name.length > head.words.length && !levelAtEnd.test(name));

/**
 * "Sở Tài chính" below the UBND of Lào Cai → "Sở Tài chính tỉnh Lào Cai", "Ban Tuyên giáo và Dân vận" below "Tỉnh ủy Lào Cai" → "Ban Tuyên giáo và Dân vận
 * Tỉnh ủy Lào Cai", "Văn phòng" below either → "Văn phòng" of that body. Of what else stands below a committee the name stays: nobody can tell how it goes on.
 */
export function withPlace(name: string, { type, words }: NameHead, above: string): string {
  const place = placeOf(above);
  // An office is named after its body, not after the place.
  if (place !== null && type === 'office' && name.length === words.length) return `${name} ${above}`;
  if (place === null) return (type === 'advisory' || type === 'office') && levelOfCommittee.test(above) ? withCommittee(name, above) : name;
  const level = levelBefore.exec(place)?.[1] ?? '';
  if (namesWithin(name, place.slice(level.length))) return name;
  // "Văn phòng Ủy ban nhân dân tỉnh" and "tỉnh Lào Cai".
  const isCut = level !== '' && ` ${inOneSpelling(name)}`.endsWith(` ${inOneSpelling(level)}`);
  return isCut ? `${name.slice(0, name.length - level.length).trim()} ${place}` : `${name} ${place}`;
}

/** "Văn phòng Tỉnh ủy" below "Tỉnh ủy Lào Cai" → "Văn phòng Tỉnh ủy Lào Cai"; a name that names another committee stays. */
function withCommittee(name: string, above: string): string {
  const named = committee.exec(name);
  if (named === null) return `${name} ${above}`;
  const isCut = named.index + named[0].length === name.length && goesOn(named[0], above);
  return isCut ? `${name.slice(0, named.index)}${above}` : name;
}

/** Matches "Tỉnh ủy" and "Đảng uỷ" anywhere; not "Ủy ban", "đảng viên". */
const committee = /(?<!\p{L})(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) [uủ][yỷ](?!\p{L})/iu;

/** Matches "Tỉnh ủy Lào Cai" and "Đảng ủy xã Văn Bàn"; not "Ủy ban nhân dân tỉnh", "Bộ Công Thương". */
const levelOfCommittee = /^(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) ủy /u;

/** Cities under the central government. */
const cities = ['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế'];

/** Of a body of state without one above it, where its name says; "thành phố Đà Lạt" was a district's equal. */
export function levelOfName(name: string, head: NameHead): Level | null {
  if (head.isCentral === true) return 'central';
  const place = placeOf(name) ?? '';
  const level = levelBefore.exec(place)?.[1] ?? '';
  switch (level.toLowerCase()) {
    case '':
      return null;
    case 'tỉnh':
      return 'province';
    case 'thành phố':
      return cities.some((city) => isSameName(place.slice(level.length), city)) ? 'province' : null;
    case 'huyện':
    case 'quận':
    case 'thị xã':
      return 'district';
    default:
      return 'grassroots';
  }
}
