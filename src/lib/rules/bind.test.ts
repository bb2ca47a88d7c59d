/** EDIT-15: a rule binds documents put up on or after its day, and those whose words changed; for the others it only warns. */
import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import { assemble } from '../library/assemble.ts';
import { bindToDocuments, type BoundDocument } from './bind.ts';

const file = 'content/directives/a/b.mdx';
const problem = diagnostic('META-013', { file, line: 9, column: 1 }, { found: 'scope: null' });
const severities = (document: Partial<BoundDocument> & { added?: string }): string[] => {
  const { added = '2026-11-21', ...own } = document;
  const whole = { metadata: { added }, yaml: null, isAsPublished: true, isComplete: false, ...own };
  return bindToDocuments([problem], new Map([[file, whole]])).map(({ severity }) => severity);
};

describe('a rule of 22/11/2026', () => {
  test('warns of an older document that is as published', () => expect(severities({})).toEqual(['warning']));
  test('binds one that was put up on that day', () => expect(severities({ added: '2026-11-22' })).toEqual(['error']));
  test('binds an older one whose words changed, or that was never published', () =>
    expect(severities({ isAsPublished: false })).toEqual(['error']));
  test('binds one whose frontmatter cannot be read', () => expect(severities({ metadata: null })).toEqual(['error']));
  test('binds what is no document', () => expect(bindToDocuments([problem], new Map()).map(({ severity }) => severity)).toEqual(['error']));
});

test('a rule without a day binds all documents', () => {
  const old = diagnostic('META-009', { file, line: 1, column: 1 }, { found: 'x' });
  const document = { metadata: { added: '2020-01-01' }, yaml: null, isAsPublished: true, isComplete: false };
  expect(bindToDocuments([old], new Map([[file, document]])).map(({ severity }) => severity)).toEqual(['error']);
});

describe('the dated rule about the scope, in the library itself', () => {
  const id = 'dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu';
  const scoped = /^scope:\n {2}printed: .*\n {2}public: false$/m;
  const withText = (change: (text: string) => string): string[] =>
    assemble(
      {
        ...realContent,
        readDirective: (own) => {
          const read = realContent.readDirective(own);
          return own === id && 'text' in read ? { text: change(read.text) } : read;
        },
      },
      { secondParser: false },
    ).diagnostics.flatMap(({ code, severity }) => (code === 'META-013' ? [severity] : []));
  const withoutScope = (text: string): string => text.replace(scoped, 'scope: null');

  test('warns where an older document lacks it', () => expect(withText(withoutScope)).toEqual(['warning']));
  test('is an error once the words are no longer as published', () =>
    expect(withText((text) => withoutScope(text).replace('Năm 2023, là năm bản lề', 'Năm 2023 là năm bản lề'))).toEqual(['error']));
  test('says nothing where it is written', () => expect(withText((text) => text)).toEqual([]));
});

describe('what an editor has looked at', () => {
  const doubt = diagnostic('WORD-002', { file, line: 3, column: 5 }, { found: '"… ma túy, tin dụng đen …"' });
  const reviewed = [{ code: 'WORD-002' as const, words: 'tin dụng đen' }];
  const yaml = { place: () => ({ line: 7, column: 3, length: 1 }) };
  const bound = (problems: (typeof doubt)[], isComplete = true): string[] =>
    bindToDocuments(
      problems,
      new Map([[file, { metadata: { added: '2026-11-22', reviewed }, yaml, isAsPublished: false, isComplete }]]),
    ).map(({ code, line }) => `${line} ${code}`);

  test('is not raised again', () => expect(bound([doubt])).toEqual([]));
  test('is raised with other words, or by another rule', () => {
    expect(bound([doubt, { ...doubt, found: '"tin dụng ngân hàng"' }])).toEqual(['3 WORD-002']);
    expect(bound([doubt, { ...doubt, code: 'WORD-001' }])).toEqual(['3 WORD-001']);
  });
  test('is said to be out of date where nothing raises it any more, but only when all rules were asked', () => {
    expect(bound([])).toEqual(['7 META-014']);
    expect(bound([], false)).toEqual([]);
  });
});
