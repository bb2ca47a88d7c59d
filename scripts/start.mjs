/** `npm start`: installs what is missing, builds the site and serves it. Plain JavaScript: works on Node 20 with nothing installed. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { npm, stopSignal } from './npm.mjs';
import { installMissing, secondsSince } from './setup.mjs';

const usage = `npm start -- [--content THƯ_MỤC] [--out THƯ_MỤC] [--port SỐ]

Cài những gì còn thiếu, dựng trang và mở trang tại máy này.
  --content  thư mục nội dung (mặc định: content)
  --out      thư mục trang đã dựng (mặc định: dist)
  --port     cổng của máy chủ
Mã thoát: 0 xong, 1 có bước không xong, 2 gọi sai.`;

process.exit(await start(readArguments()));

async function start({ content, out, port }) {
  const began = performance.now();
  const steps = [
    ['Chuẩn bị', installMissing],
    ['Dựng trang', () => npm('run', '-s', 'build', '--', ...option('content', content), ...option('out', out))],
  ];
  for (const [index, [title, step]] of steps.entries()) {
    console.log(`\n[${index + 1}/3] ${title}`);
    const stepBegan = performance.now();
    const code = await step();
    if (stopSignal() !== undefined) return code;
    if (code !== 0) {
      console.error(`\nDừng ở bước "${title}" (mã ${code}). Xem lời báo ở trên.`);
      return code;
    }
    console.log(`${title}: xong sau ${secondsSince(stepBegan)}.`);
  }
  console.log(`\n[3/3] Mở trang (chuẩn bị hết ${secondsSince(began)})`);
  const code = await npm('run', '-s', 'serve', '--', ...option('dir', out), ...option('port', port));
  // Ctrl+C is how a reader ends it: not a failure.
  return stopSignal() === 'SIGINT' ? 0 : code;
}

function option(name, value) {
  return value === undefined ? [] : [`--${name}`, value];
}

/** Folders are meant from where the reader typed the command; npm has moved us to the project's folder. */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: { content: { type: 'string' }, out: { type: 'string' }, port: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help === true) {
      console.log(usage);
      process.exit(0);
    }
    const from = process.env.INIT_CWD ?? process.cwd();
    const folder = (value) => (value === undefined ? undefined : resolve(from, value));
    return { content: folder(values.content), out: folder(values.out), port: values.port };
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}
