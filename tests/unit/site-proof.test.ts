/** The proof of a build reads each file once, in several threads: it must find what the two commands find that read the site one after the other. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/io/content.ts';
import { verifySite, writeSums } from '../../src/io/integrity.ts';
import { checkSiteFolder } from '../../src/io/site-check.ts';
import { proveSite } from '../../src/io/site-proof.ts';
import { manifestEntry } from '../../src/lib/integrity/manifest.ts';
import { readPageBlocks } from '../../src/lib/integrity/page-blocks.ts';
import { temporaryFolder } from '../e2e/harness/command.ts';

const options = { base: '/', origin: null };
/** Enough for two threads. */
const documents = 150;
const idOf = (at: number): string => `a/b-${at}`;
const pageOf = (at: number): string =>
  `<title>${at}</title><article class="official"><p id="1"><span data-official-text>1. Đồng chí ${at}\n</span></p></article><a href="/vb/${idOf((at + 1) % documents)}/#1">x</a>`;

function write(site: string, file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
}

function makeSite(): string {
  const site = join(temporaryFolder('proof'), 'site');
  const entries = Array.from({ length: documents }, (_, at) => {
    write(site, `vb/${idOf(at)}/index.html`, pageOf(at));
    write(site, `vb/${idOf(at)}/nguon.txt`, `nguồn ${at}`);
    write(site, `vb/${idOf(at)}/index.json`, JSON.stringify({ path: `/vb/${idOf(at)}/` }));
    const source = { file: `a/b-${at}.txt`, sha256: sha256(`nguồn ${at}`) };
    return manifestEntry(idOf(at), { source } as Parameters<typeof manifestEntry>[1], readPageBlocks(pageOf(at)) ?? [], sha256);
  });
  write(site, 'du-lieu/manifest.json', JSON.stringify({ documents: entries }));
  write(site, 'lon.bin', 'x'.repeat(3_000_000));
  writeSums(site);
  return site;
}

async function findBoth(site: string): Promise<{ proven: unknown; apart: unknown }> {
  const apart = { links: (await checkSiteFolder(site, options)).problems, files: verifySite(site).problems };
  return { proven: await proveSite(site, options), apart };
}

test('a sound site is proven', async () => {
  const { proven, apart } = await findBoth(makeSite());
  expect(proven).toEqual({ links: [], files: [] });
  expect(apart).toEqual(proven);
});

test('whatever is wrong is found, in the same words and order', async () => {
  const site = makeSite();
  // Written anew with the sums: only the manifest knows that the text and the source are others.
  write(site, 'vb/a/b-7/index.html', pageOf(7).replace('Đồng', 'Đông'));
  write(site, 'vb/a/b-8/nguon.txt', 'khác');
  rmSync(join(site, 'vb/a/b-9/nguon.txt'));
  rmSync(join(site, 'vb/a/b-10/index.html'));
  writeSums(site);
  write(site, 'vb/a/b-11/index.json', '{"path":"/vb/no/"}');
  write(site, 'vb/a/b-12/index.json', '{');
  write(site, 'lon.bin', 'y'.repeat(3_000_000));
  write(site, 'x.html', '<a href="/no/">x</a><p id="ô">');
  rmSync(join(site, 'vb/a/b-13/nguon.txt'));
  const { proven, apart } = await findBoth(site);
  expect(proven).toEqual(apart);
  const { links, files } = proven as Awaited<ReturnType<typeof proveSite>>;
  expect(new Set(links.map(({ problem }) => problem))).toEqual(new Set(['missing-file', 'unreadable', 'bad-id']));
  expect(new Set(files.map(({ problem }) => problem))).toEqual(new Set(['changed', 'extra', 'missing', 'source', 'text', 'provision']));
});

test('a site without sums or without its manifest is not proven', async () => {
  const site = makeSite();
  rmSync(join(site, 'SHA256SUMS'));
  write(site, 'du-lieu/manifest.json', '{');
  const { proven, apart } = await findBoth(site);
  expect(proven).toEqual(apart);
  expect(proven).toMatchObject({ files: [{ problem: 'no-sums' }, { problem: 'manifest' }] });
});
