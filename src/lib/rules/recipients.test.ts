import { describe, expect, test } from 'vitest';
import { check, fixtures, testId, withDocument } from '../../../tests/support/library.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../io/content.ts';

const template = readFileSync(join(fixtures, 'rules/UNIT-001/good/directives', `${testId}.mdx`), 'utf8');

/** What `check` says of one line of Nơi nhận and what stands of it in the frontmatter. */
function problems(printed: string, more: string): string[] {
  const source = `Ban Thường vụ Tỉnh ủy yêu cầu:\n\n1. Các huyện ủy báo cáo kết quả.\n\nNơi nhận:\n\n- ${printed},\n`;
  const text = template
    .replace(/recipients:\n(?: {2}- .*\n)+/, `recipients:\n  - { printed: "${printed}"${more === '' ? '' : `, ${more}`} }\n`)
    .replace(/sha256: .*/, `sha256: "${sha256(source)}"`)
    .replace(/Nơi nhận:\n[\s\S]*$/, `Nơi nhận:\n\n- ${printed},\n\n</Recipients>\n`);
  return check(withDocument(text, source)).diagnostics.map(({ code, field }) => `${code} ${field ?? ''}`);
}

const unit = 'units: [van-phong-tinh-uy-lam-dong]';

describe('the role of a recipient', () => {
  test.each([
    ['Lưu Văn phòng Tỉnh ủy, KT1', 'role: lưu'],
    ['Lưu: VT, TH', 'role: lưu'],
    // An archive that receives, not a copy that is kept.
    ['Lưu trữ lịch sử tỉnh', unit],
    ['Như kính gửi', 'role: như kính gửi'],
    ['Như trên', 'role: như trên'],
    ['Như trên (để thực hiện)', 'role: như trên'],
    // Names those in an article, which the editor lists.
    ['Như Điều 3', unit],
    ['Ban Bí thư Trung ương Đảng (báo cáo)', 'role: báo cáo'],
    ['Ban Bí thư (để báo cáo)', 'role: báo cáo'],
    ['Bộ Chính trị, Ban Bí thư (để b/c)', 'role: báo cáo'],
    ['Văn phòng Thành ủy (để ph/h)', 'role: để phối hợp'],
    ['Các huyện ủy (để thực hiện)', 'role: để thực hiện'],
    ['Thường trực Tỉnh ủy', unit],
    ['Báo cáo viên Tỉnh ủy', ''],
    ['Thường trực Tỉnh ủy để báo cáo', 'role: báo cáo'],
    ['Thường trực Tỉnh ủy (báo cáo, để biết)', 'role: báo cáo'],
    ['Thường trực Tỉnh ủy (thay báo cáo)', 'role: báo cáo'],
    ['Thường trực Tỉnh ủy [b/c]', 'role: báo cáo'],
    ['Thường trực Tỉnh ủy, b/c', 'role: báo cáo'],
    ['VT, lưu', 'role: lưu'],
    ['Văn thư, lưu trữ', ''],
    ['Các huyện ủy (để biết, phối hợp)', 'role: để phối hợp'],
    ['Các huyện ủy (để t/h)', 'role: để thực hiện'],
    // Whom they report to, and not why the document is sent.
    ['Văn phòng Tỉnh ủy (để báo cáo Thường trực)', ''],
  ])('“%s” with %s is right', (printed, more) => {
    expect(problems(printed, more)).toEqual([]);
  });

  test.each([
    ['Lưu Văn phòng Tỉnh ủy', unit],
    ['Lưu Văn phòng Tỉnh ủy', 'role: báo cáo'],
    ['Thường trực Tỉnh ủy', 'role: lưu'],
    ['Như kính gửi', ''],
    ['Như kính gửi', 'role: như trên'],
    ['Như trên', 'role: như kính gửi'],
    ['Như Điều 3', 'role: như trên'],
    ['Ban Bí thư Trung ương Đảng (báo cáo)', ''],
    ['Ban Bí thư (để báo cáo)', 'role: để báo cáo'],
    ['Thường trực Tỉnh ủy', 'role: báo cáo'],
    ['Thường trực Tỉnh ủy', 'role: để phối hợp'],
    ['Các huyện ủy (để biết)', 'role: để phối hợp'],
    ['Các huyện ủy (để thực hiện)', 'role: để báo cáo'],
    ['Các huyện ủy (để t/h)', 'role: để phối hợp'],
    ['Báo cáo viên Tỉnh ủy', 'role: báo cáo'],
    ['Thường trực Tỉnh ủy để báo cáo', ''],
    ['Thường trực Tỉnh ủy (báo cáo, để biết)', ''],
    ['Thường trực Tỉnh ủy (thay báo cáo)', ''],
    ['Thường trực Tỉnh ủy [b/c]', ''],
    ['Thường trực Tỉnh ủy, b/c', ''],
    ['VT, lưu', ''],
  ])('“%s” with %s is refused', (printed, more) => {
    expect(problems(printed, more)).toEqual(['UNIT-001 recipients.0.role']);
  });

  test.each([
    ['Lưu Văn phòng Tỉnh ủy', 'role: lưu'],
    ['Như kính gửi', 'role: như kính gửi'],
  ])('“%s” names no units: it would count twice, or as sending', (printed, role) => {
    expect(problems(printed, `${role}, ${unit}`)).toEqual(['UNIT-001 recipients.0.units']);
  });

  test.each(['role: để b/c', 'role: "để "', 'role: gửi', 'role: 3'])('%s is no role', (role) => {
    expect(problems('Ban Bí thư (để b/c)', role)).toEqual(['META-003 recipients.0.role']);
  });
});
