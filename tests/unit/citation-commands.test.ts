/** The commands of citations, as other tools call them: their JSON is a contract. */
import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { copyLibrary } from '../support/library.ts';

const run = promisify(execFile);
const scripts = join(import.meta.dirname, '../../scripts');

interface Answer {
  stdout: string;
  stderr: string;
  code: number | null;
}

function find(input: string, ...more: string[]): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(scripts, 'find-citations.ts'), '--jsonl', ...more]);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString('utf8')));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString('utf8')));
    child.on('close', (code) => {
      resolve({ stdout, stderr, code });
    });
    child.stdin.end(input);
  });
}

const linesOf = (text: string): { id: unknown; citations: Record<string, unknown>[] }[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: unknown; citations: Record<string, unknown>[] });

test('find-citations answers each line with its id and the fields of the contract', async () => {
  const rows = [
    { id: 'a', text: 'Thực hiện khoản 2 Điều 5 Nghị định số 04/2015/NĐ-CP ngày 09/01/2015 của Chính phủ; Nghị quyết này.' },
    { id: 7, text: 'Không viện dẫn gì.' },
  ];
  const { stdout, code } = await find(rows.map((row) => JSON.stringify(row)).join('\n'));
  expect(code).toBe(0);
  expect(linesOf(stdout)).toEqual([
    {
      id: 'a',
      citations: [
        {
          start: 25,
          end: 52,
          surface: 'Nghị định số 04/2015/NĐ-CP',
          form: 'numbered',
          kind: 'nghị định',
          number: '04',
          symbol: 'NĐ-CP',
          year: '2015',
          date: '2015-01-09',
          issuer: 'Chính phủ',
          khoa: null,
          pinpoint: 'khoản 2 Điều 5',
          name: null,
        },
      ].map((own) => ({ ...own, end: own.start + own.surface.length })),
    },
    { id: 7, citations: [] },
  ]);
});

test('find-citations gives self-references when asked', async () => {
  const { stdout } = await find(JSON.stringify({ id: 1, text: 'Nghị quyết này có hiệu lực.' }), '--self');
  expect(linesOf(stdout)[0]?.citations).toEqual([expect.objectContaining({ form: 'self', surface: 'Nghị quyết này' })]);
});

test('find-citations reads on past a bad line and says which it was', async () => {
  const { stdout, stderr, code } = await find(`{"id":1,"text":"Luật Đất đai."}\nkhông phải JSON\n{"id":3,"text":"Luật Giá."}`);
  expect(code).toBe(1);
  expect(stderr).toContain('Dòng 2');
  expect(linesOf(stdout).map(({ id }) => id)).toEqual([1, 3]);
});

test('find-citations slices every labelled text back to its surfaces', async () => {
  const rows = readFileSync(join(import.meta.dirname, '../fixtures/citations/samples.jsonl'), 'utf8');
  const texts = new Map(
    rows
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; text: string })
      .map(({ id, text }) => [id, text]),
  );
  const { stdout } = await find(rows);
  for (const { id, citations } of linesOf(stdout)) {
    for (const { start, end, surface } of citations) expect(texts.get(String(id))?.slice(Number(start), Number(end))).toBe(surface);
  }
});

test('crosslink --json has the whole graph, its changes and a summary', { timeout: 30_000 }, async () => {
  const { stdout } = await run(process.execPath, [join(scripts, 'crosslink.ts'), '--json'], { maxBuffer: 64_000_000 });
  const data = JSON.parse(stdout) as {
    citations: object[];
    citedDocuments: object[];
    changes: object[];
    summary: { outcomes: Record<string, number> };
  };
  expect(Object.keys(data)).toEqual(['citations', 'citedDocuments', 'changes', 'summary']);
  expect(Object.keys(data.citations[0] ?? {})).toEqual(
    'from anchor start end surface form kind number symbol year date issuer term pinpoint relation outcome target targetAnchor candidates reason'.split(
      ' ',
    ),
  );
  expect(Object.keys(data.citedDocuments[0] ?? {})).toEqual('id url held kind number symbol date issuer title citedBy'.split(' '));
  expect(data.changes).toEqual([]);
  expect(data.summary.outcomes['resolved']).toBe(4);
});

test('crosslink says in words what it found, with file and line', { timeout: 30_000 }, async () => {
  const { stdout } = await run(process.execPath, [join(scripts, 'crosslink.ts')]);
  expect(stdout).toMatch(/dẫn tới văn bản trong thư viện/);
  expect(stdout).toMatch(/content\/directives\/\S+\.mdx:\d+ {2}“Chỉ thị số 26-CT\/TW” → \/vien-dan\/ct-26-tw-2023\//);
});

test('crosslink of a folder without citations is an empty graph', { timeout: 30_000 }, async () => {
  const copy = copyLibrary();
  const { stdout } = await run(process.execPath, [join(scripts, 'crosslink.ts'), '--json', '--content', copy.folder]);
  copy.dispose();
  expect(JSON.parse(stdout)).toMatchObject({ citations: [], citedDocuments: [], changes: [] });
});
