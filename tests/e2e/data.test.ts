/** What can be downloaded: every JSON file is of its published schema, the zip holds what the site serves, and the examples of /du-lieu/ work as they stand. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { placeholder } from '../../src/components/register/downloads.ts';
import { data as words } from '../../src/i18n/vi/data.ts';
import { planZips, writeZips } from '../../src/io/archive.ts';
import { listFiles } from '../../src/io/site-files.ts';
import { addresses } from '../../src/lib/address.ts';
import { documentFiles, planArchives } from '../../src/lib/export/archive.ts';
import type { FileJson } from '../../src/lib/export/file-list.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { realContent, realDocuments } from '../support/documents.ts';
import { elsewhere } from '../support/elsewhere.ts';
import { project, temporaryFolder } from './harness/command.ts';
import { useLibrary } from './harness/library.ts';
import { openPage } from './harness/page.ts';

const dist = join(project, 'dist');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const readJson = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

/** The files of the search and of the filters are their own code's. */
const isPublished = (file: string): boolean =>
  file.endsWith('.json') && !/^(?:pagefind|tim-kiem|nhiem-vu|chi-tieu)\/|^du-lieu\/schema\//.test(file);

describe('every JSON file of the site', () => {
  const elsewhereSite = useLibrary(elsewhere);
  const schemas = new Map<string, z.ZodType>();
  const schemaAt = (site: string, address: string): z.ZodType => {
    const path = join(site, address);
    const known = schemas.get(path) ?? z.fromJSONSchema(readJson(path));
    schemas.set(path, known);
    return known;
  };

  test.each(['/', elsewhere.base])('is of the schema that it names, below %s', (base) => {
    const site = base === '/' ? dist : elsewhereSite.out;
    const files = listFiles(site).filter(isPublished);
    expect(files.length).toBeGreaterThanOrEqual(6 + realDocuments.length);
    for (const file of files) {
      const content = readJson(join(site, file));
      const address = String(content['schema']);
      expect(address.startsWith(`${base}du-lieu/schema/`), file).toBe(true);
      const schema = schemaAt(site, address.slice(base.length));
      expect(schema.safeParse(content).error?.message, file).toBeUndefined();
      // Whatever stands at its top is needed: without it the file is none of this format.
      for (const key of Object.keys(content).filter((name) => name !== 'summary')) {
        const { [key]: _left, ...mutated } = content;
        expect(schema.safeParse(mutated).success, `${file} without ${key}`).toBe(false);
      }
    }
  });
});

describe('the zip of the whole library', () => {
  const bytes = readFileSync(join(dist, addresses.archive));
  const files = unzipSync(bytes);

  test('holds the texts, the data and the sources as the site serves them, and their sums', () => {
    const { SHA256SUMS: sums, ...others } = files;
    for (const [name, content] of Object.entries(others)) expect(sha256(content), name).toBe(sha256(readFileSync(join(dist, name))));
    expect(new TextDecoder().decode(sums)).toBe(
      Object.entries(others)
        .map(([name, content]) => `${sha256(content)}  ${name}\n`)
        .join(''),
    );
    const { library } = assemble(realContent, { secondParser: false });
    const expected = library.entries.flatMap(documentFiles).map((address) => address.slice(1));
    expect(Object.keys(others).filter((name) => name.startsWith('vb/'))).toEqual(expect.arrayContaining(expected));
    // Of /du-lieu/ everything but the page, the zip itself and the list that names it.
    const own = listFiles(dist).filter((name) => name.startsWith('du-lieu/') && !/(?:\.zip|\/index\.\w+)$/.test(name));
    expect(Object.keys(others).sort()).toEqual([...own, ...expected].sort());
    const readme = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files['du-lieu/doc-truoc.txt']);
    expect(readme.startsWith('\uFEFF')).toBe(true);
    expect(readme).toContain('Tư liệu mẫu; chưa có ghi nhận cho phép phổ biến rộng hơn phạm vi in trong văn bản');
  });

  test('has the same bytes whatever the time zone and whenever it is made', async () => {
    const folder = join(temporaryFolder('zip'), 'site');
    const { library } = assemble(realContent, { secondParser: false });
    const archives = planArchives(library.entries, () => 1);
    const last = Object.keys(files)
      .filter((name) => name.startsWith('du-lieu/'))
      .map((name) => `/${name}`);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    await writeZips(folder, planZips(archives), Promise.resolve(last));
    expect(sha256(readFileSync(join(folder, addresses.archive)))).toBe(sha256(bytes));
    const script = join(folder, 'again.mts');
    writeFileSync(
      script,
      `import { planZips, writeZips } from ${JSON.stringify(join(project, 'src/io/archive.ts'))};
await writeZips(${JSON.stringify(folder)}, planZips(${JSON.stringify(archives)}), Promise.resolve(${JSON.stringify(last)}));`,
    );
    for (const zone of ['Pacific/Kiritimati', 'America/St_Johns']) {
      writeFileSync(join(folder, addresses.archive), '');
      const { status, stderr } = spawnSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
      expect(status, stderr).toBe(0);
      expect(sha256(readFileSync(join(folder, addresses.archive))), zone).toBe(sha256(bytes));
    }
  });

  test('is split where the library is large, and the parts lie in one folder side by side', async () => {
    const folder = join(temporaryFolder('zips'), 'site');
    const { library } = assemble(realContent, { secondParser: false });
    for (const name of Object.keys(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), files[name] ?? '');
    }
    const archives = planArchives(library.entries, () => 1, { documents: 2, sourceBytes: 10 });
    await writeZips(folder, planZips(archives), Promise.resolve(['/du-lieu/doc-truoc.txt']));
    const parts = ['toan-bo.zip', 'toan-bo-2.zip', 'toan-bo-3.zip'].map((name) => unzipSync(readFileSync(join(folder, 'du-lieu', name))));
    const names = parts.flatMap((part) => Object.keys(part));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.endsWith('toan-van.md'))).toHaveLength(realDocuments.length);
    expect(names.filter((name) => name.startsWith('SHA256SUMS'))).toEqual(['SHA256SUMS', 'SHA256SUMS-2', 'SHA256SUMS-3']);
  });
});

