/** Words of a block as hast: leaf elements that hold official text, and marks beside them that do not. */
import type { ElementContent } from 'hast';
import { plainText, type Inline } from '../markup/blocks.ts';
import { squeeze } from '../text/whitespace.ts';
import { leaf, element } from './hast.ts';
import type { Expansion } from '../abbreviation/expand.ts';
import type { LinkSpan } from './links.ts';

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
  /** Collects the expanded abbreviations in printed order. */
  addAbbreviation(short: string, full: string): void;
  /**
   * Of the unit that is being rendered, by raw offset, none over another: links, innermost and cut where an element begins or ends, and abbreviations, left
   * alone where one does.
   */
  spans: readonly (LinkSpan | Expansion)[];
  /** Raw characters of the unit rendered so far. */
  position: number;
}

/**
 * `end` goes behind the last word: a line feed that shows, in the concatenated official text, where a printed block ends.
 * The last leaf gets it, as the leaf before gets a space that stands alone between two elements, so that no leaf stands for white space alone.
 */
export function renderInlines(inlines: readonly Inline[], context: InlineContext, end: string): ElementContent[] {
  const result: ElementContent[] = [];
  for (let index = 0; index < inlines.length; index += 1) {
    const inline = inlines[index];
    if (inline === undefined) continue;
    const next = inlines[index + 1];
    const gap = next?.type === 'text' && squeeze(next.value) === ' ' ? next.value : '';
    const isLast = index + (gap === '' ? 1 : 2) >= inlines.length;
    result.push(...renderInline(inline, context, (gap === '' ? '' : ' ') + (isLast ? end : '')));
    if (gap === '') continue;
    context.position += gap.length;
    index += 1;
  }
  return result;
}

function renderInline(inline: Inline, context: InlineContext, end: string): ElementContent[] {
  switch (inline.type) {
    case 'text':
      return renderText(inline.value, context, end);
    case 'footnote-reference':
      context.position += inline.identifier.length;
      return [
        element('sup', {}, [
          leaf('a', inline.identifier + end, { href: `#cc${inline.identifier.replace(/[^0-9a-z]+/gi, '').toLowerCase()}` }),
        ]),
      ];
    case 'strong':
    case 'emphasis': {
      const name = inline.type === 'strong' ? 'strong' : 'em';
      const [only, ...others] = inline.children;
      if (only?.type === 'text' && others.length === 0 && !hasSpan(context, only.value.length)) {
        context.position += only.value.length;
        return [leaf(name, squeeze(only.value) + end)];
      }
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
      // Its words are a leaf of their own already.
      if (inline.name === 'Abbr') return children;
      return [element('span', { className: [`annotation ${inline.name.toLowerCase()}`] }, children)];
    }
  }
}

const hasSpan = ({ spans, position }: InlineContext, length: number): boolean =>
  spans.some(({ start, end }) => start < position + length && position < end);

/** A piece of text: links and abbreviations inside it are leaves of their own, so that the official text stays in leaves only. */
function renderText(value: string, context: InlineContext, end: string): ElementContent[] {
  const from = context.position;
  context.position += value.length;
  if (context.spans.length === 0) return [leaf('span', squeeze(value) + end)];
  const pieces: { text: string; span: LinkSpan | Expansion | null }[] = [];
  let done = 0;
  for (const span of context.spans) {
    const start = Math.max(span.start - from, done);
    const stop = Math.min(span.end - from, value.length);
    if (start >= stop || ('full' in span && stop - start < span.end - span.start)) continue;
    if (start > done) pieces.push({ text: value.slice(done, start), span: null });
    pieces.push({ text: value.slice(start, stop), span });
    done = stop;
  }
  if (done < value.length || pieces.length === 0) pieces.push({ text: value.slice(done), span: null });
  return pieces.map(({ text, span }, index) => {
    const words = squeeze(text) + (index === pieces.length - 1 ? end : '');
    if (span === null) return leaf('span', words);
    if ('href' in span) return leaf('a', words, { className: ['cite', span.outcome], href: span.href, ...span.data });
    context.addAbbreviation(squeeze(text), span.full);
    return leaf('abbr', words, { title: span.full });
  });
}
