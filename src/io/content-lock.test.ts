/** One at a time in a content folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FolderIsBusyError, lockName, withContentLock } from './content-lock.ts';

function folderOf(holder?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'van-mach-khoa-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  if (holder !== undefined) writeFileSync(join(folder, lockName), holder);
  return folder;
}

const deadProcess = (): number => spawnSync(process.execPath, ['-e', '0']).pid;

test('works side by side come one after the other, and nothing is left', async () => {
  const folder = folderOf();
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside);
    await new Promise((done) => setTimeout(done, 5));
    inside--;
  };
  await Promise.all([1, 2, 3, 4].map(() => withContentLock(folder, work)));
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('is let go when the work fails', async () => {
  const folder = folderOf();
  await expect(
    withContentLock(folder, () => {
      throw new Error('hỏng');
    }),
  ).rejects.toThrow('hỏng');
  expect(existsSync(join(folder, lockName))).toBe(false);
});

test('the lock of a process that is gone is taken over', async () => {
  const folder = folderOf(`${deadProcess()} ${hostname()}\n`);
  expect(await withContentLock(folder, () => 'xong', { wait: 0 })).toBe('xong');
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['a living process', () => `${process.pid} ${hostname()}\n`],
  ['a process of another machine', () => `${deadProcess()} may-khac\n`],
])('the lock of %s stays, and it is said who holds it', async (_, holder) => {
  const text = holder();
  const folder = folderOf(text);
  const waiting = withContentLock(folder, () => 'xong', { wait: 0 });
  await expect(waiting).rejects.toThrow(FolderIsBusyError);
  await expect(waiting).rejects.toThrow(`tiến trình ${text.split(' ')[0] ?? ''} trên máy`);
  expect(existsSync(join(folder, lockName))).toBe(true);
});
