/** The words of a body as they are compared with others: what an editor has marked as doubtful neither counts nor is doubted again. */
import { textUnits } from '../citation/units.ts';
import type { Inline } from '../markup/blocks.ts';
import type { Anchor, Body } from '../provision/body.ts';
import { collapse } from '../text/whitespace.ts';

export interface ComparableUnit {
  anchor: Anchor;
  line: number;
  column: number;
  inlines: readonly Inline[];
  /** As printed, white space collapsed. */
  text: string;
  /** The same with every letter of a doubtful word replaced, so that offsets hold. */
  comparable: string;
}

export function comparableUnits(body: Body): ComparableUnit[] {
  return textUnits(body).map(({ anchor, line, column, inlines, text }) => ({
    ...{ anchor, line, column, inlines, text },
    comparable: collapse(withoutDoubtful(inlines)),
  }));
}

function withoutDoubtful(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value;
      if (inline.type === 'footnote-reference') return inline.identifier;
      const words = withoutDoubtful(inline.children);
      return inline.type === 'element' && inline.name === 'Sic' ? words.replace(/\S/gu, (own) => '·'.repeat(own.length)) : words;
    })
    .join('');
}
