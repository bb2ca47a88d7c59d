/** The files beside a document's page: the same from the build, which writes them in passing, and from the editor's server, which makes one at a time. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openContent, readText, sha256 } from '../../src/io/content.ts';
import { documentFiles, DocumentFiles, type FileSettings } from '../../src/io/document-files.ts';
import { directiveAddress } from '../../src/lib/address.ts';
import type { Body } from '../../src/lib/provision/body.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import type { Content } from '../../src/lib/library/content.ts';
import { fixtures, withDocument } from '../support/library.ts';

const folder = mkdtempSync(join(tmpdir(), 'van-mach-tep-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const settings = (content: string): FileSettings => ({
  sources: join(content, 'sources'),
  base: '/van-ban/',
  hash: sha256,
  publishedAddress: (address) => `https://example.vn/van-ban${address}`,
});

function writeAll(
  content: Content,
  own: FileSettings,
): { written: DocumentFiles; assembled: ReturnType<typeof assemble>; bodies: Map<string, Body> } {
  const written = new DocumentFiles(join(folder, 'tep'), own);
  const bodies = new Map<string, Body>();
  const assembled = assemble(content, {
    secondParser: false,
    onDocument: (entry, body) => {
      bodies.set(entry.id, body);
      written.add(entry, body);
    },
  });
  return { written, assembled, bodies };
}

test.each(['content', join('tests', 'fixtures', 'library')])(
  'every file of every document of %s is there, as the editor sees it',
  (content) => {
    const own = settings(content);
    const { written, assembled, bodies } = writeAll(openContent(content), own);
    const { library } = assembled;
    written.finish(library);
    expect(library.entries.length).toBeGreaterThan(0);
    for (const entry of library.entries) {
      const body = bodies.get(entry.id);
      if (body === undefined) throw new Error(entry.id);
      const files = documentFiles(entry, () => body, library, own);
      const place = join(written.folder, directiveAddress(entry.id));
      expect(readdirSync(place).sort()).toEqual(Object.keys(files).sort());
      for (const [name, make] of Object.entries(files))
        expect(readFileSync(join(place, name)), name).toEqual(Buffer.from(make() as string));
    }
  },
);

test('whatever stands in a document, its files do not keep the check from telling what is wrong with it', () => {
  const corpus = join(fixtures, 'attack');
  const own = settings('content');
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mdx'));
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const read = readText(join(corpus, file));
    if (!('text' in read)) continue;
    const { assembled } = writeAll(withDocument(read.text), own);
    expect(assembled.diagnostics.length, file).toBeGreaterThan(0);
  }
});
