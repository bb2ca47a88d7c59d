/** What a body has to do with an assignment: the roles that it has in it, by itself or as a member of groups. */
import type { Task } from '../annotation/task.ts';
import type { GroupChains } from '../registry/groups.ts';

export const dutyRoles = ['assignees', 'coordinators', 'reportTo'] as const;
export type DutyRole = (typeof dutyRoles)[number];

export interface Duty {
  role: DutyRole;
  /** As in `Way`: from the group that the assignment names down; empty where it names the body itself. */
  groups: readonly string[];
}

/** Doing before coordinating before being reported to. Named by itself in a role, a body has it of no group. `chains` is empty where no group may mean the body. */
export function findDuties(task: Task, body: string, chains: GroupChains): Duty[] {
  return dutyRoles.flatMap((role): Duty[] => {
    if (task[role].includes(body)) return [{ role, groups: [] }];
    return task[role].flatMap((unit) => {
      const groups = chains.get(unit);
      return groups === undefined ? [] : [{ role, groups }];
    });
  });
}
