/** What reaches each body of the registry: documents sent to it and assignments given to it. Indexed once, so that a body costs what it is shown. */
import type { Task } from '../annotation/task.ts';
import type { DocumentId } from '../directive/directive.ts';
import { existedOn, groupChains, type GroupChains } from '../registry/groups.ts';
import { indexBy } from '../registry/index-by.ts';
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
  /** A group of a day when the body was not there does not mean it. */
  const chainsOn = (id: string, day: string | null): GroupChains => {
    if (!existedOn(registry.organization(id) ?? {}, day)) return noChains;
    const chains = known.get(id) ?? groupChains(registry, id);
    known.set(id, chains);
    return chains;
  };
  return {
    addressedTo: (id) => sent(id, chainsOn(id, null), ({ metadata }) => chainsOn(id, metadata.date) !== noChains),
    waysTo: (id, { metadata }) => findWays(metadata, id, chainsOn(id, metadata.date)),
    tasksOf: (id) => given(id, chainsOn(id, null), (task) => chainsOn(id, dateOf(task)) !== noChains),
    dutiesOf: (id, task) => findDuties(task, id, chainsOn(id, dateOf(task))),
  };
}

const noChains: GroupChains = new Map();

/** Values that name a body by itself, and those that name a group of it and may mean it, each once, in the order of all values. */
function createIndex<Value>(values: readonly Value[], unitsOf: (value: Value) => readonly string[]) {
  const order = new Map(values.map((value, index) => [value, index]));
  const index = indexBy(values, unitsOf);
  return (id: string, chains: GroupChains, mayMean: (value: Value) => boolean): readonly Value[] => {
    const own = index.get(id) ?? [];
    const ofGroups = [...chains.keys()].flatMap((group) => index.get(group) ?? []).filter(mayMean);
    if (ofGroups.length === 0) return own;
    return [...new Set([...own, ...ofGroups])].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
}
