/** Compared documents as a library keeps them: found when it is assembled, their addresses locked. */
import { describe, expect, test } from 'vitest';
import { assembleOf, locksOf, type ShortDocument } from '../support/citing.ts';
import { realContent } from '../support/documents.ts';
import { comparisonAddress } from '../../src/lib/address.ts';
import { assemble } from '../../src/lib/library/assemble.ts';

const sentence = (name: string, length: number): string => Array.from({ length }, (_, index) => `${name} ${index}`).join(' ');
const [a, b] = ['tinh-uy-lam-dong/nq-1-2023', 'tinh-uy-lam-dong/kh-2-2024'];
const copied: ShortDocument[] = [
  { id: a, body: [`Mở đầu ${sentence('chung', 40)}.`] },
  { id: b, body: [`Tiếp theo ${sentence('chung', 40)}; ${sentence('riêng', 10)}.`] },
];
const pairsOf = (assembled: ReturnType<typeof assembleOf>): string[] =>
  assembled.library.comparisons.map((pair) => comparisonAddress(pair.a, pair.b));

test('the five documents have three pages that compare two of them; what cites is behind what it cites', () => {
  const { library } = assemble(realContent, { secondParser: false });
  expect(library.comparisons.map((pair) => comparisonAddress(pair.a, pair.b))).toEqual([
    '/doi-chieu/tinh-uy-lam-dong/cv-3467-2024/huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong/',
    '/doi-chieu/tinh-uy-lam-dong/nq-28-2023/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam/',
    '/doi-chieu/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam/tinh-uy-lam-dong/cv-3467-2024/',
  ]);
  expect(library.comparisonsOf('tinh-uy-lam-dong/nq-28-2023')).toHaveLength(1);
  expect(library.comparisonsOf('dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu')).toEqual([]);
});

describe('a published address', () => {
  const published = assembleOf(copied);
  const locks = locksOf(published);
  const [address = ''] = pairsOf(published);

  test('is in the lock, with both documents', () => {
    expect(address).toBe(`/doi-chieu/${b}/${a}/`);
    expect(published.locks.get('doi-chieu.json')).toEqual(new Map([[address, { compared: [b, a] }]]));
  });

  test('stays where the texts no longer share so much, and where a date says that the other is older', () => {
    const changed = [
      { ...copied[0], id: a, date: '2023-01-01', body: [sentence('khác', 50)] },
      { id: b, date: '2024-01-01', body: [sentence('nữa', 50)] },
    ];
    const own = assembleOf(changed, { locks });
    expect(pairsOf(own)).toEqual([address]);
    expect(own.library.comparisons[0]).toMatchObject({ a: b, b: a, shared: 0 });
    expect(pairsOf(assembleOf(changed))).toEqual([]);
  });

  test('that is lost with a document is reported, with the files that bring it back', () => {
    const { diagnostics } = assembleOf(copied.slice(0, 1), { locks });
    const lost = diagnostics.filter(({ code, found }) => code === 'LOCK-001' && found.includes('/doi-chieu/'));
    expect(lost.map(({ found }) => found)).toEqual([`không còn ${address}`]);
    expect(lost[0]?.fix).toContain(`content/directives/${b}.mdx`);
  });

  test('is not lost where a document cannot be read', () => {
    const broken = [...copied.slice(0, 1), { id: b, body: ['{hỏng}'] }];
    const { diagnostics } = assembleOf(broken, { locks });
    expect(diagnostics.map(({ code }) => code)).toContain('SYN-002');
    expect(diagnostics.filter(({ code, found }) => code === 'LOCK-001' && found.includes('/doi-chieu/'))).toEqual([]);
  });

  test('that is new is reported once, as other new pages', () => {
    const other = [...copied, { id: 'tinh-uy-lam-dong/kh-3-2024', body: [sentence('chung', 40)] }];
    const added = assembleOf(other, { locks }).diagnostics.filter(
      ({ code, found }) => code === 'LOCK-005' && found.includes('/doi-chieu/'),
    );
    expect(added).toHaveLength(1);
  });
});
