/** `npm run rollback`: serves the release that was served before, by one rename of a link. */
import { resolve } from 'node:path';
import { withBuildLock } from '../src/io/build-lock.ts';
import { formatIntegrityProblems } from '../src/io/integrity.ts';
import { rollBack, type RollbackResult } from '../src/io/releases.ts';
import { readArguments } from './arguments.ts';

const help = `npm run -s rollback -- [--out THƯ_MỤC] [--json]

Đưa trang web trở về bản được phục vụ ngay trước bản hiện nay. Bản trước được tính lại mã của mọi tệp rồi mới đưa vào; nội dung (content) không đổi.
Chạy lại lần nữa thì trở về bản mới hơn.
  --out   nơi đặt trang đã dựng (mặc định: dist)
  --json  in kết quả dạng JSON
Mã thoát: 0 xong, 1 không có bản nào để trở về hoặc bản ấy không nguyên vẹn, 2 gọi sai.`;

const { out: named, json } = readArguments(help, {
  out: { type: 'string', default: 'dist' },
  json: { type: 'boolean', default: false },
});
const out = resolve(process.env['INIT_CWD'] ?? '.', named);
const result = await withBuildLock(() => rollBack(out));
if (json) console.log(JSON.stringify(result));
else if (result.kind === 'served') console.log(describe(result));
else console.error(describe(result));
process.exitCode = { served: 0, nothing: 1, damaged: 1, foreign: 2 }[result.kind];

function describe(own: RollbackResult): string {
  switch (own.kind) {
    case 'served': {
      const now = `Đang phục vụ bản ${own.release.name} (${own.documents} văn bản): ${out} → ${own.release.folder}`;
      return own.kept === null ? now : `${now}\nBản ${own.kept.name} được giữ lại; chạy lại lệnh này để trở về bản đó.`;
    }
    case 'nothing':
      return `Không có bản nào trước đó để trở về: ${out}`;
    case 'damaged':
      return `Bản ${own.release.name} không nguyên vẹn nên không được đưa vào; trang đang phục vụ còn nguyên.\n${formatIntegrityProblems(own.files).join('\n')}`;
    case 'foreign':
      return `Không phải nơi do npm run build tạo ra, không động đến: ${out}`;
  }
}
