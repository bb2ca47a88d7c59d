/** The ready files of docs/deploy/: made from the code that says how a server must answer, and in a form that each server takes. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { siteMark } from '../../src/io/site-files.ts';
import { cacheControl, contentType, fileTypes, securityHeaders } from '../../src/lib/serving/answers.ts';
import { deployKit, examplePlace, serverConfiguration, servers } from '../../src/lib/serving/kit.ts';
import { findPlaceProblem } from '../../src/lib/serving/place.ts';
import { makeSite } from '../support/small-site.ts';

const project = join(import.meta.dirname, '../..');
const folder = join(project, 'docs/deploy');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

// Before the tests, which read them.
if (process.env['UPDATE_GOLDEN'] === '1')
  for (const { address, content } of deployKit()) {
    mkdirSync(dirname(join(folder, address)), { recursive: true });
    writeFileSync(join(folder, address), content);
  }

test.each(deployKit().map(({ address, content }) => [address, content] as const))(
  'docs/deploy%s is what the code writes',
  (path, content) => {
    expect(read(path), 'UPDATE_GOLDEN=1 writes it anew').toBe(content);
  },
);

test('every server that can say it names each security header with its very value', () => {
  for (const kind of servers) {
    const text = serverConfiguration(kind, examplePlace).replaceAll('&apos;', "'");
    for (const [name, value] of securityHeaders) {
      expect(text, kind).toContain(name);
      expect(text, kind).toContain(value);
    }
  }
});

interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Names of the elements around it, the outermost first. */
  path: string;
}

