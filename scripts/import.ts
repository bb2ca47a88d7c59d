/** `npm run import`: a file (DOCX, PDF, plain text) becomes a document of the library: proposed, confirmed, written, checked. */
import { readFileSync, statSync } from 'node:fs';
import { citedDecision } from '../src/lib/import/triangulation.ts';
import type { Decision, Decisions } from '../src/lib/import/decisions.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../src/lib/document-number/document-number.ts';
import { isIsoDate } from '../src/lib/text/date.ts';
import type { Refusal } from '../src/lib/transcription/source-text.ts';
import { diskProblem } from '../src/io/disk-problem.ts';
import { previewJson } from '../src/io/import/json.ts';
import { previewImport, saveImport, type ImportOptions, type ImportPreview, type SaveResult } from '../src/io/import/session.ts';
import { contentFolder, fromCaller, readFilesCall, wrongCall } from './arguments.ts';
import { confirmInTerminal } from './import-dialogue.ts';
import { reportPreview, reportSaved } from './import-report.ts';
import { createProgress } from './progress.ts';
import { readTypedDate, fieldNames, isFieldName } from './import-options.ts';

const help = `npm run import -- TỆP… [--content THƯ_MỤC] [--dry-run] [--json] [--yes] [--force] [--ocr]
                         [--org MÃ] [--id TÊN] [--kind LOẠI] [--issuer MÃ] [--title "…"] [--number SỐ] [--date NGÀY]
                         [--confirm TRƯỜNG[,TRƯỜNG…]] [--add-body MÃ]

Đưa tệp DOCX, PDF hoặc văn bản thường vào thư viện: nhận dạng các trường, nêu dòng và chữ làm căn cứ, ghi tệp .mdx và giữ tệp gốc.
Giá trị chắc chắn thì được ghi; giá trị cần xem lại chỉ được ghi khi người biên tập xác nhận; chưa xác nhận thì để chưa rõ.
  --content   thư mục nội dung (mặc định: content của thư viện này)
  --dry-run   chỉ xem, không ghi gì
  --yes       ghi mà không hỏi; không có terminal và không có --yes thì chỉ xem
  --force     ghi cả khi tệp, số hiệu hoặc mã đã có trong thư viện; tệp bị thay được giữ lại với đuôi .bak
  --ocr       nhận dạng chữ của bản quét; kết quả phải đối chiếu từng chữ
  --org       mã cơ quan có ký hiệu trong số hiệu (thư mục của văn bản)
  --id        tên tệp của văn bản, ví dụ cv-3467-2024
  --kind, --issuer, --title, --number, --date
              giá trị do người biên tập xác nhận; --title không có trong văn bản thì là tiêu đề do người biên tập đặt
  --confirm   xác nhận giá trị máy đề xuất cho các trường: ${fieldNames.join(', ')}
  --add-body  thêm vào danh mục cơ quan được đề xuất có mã này (ghi được nhiều lần)
  --json      in kết quả dạng JSON, mỗi tệp một dòng
Các tùy chọn nêu giá trị chỉ dùng khi có một tệp.
Mã thoát: 0 đã ghi hoặc đã xem, 1 có tệp bị từ chối hoặc chưa ghi được, 2 gọi sai.`;

const { values, files } = readFilesCall(help, {
  content: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  ocr: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  org: { type: 'string' },
  id: { type: 'string' },
  kind: { type: 'string' },
  issuer: { type: 'string' },
  title: { type: 'string' },
  number: { type: 'string' },
  date: { type: 'string' },
  confirm: { type: 'string', multiple: true, default: [] },
  'add-body': { type: 'string', multiple: true, default: [] },
});

const confirmed = values.confirm.flatMap((own) => own.split(',')).map((own) => own.trim());
for (const field of confirmed) if (!isFieldName(field)) wrongCall(help, `--confirm: không có trường "${field}"`);
const date = values.date === undefined ? undefined : readTypedDate(values.date);
if (date === null) wrongCall(help, `--date: "${values.date ?? ''}" không phải ngày, ví dụ 2024-01-05 hoặc 05/01/2024`);
const number = values.number === undefined ? undefined : parseDocumentNumber(values.number);
if (number === null) wrongCall(help, `--number: "${values.number ?? ''}" không phải số và ký hiệu, ví dụ 3467-CV/TU`);
const single = ['org', 'id', 'kind', 'issuer', 'title', 'number', 'date'] as const;
if (files.length > 1 && single.some((name) => values[name] !== undefined))
  wrongCall(
    help,
    `${single
      .filter((name) => values[name] !== undefined)
      .map((name) => `--${name}`)
      .join(', ')}: chỉ dùng khi có một tệp`,
  );

const content = contentFolder(help, values.content);
const isTerminal = process.stdin.isTTY && process.stdout.isTTY && !values.json;

/** Larger files are not even read. */
const mostBytes = 200 * 1024 * 1024;

for (const file of files) {
  const { preview, saved } = await importFile(file).catch((thrown: unknown) => {
    const problem = diskProblem(thrown);
    if (problem === null) throw thrown;
    return refuse({ ok: false, file, refusal: { code: 'unreadable', ...problem } });
  });
  if (values.json) console.log(JSON.stringify(previewJson(preview, saved)));
  if (!preview.ok || saved?.saved === false) process.exitCode = 1;
}

