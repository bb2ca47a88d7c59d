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

/** One entry for each fault of these pages of a built site: "/nam/2024/:12:3 no-dup-id …". */
export async function findHtmlProblems(site: string, addresses: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const address of addresses) {
    const { results } = await validator.validateString(readFileSync(pageFile(site, address), 'utf8'), address);
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages) problems.push(`${address}:${line}:${column} ${ruleId} ${message}`);
  }
  return problems;
}
