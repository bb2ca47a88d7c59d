/** `npm run verify`: is a built site whole, and are its texts the ones that its manifest says? */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { verifySite, type IntegrityProblem } from '../src/io/integrity.ts';
import { readFolderCall } from './arguments.ts';

const help = `npm run -s verify -- [THƯ_MỤC] [--json]

Tính lại mã SHA-256 của mọi tệp trong một trang web đã dựng và so với SHA256SUMS; tính lại mã của chữ từng văn bản, từng mục và của tệp nguồn
từ chính các trang rồi so với du-lieu/manifest.json. Chạy được trên một bản chép (thẻ nhớ, máy khác), không cần thư mục nội dung.
  THƯ_MỤC  thư mục trang đã dựng (mặc định: dist)
  --json   in kết quả dạng JSON
Mã thoát: 0 nguyên vẹn, 1 có sai khác, 2 gọi sai.`;

const problemNames: Readonly<Record<IntegrityProblem['problem'], string>> = {
  changed: 'tệp đã bị sửa hoặc hỏng',
  missing: 'tệp bị mất',
  extra: 'tệp thừa, không do lần dựng này tạo ra',
  'no-sums': 'không có tệp SHA256SUMS',
  source: 'tệp nguồn không khớp manifest.json',
  text: 'chữ của văn bản không khớp manifest.json',
  provision: 'chữ của mục không khớp manifest.json',
  manifest: 'manifest.json thiếu hoặc không đọc được',
};

const mostLines = 20;

function run(): number {
  const { values, folder } = readFolderCall(help, { json: { type: 'boolean', default: false } });
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`Không có trang đã dựng trong ${folder}: hãy chạy npm run build trước.`);
    return 2;
  }
  const report = verifySite(folder);
  const { files, documents, provisions, problems } = report;
  if (values.json) console.log(JSON.stringify(report));
  else {
    for (const [problem, own] of Map.groupBy(problems, (one) => one.problem)) {
      console.error(`${problemNames[problem]}: ${own.length}`);
      for (const { file } of own.slice(0, mostLines)) console.error(`  ${file}`);
      if (own.length > mostLines) console.error(`  … và ${own.length - mostLines} chỗ khác; dùng --json để xem đủ`);
    }
    const result = problems.length === 0 ? 'nguyên vẹn' : `${problems.length} chỗ sai khác`;
    console.log(`Đã tính lại ${files} tệp, ${documents} văn bản, ${provisions} mục: ${result}.`);
  }
  return problems.length > 0 ? 1 : 0;
}

process.exitCode = run();
