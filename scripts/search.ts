/** `npm run -s search`: the search of a built site, by the code that runs in the browser. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answerJson } from '../src/lib/export/search-json.ts';
import { openSearch, type OpenSearch } from '../src/io/search-data.ts';
import { readArguments } from './arguments.ts';

const help = `npm run -s search -- [--dist THƯ_MỤC] [--limit N] --json "TỪ NGỮ" | --queries TỆP

Tìm trong một trang đã dựng, bằng chính mã nguồn chạy trong trình duyệt. Mỗi câu tìm cho một dòng JSON.
  --dist     thư mục trang đã dựng (mặc định: dist)
  --json     câu cần tìm
  --queries  tệp mỗi dòng một câu
  --limit    số văn bản tối đa (mặc định: 10)
Mã thoát: 0 xong, 1 trang chưa dựng hoặc chỉ mục hỏng, 2 gọi sai.`;

const values = readArguments(help, {
  dist: { type: 'string', default: 'dist' },
  json: { type: 'string' },
  queries: { type: 'string' },
  limit: { type: 'string', default: '10' },
});

async function run(): Promise<number> {
  const caller = process.env['INIT_CWD'] ?? '.';
  const site = resolve(caller, values.dist);
  const limit = Number(values.limit);
  if ((values.json === undefined) === (values.queries === undefined) || !Number.isInteger(limit) || limit < 1) {
    console.error(help);
    return 2;
  }
  if (!existsSync(join(site, 'pagefind', 'pagefind.js'))) {
    console.error(`Chưa có chỉ mục tìm kiếm trong ${site}: hãy chạy npm run build trước.`);
    return 1;
  }
  const file = values.queries === undefined ? null : resolve(caller, values.queries);
  if (file !== null && !existsSync(file)) {
    console.error(`Không có tệp ${file}`);
    return 2;
  }
  const queries =
    values.queries === undefined
      ? [values.json ?? '']
      : readFileSync(resolve(caller, values.queries), 'utf8')
          .split(/\r?\n/)
          .filter((line) => line.trim() !== '');
  const search: OpenSearch = await openSearch(site);
  for (const query of queries) console.log(JSON.stringify(await answerJson(query, search.index, search.data, limit)));
  return 0;
}

process.exitCode = await run();
