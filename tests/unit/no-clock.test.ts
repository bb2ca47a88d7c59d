/** Lint lets no clock and no random value into what makes pages and data (SEC-14). */
import { join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: project });
const linter = new Linter({ configType: 'flat' });

interface OwnConfig {
  languageOptions: { parser: Linter.Parser; parserOptions: Record<string, unknown> };
  rules: Record<string, Linter.RuleEntry>;
}

/** Whether the rule as it is set for a file speaks of a line; without the other rules, for which all types of the project must be read. */
async function isRefused(file: string, code: string): Promise<boolean> {
  const { languageOptions, rules } = (await eslint.calculateConfigForFile(join(project, file))) as OwnConfig;
  const parserOptions = { ...languageOptions.parserOptions, projectService: false };
  const text = file.endsWith('.astro') ? `---\n${code}\n---\n<p>{a}</p>\n` : `${code}\n`;
  const messages = linter.verify(
    text,
    {
      files: ['**'],
      languageOptions: { ...languageOptions, parserOptions },
      rules: { 'no-restricted-syntax': rules['no-restricted-syntax'] ?? 'off' },
    },
    { filename: join(project, file) },
  );
  expect(messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  return messages.some(({ message }) => message.includes('same bytes'));
}

const renderPath = [
  'src/lib/text/fold.ts',
  'src/io/data-files.ts',
  'src/integrations/mdx-body.ts',
  'src/pages/index.astro',
  'src/layouts/Base.astro',
  'src/components/search/combobox.ts',
];

describe.each(renderPath)('in %s', (file) => {
  test.each([
    'export const a = Date.now();',
    'export const a = new Date();',
    'export const a = Date();',
    'export const a = performance.now();',
    'export const a = Math.random();',
    'export const a = crypto.randomUUID();',
    "import { randomBytes } from 'node:crypto'; export const a = randomBytes(4);",
  ])('%s is refused', async (code) => {
    expect(await isRefused(file, code)).toBe(true);
  });

  test('what says the same every time is not', async () => {
    expect(await isRefused(file, "export const a = '2024-01-05';")).toBe(false);
  });
});

test('a build may say how long it took', async () => {
  expect(await isRefused('src/io/build-site.ts', 'export const a = performance.now();')).toBe(false);
});
