/** What pages say to machines of the real documents: what is printed, and nothing else. */
import { describe, expect, test } from 'vitest';
import { documentJsonLd } from '../../src/lib/export/json-ld.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { dataBlock } from '../../src/lib/render/data-block.ts';
import { realContent } from '../support/documents.ts';

const { library } = assemble(realContent, { secondParser: false });
const describeDocument = (id: string, changed = {}): Record<string, unknown> => {
  const entry = library.entry(id);
  if (entry === undefined) throw new Error(id);
  const own = { ...entry, metadata: { ...entry.metadata, ...changed } };
  return documentJsonLd(own, library.graph.of(id), library.site, (address) => `https://a.vn${address}`);
};

describe('a document', () => {
  test('has its printed number, title and issuer; an inferred date and kind are left out', () => {
    const data = describeDocument('tinh-uy-lam-dong/cv-3467-2024');
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'DigitalDocument',
      url: 'https://a.vn/vb/tinh-uy-lam-dong/cv-3467-2024/',
      name: 'Khẩn trương, tập trung triển khai thực hiện nhiệm vụ năm 2024',
      identifier: '3467-CV/TU',
      author: { '@type': 'Organization', name: 'Ban Thường vụ Tỉnh ủy', url: 'https://a.vn/co-quan/ban-thuong-vu-tinh-uy-lam-dong/' },
      inLanguage: 'vi',
      isPartOf: { name: library.site.title, url: 'https://a.vn/' },
    });
    for (const property of ['dateCreated', 'datePublished', 'dateModified', 'genre', 'license', 'publisher', 'legislationType'])
      expect(data, property).not.toHaveProperty(property);
  });

  test('of which number, date and title are inferred has none of them as facts', () => {
    const data = describeDocument('tinh-uy-lam-dong/nq-28-2023');
    expect(data).toMatchObject({ name: 'Nghị quyết', genre: 'nghị quyết' });
    expect(data).not.toHaveProperty('identifier');
    expect(data).not.toHaveProperty('dateCreated');
    const { encoding, ...facts } = data;
    expect(JSON.stringify(facts).replaceAll('/vb/tinh-uy-lam-dong/nq-28-2023/', '')).not.toMatch(/28-NQ|2023|phát triển kinh tế/);
    expect(encoding).toHaveLength(3);
  });

  test('has a date that is printed as the day on which it was made', () => {
    const entry = library.entry('tinh-uy-lam-dong/cv-3467-2024');
    const provenance = { ...entry?.metadata.provenance, date: { basis: 'printed', evidence: 'x', source: 'a/b#c' } };
    expect(describeDocument('tinh-uy-lam-dong/cv-3467-2024', { provenance })).toMatchObject({ dateCreated: '2024-01-05' });
  });

  test('names what it cites, held or not, each once; not what is unclear', () => {
    const id = 'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong';
    const { citation } = describeDocument(id) as { citation: { '@id': string }[] };
    expect(citation.map((own) => own['@id'])).toContain('https://a.vn/vb/tinh-uy-lam-dong/cv-3467-2024/');
    expect(new Set(citation.map((own) => own['@id'])).size).toBe(citation.length);
    const unclear = library.graph.citations.filter(({ outcome }) => outcome === 'ambiguous' || outcome === 'ignored');
    expect(unclear.every(({ target }) => target === null)).toBe(true);
  });

  test('names a hundred citations at most', () => {
    const id = 'tinh-uy-lam-dong/nq-28-2023';
    const [first] = library.graph.of(id).filter(({ target }) => target !== null);
    const entry = library.entry(id);
    if (first === undefined || entry === undefined) throw new Error('no citation');
    const many = Array.from({ length: 300 }, (_, index) => ({ ...first, target: `van-ban-${index}` }));
    expect(documentJsonLd(entry, many, library.site, (address) => address)['citation']).toHaveLength(100);
  });

  test('has its source with the hash that the page shows', () => {
    const { encoding } = describeDocument('tinh-uy-lam-dong/nq-28-2023') as { encoding: { contentUrl: string; sha256?: string }[] };
    expect(encoding.filter(({ sha256 }) => sha256 !== undefined)).toEqual([
      {
        '@type': 'MediaObject',
        contentUrl: 'https://a.vn/vb/tinh-uy-lam-dong/nq-28-2023/nguon.txt',
        encodingFormat: 'text/plain',
        sha256: library.entry('tinh-uy-lam-dong/nq-28-2023')?.metadata.source.sha256,
      },
    ]);
  });
});

test('a data block holds no "<", and says the same', () => {
  const data = { name: '</script><script>alert(1)</script><!-- “đ” &' };
  const html = dataBlock(data);
  const inner = html.slice(html.indexOf('>') + 1, html.lastIndexOf('<'));
  expect(inner).not.toContain('<');
  expect(JSON.parse(inner)).toEqual(data);
});
