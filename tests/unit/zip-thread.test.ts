/** The thread that writes the zip files beside the pages: what it is told at the end, and how it ends when the build does. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { startZips, type ZipPlan } from '../../src/io/archive.ts';

const plan: ZipPlan = { address: '/du-lieu/toan-bo.zip', files: ['/vb/a.txt'], sums: 'SHA256SUMS' };

function site(): string {
  const folder = mkdtempSync(join(tmpdir(), 'van-mach-nen-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'vb'));
  writeFileSync(join(folder, 'vb', 'a.txt'), 'Văn bản');
  return folder;
}

test('documents are in the zip, and behind them what was written meanwhile', async () => {
  const folder = site();
  const zips = startZips(folder, [plan]);
  writeFileSync(join(folder, 'sau.txt'), 'Dữ liệu');
  await zips.finish(['/sau.txt']);
  expect(Object.keys(unzipSync(readFileSync(join(folder, plan.address))))).toEqual(['vb/a.txt', 'sau.txt', 'SHA256SUMS']);
  await zips.cancel();
});

test('a file that is not there is told to whoever waits for the end', async () => {
  const zips = startZips(site(), [{ ...plan, files: ['/vb/khong-co.txt'] }]);
  await expect(zips.finish([])).rejects.toThrow('khong-co.txt');
});

test('cancelled, it has let go of its folder when that is answered', async () => {
  const folder = site();
  const zips = startZips(folder, [plan]);
  await zips.cancel();
  rmSync(join(folder, 'du-lieu'), { recursive: true, force: true });
  await expect(zips.finish([])).rejects.toThrow();
});
