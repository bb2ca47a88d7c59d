/** Whether pages are valid HTML, in words that say what to mend. */
import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { pageFile } from './page-kinds.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'prefer-native-element': 'off',
    'no-redundant-role': 'off',
    'valid-id': ['error', { relaxed: true }],
    'tel-non-breaking': 'off',
  },
});

/** One entry for each fault: "index.html:3:14 no-dup-id Duplicate ID"; none when the page is valid. */
export async function findHtmlProblems(html: string, path: string): Promise<string[]> {
  const { results } = await validator.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId} ${message}`),
  );
}

/** The faults of these pages of a built site. */
export async function findSiteHtmlProblems(site: string, addresses: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const address of addresses) problems.push(...(await findHtmlProblems(readFileSync(pageFile(site, address), 'utf8'), address)));
  return problems;
}
