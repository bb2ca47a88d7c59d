/** What a reader sees of the publication gate: a sample says so; a site of one Party organization shows on what each document stands. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fields, publication, site } from '../../src/i18n/vi.ts';
import type { DocumentJson } from '../../src/lib/export/document-json.ts';
import { project } from './harness/command.ts';
import { useLibrary } from './harness/library.ts';

const letter = 'tinh-uy-lam-dong/cv-3467-2024';
const resolution = 'dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu';
const released = { person: 'Trần Văn Thử, Chánh Văn phòng', date: '2026-11-20', document: 'Thông báo số 00-TB/TU (văn bản thử)' };

const closed = useLibrary({
  name: 'closed',
  change(content) {
    const edit = (path: string, from: string, to: string): void => {
      const file = join(content, path);
      const text = readFileSync(file, 'utf8');
      if (!text.includes(from)) throw new Error(`${path}: ${from}`);
      writeFileSync(file, text.replace(from, to));
    };
    writeFileSync(join(content, 'site.yaml'), 'title: Thư viện thử\naudience: dang-uy-khoi-cac-co-quan-lam-dong\n');
    edit(`directives/${resolution}.mdx`, '  public: false\n', '  public: false\n  units: [dang-uy-khoi-cac-co-quan-lam-dong]\n');
    const lines = ['release:', `  person: ${released.person}`, `  date: ${released.date}`, `  document: ${released.document}`];
    for (const id of [letter, 'tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam', 'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong'])
      edit(`directives/${id}.mdx`, 'scope: null\n', `scope: null\n${lines.join('\n')}\n`);
  },
});

/** The value beside a name among the facts, as plain words. */
function fact(out: string, id: string, name: string): string {
  const html = readFileSync(join(out, 'vb', id, 'index.html'), 'utf8');
  const facts = html.slice(html.indexOf('<dl class="facts pairs'));
  const from = facts.indexOf(`<dt>${name}</dt>`);
  expect(from, `${id}: ${name}`).toBeGreaterThan(0);
  return facts
    .slice(from, facts.indexOf('</dd>', from))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}
const page = (out: string): string => readFileSync(join(out, 'index.html'), 'utf8');
const noindex = '<meta name="robots" content="noindex"';

describe('the sample library', () => {
  const out = join(project, 'dist');

  test('says so on its pages and keeps search engines away', () => {
    expect(page(out)).toContain(site.sampleBanner);
    expect(page(out)).toContain(noindex);
  });

  test('shows the scope as printed, or that it is not known, and never that a document is not secret', () => {
    expect(fact(out, 'tinh-uy-lam-dong/nq-28-2023', fields.scope)).toContain(publication['public-scope']);
    expect(fact(out, resolution, fields.scope)).toContain(publication['narrower-scope']);
    expect(fact(out, letter, fields.scope)).toMatch(new RegExp(`chưa rõ: .*${publication['unknown-scope']}`));
    for (const id of [letter, resolution, 'tinh-uy-lam-dong/nq-28-2023'])
      expect(fact(out, id, fields.secrecy)).toMatch(new RegExp(`chưa rõ: .*${publication.secrecyUnknown}`));
  });
});

describe('a site of one Party organization whose documents may all be read there', () => {
  test('is no sample, and still not for search engines', () => {
    expect(page(closed.out)).not.toContain(site.sampleBanner);
    expect(page(closed.out)).toContain(noindex);
  });

  test('shows on what each document stands: its printed scope, or who released it, when and by what', () => {
    expect(fact(closed.out, resolution, fields.scope)).toContain(publication['audience-scope']);
    expect(fact(closed.out, letter, fields.scope)).toContain(publication.released(released.person, '20/11/2026', released.document));
    const json = JSON.parse(readFileSync(join(closed.out, 'vb', letter, 'index.json'), 'utf8')) as DocumentJson;
    expect(json).toMatchObject({ scope: null, release: released });
  });
});
