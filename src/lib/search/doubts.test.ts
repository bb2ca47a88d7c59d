import { expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { assemble } from '../library/assemble.ts';
import { doubtsOf, formatDoubts, readDoubts } from './doubts.ts';

const { library } = assemble(realContent, { secondParser: false });

test.each([
  ['tinh-uy-lam-dong/nq-28-2023', ['number', 'date', 'title']],
  ['tinh-uy-lam-dong/cv-3467-2024', ['date']],
  ['huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong', ['editorialTitle']],
])('of %s what is not printed survives the index', (id, expected) => {
  const entry = library.entry(id);
  const own = entry === undefined ? [] : doubtsOf(entry);
  expect(own).toEqual(expected);
  expect(readDoubts(formatDoubts(own))).toEqual(expected);
});
