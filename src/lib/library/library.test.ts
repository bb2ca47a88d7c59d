import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { check, testId, withDocument } from '../../../tests/support/library.ts';
import { assemble } from './assemble.ts';
import { createEntry, documentName, type Entry } from './entry.ts';
import { createLibrary } from './library.ts';
import { isDeployable } from '../publication/gate.ts';

const { library } = assemble(realContent, { secondParser: false });
const [first] = library.entries;
if (first === undefined) throw new Error('the library is empty');

function entry(id: string, change: Partial<Entry['metadata']> = {}): Entry {
  const metadata = { ...(first as Entry).metadata, number: null, date: null, ...change };
  const made = createEntry({ id, organization: id.split('/')[0] ?? '', file: `content/directives/${id}.mdx`, metadata }, library.registry);
  if (made === null) throw new Error('no kind');
  return made;
}
const idsOf = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);

describe('order', () => {
  const entries = [
    entry('a/1', { date: '2024-01-05', number: '3467-CV/TU', title: 'Một' }),
    entry('a/2', { date: '2024-01-05', number: '9-CV/TU', title: 'Hai' }),
    entry('a/3', { date: '2024-01-05', number: null, title: 'ân' }),
    entry('a/4', { date: '2024-01-05', number: null, title: 'ăn' }),
    entry('a/5', { date: '2023-12-06', number: '28-NQ/TU', title: 'Năm' }),
    entry('a/6', { date: null, title: 'Sáu' }),
    entry('b/6', { date: null, title: 'Sáu' }),
  ];

  test('is newest first, then by number as a number, then by title in Vietnamese order, unknown dates last', () => {
    expect(idsOf(createLibrary(library.site, library.registry, entries).entries)).toEqual([
      'a/1',
      'a/2',
      'a/4',
      'a/3',
      'a/5',
      'a/6',
      'b/6',
    ]);
  });

  test('and every list of the library do not depend on the order of files', () => {
    const view = (all: readonly Entry[]): unknown => {
      const made = createLibrary(library.site, library.registry, all);
      return {
        entries: idsOf(made.entries),
        kinds: made.kinds.map(({ kind, entries: own }) => [kind.id, idsOf(own)]),
        years: made.years.map(({ year, entries: own }) => [year, idsOf(own)]),
        organizations: made.organizations.map(({ id }) => [id, idsOf(made.issuedBy(id)), idsOf(made.addressedTo(id))]),
        updated: made.updated,
      };
    };
    const all = [...entries, ...library.entries];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(view(shuffled)).toEqual(view(all));
      }),
      { numRuns: 50 },
    );
  });

  test('of years is newest first, with the unknown at the end', () => {
    expect(createLibrary(library.site, library.registry, entries).years.map(({ year }) => year)).toEqual(['2024', '2023', null]);
  });
});

describe('the five documents', () => {
  test('are issued by their body and by the committee whose symbol they bear', () => {
    expect(idsOf(library.issuedBy('ban-thuong-vu-tinh-uy-lam-dong')).sort()).toEqual([
      'tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam',
      'tinh-uy-lam-dong/cv-3467-2024',
    ]);
    expect(library.issuedBy('tinh-uy-lam-dong')).toHaveLength(3);
    expect(library.issuedBy('khong-co')).toEqual([]);
  });

  test('reach a member of a group that they are addressed to', () => {
    const group = library.registry.organizations.find(
      ({ id, members }) => (members ?? []).length > 0 && library.addressedTo(id).length > 0,
    );
    const [member = ''] = group?.members ?? [];
    expect(idsOf(library.addressedTo(member))).toEqual(expect.arrayContaining(idsOf(library.addressedTo(group?.id ?? ''))));
  });

  test('are a sample as long as one of them is not printed for everybody', () => {
    expect(library.isSample).toBe(true);
    const open = library.entries.filter(({ metadata }) => isDeployable(metadata, library.site));
    expect(idsOf(open)).toEqual(['tinh-uy-lam-dong/nq-28-2023']);
    expect(createLibrary(library.site, library.registry, open).isSample).toBe(false);
  });

  test('name themselves by kind and number, without a number by kind alone', () => {
    expect(library.entries.map(documentName).sort()).toEqual([
      'Công văn',
      'Công văn',
      'Công văn số 3467-CV/TU',
      'Nghị quyết',
      'Nghị quyết số 28-NQ/TU',
    ]);
  });

  test('have the term of their date', () => {
    expect(library.entry('tinh-uy-lam-dong/cv-3467-2024')?.term?.organization).toBe('tinh-uy-lam-dong');
    expect(library.entry('tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam')?.term).toBeNull();
  });
});

describe('a bad document', () => {
  test('is left out of the library, and the others stay', () => {
    const { library: own, diagnostics } = check(withDocument('---\nkind: [\n---\n\nMột.'));
    expect(idsOf(own.entries)).toEqual(['tinh-uy-lam-dong/cv-2024-mau']);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(own.entry(testId)).toBeUndefined();
  });

  test('does not hide the faults of another: problems are sorted by file, line and column', () => {
    const { diagnostics } = check(withDocument('---\nkind: a\n---\n\n{a} <b>\n\n{c}'));
    const places = diagnostics.map(({ file, line, column }) => [file, line, column] as const);
    expect(places).toEqual(
      [...places].sort(([fileA, lineA, columnA], [fileB, lineB, columnB]) =>
        fileA < fileB ? -1 : fileA > fileB ? 1 : lineA - lineB || columnA - columnB,
      ),
    );
  });
});
