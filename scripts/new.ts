/** `npm run new`: a valid draft of a document, to be filled in. */
import { formatDocumentNumber, parseDocumentNumber } from '../src/lib/document-number/document-number.ts';
import { proposeDocumentId } from '../src/lib/import/document-id.ts';
import { createSkeleton } from '../src/lib/import/skeleton.ts';
import { parseRegistry } from '../src/lib/registry/parse.ts';
import { openContent } from '../src/io/content.ts';
import { saveImport } from '../src/io/import/session.ts';
import { answerDiskErrors, contentFolder, readArguments, wrongCall } from './arguments.ts';
import { readTypedDate } from './import-options.ts';

const help = `npm run new -- --org MÃ --kind LOẠI [--issuer MÃ] [--number SỐ] [--date NGÀY] [--title "…"] [--id TÊN] [--content THƯ_MỤC] [--json]

Tạo khung một văn bản mới để người biên tập chép chữ vào: tệp .mdx và tệp nguồn, đúng mẫu (npm run check không báo lỗi). Không ghi đè văn bản đã có.
Có tệp DOCX, PDF hoặc tệp chữ thì dùng npm run import.
  --org      mã cơ quan có ký hiệu trong số hiệu (thư mục của văn bản)
  --kind     tên loại, ví dụ "nghị quyết"
  --issuer   mã cơ quan ban hành, nếu khác --org (ví dụ ban thường vụ)
  --number   số và ký hiệu in trên văn bản, ví dụ 12-NQ/TU
  --date     ngày in trên văn bản, ví dụ 2024-01-05
  --title    trích yếu in trên văn bản
  --id       tên tệp, ví dụ nq-12-2024; không nêu thì đặt theo loại, số, năm
  --content  thư mục nội dung (mặc định: content của thư viện này)
  --json     in kết quả dạng JSON
Mã thoát: 0 đã tạo, 1 không tạo được, 2 gọi sai.`;

const values = readArguments(help, {
  org: { type: 'string' },
  kind: { type: 'string' },
  issuer: { type: 'string' },
  number: { type: 'string' },
  date: { type: 'string' },
  title: { type: 'string' },
  id: { type: 'string' },
  content: { type: 'string' },
  json: { type: 'boolean', default: false },
});

const { org } = values;
if (org === undefined || values.kind === undefined) wrongCall(help, 'cần --org và --kind');
const parsed = values.number === undefined ? undefined : parseDocumentNumber(values.number);
if (parsed === null) wrongCall(help, `--number: "${values.number ?? ''}" không phải số và ký hiệu, ví dụ 12-NQ/TU`);
const date = values.date === undefined ? undefined : readTypedDate(values.date);
if (date === null) wrongCall(help, `--date: "${values.date ?? ''}" không phải ngày, ví dụ 2024-01-05`);
const folder = contentFolder(help, values.content);
answerDiskErrors();

const content = openContent(folder);
const { registry, diagnostics } = parseRegistry(content);
const broken = diagnostics.find(({ severity, file }) => severity === 'error' && /\/(?:organizations|kinds)\.yaml$/.test(file));
if (broken !== undefined) {
  const message = `Danh mục có lỗi: ${broken.file}, dòng ${broken.line}: ${broken.found}. Sửa như npm run check nêu, rồi làm lại.`;
  if (values.json) console.log(JSON.stringify({ id: null, written: null, message }));
  else console.error(`Chưa tạo. ${message}`);
  process.exit(1);
}
const kind = registry.kind(values.kind.normalize('NFC').toLowerCase());
if (kind === undefined) wrongCall(help, `--kind: cần một trong: ${registry.kinds.map(({ name }) => name).join(', ')}`);
const issuer = registry.organization(values.issuer ?? org);
if (registry.organization(org) === undefined || issuer === undefined)
  wrongCall(
    help,
    `không có cơ quan "${registry.organization(org) === undefined ? org : (values.issuer ?? '')}" trong content/registry/organizations.yaml`,
  );

const number = parsed === undefined ? null : formatDocumentNumber(parsed);
const title = values.title?.normalize('NFC').trim() ?? null;
const used = new Set(content.directives.map(({ id }) => id));
const idParts = { code: kind.code, number, date: date ?? null, title: title ?? 'văn bản mới' };
const document = values.id ?? proposeDocumentId(idParts, (id) => used.has(`${org}/${id}`)) ?? kind.code;
const { text, decisions } = createSkeleton({
  kind: kind.name,
  issuer: { id: issuer.id, printed: issuer.name },
  number,
  date: date ?? null,
  title,
  organization: org,
  document,
});
const today = new Date().toLocaleDateString('sv');
const saved = await saveImport({
  content: folder,
  name: `${document}.txt`,
  bytes: new TextEncoder().encode(text),
  today,
  decisions,
});

if (values.json) {
  console.log(
    JSON.stringify({ id: `${org}/${document}`, written: saved.saved ? saved.written : null, message: saved.saved ? null : saved.message }),
  );
} else if (saved.saved) {
  console.log(`Đã tạo:\n${saved.written.map((file) => `  ${file}`).join('\n')}`);
  console.log('\nBước tiếp theo: chép chữ của văn bản vào cả hai tệp, chạy npm run check và sửa đến khi không còn lỗi.');
} else console.error(`Chưa tạo. ${saved.message}`);
if (!saved.saved) process.exitCode = 1;
