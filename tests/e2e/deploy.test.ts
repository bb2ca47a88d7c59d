/**
 * The ready configurations of docs/deploy/, run: nginx and Caddy over a built site, at the root and below a path (OFF-04, OFF-05, LINK-17). Where a server is
 * not installed, its part is skipped and says so.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removed } from '../../src/i18n/vi.ts';
import { comparisonAddress, directiveAddress } from '../../src/lib/address.ts';
import { cacheControl, contentType, fileTypes, securityHeaders } from '../../src/lib/serving/answers.ts';
import { examplePlace, serverConfiguration } from '../../src/lib/serving/kit.ts';
import { movedElsewhere, moveDocuments, newId, oldId, otherId, removedId } from '../support/moved.ts';
import { project, runScript } from './harness/command.ts';
import { useLibrary } from './harness/library.ts';
import { launchBrowser } from './harness/browser.ts';
import { openPage } from './harness/page.ts';
import { rawRequest, type RawAnswer } from './harness/raw-request.ts';
import { findProgram, readersName, startWebServer, webServers, type RunningServer, type WebServer } from './harness/web-server.ts';

const sites = [
  { base: '/', site: useLibrary({ name: 'moved', change: moveDocuments }) },
  { base: '/van-ban/', site: useLibrary(movedElsewhere) },
];

const words = '<p>Văn bản</p>'.repeat(200);

/** Beside what the library has: a file of every kind, and what no reader may see. */
const ownFiles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(fileTypes.flatMap(({ extensions }) => extensions.map((extension) => [`kieu/tep${extension}`, words]))),
  'kieu/.an.txt': words,
  '.git/config': words,
  'thu-muc/khong-co-trang.txt': words,
};

test('npm run server-config prints the configuration of any place, and refuses what it cannot write', async () => {
  const place = { ...examplePlace, base: '/thu-vien/', folder: '/srv/thu-vien/dist', name: 'may-chu.noibo', listen: '8080' };
  const options = ['--base', place.base, '--folder', place.folder, '--name', place.name, '--listen', place.listen];
  const { code, stdout } = await runScript('server-config', ['nginx', ...options]);
  expect([code, stdout]).toEqual([0, serverConfiguration('nginx', place)]);
  for (const call of [[], ['apache'], ['nginx', '--base', 'thu-vien'], ['nginx', '--folder', '/srv/$uri']]) {
    const refused = await runScript('server-config', call);
    expect([refused.code, refused.stdout], call.join(' ')).toEqual([2, '']);
  }
});

test('no script asks for a service worker, which would keep old pages', () => {
  const dist = join(project, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:m?js|html)$/.test(path));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => /serviceWorker\b/.test(readFileSync(join(dist, path), 'utf8')))).toEqual([]);
});

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await launchBrowser([`--host-resolver-rules=MAP ${readersName} 127.0.0.1`]);
});
afterAll(() => browser?.close());

for (const name of webServers) {
  if (findProgram(name) === null) {
    const sentence = `Bỏ qua: máy này chưa cài ${name}, nên tệp cấu hình của ${name} trong docs/deploy/ chưa được chạy thử ở đây.`;
    console.warn(sentence);
    test.skip(sentence, () => undefined);
  } else for (const own of sites) describe(`${name} at ${own.base}`, () => tryServer(name, own));
}

