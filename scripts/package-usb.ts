/** `npm run package:usb`: the library as one zip that opens by double click, without a server and without a network. */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { buildSite } from '../src/io/build-site.ts';
import { PackageRefusal, packageSite } from '../src/io/usb/package-site.ts';
import { answerDiskErrors, contentFolder, fromCaller, readArguments } from './arguments.ts';

const help = `npm run package:usb -- [--content THƯ_MỤC] [--site THƯ_MỤC] [--out TỆP.zip | THƯ_MỤC]

Làm bản mang theo: một tệp zip, giải nén trên máy bất kỳ hoặc trên thẻ nhớ rồi bấm đúp vào mo-thu-vien.html, không cần mạng và máy chủ.
Tên tệp lấy ngày mới nhất của dữ liệu (đăng, sửa hoặc gỡ văn bản): vanban-NĂMTHÁNGNGÀY.zip. Cùng nội dung thì ra cùng một tệp.
  --content  thư mục nội dung (mặc định: content); trang được dựng mới vào một thư mục tạm
  --site     trang đã dựng sẵn (ví dụ dist), thay cho --content
  --out      tệp zip hoặc thư mục đặt tệp (mặc định: thư mục đang đứng)
Mã thoát: 0 xong, 1 nội dung có lỗi hoặc không ghi được, 2 gọi sai.`;

const values = readArguments(help, {
  content: { type: 'string' },
  site: { type: 'string' },
  out: { type: 'string', default: '.' },
});

async function run(): Promise<number> {
  const out = fromCaller(values.out);
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true || !out.endsWith('.zip');
  if (values.site !== undefined && values.content !== undefined) return refuse('Chỉ dùng một trong hai: --site hoặc --content.');
  const given = values.site === undefined ? null : fromCaller(values.site);
  if (given !== null && !existsSync(join(given, 'index.html'))) return refuse(`Không có trang đã dựng trong ${given}.`);
  mkdirSync(isFolder ? out : dirname(out), { recursive: true });

  const temporary = resolve('.tmp', `ban-mang-theo-${process.pid}`);
  const site = given ?? join(temporary, 'trang');
  try {
    if (given === null) {
      const code = await buildSite({ content: contentFolder(help, values.content), out: site, base: '/', drafts: false });
      if (code !== 0) return code;
    }
    const { path, bytes, files, documents, isTitlesOnly, sha256 } = await packageSite({ site, out });
    const size = (bytes / 1e6).toFixed(1).replace('.', ',');
    console.log(`Bản mang theo: ${path} (${documents} văn bản, ${files} tệp, ${size} MB)`);
    if (isTitlesOnly) console.log('Thư viện lớn: bản này tìm theo số hiệu và tên văn bản, không tìm trong nội dung.');
    console.log(`SHA-256 của ${basename(path)}: ${sha256}`);
    return 0;
  } catch (error) {
    if (!(error instanceof PackageRefusal)) throw error;
    console.error(`Không làm được bản mang theo: ${error.message}`);
    return 1;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function refuse(problem: string): number {
  console.error(`${problem}\n\n${help}`);
  return 2;
}

answerDiskErrors();
process.exitCode = await run();
