import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveEntities } from '../text/entities.ts';
import { readHtml, readJsonLinks } from './read-html.ts';
import { attributes, scanAttributes, scanTags, tags } from './scan-tags.ts';

/** Pieces that tags are made of, whole and broken, in any order. */
const pieces = [
  ...[
    '<a ',
    '<A\n',
    '<p>',
    '<p/',
    '<br/>',
    '</p>',
    '</',
    '<',
    '>',
    '/',
    '=',
    ' = ',
    ' ',
    '\t',
    '\u00A0',
    '\u3000',
    '"',
    "'",
    '""',
    '<!--',
    '-->',
    '<!',
    '->',
  ],
  ...[
    '<script',
    '<script>',
    '</script>',
    '</SCRIPT >',
    '<style x>',
    '</style>',
    '<title>',
    '</title >',
    '<textarea ',
    '<title-x ',
    '<span ',
    '<x"y ',
    '<h1 ',
  ],
  ...[
    'id="a"',
    'ID=b',
    "id='c d'",
    ' id',
    'href="/x/"',
    'href=/y/',
    "src='/z'",
    'data-x="1"',
    'class="<"',
    'title="a > b"',
    'srcset="/a 1x, b 2x"',
  ],
  ...[
    'action="&#x2F;q&amp;r"',
    'poster=p',
    'đ="đ"',
    'hrefs="n"',
    '<meta ',
    'name="robots" content="noindex"',
    'http-equiv="refresh" content="0; url=/v/"',
  ],
  ...[
    '<link ',
    'rel="canonical" ',
    'rel=next ',
    'property="og:url" content="/o"',
    'chữ',
    '+',
    '<script type="application/ld+json">',
    '{"url":"/j/"}',
  ],
];
const html = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 25 })
  .map((parts) => parts.join(''));
const runs = { numRuns: 5000 };

type Read = ReturnType<typeof readHtml>;

/** What a page says, told by the expressions alone. */
function readByExpressions(text: string): Pick<Read, 'ids' | 'links' | 'canonical' | 'refresh' | 'isNoindex'> {
  const page: Read = { ids: [], links: [], canonical: null, refresh: null, isNoindex: false };
  for (const [, rawName, rawAttributes, name = rawName ?? '', own = rawAttributes ?? ''] of text.matchAll(tags)) {
    const values = new Map<string, string>();
    for (const [, attribute = '', double, single, bare] of own.matchAll(attributes))
      values.set(attribute.toLowerCase(), resolveEntities(double ?? single ?? bare ?? ''));
    const id = values.get('id');
    if (id !== undefined) page.ids.push(id);
    const content = values.get('content') ?? '';
    if (name.toLowerCase() === 'meta') {
      if (values.get('name') === 'robots' && content.includes('noindex')) page.isNoindex = true;
      if (values.get('property') === 'og:url') page.links.push(content);
      if (values.get('http-equiv') === 'refresh' && content.startsWith('0; url=')) {
        page.refresh = content.slice('0; url='.length);
        page.links.push(page.refresh);
      }
    } else if (name.toLowerCase() === 'link' && values.get('rel') === 'canonical') page.canonical = values.get('href') ?? null;
    else
      for (const [attribute, value] of values) {
        if (['href', 'src', 'action', 'poster', 'data'].includes(attribute)) page.links.push(value);
        if (attribute === 'srcset') page.links.push(...value.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''));
      }
  }
  for (const [, data = ''] of text.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script\s*>/gi))
    page.links.push((JSON.parse(data) as { url: string }).url);
  return page;
}

const attempt = <Answer>(read: () => Answer): Answer | 'refused' => {
  try {
    return read();
  } catch {
    return 'refused';
  }
};

test('tags are found where the expression finds them', () => {
  fc.assert(
    fc.property(html, (text) => {
      const found: [string, string][] = [];
      scanTags(text, (name, start, end) => found.push([name, text.slice(start, end)]));
      const expected = [...text.matchAll(tags)].map(([, rawName, rawAttributes, name = rawName, own = rawAttributes]) => [name, own]);
      expect(found).toEqual(expected.filter(([, own]) => own !== undefined && own !== ''));
    }),
    runs,
  );
});

test('attributes are found where the expression finds them, and none beyond their tag', () => {
  fc.assert(
    fc.property(html, fc.constantFrom('', ' id="z"', '">', "' x"), (text, behind) => {
      const found: [string, string][] = [];
      scanAttributes(text + behind, 0, text.length, (nameStart, nameEnd, start, end) =>
        found.push([text.slice(nameStart, nameEnd), text.slice(start, end)]),
      );
      expect(found).toEqual([...text.matchAll(attributes)].map(([, name, double, single, bare]) => [name, double ?? single ?? bare ?? '']));
    }),
    runs,
  );
});

test('a page says what the expressions say of it', () => {
  fc.assert(
    fc.property(html, (text) => {
      const expected = attempt(() => readByExpressions(text));
      expect(attempt(() => readHtml(text))).toEqual(expected);
    }),
    runs,
  );
});

test('data name the addresses that their values are, however they are written', () => {
  const address = fc.constantFrom('/b/', '/b/vb/a/#1.2', '/b', '/b/không', 'x /b/ "/b/x/"', '"/b/y"', '\\/b/', '/c/', '');
  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      address,
      fc.integer(),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(address, tie('any'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).any;
  const spelling = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.replaceAll('/', '\\/'),
    (text) => text.replaceAll('/b', '\\u002fb'),
    (text) => text.replaceAll('":', '" :'),
  );
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2), spelling, (data, indent, spell) => {
      const text = spell(JSON.stringify(data, null, indent));
      const expected: string[] = [];
      JSON.parse(text, (_key, own: unknown) => {
        if (typeof own === 'string' && own.startsWith('/b/') && /^[a-z/#.0-9]+$/.test(own)) expected.push(own);
        return own;
      });
      expect(readJsonLinks(text, '/b/')).toEqual(expected);
    }),
    runs,
  );
  for (const broken of ['{', '["/b/"', '"/b/" 1', '']) expect(() => readJsonLinks(broken, '/b/')).toThrow();
});
