/** `npm run verify`: is a built site, or a copy to carry away, whole, and are its texts the ones that its manifest says? */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatIntegrityProblems, verifySite } from '../src/io/integrity.ts';
import { isCopy, verifyCopy, verifyZip } from '../src/io/usb/verify-copy.ts';
import { answerDiskErrors, readFolderCall } from './arguments.ts';

const help = `npm run -s verify -- [THƯ_MỤC | TỆP.zip] [--json]

Tính lại mã SHA-256 của mọi tệp trong một trang web đã dựng và so với SHA256SUMS; tính lại mã của chữ từng văn bản, từng mục và của tệp nguồn
từ chính các trang rồi so với du-lieu/manifest.json. Chạy được trên một bản chép (thẻ nhớ, máy khác), không cần thư mục nội dung.
  THƯ_MỤC  thư mục trang đã dựng (mặc định: dist), hoặc thư mục đã giải nén của bản mang theo
  TỆP.zip  bản mang theo (npm run package:usb) còn nguyên trong tệp zip
  --json   in kết quả dạng JSON
Mã thoát: 0 nguyên vẹn, 1 có sai khác, 2 gọi sai.`;

function run(): number {
  const { values, folder } = readFolderCall(help, { json: { type: 'boolean', default: false } });
  const isZip = folder.endsWith('.zip') && existsSync(folder);
  if (!isZip && !isCopy(folder) && !existsSync(join(folder, 'index.html'))) {
    console.error(`Không có trang đã dựng trong ${folder}: hãy chạy npm run build trước.`);
    return 2;
  }
  const report = isZip ? verifyZip(folder) : isCopy(folder) ? verifyCopy(folder) : verifySite(folder);
  if (report === null) {
    console.error(`Không đọc được ${folder}: không phải bản mang theo, hoặc tệp zip hỏng.`);
    return 1;
  }
  const { files, documents, provisions, problems } = report;
  if (values.json) console.log(JSON.stringify(report));
  else {
    for (const line of formatIntegrityProblems(problems)) console.error(line);
    const result = problems.length === 0 ? 'nguyên vẹn' : `${problems.length} chỗ sai khác`;
    console.log(`Đã tính lại ${files} tệp, ${documents} văn bản, ${provisions} mục: ${result}.`);
  }
  return problems.length > 0 ? 1 : 0;
}

answerDiskErrors();
process.exitCode = run();
