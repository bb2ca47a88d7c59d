/** `npm run editor`: the editor's page on this machine: a file is dropped, checked, previewed and saved into the content folder. */
import { randomBytes } from 'node:crypto';
import { createDevSite } from '../src/editor/dev-site.ts';
import { createEditorServer } from '../src/editor/server.ts';
import { contentFolder, readArguments } from './arguments.ts';
import { openBrowser } from './open-browser.ts';
import { isErrorCode, listen, stop } from './site-server.ts';

const firstPort = 4330;

const help = `npm run editor -- [--content THƯ_MỤC] [--port CỔNG] [--no-open]

Mở trang biên tập trên máy này: chọn tệp Word, PDF hoặc văn bản thường, đối chiếu thông tin, xem trước, lưu vào thư viện.
Trang chỉ trả lời trên 127.0.0.1; không tệp nào được gửi đi nơi khác.
  --content  thư mục nội dung (mặc định: content của thư viện này)
  --port     cổng; 0 là cổng trống bất kỳ (mặc định: ${firstPort}, hoặc cổng trống kế tiếp)
  --open     mở trình duyệt khi sẵn sàng (mặc định khi chạy trong cửa sổ lệnh)
  --no-open  không mở trình duyệt
Mã thoát: 0 dừng bình thường, 1 không mở được cổng, 2 gọi sai.`;

const values = readArguments(help, {
  content: { type: 'string' },
  port: { type: 'string' },
  open: { type: 'boolean' },
  'no-open': { type: 'boolean' },
});
const port = values.port === undefined ? undefined : Number(values.port);
if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
  console.error(`Cổng không hợp lệ: ${values.port ?? ''}\n\n${help}`);
  process.exit(2);
}

const content = contentFolder(help, values.content);
const dev = createDevSite(content);
const server = createEditorServer({
  content,
  token: randomBytes(24).toString('hex'),
  newId: () => randomBytes(8).toString('hex'),
  // The day on this machine, in ISO form.
  today: () => new Date().toLocaleDateString('sv'),
  hour: () => new Date().toTimeString().slice(0, 5),
  dev,
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    dev.stop();
    void stop(server).then(() => process.exit(0));
  });
}
try {
  const address = await listen(server, { port: port ?? firstPort, next: port === undefined });
  console.log(`Trang biên tập: ${address}/\nĐóng cửa sổ này hoặc bấm Ctrl+C để dừng.`);
  if (values['no-open'] !== true && (values.open === true || process.stdout.isTTY)) openBrowser(`${address}/`);
} catch (error) {
  console.error(
    isErrorCode(error, 'EADDRINUSE') ? `Cổng ${values.port ?? ''} đang có chương trình khác dùng. Hãy chọn cổng khác.` : String(error),
  );
  process.exit(1);
}
