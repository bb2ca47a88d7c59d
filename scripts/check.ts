/** `npm run check`: every problem of all content in one run. Exit 1 on any error. */
import { resolve } from 'node:path';
import { formatDiagnostic, formatSummary, summarize } from '../src/lib/diagnostic/format.ts';
import { formatPublication, summarizePublication } from '../src/lib/publication/gate.ts';
import { assemble } from '../src/lib/library/assemble.ts';
import { openContent } from '../src/io/content.ts';
import { sourceLine } from '../src/io/source-line.ts';
import { readArguments } from './arguments.ts';

const help = `npm run check -- [--content THƯ_MỤC] [--json]

Kiểm tra toàn bộ nội dung, báo mọi lỗi trong một lần chạy; cuối cùng nêu những văn bản chưa có căn cứ để công bố.
  --content  thư mục nội dung (mặc định: content)
  --json     in báo cáo dạng JSON
Mã thoát: 0 không có lỗi, 1 có lỗi, 2 gọi sai.`;

const values = readArguments(help, {
  content: { type: 'string', default: 'content' },
  json: { type: 'boolean', default: false },
});
const folder = resolve(process.env['INIT_CWD'] ?? '.', values.content);
const { diagnostics, files, library } = assemble(openContent(folder), { secondParser: true });
const summary = summarize(diagnostics, files);
const publication = summarizePublication(library.entries, library.site);
if (values.json) {
  // Every entry has the same fields, whatever it is about.
  const problems = diagnostics.map((problem) => ({ ...problem, field: problem.field ?? null }));
  console.log(JSON.stringify({ diagnostics: problems, summary, publication }));
} else {
  for (const problem of diagnostics) console.log(`${formatDiagnostic(problem, sourceLine(folder, problem))}\n`);
  console.log(formatSummary(summary));
  const note = formatPublication(publication, library.registry);
  if (note !== null) console.log(note);
}
process.exitCode = summary.errors > 0 ? 1 : 0;
