import { expect, test } from 'vitest';
import { pageFile } from './page-file.ts';

test.each([
  ['/', '/', 'index.html'],
  ['/', '/vb/a/b/', 'vb/a/b/index.html'],
  ['/van-ban/', '/van-ban/vb/a/b/', 'vb/a/b/index.html'],
  ['/van-ban/', '/van-ban/du-lieu/x.json', 'du-lieu/x.json'],
])('below %s the page of %s stands in %s', (base, path, file) => {
  expect(pageFile(base, path)).toBe(file);
});
