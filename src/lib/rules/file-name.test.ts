import { expect, test } from 'vitest';
import { assembleOf } from '../../../tests/support/citing.ts';
import { longestDirectiveId, pathLimit } from '../address-limits.ts';
import { directiveMarkdownAddress, followersAddress } from '../address.ts';

const idOf = (length: number): string => 'tinh-uy-lam-dong/cv-2024-'.padEnd(length, 'a');
const problems = (length: number): string[] =>
  assembleOf([{ id: idOf(length), kind: 'công văn', number: null, date: null, body: ['Chữ.'] }])
    .diagnostics.filter(({ code }) => code === 'FILE-004')
    .map(({ found, expected }) => `${found} ${expected}`);

test('an id whose addresses would be too long to copy is refused before it is published, with the length that it may have', () => {
  expect(problems(longestDirectiveId)).toEqual([]);
  expect(problems(longestDirectiveId + 1)).toEqual([
    expect.stringMatching(/^"tinh-uy-lam-dong\/cv-2024-a+…" \(96 ký tự\) <cơ quan>\/<văn bản> dài tối đa 95 ký tự, cả dấu "\/"$/),
  ]);
});

test('a document of the longest id has no address that is too long', () => {
  for (const address of [directiveMarkdownAddress(idOf(longestDirectiveId)), followersAddress(idOf(longestDirectiveId), 999)])
    expect(address.length).toBeLessThanOrEqual(pathLimit(address));
});
