/** The five documents say who must do what and what must be reached exactly as a list has it that was made by reading the sources. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectTargets, readTargets, type Target } from '../../src/lib/annotation/target.ts';
import { collectTasks } from '../../src/lib/annotation/task.ts';
import { parseBody, parseDirective } from '../../src/lib/directive/directive.ts';
import { officialBlocks } from '../../src/lib/provision/text.ts';
import { parseRegistry } from '../../src/lib/registry/parse.ts';
import { checkTargets } from '../../src/lib/rules/targets.ts';
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

describe('whatever is changed in a target of a real document is refused', () => {
  const all = realDocuments.map(({ text }) => text).join('\n');
  const count = (shape: RegExp): number => all.match(shape)?.length ?? 0;
  /** Targets that are refused when every target that has the words is changed at once. */
  const refused = (change: (element: string) => string): number =>
    realDocuments
      .flatMap(({ id, file, text }) => {
        const changed = parseDirective(id, file, text.replace(/<Target [^>]*>/g, change));
        return checkTargets({ parsed: changed, blocks: officialBlocks(changed.body), registry, readSource: () => undefined });
      })
      .reduce((places, { line, column }) => places.add(`${line}:${column}`), new Set<string>()).size;

  test('as they stand they are not', () => {
    expect(refused((element) => element)).toBe(0);
  });

  test.each<[string, RegExp, (element: string) => string]>([
    [
      'a wrong figure',
      /<Target [^>]*="[\d.]+"[^>]* unit/g,
      (one) => one.replace(/(value|min|max)="([\d.]+)"/g, (_, name, own) => `${name}="${Number(own) + 1}"`),
    ],
    ['another unit', / unit="/g, (one) => one.replace(/ unit="[^"]*"/, ' unit="phần"')],
    ['a reversed range', / op="range"/g, (one) => one.replace(/min="([\d.]+)" max="([\d.]+)"/, 'min="$2" max="$1"')],
    ['one end of a range', / op="range"/g, (one) => one.replace(/op="range" min="([\d.]+)" max="[\d.]+"/, 'op="eq" value="$1"')],
    ['"khoảng" left out', / approximate="true"/g, (one) => one.replace(' approximate="true"', '')],
    [
      '"khoảng" that is not printed',
      / op="(?!grade)[a-z]+"/g,
      (one) =>
        one.replace(/ approximate="true"| unit=/g, (own) =>
          own === ' unit=' && !one.includes('approximate') ? ' approximate="true" unit=' : own === ' unit=' ? own : '',
        ),
    ],
    ['an exact figure for an inequality', / op="(?:min|below)"/g, (one) => one.replace(/op="(?:min|below)" (?:min|max)/, 'op="eq" value')],
    ['"above" for "from"', / op="min"/g, (one) => one.replace('op="min"', 'op="above"')],
    ['another grade', / op="grade"/g, (one) => one.replace(/(op="grade" value=")[^"]*/, '$1xuất sắc')],
    ['another base', / base="/g, (one) => one.replace(/ base="[^"]*"/, ' base="năm 1999"')],
    ['another year', / period="/g, (one) => one.replace(/ period="[^"]*"/, ' period="1999"')],
  ])('%s', (_, shape, change) => {
    expect(refused(change)).toBe(count(shape));
  });
});

/** A year that the document prints somewhere else is not the target's. */
test('a period that only another part of the document prints is refused', () => {
  const [resolution] = realDocuments.filter(({ id }) => id.endsWith('nq-28-2023'));
  const other = resolution?.text.replace(/(<Target [^>]*)period="2024"/, '$1period="2025"') ?? '';
  expect(resolution?.text).toContain('2025');
  const changed = parseDirective('tinh-uy-lam-dong/nq-28-2023', 'f', other);
  const found = checkTargets({ parsed: changed, blocks: officialBlocks(changed.body), registry, readSource: () => undefined });
  expect(found.map(({ code, found: what }) => `${code} ${what}`)).toEqual(['ANNO-002 period="2025"']);
});

test('the list made by reading holds what issue 6 asks for, and one target that a task prints', () => {
  const targets = readList<ReadTarget>('targets.json');
  expect(targets.filter(({ anchor }) => /^(?:p2\.ii|ii\.2)\./.test(anchor))).toHaveLength(72);
  expect(targets).toHaveLength(73);
  expect(readList<ReadTask>('tasks.json')).toHaveLength(36);
});

/** Made by another reader from the five sources alone, before the annotations were seen; it has only what was printed, in the order of the sources. */
test('a second reading of the sources has the same targets with the same bounds', () => {
  type Read = Pick<ReadTarget, 'document' | 'words' | 'op' | 'min' | 'max' | 'approximate'>;
  const second = readList<Read>('second-targets.json');
  const rows = second
    .map(({ document }) => document)
    .filter((document, index, all) => all.indexOf(document) === index)
    .flatMap((document) => {
      const own = bodies.find(({ id }) => id === document);
      return own === undefined ? [] : collectTargets(document, own.body, registry);
    });
  const facts = ({ document, op, min, max, approximate }: Omit<Read, 'words'>): Omit<Read, 'words'> => ({
    document,
    op,
    min,
    max,
    approximate,
  });
  expect(rows.map(facts)).toEqual(second.map(facts));
  // One reader quotes from where the indicator begins, another the figure alone, with "…" for what lies between: what they quote lies on the same words.
  const pieces = (words: string): string[] => words.split(/\s*(?:…|\.{3}|\/)\s*/).filter((piece) => piece !== '');
  const placed = bodies.flatMap(({ id, body }) => readTargets(body).map(({ block, words }) => ({ id, block, words })));
  const blockOf = ({ document, quote }: Target): string => placed.find(({ id, words }) => id === document && words === quote)?.block ?? '';
  const apart = rows.flatMap((row, index) => {
    const block = blockOf(row);
    const [from, to] = [block.indexOf(row.quote), block.indexOf(row.quote) + row.quote.length];
    const isOn = pieces(second[index]?.words ?? '').some((piece) => {
      const at = block.indexOf(piece);
      return at >= 0 && at < to && at + piece.length > from;
    });
    return isOn ? [] : [`${row.anchor}: “${row.quote}” / “${second[index]?.words ?? ''}”`];
  });
  expect(apart).toEqual([]);
  expect(rows).toHaveLength(bodies.reduce((sum, { id, body }) => sum + collectTargets(id, body, registry).length, 0));
});

test('ids of rows are their place and their count there', () => {
  const rows = bodies.flatMap(({ id, body }) => collectTargets(id, body, registry));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows[1]?.id).toBe(`${rows[1]?.document}#${rows[1]?.anchor}/2`);
});
