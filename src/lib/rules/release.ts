/** GATE-004, GATE-005: what opens a document to readers is what it looks like: a permission that can be looked up, a sentence that says so. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { parseDocumentNumber } from '../document-number/document-number.ts';
import { findDates, formatDate } from '../text/date.ts';
import { lower } from '../text/fold.ts';
import { toNfc } from '../text/unicode.ts';
import type { MetadataRule } from './rule.ts';

/** Bodies that carry the people in their name: "Ủy ban nhân dân các cấp", "đoàn thể quần chúng". */
const bodies = '[uủ][yỷ] ban|hội đồng|kiểm sát|t[oò][aà] án|công an|an ninh|quân đội|hội thẩm|thanh tra|báo|đoàn thể|tổ chức';
const bounded = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');

/**
 * Matches: "đến cán bộ, đảng viên và nhân dân", "phổ biến rộng rãi". Does not match: "Ủy ban nhân dân", "đoàn thể quần chúng", "rộng rãi trong toàn Đảng".
 */
const everybody = bounded(
  [
    `(?<!(?:${bodies})\\s+)(?:nhân dân|quần chúng)`,
    'người dân|toàn dân|công khai|mọi người',
    'rộng rãi(?!\\s+(?:trong|đến|tới)\\s+(?:(?:toàn thể|toàn|các)\\s+)?(?:đảng|chi bộ|cấp [uủ][yỷ]|cán bộ))',
  ].join('|'),
);
/** Words that take it back: "không phổ biến rộng rãi", "chỉ phổ biến đến"; not "Chỉ thị này", "chỉ đạo tuyên truyền". */
const fewer = bounded('không|nội bộ|hạn chế|trừ|chỉ(?!\\s+(?:thị|đạo|tiêu|huy|dẫn|định)(?!\\p{L}))');

/** Whether a sentence opens a document to everybody. */
export function opensToAll(printed: string): boolean {
  const sentence = lower(printed);
  return everybody.test(sentence) && !fewer.test(sentence);
}

const offices =
  'bí thư|chủ tịch|chánh|trưởng|phó|giám đốc|[uủ][yỷ] viên|thường trực|chủ nhiệm|thủ tướng|tư lệnh|chính [uủ][yỷ]|người đứng đầu';
/** Matches: "nguyễn văn an, bí thư tỉnh ủy". Does not match: "nguyễn văn an", "chánh văn phòng", "nguyễn văn an, lâm đồng". */
const named = new RegExp(`^[^,]*\\p{L}\\s+\\p{L}[^,]*,.*(?<!\\p{L})(?:${offices})(?!\\p{L})`, 'u');

/** Matches: "12-TB/TU", "30/2020/NĐ-CP", "1 - TB/TU"; parts of days too, which are no numbers when they are parsed. */
const numberLike = /\d+\s*(?:[-\u00AD\u2010-\u2015\u2212/]\s*[\p{L}\d]+)+/gu;

/** It names a full day, or a number with its symbol: "Thông báo số 12-TB/TU"; not "1", "theo năm 2024", "1-a". */
function canBeLookedUp(document: string): boolean {
  if (findDates(document).length > 0) return true;
  return [...toNfc(document).matchAll(numberLike)].some(([words]) => {
    const number = parseDocumentNumber(words);
    return number !== null && (number.year !== null || /[-/]/.test(number.symbol));
  });
}

export const checkRelease: MetadataRule = ({ parsed: { file }, metadata: { release, scope, date }, yaml }) => {
  const diagnostics: Diagnostic[] = [];
  const report = (code: 'GATE-004' | 'GATE-005', path: readonly string[], found: string): void => {
    diagnostics.push(diagnostic(code, { file, ...yaml.place(path) }, { field: path.join('.'), found }));
  };
  if (release != null) {
    const { person, document } = release;
    if (date !== null && release.date < date)
      report('GATE-004', ['release', 'date'], `cho phép ngày ${formatDate(release.date)}, văn bản ngày ${formatDate(date)}`);
    if (!named.test(lower(person))) report('GATE-004', ['release', 'person'], quote(person));
    if (!canBeLookedUp(document)) report('GATE-004', ['release', 'document'], quote(document));
  }
  if (scope?.public === true && !opensToAll(scope.printed)) report('GATE-005', ['scope', 'public'], quote(scope.printed, 120));
  return diagnostics;
};
