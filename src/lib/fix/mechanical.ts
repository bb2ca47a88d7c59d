/**
 * What `npm run check -- --fix` mends by itself: how a file is stored, never what it says. NFC, line ends, the byte order mark, blanks at the end of lines,
 * repeated blank lines between blocks, the last line end. Whatever is mended is proven to read as before.
 */
import { parseDirective } from '../directive/directive.ts';
import { officialText } from '../provision/text.ts';
import { toNfc } from '../text/unicode.ts';

/** One kind of change, with the lines of the file as it was; empty where it is about the file as a whole. */
export interface MechanicalChange {
  what: string;
  lines: readonly number[];
}

export interface Mended {
  text: string;
  changes: readonly MechanicalChange[];
}

/** Null where there is nothing to mend, or where the mended file would not read as before. */
export function mendMechanically(file: string, text: string): Mended | null {
  const changes: MechanicalChange[] = [];
  const note = (what: string, lines: readonly number[] = []): void => void changes.push({ what, lines });
  const withoutMark = text.replace(/^\uFEFF/, '');
  if (withoutMark !== text) note('dấu BOM ở đầu tệp');
  // A carriage return alone ends a line only where nothing else does.
  const withLineFeeds = withoutMark.includes('\n') ? withoutMark.replaceAll('\r\n', '\n') : withoutMark.replace(/\r\n?/g, '\n');
  if (withLineFeeds !== withoutMark) note('dấu xuống dòng kiểu Windows hoặc Mac cũ');
  const lines = withLineFeeds.split('\n');
  const changed = (change: (line: string) => string): number[] => lines.flatMap((line, at) => (change(line) === line ? [] : [at + 1]));
  const decomposed = changed(toNfc);
  if (decomposed.length > 0) note('chữ có dấu ở dạng tách rời, chuyển thành dựng sẵn (NFC)', decomposed);
  const trimmed = changed(withoutBlanks);
  if (trimmed.length > 0) note('dấu cách, dấu tab thừa cuối dòng', trimmed);
  const mended = lines.map((line) => withoutBlanks(toNfc(line)));
  const repeated = file.endsWith('.mdx') ? repeatedBlankLines(mended) : [];
  if (repeated.length > 0) note('dòng trống lặp lại', repeated);
  const left = new Set(repeated);
  const result = `${mended
    .filter((_, at) => !left.has(at + 1))
    .join('\n')
    .replace(/\n+$/, '')}\n`;
  if (!withLineFeeds.endsWith('\n')) note('thiếu dấu xuống dòng cuối tệp');
  else if (withLineFeeds.endsWith('\n\n')) note('dòng trống thừa cuối tệp');
  return changes.length > 0 && result !== text && readsAlike(file, withLineFeeds, result) ? { text: result, changes } : null;
}

const withoutBlanks = (line: string): string => line.replace(/[ \t]+$/, '');

/** Numbers of the blank lines of the body that follow another; in the frontmatter a blank line may be part of a value. */
function repeatedBlankLines(lines: readonly string[]): number[] {
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const last = lines.findLastIndex((line) => line !== '');
  return lines.flatMap((line, at) => (at > end && at <= last && line === '' && lines[at - 1] === '' ? [at + 1] : []));
}

/** The official text and every field are the same, letters composed or not. */
function readsAlike(file: string, before: string, after: string): boolean {
  if (!file.endsWith('.mdx'))
    return (
      toNfc(before)
        .replace(/[ \t]+$/gm, '')
        .trimEnd() === after.replace(/[ \t]+$/gm, '').trimEnd()
    );
  const [old, mended] = [before, after].map((text) => {
    const { body, yaml } = parseDirective('', file, text);
    return toNfc(`${officialText(body)}\n${JSON.stringify(yaml?.value ?? null)}`);
  });
  return old === mended;
}
