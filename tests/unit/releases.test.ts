/** A site is put up in steps; after any of them the served site is whole, and the next build and a rollback find their way (SEC-08). */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeSite, namesIn, servedWords } from '../support/small-site.ts';
import { countSteps } from '../support/stopped-steps.ts';
import { diskSteps, type FileSteps } from '../../src/io/file-steps.ts';
import { currentRelease, mayWrite, releaseName, shelfMark } from '../../src/io/release-folder.ts';
import { rollBack, swapIn, type SwapResult } from '../../src/io/releases.ts';

const site = { base: '/', origin: null };

class Stopped extends Error {}
const stop = (): never => {
  throw new Stopped();
};

function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'van-mach-ban-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const outOf = (work: string): string => join(work, 'dist');
const shelfOf = (work: string): string => join(work, 'dist.ban');
function put(work: string, words: string, options: { steps?: FileSteps; content?: string } = {}): Promise<SwapResult> {
  rmSync(join(work, 'moi'), { recursive: true, force: true });
  return swapIn(makeSite(join(work, 'moi'), words), outOf(work), { ...site, ...options });
}

/** The content of a release, in one file and a folder. */
function makeContent(work: string, words: string): string {
  const folder = join(work, 'noi-dung');
  mkdirSync(join(folder, 'directives'), { recursive: true });
  writeFileSync(join(folder, 'directives', 'a.mdx'), words);
  return folder;
}
const keptContent = (work: string): string | null => {
  const content = currentRelease(outOf(work))?.content ?? null;
  return content === null ? null : readFileSync(join(content, 'directives', 'a.mdx'), 'utf8');
};

test('a site is served through a link that says nothing of where it lies; the one before it is kept, older ones are not', async () => {
  const work = workFolder();
  for (const words of ['một', 'hai', 'ba', 'bốn']) {
    expect((await put(work, words)).kind).toBe('served');
    expect(servedWords(outOf(work))).toBe(words);
  }
  expect(readlinkSync(outOf(work))).toBe(join('dist.ban', '000004'));
  expect(namesIn(shelfOf(work))).toEqual([shelfMark, '000003', '000004']);
  expect(namesIn(work)).toEqual(['dist', 'dist.ban']);
});

test('a rollback goes back, a second one forward again; a build after a rollback keeps what was served', async () => {
  const work = workFolder();
  expect(rollBack(outOf(work)).kind).toBe('nothing');
  await put(work, 'một');
  expect(rollBack(outOf(work)).kind).toBe('nothing');
  await put(work, 'hai');
  expect(rollBack(outOf(work))).toMatchObject({ kind: 'served', release: { name: '000001' }, kept: { name: '000002' } });
  expect(servedWords(outOf(work))).toBe('một');
  expect(rollBack(outOf(work))).toMatchObject({ kind: 'served', release: { name: '000002' }, kept: { name: '000001' } });
  expect(servedWords(outOf(work))).toBe('hai');
  rollBack(outOf(work));
  await put(work, 'ba');
  expect(namesIn(shelfOf(work))).toEqual([shelfMark, '000001', '000003']);
  rollBack(outOf(work));
  expect(servedWords(outOf(work))).toBe('một');
});

test('a release that is damaged is not gone back to', async () => {
  const work = workFolder();
  await put(work, 'một');
  await put(work, 'hai');
  writeFileSync(join(shelfOf(work), '000001', 'index.html'), 'khác');
  expect(rollBack(outOf(work))).toMatchObject({ kind: 'damaged', files: [{ problem: 'changed', file: 'index.html' }] });
  expect(servedWords(outOf(work))).toBe('hai');
});

test('the content of a release is kept beside it and goes with it', async () => {
  const work = workFolder();
  await put(work, 'một', { content: makeContent(work, 'chữ một') });
  await put(work, 'hai');
  expect(keptContent(work)).toBeNull();
  rollBack(outOf(work));
  expect(keptContent(work)).toBe('chữ một');
  await put(work, 'ba', { content: makeContent(work, 'chữ ba') });
  await put(work, 'bốn', { content: makeContent(work, 'chữ bốn') });
  expect(namesIn(shelfOf(work))).toEqual([shelfMark, '000003', '000003.noi-dung', '000004', '000004.noi-dung']);
});

test.each([
  [
    'a link that leads nowhere',
    (work: string) => makeSite(join(work, 'moi'), 'hai', '/khong-co/'),
    { links: [{ problem: 'missing-file' }], files: [] },
  ],
  [
    'a file that is not what its sums say',
    (work: string) => {
      makeSite(join(work, 'moi'), 'hai');
      writeFileSync(join(work, 'moi', 'them.txt'), '');
      return join(work, 'moi');
    },
    { links: [], files: [{ problem: 'extra', file: 'them.txt' }] },
  ],
])('a site with %s is not put up, and is said to be broken', async (_, make, expected) => {
  const work = workFolder();
  await put(work, 'một');
  expect(await swapIn(make(work), outOf(work), { ...site, content: makeContent(work, 'x') })).toMatchObject({
    kind: 'broken',
    ...expected,
  });
  expect(servedWords(outOf(work))).toBe('một');
  expect(namesIn(shelfOf(work))).toEqual([shelfMark, '000001']);
});

