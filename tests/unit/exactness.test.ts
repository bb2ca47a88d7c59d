/** The proof that the proof works: one changed character anywhere in a real document is an error, and so is one in its source. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/lib/library/assemble.ts';
import type { Content } from '../../src/lib/library/content.ts';
import { sha256 } from '../../src/io/content.ts';
import { realContent, realDocuments } from '../support/documents.ts';

/** The real library with nothing but one document, changed. */
function only(id: string, file: string, text: string, source?: string): Content {
  return {
    ...realContent,
    directives: [{ id, file }],
    locks: null,
    readDirective: () => ({ text }),
    readSource: (path) => (source === undefined ? realContent.readSource(path) : { sha256: sha256(source), text: source }),
  };
}

const codesOf = (content: Content): string[] => assemble(content, { secondParser: false }).diagnostics.map(({ code }) => code);

describe.each(realDocuments.map(({ id, file, text, source }) => ({ id, file, text, source })))('$id', ({ id, file, text, source }) => {
  const start = text.indexOf('\n---\n') + 5;
  /** Letters and digits of the body, tags left out: what a slip of the hand changes. */
  const letters = [...text.matchAll(/(?<=\p{L})\p{Ll}(?=\p{L})|\d/gu)]
    .map((match) => match.index)
    .filter((at) => at >= start && !/<[^>\n]*$/.test(text.slice(text.lastIndexOf('\n', at), at)));

  test('as it stands is its source', () => {
    expect(codesOf(only(id, file, text)).filter((code) => code.startsWith('SRC'))).toEqual([]);
  });

  test('with one character changed at any of many places is SRC-002', () => {
    fc.assert(
      fc.property(fc.constantFrom(...letters), (at) => {
        const other = /\d/.test(text[at] ?? '') ? String((Number(text[at]) + 1) % 10) : text[at] === 'ọ' ? 'o' : 'ọ';
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        const found = assemble(only(id, file, changed), { secondParser: false }).diagnostics.filter(({ code }) => code === 'SRC-002');
        expect(found).toHaveLength(1);
        // The place named is the line changed, or the one that the change turned from a label into words.
        const line = changed.slice(0, at).split('\n').length;
        expect(Math.abs((found[0]?.line ?? 0) - line)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 20, seed: 20240105 },
    );
  });

  test('with one character left out is SRC-002', () => {
    fc.assert(
      fc.property(fc.constantFrom(...letters), (at) => {
        expect(codesOf(only(id, file, text.slice(0, at) + text.slice(at + 1)))).toContain('SRC-002');
      }),
      { numRuns: 10, seed: 20240105 },
    );
  });

  test('with one character changed in its source is SRC-001 and SRC-002', () => {
    const places = [...source.matchAll(/\p{L}/gu)].map((match) => match.index);
    fc.assert(
      fc.property(fc.constantFrom(...places), (at) => {
        const changed = source.slice(0, at) + (source[at] === 'ọ' ? 'o' : 'ọ') + source.slice(at + 1);
        expect(codesOf(only(id, file, text, changed))).toEqual(expect.arrayContaining(['SRC-001', 'SRC-002']));
      }),
      { numRuns: 10, seed: 20240105 },
    );
  });
});
