/** Words of a block as hast: leaf elements that hold official text, and marks beside them that do not. */
import type { ElementContent } from 'hast';
import { plainText, type Inline } from '../markup/blocks.ts';
import { squeeze } from '../text/whitespace.ts';
import { leaf, element } from './hast.ts';

/** A doubtful word of the source and its proposed reading, listed outside the official text. */
export interface Reading {
  number: number;
  printed: string;
  proposed: string;
  note: string | null;
  anchor: string;
}

export interface InlineContext {
  /** Collects the readings in printed order; the list is shown below the text. */
  addReading(printed: string, attributes: Readonly<Record<string, string>>): number;
}

/**
 * `end` goes behind the last word: a line feed that shows, in the concatenated official text, where a printed block ends.
 * The last leaf gets it, so that no leaf stands for white space alone.
 */
export function renderInlines(inlines: readonly Inline[], context: InlineContext, end: string): ElementContent[] {
  const result: ElementContent[] = [];
  inlines.forEach((inline, index) => {
    result.push(...renderInline(inline, context, index === inlines.length - 1 ? end : ''));
  });
  return result;
}

function renderInline(inline: Inline, context: InlineContext, end: string): ElementContent[] {
  switch (inline.type) {
    case 'text':
      return [leaf('span', squeeze(inline.value) + end)];
    case 'footnote-reference':
      return [
        element('sup', {}, [
          leaf('a', inline.identifier + end, { href: `#cc${inline.identifier.replace(/[^0-9a-z]+/gi, '').toLowerCase()}` }),
        ]),
      ];
    case 'strong':
    case 'emphasis': {
      const name = inline.type === 'strong' ? 'strong' : 'em';
      const [only, ...others] = inline.children;
      if (only?.type === 'text' && others.length === 0) return [leaf(name, squeeze(only.value) + end)];
      return [element(name, {}, renderInlines(inline.children, context, end))];
    }
    case 'element': {
      const children = renderInlines(inline.children, context, end);
      if (inline.name === 'Sic') {
        const number = context.addReading(plainText(inline.children), inline.attributes);
        return [
          element('span', { className: ['sic'] }, children),
          element(
            'a',
            {
              className: ['mark'],
              href: `#doc-${number}`,
              ariaLabel: `Nguồn ghi như vậy; xem chữ cần lưu ý số ${number}`,
              'data-n': String(number),
            },
            [],
          ),
        ];
      }
      return [element('span', { className: [`annotation ${inline.name.toLowerCase()}`] }, children)];
    }
  }
}
