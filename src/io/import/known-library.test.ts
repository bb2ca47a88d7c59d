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
  for (const one of [null, ...content.directives]) {
    const checked = known.check(content, one?.id ?? null, null);
    expect(checked.diagnostics).toEqual(fresh.diagnostics.filter(({ file }) => one !== null && file.includes(`/${one.id}.`)));
    expect(checked.entries).toEqual(fresh.library.entries);
    expect(checked.graph.citations).toEqual(fresh.library.graph.citations);
  }
  const printed = blocksOf(project + '/content', resolution);
  const measure = createMeasure(printed);
  const expected = content.directives.map(({ id }) => [id, measure(blocksOf(folder, id))] as const);
  for (const [id, share] of expected) expect(known.texts.shares(content, printed, null).get(id), id).toBeCloseTo(share, 10);
  const words = countLibraryWords(content);
  for (const word of ['đảng', 'kinh', 'festival', 'festivol', 'nghị']) {
    expect(known.texts.count(content, null).count(word), word).toBe(words.count(word));
    expect(known.texts.count(content, null).alike(word), word).toEqual(words.alike(word));
    expect(known.texts.count(content, null).countPair(word, 'viên'), word).toBe(words.countPair(word, 'viên'));
  }
}

test('a file that is changed, added, broken, taken away or given another source is read again', () => {
  const folder = library();
  const known = new KnownLibrary(folder);
  const file = join(folder, 'directives', `${resolution}.mdx`);
  const text = readFileSync(file, 'utf8');
  utimesSync(file, 1, 1);
  expectAsReadAnew(known, folder);
  expectAsReadAnew(known, folder);
  // Of the same length, and as old as before: a change of letters alone.
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
  // The first line is read otherwise by remark than by the parser that pages are made with.
  const added = '#😀**_***>(\n\nCăn cứ Chỉ thị số 99-CT/TW, ngày 01/02/2020 của Ban Bí thư.';
  const text = 'text' in read ? read.text.replace('\n<Signature>', `\n${added}\n\n<Signature>`) : '';
  const put = { ...content, readDirective: (id: string) => (id === resolution ? { text } : content.readDirective(id)) };
  for (let times = 0; times < 2; times += 1) {
    const checked = known.check(put, resolution, text);
    expect(checked.diagnostics.map(({ code }) => code)).toContain('SYN-011');
    expect(checked.graph.citedDocuments.map(({ number }) => number)).toContain('99');
  }
  expect(known.check(content, null, null).graph.citations).toEqual(assemble(content, { secondParser: false }).library.graph.citations);
});

test('two questions about one state of the files read the library once', () => {
  const folder = library();
  const known = new KnownLibrary(folder);
  let readings = 0;
  const content = openContent(folder);
  const counting = {
    ...content,
    readDirective: (id: string) => {
      readings += 1;
      return content.readDirective(id);
    },
  };
  known.check(counting, null, null);
  expect(readings).toBeGreaterThanOrEqual(content.directives.length);
  readings = 0;
  known.check(counting, null, null);
  expect(readings).toBe(0);
});

test('a document that was saved is found again without reading the library anew', () => {
  const folder = library();
  const known = new KnownLibrary(folder);
  const file = join(folder, 'directives', `${resolution}.mdx`);
  const text = readFileSync(file, 'utf8').replace('Festival', 'Festivol');
  const content = openContent(folder);
  const put = { ...content, readDirective: (id: string) => (id === resolution ? { text } : content.readDirective(id)) };
  const before = known.check(put, resolution, text).diagnostics;
  writeFileSync(file, text);
  let readings = 0;
  const saved = {
    ...openContent(folder),
    readDirective: (id: string) => {
      readings += 1;
      return content.readDirective(id);
    },
  };
  expect(known.checkSaved(saved, resolution).diagnostics).toEqual(before);
  known.check(saved, null, null);
  // To see that it is what was looked at.
  expect(readings).toBe(1);
  expectAsReadAnew(known, folder);
});

test('a document whose source was changed before it was saved is read anew', () => {
  const folder = library();
  const known = new KnownLibrary(folder);
  const content = openContent(folder);
  const read = content.readDirective(resolution);
  const text = 'text' in read ? read.text : '';
  expect(known.check(content, resolution, text).diagnostics).toEqual([]);
  appendFileSync(join(folder, 'sources', `${resolution}.txt`), 'thừa một dòng\n');
  expect(known.checkSaved(openContent(folder), resolution).diagnostics.map(({ code }) => code)).toContain('SRC-001');
  expectAsReadAnew(known, folder);
});

test('a document that is changed again while it is saved is read again', () => {
  const folder = library();
  const known = new KnownLibrary(folder);
  const file = join(folder, 'directives', `${resolution}.mdx`);
  const content = openContent(folder);
  known.check(content, null, null);
  writeFileSync(file, readFileSync(file, 'utf8').replace('Festival', 'Festivol'));
  const changing = {
    ...content,
    readDirective: (id: string) => {
      const read = content.readDirective(id);
      if (id === resolution) writeFileSync(file, readFileSync(file, 'utf8').replace('Festivol', 'Festivul'));
      return read;
    },
  };
  known.checkSaved(changing, resolution);
  expectAsReadAnew(known, folder);
});
