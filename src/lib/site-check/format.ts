/** What is wrong in a finished site, in words. */
import type { SiteProblem } from './site-check.ts';

const problemNames: Readonly<Record<SiteProblem['problem'], string>> = {
  'missing-file': 'liên kết tới tệp không có',
  'missing-anchor': 'liên kết tới neo không có',
  'outside-base': 'liên kết ra ngoài đường dẫn con của trang',
  'repeated-id': 'mã id lặp lại trong một trang (kể cả khi chỉ khác chữ hoa, chữ thường)',
  'bad-id': 'mã id có chữ ngoài a-z, 0-9, ".", "-", "_"',
  'same-but-case': 'hai tệp có tên chỉ khác chữ hoa, chữ thường',
  'long-path': 'đường dẫn dài quá 120 ký tự (dưới /doi-chieu/: 180), có máy không mở hoặc không chép được; số ký tự',
  'bad-name': 'tên mà Windows hoặc USB không nhận (tên dành riêng như "con", "aux"; dấu chấm hoặc dấu cách ở cuối; ký tự < > : " | ? * \\)',
  'bad-redirect': 'trang chuyển tiếp dẫn tới một trang chuyển tiếp khác',
  'bad-canonical': 'địa chỉ chính thức (canonical) không phải địa chỉ của trang',
  'bad-sitemap': 'sitemap ghi trang không dành cho máy tìm kiếm, hoặc thiếu trang',
  unreadable: 'tệp không đọc được',
};

/** So many problems of one kind are printed; `--json` has them all. */
const mostLines = 20;

export function formatSiteProblems(problems: readonly SiteProblem[]): string[] {
  return [...Map.groupBy(problems, ({ problem }) => problem)].flatMap(([problem, own]) => [
    `${problemNames[problem]}: ${own.length}`,
    ...own.slice(0, mostLines).map(({ file, found, count }) => `  ${file}  ${found}${count > 1 ? ` (và ở ${count - 1} chỗ khác)` : ''}`),
    ...(own.length > mostLines ? [`  … và ${own.length - mostLines} lỗi khác; dùng --json để xem đủ`] : []),
  ]);
}
