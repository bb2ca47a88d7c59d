/** Everyday text that looks like markup is published unchanged, character for character, whichever parser reads it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseBody } from '../../src/lib/directive/directive.ts';
import { officialText } from '../../src/lib/provision/text.ts';
import { formatHtml } from '../../src/lib/render/html.ts';
import { renderBody } from '../../src/lib/render/body.ts';
import { officialTextOf } from '../support/html.ts';
import { check, describeProblem, fixtures, testFile, withDocument } from '../support/library.ts';

const folder = join(fixtures, 'plain');
const cases = readdirSync(folder).flatMap((file) => (file.endsWith('.mdx') ? [file.replace(/\.mdx$/, '')] : []));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('there are plain files', () => {
  expect(cases.length).toBeGreaterThanOrEqual(10);
});

test.each(cases)('%s passes without a word', (name) => {
  const { diagnostics } = check(withDocument(read(`${name}.mdx`), read(`${name}.txt`)));
  expect(diagnostics.map(describeProblem)).toEqual([]);
});

test.each(cases)('%s reads on the page as it is printed', (name) => {
  const printed = read(`${name}.txt`).replace(/\n+/g, '\n').trim();
  const body = parseBody(testFile, read(`${name}.mdx`));
  expect(officialText(body)).toBe(printed.replaceAll('\u00A0', ' '));
  expect(officialTextOf(formatHtml(renderBody(body).root)).trim()).toBe(printed.replaceAll('\u00A0', ' '));
});
