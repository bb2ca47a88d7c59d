/** TEXT-001…008: only characters that print, in one normal form, so that what is searched is what is seen. */
import { diagnostic, type DiagnosticCode } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { isUnusual } from '../text/usual.ts';
import { findDenormalized, findForbiddenCharacters, type ForbiddenCharacter } from '../text/unicode.ts';

const codes: Readonly<Record<ForbiddenCharacter['kind'], DiagnosticCode>> = {
  control: 'TEXT-001',
  bidi: 'TEXT-002',
  invisible: 'TEXT-003',
  'private-use': 'TEXT-004',
  replacement: 'TEXT-005',
  'look-alike': 'TEXT-006',
  'stray-mark': 'TEXT-007',
  'line-separator': 'TEXT-008',
};

/** How many places of one file are shown; a file in an old encoding would otherwise fill the screen. */
const most = 20;

export function checkCharacters(file: string, text: string): Diagnostic[] {
  if (!isUnusual(text)) return [];
  const forbidden = findForbiddenCharacters(text);
  const diagnostics = forbidden.slice(0, most).map(({ offset, length, kind, name }) => {
    const place = placeOf(text, offset);
    const before =
      text
        .slice(Math.max(0, offset - 12), offset)
        .split('\n')
        .at(-1) ?? '';
    const behind = text.slice(offset + length, offset + length + 12).split('\n', 1)[0] ?? '';
    const around = before + text.slice(offset, offset + length) + behind;
    const more = forbidden.length > most ? `; cả tệp có ${forbidden.length} ký tự như vậy` : '';
    return diagnostic(codes[kind], { file, ...place, length }, { found: `${name} trong ${quote(around, 60)}${more}` });
  });
  const denormalized = findDenormalized(text);
  for (const { offset, length } of denormalized.slice(0, most)) {
    const more = denormalized.length > most ? `; cả tệp có ${denormalized.length} chỗ như vậy` : '';
    const found = `${quote(text.slice(offset, offset + 12).split('\n', 1)[0] ?? '')}${more}`;
    diagnostics.push(diagnostic('TEXT-007', { file, ...placeOf(text, offset), length }, { found }));
  }
  return diagnostics;
}

/**
 * What an escape in YAML ("\\u202E") or a reference in Markdown (`&#x202E;`) stands for is held to the same rules as what is typed. `raw` is what the
 * file holds, `value` what it is read as; characters that `raw` itself holds are reported where they stand.
 */
export function checkDecoded(
  file: string,
  place: Pick<Diagnostic, 'line' | 'column' | 'length'>,
  raw: string,
  value: string,
): Diagnostic[] {
  const typed = new Set(findForbiddenCharacters(raw).map(({ name }) => name));
  const found = findForbiddenCharacters(value).find(({ name }) => !typed.has(name));
  if (found !== undefined) {
    return [diagnostic(codes[found.kind], { file, ...place }, { found: `${found.name}, viết dưới dạng mã trong ${quote(raw, 60)}` })];
  }
  if (findDenormalized(value).length === 0 || findDenormalized(raw).length > 0) return [];
  return [diagnostic('TEXT-007', { file, ...place }, { found: `viết dưới dạng mã trong ${quote(raw, 60)}` })];
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
