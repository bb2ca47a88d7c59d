/** Guards the layers (imports point left only), the purity of src/lib, types and accessibility. Form is prettier's business. */
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import prettier from 'eslint-config-prettier/flat';
import tseslint from 'typescript-eslint';

const code = ['**/*.ts'];
const tests = ['**/*.test.ts', 'tests/**'];

/** The rooms of src, each may import from itself and from those left of it. */
const layers = ['lib', 'io', 'integrations', 'components', 'layouts', 'pages', 'drafts'];

/** Forbids relative imports from the rooms named: "../../io/content.ts" yes, "./io.ts" no. */
const noImportFrom = (rooms, who) => ({
  regex: `^\\.{1,2}/(?:[^/]+/)*(?:${rooms.join('|')})/`,
  message: `${who} must not import from ${rooms.join(', ')}: imports point left (${layers.join(' ← ')}).`,
});

const layerGuards = layers.slice(1, -1).map((layer, index) => ({
  files: [`src/${layer}/**`],
  rules: {
    'no-restricted-imports': ['error', { patterns: [noImportFrom([...layers.slice(index + 2), 'scripts', 'tests'], `src/${layer}`)] }],
  },
}));

const forbiddenInLib = {
  Date: 'A date is a "YYYY-MM-DD" string, and there is no clock in the render path.',
  process: 'No environment in src/lib: take a value.',
  fetch: 'No network in src/lib.',
  performance: 'No clock in src/lib.',
  crypto: 'No random values in src/lib.',
  setTimeout: 'No clock in src/lib.',
  setInterval: 'No clock in src/lib.',
  console: 'Return diagnostics; scripts print them.',
  window: 'No browser in src/lib.',
  document: 'No browser in src/lib.',
  navigator: 'No browser in src/lib.',
  localStorage: 'No browser in src/lib.',
  Buffer: 'Take text or Uint8Array.',
};

/** The render path: two builds must give the same bytes, so nothing there may ask for the time or for chance. */
const noClock = [
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'No clock'],
  ["CallExpression[callee.name='Date']", 'No clock'],
  ["MemberExpression[object.name='Date'][property.name='now']", 'No clock'],
  ["MemberExpression[object.name='performance']", 'No clock'],
  ["MemberExpression[object.name='Temporal'][property.name='Now']", 'No clock'],
  ["MemberExpression[object.name='Math'][property.name='random']", 'No random values'],
  ['MemberExpression[property.name=/^(?:randomUUID|randomBytes|randomInt|getRandomValues)$/]', 'No random values'],
  ['ImportSpecifier[imported.name=/^(?:random|getRandomValues|performance$|hrtime$)/]', 'No clock, no random values'],
].map(([selector, what]) => ({ selector, message: `${what} in the render path: two builds must give the same bytes.` }));

const noRandom = { object: 'Math', property: 'random', message: 'Two builds must give the same bytes.' };

export default defineConfig(
  globalIgnores(['dist', 'dist.ban/', '.astro/', '.tmp/', 'content/', 'tests/fixtures/', 'tests/golden/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: code,
    // Blocks of script inside .astro pages have no type information.
    ignores: ['**/*.astro/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Escaped characters are seen and meant.
      'no-misleading-character-class': ['error', { allowEscape: true }],
      // A property of an index signature may be written either way.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // It asks for the `!` that we forbid.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Our objects are plain; it takes every method of an interface for one that needs `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
    },
  },

  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'],
  {
    files: ['**/*.astro'],
    rules: {
      // HTML is built by src/lib, whose renderer escapes; its result is the one thing that goes in unescaped.
      'astro/no-set-html-directive': 'off',
      'astro/no-set-text-directive': 'error',
      'no-restricted-syntax': [
        'error',
        ...noClock,
        { selector: "JSXAttribute[name.name='style']", message: 'The content security policy refuses inline style: use a class.' },
        { selector: "JSXOpeningElement[name.name='style']", message: 'Styles live in src/styles.' },
        {
          // A file of public/ is linked as it stands; Astro calls that inline, too.
          selector:
            "JSXOpeningElement:not(:has(JSXAttribute[name.name='src'])) > JSXAttribute[name.namespace.name='is'][name.name.name='inline']",
          message: 'No inline script or style.',
        },
      ],
    },
  },

  {
    files: ['src/lib/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            noImportFrom([...layers.slice(1), 'scripts', 'tests'], 'src/lib'),
            { regex: '^(?:astro(?:$|[:/])|@astrojs/|node:)', message: 'src/lib is pure: it takes text and values and returns values.' },
          ],
        },
      ],
      'no-restricted-globals': ['error', ...Object.entries(forbiddenInLib).map(([name, message]) => ({ name, message }))],
      'no-restricted-properties': ['error', noRandom],
      'no-restricted-syntax': ['error', ...noClock, { selector: 'ImportExpression', message: 'src/lib loads nothing at run time.' }],
    },
  },
  {
    // What runs in the browser stands among it and needs no clock either; a script that does one day is named here.
    files: ['src/**/*.ts'],
    // Who waits for a build, and how long it took, stands in no file of the site.
    ignores: [...tests, 'src/lib/**', 'src/io/build-lock.ts', 'src/io/content-lock.ts', 'src/io/build-site.ts', 'src/io/phases.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noClock] },
  },
  {
    // Vietnamese needs care: NFD marks, đ, the order of ă â. It is compared and normalised in one room.
    files: ['src/**/*.ts'],
    ignores: [...tests, 'src/lib/text/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        noRandom,
        ...['toLocaleLowerCase', 'toLocaleUpperCase', 'localeCompare', 'normalize'].map((property) => ({
          property,
          message: 'Use src/lib/text.',
        })),
      ],
    },
  },
  ...layerGuards,
  {
    files: ['scripts/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [noImportFrom(layers.slice(2), 'A script')] }],
    },
  },

  {
    files: tests,
    rules: {
      // Test texts are cut into characters on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },

  prettier,
);
