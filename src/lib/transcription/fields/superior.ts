/** The body above the issuer, as the head prints it. */
import { isDamaged, mended } from '../pieces.ts';
import type { Field } from '../proposal.ts';
import type { HeadBody } from './bodies.ts';
import { abbreviates, symbolParts, type PrintedNumber } from './number.ts';
import { absent, evidenceOf, found, joinWords, type Reading } from './reading.ts';

export function readSuperior(reading: Reading, bodies: readonly HeadBody[], numbers: readonly PrintedNumber[]): Field<string> {
  const above = bodies.slice(0, -1);
  if (bodies.length === 0) return absent('không thấy tên cơ quan ở phần đầu văn bản');
  if (above.length === 0) return absent('phần đầu chỉ in một cơ quan');
  const pieces = above.flatMap((body) => body.pieces);
  const name = joinWords(pieces);
  const doubts = [
    ...(above.length > 1 ? ['phần đầu in nhiều cơ quan'] : []),
    ...(isDamaged(name) ? ['có chữ hỏng do phông chữ hoặc do máy nhận dạng'] : []),
  ];
  const own = bodies.at(-1)?.name ?? '';
  if (
    !/^(?:[UỦ][YỶ] BAN NHÂN DÂN .|UBND .|BỘ .|TỔNG CỤC .|SỞ .|CỤC .|BAN CHẤP HÀNH TRUNG ƯƠNG|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) [UỦ][YỶ] .|ĐẢNG BỘ .)/u.test(
      name,
    )
  )
    doubts.push('không rõ đây có phải tên cơ quan cấp trên');
  const number = numbers[0];
  const agency = number === undefined ? '' : (symbolParts(number, reading).agency.split('-')[0] ?? '');
  // The symbol begins with the issuer's own letter: SNNMT is the Sở, not the UBND above it.
  const isOwn = agency !== '' && own.startsWith(agency.charAt(0)) && (abbreviates(agency, own) || abbreviates(agency, `${own} ${name}`));
  if (!isOwn) doubts.push('không đối chiếu được với ký hiệu cơ quan nào ban hành, cơ quan nào là cấp trên');
  if (own.split(' ').length < 2) doubts.push('không rõ tên cơ quan ban hành bắt đầu ở dòng nào');
  return found(name, evidenceOf(pieces), doubts, isDamaged(name) ? [mended(name)] : []);
}
