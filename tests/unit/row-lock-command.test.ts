/** `npm run permalinks` over the rows of a document: what an editor does in front of, to and with a published target. */
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { openContent } from '../../src/io/content.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { copyLibrary, fixtures, testId } from '../support/library.ts';

const run = promisify(execFile);
const scripts = join(import.meta.dirname, '../../scripts');
const library = copyLibrary();
cpSync(join(fixtures, 'rules/LOCK-009/good'), library.folder, { recursive: true });
const file = join(library.folder, 'directives', `${testId}.mdx`);
const lockFile = join(library.folder, 'permalinks/tinh-uy-lam-dong-chua-ro-nam.json');
const lock = (): Record<string, string | null> =>
  (JSON.parse(readFileSync(lockFile, 'utf8')) as Record<string, { targets: Record<string, string | null> }>)[`/vb/${testId}/`]?.targets ??
  {};

async function accept(...more: string[]): Promise<{ text: string; code: number }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [
      ...[join(scripts, 'permalinks.ts'), '--content', library.folder, '--accept'],
      ...more,
    ]);
    return { text: stdout + stderr, code: 0 };
  } catch (thrown) {
    const { stdout, stderr, code } = thrown as { stdout: string; stderr: string; code: number };
    return { text: stdout + stderr, code };
  }
}
/** What `npm run check` says: code, what is found, and of an error that nothing accepts its mend. */
const problems = (): string[] =>
  assemble(openContent(library.folder), { secondParser: false }).diagnostics.map(
    ({ code, found, fix }) => `${code} ${found}${code === 'LOCK-008' ? ` → ${fix}` : ''}`,
  );
const edit = (from: string, to: string): void => {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

afterAll(() => library.dispose());

test('a target is withdrawn, another put before, and no published id ever stands for something else', async () => {
  expect(problems()).toEqual([]);
  const [one, two] = [lock()['1/1'], lock()['1/2']];
  expect([one, two].every((mark) => typeof mark === 'string')).toBe(true);

  // Withdrawn: said, and remembered once it is accepted.
  edit('<Target indicator="tang-truong-grdp" op="eq" value="10" unit="%">Thu 10%</Target>', 'Thu 10%');
  expect(problems()).toEqual(['LOCK-007 không còn chỉ tiêu #1/1', 'LOCK-008 #1/1: "chi 20%" → ghi n="2" trong thẻ <Target> này']);
  const refused = await accept('--drop');
  expect(refused.code).toBe(1);
  expect(refused.text).toContain('LOCK-008');
  expect(lock()).toEqual({ '1/1': one, '1/2': two });
  edit('value="20" unit="%"', 'value="20" unit="%" n="2"');
  expect((await accept()).code).toBe(0);
  expect(lock()).toEqual({ '1/1': null, '1/2': two });
  expect(problems()).toEqual([]);

  // Put before: the message says which number is free.
  edit('Thu 10%', '<Target indicator="tang-truong-grdp" op="eq" value="10" unit="%">Thu 10%</Target>');
  expect(problems()).toEqual(['LOCK-008 #1/1: "Thu 10%" → ghi n="3" trong thẻ <Target> này']);
  edit('value="10" unit="%"', 'value="10" unit="%" n="3"');
  expect(problems()).toEqual(['LOCK-005 có thêm 1 chỉ tiêu: #1/3']);
  expect((await accept()).code).toBe(0);
  expect(lock()).toEqual({ '1/1': null, '1/2': two, '1/3': one });
}, 200_000);
