/** What reaches each body of the registry: documents sent to it and assignments given to it. Indexed once, so that a body costs what it is shown. */
import type { Task } from '../annotation/task.ts';
import type { DocumentId } from '../directive/directive.ts';
import { existedOn, groupChains, type GroupChains } from '../registry/groups.ts';
import type { Registry } from '../registry/registry.ts';
import { findWays, namedUnits, type Way } from './addressed.ts';
import { dutyRoles, findDuties, type Duty } from './duties.ts';
import type { Entry } from './entry.ts';

export interface Reach {
  /** Documents that Kính gửi or Nơi nhận sends to this body or to a group that it belongs to. */
  addressedTo(organization: string): readonly Entry[];
  /** The lines by which one of them reaches it. */
  waysTo(organization: string, entry: Entry): readonly Way[];
  /** Assignments that this body, or a group that it belongs to, carries out, helps with or is reported to. */
  tasksOf(organization: string): readonly Task[];
  /** Which of these it has to do with one of them. */
  dutiesOf(organization: string, task: Task): readonly Duty[];
}

/** `entries` and `tasks` in the order of all lists. */
export function createReach(registry: Registry, entries: readonly Entry[], tasks: readonly Task[]): Reach {
  const dates = new Map<DocumentId, string | null>(entries.map(({ id, metadata }) => [id, metadata.date]));
  const dateOf = ({ document }: Task): string | null => dates.get(document) ?? null;
  const sent = createIndex(entries, ({ metadata }) => namedUnits(metadata));
  const given = createIndex(tasks, (task) => dutyRoles.flatMap((role) => task[role]));

  const known = new Map<string, GroupChains>();
  const chainsOf = (id: string): GroupChains => {
    const chains = known.get(id) ?? groupChains(registry, id);
    known.set(id, chains);
    return chains;
  };
  /** A group of a day when the body was not there does not mean it. */
  const wasThere = (id: string, day: string | null): boolean => existedOn(registry.organization(id) ?? {}, day);
  const isDated = (id: string): boolean => registry.organization(id)?.from != null || registry.organization(id)?.to != null;
  const chainsOn = (id: string, day: string | null): GroupChains => (wasThere(id, day) ? chainsOf(id) : noChains);
  return {
    addressedTo: (id) => sent(id, chainsOf(id), isDated(id) ? ({ metadata }) => wasThere(id, metadata.date) : null),
    waysTo: (id, { metadata }) => findWays(metadata, id, chainsOn(id, metadata.date)),
    tasksOf: (id) => given(id, chainsOf(id), isDated(id) ? (task) => wasThere(id, dateOf(task)) : null),
    dutiesOf: (id, task) => findDuties(task, id, chainsOn(id, dateOf(task))),
  };
}

const noChains: GroupChains = new Map();

/**
 * Values that name a body by itself, and those that name a group of it, each once, in the order of all values; `mayMean` is null where every one of a group
 * means it. Kept as places in the list: they are merged fast where a group of everybody is named by everything.
 */
function createIndex<Value>(values: readonly Value[], unitsOf: (value: Value) => readonly string[]) {
  const index = new Map<string, number[]>();
  values.forEach((value, place) => {
    for (const unit of new Set(unitsOf(value))) {
      const places = index.get(unit);
      if (places === undefined) index.set(unit, [place]);
      else places.push(place);
    }
  });
  return (id: string, chains: GroupChains, mayMean: ((value: Value) => boolean) | null): readonly Value[] => {
    const places = new Set(index.get(id));
    for (const group of chains.keys()) {
      for (const place of index.get(group) ?? []) if (mayMean === null || mayMean(values[place] as Value)) places.add(place);
    }
    return Array.from(Uint32Array.from(places).sort(), (place) => values[place] as Value);
  };
}
