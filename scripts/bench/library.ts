/** `npm run library`: a content folder of N documents, the real ones among them, for benches and tests at size. */
import { resolve } from 'node:path';
import { prepareOutputFolder } from '../../src/io/output-folder.ts';
import { readArguments } from '../arguments.ts';
import { writeLibrary } from './synthetic-library.ts';

const help = `npm run library -- --documents N --out THƯ_MỤC [--renderer direct|mdx]

Tạo thư mục nội dung tổng hợp gồm N văn bản (có các văn bản thật) để đo và thử; cùng N cho cùng từng byte. Độ dài, viện dẫn, nhiệm vụ,
chỉ tiêu, nơi nhận, năm và loại theo phân bố đo ở văn bản thật (docs/bench.md).
Mã thoát: 0 xong, 2 gọi sai.`;

const values = readArguments(help, {
  documents: { type: 'string' },
  out: { type: 'string' },
  renderer: { type: 'string', default: 'direct' },
});

function run(): number {
  const count = Number(values.documents);
  if (!Number.isInteger(count) || count < 1 || values.out === undefined) {
    console.error(help);
    return 2;
  }
  const out = resolve(process.env['INIT_CWD'] ?? '.', values.out);
  if (!prepareOutputFolder(out)) {
    console.error(`Thư mục không trống: ${out}`);
    return 2;
  }
  writeLibrary(out, count, values.renderer);
  console.log(`Đã tạo ${count} văn bản trong ${out}.`);
  return 0;
}

process.exitCode = run();