test('the list of files tells the size and the hash of each, and leaves out none', () => {
  const { files } = readJson(join(dist, addresses.filesJson)) as { files: FileJson[] };
  for (const { url, bytes, sha256: hash } of files) {
    expect(statSync(join(dist, url)).size, url).toBe(bytes);
    expect(sha256(readFileSync(join(dist, url))), url).toBe(hash);
  }
  const own = listFiles(dist).filter((name) => name.startsWith('du-lieu/') && !/\/index\.\w+$/.test(name));
  expect(files.map(({ url }) => url.slice(1)).sort()).toEqual(own.sort());
});

describe('the page of downloads', () => {
  const isThere = (command: string): boolean => spawnSync(command, ['--version']).error === undefined;
  /** Waits without blocking this process, which serves the site. */
  const run = (command: string, parameters: readonly string[], folder: string): Promise<{ code: number | null; output: string }> =>
    new Promise((done, fail) => {
      const child = spawn(command, parameters, { cwd: folder });
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.on('error', fail);
      child.on('close', (code) => {
        done({ code, output });
      });
    });
  /** An example as a reader copies it, with the address of the site in the place of the one that stands for it. */
  const exampleOf = async (name: string): Promise<string> => {
    const page = await openPage(addresses.data, { javaScriptEnabled: false });
    const text = (await page.locator(`[data-example=${name}]`).textContent()) ?? '';
    expect(text).toContain(placeholder);
    return text.replaceAll(placeholder, inject('siteAddress') ?? '');
  };
  const emptyFolder = (): string => {
    const folder = temporaryFolder('examples');
    mkdirSync(folder, { recursive: true });
    return folder;
  };

  test('shows a script that reads a file, which runs as it stands', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'doc.mjs'), await exampleOf('script'));
    const { code, output } = await run(process.execPath, ['doc.mjs'], folder);
    expect(code, output).toBe(0);
    const { tasks } = readJson(join(dist, addresses.tasksJson)) as { tasks: { assignees: string[]; quote: string }[] };
    expect(output).toBe(tasks.map(({ assignees, quote }) => `${assignees.join(', ')} | ${quote}\n`).join(''));
  });

  test.skipIf(!['curl', 'unzip', 'sha256sum', 'sh'].every(isThere))('shows commands that fetch, check and unpack', async () => {
    const folder = emptyFolder();
    const { code, output } = await run('sh', ['-e', '-c', await exampleOf('shell')], folder);
    expect(code, output).toBe(0);
    expect(output).toMatch(/^du-lieu\/toan-bo\.zip: OK$/m);
    expect(listFiles(join(folder, 'toan-bo'))).toHaveLength(Object.keys(unzipSync(readFileSync(join(dist, addresses.archive)))).length);
    // They find what was damaged on the way.
    const broken = (await exampleOf('shell')).replace('\nsha256sum', '\nprintf x >> du-lieu/toan-bo.zip\nsha256sum');
    expect((await run('sh', ['-e', '-c', broken], emptyFolder())).code).not.toBe(0);
  });

  test.skipIf(!isThere('curl'))('shows how one text is fetched', async () => {
    const { output } = await run('sh', ['-c', (await exampleOf('document')).replace('curl', 'curl -s')], emptyFolder());
    expect(output).toMatch(/^.+\n[^]+\n----------\n/);
  });

  test('says how large each file is, and stands without a script as well', async () => {
    const page = await openPage(addresses.data);
    const zip = page.locator(`main a[href="${addresses.archive}"]`);
    const size = words.size(statSync(join(dist, addresses.archive)).size);
    await page.getByText(`${words.whole.archive(1, 1)} (${size})`).waitFor();
    expect(await zip.count()).toBe(1);
    const quiet = await openPage(addresses.data, { javaScriptEnabled: false });
    expect(await quiet.locator('main').innerText()).not.toContain(size);
    for (const link of await quiet.locator('main a').all()) {
      const href = (await link.getAttribute('href')) ?? '';
      expect((await quiet.request.get(new URL(href, quiet.url()).href)).status(), href).toBe(200);
    }
  });

  test('is one step from every page', async () => {
    const page = await openPage('/');
    await page.getByRole('contentinfo').getByRole('link', { name: words.title }).click();
    await page.waitForURL(`**${addresses.data}`);
  });
});
