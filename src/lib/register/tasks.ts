/** The register of assignments as the filter loads it: who, when, and of which document, in columns of small numbers. */
import type { Task } from '../annotation/task.ts';
import type { Library } from '../library/library.ts';
import { fullName } from '../registry/registry.ts';
import { compareVietnamese } from '../text/fold.ts';
import { documentsOfRows, type Chosen, type Register } from './filter.ts';

export interface TaskColumns {
  /** Rows of each document that has any, the newest first. */
  documents: readonly number[];
  /** All units of the registry, in alphabetical order: a unit without any assignment can be asked for too. */
  units: readonly (readonly [id: string, name: string])[];
  /** Unit → the groups that it is a member of. */
  groups: Readonly<Record<number, readonly number[]>>;
  /** Who does, who coordinates, who is reported to: each combination once. */
  roles: readonly (readonly [assignees: readonly number[], coordinators: readonly number[], reportTo: readonly number[]])[];
  /** Row → combination. */
  who: readonly number[];
  /** One letter a row (`letters`). */
  when: string;
  /** The printed days, of the rows that have one. */
  due: readonly string[];
}

/** A printed day, a day and repetition, repetition, other words that say when, nothing printed. */
const letters = { day: 'd', dayAndRepetition: 'b', repetition: 'r', words: 'w', none: 'n' } as const;

/** Kinds of due time, as addresses name them. A day and a repetition are words that say when, too. */
export const dueKinds = ['ngay', 'chu', 'dinh-ky', 'khong-in'] as const;
type DueKind = (typeof dueKinds)[number];

const kindsOfLetter: Readonly<Record<string, readonly DueKind[]>> = {
  [letters.day]: ['ngay', 'chu'],
  [letters.dayAndRepetition]: ['ngay', 'chu', 'dinh-ky'],
  [letters.repetition]: ['chu', 'dinh-ky'],
  [letters.words]: ['chu'],
  [letters.none]: ['khong-in'],
};

/** Printed days come first; what words say has no place among days, and is given none. */
const ranks: Readonly<Record<string, number>> = {
  [letters.day]: 0,
  [letters.dayAndRepetition]: 0,
  [letters.words]: 1,
  [letters.repetition]: 2,
  [letters.none]: 3,
};

/** What a unit has to do with an assignment, as addresses name it; without one it does or coordinates it, as on the unit's own page. */
export const unitRoles = ['thuc-hien', 'phoi-hop', 'bao-cao'] as const;

export const unitFacet = 'don-vi';
export const dueFacet = 'thoi-gian';
export const roleParameter = 'vai-tro';

export function taskColumns({ tasks, registry }: Pick<Library, 'tasks' | 'registry'>): TaskColumns {
  const units = [...registry.organizations].sort((a, b) => compareVietnamese(fullName(a), fullName(b)));
  const unitOf = new Map(units.map(({ id }, index) => [id, index]));
  const numbers = (ids: readonly string[]): number[] => ids.flatMap((id) => unitOf.get(id) ?? []);
  const roles = new Map<string, number>();
  const who = tasks.map(({ assignees, coordinators, reportTo }) => {
    const key = JSON.stringify([assignees, coordinators, reportTo].map(numbers));
    const known = roles.get(key) ?? roles.size;
    roles.set(key, known);
    return known;
  });
  const groups = Map.groupBy(
    units.flatMap(({ id, members }) => numbers(members ?? []).map((member) => [member, numbers([id])[0] ?? 0] as const)),
    ([member]) => member,
  );
  return {
    documents: [...Map.groupBy(tasks, ({ document }) => document).values()].map(({ length }) => length),
    units: units.map((unit) => [unit.id, fullName(unit)]),
    groups: Object.fromEntries([...groups].map(([member, own]) => [member, own.map(([, group]) => group)])),
    roles: [...roles.keys()].map((key) => JSON.parse(key) as [number[], number[], number[]]),
    who,
    when: tasks.map(letterOf).join(''),
    due: tasks.flatMap(({ due }) => due ?? []),
  };
}

function letterOf({ due, duePrinted, recurs }: Task): string {
  if (due !== null) return recurs === null ? letters.day : letters.dayAndRepetition;
  if (recurs !== null) return letters.repetition;
  return duePrinted === null ? letters.none : letters.words;
}

export function openTasks({ documents, units, groups, roles, who, when, due }: TaskColumns): Register {
  const documentOf = documentsOfRows(documents);
  // A group's members are asked for too: a unit does what is given to its group.
  const members = new Map<number, number[]>();
  for (const [member, own] of Object.entries(groups))
    for (const group of own) members.set(group, [...(members.get(group) ?? []), Number(member)]);
  const named = new Map<string, readonly string[]>();
  const unitsOf = (combination: number, role: string): readonly string[] => {
    const key = `${combination} ${role}`;
    const known = named.get(key);
    if (known !== undefined) return known;
    const [assignees = [], coordinators = [], reportTo = []] = roles[combination] ?? [];
    const printed =
      role === 'thuc-hien'
        ? assignees
        : role === 'phoi-hop'
          ? coordinators
          : role === 'bao-cao'
            ? reportTo
            : [...assignees, ...coordinators];
    const all = new Set(printed.flatMap((unit) => [unit, ...(members.get(unit) ?? [])]));
    const ids = [...all].map((unit) => units[unit]?.[0] ?? '');
    named.set(key, ids);
    return ids;
  };
  const days: string[] = [];
  let count = 0;
  for (let row = 0; row < when.length; row += 1)
    if (kindsOfLetter[when.charAt(row)]?.includes('ngay') === true) days[row] = due[count++] ?? '';
  const dueRank = (row: number): number => ranks[when.charAt(row)] ?? 0;
  const firstUnit = (row: number): number => roles[who[row] ?? 0]?.[0][0] ?? units.length;
  return {
    size: who.length,
    documentOf: (row) => documentOf[row] ?? 0,
    facets: {
      [unitFacet]: (row, chosen: Chosen) => unitsOf(who[row] ?? 0, chosen[roleParameter] ?? ''),
      [dueFacet]: (row) => kindsOfLetter[when.charAt(row)] ?? [],
    },
    orders: {
      han: (a, b) => dueRank(a) - dueRank(b) || compareCodes(days[a] ?? '', days[b] ?? ''),
      'don-vi': (a, b) => firstUnit(a) - firstUnit(b),
    },
  };
}

const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
