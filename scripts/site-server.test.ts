import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../src/lib/render/security-policy.ts';
import { createSiteServer, listen, stop } from './site-server.ts';

const long = '<p>Văn bản</p>'.repeat(200);

const files = {
  'secret.txt': 'outside the site',
  'site/index.html': '<h1>Trang chủ</h1>',
  'site/404.html': '<h1>Không có trang này</h1>',
  'site/vb/a/index.html': '<h1>Văn bản</h1>',
  'site/vb/a/index.json': '{}',
  'site/llms.txt': 'Văn bản',
  'site/_astro/a.1234.css': 'a{}',
  'site/pagefind/pagefind.js': '1',
  'site/pagefind/vi.pf_meta': 'x',
  'site/pagefind/index/vi_1.pf_index': 'x',
  'site/pagefind/wasm.vi.pagefind': 'x',
  'site/search.wasm': 'x',
  'site/long.html': long,
  'site/pagefind/long.pf_index': long,
};

const folder = mkdtempSync(join(tmpdir(), 'site-server-'));
const atRoot = createSiteServer(join(folder, 'site'));
const atBase = createSiteServer(join(folder, 'site'), { base: '/van-ban/' });
let root = '';
let based = '';

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  root = await listen(atRoot);
  based = await listen(atBase);
});

afterAll(async () => {
  await Promise.all([stop(atRoot), stop(atBase)]);
  rmSync(folder, { recursive: true });
});

/** fetch() tidies a path before it is sent; an attacker does not. */
function statusOfRawPath(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(root);
    request({ hostname, port, path, headers }, (response) => {
      response.resume().on('end', () => {
        done(response.statusCode);
      });
    })
      .on('error', fail)
      .end();
  });
}

const get = (address: string, init?: RequestInit): Promise<Response> => fetch(address, { redirect: 'manual', ...init });

describe('site server', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/vb/a/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/vb/a/?x=1', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/vb/a/index.json', 200, 'application/json; charset=utf-8', 'no-cache'],
    ['/llms.txt', 200, 'text/plain; charset=utf-8', 'no-cache'],
    ['/_astro/a.1234.css', 200, 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/pagefind/pagefind.js', 200, 'text/javascript; charset=utf-8', 'no-cache'],
    ['/pagefind/vi.pf_meta', 200, 'application/octet-stream', 'no-cache'],
    ['/pagefind/index/vi_1.pf_index', 200, 'application/octet-stream', 'no-cache'],
    ['/pagefind/wasm.vi.pagefind', 200, 'application/octet-stream', 'no-cache'],
    ['/search.wasm', 200, 'application/wasm', 'no-cache'],
    ['/khong-co/', 404, 'text/html; charset=utf-8', 'no-cache'],
    ['/404', 404, 'text/html; charset=utf-8', 'no-cache'],
    ['/vb/%E0%A4%A', 404, 'text/html; charset=utf-8', 'no-cache'],
  ])('%s answers %i as %s, kept %s', async (path, status, type, cache) => {
    const response = await get(root + path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe(cache);
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
  });

  test('a folder without its slash is redirected for good, with its query', async () => {
    const response = await get(`${root}/vb/a?x=1`);
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/vb/a/?x=1');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  test('text of some length is sent compressed to whoever reads that, the compressed index as it is', async () => {
    const encoding = async (path: string, accepted: string): Promise<string | null> =>
      (await get(root + path, { headers: { 'accept-encoding': accepted } })).headers.get('content-encoding');
    expect(await encoding('/long.html', 'gzip')).toBe('gzip');
    expect(await encoding('/long.html', 'identity')).toBeNull();
    expect(await encoding('/pagefind/long.pf_index', 'gzip')).toBeNull();
    expect(await (await get(`${root}/long.html`)).text()).toBe(long);
  });

  test('an unchanged file answers 304', async () => {
    const etag = (await get(`${root}/`)).headers.get('etag') ?? '';
    expect((await get(`${root}/`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test('nothing outside the folder is served', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%5csecret.txt', '//../secret.txt', '/vb/../../secret.txt']) {
      expect(await statusOfRawPath(path), path).toBe(404);
    }
  });

  test('an impossible range does not stop the server', async () => {
    expect(await statusOfRawPath('/', { range: 'bytes=9-2' })).toBe(200);
  });

  test('a path with two slashes is not redirected to another host', async () => {
    const response = await get(`${root}//vb/a`);
    expect(new URL(response.headers.get('location') ?? '/', root).origin).toBe(root);
  });

  test('other methods are refused', async () => {
    expect((await get(`${root}/`, { method: 'POST' })).status).toBe(405);
  });

  test.each([
    ['/van-ban/', 200, null],
    ['/van-ban/vb/a/', 200, null],
    ['/van-ban', 301, '/van-ban/'],
    ['/van-ban/vb/a', 301, '/van-ban/vb/a/'],
    ['/vb/a/', 404, null],
    ['/', 404, null],
  ])('under a base, %s answers %i', async (path, status, location) => {
    const response = await get(based + path);
    expect([response.status, response.headers.get('location')]).toEqual([status, location]);
  });

  test('a port in use is passed over only when asked', async () => {
    const first = createServer();
    const second = createServer();
    const port = Number(new URL(await listen(first)).port);
    await expect(listen(second, { port })).rejects.toThrow('EADDRINUSE');
    expect(Number(new URL(await listen(second, { port, next: true })).port)).toBeGreaterThan(port);
    await Promise.all([stop(first), stop(second)]);
  });
});
