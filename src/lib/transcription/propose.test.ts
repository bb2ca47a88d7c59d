/** From any text to a document: valid MDX, no character lost, the seeds as they were made by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realContent, realDocuments } from '../../../tests/support/documents.ts';
import { parseBody } from '../directive/directive.ts';
import { parseMarkup } from '../markup/parse.ts';
import { blockLine, officialBlocks } from '../provision/text.ts';
import { parseRegistry } from '../registry/parse.ts';
import { withoutInvisible } from '../text/unicode.ts';
import { findTranscriptionDifference, removeFurniture } from './compare.ts';
import { readPlainText } from './plain-text.ts';
import type { Proposal } from './proposal.ts';
import { proposeDocument } from './propose.ts';
import { writeBody } from './write-directive.ts';

const { registry } = parseRegistry(realContent);

function propose(text: string): Proposal | null {
  const read = readPlainText(new TextEncoder().encode(text));
  return 'source' in read ? proposeDocument(read.source, registry) : null;
}

describe.each(realDocuments.map(({ id, parsed, source }) => ({ id, parsed, source })))('$id', ({ parsed, source }) => {
  const proposal = propose(source);

  test('has the provisions, labels and words of the document made by hand', () => {
    const own = officialBlocks(parseBody('x', writeBody(proposal?.blocks ?? [])));
    const shape = ({ anchor, label, text }: (typeof own)[number]): string => `${anchor} ${label ?? ''} ${text}`;
    expect(own.map(shape)).toEqual(officialBlocks(parsed.body).map(shape));
  });

  test('has the furniture of the document made by hand, and nothing is lost', () => {
    const furniture = parsed.metadata?.source.furniture ?? [];
    expect(proposal?.furniture.map(({ line, text, what }) => ({ line, text, what }))).toEqual(furniture);
    expect(proposal?.coverage).toMatchObject({ lost: [], added: [] });
  });
});

const pieces = [
  'Kính gửi:',
  'Nơi nhận:',
  'T/M BAN THƯỜNG VỤ',
  'Số 12-CV/TU',
  '- ',
  '1. ',
  'a) ',
  '2024. ',
  '\n',
  '\n\n',
  '\n \n',
  '\f',
  '  ',
  '**',
  '*',
  '_',
  '`',
  '{',
  '}',
  '<',
  '>',
  '[',
  ']',
  '|',
  '#',
  '\\',
  '&amp;',
  'kinh tế',
  'Điều 1.',
  'PHẦN I',
  '2',
  '---',
  '\u200B',
  '\uE000',
  '\u0007',
  '\u00A0',
  'Ð',
  '\u202E',
];
const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((own) => own.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

test('any text becomes valid MDX that reads as that text, without its furniture', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const proposal = propose(text);
      if (proposal === null) return;
      const mdx = writeBody(proposal.blocks);
      expect(parseMarkup('x', mdx).diagnostics, mdx).toEqual([]);
      expect(proposal.coverage, mdx).toMatchObject({ lost: [], added: [] });
      const printed = removeFurniture(withoutInvisible(proposal.text), proposal.furniture).text;
      expect(findTranscriptionDifference(printed, officialBlocks(parseBody('x', mdx)).map(blockLine)), mdx).toBeNull();
    }),
    { numRuns: 10_000 },
  );
});