async function importFile(file: string): Promise<{ preview: ImportPreview; saved: SaveResult | null }> {
  const path = fromCaller(file);
  const unread = findUnreadable(path);
  if (unread !== null) return refuse({ ok: false, file, refusal: unread });
  const progress = createProgress();
  const options: ImportOptions = {
    content,
    name: file,
    bytes: readFileSync(path),
    today: new Date().toLocaleDateString('sv'),
    ocr: values.ocr,
    onProgress: progress.say,
  };
  const first = await previewImport(options);
  if (!first.ok) {
    progress.end();
    return refuse(first);
  }
  let decisions = given(first);
  let preview: ImportPreview = Object.keys(decisions).length === 0 ? first : await previewImport({ ...options, decisions });
  // Only when it is known whose document it is can it be confirmed as the issuer's, and be said what other documents print of it.
  if (preview.ok && (decisions.bodies !== undefined || values.number !== undefined || values.date !== undefined)) {
    decisions = { ...given(preview), ...(decisions.bodies === undefined ? {} : { bodies: decisions.bodies }) };
    preview = await previewImport({ ...options, decisions });
  }
  progress.end();
  if (!preview.ok) return refuse(preview);
  if (!values.json) reportPreview(preview);
  let force = values.force;
  if (values['dry-run']) return { preview, saved: null };
  if (!values.yes) {
    if (!isTerminal) {
      if (!values.json) console.log('\nChưa ghi gì: chạy lại với --yes để ghi, hoặc chạy trong cửa sổ lệnh để trả lời từng câu hỏi.');
      return { preview, saved: null };
    }
    const answer = await confirmInTerminal(preview, decisions, { force });
    if (answer === null) {
      console.log('Chưa ghi gì.');
      return { preview, saved: null };
    }
    ({ decisions, force } = answer);
  }
  const saved = await saveImport({ ...options, decisions, force });
  preview = saved.preview;
  if (!values.json) reportSaved(saved, values.content ?? 'content');
  return { preview, saved };
}

function refuse(preview: Extract<ImportPreview, { ok: false }>): { preview: ImportPreview; saved: null } {
  if (!values.json) console.error(`${preview.file}: ${preview.refusal.message} ${preview.refusal.fix}`);
  return { preview, saved: null };
}

function findUnreadable(path: string): Refusal | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true)
    return { code: 'folder', message: 'Đây là thư mục, không phải tệp.', fix: 'Nêu từng tệp trong thư mục, ví dụ thu-muc/cong-van.docx.' };
  if (found?.isFile() !== true)
    return {
      code: 'not-found',
      message: 'Không có tệp này.',
      fix: 'Kiểm tra lại tên tệp và thư mục; tên có dấu cách thì đặt trong dấu nháy.',
    };
  if (found.size <= mostBytes) return null;
  return { code: 'too-large', message: 'Tệp lớn hơn 200 MB.', fix: 'Lấy bản văn bản gốc (DOCX hoặc PDF xuất từ Word) thay cho bản quét.' };
}

/** What the options say, against what was proposed. */
function given(preview: Extract<ImportPreview, { ok: true }>): Decisions {
  const { fields } = preview.proposal;
  const own: NonNullable<Decisions['fields']> = {};
  for (const field of confirmed) {
    if (!isFieldName(field)) continue;
    const { value } = fields[field];
    if (value === null || (field === 'issuer' && fields.issuer.value?.id == null)) continue;
    // Of a date whose day is left blank nothing can be written.
    if (field === 'date' && !isIsoDate(fields.date.value ?? '')) continue;
    Object.assign(own, { [field]: { value, confirmed: true } });
  }
  if (values.kind !== undefined) own.kind = { value: values.kind.normalize('NFC').toLowerCase(), confirmed: true };
  if (values.issuer !== undefined)
    own.issuer = { value: { id: values.issuer, printed: fields.issuer.value?.printed ?? '' }, confirmed: true };
  if (number !== undefined && number !== null) own.number = inferable('number', formatDocumentNumber(number));
  if (date !== undefined && date !== null) own.date = inferable('date', date);
  if (values.title !== undefined) own.title = { value: values.title.normalize('NFC').trim(), confirmed: true };
  const bodies = preview.bodies.flatMap(({ entry }) => (values['add-body'].includes(entry.id) ? [entry] : []));
  return {
    ...(Object.keys(own).length === 0 ? {} : { fields: own }),
    ...(values.org === undefined ? {} : { organization: values.org }),
    // What the document does not print is the editor's own title.
    ...(own.title?.value == null || values.title === undefined ? {} : { editorialTitle: own.title.value }),
    ...(values.id === undefined ? {} : { document: values.id }),
    ...(bodies.length === 0 ? {} : { bodies }),
  };

  /** A value that this text does not print may stand in one that cites it. */
  function inferable(fact: 'number' | 'date', value: string): Decision<string> {
    const cited = preview.triangulation.find((one) => one.fact === fact && one.value === value && one.agreement === 'only-cited');
    return cited === undefined ? { value, confirmed: true } : citedDecision(cited);
  }
}
