/** `npm run dev`: the site on this machine with live reload: a change in the content folder is seen at once. */
import { resolve } from 'node:path';
import { dev } from 'astro';
import { openContent } from '../src/io/content.ts';
import { directiveAddress } from '../src/lib/address.ts';
import { contentFolder, readArguments } from './arguments.ts';
import { openBrowser } from './open-browser.ts';

const help = `npm run dev -- [--content THƯ_MỤC] [--port CỔNG] [--open VĂN_BẢN]

Mở trang trên máy này khi đang biên tập: sửa tệp trong thư mục nội dung là trang tự cập nhật, không cần dựng lại.
Trang /ra-soat/ (Cần rà soát) nêu mọi điều check báo về thư mục nội dung.
Trang chỉ trả lời trên 127.0.0.1. Tìm kiếm toàn văn chỉ có ở trang đã dựng (npm start).
  --content  thư mục nội dung (mặc định: content của thư viện này)
  --port     cổng; 0 là cổng trống bất kỳ (mặc định: 4400, hoặc cổng trống kế tiếp)
  --open     in địa chỉ trang của một văn bản, ví dụ tinh-uy-lam-dong/cv-3467-2024; chạy trong cửa sổ lệnh thì mở luôn trình duyệt
Mã thoát: 0 dừng bình thường, 1 không mở được, 2 gọi sai.`;

const values = readArguments(help, {
  content: { type: 'string' },
  port: { type: 'string' },
  open: { type: 'string' },
});
const port = Number(values.port ?? 4400);
if (!(Number.isInteger(port) && port >= 0 && port < 65_536)) {
  console.error(`Cổng không hợp lệ: ${values.port ?? ''}\n\n${help}`);
  process.exit(2);
}

const content = contentFolder(help, values.content);
const { open } = values;
if (open !== undefined && !openContent(content).directives.some(({ id }) => id === open)) {
  console.error(`Thư mục nội dung không có văn bản "${open}".\n\n${help}`);
  process.exit(2);
}

process.env['VAN_MACH_CONTENT'] = content;
process.env['VAN_MACH_DRAFTS'] = '1';
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const server = await dev({ root: resolve(import.meta.dirname, '..'), logLevel: 'warn', server: { host: '127.0.0.1', port } });
const address = `http://127.0.0.1:${server.address.port}`;
console.log(`Địa chỉ: ${address}/\nDừng lại: Ctrl+C`);
if (open !== undefined) {
  const page = address + directiveAddress(open);
  console.log(`Trang của văn bản: ${page}`);
  if (process.stdout.isTTY) openBrowser(page);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
}
