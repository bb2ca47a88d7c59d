/** `npm run publish`: a site from a content folder, bad documents left out or shown as they were before. */
import { resolve } from 'node:path';
import { formatReport, reportJson } from '../src/lib/publication/report.ts';
import { publishSite } from '../src/io/publish-site.ts';
import { sourceLine } from '../src/io/source-line.ts';
import { readArguments } from './arguments.ts';

const help = `npm run publish -- [--content THƯ_MỤC] [--out THƯ_MỤC] [--base /ĐƯỜNG_DẪN/] [--json]

Công bố thư viện. Văn bản có lỗi được giữ như bản công bố trước, hoặc chưa đăng; các văn bản khác vẫn được đăng.
Văn bản mới chỉ được đăng khi đã ghi vào khóa: npm run permalinks -- --accept.
Không đăng gì khi thư viện còn là tư liệu mẫu, khi danh mục, site.yaml hoặc khóa đường dẫn có lỗi.
  --content  thư mục nội dung (mặc định: content)
  --out      thư mục kết quả (mặc định: dist); phải trống hoặc do lần dựng trước tạo ra
  --base     đường dẫn con mà trang được đặt dưới đó (mặc định: /)
  --json     in báo cáo dạng JSON
Mã thoát: 0 đã đăng đủ, 1 chưa đăng gì, 2 gọi sai, 3 đã đăng nhưng có văn bản bị giữ lại.`;

const values = readArguments(help, {
  content: { type: 'string', default: 'content' },
  out: { type: 'string', default: 'dist' },
  base: { type: 'string', default: '/' },
  json: { type: 'boolean', default: false },
});

const caller = process.env['INIT_CWD'] ?? '.';
const content = resolve(caller, values.content);
const print = console.log.bind(console);
// The build tells how far it is: beside a report for tools that goes to the other stream.
if (values.json) console.log = console.error.bind(console);
const { report, registry } = await publishSite({ content, out: resolve(caller, values.out), base: values.base });
print(values.json ? reportJson(report) : formatReport(report, registry, (problem) => sourceLine(content, problem)));
process.exitCode = report.exitCode;
