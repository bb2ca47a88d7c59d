import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import type { Task } from '../annotation/task.ts';
import { taskCsvRow, taskColumns as csvColumns, taskJson, targetJson, targetJsonSchema } from '../export/annotations-json.ts';
import { formatCsv } from '../export/csv.ts';
import { assemble } from '../library/assemble.ts';
import { countValues, findRows, type Query } from './filter.ts';
import { filePlace, makeRegisterFiles, registerFiles } from './files.ts';
import { compareIndicators, openTargets, targetColumns } from './targets.ts';
import { dueKinds, openTasks, taskColumns } from './tasks.ts';

const { library } = assemble(realContent, { secondParser: false });
/** As the browser reads them. */
const sent = <Columns>(columns: Columns): Columns => JSON.parse(JSON.stringify(columns)) as Columns;
const tasks = openTasks(sent(taskColumns(library)));
const targets = openTargets(sent(targetColumns(library)));

const tasksFound = (query: Query): Task[] => findRows(tasks, query).flatMap((row) => library.tasks[row] ?? []);
const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const ids = (query: Query): string[] => idsOf(tasksFound(query));

describe('assignments', () => {
  test('without a choice all rows stand in the order of the library, as in the files', () => {
    expect(ids({ chosen: {} })).toEqual(idsOf(library.tasks));
    const csv = formatCsv(
      csvColumns,
      library.tasks.map((task) => taskCsvRow(taskJson(task))),
    );
    // Each row begins with its identity; lines of a quote do not.
    expect([...csv.matchAll(/^[a-z0-9/-]+#[^,]*\/\d+(?=,)/gm)].map(([id]) => id)).toEqual(ids({ chosen: {} }));
  });

  test('of every unit they are those of its own page, also through its groups', () => {
    for (const { id } of library.organizations) expect(ids({ chosen: { 'don-vi': id } }), id).toEqual(idsOf(library.tasksOf(id)));
    expect(ids({ chosen: { 'don-vi': 'ban-tuyen-giao-tinh-uy-lam-dong' } }).length).toBeGreaterThan(1);
  });

  test('a group of groups means their members, but not one that was not there on that day', () => {
    const organizations = realContent.registry.organizations;
    const nested = {
      ...organizations,
      file: organizations?.file ?? '',
      text: `${(organizations?.text ?? '').replace(
        /(- id: cac-so-ban-nganh-tinh-lam-dong\n(?: {2}.*\n)*? {2}members: )\[\]/,
        '$1[nhom-trong]',
      )}
- { id: nhom-trong, name: Nhóm trong, type: group, members: [so-a, so-cu, so-moi] }
- { id: so-a, name: Sở A, type: state }
- { id: so-cu, name: Sở cũ, type: state, to: 2020-01-01, basis: thử }
- { id: so-moi, name: Sở mới, type: state, from: 2024-01-01, basis: thử }
`,
    };
    const other = assemble(
      { ...realContent, registry: { ...realContent.registry, organizations: nested } },
      { secondParser: false },
    ).library;
    const register = openTasks(sent(taskColumns(other)));
    const found = (id: string): string[] => findRows(register, { chosen: { 'don-vi': id } }).flatMap((row) => other.tasks[row]?.id ?? []);
    for (const { id } of other.organizations) expect(found(id), id).toEqual(idsOf(other.tasksOf(id)));
    expect(found('so-a').length).toBeGreaterThan(1);
    expect(found('so-cu').length).toBeLessThan(found('so-a').length);
    expect(found('so-moi').length).toBeLessThanOrEqual(found('so-a').length);
  });

  test.each([
    ['thuc-hien', 'assignees'],
    ['phoi-hop', 'coordinators'],
    ['bao-cao', 'reportTo'],
  ] as const)('the role %s is that of the unit or of a group of it', (role, of) => {
    let count = 0;
    for (const { id } of library.organizations) {
      const expected = library.tasksOf(id).filter((task) => library.dutiesOf(id, task).some((duty) => duty.role === of));
      expect(ids({ chosen: { 'don-vi': id, 'vai-tro': role } }), `${id} ${role}`).toEqual(idsOf(expected));
      count += expected.length;
    }
    expect(count).toBeGreaterThan(0);
  });

  test('kinds of due time are those of the annotations; whatever says when is words that say when', () => {
    const expected = {
      ngay: library.tasks.filter(({ due }) => due !== null),
      chu: library.tasks.filter(({ duePrinted }) => duePrinted !== null),
      'dinh-ky': library.tasks.filter(({ recurs }) => recurs !== null),
      'khong-in': library.tasks.filter(({ duePrinted }) => duePrinted === null),
    };
    for (const kind of dueKinds) expect(ids({ chosen: { 'thoi-gian': kind } }), kind).toEqual(idsOf(expected[kind]));
    expect(expected['dinh-ky'].length).toBeGreaterThan(0);
    expect(expected['khong-in'].length).toBeGreaterThan(0);
  });

  test('what a choice would show is what it shows', () => {
    for (const chosen of [{}, { 'don-vi': 'ban-tuyen-giao-tinh-uy-lam-dong' }, { 'thoi-gian': 'chu' }])
      for (const facet of ['don-vi', 'thoi-gian'])
        for (const [value, count] of countValues(tasks, facet, { chosen }))
          expect(ids({ chosen: { ...chosen, [facet]: value } }), `${facet}=${value}`).toHaveLength(count);
  });

  test('only documents that are named', () => {
    const documents = [...new Set(library.tasks.map(({ document }) => document))];
    for (const [place, document] of documents.entries())
      expect(ids({ chosen: {}, documents: new Set([place]) })).toEqual(idsOf(library.tasks.filter((task) => task.document === document)));
  });

  test('printed days come first, the earliest before all; then words, then repetition, then nothing', () => {
    const [first, second, ...others] = library.tasks;
    if (first === undefined || second === undefined) throw new Error('no tasks');
    const dated = { ...library, tasks: [{ ...first, due: '2024-06-30' }, { ...second, due: '2024-01-31', recurs: 'hàng quý' }, ...others] };
    const register = openTasks(sent(taskColumns(dated)));
    const order = findRows(register, { chosen: {}, order: 'han' }).flatMap((row) => dated.tasks[row] ?? []);
    expect(idsOf(order.slice(0, 2))).toEqual([second.id, first.id]);
    const ranks = order.slice(2).map(({ duePrinted, recurs }) => (recurs !== null ? 2 : duePrinted !== null ? 1 : 3));
    expect(ranks).toEqual([...ranks].sort());
    expect(findRows(register, { chosen: { 'thoi-gian': 'ngay' } })).toEqual([0, 1]);
    expect(findRows(register, { chosen: { 'thoi-gian': 'dinh-ky' } })).toContain(1);
  });

  test('by unit they follow the names of those who do them', () => {
    const names = tasksFound({ chosen: {}, order: 'don-vi' }).map(
      ({ assignees }) => library.registry.organization(assignees[0] ?? '')?.name ?? '',
    );
    expect(names).toEqual([...names].sort(new Intl.Collator('vi', { numeric: true }).compare));
  });
});

describe('targets', () => {
  const found = (query: Query): string[] => findRows(targets, query).map((row) => library.targets[row]?.id ?? '');

  test('without a choice the same indicator stands side by side, by name', () => {
    expect(found({ chosen: {} })).toEqual(idsOf([...library.targets].sort(compareIndicators)));
    const csv = formatCsv(Object.keys(targetJsonSchema.shape), library.targets.map(targetJson));
    expect([...csv.matchAll(/^[a-z0-9/-]+#[^,]*\/\d+(?=,)/gm)].map(([id]) => id)).toEqual(found({ chosen: {}, order: 'van-ban' }));
  });

  test('those of several documents are exactly those', () => {
    const sources = Map.groupBy(library.targets, ({ indicator }) => indicator);
    const expected = library.targets.filter(({ indicator }) => new Set(sources.get(indicator)?.map(({ document }) => document)).size > 1);
    expect(found({ chosen: { 'nhieu-van-ban': '1' } }).sort()).toEqual(idsOf(expected).sort());
    expect(expected.length).toBeGreaterThan(2);
  });

  test('indicator, issuer and period are those of the annotations', () => {
    const issuerOf = (document: string): string => library.entry(document)?.metadata.issuer.id ?? '';
    for (const [facet, of] of [
      ['chi-tieu', ({ indicator }: (typeof library.targets)[number]) => indicator],
      ['co-quan', ({ document }: (typeof library.targets)[number]) => issuerOf(document)],
      ['ky', ({ period }: (typeof library.targets)[number]) => period ?? 'khong-in'],
    ] as const)
      for (const value of new Set(library.targets.map(of)))
        expect(found({ chosen: { [facet]: value } }).sort(), `${facet}=${value}`).toEqual(
          idsOf(library.targets.filter((target) => of(target) === value)).sort(),
        );
  });

  test('named indicators and chosen values hold together', () => {
    const named = { 'chi-tieu': new Set(['quy-mo-grdp', 'toc-do-tang-grdp']) };
    expect(findRows(targets, { chosen: {}, named })).toHaveLength(2);
    expect(findRows(targets, { chosen: { 'nhieu-van-ban': '1' }, named })).toHaveLength(0);
  });
});

describe('files', () => {
  test('every row stands in one file, at its place; another library has files of other names', () => {
    const hash = (text: string): string => String(text.length);
    const files = makeRegisterFiles({ a: 1 }, ['Công văn số 1'], 45, 'a', hash);
    const index = files.find(({ name }) => name === registerFiles.index);
    expect(index).toMatchObject({ content: { starts: ['1'], columns: { a: 1 } } });
    const parts = files.flatMap((file) => ('rows' in file ? [file] : []));
    expect(parts.map((file) => file.rows)).toEqual([
      [0, 20],
      [20, 40],
      [40, 45],
    ]);
    for (const place of [0, 19, 20, 44]) {
      const { file, index: at } = filePlace(place);
      expect((parts[file]?.rows[0] ?? 0) + at).toBe(place);
    }
    // Other words of a document, and other words of a row.
    for (const other of [
      makeRegisterFiles({ a: 1 }, ['Công văn số 12'], 45, 'a', hash),
      makeRegisterFiles({ a: 1 }, ['Công văn số 1'], 45, 'bc', hash),
    ]) {
      const names = other.map(({ name }) => name);
      expect(files.map(({ name }) => name).filter((name) => names.includes(name))).toEqual([registerFiles.index]);
    }
  });
});
