/** A build reads a large library period by period: whatever the order, the library is the same, and so are its addresses. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openContent } from '../../src/io/content.ts';
import { planIndex } from '../../src/io/index-plan.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import type { Content } from '../../src/lib/library/content.ts';
import { writeCrowded } from '../support/crowded.ts';
import { writeLetter } from '../support/letter.ts';

const folder = mkdtempSync(join(tmpdir(), 'van-mach-thu-tu-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
cpSync('content', folder, { recursive: true });
writeCrowded(folder);
// More letters that are equally alike than one document is compared with: which of them are, something must decide.
const same =
  'Cấp ủy, tổ chức đảng rà soát, hoàn thiện quy chế làm việc; phân công từng đồng chí theo dõi địa bàn; chủ động nắm tình hình tư tưởng của cán bộ, đảng viên và Nhân dân; kịp thời định hướng dư luận xã hội.';
for (let number = 1; number <= 14; number += 1)
  writeLetter(folder, `huyen-uy-thuoc-lam-dong/cv-${3000 + number}-2024`, `${3000 + number}-CV/HU`, [same]);
const content = openContent(folder);

const withMaps = (_: string, value: unknown): unknown => (value instanceof Map || value instanceof Set ? [...value] : value);

function everythingOf(own: Content): Record<string, string> {
  const { library, diagnostics, locks } = assemble(own, { secondParser: false, locks: true });
  const { entries, graph, organizations } = library;
  const sorted = [...locks].map(([file, paths]) => [file, [...paths].sort(([a], [b]) => (a < b ? -1 : 1))] as const);
  const parts = {
    ...library,
    diagnostics,
    locks: sorted.sort(([a], [b]) => (a < b ? -1 : 1)),
    documents: entries.map(({ id }) => [
      graph.of(id),
      graph.to(id),
      graph.edgesOf(id),
      library.comparisonsOf(id),
      library.targetsIn(id),
      library.tasksIn(id),
    ]),
    bodies: organizations.map(({ id }) =>
      [library.issuedBy(id), library.addressedTo(id), library.tasksOf(id)].map((own) => JSON.stringify(own, withMaps)),
    ),
  };
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part, withMaps)]));
}

test('backwards, and period by period', () => {
  const usual = everythingOf(content);
  expect(JSON.parse(usual['comparisons'] ?? '[]')).not.toHaveLength(0);
  expect(everythingOf({ ...content, directives: content.directives.toReversed() })).toEqual(usual);
  expect(everythingOf(planIndex(content, 20).content)).toEqual(usual);
});

test('each document goes into one period, those of a period stand together, the newest first', () => {
  const { periods, periodOf, content: ordered } = planIndex(content, 20);
  expect(periods).toBeGreaterThan(4);
  expect(new Set(ordered.directives)).toEqual(new Set(content.directives));
  const numbers = ordered.directives.map(({ id }) => periodOf(id));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(new Set(numbers).size).toBe(periods);
  expect(planIndex(content, content.directives.length)).toMatchObject({ periods: 1, content });
});

test.each([
  ['date: 2024-01-05', 0],
  ["date: '2024-01-05'", 0],
  ['date: "2024-01-05"', 0],
  ['date: null', 1],
  ['other:\n  date: 2024-01-05', 1],
  ['title: a\n---\ndate: 2024-01-05', 1],
])('the day of %j is found without reading all of it, or it is put to those without one', (frontmatter, period) => {
  const texts: Record<string, string> = { 'a/x': `---\n${frontmatter}\n---\n\nA\n`, 'a/y': '---\ndate: 1999-01-05\n---\n\nA\n' };
  const own: Content = {
    ...content,
    directives: Object.keys(texts).map((id) => ({ id, file: `${id}.mdx` })),
    readDirective: (id) => ({ text: texts[id] ?? '' }),
  };
  expect(planIndex(own, 1).periodOf('a/x')).toBe(period);
});
