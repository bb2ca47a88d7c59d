import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { assemble } from '../library/assemble.ts';
import { targetColumns, targetJson, targetJsonSchema, taskColumns, taskCsvRow, taskJson, taskJsonSchema } from './annotations-json.ts';
import { citationColumns, citationJson } from './citations-json.ts';
import { csvFiles, formatCsv } from './csv.ts';
import { documentSummary } from './document-json.ts';
import { documentColumns, documentCsvRow } from './documents-csv.ts';

const { library } = assemble(realContent, { secondParser: false });
const targets = library.targets.map(targetJson);
const tasks = library.tasks.map(taskJson);

/** What a spreadsheet reads: RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && plain === '') break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('targets and assignments as data', () => {
  test('every row is of the published shape, with an identity of its own', () => {
    for (const row of targets) expect(targetJsonSchema.parse(row)).toEqual(row);
    for (const row of tasks) expect(taskJsonSchema.parse(row)).toEqual(row);
    const ids = [...targets, ...tasks.map(({ id }) => ({ id: `task ${id}` }))].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.length).toBeGreaterThan(70);
    expect(tasks).toHaveLength(36);
  });

  test('the fields are those of the contract, in its order', () => {
    expect(Object.keys(targetJsonSchema.shape).join(' ')).toBe(
      'id document anchor quote indicator label op min max value unit approximate basis period base partOf note',
    );
    expect(Object.keys(taskJsonSchema.shape).join(' ')).toBe(
      'id document anchor quote assignees assigneeBasis inheritedFrom coordinators reportTo due duePrinted recurs consequence',
    );
  });

  test('bounds are those of the operator', () => {
    for (const { id, op, min, max, value } of targets) {
      if (op === '=') expect([min, value], id).toEqual([max, null]);
      if (op === '≥' || op === '>') expect([typeof min, max, value], id).toEqual(['number', null, null]);
      if (op === '≤' || op === '<') expect([min, typeof max, value], id).toEqual([null, 'number', null]);
      if (op === 'range') expect((min ?? 0) < (max ?? 0), id).toBe(true);
      if (op === 'grade') expect([min, max, typeof value], id).toEqual([null, null, 'string']);
    }
  });

  test('no day is invented: none of the five prints one', () => {
    expect(tasks.filter(({ due }) => due !== null)).toEqual([]);
  });

  test('the CSV says the same, cell by cell, and opens in Excel as UTF-8', () => {
    const columns = targetColumns;
    const text = formatCsv(columns, targets);
    expect(text.startsWith('\uFEFFid,document,')).toBe(true);
    const [head, ...rows] = parseCsv(text);
    expect(head).toEqual(columns);
    expect(rows).toEqual(targets.map((row) => Object.values(row).map((cell) => (cell === null ? '' : String(cell)))));
    const [, ...taskRows] = parseCsv(formatCsv(taskColumns, tasks.map(taskCsvRow)));
    expect(taskRows.map((row) => row[3])).toEqual(tasks.map(({ quote }) => quote));
    expect(taskRows.map((row) => row[4])).toEqual(tasks.map(({ assignees }) => assignees.join(' ')));
  });

  test('very many rows go into files of a bounded size, each with its head', () => {
    const limit = 4000;
    const files = [...csvFiles('/du-lieu/targets.csv', targetColumns, targets, limit)];
    expect(files.length).toBeGreaterThan(2);
    expect(files.slice(0, 2).map(({ address }) => address)).toEqual(['/du-lieu/targets.csv', '/du-lieu/targets-2.csv']);
    for (const { content } of files) expect(new TextEncoder().encode(content).length).toBeLessThanOrEqual(limit);
    expect(files.map(({ content }) => parseCsv(content)[0])).toEqual(files.map(() => targetColumns));
    expect(
      files.flatMap(({ content }) =>
        parseCsv(content)
          .slice(1)
          .map(([id]) => id),
      ),
    ).toEqual(targets.map(({ id }) => id));
    // No row at all is still a file with its head, and a row larger than the limit a file of its own.
    expect([...csvFiles('/a.csv', ['id'], [])].map(({ content }) => parseCsv(content))).toEqual([[['id']]]);
    expect([...csvFiles('/a.csv', ['id'], [{ id: 'a' }, { id: 'b'.repeat(100) }], 50)].map(({ address }) => address)).toEqual([
      '/a.csv',
      '/a-2.csv',
    ]);
  });
});

test('the tasks of a unit are those that name it or its group', () => {
  for (const task of library.tasks)
    for (const unit of [...task.assignees, ...task.coordinators]) expect(library.tasksOf(unit)).toContain(task);
  const groups = library.registry.organizations.filter(({ id, members }) => (members ?? []).length > 0 && library.tasksOf(id).length > 0);
  expect(groups.length).toBeGreaterThan(0);
  for (const { id, members } of groups) {
    const own = library.tasks.filter(({ assignees }) => assignees.includes(id));
    for (const member of members ?? []) expect(library.tasksOf(member)).toEqual(expect.arrayContaining(own));
  }
});

test('words that a spreadsheet would take for a formula are marked as words; figures and signs alone are left as they are', () => {
  const cells = ['=HYPERLINK("http://a")', '+84 90', '-5 a', '@a', '\tx', '=', '≥', 'a = b', '-'];
  const text = formatCsv(['a', 'b'], [...cells.map((a) => ({ a, b: null })), { a: -5, b: true }]);
  expect(parseCsv(text).slice(1)).toEqual([
    ...[`'=HYPERLINK("http://a")`, "'+84 90", "'-5 a", "'@a", "'\tx", '=', '≥', 'a = b', '-'].map((a) => [a, '']),
    ['-5', 'true'],
  ]);
});

test('documents and citations as tables say what their JSON says', () => {
  const href = (address: string): string => address;
  const summaries = library.entries.map((entry) => documentSummary(entry, href));
  const [head, ...rows] = parseCsv(formatCsv(documentColumns, summaries.map(documentCsvRow)));
  expect(head).toEqual(documentColumns);
  const column = (name: string): string[] => rows.map((row) => row[documentColumns.indexOf(name)] ?? '');
  expect(column('id')).toEqual(summaries.map(({ id }) => id));
  expect(column('number')).toEqual(summaries.map(({ number }) => number ?? ''));
  expect(column('numberBasis')).toEqual(summaries.map(({ provenance }) => provenance.number.basis));
  expect(column('recipients').map((cell) => cell.split('\n'))).toEqual(
    summaries.map(({ recipients }) => recipients.map(({ printed }) => printed)),
  );
  expect(column('scopePublic')).toEqual(summaries.map(({ scope }) => (scope === null ? '' : String(scope.public))));
  expect(new Set(documentColumns).size).toBe(documentColumns.length);
  const citations = library.graph.citations.map(citationJson);
  const [names = [], ...lines] = parseCsv(formatCsv(citationColumns, citations));
  expect(names).toEqual(citationColumns);
  expect(lines.map((line) => line[names.indexOf('surface')])).toEqual(citations.map(({ surface }) => surface));
  expect(lines.map((line) => line[names.indexOf('outcome')])).toEqual(citations.map(({ outcome }) => outcome));
});
