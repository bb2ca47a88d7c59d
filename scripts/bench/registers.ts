/** `npm run bench:registers`: what the filters of the registers load, of a library of any size (docs/bench.md). No pages are built. */
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { registerDataFiles, type MadeFile } from '../../src/components/register/data.ts';
import { openContent } from '../../src/io/content.ts';
import { getLibrary, loadLibrary } from '../../src/io/site.ts';
import { targetJson, targetJsonSchema, taskColumns as csvColumns, taskCsvRow, taskJson } from '../../src/lib/export/annotations-json.ts';
import { csvFiles } from '../../src/lib/export/csv.ts';
import { splitIntoParts, type DataFile } from '../../src/lib/export/parts.ts';
import { filePlace, registerFiles } from '../../src/lib/register/files.ts';
import { findRows, rowsOfStep, type Register } from '../../src/lib/register/filter.ts';
import { openTargets, targetColumns } from '../../src/lib/register/targets.ts';
import { dueKinds, openTasks, taskColumns } from '../../src/lib/register/tasks.ts';
import { readArguments } from '../arguments.ts';

const help = `npm run bench:registers -- [--content THƯ_MỤC]

Đo những gì bộ lọc của trang nhiệm vụ, chỉ tiêu phải tải (KB nén gzip), và các tệp dữ liệu, không dựng trang.
  --content  thư mục nội dung (mặc định: content), ví dụ do npm run library tạo ra
Mã thoát: 0 xong, 2 gọi sai.`;

const values = readArguments(help, { content: { type: 'string', default: 'content' } });

const folder = resolve(process.env['INIT_CWD'] ?? '.', values.content);
process.env['VAN_MACH_CONTENT'] = folder;
loadLibrary(openContent(folder), { secondParser: false });
const library = getLibrary();
console.log(`${library.entries.length} văn bản, ${library.tasks.length} nhiệm vụ, ${library.targets.length} chỉ tiêu`);

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
const most = (sizes: readonly number[]): number => sizes.reduce((largest, size) => Math.max(largest, size), 0);

/** Every choice of one value, and all rows in each order, in all steps up to the fifth: the heaviest. */
function heaviestStep(
  register: Register,
  facets: Readonly<Record<string, readonly string[]>>,
  places: readonly number[],
  rows: readonly number[],
): number {
  const orders = ['', ...Object.keys(register.orders)];
  const asked = [
    ...orders.map((order) => ({ chosen: {}, order })),
    ...Object.entries(facets).flatMap(([facet, own]) =>
      own.flatMap((value) => orders.map((order) => ({ chosen: { [facet]: value }, order }))),
    ),
  ];
  return most(
    asked.flatMap((query) => {
      const found = findRows(register, query);
      return [0, 1, 2, 3, 4].map((step) => {
        const shown = found.slice(step * rowsOfStep, (step + 1) * rowsOfStep);
        const files = new Set(shown.map((row) => filePlace(places[row] ?? row).file));
        return sum([...files].map((file) => rows[file] ?? 0));
      });
    }),
  );
}

function report(name: string, files: readonly MadeFile[], register: Register, facets: Readonly<Record<string, readonly string[]>>): void {
  const size = ({ content }: MadeFile): number => gzipSync(content()).length;
  const sizesOf = (prefix: string): number[] => files.filter(({ file }) => file.startsWith(prefix)).map(size);
  const [index = 0] = sizesOf(registerFiles.index.replace('.json', ''));
  const words = sizesOf('chu-');
  const rows = sizesOf('dong-');
  const places: number[] = [];
  for (const [place, row] of findRows(register, { chosen: {} }).entries()) places[row] = place;
  console.log(`\n${name}
  lần đầu dùng bộ lọc: ${kilobytes(index)}
  chữ của văn bản: ${words.length} tệp, lớn nhất ${kilobytes(most(words))}, tất cả ${kilobytes(sum(words))}
  dòng: ${rows.length} tệp, lớn nhất ${kilobytes(most(rows))}
  bước nặng nhất (${rowsOfStep} dòng): ${kilobytes(heaviestStep(register, facets, places, rows))}`);
}

const tasks = taskColumns(library);
report('Nhiệm vụ', registerDataFiles('tasks'), openTasks(tasks), { 'don-vi': tasks.units.map(([id]) => id), 'thoi-gian': dueKinds });
const targets = targetColumns(library);
report('Chỉ tiêu', registerDataFiles('targets'), openTargets(targets), {
  'chi-tieu': targets.indicators.slice(0, 50).map(([id]) => id),
  'co-quan': targets.issuers.map(([id]) => id),
  ky: targets.periods,
  'nhieu-van-ban': ['1'],
});

function describeFiles(files: readonly DataFile[]): string {
  const sizes = files.map(({ content }) => Buffer.byteLength(content));
  return `${files[0]?.address ?? ''}: ${files.length} tệp, lớn nhất ${kilobytes(most(sizes))}, tất cả ${kilobytes(sum(sizes))}`;
}

const same = (address: string): string => address;
console.log(`\nDữ liệu (không nén)
  ${describeFiles(splitIntoParts('/du-lieu/tasks.json', { tasks: library.tasks.map(taskJson) }, same))}
  ${describeFiles(splitIntoParts('/du-lieu/targets.json', { targets: library.targets.map(targetJson) }, same))}
  ${describeFiles(
    csvFiles(
      '/du-lieu/tasks.csv',
      csvColumns,
      library.tasks.map((task) => taskCsvRow(taskJson(task))),
    ),
  )}
  ${describeFiles(csvFiles('/du-lieu/targets.csv', Object.keys(targetJsonSchema.shape), library.targets.map(targetJson)))}
Bộ nhớ lớn nhất: ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
