import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { assemble } from '../library/assemble.ts';
import { formatPublication, isDeployable, publicationBasis, summarizePublication, type PublicationBasis } from './gate.ts';

type Known = Parameters<typeof publicationBasis>[0];
const everybody = { audience: 'public' };
const closed = { audience: 'dang-uy-khoi' };
const people: Known['scope'] = { printed: 'phổ biến đến nhân dân', public: true };
const cells: Known['scope'] = { printed: 'phổ biến đến các chi bộ trong Đảng bộ Khối', public: false, units: ['dang-uy-khoi'] };
const unclear: Known['scope'] = { printed: 'phổ biến đến các chi bộ', public: false };
const release = { person: 'A', date: '2025-01-01', document: 'Thông báo số 1-TB/TU' };

describe('a document', () => {
  test.each<[string, Known, site: { audience: string }, PublicationBasis, deployable: boolean]>([
    ['that prints that everybody may know it', { scope: people }, everybody, 'public-scope', true],
    ['the same on a closed site', { scope: people }, closed, 'public-scope', true],
    ['that prints nothing', { scope: null }, everybody, 'unknown-scope', false],
    ['that prints nothing, on a closed site', { scope: null }, closed, 'unknown-scope', false],
    ['that prints fewer readers', { scope: cells }, everybody, 'narrower-scope', false],
    ['that prints the very readers of a closed site', { scope: cells }, closed, 'audience-scope', true],
    ['that prints those of another body', { scope: cells }, { audience: 'tinh-uy' }, 'narrower-scope', false],
    ['whose readers no editor has noted', { scope: unclear }, closed, 'narrower-scope', false],
    ['that is released', { scope: null, release }, everybody, 'release', true],
    ['that prints fewer readers and is released', { scope: cells, release }, everybody, 'release', true],
    ['that needs no release', { scope: people, release }, everybody, 'public-scope', true],
    ['with a mark of secrecy', { scope: people, release, secrecy: 'MẬT' }, everybody, 'public-scope', false],
  ])('%s', (_, known, site, basis, deployable) => {
    expect([publicationBasis(known, site), isDeployable(known, site)]).toEqual([basis, deployable]);
  });
});

test('of the five documents one prints a public scope, one a narrower one, three none; nobody has released any', () => {
  const { library } = assemble(realContent, { secondParser: false });
  expect(library.entries.filter(({ metadata }) => metadata.release != null)).toEqual([]);
  const { bases, ...summary } = summarizePublication(library.entries, library.site);
  expect(summary).toEqual({ audience: 'public', isSample: true, documents: 5 });
  expect(bases['public-scope'].first).toEqual(['tinh-uy-lam-dong/nq-28-2023']);
  expect(bases['narrower-scope'].first).toEqual(['dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu']);
  expect([bases['unknown-scope'].count, bases['audience-scope'].count, bases.release.count]).toEqual([3, 0, 0]);
  expect(library.isSample).toBe(true);
});

describe('the note of a check', () => {
  const { registry } = assemble(realContent, { secondParser: false }).library;
  const many = (count: number, known: Known): { id: string; metadata: Known }[] =>
    Array.from({ length: count }, (_, index) => ({ id: `a/${known.scope === null ? 'x' : 'y'}-${index}`, metadata: known }));

  test('of a large library is a few lines: counts and the first documents', () => {
    const note =
      formatPublication(summarizePublication([...many(9000, { scope: null }), ...many(1000, { scope: cells })], everybody), registry) ?? '';
    expect(note.split('\n')).toHaveLength(3);
    expect(note).toContain('10000 trong 10000 văn bản');
    expect(note).toContain('9000 văn bản chưa rõ phạm vi phổ biến: a/x-0, a/x-1, a/x-2, a/x-3, a/x-4 và 8995 văn bản khác');
    expect(note.length).toBeLessThan(500);
  });

  test('of a library that may be published says on what it stands', () => {
    const summary = summarizePublication([...many(2, { scope: people }), ...many(1, { scope: null, release })], everybody);
    expect(formatPublication(summary, registry)).toBe(
      'Có căn cứ để công bố cho mọi người: 3 văn bản.\n  1 văn bản dựa vào ghi nhận cho phép (release): a/x-0',
    );
  });

  test('of a site that is open to one body names it as the registry does', () => {
    const site = { audience: 'dang-uy-khoi-cac-co-quan-lam-dong' };
    const scope = { ...cells, units: [site.audience] };
    const note = (known: Known): string | null => formatPublication(summarizePublication(many(2, known), site), registry);
    const body = registry.organization(site.audience)?.name ?? '';
    expect(body).toMatch(/^Đảng ủy Khối/);
    expect(note({ scope })).toContain(`Có căn cứ để công bố cho đảng bộ của ${body}`);
    expect(note({ scope: null })).toContain(`(trang mở cho đảng bộ của ${body}`);
    expect(`${note({ scope }) ?? ''}${note({ scope: null }) ?? ''}`).not.toContain(site.audience);
  });

  test('of no document is none', () => {
    expect(formatPublication(summarizePublication([], everybody), registry)).toBeNull();
  });
});
