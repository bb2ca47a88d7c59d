/** Phạm vi phổ biến: the sentence that says to whom the document is made known. */
import type { Metadata } from '../../directive/metadata.ts';
import { opensToAll } from '../../rules/release.ts';
import type { Field } from '../proposal.ts';
import { absent, found, joinLines, type Reading } from './reading.ts';

/** "Nghị quyết này được phổ biến đến các chi bộ …", up to its full stop. */
const sentence = new RegExp(
  [
    '(?<!\\p{L})(?:Nghị quyết|Quyết định|Quy định|Chỉ thị|Kết luận|Quy chế|Thông tri|Hướng dẫn|Thông báo|Báo cáo|Kế hoạch|Chương trình(?: hành động)?|Đề án|Phương án|Công văn|Lời kêu gọi|Tuyên bố) này',
    ' [^.;]{0,60}?(?:phổ biến|ban hành|lưu hành|quán triệt)(?! kèm)[^.;]{0,80}?(?<!\\p{L})(?:đến|tới|trong)(?!\\p{L})',
    '[^.;]{0,80}?(?:chi bộ|cán bộ|đảng viên|[Nn]hân dân|đảng bộ|cấp [uủ][yỷ]|tổ chức đảng|hệ thống)(?:[^.;]|[.](?=\\d)){0,300}[.]',
  ].join(''),
  'gu',
);

export function readScope(reading: Reading): Field<NonNullable<Metadata['scope']>> {
  const { text, evidence } = joinLines(reading.lines, Math.max(reading.bodyFrom, reading.bodyTo - 60), reading.bodyTo);
  const matches = [...text.matchAll(sentence)];
  const match = matches.at(-1);
  if (match === undefined) return absent('không thấy câu về phạm vi phổ biến ở cuối văn bản');
  const [printed] = match;
  const doubts: string[] = [];
  if (!/ phổ biến (?:đến|tới) /u.test(printed)) doubts.push('câu không nói rõ “phổ biến đến”');
  if (matches.length > 1) doubts.push('có nhiều câu về phạm vi phổ biến');
  if (text.length - (match.index + printed.length) > 400) doubts.push('câu không đứng ở cuối văn bản');
  if (printed.length > 260) doubts.push('câu dài khác thường');
  const isPublic = opensToAll(printed);
  if (isPublic !== /nhân dân/iu.test(printed)) doubts.push('không rõ câu này có cho phổ biến rộng rãi hay không');
  return found({ printed, public: isPublic }, evidence(match.index, match.index + printed.length), doubts);
}
