/** A document that a copy has set on one line, words of neighbouring cells run together: parted where its parts can begin, for reading its fields alone. */
import type { SourceLine } from '../source-text.ts';

/** A line of text is shorter than a document with head and end. */
const shortest = 500;

const kinds =
  'NGHỊ QUYẾT|QUYẾT ĐỊNH|QUY ĐỊNH|CHỈ THỊ|KẾT LUẬN|QUY CHẾ|THÔNG TRI|HƯỚNG DẪN|THÔNG BÁO|BÁO CÁO|KẾ HOẠCH|CHƯƠNG TRÌNH|TỜ TRÌNH|CÔNG ĐIỆN';
const place = String.raw`\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}`;
/** Before these a line is broken; what stands before may be glued to them. */
const starts: readonly RegExp[] = [
  /(?<=\S)\s*(?=Số\s*:?\s*\d+\s*[-/])/gu,
  new RegExp(`(?<!(?:^|\\s)\\p{Lu}\\p{Ll}*)\\s+(?=${place}, ngày \\d)`, 'gu'),
  /(?<=[-/]\p{Lu}[\p{Lu}\d]*?)(?=(?:ĐOÀN TNCS|CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN) )/gu,
  /\s*(?=CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập [-–] Tự do)/gu,
  /(?<=năm \d{4})\s*(?=\p{Lu})/gu,
  new RegExp(`\\s+(?=(?:${kinds})(?:\\s|Về|về))|(?<=[ ](?:${kinds}))\\s*(?=Về |về |:? ?Điều )`, 'gu'),
  /(?<![-_*])\s*(?=[-_*]{3,})|(?<=[-_*]{3})\s*(?=[^-_*\s])/gu,
  /\s*(?:(?<![-–] )(?=Căn cứ )|(?=[-–] Căn cứ ))/gu,
  /\s+(?=Điều \d+[.:] )/gu,
  /\s*(?=Nơi nhận\s*:)|\s*(?=Kính gửi\s*:)/gu,
  /(?<=[.;/])\s*(?=(?:T\/?M|K\/?T|T\/?L)[.] ?\p{Lu})/gu,
];

/** Null for every source but such a one. */
export function partRunOn(lines: readonly SourceLine[]): SourceLine[] | null {
  const [own] = lines;
  if (own === undefined || lines.length > 2 || own.text.length < shortest) return null;
  const head = own.text.slice(0, shortest);
  if (!/Số\s*:?\s*\d/u.test(head) || !/ngày \d/u.test(head)) return null;
  const cuts = new Set(starts.flatMap((start) => [...own.text.matchAll(start)].map(({ index, 0: white }) => index + white.length)));
  const places = [0, ...[...cuts].sort((a, b) => a - b), own.text.length];
  return places
    .slice(0, -1)
    .map((from, at) => own.text.slice(from, places[at + 1]))
    .filter((text) => text.trim() !== '')
    .map((text, at) => ({ ...own, text: text.trim(), line: own.line + at, marks: [] }));
}
