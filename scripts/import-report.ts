/** What `npm run import` tells a person: each field with its line and words, what became of every character, what `check` says, what comes next. */
import { formatDiagnostic } from '../src/lib/diagnostic/format.ts';
import { directiveAddress } from '../src/lib/address.ts';
import { certaintyNames, importFields } from '../src/i18n/vi.ts';
import type { PreviewedImport, SaveResult } from '../src/io/import/session.ts';
import { formatDate } from '../src/lib/text/date.ts';

type FieldName = keyof typeof importFields;
const names = Object.keys(importFields) as FieldName[];

/** So many lines of a list are printed; `--json` has them all. */
const mostLines = 12;

export function reportPreview(preview: PreviewedImport): void {
  const { proposal, file, missing, bodies, duplicates, triangulation, diagnostics, provisions } = preview;
  console.log(`${file}\n`);
  for (const name of names) reportField(preview, name);
  const { coverage, furniture, warnings } = proposal;
  console.log(
    `\n${provisions.length} mục, đoạn. Ký tự (không kể dấu cách): ${coverage.source} trong nguồn, ${coverage.kept} vào văn bản, ${coverage.furniture} bỏ ra.`,
  );
  list('Bỏ ra, vì không phải chữ của văn bản', furniture, ({ line, text, what }) => `dòng ${line}: “${text}” (${what})`);
  list('CHỮ BỊ MẤT', coverage.lost, ({ line, text }) => `dòng ${line}: “${text}”`);
  list('CHỮ THÊM VÀO', coverage.added, ({ line, text }) => `dòng ${line}: “${text}”`);
  list('Cần xem', warnings, ({ line, message }) => (line === null ? message : `dòng ${line}: ${message}`));
  list('Văn bản viện dẫn nói gì', triangulation, ({ message }) => message);
  list('Đã có trong thư viện', duplicates, ({ message }) => message);
  list('Cơ quan chưa có trong danh mục (thêm bằng --add-body MÃ)', bodies, ({ entry, reason }) => `${entry.id}: ${entry.name}. ${reason}`);
  list('Còn thiếu', missing, ({ message, option }) => `${message} Ghi bằng ${option}.`);
  if (missing.length > 0) return;
  console.log(`\nSẽ ghi: ${preview.path ?? ''}`);
  if (diagnostics.length === 0) console.log('Kiểm tra: không có lỗi.');
  for (const problem of diagnostics) console.log(`\n${formatDiagnostic(problem)}`);
}

function reportField({ proposal, chosen }: PreviewedImport, name: FieldName): void {
  const field = proposal.fields[name];
  const own = name in chosen ? chosen[name as keyof typeof chosen] : null;
  const isConfirmed = own !== null && own.provenance.basis !== 'unknown' && field.certainty !== 'certain';
  const certainty = isConfirmed ? 'đã xác nhận' : certaintyNames[field.certainty];
  const value = isConfirmed ? own.value : field.value;
  console.log(
    `${importFields[name].padEnd(17)} ${show(name, value)}  [${certainty}]${field.reason === '' || isConfirmed ? '' : ` ${field.reason}`}`,
  );
  const refused = own?.isOpen === true && !own.provenance.reason?.startsWith('máy đề xuất') ? own.provenance.reason : null;
  if (refused != null) console.log(`${' '.repeat(18)}không ghi: ${refused}`);
  for (const { line, text } of field.evidence.slice(0, 3)) console.log(`${' '.repeat(18)}dòng ${line}: “${text}”`);
}

function show(name: FieldName, value: unknown): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return '–';
  if (Array.isArray(value)) return value.map((line: { printed: string }) => line.printed).join('; ');
  if (typeof value === 'string') return name === 'date' && value.length === 10 ? formatDate(value) : value;
  const { printed, id, authority, position, name: person } = value as Record<string, string | null | undefined>;
  if (printed != null) return id == null ? printed : `${printed} (${id})`;
  return [authority, position, person].filter((part) => part != null).join(', ');
}

export function reportSaved(saved: SaveResult, folder: string): void {
  if (!saved.saved) {
    console.error(`\nChưa ghi gì. ${saved.message}`);
    return;
  }
  console.log(`\nĐã ghi:\n${saved.written.map((file) => `  ${file}`).join('\n')}`);
  if (saved.backups.length > 0) console.log(`Bản cũ được giữ ở:\n${saved.backups.map((file) => `  ${file}`).join('\n')}`);
  for (const problem of saved.diagnostics) console.log(`\n${formatDiagnostic(problem)}`);
  const option = folder === 'content' ? '' : ` --content ${folder}`;
  console.log(
    `\nBước tiếp theo: xem thử ${directiveAddress(saved.id)} bằng npm start, đọc lại bên cạnh nguồn; chắc chắn rồi thì chạy: npm run permalinks --${option} --accept`,
  );
}

function list<Item>(title: string, items: readonly Item[], format: (item: Item) => string): void {
  if (items.length === 0) return;
  console.log(`\n${title}:`);
  for (const item of items.slice(0, mostLines)) console.log(`  ${format(item)}`);
  if (items.length > mostLines) console.log(`  … và ${items.length - mostLines} dòng nữa; đủ cả trong --json`);
}
