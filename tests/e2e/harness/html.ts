/** Whether a page is valid HTML, in words that say where not. */
import { HtmlValidate } from 'html-validate';

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
