/** `npm run screenshot`: pictures of built pages, whole length, for people at work on them. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../tests/e2e/harness/browser.ts';
import { startSite } from '../tests/e2e/harness/site.ts';
import { readWordsCall } from './arguments.ts';

const help = `npm run screenshot -- [ĐƯỜNG_DẪN…] [--dir THƯ_MỤC] [--base /ĐƯỜNG_DẪN/] [--out THƯ_MỤC] [--width N] [--dark]
                             [--forced-colors] [--print] [--no-script]

Chụp cả chiều dài các trang đã dựng (mặc định: trang đầu).
  --dir            thư mục trang đã dựng (mặc định: dist)
  --base           thư mục con của máy chủ mà trang được dựng cho (mặc định: /)
  --out            thư mục để ảnh (mặc định: .tmp/screenshots)
  --width          chiều rộng, điểm ảnh (mặc định: 1280)
  --dark           giao diện tối
  --forced-colors  chế độ màu tương phản của hệ điều hành
  --print          như khi in
  --no-script      tắt JavaScript
Mã thoát: 0 xong, 2 gọi sai.`;

const { values, words: positionals } = readWordsCall(help, {
  dir: { type: 'string', default: 'dist' },
  base: { type: 'string', default: '/' },
  out: { type: 'string', default: '.tmp/screenshots' },
  width: { type: 'string', default: '1280' },
  dark: { type: 'boolean', default: false },
  'forced-colors': { type: 'boolean', default: false },
  print: { type: 'boolean', default: false },
  'no-script': { type: 'boolean', default: false },
});
const paths = positionals.length > 0 ? positionals : ['/'];
const width = Number(values.width);
const out = resolve(values.out);
mkdirSync(out, { recursive: true });

const site = await startSite(resolve(values.dir), { base: values.base });
const browser = await launchBrowser();
const page = await browser.newPage({
  viewport: { width, height: 900 },
  colorScheme: values.dark ? 'dark' : 'light',
  forcedColors: values['forced-colors'] ? 'active' : 'none',
  javaScriptEnabled: !values['no-script'],
  locale: 'vi-VN',
});
page.on('console', (message) => {
  if (message.type() === 'error') console.error(`  ${message.text()}`);
});
if (values.print) await page.emulateMedia({ media: 'print' });

for (const path of paths) {
  const response = await page.goto(site.address + path);
  const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'index';
  const file = join(
    out,
    [name, width, values.dark && 'dark', values['forced-colors'] && 'forced', values.print && 'print'].filter(Boolean).join('-') + '.png',
  );
  await page.screenshot({ path: file, fullPage: true });
  console.log(`${response?.status() ?? '?'} ${path} → ${file}`);
}
await browser.close();
await site.stop();
