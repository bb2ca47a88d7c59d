/** `npm run check:dist`: every link, anchor, id, file and redirect of a finished site. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkSiteFolder, readBase, readOrigin } from '../src/io/site-check.ts';
import type { SiteProblem, SiteReport } from '../src/lib/site-check/site-check.ts';
import { readFolderCall } from './arguments.ts';

const help = `npm run -s check:dist -- [THƯ_MỤC] [--json] [--base /ĐƯỜNG_DẪN/] [--url ĐỊA_CHỈ]

Kiểm tra một trang web đã dựng: mọi liên kết, neo, mã id, tệp và trang chuyển tiếp. Không tải gì từ mạng; liên kết ra ngoài chỉ được đếm.
  THƯ_MỤC  thư mục trang đã dựng (mặc định: dist)
  --json   in kết quả dạng JSON
  --base   đường dẫn con mà trang được đặt dưới đó (mặc định: đọc từ trang đầu)
  --url    địa chỉ công bố, ví dụ http://vanban.noibo (mặc định: đọc từ trang đầu)
Mã thoát: 0 không có lỗi, 1 có lỗi, 2 gọi sai.`;

const problemNames: Readonly<Record<SiteProblem['problem'], string>> = {
  'missing-file': 'liên kết tới tệp không có',
  'missing-anchor': 'liên kết tới neo không có',
  'outside-base': 'liên kết ra ngoài đường dẫn con của trang',
  'repeated-id': 'mã id lặp lại trong một trang (kể cả khi chỉ khác chữ hoa, chữ thường)',
  'bad-id': 'mã id có chữ ngoài a-z, 0-9, ".", "-", "_"',
  'same-but-case': 'hai tệp có tên chỉ khác chữ hoa, chữ thường',
  'bad-redirect': 'trang chuyển tiếp dẫn tới một trang chuyển tiếp khác',
  'bad-canonical': 'địa chỉ chính thức (canonical) không phải địa chỉ của trang',
  'bad-sitemap': 'sitemap ghi trang không dành cho máy tìm kiếm, hoặc thiếu trang',
  unreadable: 'tệp không đọc được',
};

/** So many problems of one kind are printed; `--json` has them all. */
const mostLines = 20;

async function run(): Promise<number> {
  const { values, folder } = readFolderCall(help, {
    json: { type: 'boolean', default: false },
    base: { type: 'string' },
    url: { type: 'string' },
  });
  if (values.base !== undefined && !/^\/(?:.*\/)?$/.test(values.base)) {
    console.error(`--base bắt đầu và kết thúc bằng dấu "/"\n\n${help}`);
    return 2;
  }
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`Không có trang đã dựng trong ${folder}: hãy chạy npm run build trước.`);
    return 2;
  }
  const base = values.base ?? readBase(folder) ?? '/';
  const report = await checkSiteFolder(folder, { base, origin: values.url ?? readOrigin(folder) });
  if (values.json) console.log(JSON.stringify(report));
  else print(report);
  return report.problems.length > 0 ? 1 : 0;
}

function print({ pages, files, links, external, problems }: SiteReport): void {
  for (const [problem, own] of Map.groupBy(problems, (one) => one.problem)) {
    console.error(`${problemNames[problem]}: ${own.length}`);
    for (const { file, found, count } of own.slice(0, mostLines))
      console.error(`  ${file}  ${found}${count > 1 ? ` (và ở ${count - 1} chỗ khác)` : ''}`);
    if (own.length > mostLines) console.error(`  … và ${own.length - mostLines} lỗi khác; dùng --json để xem đủ`);
  }
  const hosts = Object.entries(external);
  const outside = hosts.reduce((sum, [, count]) => sum + count, 0);
  console.log(
    `Đã kiểm tra ${pages} trang, ${files} tệp, ${links} liên kết: ${problems.length === 0 ? 'không có lỗi' : `${problems.length} lỗi`}.` +
      (outside === 0 ? '' : ` Liên kết ra ngoài, không kiểm tra: ${hosts.map(([host, count]) => `${host} (${count})`).join(', ')}.`),
  );
}

process.exitCode = await run();
