/** `npm run check`: every problem of all content in one run, or of one document. Exit 1 on any error. */
import { createInterface } from 'node:readline/promises';
import { errorHelpAddress } from '../src/lib/address.ts';
import { formatDiagnostic, formatHelp, formatSummary, summarize } from '../src/lib/diagnostic/format.ts';
import { formatPublication, summarizePublication } from '../src/lib/publication/gate.ts';
import { assembleInSteps } from '../src/lib/library/assemble.ts';
import { openContent } from '../src/io/content.ts';
import { withContentLock } from '../src/io/content-lock.ts';
import { inTurns } from '../src/io/in-turns.ts';
import { findMendable, writeMended } from '../src/io/fix-content.ts';
import { openPassedTexts } from '../src/io/passed-texts.ts';
import { sourceLine } from '../src/io/source-line.ts';
import { answerDiskErrors, contentFolder, readNamedCall, wrongCall } from './arguments.ts';
import { createProgress } from './progress.ts';

const help = `npm run check -- [CƠ_QUAN/VĂN_BẢN] [--content THƯ_MỤC] [--fix [--dry-run] [--yes]] [--fresh] [--json]

Kiểm tra toàn bộ nội dung, báo mọi lỗi trong một lần chạy; cuối cùng nêu những văn bản chưa có căn cứ để công bố.
  CƠ_QUAN/VĂN_BẢN  chỉ báo những gì thuộc văn bản này, ví dụ tinh-uy-lam-dong/cv-3467-2024; cả thư viện vẫn được đọc để đối chiếu
  --content  thư mục nội dung (mặc định: content của thư viện này)
  --fix      sửa cách lưu tệp: chữ dựng sẵn (NFC), dấu xuống dòng, dấu BOM, dấu cách cuối dòng, dòng trống lặp lại, dấu xuống dòng cuối tệp;
             không sửa gì trong dòng, không động tới content/sources và content/permalinks; tệp cũ được giữ lại với đuôi .bak
  --dry-run  cùng --fix: chỉ nêu những gì sẽ sửa, không ghi
  --yes      cùng --fix: sửa mà không hỏi; không có terminal và không có --yes thì chỉ nêu
  --fresh    đọc lại mọi tệp bằng cả hai bộ đọc; không có tùy chọn này thì tệp chưa đổi từ lần kiểm tra trước không đọc lại bằng bộ đọc thứ hai
  --json     in báo cáo dạng JSON
Mã thoát: 0 không có lỗi, 1 có lỗi, 2 gọi sai.`;

const { values, name } = readNamedCall(help, {
  content: { type: 'string' },
  fix: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});
if ((values['dry-run'] || values.yes) && !values.fix) wrongCall(help, '--dry-run và --yes chỉ dùng cùng --fix');
const folder = contentFolder(help, values.content);
answerDiskErrors();
const content = openContent(folder);
const id = name?.replace(/^(?:.*\/)?directives\//, '').replace(/\.mdx$/, '');
const only = content.directives.find((own) => own.id === id)?.file;
if (id !== undefined && only === undefined) wrongCall(help, `không có văn bản "${id}" trong ${values.content ?? 'content'}/directives`);

let mendable = values.fix ? findMendable(folder, only) : [];
const isMended = values.fix && (await mend());

const passed = openPassedTexts(values.fresh);
const progress = createProgress();
let count = 0;
const steps = assembleInSteps(isMended ? openContent(folder) : content, {
  secondParser: true,
  passed,
  hints: true,
  onDocument: () => {
    count += 1;
    progress.say(`Đang kiểm tra: ${count}/${content.directives.length} văn bản`);
  },
});
const { diagnostics, files, library } = await inTurns(steps);
progress.end();
passed.save();
const shown = only === undefined ? diagnostics : diagnostics.filter(({ file }) => file === only);
const summary = summarize(shown, only === undefined ? files : 1);
const publication = summarizePublication(library.entries, library.site);
if (values.json) {
  // Every entry has the same fields, whatever it is about.
  const problems = shown.map((problem) => ({ ...problem, field: problem.field ?? null, help: errorHelpAddress(problem.code) }));
  const mended = values.fix ? { mended: mendable.map(({ file, changes }) => ({ file, changes, isWritten: isMended })) } : {};
  console.log(JSON.stringify({ diagnostics: problems, summary, publication, ...mended }));
} else {
  for (const problem of shown) console.log(`${formatDiagnostic(problem, sourceLine(folder, problem))}\n`);
  console.log(formatSummary(summary));
  if (shown.length > 0) console.log(formatHelp(shown, library.site.url ?? null));
  const note = only === undefined ? formatPublication(publication, library.registry) : null;
  if (note !== null) console.log(note);
}
process.exitCode = summary.errors > 0 ? 1 : 0;

/** Shows what can be mended and mends it where that is wanted; whether it was. */
async function mend(): Promise<boolean> {
  const say = (words: string): void => {
    if (!values.json) console.log(words);
  };
  for (const { file, changes } of mendable) {
    say(file);
    for (const { what, lines } of changes) say(`  ${what}${lines.length > 0 ? `: ${lines.length} dòng (${listed(lines)})` : ''}`);
  }
  if (mendable.length === 0) say('Không có gì để sửa cách lưu.\n');
  if (mendable.length === 0 || values['dry-run']) return false;
  if (!values.yes && !(process.stdin.isTTY && process.stdout.isTTY && !values.json && (await agrees()))) {
    say('Chưa ghi gì; thêm --yes để sửa.\n');
    return false;
  }
  const backups = await withContentLock(folder, () => {
    // As the files are now: somebody may have written while the question stood.
    mendable = findMendable(folder, only);
    return writeMended(mendable);
  });
  say(`Đã sửa cách lưu của ${mendable.length} tệp; giữ lại ${backups.length} tệp cũ với đuôi .bak.\n`);
  return true;
}

async function agrees(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Sửa các tệp này? [c = có, Enter = không] ');
  terminal.close();
  return /^(?:c|có|co|y)$/i.test(answer.trim());
}

function listed(lines: readonly number[]): string {
  return lines.length > 10 ? `${lines.slice(0, 10).join(', ')}, …` : lines.join(', ');
}
