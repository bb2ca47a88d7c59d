/** `npm run serve`: the built site on this machine, as production serves it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from './arguments.ts';
import { createSiteServer, isErrorCode, listen, stop } from './site-server.ts';

const firstPort = 4321;

const help = `npm run serve -- [--dir THƯ_MỤC] [--base /ĐƯỜNG_DẪN/] [--port CỔNG]

Phục vụ trang đã dựng trên máy này, với các tiêu đề bảo mật như khi triển khai.
  --dir   thư mục trang đã dựng (mặc định: dist)
  --base  đường dẫn con mà trang được đặt dưới đó (mặc định: /)
  --port  cổng (mặc định: ${firstPort}, hoặc cổng trống kế tiếp)
Mã thoát: 0 dừng bình thường, 1 không mở được, 2 gọi sai.`;

const values = readArguments(help, {
  dir: { type: 'string', default: 'dist' },
  base: { type: 'string', default: '/' },
  port: { type: 'string' },
});
const folder = resolve(values.dir);
const base = `/${values.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
const port = values.port === undefined ? undefined : Number(values.port);

if (!existsSync(join(folder, 'index.html'))) fail(`Chưa có trang nào trong ${folder}. Hãy dựng trang trước: npm run build`);
if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) fail(`Cổng không hợp lệ: ${values.port ?? ''}`);

const server = createSiteServer(folder, { base });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void stop(server).then(() => process.exit(0)));
}
try {
  const address = await listen(server, { port: port ?? firstPort, next: port === undefined });
  console.log(`Địa chỉ: ${address}${base}\nDừng lại: Ctrl+C`);
} catch (error) {
  fail(isErrorCode(error, 'EADDRINUSE') ? `Cổng ${values.port ?? ''} đang có chương trình khác dùng. Hãy chọn cổng khác.` : String(error));
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
