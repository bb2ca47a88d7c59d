/** `npm run permalinks`: says what differs from the lock of published paths; with --accept writes it. */
import { join, resolve } from 'node:path';
import { formatDiagnostic, formatSummary, summarize } from '../src/lib/diagnostic/format.ts';
import { directiveAddress } from '../src/lib/address.ts';
import { graphChanges } from '../src/lib/citation/changes.ts';
import { lockedRecords } from '../src/lib/permalink/lock.ts';
import { assemble } from '../src/lib/library/assemble.ts';
import { openContent } from '../src/io/content.ts';
import { writeLocks } from '../src/io/lock-files.ts';
import { readArguments } from './arguments.ts';

const help = `npm run permalinks -- [--content THƯ_MỤC] [--accept [--drop]]

So sánh đường dẫn, neo, chữ, liên kết viện dẫn, mã chỉ tiêu và nhiệm vụ của các văn bản với khóa trong content/permalinks.
  --content  thư mục nội dung (mặc định: content)
  --accept   ghi hiện trạng vào khóa, sau khi in những gì thay đổi; không ghi khi có đường dẫn hoặc neo bị mất,
             hoặc mã chỉ tiêu, nhiệm vụ chuyển sang hàng khác; mã bị bỏ được giữ chỗ, không dùng lại
  --drop     cùng với --accept: bỏ hẳn các đường dẫn, neo bị mất khỏi khóa; liên kết cũ tới đó sẽ hỏng
Mã thoát: 0 khóa khớp hoặc đã ghi, 1 có khác biệt chưa ghi hoặc nội dung có lỗi, 2 gọi sai.`;

const changeNames = { added: 'thêm viện dẫn', removed: 'mất viện dẫn', 're-targeted': 'viện dẫn đổi đích' } as const;

const values = readArguments(help, {
  content: { type: 'string', default: 'content' },
  accept: { type: 'boolean', default: false },
  drop: { type: 'boolean', default: false },
});

function run(): number {
  const folder = resolve(process.env['INIT_CWD'] ?? '.', values.content);
  const content = openContent(folder);
  const { diagnostics, files, locks, library } = assemble(content, { secondParser: false, locks: true });
  const accepted = lockedRecords(content.locks ?? []);
  const changes = graphChanges(
    library.graph,
    content.directives.map(({ id }) => id),
    (id) => accepted.get(directiveAddress(id))?.citations,
  );
  const differences = diagnostics.filter(({ code }) => code.startsWith('LOCK-'));
  const others = diagnostics.filter(({ code, severity }) => !code.startsWith('LOCK-') && severity === 'error');
  if (others.length > 0) {
    for (const problem of others) console.error(`${formatDiagnostic(problem)}\n`);
    console.error(`${formatSummary(summarize(others, files))} Sửa lỗi nội dung trước khi ghi khóa.`);
    return 1;
  }
  for (const { file, line, code, found } of differences) console.log(`${file}:${line}  ${code}  ${found}`);
  for (const { type, from, place, surface, before, after } of changes) {
    console.log(`${from}#${place}  ${changeNames[type]}  ${surface === null ? '' : `“${surface}” `}${before ?? ''} → ${after ?? ''}`);
  }
  if (differences.length + changes.length === 0) {
    console.log('Khóa đường dẫn khớp với nội dung.');
    return 0;
  }
  if (!values.accept) {
    console.log(`${differences.length + changes.length} khác biệt. Để ghi hiện trạng vào khóa, chạy: npm run permalinks -- --accept`);
    return 1;
  }
  const broken = differences.filter(({ code }) => code === 'LOCK-006');
  if (differences.some(({ code }) => code === 'LOCK-008')) {
    console.error(
      'Có mã chỉ tiêu, nhiệm vụ đã công bố chuyển sang hàng khác (LOCK-008): chưa ghi gì. Ghi n vào thẻ như npm run check nêu rồi chạy lại.',
    );
    return 1;
  }
  const lost = differences.filter(({ code }) => code === 'LOCK-001' || code === 'LOCK-002');
  if (broken.length > 0) {
    console.error('Có tệp khóa không đọc được: lấy lại tệp đó từ lịch sử trước khi ghi.');
    return 1;
  }
  if (lost.length > 0 && !values.drop) {
    console.error(
      `${lost.length} đường dẫn hoặc neo đã công bố bị mất: chưa ghi gì. Khôi phục nội dung; chỉ khi chắc chắn chưa ai dùng các liên kết đó, chạy: npm run permalinks -- --accept --drop`,
    );
    return 1;
  }
  const written = writeLocks(folder, locks);
  console.log(`Đã ghi ${written} tệp khóa trong ${join(values.content, 'permalinks')}.`);
  return 0;
}

process.exitCode = run();
