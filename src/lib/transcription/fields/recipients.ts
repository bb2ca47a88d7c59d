/** Nơi nhận, with the role that each line prints. */
import type { Metadata } from '../../directive/metadata.ts';
import { isAsAddressed, isFiling } from '../../library/addressed.ts';
import { printedRole } from '../../rules/recipients.ts';
import { openingRecipients } from '../printed-forms.ts';
import type { Field } from '../proposal.ts';
import { readItems } from './items.ts';
import { absent, evidenceOf, found, isBehindAppendix, type Reading } from './reading.ts';
import { unitsNamed } from './units.ts';

export function readRecipients(reading: Reading): Field<Metadata['recipients']> {
  if (reading.recipients.length === 0) return absent('không thấy “Nơi nhận”');
  const { items, doubts } = readItems(reading.recipients, openingRecipients);
  if (items.length === 0) return { ...absent('sau “Nơi nhận” không có chữ'), evidence: evidenceOf(reading.recipients) };
  const value = items.map(({ printed }) => {
    const role = printedRole(printed);
    const sends = !isFiling({ role }) && !isAsAddressed({ role });
    return { printed, ...(role === null ? {} : { role }), units: sends ? unitsNamed(reading.registry, printed) : [] };
  });
  if (value.some(({ printed, role }) => role !== 'lưu' && /^[^:;]*;\s*\p{L}/u.test(printed.replace(/\([^)]*\)/gu, ''))))
    doubts.push('sau dấu chấm phẩy còn chữ khác trên cùng một dòng');
  if (!openingRecipients.test(reading.recipients[0]?.words ?? '')) doubts.push('không in “Nơi nhận”; là các dòng ngay trên phần ký');
  if (isBehindAppendix(reading)) doubts.push('“Nơi nhận” đứng sau một phụ lục');
  if (value.at(-1)?.role !== 'lưu') doubts.push('dòng cuối không phải dòng “Lưu”; có thể còn thiếu');
  if (value.slice(0, -1).some(({ role }) => role === 'lưu')) doubts.push('sau dòng “Lưu” còn dòng khác');
  return found(value, evidenceOf(reading.recipients), doubts);
}
