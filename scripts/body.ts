/** `npm run body`: adds one body, unit or group to the registry, at the end of the file, checked before and after. */
import { formatDiagnostic } from '../src/lib/diagnostic/format.ts';
import { appendBodies } from '../src/lib/import/append-body.ts';
import { withUniqueId, type NewBody } from '../src/lib/import/bodies.ts';
import { parseRegistry } from '../src/lib/registry/parse.ts';
import { levels, organizationTypes } from '../src/lib/registry/schema.ts';
import { slug } from '../src/lib/text/fold.ts';
import { openContent } from '../src/io/content.ts';
import { addBody } from '../src/io/import/bodies.ts';
import { answerDiskErrors, contentFolder, readArguments, wrongCall } from './arguments.ts';

const help = `npm run body -- --name "TÊN ĐẦY ĐỦ" --type LOẠI [--id MÃ] [--short-name "TÊN NGẮN"] [--symbol KÝ_HIỆU] [--parent MÃ] [--level CẤP]
                       [--note "…"] [--content THƯ_MỤC] [--dry-run] [--json]

Thêm một cơ quan, đơn vị hoặc nhóm vào cuối content/registry/organizations.yaml; phần còn lại của tệp giữ nguyên, bản cũ giữ với đuôi .bak.
Danh mục được kiểm tra trước và sau; sẽ có lỗi thì không ghi gì.
  --name        tên đầy đủ, ví dụ "Thành ủy Đà Lạt"
  --type        một trong: ${organizationTypes.join(', ')}
  --id          mã, chữ thường không dấu; không nêu thì lấy theo tên
  --short-name  tên như văn bản in, ví dụ "Thành ủy"
  --symbol      ký hiệu trong số hiệu, ví dụ ThU
  --parent      mã cơ quan cấp trên trực tiếp
  --level       một trong: ${levels.join(', ')}
  --note        phân biệt với cơ quan cùng tên
  --content     thư mục nội dung (mặc định: content của thư viện này)
  --dry-run     in mục sẽ thêm, không ghi
  --json        in kết quả dạng JSON
Mã thoát: 0 đã ghi hoặc đã xem, 1 không ghi được, 2 gọi sai.`;

const values = readArguments(help, {
  name: { type: 'string' },
  type: { type: 'string' },
  id: { type: 'string' },
  'short-name': { type: 'string' },
  symbol: { type: 'string' },
  parent: { type: 'string' },
  level: { type: 'string' },
  note: { type: 'string' },
  content: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});

const name = values.name?.normalize('NFC').trim();
if (name === undefined || name === '') wrongCall(help, 'chưa nêu --name');
const type = organizationTypes.find((own) => own === values.type);
if (type === undefined) wrongCall(help, `--type: cần một trong: ${organizationTypes.join(', ')}`);
const level = levels.find((own) => own === values.level);
if (values.level !== undefined && level === undefined) wrongCall(help, `--level: cần một trong: ${levels.join(', ')}`);
const folder = contentFolder(help, values.content);
answerDiskErrors();

const { registry } = parseRegistry(openContent(folder));
const body: NewBody = {
  id: values.id ?? withUniqueId(slug(name), registry),
  name,
  ...(values['short-name'] === undefined ? {} : { shortName: values['short-name'].normalize('NFC') }),
  ...(values.note === undefined ? {} : { note: values.note.normalize('NFC') }),
  type,
  ...(values.symbol === undefined ? {} : { symbol: values.symbol.normalize('NFC') }),
  parent: values.parent ?? null,
  ...(level === undefined ? {} : { level }),
};
const yaml = appendBodies('', [body]);

if (values['dry-run']) {
  if (values.json) console.log(JSON.stringify({ added: false, body, yaml, backups: [], message: null, diagnostics: [] }));
  else console.log(`Sẽ thêm vào content/registry/organizations.yaml:\n\n${yaml}`);
} else {
  const result = await addBody(folder, body);
  if (values.json) {
    const { message, diagnostics } = result.added ? { message: null, diagnostics: [] } : result;
    console.log(JSON.stringify({ added: result.added, body, yaml, backups: result.added ? result.backups : [], message, diagnostics }));
  } else if (result.added) {
    console.log(`Đã thêm vào ${result.file}:\n\n${yaml}`);
    console.log('Xem trang của cơ quan sau lần dựng tới; khóa đường dẫn bằng: npm run permalinks -- --accept');
  } else {
    console.error(result.message);
    for (const problem of result.diagnostics) console.error(`\n${formatDiagnostic(problem)}`);
  }
  if (!result.added) process.exitCode = 1;
}
