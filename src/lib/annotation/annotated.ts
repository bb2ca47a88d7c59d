/** The annotations of a body with the words that they stand on, in printed order. */
import { plainText, type Inline } from '../markup/blocks.ts';
import { zoneAnchors, type Anchor, type Body } from '../provision/body.ts';
import { collapse } from '../text/whitespace.ts';
import type { AnnotationName } from './attributes.ts';

export interface Annotated {
  attributes: Readonly<Record<string, string>>;
  /** The wrapped words, white space collapsed. */
  words: string;
  /** Words among them that an editor has marked as doubtful (Sic), as printed. */
  doubtful: string[];
  /** The block that they stand in: its anchor and all its words. */
  anchor: Anchor;
  block: string;
  line: number;
  column: number;
}

export function findAnnotated(body: Body, name: AnnotationName): Annotated[] {
  return body.parts.flatMap(({ zone, items }) =>
    items.flatMap((item) => {
      if (item.type === 'note') return [];
      const anchor = zone !== 'body' ? zoneAnchors[zone] : 'anchor' in item ? item.anchor : '';
      return (item.type === 'table' ? item.rows.flat() : [item.inlines]).flatMap((inlines) => findIn(inlines, anchor, name));
    }),
  );
}

function findIn(inlines: readonly Inline[], anchor: Anchor, name: AnnotationName): Annotated[] {
  const elements = elementsNamed(inlines, name);
  // Most blocks of most documents have none, and their words are not put together for nothing.
  if (elements.length === 0) return [];
  const block = collapse(plainText(inlines));
  return elements.map(({ attributes, children, line, column }) => ({
    ...{
      attributes,
      words: collapse(plainText(children)),
      doubtful: elementsNamed(children, 'Sic').map((sic) => collapse(plainText(sic.children))),
      anchor,
      block,
      line,
      column,
    },
  }));
}

type ElementInline = Extract<Inline, { type: 'element' }>;

function elementsNamed(inlines: readonly Inline[], name: AnnotationName, found: ElementInline[] = []): ElementInline[] {
  for (const inline of inlines) {
    if (inline.type === 'text' || inline.type === 'footnote-reference') continue;
    if (inline.type === 'element' && inline.name === name) found.push(inline);
    elementsNamed(inline.children, name, found);
  }
  return found;
}

/**
 * The number of each row among those of its place, the last part of its id "<document>#<anchor>/<number>": the one that its tag fixes (`n`), else the next
 * that no tag has.
 */
export function numberRows(rows: readonly { anchor: Anchor; n: string | undefined }[]): number[] {
  const taken = new Set(rows.flatMap(({ anchor, n }) => (n === undefined ? [] : [`${anchor}/${n}`])));
  const last = new Map<Anchor, number>();
  return rows.map(({ anchor, n }) => {
    if (n !== undefined) return Number(n);
    let number = (last.get(anchor) ?? 0) + 1;
    while (taken.has(`${anchor}/${number}`)) number += 1;
    last.set(anchor, number);
    return number;
  });
}
