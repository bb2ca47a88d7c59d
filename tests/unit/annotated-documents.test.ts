/** The five documents say who must do what and what must be reached exactly as a list has it that was made by reading the sources. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectTargets } from '../../src/lib/annotation/target.ts';
import { collectTasks } from '../../src/lib/annotation/task.ts';
import { parseBody } from '../../src/lib/directive/directive.ts';
import { parseRegistry } from '../../src/lib/registry/parse.ts';
import { realContent, realDocuments } from '../support/documents.ts';
import { fixtures } from '../support/library.ts';

interface ReadTarget {
  document: string;
  anchor: string;
  words: string;
  op: string;
  min: number | null;
  max: number | null;
  value: string | null;
  unit: string | null;
  approximate: boolean;
  basis: string;
}

interface ReadTask {
  document: string;
  anchor: string;
  /** How its words begin. */
  begins: string;
  /** The assignee's words, printed in it or where it inherits from. */
  named: string;
  inheritedFrom: string | null;
  time: string | null;
  coordinates: string | null;
  recurs: string | null;
  assignees: string[];
}

const readList = <Row>(name: string): Row[] => JSON.parse(readFileSync(join(fixtures, 'annotations', name), 'utf8')) as Row[];
const { registry } = parseRegistry(realContent);
const bodies = realDocuments.map(({ id, file, text }) => ({ id, body: parseBody(file, text) }));

describe.each(bodies)('$id', ({ id, body }) => {
  test('has every target that was read, with its bounds, and no other', () => {
    const expected = readList<ReadTarget>('targets.json').filter(({ document }) => document === id);
    const rows = collectTargets(id, body, registry);
    const facts = rows.map(({ document, anchor, op, min, max, value, unit, approximate, basis }) => ({
      ...{ document, anchor, op, min, max, value, unit, approximate, basis },
    }));
    expect(facts).toEqual(expected.map(({ words: _, ...own }) => own));
    rows.forEach(({ quote }, index) => expect(quote).toContain(expected[index]?.words));
  });

  test('has every assignment that was read, with its assignee and its time words, and no other', () => {
    const expected = readList<ReadTask>('tasks.json').filter(({ document }) => document === id);
    const rows = collectTasks(id, body);
    const facts = rows.map(({ document, anchor, assignees, inheritedFrom, duePrinted, recurs, coordinators }) => ({
      ...{ document, anchor, assignees, inheritedFrom: inheritedFrom?.anchor ?? null, time: duePrinted, recurs },
      coordinates: coordinators.length > 0,
    }));
    expect(facts).toEqual(
      expected.map(({ document, anchor, assignees, inheritedFrom, time, recurs, coordinates }) => ({
        ...{ document, anchor, assignees, inheritedFrom, time, recurs, coordinates: coordinates !== null },
      })),
    );
    rows.forEach((row, index) => {
      const own = expected[index];
      expect(row.quote.startsWith(own?.begins ?? '?')).toBe(true);
      expect(row.inheritedFrom?.quote ?? row.quote).toContain(own?.named);
      if (own?.coordinates != null) expect(row.quote).toContain(`phối hợp với ${own.coordinates}`);
      // No source prints a calendar deadline.
      expect(row.due).toBeNull();
    });
  });
});

test('the list made by reading holds what issue 6 asks for, and one target that a task prints', () => {
  const targets = readList<ReadTarget>('targets.json');
  expect(targets.filter(({ anchor }) => /^(?:p2\.ii|ii\.2)\./.test(anchor))).toHaveLength(72);
  expect(targets).toHaveLength(73);
  expect(readList<ReadTask>('tasks.json')).toHaveLength(36);
});

test('ids of rows are their place and their count there', () => {
  const rows = bodies.flatMap(({ id, body }) => collectTargets(id, body, registry));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows[1]?.id).toBe(`${rows[1]?.document}#${rows[1]?.anchor}/2`);
});
