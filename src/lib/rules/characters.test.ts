import { expect, test } from 'vitest';
import { checkCharacters, checkDecoded } from './characters.ts';

test('every place is named by line and column, in code units', () => {
  expect(checkCharacters('f', 'một\n😀\u202Eb\u200B\n\nủy'.normalize('NFC')).map(({ code, line, column }) => [code, line, column])).toEqual(
    [
      ['TEXT-002', 2, 3],
      ['TEXT-003', 2, 5],
    ],
  );
});

test('of a file full of them the first twenty are shown, with their number', () => {
  const forbidden = checkCharacters('f', 'a\u200B'.repeat(500));
  expect(forbidden).toHaveLength(20);
  expect(forbidden[0]?.found).toContain('500');
  const decomposed = checkCharacters('f', 'ủy '.repeat(300).normalize('NFD'));
  expect(decomposed).toHaveLength(20);
  expect(decomposed[0]).toMatchObject({ code: 'TEXT-007', found: expect.stringContaining('300') as string });
});

test('what is shown around a character does not run over the line', () => {
  expect(checkCharacters('f', 'dòng trước\na\u200Bb\ndòng sau')[0]?.found).toBe('U+200B trong "a[U+200B]b"');
});

test('a character that an escape stands for is found, one that is typed is left to where it stands', () => {
  const place = { line: 3, column: 5, length: 9 };
  expect(checkDecoded('f', place, 'a&#x202E;b', 'a\u202Eb')).toEqual([expect.objectContaining({ code: 'TEXT-002', ...place })]);
  expect(checkDecoded('f', place, 'o&#x302;', 'o\u0302')).toEqual([expect.objectContaining({ code: 'TEXT-007', ...place })]);
  expect(checkDecoded('f', place, 'a\u202Eb&amp;', 'a\u202Eb&')).toEqual([]);
  expect(checkDecoded('f', place, 'R&amp;D', 'R&D')).toEqual([]);
});
