/** EDIT-04: every command-line program of package.json answers --help in Vietnamese and refuses a wrong option, without colour where there is no terminal. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
/** Our own programs: others' (astro, eslint …) have manners of their own. */
const programs = Object.entries(scripts).flatMap(([name, command]) => {
  const program = /^node (?:--\S+ )*(scripts\/\S+)$/.exec(command)?.[1];
  return program === undefined ? [] : [[name, program] as const];
});

function run(
  program: string,
  option: string,
  environment: Record<string, string>,
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [join(project, program), option],
      { env: { ...process.env, ...environment }, cwd: project },
      (error, stdout, stderr) => {
        done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr });
      },
    );
    child.stdin?.end();
  });
}

test('the programs are found', () => {
  expect(programs.length).toBeGreaterThan(20);
  expect(programs.map(([name]) => name)).toEqual(
    expect.arrayContaining(['start', 'test', 'check', 'import', 'new', 'body', 'editor', 'bench']),
  );
});

/** So many at once: each start takes a second of one core. */
const mostAtOnce = 4;

interface Answers {
  help: Awaited<ReturnType<typeof run>>;
  wrong: Awaited<ReturnType<typeof run>>;
}
const answers = new Map<string, Answers>();
beforeAll(async () => {
  const left = [...programs];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [name, program] = next;
      answers.set(name, {
        help: await run(program, '--help', {}),
        wrong: await run(program, '--khong-co-tuy-chon-nay', { NO_COLOR: '1' }),
      });
    }
  };
  await Promise.all(Array.from({ length: mostAtOnce }, work));
}, 240_000);

test.each(programs)('%s: help in Vietnamese, exit 0', (name) => {
  const { code, stdout } = answers.get(name)?.help ?? {};
  expect(code).toBe(0);
  expect(stdout).toMatch(new RegExp(`^npm (?:run (?:-s )?)?${name}(?:\\s|$)`));
  expect(stdout).toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/u);
  expect(stdout).toContain('Mã thoát');
  expect(stdout).not.toContain('\u001B');
});

test.each(programs)('%s: a wrong option, exit 2, the help on stderr', (name) => {
  const { code, stdout, stderr } = answers.get(name)?.wrong ?? {};
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('Mã thoát');
  expect(stderr).not.toContain('\u001B');
});
