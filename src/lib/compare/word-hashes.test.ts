import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { officialBlocks } from '../provision/text.ts';
import { wordHashes } from './word-hashes.ts';
import { comparableWords, hashWord } from './words.ts';

test('hashes of a text are those of its words', () => {
  const expectSame = (text: string): void => {
    expect([...wordHashes(text)]).toEqual(comparableWords(text).map(hashWord));
  };
  for (const { parsed } of realDocuments) for (const { text } of officialBlocks(parsed.body)) expectSame(text);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), expectSame));
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aĐđẶặỦủÀỹ1 -–…“²İΣ\u0301\u1100\u1161') }), expectSame));
});
