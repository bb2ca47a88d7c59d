/** The register of assignments as the filter loads it: who, when, and of which document, in columns of small numbers. */
import type { Task } from '../annotation/task.ts';
import type { Library } from '../library/library.ts';
import { existedOn, groupChains } from '../registry/groups.ts';
import { fullName } from '../registry/registry.ts';
import { compareVietnamese } from '../text/fold.ts';
import { documentsOfRows, type Chosen, type Register } from './filter.ts';

export interface TaskColumns {
  /** Rows of each document that has any, the newest first. */
  documents: readonly number[];
  /** All units of the registry, in alphabetical order: a unit without any assignment can be asked for too. */
  units: readonly (readonly [id: string, name: string])[];
  /** Unit → the groups that it belongs to, also through groups of groups. */
  groups: Readonly<Record<number, readonly number[]>>;
  /** Unit → from when and until when it was there, where that is known: a group of another day does not mean it. */
  eras: Readonly<Record<number, Era>>;
  /** The day of each document, where it is known. */
  days: readonly (string | null)[];
  /** Who does, who coordinates, who is reported to: each combination once. */
  roles: readonly (readonly [assignees: readonly number[], coordinators: readonly number[], reportTo: readonly number[]])[];
  /** Row → combination. */
  who: readonly number[];
  /** One letter a row (`letters`). */
  when: string;
  /** The printed days, of the rows that have one. */
  due: readonly string[];
}

type Era = readonly [from: string | null, to: string | null];

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

/** What a unit has to do with an assignment, as addresses name it; without one any of them, as on the unit's own page. */
export const unitRoles = ['thuc-hien', 'phoi-hop', 'bao-cao'] as const;

export const unitFacet = 'don-vi';
export const dueFacet = 'thoi-gian';
export const roleParameter = 'vai-tro';

export function taskColumns({ tasks, registry, entry }: Pick<Library, 'tasks' | 'registry' | 'entry'>): TaskColumns {
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
  const groups = units.flatMap(({ id }, index): [number, number[]][] => {
    const own = numbers([...groupChains(registry, id).keys()]);
    return own.length === 0 ? [] : [[index, own]];
  });
  const documents = Map.groupBy(tasks, ({ document }) => document);
  return {
    documents: [...documents.values()].map(({ length }) => length),
    units: units.map((unit) => [unit.id, fullName(unit)]),
    groups: Object.fromEntries(groups),
    eras: Object.fromEntries(
      units.flatMap(({ from, to }, index) => (from == null && to == null ? [] : [[index, [from ?? null, to ?? null]]])),
    ),
    days: [...documents.keys()].map((id) => entry(id)?.metadata.date ?? null),
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

/** Units that an assignment names or means; of those that only a group may mean, their days are asked. */
interface Named {
  always: readonly string[];
  dated: readonly number[];
}

export function openTasks({ documents, days: documentDays, units, groups, eras, roles, who, when, due }: TaskColumns): Register {
  const documentOf = documentsOfRows(documents);
  // A group's members are asked for too: a unit does what is given to its group.
  const members = new Map<number, number[]>();
  for (const [member, own] of Object.entries(groups))
    for (const group of own) members.set(group, [...(members.get(group) ?? []), Number(member)]);
  const named = new Map<string, Named>();
  const unitsOf = (combination: number, role: string): Named => {
    const key = `${combination} ${role}`;
    const known = named.get(key);
    if (known !== undefined) return known;
    const own = roles[combination] ?? [];
    const printed = own[unitRoles.indexOf(role as (typeof unitRoles)[number])] ?? own.flat();
    const all = new Set(printed);
    const dated = new Set<number>();
    for (const unit of printed)
      for (const member of members.get(unit) ?? []) if (!all.has(member)) (eras[member] === undefined ? all : dated).add(member);
    const found = { always: [...all].map(idOf), dated: [...dated] };
    named.set(key, found);
    return found;
  };
  const idOf = (unit: number): string => units[unit]?.[0] ?? '';
  const wasThere = (unit: number, row: number): boolean => {
    const [from = null, to = null] = eras[unit] ?? [];
    return existedOn({ from, to }, documentDays[documentOf[row] ?? -1] ?? null);
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
      [unitFacet]: (row, chosen: Chosen) => {
        const { always, dated } = unitsOf(who[row] ?? 0, chosen[roleParameter] ?? '');
        return dated.length === 0 ? always : [...always, ...dated.filter((unit) => wasThere(unit, row)).map(idOf)];
      },
      [dueFacet]: (row) => kindsOfLetter[when.charAt(row)] ?? [],
    },
    orders: {
      han: (a, b) => dueRank(a) - dueRank(b) || compareCodes(days[a] ?? '', days[b] ?? ''),
      'don-vi': (a, b) => firstUnit(a) - firstUnit(b),
    },
  };
}

const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
