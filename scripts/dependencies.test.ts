import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

interface LockEntry {
  version: string;
  license?: string;
  integrity?: string;
  resolved?: string;
}

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '..', path), 'utf8');
// Both files are npm's own: their shape is known.
const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockEntry> };

/** Licences under which a Party body may use, change and pass on; the LGPL ones are native libraries of a picture tool, not passed on. */
const licences = new Set(
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 MPL-2.0 LGPL-3.0-or-later PSF-2.0 Python-2.0'.split(' '),
);

/** Packages whose manifest names no licence but whose source does. */
const undeclared: Record<string, string> = { 'node_modules/format': 'MIT' };

/** "MIT", or a choice in brackets: "(MIT OR CC0-1.0)". */
const isAllowed = (license: string): boolean =>
  license
    .replace(/^\((.+)\)$/, '$1')
    .split(' OR ')
    .some((one) => licences.has(one));

const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('dependencies', () => {
  test('have exact versions', () => {
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('are each explained in docs/dependencies.md, and no others', () => {
    const firstCells = [...read('docs/dependencies.md').matchAll(/^\| (?!Package)([^|]+) \|/gm)];
    const explained = firstCells.flatMap(([, names = '']) => names.split(', '));
    expect(explained.sort()).toEqual(direct.map(([name]) => name).sort());
  });

  test('are locked by checksum, without download addresses', () => {
    expect(locked.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  test('have a licence that was looked at', () => {
    const unknown = locked.filter(([path, { license = undeclared[path] ?? 'none' }]) => !license.split(' AND ').every(isAllowed));
    expect(unknown.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
  });
});