describe('what no build has made is not touched', () => {
  /** Everything below a folder with its bytes; links by where they lead. */
  const state = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return `${path} ${entry.isSymbolicLink() ? readlinkSync(path) : entry.isFile() ? readFileSync(path, 'utf8') : ''}`;
      })
      .sort();
  const released = (work: string): Promise<SwapResult> => put(work, 'một');

  test.each<[string, (work: string) => unknown]>([
    ['a folder with files of somebody', (work) => makeSite(outOf(work), 'của người khác')],
    [
      'a file',
      (work) => {
        writeFileSync(outOf(work), 'của người khác');
      },
    ],
    [
      'a link to a folder elsewhere',
      (work) => {
        symlinkSync(makeSite(join(work, 'khac'), 'x'), outOf(work));
      },
    ],
    [
      'a link to nowhere',
      (work) => {
        symlinkSync('khong-co', outOf(work));
      },
    ],
    [
      'a link to nowhere among the releases',
      async (work) => {
        await released(work);
        rmSync(outOf(work));
        symlinkSync(join('dist.ban', '000007'), outOf(work));
      },
    ],
    [
      'a link to a release of another output',
      async (work) => {
        await released(work);
        cpSync(shelfOf(work), join(work, 'khac.ban'), { recursive: true });
        rmSync(outOf(work));
        symlinkSync(join('khac.ban', '000001'), outOf(work));
      },
    ],
    [
      'files of somebody in the place of the releases',
      (work) => {
        mkdirSync(shelfOf(work));
        writeFileSync(join(shelfOf(work), 'luận án.docx'), 'quan trọng');
      },
    ],
  ])('%s', async (_, prepare) => {
    const work = workFolder();
    await prepare(work);
    const before = state(work);
    expect(mayWrite(outOf(work))).toBe(false);
    expect(await swapIn(join(work, 'moi'), outOf(work), site)).toEqual({ kind: 'foreign' });
    expect(rollBack(outOf(work))).toEqual({ kind: 'foreign' });
    expect(state(work)).toEqual(before);
  });

  test('the releases of another output, or one of them', async () => {
    const work = workFolder();
    await released(work);
    expect(mayWrite(shelfOf(work))).toBe(false);
    expect(mayWrite(join(shelfOf(work), '000001'))).toBe(false);
    expect(mayWrite(join(shelfOf(work), 'moi'))).toBe(false);
  });

  test('a file that somebody laid among the releases', async () => {
    const work = workFolder();
    await released(work);
    writeFileSync(join(shelfOf(work), 'ghi-chu.txt'), 'của tôi');
    await put(work, 'hai');
    await put(work, 'ba');
    expect(namesIn(shelfOf(work))).toEqual([shelfMark, '000002', '000003', 'ghi-chu.txt']);
  });
});

const copyWork = (from: string, to: string): void => {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
};

/** What bears a number is whole, whenever it was stopped. */
function expectWhole(work: string): void {
  const names = existsSync(shelfOf(work)) ? namesIn(shelfOf(work)) : [];
  for (const name of names.filter((own) => releaseName.test(own))) expect(servedWords(join(shelfOf(work), name))).not.toBe('');
}

/** Nothing is left of what was stopped: only whole releases, two at most, with their content. */
function expectTidy(work: string): void {
  const names = namesIn(shelfOf(work)).filter((name) => name !== shelfMark);
  const numbers = names.filter((name) => /^\d{6}$/.test(name));
  expect(numbers.length).toBeLessThanOrEqual(2);
  expect(names.filter((name) => !numbers.includes(name.replace(/\.noi-dung$/, '')))).toEqual([]);
  expectWhole(work);
}

const refuse = (code: string): never => {
  throw Object.assign(new Error(code), { code });
};
/** As between two disks. */
const otherDisk: FileSteps = { ...diskSteps, rename: (from, to) => (from.endsWith('moi') ? refuse('EXDEV') : diskSteps.rename(from, to)) };
/** As on Windows, where a link is not renamed over another. */
const noLinkOverLink: FileSteps = {
  ...diskSteps,
  rename: (from, to) => (to.endsWith('dist') && existsSync(to) ? refuse('EPERM') : diskSteps.rename(from, to)),
};

