/** A wrong and a right example of each diagnostic, for its help: lines of the fixtures under tests/fixtures/rules, which a test compares, or words where a line does not show it. */
import type { DiagnosticCode } from './catalogue.ts';

export interface Example {
  bad: string;
  good: string;
}

/** Lines of content. Characters that print nothing stand as "[U+200B]". */
export const printedExamples = {
  'ANNO-001': { bad: '1. Báo <Sic dung="cáo">cao</Sic>.', good: '1. Báo <Sic correct="cáo">cao</Sic>.' },
  'ANNO-002': {
    bad: '1. Các huyện ủy phấn đấu <Target indicator="tang-truong-grdp" op="range" min="7.2" max="8.7" unit="%">tốc độ tăng trưởng GRDP từ 7,2 - 7,8%</Target>.',
    good: '1. Các huyện ủy phấn đấu <Target indicator="tang-truong-grdp" op="range" min="7.2" max="7.8" unit="%">tốc độ tăng trưởng GRDP từ 7,2 - 7,8%</Target>.',
  },
  'ANNO-003': {
    bad: '1. Các huyện ủy phấn đấu <Target indicator="tang-truong-grdp" op="range" min="7.8" max="7.2" unit="%">tốc độ tăng trưởng GRDP từ 7,2 - 7,8%</Target>.',
    good: '1. Các huyện ủy phấn đấu <Target indicator="tang-truong-grdp" op="range" min="7.2" max="7.8" unit="%">tốc độ tăng trưởng GRDP từ 7,2 - 7,8%</Target>.',
  },
  'ANNO-004': {
    bad: '1. <Task assignee="cac-huyen-uy-truc-thuoc-tinh-uy-lam-dong" due="2024-01-05">Các huyện ủy báo cáo trước ngày 05/01/2024.</Task>',
    good: '1. <Task assignee="cac-huyen-uy-truc-thuoc-tinh-uy-lam-dong" due="2024-01-05" due-printed="trước ngày 05/01/2024">Các huyện ủy báo cáo trước ngày 05/01/2024.</Task>',
  },
  'ANNO-006': {
    bad: '1. Thông báo cho UBND các huyện, <Abbr of="Thị trấn">TT Đạ Tẻh</Abbr>.',
    good: '1. Thông báo cho UBND các huyện, <Abbr of="thị trấn">TT</Abbr> Đạ Tẻh.',
  },
  'ANNO-007': {
    bad: '1. <Target indicator="thu-ngan-sach" op="eq" value="14150" unit="tỷ đổng" period="2024">Năm 2024, thu ngân sách đạt 14.150 tỷ đổng</Target>.',
    good: '1. <Target indicator="thu-ngan-sach" op="eq" value="14150" unit="tỷ đồng" period="2024">Năm 2024, thu ngân sách đạt 14.150 tỷ đồng</Target>.',
  },
  'CITE-001': {
    bad: '1. Thực hiện <Cite to="tinh-uy-lam-dong/khong-co">Nghị quyết số 10-NQ/TU</Cite>.',
    good: '1. Thực hiện <Cite to="tinh-uy-lam-dong/cv-2024-mau" at="1">Nghị quyết số 10-NQ/TU</Cite>.',
  },
  'CITE-002': {
    bad: '1. Thay thế <Cite to="tinh-uy-lam-dong/cv-2024-mau" relation="thay thế">Công văn của Ban Thường vụ Tỉnh ủy</Cite>.',
    good: '1. Thực hiện <Cite to="tinh-uy-lam-dong/cv-2024-mau" relation="triển khai thực hiện">Công văn của Ban Thường vụ Tỉnh ủy</Cite>.',
  },
  'CITE-003': {
    bad: '2. Sơ kết Nghị quyết số 10-NQ/TU, ngày 11/02/2022 của Tỉnh ủy.',
    good: '2. Sơ kết Nghị quyết số 10-NQ/TU, ngày 10/02/2022 của Tỉnh ủy.',
  },
  'CITE-004': {
    bad: '1. Thực hiện Nghị quyết số 10-NQ/TU, ngày 10/02/2023 của Tỉnh ủy; Nghị quyết số 12-NQ/TU, ngày 25/5/2022 của Tỉnh ủy.',
    good: '1. Thực hiện Nghị quyết số 10-NQ/TU, ngày 10/02/2022 của Tỉnh ủy; Nghị quyết số 12-NQ/TU, ngày 25/5/2022 của Tỉnh ủy.',
  },
  'CITE-006': {
    bad: '2. Sơ kết Nghị quyết số 82-NQ/TU, ngày 06/12/2023 về phát triển kinh tế - xã hội năm 2024.',
    good: '2. Sơ kết Nghị quyết số 28-NQ/TU, ngày 06/12/2023 về phát triển kinh tế - xã hội năm 2024.',
  },
  'FILE-003': { bad: 'file: tinh-uy-lam-dong/khong-co.txt', good: 'file: tinh-uy-lam-dong/thu.txt' },
  'GATE-004': {
    bad: 'date: 2024-01-04\ndocument: Thông báo số 1-TB/TU',
    good: 'date: 2024-01-05\ndocument: Thông báo số 1-TB/TU ngày 05/01/2024',
  },
  'GATE-005': {
    bad: 'scope: { printed: "Công văn này được phổ biến đến các chi bộ.", public: true }\n  scope: { basis: printed, evidence: "Công văn này được phổ biến đến các chi bộ.", source: tinh-uy-lam-dong/thu#t2 }\nCông văn này được phổ biến đến các chi bộ.',
    good: 'scope: { printed: "Công văn này được phổ biến đến cán bộ, đảng viên và nhân dân.", public: true }\n  scope: { basis: printed, evidence: "Công văn này được phổ biến đến cán bộ, đảng viên và nhân dân.", source: tinh-uy-lam-dong/thu#t2 }\nCông văn này được phổ biến đến cán bộ, đảng viên và nhân dân.',
  },
  'GONE-002': { bad: '- path: /vb/tinh-uy-lam-dong/cv-2024-khac/', good: '- path: /vb/tinh-uy-lam-dong/cv-2024-cu/' },
  'GONE-003': { bad: '- path: /vb/tinh-uy-lam-dong/cv-2024-mau/', good: '- path: /vb/tinh-uy-lam-dong/cv-2024-cu/' },
  'LOCK-010': { bad: 'old: 1. Các huyện ủy báo cáo.', good: 'old: 1. Các huyện ủy báo cáo kết quả.' },
  'LOCK-013': { bad: '- date: 2026-12-01\n- date: 2026-11-22', good: '- date: 2026-11-22\n- date: 2026-12-01' },
  'LOCK-015': { bad: 'reason: Lý do khác', good: 'reason: Gõ nhầm so với nguồn' },
  'META-003': { bad: 'number: 3467', good: 'number: null' },
  'META-004': { bad: 'added: 21/11/2026', good: 'added: "2026-11-21"' },
  'META-005': {
    bad: 'issuer: { id: ban-thuong-vu-tinh-uy, printed: Ban Thường vụ Tỉnh ủy }',
    good: 'issuer: { id: ban-thuong-vu-tinh-uy-lam-dong, printed: Ban Thường vụ Tỉnh ủy }',
  },
  'META-006': { bad: 'kind: Công văn', good: 'kind: công văn' },
  'META-007': {
    bad: 'scope: { printed: các huyện ủy, public: false }\n  scope: { basis: unknown, reason: văn bản thử }',
    good: 'scope: { printed: Các huyện ủy, public: false }\n  scope: { basis: printed, evidence: Các huyện ủy báo cáo, source: tinh-uy-lam-dong/thu#1 }',
  },
  'META-008': {
    bad: 'issuer: { basis: printed, evidence: Ban Thường vụ Tỉnh ủy đề nghị, source: tinh-uy-lam-dong/cv-2024-mau#t1 }',
    good: 'issuer: { basis: printed, evidence: Ban Thường vụ Tỉnh ủy yêu cầu, source: tinh-uy-lam-dong/cv-2024-mau#t1 }',
  },
  'META-009': {
    bad: 'issuer: { id: ban-thuong-vu-tinh-uy-lam-dong, printed: Ban Thường vụ Tỉnh uỷ }',
    good: 'issuer: { id: ban-thuong-vu-tinh-uy-lam-dong, printed: Ban Thường vụ Tỉnh ủy }',
  },
  'META-010': { bad: 'editorialTitle: null', good: 'editorialTitle: Văn bản thử' },
  'META-011': {
    bad: 'issuer: { id: trung-uong-dang, printed: Ban Thường vụ Tỉnh ủy }',
    good: 'issuer: { id: ban-thuong-vu-tinh-uy-lam-dong, printed: Ban Thường vụ Tỉnh ủy }',
  },
  'META-012': {
    bad: 'number: 28-CV/TU\n  number: { basis: inferred, evidence: Số 28-CV/TU, source: tinh-uy-lam-dong/thu-hai#1, reason: văn bản thử }\n1. Số 28-CV/TU, ngày 05/01/2024.',
    good: 'number: 29-CV/TU\n  number: { basis: inferred, evidence: Số 29-CV/TU, source: tinh-uy-lam-dong/thu-hai#1, reason: văn bản thử }\n1. Số 29-CV/TU, ngày 05/01/2024.',
  },
  'META-013': {
    bad: 'scope: null\n  scope: { basis: unknown, reason: văn bản thử }',
    good: 'scope: { printed: "Công văn này được phổ biến đến các chi bộ trong Đảng bộ tỉnh.", public: false }\n  scope: { basis: printed, evidence: Công văn này được phổ biến đến các chi bộ trong Đảng bộ tỉnh., source: tinh-uy-lam-dong/thu#t2 }',
  },
  'MOVE-001': {
    bad: '- from: /vb/tinh-uy-lam-dong/cv-2024-cu\n  date: 22/11/2026',
    good: '- from: /vb/tinh-uy-lam-dong/cv-2024-cu/\n  date: 2026-11-22',
  },
  'MOVE-002': { bad: 'to: /vb/tinh-uy-lam-dong/cv-2024-cu-2/', good: 'to: /vb/tinh-uy-lam-dong/cv-2024-mau/' },
  'MOVE-003': { bad: 'to: /vb/tinh-uy-lam-dong/cv-2024-khac/', good: 'to: /vb/tinh-uy-lam-dong/cv-2024-mau/' },
  'MOVE-004': { bad: '- from: /vb/tinh-uy-lam-dong/cv-2024-khac/', good: '- from: /vb/tinh-uy-lam-dong/cv-2024-cu/' },
  'MOVE-005': {
    bad: '- from: /vb/tinh-uy-lam-dong/cv-2024-mau/\n  to: /co-quan/tinh-uy-lam-dong/',
    good: '- from: /vb/tinh-uy-lam-dong/cv-2024-cu/\n  to: /vb/tinh-uy-lam-dong/cv-2024-mau/',
  },
  'PROV-001': { bad: '2024. Năm bản lề.', good: '2024\\. Năm bản lề.' },
  'PROV-002': { bad: '1.', good: '1. Một.' },
  'PROV-003': { bad: '2. Hai[^1].\n[^1]: Chú thích hai.', good: '2. Hai[^2].\n[^2]: Chú thích hai.' },
  'REG-001': { bad: 'code: NQ', good: 'code: nq' },
  'REG-002': { bad: 'code: cv', good: 'code: ng' },
  'REG-003': { bad: 'members: [huyen-uy]', good: 'members: [huyen-uy-thuoc-lam-dong]' },
  'REG-005': { bad: 'members: [huyen-uy-thuoc-lam-dong, cac-cap-uy-trong-tinh-lam-dong]', good: 'members: [huyen-uy-thuoc-lam-dong]' },
  'SRC-002': { bad: '1. Các huyện ủy báo cáo kết quả', good: '1. Các huyện ủy báo cáo kết quả.' },
  'SRC-003': { bad: '- { line: 3, text: "2", what: số trang }', good: '- { line: 4, text: "2", what: số trang }' },
  'SYN-001': { bad: 'import hàng hóa tăng 5%.', good: '&#105;mport hàng hóa tăng 5%.' },
  'SYN-002': { bad: 'Gửi {tên đơn vị}.', good: 'Gửi \\{tên đơn vị\\}.' },
  'SYN-003': { bad: 'Giá trị <5 tỷ.', good: 'Giá trị \\<5 tỷ.' },
  'SYN-004': { bad: 'Xem [Cổng](https://a.vn).', good: 'Xem Cổng https://a.vn và \\[c\\](d).' },
  'SYN-005': { bad: '1. Báo <Sic correct={cáo}>cao</Sic>.', good: '1. Báo <Sic correct="cáo">cao</Sic>.' },
  'SYN-006': { bad: '1. Báo <Sic correct="cáo">cao.', good: '1. Báo <Sic correct="cáo">cao</Sic>.' },
  'SYN-008': { bad: 'Hệ số ~a~.', good: 'Hệ số \\~a\\~.' },
  'SYN-009': { bad: 'Diện tích 3*4*5.', good: 'Diện tích 3\\*4\\*5.' },
  'SYN-010': { bad: '1. Các huyện ủy\nbáo cáo.', good: '1. Các huyện ủy báo cáo.' },
  'TEXT-001': { bad: '1. Các[U+0007] huyện ủy báo cáo.', good: '1. Các huyện ủy báo cáo.' },
  'TEXT-002': { bad: '1. Các [U+202E]huyện ủy báo cáo.', good: '1. Các huyện ủy báo cáo.' },
  'TEXT-003': { bad: '1. Các [U+200B]huyện ủy báo cáo.', good: '1. Các huyện ủy báo cáo.' },
  'TEXT-004': { bad: '1. Các huyện [U+E001] báo cáo.', good: '1. Các huyện ủy báo cáo.' },
  'TEXT-005': { bad: '1. Các huyện � báo cáo.', good: '1. Các huyện ủy báo cáo.' },
  'TEXT-006': { bad: '1. Nghị quyết số 28-NQ/ÐU', good: '1. Nghị quyết số 28-NQ/ĐU' },
  'TEXT-008': { bad: '1. Các huyện[U+2028]ủy báo cáo.', good: '1. Các huyện ủy báo cáo.' },
  'UNIT-001': {
    bad: '- { printed: Lưu Văn phòng Tỉnh ủy, units: [van-phong-tinh-uy-lam-dong] }',
    good: '- { printed: Lưu Văn phòng Tỉnh ủy, role: lưu }',
  },
  'UNIT-002': {
    bad: '- { printed: Ban Thường vụ Tỉnh ủy, units: [van-phong-tinh-uy-lam-dong] }',
    good: '- { printed: Ban Thường vụ Tỉnh ủy, units: [ban-thuong-vu-tinh-uy-lam-dong] }',
  },
  'WORD-001': {
    bad: '1. Các huyện ủy thực hiện nghiêmn quy định.',
    good: '1. Các huyện ủy thực hiện <Sic correct="nghiêm">nghiêmn</Sic> quy định.',
  },
  'WORD-002': { bad: '4. Phòng, chống ma túy, tin dụng đen.', good: '4. Phòng, chống ma túy, <Sic correct="tín dụng">tin dụng</Sic> đen.' },
  'YAML-001': { bad: 'editorialTitle: Kế hoạch: thử', good: 'editorialTitle: "Kế hoạch: thử"' },
  'YAML-002': { bad: 'editorialTitle: &a Văn bản thử', good: 'editorialTitle: "&a Văn bản thử"' },
} as const satisfies Partial<Record<DiagnosticCode, Example>>;

