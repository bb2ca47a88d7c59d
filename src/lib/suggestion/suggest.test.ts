/** What is suggested for the five documents without their annotations, against what two readers found in them. */
import { describe, expect, test } from 'vitest';
import { realContent, realDocuments } from '../../../tests/support/documents.ts';
import { bounds, readTargets } from '../annotation/target.ts';
import { readTasks, splitIds } from '../annotation/task.ts';
import { parseDirective } from '../directive/directive.ts';
import { officialText } from '../provision/text.ts';
import { parseRegistry } from '../registry/parse.ts';
import { countLibraryWords } from '../spelling/count-library.ts';
import { noWords } from '../spelling/library-words.ts';
import { suggest } from './suggest.ts';
import { takeOver } from './suggestion.ts';

const { registry } = parseRegistry(realContent);

const documents = realDocuments.map(({ id, file, text, parsed }) => {
  const bare = parseDirective(id, file, text.replace(/<(?:Task|Target|Sic)(?: [^>]*)?>|<\/(?:Task|Target|Sic)>/g, ''));
  const words = countLibraryWords(realContent, id);
  const taken = suggest(bare, registry, words).map((suggestion) => {
    const after = parseDirective(id, file, takeOver(bare.text, suggestion));
    return { suggestion, after, target: readTargets(after.body)[0], task: readTasks(after.body)[0] };
  });
  return { parsed, bare, taken };
});

test('whatever is taken over leaves the official text as it is, and says the words that the suggestion names', () => {
  for (const { bare, taken } of documents) {
    for (const { suggestion, after } of taken) {
      expect(after.diagnostics).toEqual([]);
      expect(officialText(after.body)).toBe(officialText(bare.body));
      expect(bare.text.slice(suggestion.start, suggestion.end).replace(/[*]/g, '')).toBe(suggestion.words);
    }
  }
});

test('targets: 70 of 73 with their bounds, unit and “khoảng”, and none that readers have not', () => {
  const key = ({ anchor, target }: ReturnType<typeof readTargets>[number]): string =>
    [anchor, ...Object.values(bounds(target)), target.op, target.unit, target.approximate].join(' ');
  const keys = documents.map(({ parsed, bare, taken }) => ({
    read: readTargets(parsed.body).map(key).sort(),
    // A place in `indicator` is left for an editor: the schema wants it filled.
    found: taken
      .filter(({ suggestion }) => suggestion.type === 'target')
      .flatMap(({ suggestion }) => {
        const filled = takeOver(bare.text, { ...suggestion, mdx: suggestion.mdx.replace('indicator=""', 'indicator="x"') });
        return readTargets(parseDirective('a/b', 'f', filled).body).map(key);
      })
      .sort(),
  }));
  const without = (all: readonly string[], others: readonly string[]): string[] => {
    const left = [...all];
    for (const own of others) if (left.includes(own)) left.splice(left.indexOf(own), 1);
    return left;
  };
  const missing = keys.flatMap(({ read, found }) => without(read, found));
  const wrong = keys.flatMap(({ read, found }) => without(found, read));
  expect(wrong).toEqual([]);
  expect(missing).toHaveLength(3);
});

test('an indicator is named only where it is the right one, else left to the editor', () => {
  const wrong = documents.flatMap(({ parsed, taken }) =>
    taken.flatMap(({ suggestion, target }) => {
      if (suggestion.type !== 'target' || suggestion.missing.length > 0 || target === undefined) return [];
      const read = readTargets(parsed.body).filter(({ anchor }) => anchor === target.anchor);
      return read.some((own) => own.target.indicator === target.target.indicator) ? [] : [suggestion.mdx];
    }),
  );
  expect(wrong).toEqual([]);
});

test('assignments: 32 of 36 at their place; whom they give it to is right, or left to the editor, but for one', () => {
  const found = documents.flatMap(({ parsed, taken }) => {
    const read = readTasks(parsed.body);
    return taken
      .filter(({ suggestion }) => suggestion.type === 'task')
      .map(({ suggestion }) => {
        const own = read.find(({ anchor, words }) => anchor === suggestion.anchor && words.slice(0, 20) === suggestion.words.slice(0, 20));
        const ids = splitIds(/ assignee="([^"]*)"/.exec(suggestion.mdx)?.[1]).sort();
        const isRight = own !== undefined && ids.join(' ') === splitIds(own.task.assignee).sort().join(' ');
        return { isPlaced: own !== undefined, isRight, isOpen: suggestion.missing.length > 0 };
      });
  });
  expect(found.filter(({ isPlaced }) => isPlaced)).toHaveLength(32);
  expect(found.filter(({ isPlaced }) => !isPlaced)).toEqual([]);
  expect(found.filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(16);
  expect(found.filter(({ isRight, isOpen }) => !isRight && !isOpen)).toHaveLength(1);
});

describe('readings', () => {
  const readings = (at: number): string[] =>
    documents[at]?.taken.flatMap(({ suggestion }) => (suggestion.type === 'reading' ? [suggestion.mdx] : [])) ?? [];

  test('are suggested where another document prints the likely words', () => {
    expect(documents.flatMap((_, at) => readings(at)).sort()).toEqual([
      '<Sic correct="hiện">biện</Sic>',
      '<Sic correct="thành">hành</Sic>',
      '<Sic correct="tín">tin</Sic>',
      '<Sic correct="đốn">đồn</Sic>',
    ]);
  });

  test('are not suggested where there is nothing to compare with', () => {
    for (const { bare } of documents) expect(suggest(bare, registry, noWords).filter(({ type }) => type === 'reading')).toEqual([]);
  });
});

test('what bears an annotation already is not annotated again', () => {
  for (const { parsed } of realDocuments) {
    const annotated = new Set([...readTargets(parsed.body), ...readTasks(parsed.body)].map(({ anchor }) => anchor));
    const again = suggest(parsed, registry, noWords).filter(({ anchor, type }) => annotated.has(anchor) && type !== 'reading');
    expect(
      again.filter(({ type, anchor }) =>
        (type === 'task' ? readTasks(parsed.body) : readTargets(parsed.body)).some((own) => own.anchor === anchor),
      ),
    ).toEqual([]);
  }
});
