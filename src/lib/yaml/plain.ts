/**
 * Plain YAML without places, ten times faster than with them: what nearly every frontmatter is (docs/decisions/0007-two-yaml-readers.md).
 * Only lines of the forms below are read here; whatever two readers could take differently is left to the one with places.
 */
import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * One line: indentation, at most one dash, a field's name, and a value that ends on the line: quoted without escapes, a list of ids, a checksum, or plain words.
 * Matches: `  - printed: Các sở, ban, ngành`, `title: "a: b"`. Does not match: `a: &b c`, `a: "b`, `words of a paragraph`.
 */
const plainLine =
  /^ *(?:- )?(?:[A-Za-z][\w-]*:)?(?: +(?:"[^"\\]*"|'[^']*'|\[(?:[a-z][a-z0-9-]*(?:, [a-z][a-z0-9-]*)*)?\]|[\p{L}“(](?:[^:#\t]|:(?=[^\s])|(?<=[^\s])#)*|\d{1,9}|(?=[\de]*[a-df])[0-9a-f]{64}|\d+[-/ ](?:[^:#\t]|:(?=[^\s])|(?<=[^\s])#)*))?$/u;
/** `- value` without a field's name has no space of its own before the value. */
const listLine = /^ *- (?:"[^"\\]*"|'[^']*'|[\p{L}“(](?:[^:#\t]|:(?=[^\s])|(?<=[^\s])#)*)$/u;

/** The value; undefined where it must be read with places, because something is unusual or wrong. */
export function parsePlainYaml(text: string): unknown {
  // Lines that hold nothing but a dash, or that begin further right than the first one should, are read differently.
  if (/^ *-? *$/m.test(text.trimEnd()) || text.startsWith(' ')) return undefined;
  if (
    !text
      .trimEnd()
      .split('\n')
      .every((line) => plainLine.test(line) || listLine.test(line))
  )
    return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA }) ?? undefined;
  } catch {
    return undefined;
  }
}