/** What no line shows: bytes, files, the lock, several places at once. */
const describedExamples = {
  'ANNO-005': { bad: 'Cơ cấu: 36,6% + 21% + 52,4% = 110%', good: 'Cơ cấu: 36,6% + 21% + 42,4% = 100%' },
  'CITE-005': {
    bad: 'lần ghi khóa: “Nghị quyết số 28-NQ/TU” dẫn tới văn bản; nay: chưa rõ',
    good: 'chạy npm run crosslink, xem lại, rồi npm run permalinks -- --accept',
  },
  'FILE-001': { bad: 'tệp lưu theo bảng mã Windows-1258 hoặc TCVN3', good: 'tệp lưu theo bảng mã UTF-8' },
  'FILE-002': { bad: 'tệp 7 MB, có dán cả phụ lục ảnh', good: 'phụ lục tách thành văn bản riêng' },
  'FILE-004': { bad: 'Công văn 3467.mdx', good: 'cv-3467-2024.mdx' },
  'GATE-001': { bad: 'TỐI MẬT (in dưới số hiệu)', good: 'văn bản không có dấu; câu “bảo vệ bí mật nhà nước” không phải là dấu' },
  'GATE-002': {
    bad: 'LƯU HÀNH NỘI BỘ (in ở đầu văn bản)',
    good: 'văn bản không có dấu; câu “tài liệu lưu hành nội bộ phải được quản lý chặt chẽ” không phải là dấu',
  },
  'GATE-003': { bad: 'Dự thảo lần 2 (in ở đầu văn bản)', good: 'bản đã ký ban hành; câu “góp ý dự thảo Nghị quyết” không phải là dấu' },
  'GONE-001': {
    bad: '- path: /vb/tinh-uy-lam-dong/cv-2024-cu/\n  secret: x',
    good: '- path: /vb/tinh-uy-lam-dong/cv-2024-cu/\n  date: 2026-11-22\n  by: Văn phòng Tỉnh ủy\n  reason: đăng nhầm bản chưa ký',
  },
  'GONE-004': { bad: 'hai mục cùng path: /vb/tinh-uy-lam-dong/cv-2024-cu/', good: 'một mục path: /vb/tinh-uy-lam-dong/cv-2024-cu/' },
  'LOCK-001': {
    bad: 'tệp cv-3467-2024.mdx đã công bố bị đổi tên, không ghi gì',
    good: 'tên tệp như cũ, hoặc một mục trong content/redirects.yaml',
  },
  'LOCK-002': { bad: 'mục 3 đã công bố bị xóa, không ghi gì', good: 'mục 3 còn nguyên, hoặc corrections ghi chữ cũ và lý do' },
  'LOCK-003': {
    bad: '“báo cáo kết quả” đã công bố thành “báo cáo”, không ghi gì',
    good: 'chữ như lúc công bố, hoặc corrections ghi chữ cũ và lý do',
  },
  'LOCK-004': { bad: 'không có thư mục content/permalinks', good: 'npm run permalinks -- --accept' },
  'LOCK-005': { bad: 'văn bản mới chưa có dòng trong content/permalinks', good: 'npm run permalinks -- --accept' },
  'LOCK-006': { bad: 'dòng khóa bị sửa tay, thiếu dấu ngoặc', good: 'tệp lấy lại từ lịch sử' },
  'LOCK-007': { bad: 'thẻ <Target> đã công bố bị xóa', good: 'thẻ còn nguyên; chủ ý bỏ thì npm run permalinks -- --accept' },
  'LOCK-008': {
    bad: 'thêm một thẻ <Target> trước thẻ đã công bố trong cùng mục',
    good: '<Target … n="2"> ở thẻ mới, đúng số mà check nêu',
  },
  'LOCK-009': {
    bad: 'assignee của nhiệm vụ đã công bố đổi sang nơi khác',
    good: 'assignee như lúc công bố; chủ ý sửa thì npm run permalinks -- --accept',
  },
  'LOCK-011': { bad: 'corrections đã công bố bị xóa', good: 'corrections còn nguyên, lần sửa mới ghi thêm ở cuối' },
  'LOCK-012': { bad: 'corrections vừa thêm, khóa còn giữ chữ cũ', good: 'npm run permalinks -- --accept' },
  'LOCK-014': { bad: 'hai dòng cùng đường dẫn trong hai tệp khóa, sau khi gộp', good: 'npm run permalinks -- --accept' },
  'META-001': { bad: 'phần đầu tệp không có trường scope', good: 'scope: null' },
  'META-002': { bad: 'noi-ban-hanh: Đà Lạt', good: 'không có trường này' },
  'META-014': { bad: 'reviewed có words “nghiêmn”, chữ trong bài nay là “nghiêm”', good: 'mục này đã được xóa khỏi reviewed' },
  'MOVE-006': { bad: 'hai mục cùng from: /vb/tinh-uy-lam-dong/cv-2024-cu/', good: 'một mục from: /vb/tinh-uy-lam-dong/cv-2024-cu/' },
  'REG-004': { bad: 'to: "2025-06-30", không có basis', good: 'to: "2025-06-30"\nbasis: báo Lâm Đồng, ngày 25/6/2025' },
  'SRC-001': { bad: 'sha256: "0000…", tệp nguồn có mã khác', good: 'sha256: mã mà check in ra, sau khi chắc là đúng tệp nguồn' },
  'SYN-007': { bad: 'một đoạn hai bộ đọc đều dừng lại', good: 'đoạn viết lại, đặt dấu \\ trước ký tự đặc biệt' },
  'SYN-011': { bad: '#😀**_***>(', good: '\\#😀\\*\\*\\_\\*\\*\\*>(' },
  'SYN-012': { bad: '<Head>Số 1</Head>', good: '<Head>\n\nSố 1\n\n</Head>' },
  'TEXT-007': { bad: 'u + dấu hỏi (U+0309) + y', good: 'ủy, mỗi chữ có dấu là một ký tự' },
  'UNIT-003': {
    bad: '- { printed: Các đồng chí Tỉnh ủy viên, units: [] }',
    good: '- { printed: Các đồng chí Tỉnh ủy viên, units: [tinh-uy-vien-lam-dong] }',
  },
  'YAML-003': { bad: 'tệp bắt đầu ngay bằng chữ của văn bản', good: '---\nkind: công văn\n…\n---' },
} as const satisfies Partial<Record<DiagnosticCode, Example>>;

export const examples: Readonly<Record<DiagnosticCode, Example>> = { ...printedExamples, ...describedExamples };