interface Scenario {
  name: string;
  prepare(work: string): unknown;
  steps?: FileSteps;
  isRollback?: true;
  /** So many moments there are without a site: only where the system knows no better, or a site from before is taken over. */
  gaps?: number;
}
const two = async (work: string): Promise<void> => {
  await put(work, 'cũ hơn', { content: makeContent(work, 'cũ hơn') });
  await put(work, 'cũ', { content: makeContent(work, 'cũ') });
};
const scenarios: readonly Scenario[] = [
  { name: 'the first build', prepare: () => undefined },
  { name: 'a build into an empty folder', prepare: (work) => mkdirSync(outOf(work), { recursive: true }) },
  { name: 'a build over two releases', prepare: two },
  { name: 'a build from another disk', prepare: two, steps: otherDisk },
  { name: 'a rollback', prepare: two, isRollback: true },
  {
    name: 'a build after a rollback',
    prepare: async (work) => {
      await two(work);
      await put(work, 'hỏng');
      rollBack(outOf(work));
    },
  },
  {
    name: 'a build over a folder from before there were links',
    prepare: (work) => {
      writeFileSync(join(makeSite(outOf(work), 'cũ'), '.van-mach'), 'x');
    },
    gaps: 1,
  },
  { name: 'a build where no link is renamed over another', prepare: two, steps: noLinkOverLink, gaps: 1 },
  { name: 'a rollback where no link is renamed over another', prepare: two, steps: noLinkOverLink, isRollback: true, gaps: 1 },
];

describe('stopped after every step', () => {
  test.each(scenarios)('$name', async ({ prepare, steps: own, isRollback, gaps = 0 }) => {
    const template = workFolder();
    await prepare(template);
    const before = servedWords(outOf(template));
    const seen: string[] = [];
    for (let most = 0, isDone = false; !isDone; most += 1) {
      const work = workFolder();

      copyWork(template, work);
      const steps = countSteps(most, stop, own);
      let result: SwapResult['kind'] | ReturnType<typeof rollBack>['kind'] | 'stopped' = 'stopped';
      try {
        if (isRollback) result = rollBack(outOf(work), steps).kind;
        else result = (await put(work, 'mới', { steps, content: makeContent(work, 'mới') })).kind;
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
      }
      // A build whose site is served has done its work, also where it was stopped as it removed older ones.
      isDone = result === 'served' && steps.done.length < most;
      const now = servedWords(outOf(work));
      seen.push(now);
      expectWhole(work);
      if (result === 'served') expect(now).not.toBe(before);

      const later = workFolder();
      copyWork(work, later);
      const whole = existsSync(shelfOf(later)) ? namesIn(shelfOf(later)).filter((name) => releaseName.test(name)).length : 0;
      const { kind } = rollBack(outOf(later));
      const back = servedWords(outOf(later));
      if (whole > 1) expect([kind, back === now]).toEqual(['served', false]);
      else if (now !== '' || whole === 0) expect([kind, back]).toEqual(['nothing', now]);
      // The one that was about to be served is.
      else expect(back).toBe('mới');
      // Where nothing was served, the swap was finished first.
      if (now !== before && before !== '') expect(back).toBe(before);
      if (existsSync(shelfOf(later))) expectTidy(later);

      expect((await put(work, 'mới hơn', { content: makeContent(work, 'mới hơn') })).kind).toBe('served');
      expect(servedWords(outOf(work))).toBe('mới hơn');
      expect(keptContent(work)).toBe('mới hơn');
      expectTidy(work);
      expect(namesIn(work).filter((name) => name !== 'noi-dung')).toEqual(['dist', 'dist.ban']);
      // What was served last is what the next build keeps.
      if (now !== '') {
        rollBack(outOf(work));
        expect(servedWords(outOf(work))).toBe(now);
      }
    }
    const last = isRollback ? 'cũ hơn' : 'mới';
    // The old one, then the new one, never anything else; and a moment without a site only where that was said.
    expect(seen.filter((words, index) => words !== seen[index - 1])).toEqual([
      ...(gaps === 0 || before === '' ? [before] : [before, '']),
      last,
    ]);
    if (before !== '') expect(seen.filter((words) => words === '')).toHaveLength(gaps);
    expect(seen.length).toBeGreaterThan(isRollback ? 2 : 8);
  });

  test('a process that is killed after every step of a build', async () => {
    const template = workFolder();
    for (const words of ['cũ hơn', 'cũ']) await put(template, words);
    const program = join(import.meta.dirname, '../support/stopped-swap.ts');
    /** The words served after the kill; null where there was none, because the build got through. */
    const killAfter = async (most: number): Promise<string | null> => {
      const work = workFolder();
      copyWork(template, work);
      const parameters = [program, makeSite(join(work, 'moi'), 'mới'), outOf(work), String(most)];
      const ended = await promisify(execFile)(process.execPath, parameters).then(
        () => 'through',
        (error: unknown) => (error as { signal: string | null }).signal ?? String(error),
      );
      if (ended === 'through') return null;
      expect(ended).toBe('SIGKILL');
      const now = servedWords(outOf(work));
      expect((await put(work, 'mới hơn')).kind).toBe('served');
      expectTidy(work);
      rollBack(outOf(work));
      expect(servedWords(outOf(work))).toBe(now);
      return now;
    };
    const seen: (string | null)[] = [];
    while (seen.at(-1) !== null) seen.push(...(await Promise.all([0, 1, 2, 3].map((more) => killAfter(seen.length + more)))));
    expect(seen.filter((words, index) => words !== seen[index - 1])).toEqual(['cũ', 'mới', null]);
    expect(seen.length).toBeGreaterThan(12);
  });
});