function tryServer(name: WebServer, { base, site }: (typeof sites)[number]): void {
  let work = '';
  let server: RunningServer | undefined;
  let dist = '';

  beforeAll(async () => {
    mkdirSync(join(project, '.tmp'), { recursive: true });
    work = mkdtempSync(join(project, '.tmp', `deploy-${name}-`));
    dist = join(work, 'dist');
    cpSync(realpathSync(site.out), join(work, 'dist.ban/000001'), { recursive: true });
    for (const [path, text] of Object.entries(ownFiles)) {
      mkdirSync(dirname(join(work, 'dist.ban/000001', path)), { recursive: true });
      writeFileSync(join(work, 'dist.ban/000001', path), text);
    }
    symlinkSync('dist.ban/000001', dist);
    server = await startWebServer(name, { base, folder: dist });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  const address = (): string => server?.address ?? '';
  /** `path` below the base, as it is sent. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<RawAnswer> =>
    rawRequest(address(), base + path.slice(1), { host: readersName, ...headers }, method);
  const page = directiveAddress(newId);
  const expectSecurity = ({ headers }: RawAnswer): void => {
    for (const [header, value] of securityHeaders) expect(headers[header.toLowerCase()], header).toBe(value);
  };
  const expectNotFound = (answer: RawAnswer): void => {
    expect(answer.status).toBe(404);
    expect(answer.body.toString('utf8')).toBe(readFileSync(join(dist, '404.html'), 'utf8'));
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe(cacheControl.others);
    expectSecurity(answer);
  };

  test.each(['/', page, '/tim-kiem/?q=1', '/du-lieu/index.json'])(
    '%s is there, byte for byte, and asked for anew each time',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      const file = path.replace(/\?.*$/, '').replace(/\/$/, '/index.html');
      expect(answer.body.equals(readFileSync(join(dist, file)))).toBe(true);
      expect(answer.headers['cache-control']).toBe(cacheControl.others);
      expect(answer.headers.etag).toMatch(/^(?:W\/)?"[^"]+"$/);
      expectSecurity(answer);
    },
  );

  test.each(fileTypes.flatMap((own) => own.extensions.map((extension) => [extension, contentType(own)] as const)))(
    'a file %s is sent as %s',
    async (extension, type) => {
      const answer = await ask(`/kieu/tep${extension}`);
      expect(answer.status).toBe(200);
      expect(answer.headers['content-type']).toBe(type);
      expectSecurity(answer);
    },
  );

  test.each(fileTypes.map((own) => [own.extensions[0] ?? '', own.isText] as const))(
    'a file %s: compressed is %s',
    async (extension, isText) => {
      const answer = await ask(`/kieu/tep${extension}`, { 'accept-encoding': 'gzip' });
      expect(answer.headers['content-encoding']).toBe(isText ? 'gzip' : undefined);
      expect((isText ? gunzipSync(answer.body) : answer.body).toString('utf8')).toBe(words);
      if (isText) expect(answer.headers.vary).toMatch(/accept-encoding/i);
    },
  );

  test('a file whose name changes with its bytes is kept for a year, one that is gone is not', async () => {
    const style = /\/_astro\/[^"]+\.css/.exec((await ask('/')).body.toString('utf8'))?.[0] ?? '';
    const answer = await ask(style);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe(cacheControl.hashed);
    expectSecurity(answer);
    expectNotFound(await ask('/_astro/khong-co.ABCD.js'));
  });

  test.each<Record<string, string>>([{}, { 'accept-encoding': 'gzip' }])('what has not changed is not sent again: %j', async (headers) => {
    const { etag = '' } = (await ask(page, headers)).headers;
    const answer = await ask(page, { ...headers, 'if-none-match': etag });
    expect(answer.status).toBe(304);
    expect(answer.body).toHaveLength(0);
    expect(answer.headers['cache-control']).toBe(cacheControl.others);
  });

  test('an address without its slash leads to the one with it for good, with its query', async () => {
    for (const query of ['', '?x=1&y=%C4%91']) {
      const answer = await ask(page.slice(0, -1) + query);
      expect(answer.status).toBe(301);
      expect(answer.headers.location).toBe(`${base}${page.slice(1)}${query}`);
      expect(answer.headers['cache-control']).toBe(cacheControl.others);
      expectSecurity(answer);
    }
    if (base === '/') return;
    const bare = await rawRequest(address(), `${base.slice(0, -1)}?x=1`, { host: readersName });
    expect([bare.status, bare.headers.location]).toEqual([301, `${base}?x=1`]);
  });

  test('no path leads to another host', async () => {
    for (const path of [`/${page.slice(0, -1)}`, `//${page.slice(0, -1)}`, '//example.org/..', '/\\example.org']) {
      const { headers } = await ask(path);
      expect(new URL(headers.location ?? '/', address()).origin, path).toBe(new URL(address()).origin);
    }
  });

  test('what is not there answers 404 with the page of the site, at any depth', async () => {
    for (const path of [
      '/khong-co/',
      '/khong-co',
      '/vb/a/b/c/d/',
      '/vb/%C4%91%E1%BB%81-%C3%A1n/?q=%C4%91',
      encodeURI('/vb/đề-án/'.normalize('NFD')),
    ])
      expectNotFound(await ask(path));
  });

  test('a folder without a page is not listed, and what begins with a dot is not there', async () => {
    for (const path of ['/thu-muc/', '/vb/', '/.van-mach', '/%2evan-mach', '/kieu/.an.txt', '/.git/config', '/.git/'])
      expectNotFound(await ask(path));
  });

  test('nothing outside the folder is served, and no odd path stops the server', async () => {
    for (const path of [
      '/../dist.ban/000001/index.html',
      '/%2e%2e/dist.ban/',
      '/..%5cdist.ban/',
      '/%E0%A4%A',
      '/%00',
      '/%FF%FE/',
      `/${'a'.repeat(3000)}/`,
    ]) {
      const { status } = await ask(path);
      expect([400, 404], `${path}: ${status}`).toContain(status);
    }
    expect((await ask('/', { range: 'bytes=9-2' })).status).toBeLessThan(500);
    expect((await ask('/')).status).toBe(200);
  });

  test('HEAD says the same without the content', async () => {
    const [head, full] = [await ask(page, {}, 'HEAD'), await ask(page)];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-type']).toBe(full.headers['content-type']);
    expect(head.headers['content-length']).toBe(String(full.body.length));
    expectSecurity(head);
    expect((await ask('/khong-co/', {}, 'HEAD')).status).toBe(404);
  });

  test('a document that moved leads on for good, with its query; so does its comparison', async () => {
    for (const [from, to] of [
      [directiveAddress(oldId), page],
      [comparisonAddress(oldId, otherId), comparisonAddress(newId, otherId)],
    ] as const)
      for (const end of ['/', '', '/?tim=kinh+te', '?tim=kinh+te']) {
        const answer = await ask(from.slice(0, -1) + end);
        expect([answer.status, answer.headers.location], end).toEqual([301, base + to.slice(1) + end.replace(/^\//, '')]);
        expectSecurity(answer);
      }
    // Its files lie there as before.
    expect((await ask(`${directiveAddress(oldId)}toan-van.txt`)).status).toBe(200);
  });

  test('a document that was taken down answers 410 with the page that says why', async () => {
    const answer = await ask(directiveAddress(removedId));
    expect(answer.status).toBe(410);
    expect(answer.body.toString('utf8')).toContain(removed.meaning);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe(cacheControl.others);
    expectSecurity(answer);
  });

  /** A reader of the office, on plain HTTP. */
  const reader = (): { site: string; browser: Browser } => {
    if (server === undefined || browser === undefined) throw new Error('not started');
    return { site: server.named, browser };
  };
  const found = 'main [data-search-results] h3 a';

  test('the search finds a document in a browser on plain HTTP, by its words and by its number, under the policy', async () => {
    const opened = await openPage(`/tim-kiem/?q=${encodeURIComponent('kinh tế - xã hội')}`, reader());
    expect(await opened.evaluate(() => isSecureContext)).toBe(false);
    await opened.locator(found).first().waitFor();
    await opened.locator('main input[type=search]').fill('28-nq/tu');
    await opened.locator('main input[type=search]').press('Enter');
    await opened.waitForURL(`**${page}`);
    expect(await opened.locator('[data-official-text]').count()).toBeGreaterThan(20);
  });

  const swap = (release: string): void => {
    symlinkSync(`dist.ban/${release}`, join(work, 'new-link'));
    renameSync(join(work, 'new-link'), dist);
  };

  test.runIf(base === '/')('a browser that holds the files of the last release searches the new one', async () => {
    // The library before a document was renamed and one taken down.
    cpSync(realpathSync(join(project, 'dist')), join(work, 'dist.ban/000003'), { recursive: true });
    // Not `openPage`: a browser whose requests are looked at keeps no files.
    const { site, browser: own } = reader();
    const context = await own.newContext();
    const opened = await context.newPage();
    const find = async (query: string, place: string): Promise<string[]> => {
      await opened.goto(`${site}/tim-kiem/?q=${encodeURIComponent(query)}`);
      await opened.locator(place).first().waitFor();
      const addresses = await opened.locator(place).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      return addresses.map((link) => link.replace(/[?#].*$/, '')).sort();
    };
    const findBoth = async (): Promise<{ texts: string[]; numbers: string[] }> => ({
      texts: await find('kinh tế - xã hội', found),
      numbers: await find('28-nq/tu', 'main [data-search-numbers] h3 a'),
    });
    const [old, gone] = [oldId, removedId].map(directiveAddress) as [string, string];
    swap('000003');
    const before = await findBoth();
    expect(before).toEqual({ texts: expect.arrayContaining([old, gone]) as unknown, numbers: [old] });
    expect(await findBoth()).toEqual(before);
    swap('000001');
    const texts = before.texts.filter((link) => link !== gone).map((link) => (link === old ? page : link));
    expect(await findBoth()).toEqual({ texts: texts.sort(), numbers: [page] });
    await context.close();
  });

  test('a new release is served from the next request on, without a word to the server, and the old one after going back', async () => {
    const before = await ask('/');
    // As long as before: only its time tells it apart, and it is older.
    const next = before.body.toString('utf8').replace('mẫu', 'mầu');
    expect(next).not.toBe(before.body.toString('utf8'));
    expect(Buffer.from(next)).toHaveLength(before.body.length);
    mkdirSync(join(work, 'dist.ban/000002'));
    writeFileSync(join(work, 'dist.ban/000002/index.html'), next);
    cpSync(join(dist, '404.html'), join(work, 'dist.ban/000002/404.html'));
    utimesSync(join(work, 'dist.ban/000002/index.html'), 1_700_000_000, 1_700_000_000);
    swap('000002');
    const after = await ask('/', { 'if-none-match': before.headers.etag ?? '' });
    expect([after.status, after.body.toString('utf8')]).toEqual([200, next]);
    expectNotFound(await ask(page));
    swap('000001');
    const back = await ask('/', { 'if-none-match': after.headers.etag ?? '' });
    expect([back.status, back.body.equals(before.body)]).toEqual([200, true]);
    expect((await ask(page)).status).toBe(200);
  });

  test('the server had nothing to complain of', () => {
    expect(server?.log() ?? '').not.toMatch(/\[(?:warn|emerg|alert|crit)\]|"level":"error"|not formatted|No files matching/);
  });
}
