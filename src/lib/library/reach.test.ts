/** What reaches a body through groups of groups, and what does not: on the real documents, with lines and registries of their own. */
import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import type { Task } from '../annotation/task.ts';
import { createRegistry } from '../registry/registry.ts';
import type { Organization } from '../registry/schema.ts';
import { assemble } from './assemble.ts';
import type { Entry } from './entry.ts';
import { createReach, type Reach } from './reach.ts';

const { library } = assemble(realContent, { secondParser: false });
const [model] = library.entries;
const [modelTask] = library.tasks;
if (model === undefined || modelTask === undefined) throw new Error('the library is empty');

const body = (id: string, more: Partial<Organization> = {}): Organization => ({ id, name: id, type: 'committee', ...more });
const registry = createRegistry({
  ...library.registry,
  organizations: [
    body('xa', { from: '2025-07-01', basis: 'b' }),
    body('huyen', { to: '2025-06-30', successors: ['xa'], basis: 'b' }),
    body('cac-xa', { type: 'group', members: ['xa'] }),
    body('cac-huyen', { type: 'group', members: ['huyen'] }),
    body('cac-cap', { type: 'group', members: ['cac-huyen', 'cac-xa', 'cac-cap-khac'] }),
    // A circle is a fault that `check` reports; nothing may hang on it.
    body('cac-cap-khac', { type: 'group', members: ['cac-cap'] }),
  ],
});

const entry = (id: string, date: string | null, ...units: string[]): Entry => ({
  ...model,
  id: `a/${id}`,
  metadata: { ...model.metadata, date, addressees: [{ printed: 'x', units }], recipients: [] },
});
const task = (id: string, document: string, units: Partial<Pick<Task, 'assignees' | 'coordinators' | 'reportTo'>>): Task => ({
  ...modelTask,
  id,
  document: `a/${document}`,
  ...{ assignees: [], coordinators: [], reportTo: [] },
  ...units,
});

const entries = [
  entry('2026', '2026-01-05', 'cac-cap'),
  entry('huyen-2026', '2026-01-04', 'huyen', 'cac-huyen'),
  entry('2024', '2024-01-05', 'cac-cap-khac', 'cac-huyen'),
  entry('khong-ngay', null, 'cac-cap'),
  entry('noi-khac', null, 'khong-co'),
];
const tasks = [
  task('1', '2026', { assignees: ['cac-xa'], coordinators: ['cac-cap', 'xa'] }),
  task('2', '2024', { assignees: ['cac-huyen', 'cac-cap'], reportTo: ['huyen'] }),
  task('3', 'khong-ngay', { reportTo: ['cac-cap-khac'] }),
];
const reach = createReach(registry, entries, tasks);
const sent = (id: string, from: Reach = reach): string[] => from.addressedTo(id).map((own) => own.id.slice(2));
const given = (id: string): string[] => reach.tasksOf(id).map((own) => own.id);

describe('documents', () => {
  test('reach the members of members, in the order of all lists, each once, and a circle does no harm', () => {
    expect(sent('cac-cap')).toEqual(['2026', '2024', 'khong-ngay']);
    expect(sent('cac-huyen')).toEqual(['2026', 'huyen-2026', '2024', 'khong-ngay']);
    expect(sent('khong-co')).toEqual(['noi-khac']);
    expect(sent('nobody')).toEqual([]);
  });

  test('of a day when a body was not there reach it by its name alone', () => {
    expect(sent('xa')).toEqual(['2026', 'khong-ngay']);
    expect(sent('huyen')).toEqual(['huyen-2026', '2024', 'khong-ngay']);
    const ways = (id: string, at: number): unknown => reach.waysTo(id, entries[at] as Entry).map(({ groups }) => groups);
    expect(ways('huyen', 1)).toEqual([[]]);
    expect(ways('huyen', 2)).toEqual([['cac-cap-khac', 'cac-cap', 'cac-huyen'], ['cac-huyen']]);
    expect(ways('xa', 2)).toEqual([]);
  });

  test('reach a body exactly when a line does', () => {
    for (const { registry: own, made } of [
      { registry, made: reach },
      { registry: library.registry, made: createReach(library.registry, library.entries, library.tasks) },
    ]) {
      for (const { id } of own.organizations) {
        const all = own === registry ? entries : library.entries;
        expect(made.addressedTo(id)).toEqual(all.filter((one) => made.waysTo(id, one).length > 0));
      }
    }
  });
});

describe('assignments', () => {
  test('are those of a role, by name or by a group, and a body named itself has the role of no group', () => {
    expect(given('xa')).toEqual(['1', '3']);
    expect(reach.dutiesOf('xa', tasks[0] as Task)).toEqual([
      { role: 'assignees', groups: ['cac-xa'] },
      { role: 'coordinators', groups: [] },
    ]);
    expect(given('huyen')).toEqual(['2', '3']);
    expect(reach.dutiesOf('huyen', tasks[1] as Task)).toEqual([
      { role: 'assignees', groups: ['cac-huyen'] },
      { role: 'assignees', groups: ['cac-cap', 'cac-huyen'] },
      { role: 'reportTo', groups: [] },
    ]);
    expect(reach.dutiesOf('huyen', tasks[0] as Task)).toEqual([]);
  });

  test('of the five documents: the same, and none without a duty', () => {
    for (const { id } of library.organizations)
      expect(library.tasksOf(id)).toEqual(library.tasks.filter((own) => library.dutiesOf(id, own).length > 0));
    const duties = (id: string): unknown => library.tasksOf(id).flatMap((own) => library.dutiesOf(id, own).map(({ role }) => role));
    expect(duties('ban-thuong-vu-dang-uy-khoi-cac-co-quan-lam-dong')).toEqual(['assignees', 'reportTo']);
    expect(duties('cac-co-quan-lien-quan-tinh-lam-dong')).toEqual(['coordinators']);
    const front = library.tasksOf('mat-tran-to-quoc-huyen-thuoc-lam-dong');
    const ways = new Set(
      front.flatMap((own) => library.dutiesOf('mat-tran-to-quoc-huyen-thuoc-lam-dong', own).map(({ groups }) => groups.join())),
    );
    expect([...ways].sort()).toEqual([
      '',
      'mat-tran-to-quoc-cac-cap-trong-tinh-lam-dong',
      'mat-tran-to-quoc-tu-huyen-den-co-so-huyen-thuoc-lam-dong',
    ]);
  });
});
