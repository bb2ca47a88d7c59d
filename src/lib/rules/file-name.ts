/** FILE-004: the path is the permanent address, so it must be one on every server and every disk. */
import { longestDirectiveId } from '../address-limits.ts';
import { isPathSegment, isReservedName } from '../address.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { Rule } from './rule.ts';

export const checkFileName: Rule = ({ parsed: { file, id } }) => {
  const segments = id.split('/');
  if (segments.length !== 2) {
    return [
      diagnostic('FILE-004', { file, line: 1, column: 1 }, { found: quote(id), expected: 'content/directives/<cơ quan>/<văn bản>.mdx' }),
    ];
  }
  if (id.length > longestDirectiveId) {
    const expected = `<cơ quan>/<văn bản> dài tối đa ${longestDirectiveId} ký tự, cả dấu "/"`;
    return [diagnostic('FILE-004', { file, line: 1, column: 1 }, { found: `${quote(id)} (${id.length} ký tự)`, expected })];
  }
  return segments
    .filter((segment) => !isPathSegment(segment) || isReservedName(segment))
    .map((segment) => diagnostic('FILE-004', { file, line: 1, column: 1 }, { found: quote(segment) }));
};
