/** What README and guides promise: each of their commands is run by a test, each option is known to its command, each picture is there and used. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersFile, hashGuide } from '../../scripts/guide-desk.ts';
import { guidePictures } from '../../scripts/picture-guide.ts';
import { picturedPage, type PicturedPage } from '../../scripts/picture-pages.ts';
import { project, runScript, temporaryFolder } from './harness/command.ts';

const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const pages = [
  'README.md',
  ...readdirSync(join(project, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'docs/deploy/README.md',
  'docs/pictures/README.md',
];

/** Text between backquotes, and the lines of fenced blocks. */
function codeOf(text: string): string[] {
  const fenced = [...text.matchAll(/^ *```[^\n]*\n(.*?)^ *```/gms)].flatMap(([, block = '']) => block.split('\n'));
  const inline = [...text.replace(/^ *```.*?^ *```/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  return [...fenced, ...inline];
}

interface Command {
  page: string;
  name: string;
  options: string[];
}

/** `npm run -s search -- --json "…"` is { name: 'search', options: ['--json'] }; `npm ci` and "npm package" are none. */
const commands = pages.flatMap((page) =>
  codeOf(read(page)).flatMap((code): Command[] => {
    const [, run, name = run ?? ''] = /^\s*npm (?:(start|test)\b|run (?:-s )?([a-z]+(?:[:-][a-z]+)*))/.exec(code) ?? [];
    // A comment behind the command may name options of others.
    const options =
      code
        .split(' #')[0]
        ?.split(' -- ')[1]
        ?.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [];
    return name === '' ? [] : [{ page, name, options }];
  }),
);
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const tests = ['tests', 'scripts'].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => read(join(folder, path))),
);

/** A test runs it by its name, or by the program that stands behind the name. */
function isRun(name: string): boolean {
  const program = basename(scripts[name]?.split(' ').findLast((word) => /\.m?[jt]s$/.test(word)) ?? name);
  const calls = [`runScript('${name}'`, `runProgram('${name}'`, `serveWith(['${name}'`, `serveWith(['run', '${name}'`, `'${program}')`];
  return tests.some((source) => calls.some((call) => source.includes(call)));
}

describe('commands', () => {
  test('are found in README and guides', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBeGreaterThan(12);
    expect(commands.filter(({ page }) => page === 'docs/bien-tap.md').length).toBeGreaterThan(5);
  });

  test('are scripts of the project, and each but `npm test` itself is run by a test', () => {
    const names = [...new Set(commands.map(({ name }) => name))].filter((name) => name !== 'test');
    expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(names.filter((name) => !isRun(name))).toEqual([]);
  });

  test('are named with options that they know', async () => {
    const named = Map.groupBy(
      commands.filter(({ options }) => options.length > 0),
      ({ name }) => name,
    );
    expect(named.size).toBeGreaterThan(5);
    await Promise.all(
      [...named].map(async ([name, own]) => {
        const { code, stdout } = await runScript(name, ['--help']);
        expect(code, name).toBe(0);
        const known = new Set(stdout.match(/--[a-z][a-z-]*/g));
        const unknown = own.flatMap(({ page, options }) =>
          options.filter((option) => !known.has(option)).map((option) => `${page}: ${option}`),
        );
        expect(unknown, `npm run ${name}`).toEqual([]);
      }),
    );
  });
});

test('the guide with pictures calls buttons and headings by the words that stand on the page', () => {
  const named = [...read('docs/tu-tep-den-trang.md').matchAll(/\*\*“([^”]+)”\*\*/g)].map(([, words = '']) => words);
  const words = read('src/i18n/vi/editor.ts');
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !words.includes(name))).toEqual([]);
});

describe('pictures', () => {
  const shown = pages.flatMap((page) =>
    [...read(page).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, words = '', path = '']) => ({
      page,
      words,
      file: normalize(join(dirname(page), path)).replaceAll('\\', '/'),
    })),
  );
  const held = readdirSync(join(project, 'docs/pictures'))
    .filter((name) => name.endsWith('.png'))
    .map((name) => `docs/pictures/${name}`);

  test('are there, are said in Vietnamese words, and none lies unused', () => {
    expect(shown.filter(({ file }) => !existsSync(join(project, file)))).toEqual([]);
    for (const { words, page } of shown)
      expect(words, page).toMatch(/^(?=.*[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]).{20,}$/u);
    expect(held.filter((file) => !shown.some((own) => own.file === file))).toEqual([]);
  });

  const recorded = JSON.parse(read('docs/pictures/pages.json')) as Record<string, PicturedPage>;
  const sayOutdated = (name: string, { page }: PicturedPage): string => `${name} (${page}): npm run build, rồi npm run pictures`;

  test('show pages as they are now: the hash of each page is the one that was recorded with its picture', () => {
    expect(
      Object.keys(recorded)
        .map((name) => `docs/pictures/${name}`)
        .sort(),
    ).toEqual([...held].sort());
    const ofSite = Object.entries(recorded).filter(([, { of }]) => of === undefined);
    const outdated = ofSite.filter(([, { page, sha256 }]) => picturedPage(join(project, 'dist'), page).sha256 !== sha256);
    expect(outdated.map(([name, page]) => sayOutdated(name, page))).toEqual([]);
  });

  test("show the editor's page as it is now, from the file to the saved document", async () => {
    const now = await hashGuide(JSON.parse(read(`docs/pictures/${answersFile}`)) as [string, string][]);
    const ofEditor = Object.entries(recorded).filter(([, { of }]) => of === 'editor');
    const taken = Object.entries(guidePictures).map(([name, page]) => [`${name}.png`, now[page]] as const);
    expect(ofEditor.map(([name]) => name).sort()).toEqual(taken.map(([name]) => name).sort());
    const outdated = taken.filter(([name, { page, sha256 }]) => recorded[name]?.page !== page || recorded[name].sha256 !== sha256);
    expect(outdated.map(([name, page]) => sayOutdated(name, page))).toEqual([]);
  });

  test('are made by npm run pictures, all of them, none too large to load at once', async () => {
    const out = temporaryFolder('pictures');
    const { code, stderr } = await runScript('pictures', ['--out', out]);
    expect(code, stderr).toBe(0);
    const made = readdirSync(out).filter((name) => name.endsWith('.png'));
    expect(made.map((name) => `docs/pictures/${name}`).sort()).toEqual([...held].sort());
    for (const file of [...made.map((name) => join(out, name)), ...held.map((name) => join(project, name))])
      expect(statSync(file).size, file).toBeLessThan(150_000);
  });
});
