/** Whether two built sites are the same to the byte. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { sha256 } from '../../../src/io/content.ts';
import { listFiles } from '../../../src/io/site-files.ts';

/** Path → hash of every file. */
const hashes = (site: string): Map<string, string> =>
  new Map(listFiles(site).map((file) => [file, sha256(readFileSync(join(site, file)))]));

export function expectSameSite(site: string, other: string): void {
  const [own, others] = [hashes(site), hashes(other)];
  expect([...others.keys()]).toEqual([...own.keys()]);
  expect([...others].filter(([file, hash]) => own.get(file) !== hash).map(([file]) => file)).toEqual([]);
  expect(own.size).toBeGreaterThan(40);
}
