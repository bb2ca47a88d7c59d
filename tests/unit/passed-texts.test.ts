import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PassedTexts } from '../../src/lib/library/check-document.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import type { Content } from '../../src/lib/library/content.ts';
import { openPassedTexts } from '../../src/io/passed-texts.ts';
import { fixtures, testFile, testId, withDocument } from '../support/library.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passed-'));
  file = join(folder, 'below', 'passed.json');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a text that has passed is known to the next one, with the same versions alone', () => {
  const first = openPassedTexts(false, file, '1');
  expect(first.has('a')).toBe(false);
  first.add('a');
  first.save();
  expect(openPassedTexts(false, file, '1').has('a')).toBe(true);
  expect(openPassedTexts(false, file, '2').has('a')).toBe(false);
  expect(openPassedTexts(true, file, '1').has('a')).toBe(false);
});

test('what is no longer asked for is forgotten, and a damaged file is no answer', () => {
  const first = openPassedTexts(false, file, '1');
  first.add('a');
  first.add('b');
  first.save();
  const second = openPassedTexts(false, file, '1');
  expect(second.has('b')).toBe(true);
  second.save();
  expect(openPassedTexts(false, file, '1').has('a')).toBe(false);
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20));
  expect(openPassedTexts(false, file, '1').has('b')).toBe(false);
});

test('a file that the parsers read differently is read again each time, one that they read alike is not', () => {
  const differing = readFileSync(join(fixtures, `rules/SYN-007/bad/directives/${testId}.mdx`), 'utf8');
  const content = withDocument(differing);
  const codes = (passed: PassedTexts): string[] =>
    assemble(content, { secondParser: true, passed }).diagnostics.flatMap(({ file: own, code }) => (own === testFile ? [code] : []));
  const first = openPassedTexts(false, file, '1');
  const cold = codes(first);
  expect(cold).toContain('SYN-007');
  first.save();
  const second = openPassedTexts(false, file, '1');
  expect(codes(second)).toEqual(cold);
  expect(content.directives.map(({ id }) => [id, second.has(textOf(content, id))])).toEqual(
    content.directives.map(({ id }) => [id, id !== testId]),
  );
});

function textOf(content: Content, id: string): string {
  const read = content.readDirective(id);
  return 'text' in read ? read.text : '';
}