/** Throws where the file is not well-formed. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser();
  const open: string[] = [];
  const found: Element[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes, path: open.join('/') });
    open.push(name);
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

describe('web.config', () => {
  const elements = elementsOf(read('web.config'));
  const all = (name: string): Element[] => elements.filter((own) => own.name === name);
  const server = 'configuration/system.webServer';

  test('has sections alone that every IIS has and a site may set', () => {
    const allowed = [
      ...['defaultDocument', 'directoryBrowse', 'staticContent', 'httpProtocol', 'httpErrors', 'caching', 'urlCompression', 'security'],
    ];
    const sections = elements.filter(({ path }) => path.endsWith('system.webServer')).map(({ name }) => name);
    expect(sections.length).toBeGreaterThan(7);
    expect(sections.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(elements.filter(({ path }) => path.endsWith('/security')).map(({ name }) => name)).toEqual(['requestFiltering']);
    expect(all('rewrite')).toEqual([]);
  });

  test.each([
    ['mimeMap', 'fileExtension'],
    ['error', 'statusCode'],
  ])('takes each %s away before it is set: twice would be error 500.19', (name, key) => {
    for (const own of all(name)) {
      const before = elements[elements.indexOf(own) - 1];
      expect([before?.name, before?.attributes[key], before?.path]).toEqual(['remove', own.attributes[key], own.path]);
    }
    const keys = all(name).map(({ attributes }) => attributes[key]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(0);
  });

  test('says the same types, headers and cache times as the others', () => {
    const types = new Map(all('mimeMap').map(({ attributes }) => [attributes['fileExtension'], attributes['mimeType']]));
    for (const own of fileTypes) for (const extension of own.extensions) expect(types.get(extension)).toBe(contentType(own));
    const headers = elements.filter(({ name, path }) => name === 'add' && path.endsWith('customHeaders'));
    expect(headers.map(({ attributes }) => [attributes['name'], attributes['value']])).toEqual(securityHeaders);
    for (const { attributes } of headers)
      expect(elements.some((own) => own.name === 'remove' && own.attributes['name'] === attributes['name'])).toBe(true);
    const [others, hashed] = all('clientCache');
    // IIS writes "no-cache" for this word.
    expect([others?.attributes['cacheControlMode'], others?.path]).toEqual(['DisableCache', `${server}/staticContent`]);
    expect(hashed?.path).toBe('configuration/location/system.webServer/staticContent');
    expect(all('location').map(({ attributes }) => attributes['path'])).toEqual(['_astro']);
    const { cacheControlCustom, cacheControlMaxAge = '' } = hashed?.attributes ?? {};
    const seconds = Number(/^(\d+)\.00:00:00$/.exec(cacheControlMaxAge)?.[1]) * 86_400;
    expect(cacheControl.hashed.split(', ').sort()).toEqual([...(cacheControlCustom ?? '').split(', '), `max-age=${seconds}`].sort());
  });

  test('serves the 404 page, lists no folder, hides the mark of the build and keeps no file in memory', () => {
    expect(all('error')[0]?.attributes).toEqual({ statusCode: '404', subStatusCode: '-1', path: '404.html', responseMode: 'File' });
    expect(all('directoryBrowse')[0]?.attributes).toEqual({ enabled: 'false' });
    expect(
      elements.filter(({ path }) => path.endsWith('hiddenSegments')).map(({ name, attributes }) => [name, attributes['segment']]),
    ).toEqual([
      ['remove', siteMark],
      ['add', siteMark],
    ]);
    expect(all('caching')[0]?.attributes).toEqual({ enabled: 'false', enableKernelCache: 'false' });
  });
});

test.each(['_headers', 'van-ban/_headers'])('%s: at most 2,000 characters a line, and no header that two rules would give', (path) => {
  const lines = read(path).trimEnd().split('\n');
  expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  expect(lines.filter((line) => !/^(?:#.*|\/\S*\*| {2}[A-Z][A-Za-z-]+: \S.*)$/.test(line))).toEqual([]);
  const names = lines.filter((line) => line.startsWith('  ')).map((line) => line.split(':')[0]);
  expect(new Set(names).size).toBe(names.length);
  const base = path === '_headers' ? '/' : '/van-ban/';
  expect(lines.filter((line) => line.startsWith('/'))).toEqual([`${base}*`, `${base}_astro/*`]);
});

describe('what runs elsewhere', () => {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

  test.each(['github-pages.yml', 'gitlab-pages.yml'])(
    '%s is YAML, publishes by the command that asks whether it may, below the path of its host',
    (path) => {
      const text = read(path);
      expect(parseYaml(text)).toBeTypeOf('object');
      const commands = [...text.matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(([, name = '']) => name);
      expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
      expect(text).toMatch(/npm run publish -- --base "\$/);
      expect(commands).not.toContain('build');
    },
  );
});

test.each([
  [{ base: 'van-ban' }, '--base'],
  [{ base: '/Văn bản/' }, '--base'],
  [{ base: '/a;b/' }, '--base'],
  [{ folder: 'dist' }, '--folder'],
  [{ folder: '/srv/dist/' }, '--folder'],
  [{ folder: '/srv/a"; }' }, '--folder'],
  [{ folder: '/srv/$uri' }, '--folder'],
  [{ name: 'http://vanban.noibo' }, '--name'],
  [{ name: 'a b' }, '--name'],
  [{ listen: ':80' }, '--listen'],
  [{ listen: '80; include x' }, '--listen'],
])('a place that a configuration cannot name is refused: %j', (wrong, option) => {
  expect(findPlaceProblem({ ...examplePlace, ...wrong })).toContain(option);
});

test.each([{ base: '/a/b-2/' }, { folder: '/srv/thư-viện/dist' }, { name: '10.1.2.3' }, { listen: '10.1.2.3:8080' }])(
  'a place that it can is not: %j',
  (right) => {
    expect(findPlaceProblem({ ...examplePlace, ...right })).toBeNull();
  },
);

test.skipIf(process.platform !== 'linux')(
  'the commands of the guide bring a whole copy to a server, and leave the old one where a file is damaged',
  () => {
    const [pack = '', unpack = ''] = [...read('README.md').matchAll(/^```sh\n(.*?)^```/gms)]
      .map(([, block = '']) => block)
      .filter((block) => block.includes('tar -C'));
    const work = mkdtempSync(join(tmpdir(), 'van-mach-chep-'));
    onTestFinished(() => {
      rmSync(work, { recursive: true, force: true });
    });
    const [home, server] = ['home', 'server'].map((name) => join(work, name)) as [string, string];
    mkdirSync(server);
    const send = (words: string, damage = false): void => {
      rmSync(home, { recursive: true, force: true });
      const site = makeSite(join(home, 'dist.ban/000001'), words);
      if (damage) appendFileSync(join(site, 'hai/index.html'), ' ');
      symlinkSync('dist.ban/000001', join(home, 'dist'));
      const run = (commands: string, cwd: string): unknown => execFileSync('bash', ['-c', commands], { cwd, stdio: 'pipe' });
      run(pack, home);
      run(`cp van-ban.tar.gz ${server}/`, home);
      // Two copies within one second would bear one name.
      run(unpack.replace('/srv/van-ban', server).replace('%H%M%S', '%H%M%S-%N'), server);
    };
    const served = (): string => readFileSync(join(server, 'dist/index.html'), 'utf8');
    send('một');
    expect(served()).toContain('<title>một</title>');
    send('hai');
    expect(served()).toContain('<title>hai</title>');
    const link = readlinkSync(join(server, 'dist'));
    expect(() => {
      send('ba', true);
    }).toThrow();
    expect([readlinkSync(join(server, 'dist')), served().includes('<title>hai</title>')]).toEqual([link, true]);
  },
);
