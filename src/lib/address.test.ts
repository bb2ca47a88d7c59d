import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  comparisonAddress,
  directiveAddress,
  fileOfPath,
  isPathSegment,
  isReservedName,
  kindAddress,
  provisionAddress,
  withBase,
  yearAddress,
} from './address.ts';

test('a document has the address of its path, a provision its anchor behind it', () => {
  expect(directiveAddress('tinh-uy-lam-dong/cv-3467-2024')).toBe('/vb/tinh-uy-lam-dong/cv-3467-2024/');
  expect(provisionAddress('tinh-uy-lam-dong/nq-28-2023', 'p2.ii.1.g4')).toBe('/vb/tinh-uy-lam-dong/nq-28-2023/#p2.ii.1.g4');
});

test.each([
  ['', 'index.html'],
  ['vb/a/b/', 'vb/a/b/index.html'],
  ['du-lieu/x.json', 'du-lieu/x.json'],
])('the path "%s" is answered by %s', (path, file) => {
  expect(fileOfPath(path)).toBe(file);
});

test('the first page of a list has no number', () => {
  expect([kindAddress('cong-van'), kindAddress('cong-van', 2)]).toEqual(['/loai/cong-van/', '/loai/cong-van/2/']);
  expect([yearAddress('2024'), yearAddress(null, 3)]).toEqual(['/nam/2024/', '/nam/chua-ro/3/']);
});

test('a comparison has both ids as they stand below /vb/, in their order', () => {
  expect(comparisonAddress('tinh-uy-lam-dong/cv-3467-2024', 'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong')).toBe(
    '/doi-chieu/tinh-uy-lam-dong/cv-3467-2024/huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong/',
  );
});

test('comparisons of any ids have addresses of their own, at most 180 characters, in permitted steps', () => {
  const segment = fc
    .array(fc.constantFrom('a', 'b', 'uy', 'ban-thuong-vu', 'cv', '2024', 'x-y'), { minLength: 1, maxLength: 20 })
    .map((parts) => parts.join('-').slice(0, 80).replace(/-$/, ''));
  const id = fc.tuple(segment, segment).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(fc.tuple(id, id), fc.tuple(id, id), (one, other) => {
      const [first, second] = [comparisonAddress(...one), comparisonAddress(...other)];
      expect(first === second).toBe(one.join() === other.join());
      expect(first.length).toBeLessThanOrEqual(180);
      expect(
        first
          .split('/')
          .slice(1, -1)
          .filter((step) => !isPathSegment(step)),
      ).toEqual([]);
      expect(first.split('/')).toHaveLength(7);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['/', '/vb/a/b/'],
  ['', '/vb/a/b/'],
  ['/van-ban/', '/van-ban/vb/a/b/'],
  ['/van-ban', '/van-ban/vb/a/b/'],
])('below %j there is one slash between base and address', (base, address) => {
  expect(withBase(base, '/vb/a/b/')).toBe(address);
});

test.each(['a', 'tinh-uy-lam-dong', 'nq-28-2023', '5', 'a'.repeat(80)])('%s may be a step of a path', (segment) => {
  expect(isPathSegment(segment)).toBe(true);
});

test.each(['', '-a', 'a-', 'a--b', 'A', 'tỉnh-ủy', 'a_b', 'a.b', 'a b', '..', 'a/b', 'a%20b', 'a'.repeat(81)])('%j may not', (segment) => {
  expect(isPathSegment(segment)).toBe(false);
});

test('names that Windows keeps for devices are known in any case', () => {
  expect(['con', 'PRN', 'aux', 'nul', 'com1', 'LPT9'].every(isReservedName)).toBe(true);
  expect(['cong-van', 'com', 'com10', 'conn'].some(isReservedName)).toBe(false);
});
