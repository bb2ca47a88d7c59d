/** `npm run crosslink`: the build-time cross-linker as a command: what the citations of the library lead to, what does not, what changed. */
import { resolve } from 'node:path';
import { directiveAddress, citedAddress } from '../src/lib/address.ts';
import { describeOutcome, graphChanges, type GraphChange } from '../src/lib/citation/changes.ts';
import type { Citation, CitationGraph } from '../src/lib/citation/graph.ts';
import { formatDiagnostic } from '../src/lib/diagnostic/format.ts';
import { citationJson, citationSummary, citedDocumentsJson } from '../src/lib/export/citations-json.ts';
import { assemble } from '../src/lib/library/assemble.ts';
import { lockedRecords } from '../src/lib/permalink/lock.ts';
import { openContent } from '../src/io/content.ts';
import { readArguments } from './arguments.ts';

const help = `npm run crosslink -- [--content THƯ_MỤC] [--json]

Liên kết các viện dẫn trong thư viện (cùng mã nguồn với lúc dựng trang) và báo kết quả: bao nhiêu viện dẫn tới đúng văn bản, bao nhiêu
chưa có toàn văn, chưa rõ; văn bản nào được viện dẫn nhiều nhất mà chưa có; liên kết nào thay đổi so với lần ghi khóa.
  --content  thư mục nội dung (mặc định: content)
  --json     in toàn bộ dạng JSON
Mã thoát: 0 xong, 1 nội dung có lỗi, 2 gọi sai.`;

const values = readArguments(help, {
  content: { type: 'string', default: 'content' },
  json: { type: 'boolean', default: false },
});

const outcomeNames = {
  resolved: 'dẫn tới văn bản trong thư viện',
  'cited-only': 'chưa có toàn văn',
  ambiguous: 'chưa rõ văn bản nào',
  external: 'toàn văn ở trang khác',
  ignored: 'không liên kết',
} as const;

/** So many lines of a list are printed; `--json` has them all. */
const mostLines = 50;

function run(): number {
  const content = openContent(resolve(process.env['INIT_CWD'] ?? '.', values.content));
  const { library, diagnostics } = assemble(content, { secondParser: false });
  const { graph } = library;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const accepted = lockedRecords(content.locks ?? []);
  const ids = content.directives.map(({ id }) => id);
  const changes = graphChanges(graph, ids, (id) => accepted.get(directiveAddress(id))?.citations);
  if (values.json) {
    const data = { citations: graph.citations.map(citationJson), citedDocuments: citedDocumentsJson(graph, (address) => address) };
    console.log(JSON.stringify({ ...data, changes: changes.map(({ line: _line, ...change }) => change), summary: citationSummary(graph) }));
  } else {
    report(graph, changes, new Map(content.directives.map(({ id, file }) => [id, file])));
  }
  for (const problem of errors) console.error(`${formatDiagnostic(problem)}\n`);
  return errors.length > 0 ? 1 : 0;
}

function report(graph: CitationGraph, changes: readonly GraphChange[], files: ReadonlyMap<string, string>): void {
  const { citations, citedDocuments, outcomes } = citationSummary(graph);
  const place = ({ from, line }: Pick<Citation, 'from' | 'line'>): string => `${files.get(from) ?? from}:${line}`;
  console.log(`${citations} viện dẫn tới ${citedDocuments} văn bản:`);
  for (const [outcome, count] of Object.entries(outcomes))
    console.log(`  ${String(count).padStart(6)}  ${outcomeNames[outcome as keyof typeof outcomeNames]} (${outcome})`);

  list(
    'Chưa rõ là văn bản nào',
    graph.citations.filter(({ outcome }) => outcome === 'ambiguous'),
    (own) => {
      const candidates = own.candidates.length === 0 ? '' : ` Có thể là: ${own.candidates.join(', ')}.`;
      return `${place(own)}  “${own.surface}”: ${own.reason}${candidates}`;
    },
  );
  list(
    'Chưa có toàn văn',
    graph.citations.filter(({ outcome }) => outcome === 'cited-only'),
    (own) => `${place(own)}  “${own.surface}” → ${citedAddress(own.target ?? '')}: ${own.reason}`,
  );
  const wanted = graph.citedDocuments
    .filter(({ isHeld, citedBy }) => !isHeld && citedBy.length > 0)
    .sort((a, b) => b.citedBy.length - a.citedBy.length || (a.id < b.id ? -1 : 1));
  list(
    'Được viện dẫn nhiều nhất mà chưa có',
    wanted,
    ({ label, id, citedBy }) => `${String(citedBy.length).padStart(6)}  ${label}  ${citedAddress(id)}`,
  );
  list(
    'Thay đổi so với lần ghi khóa',
    changes,
    (own) =>
      `${place(own)}  #${own.place} ${own.surface === null ? '' : `“${own.surface}” `}${describeOutcome(own.before)} → ${describeOutcome(own.after)}`,
  );
  if (changes.length > 0) console.log('Nếu các thay đổi đều đúng, chạy: npm run permalinks -- --accept');
}

function list<Item>(title: string, items: readonly Item[], format: (item: Item) => string): void {
  if (items.length === 0) return;
  console.log(`\n${title} (${items.length}):`);
  for (const item of items.slice(0, mostLines)) console.log(`  ${format(item)}`);
  if (items.length > mostLines) console.log(`  … và ${items.length - mostLines} dòng nữa; đủ cả trong: npm run -s crosslink -- --json`);
}

process.exitCode = run();
