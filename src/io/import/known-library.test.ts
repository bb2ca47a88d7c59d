/** What is remembered of a library is what reading it anew would find, whatever has been done to its files meanwhile. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createMeasure } from '../../lib/import/duplicates.ts';
import { assemble } from '../../lib/library/assemble.ts';
import { parseBody } from '../../lib/directive/directive.ts';
import { officialBlocks, type OfficialBlock } from '../../lib/provision/text.ts';
import { countLibraryWords } from '../../lib/spelling/count-library.ts';
import { openContent } from '../content.ts';
import { KnownLibrary } from './known-library.ts';

const project = join(import.meta.dirname, '../../..');
const resolution = 'tinh-uy-lam-dong/nq-28-2023';

function library(): string {
  const folder = mkdtempSync(join(tmpdir(), 'van-mach-thu-vien-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(join(project, 'content'), folder, { recursive: true });
  return folder;
}

function blocksOf(folder: string, id: string): readonly OfficialBlock[] {
  const read = openContent(folder).readDirective(id);
  if (!('text' in read)) throw new Error(id);
  return officialBlocks(parseBody(id, read.text));
}

/** All that the importer asks, of what is remembered and of the files as they are. */
function expectAsReadAnew(known: KnownLibrary, folder: string): void {
  const content = openContent(folder);
  const fresh = assemble(content, { secondParser: false });
  const checked = known.check(content, null, null);
  // Comparisons are not asked for: what is said of their addresses is not about a document.
  const own = ({ file }: { file: string }): boolean => !file.includes('/permalinks/');
  expect(checked.diagnostics.filter(own)).toEqual(fresh.diagnostics.filter(own));
  expect(checked.library.entries).toEqual(fresh.library.entries);
  expect(checked.library.graph.citations).toEqual(fresh.library.graph.citations);
  const printed = blocksOf(project + '/content', resolution);
  const measure = createMeasure(printed);
  const expected = content.directives.map(({ id }) => [id, measure(blocksOf(folder, id))] as const);
  for (const [id, share] of expected) expect(known.shares(content, printed, null).get(id), id).toBeCloseTo(share, 10);
  const words = countLibraryWords(content);
  for (const word of ['đảng', 'kinh', 'festival', 'nghị']) {
    expect(known.countWords(content, null).alike(word), word).toEqual(words.alike(word));
    expect(known.countWords(content, null).countPair(word, 'viên'), word).toBe(words.countPair(word, 'viên'));
  }
}

test('a file that is changed, added, broken, taken away or given another source is read again', () => {
  const folder = library();
  const known = new KnownLibrary(folder);
  const file = join(folder, 'directives', `${resolution}.mdx`);
  const text = readFileSync(file, 'utf8');
  expectAsReadAnew(known, folder);
  expectAsReadAnew(known, folder);
  // Of the same length, at the same hour: a change of letters alone.
  writeFileSync(file, text.replace('Festival', 'Festivol'));
  utimesSync(file, 1, 1);
  expectAsReadAnew(known, folder);
  writeFileSync(file, text.replace(/^kind: .*$/m, 'kind: không có'));
  expectAsReadAnew(known, folder);
  writeFileSync(file, text);
  expectAsReadAnew(known, folder);
  appendFileSync(join(folder, 'sources', `${resolution}.txt`), 'thừa một dòng\n');
  expectAsReadAnew(known, folder);
  renameSync(file, join(folder, 'directives', 'tinh-uy-lam-dong', 'nq-29-2023.mdx'));
  expectAsReadAnew(known, folder);
  rmSync(join(folder, 'directives', 'tinh-uy-lam-dong', 'nq-29-2023.mdx'));
  expectAsReadAnew(known, folder);
});

test('another registry and another lock are other answers, and the first ones come back with them', () => {
  const folder = library();
  const known = new KnownLibrary(folder);
  const registry = join(folder, 'registry', 'organizations.yaml');
  const before = readFileSync(registry, 'utf8');
  expectAsReadAnew(known, folder);
  writeFileSync(registry, before.replaceAll('TU', 'TUX'));
  expectAsReadAnew(known, folder);
  writeFileSync(registry, before);
  expectAsReadAnew(known, folder);
  rmSync(join(folder, 'permalinks'), { recursive: true });
  expectAsReadAnew(known, folder);
});

test('a document that is put in is read by both parsers, and is not remembered', () => {
  const folder = library();
  const known = new KnownLibrary(folder);
  const content = openContent(folder);
  const read = content.readDirective(resolution);
  const text = 'text' in read ? read.text.replace('Festival', 'Festivol') : '';
  const put = { ...content, readDirective: (id: string) => (id === resolution ? { text } : content.readDirective(id)) };
  const anew = assemble(put, { secondParser: (id) => id === resolution }).diagnostics.filter(({ file }) => file.includes('nq-28'));
  expect(anew).not.toEqual([]);
  expect(known.check(put, resolution, text).diagnostics.filter(({ file }) => file.includes('nq-28'))).toEqual(anew);
  expectAsReadAnew(known, folder);
});
