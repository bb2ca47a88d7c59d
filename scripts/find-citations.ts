/** `npm run find-citations`: the citations of texts given as JSON lines. */
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import { findCitations } from '../src/lib/citation/find.ts';
import { createVocabulary } from '../src/lib/citation/vocabulary.ts';
import { pick } from '../src/lib/export/pick.ts';
import { parseRegistry } from '../src/lib/registry/parse.ts';
import { openContent } from '../src/io/content.ts';
import { readArguments } from './arguments.ts';

const help = `npm run -s find-citations -- --jsonl [--content THƯ_MỤC] [--self] < vào.jsonl > ra.jsonl

Tìm viện dẫn văn bản trong các đoạn chữ. Mỗi dòng vào là { "id", "text" }; mỗi dòng ra là { "id", "citations": [...] },
vị trí start, end tính theo chỉ số của chuỗi JavaScript trong "text".
  --jsonl    đọc và ghi JSON theo dòng (hiện chỉ có cách này)
  --content  thư mục nội dung có danh mục loại văn bản, cơ quan, tên luật (mặc định: content)
  --self     kể cả chỗ văn bản nói về chính nó ("Nghị quyết này")
Mã thoát: 0 xong, 1 có dòng không đọc được, 2 gọi sai.`;

/** The contract: what each citation of a line has, in this order. */
const fields = [
  'start',
  'end',
  'surface',
  'form',
  'kind',
  'number',
  'symbol',
  'year',
  'date',
  'issuer',
  'khoa',
  'pinpoint',
  'name',
] as const;

const values = readArguments(help, {
  jsonl: { type: 'boolean', default: false },
  content: { type: 'string', default: 'content' },
  self: { type: 'boolean', default: false },
});

async function run(): Promise<number> {
  const folder = resolve(process.env['INIT_CWD'] ?? '.', values.content);
  const { registry } = parseRegistry(openContent(folder));
  const vocabulary = createVocabulary(registry);
  let code = 0;
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line++;
    if (text.trim() === '') continue;
    const row = readRow(text);
    if (row === null) {
      console.error(`Dòng ${line}: không phải { "id", "text" } dạng JSON.`);
      code = 1;
      continue;
    }
    const citations = findCitations(row.text, vocabulary)
      .filter(({ form }) => values.self || form !== 'self')
      .map((citation) => pick(citation, fields));
    process.stdout.write(`${JSON.stringify({ id: row.id, citations })}\n`);
  }
  return code;
}

function readRow(line: string): { id: unknown; text: string } | null {
  try {
    const row = JSON.parse(line) as { id?: unknown; text?: unknown } | null;
    return typeof row?.text === 'string' ? { id: row.id ?? null, text: row.text } : null;
  } catch {
    return null;
  }
}

process.exitCode = await run();
