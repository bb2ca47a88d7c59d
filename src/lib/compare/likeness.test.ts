import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { officialBlocks, type OfficialBlock } from '../provision/text.ts';
import { createMeasure } from '../import/duplicates.ts';
import { createLikeness, hashText } from './likeness.ts';

const block = (text: string): OfficialBlock => ({ anchor: '', line: 1, label: null, text });
const likenessOf = (own: readonly OfficialBlock[], other: readonly OfficialBlock[]): number =>
  createLikeness(hashText(own))(hashText(other));

test('of real documents it is what is measured word for word', () => {
  for (const { parsed } of realDocuments)
    for (const other of realDocuments) {
      const [a, b] = [officialBlocks(parsed.body), officialBlocks(other.parsed.body)];
      expect(likenessOf(a, b)).toBeCloseTo(createMeasure(a)(b), 10);
    }
});

test('of texts made of the same passages in any order it is what is measured word for word', () => {
  const passage = fc.constantFrom(
    ...Array.from({ length: 5 }, (_, place) => Array.from({ length: 14 }, (_, word) => `từ${(place * 9 + word) % 40}`).join(' ')),
    'một vài từ riêng',
  );
  const text = fc.array(
    fc.array(passage, { minLength: 1, maxLength: 4 }).map((passages) => block(passages.join(' '))),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(likenessOf(a, b)).toBeCloseTo(createMeasure(a)(b), 10);
    }),
  );
});
