/** `npm run check:dist`: every link, anchor, id, file and redirect of a finished site. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkSiteFolder, readBase, readOrigin } from '../src/io/site-check.ts';
import { formatSiteProblems } from '../src/lib/site-check/format.ts';
import type { SiteReport } from '../src/lib/site-check/site-check.ts';
import { readFolderCall } from './arguments.ts';

const help = `npm run -s check:dist -- [THƯ_MỤC] [--json] [--base /ĐƯỜNG_DẪN/] [--url ĐỊA_CHỈ]

Kiểm tra một trang web đã dựng: mọi liên kết, neo, mã id, tệp và trang chuyển tiếp. Không tải gì từ mạng; liên kết ra ngoài chỉ được đếm.
  THƯ_MỤC  thư mục trang đã dựng (mặc định: dist)
  --json   in kết quả dạng JSON
  --base   đường dẫn con mà trang được đặt dưới đó (mặc định: đọc từ trang đầu)
  --url    địa chỉ công bố, ví dụ http://vanban.noibo (mặc định: đọc từ trang đầu)
Mã thoát: 0 không có lỗi, 1 có lỗi, 2 gọi sai.`;

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
  for (const line of formatSiteProblems(problems)) console.error(line);
  const hosts = Object.entries(external);
  const outside = hosts.reduce((sum, [, count]) => sum + count, 0);
  console.log(
    `Đã kiểm tra ${pages} trang, ${files} tệp, ${links} liên kết: ${problems.length === 0 ? 'không có lỗi' : `${problems.length} lỗi`}.` +
      (outside === 0 ? '' : ` Liên kết ra ngoài, không kiểm tra: ${hosts.map(([host, count]) => `${host} (${count})`).join(', ')}.`),
  );
}

process.exitCode = await run();
