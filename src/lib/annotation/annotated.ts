/** The annotations of a body with the words that they stand on, in printed order. */
import { plainText, type Inline } from '../markup/blocks.ts';
import { textUnits } from '../citation/units.ts';
import type { Anchor, Body } from '../provision/body.ts';
import { collapse } from '../text/whitespace.ts';
import type { AnnotationName } from './attributes.ts';

export interface Annotated {
  attributes: Readonly<Record<string, string>>;
  /** The wrapped words, white space collapsed. */
  words: string;
  /** The block that they stand in: its anchor and all its words. */
  anchor: Anchor;
  block: string;
  line: number;
  column: number;
}

export function findAnnotated(body: Body, name: AnnotationName): Annotated[] {
  return textUnits(body).flatMap(({ anchor, text, inlines }) =>
    elementsNamed(inlines, name).map(({ attributes, children, line, column }) => ({
      ...{ attributes, words: collapse(plainText(children)), anchor, block: text, line, column },
    })),
  );
}

type ElementInline = Extract<Inline, { type: 'element' }>;

function elementsNamed(inlines: readonly Inline[], name: AnnotationName): ElementInline[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text' || inline.type === 'footnote-reference') return [];
    const inner = elementsNamed(inline.children, name);
    return inline.type === 'element' && inline.name === name ? [inline, ...inner] : inner;
  });
}

/** Numbers the rows of each place: "<document>#<anchor>/<count>", the identity of a row. */
export function createRowIds(document: string): (anchor: Anchor) => string {
  const counts = new Map<Anchor, number>();
  return (anchor) => {
    const count = (counts.get(anchor) ?? 0) + 1;
    counts.set(anchor, count);
    return `${document}#${anchor}/${count}`;
  };
}
