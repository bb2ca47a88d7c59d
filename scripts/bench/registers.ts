/** `npm run bench:registers`: what the filters of the registers load, in a built site (docs/bench.md). */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addresses, registerDataAddress } from '../../src/lib/address.ts';
import { filePlace, registerFiles, type RegisterIndex } from '../../src/lib/register/files.ts';
import { findRows, rowsOfStep, type Register } from '../../src/lib/register/filter.ts';
import { openTargets, type TargetColumns } from '../../src/lib/register/targets.ts';
import { dueKinds, openTasks, type TaskColumns } from '../../src/lib/register/tasks.ts';
import { readArguments } from '../arguments.ts';

const help = `npm run bench:registers -- [--dist THƯ_MỤC]

Đo những gì trang nhiệm vụ, chỉ tiêu và bộ lọc của chúng phải tải (KB nén gzip) trong một trang đã dựng.
  --dist  trang đã dựng (mặc định: dist)
Mã thoát: 0 xong, 2 gọi sai.`;

const values = readArguments(help, { dist: { type: 'string', default: 'dist' } });
const dist = resolve(process.env['INIT_CWD'] ?? '.', values.dist);

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
const most = (sizes: readonly number[]): number => sizes.reduce((largest, size) => Math.max(largest, size), 0);

/** Every choice of one value, and all rows in each order, in all steps up to the fifth: the heaviest. */
function heaviestStep(register: Register, facets: Facets, places: readonly number[], rows: readonly number[]): number {
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

type Facets = Readonly<Record<string, readonly string[]>>;

function report<Columns>(name: 'targets' | 'tasks', open: (columns: Columns) => Register, facetsOf: (columns: Columns) => Facets): void {
  const folder = join(dist, registerDataAddress(name));
  const { build, starts, columns } = JSON.parse(readFileSync(join(folder, registerFiles.index), 'utf8')) as RegisterIndex<Columns>;
  const size = (file: string): number => gzipSync(readFileSync(join(folder, file))).length;
  const register = open(columns);
  const order = findRows(register, { chosen: {} });
  const places: number[] = [];
  for (const [place, row] of order.entries()) places[row] = place;
  const words = starts.map((_, file) => size(registerFiles.words(build, file)));
  const rows = Array.from({ length: filePlace(register.size - 1).file + 1 }, (_, file) => size(registerFiles.rows(build, file)));
  const pages = readdirSync(join(dist, addresses[name]), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html'))
    .map((path) => gzipSync(readFileSync(join(dist, addresses[name], path))).length);
  const files = readdirSync(join(dist, 'du-lieu')).filter((file) => file.startsWith(name));
  const data = files.map((file) => `${file} ${kilobytes(statSync(join(dist, 'du-lieu', file)).size)}`);
  console.log(`${addresses[name]} (${register.size} dòng)
  trang (HTML): ${pages.length}, lớn nhất ${kilobytes(most(pages))}
  lần đầu dùng bộ lọc: ${kilobytes(size(registerFiles.index))}
  chữ của văn bản: ${words.length} tệp, lớn nhất ${kilobytes(most(words))}, tất cả ${kilobytes(sum(words))}
  dòng: ${rows.length} tệp, lớn nhất ${kilobytes(most(rows))}
  bước nặng nhất (${rowsOfStep} dòng): ${kilobytes(heaviestStep(register, facetsOf(columns), places, rows))}
  /du-lieu/, không nén: ${data.join(', ')}`);
}

report<TaskColumns>('tasks', openTasks, ({ units }) => ({ 'don-vi': units.map(([id]) => id), 'thoi-gian': dueKinds }));
report<TargetColumns>('targets', openTargets, ({ indicators, issuers, periods }) => ({
  'chi-tieu': indicators.slice(0, 50).map(([id]) => id),
  'co-quan': issuers.map(([id]) => id),
  ky: periods,
  'nhieu-van-ban': ['1'],
}));
