/** `SHA256SUMS`, the manifest and `npm run verify`: whatever is changed in a finished site is found, from the site alone (DATA-10). */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifySite, writeSums, type IntegrityReport } from '../../src/io/integrity.ts';
import { listFiles } from '../../src/io/site-files.ts';
import { manifestEntry, type ManifestEntry } from '../../src/lib/integrity/manifest.ts';
import { readPageBlocks } from '../../src/lib/integrity/page-blocks.ts';
import { parseBody } from '../../src/lib/directive/directive.ts';
import { blockLine, officialBlocks } from '../../src/lib/provision/text.ts';
import { renderDocument } from '../../src/lib/render/document.ts';
import { sha256 } from '../../src/io/content.ts';
import { realDocuments } from '../support/documents.ts';
import { elsewhere } from '../support/elsewhere.ts';
import { project, runScript, temporaryFolder } from './harness/command.ts';
import { useLibrary } from './harness/library.ts';

const dist = join(project, 'dist');
const letter = 'vb/tinh-uy-lam-dong/cv-3467-2024';

function copySite(): string {
  const folder = join(temporaryFolder('verify'), 'site');
  cpSync(dist, folder, { recursive: true, dereference: true });
  return folder;
}

const found = (folder: string): string[] => verifySite(folder).problems.map(({ problem, file }) => `${problem} ${file}`);

test('the built site is whole; every document and each of its provisions was hashed anew', async () => {
  const { code, stdout } = await runScript('verify', ['--json']);
  expect(code).toBe(0);
  const report = JSON.parse(stdout) as IntegrityReport;
  expect(report.problems).toEqual([]);
  expect(report.documents).toBe(realDocuments.length);
  expect(report.files).toBe(listFiles(dist).length - 1);
  const anchors = realDocuments.flatMap(({ parsed }) => [...new Set(officialBlocks(parsed.body).map(({ anchor }) => anchor))]);
  expect(report.provisions).toBe(anchors.length);
});

describe('a site below a folder', () => {
  const site = useLibrary(elsewhere);
  test('is whole, too', () => {
    expect(verifySite(site.out).problems).toEqual([]);
  });
});

test('the manifest says what the content says', () => {
  const { documents } = JSON.parse(readFileSync(join(dist, 'du-lieu/manifest.json'), 'utf8')) as { documents: ManifestEntry[] };
  expect(documents).toEqual(
    realDocuments.flatMap(({ id, parsed: { metadata, body } }) =>
      metadata === null ? [] : [manifestEntry(id, metadata, officialBlocks(body), sha256)],
    ),
  );
});

test.each([
  ['a table with an empty cell', '1. Trước\n\n| A | B |\n| --- | --- |\n| a |  |\n|  | b &amp; c |\n\n2. Sau'],
  ['emphasis, entities and a note', '**1.** Chữ *nghiêng* & “nháy” 1 < 2\n\n<Note>ngoài văn bản</Note>\n\n- gạch'],
  ['zones', '<Head>\n\nSố 1-CV/TU\n\n</Head>\n\n1. Mục\n\n<Recipients>\n\nNơi nhận:\n\n- Như trên,\n\n</Recipients>'],
])('a page gives back its blocks: %s', (_, text) => {
  const body = parseBody('f', text);
  const expected = officialBlocks(body).map((block) => ({ anchor: block.anchor, text: blockLine(block) }));
  expect(expected.length).toBeGreaterThan(1);
  expect(readPageBlocks(renderDocument(body).html)?.map(({ anchor, text: words }) => ({ anchor, text: words }))).toEqual(expected);
});

describe('what is changed is found', () => {
  test('one byte of any file', () => {
    const folder = copySite();
    // Of each kind of file one, and every page of a document.
    const files = listFiles(dist);
    const kinds = [...new Map(files.map((file) => [`${file.split('/')[0]} ${file.split('.').at(-1)}`, file])).values()];
    const chosen = [...new Set([...kinds, ...files.filter((file) => file.startsWith('vb/'))])].filter((file) => file !== 'SHA256SUMS');
    expect(chosen.length).toBeGreaterThan(40);
    for (const file of chosen) {
      const bytes = readFileSync(join(folder, file));
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(join(folder, file), bytes);
    }
    expect(found(folder).filter((one) => one.startsWith('changed '))).toEqual(chosen.sort().map((file) => `changed ${file}`));
  });

  test('a file that is gone, one that was added, and sums that are gone', () => {
    const folder = copySite();
    rmSync(join(folder, 'nam/2024/index.html'));
    writeFileSync(join(folder, 'x.html'), '');
    expect(found(folder)).toEqual(['extra x.html', 'missing nam/2024/index.html']);
    rmSync(join(folder, 'SHA256SUMS'));
    expect(found(folder)).toContain('no-sums SHA256SUMS');
  });

  test('a word of a text, also by one who writes the sums anew', async () => {
    const folder = copySite();
    const page = join(folder, letter, 'index.html');
    const before = readFileSync(page, 'utf8');
    writeFileSync(page, before.replace('kịp thời, chất lượng, hiệu quả', 'kịp thời, chất lượng, hiệu lực'));
    expect(readFileSync(page, 'utf8')).not.toBe(before);
    writeFileSync(join(folder, letter, 'nguon.txt'), 'khác');
    writeSums(folder);
    expect(found(folder)).toEqual([`source ${letter}/nguon.txt`, `text ${letter}/index.html`, `provision ${letter}/index.html#1`]);
    const { code, stderr } = await runScript('verify', [folder]);
    expect(code).toBe(1);
    expect(stderr).toContain(`${letter}/index.html#1`);
  });

  test('a manifest that is none', () => {
    const folder = copySite();
    writeFileSync(join(folder, 'du-lieu/manifest.json'), '{');
    expect(found(folder)).toContain('manifest du-lieu/manifest.json');
  });
});
