/** A suggestion to put an element around words of a block, where that can be done without crossing what stands there. */
import type { Inline } from '../markup/blocks.ts';
import { plainText } from '../markup/blocks.ts';
import { fileOffsets } from '../markup/file-offsets.ts';
import type { ComparableUnit } from '../spelling/comparable-words.ts';
import { rawOffsets } from '../text/whitespace.ts';
import type { Suggestion } from './suggestion.ts';

export interface Wrapping {
  type: Suggestion['type'];
  /** Offsets in the unit's words. */
  start: number;
  end: number;
  name: 'Sic' | 'Target' | 'Task';
  /** In the order in which they are written; those that are undefined are left out. */
  attributes: Readonly<Record<string, string | undefined>>;
  missing?: readonly string[];
  reason: string;
}

/** Null where the words cannot be wrapped: an element or emphasis begins or ends among them, or their place in the file cannot be told. */
export function wrap(
  file: string,
  unit: ComparableUnit,
  { type, start, end, name, attributes, missing = [], reason }: Wrapping,
): Suggestion | null {
  const offsetOf = fileOffsets(file, unit.inlines);
  const [from, last] = [offsetOf(start), offsetOf(end - 1)];
  if (from === null || last === null || !isWhole(unit.inlines, start, end)) return null;
  const to = last + 1;
  const opening = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${value.replaceAll('"', '&quot;')}"`],
  );
  const mdx = `<${name}${opening.join('')}>${file.slice(from, to)}</${name}>`;
  return { type, anchor: unit.anchor, line: unit.line, words: unit.text.slice(start, end), start: from, end: to, mdx, missing, reason };
}

/** Both ends lie in text of the block itself, not in an element or emphasis. */
function isWhole(inlines: readonly Inline[], start: number, end: number): boolean {
  const raw = rawOffsets(plainText(inlines));
  const ends = [raw(start), raw(end - 1)];
  let at = 0;
  const open = new Set(ends);
  for (const inline of inlines) {
    const length = plainText([inline]).length;
    if (inline.type === 'text') for (const own of ends) if (own >= at && own < at + length) open.delete(own);
    at += length;
  }
  return open.size === 0;
}

/** Whether the block already bears such an element. */
export const holdsElement = (inlines: readonly Inline[], name: string): boolean =>
  inlines.some(
    (inline) => 'children' in inline && ((inline.type === 'element' && inline.name === name) || holdsElement(inline.children, name)),
  );
