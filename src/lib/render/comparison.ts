/** One side of a compared provision as HTML: its printed lines, with what differs marked. */
import type { Element } from 'hast';
import type { ComparedLine, Row } from '../compare/comparison.ts';
import type { Piece } from '../compare/differ.ts';
import { element } from './hast.ts';
import { formatHtml } from './html.ts';

/**
 * Whose official text an element holds: the elements of one document, concatenated in the order of the page, are its whole official text, one printed block a
 * line. What both have in the same words stands once and belongs to both.
 */
export type Owner = 'a' | 'b' | 'a b';

/** `shown`: marks on what differs, on the passages that are shared, or none. */
export function renderLines(lines: readonly ComparedLine[], owner: Owner, shown: 'differences' | 'passages' | 'none'): string {
  return formatHtml({ type: 'root', children: lines.map((line) => renderLine(line, owner, shown)) });
}

/** What is marked in the rows of a type. */
export function marksOf(row: Row): 'differences' | 'passages' | 'none' {
  if (row.type === 'partly') return 'passages';
  return row.type === 'only' || row.isSame ? 'none' : 'differences';
}

function renderLine({ label, pieces }: ComparedLine, owner: Owner, shown: 'differences' | 'passages' | 'none'): Element {
  const hasRows = pieces.some(({ text }) => text.includes('\n'));
  const labelled = label === null ? [] : [leaf('span', label + (pieces.length === 0 ? '\n' : ' '), owner, 'label')];
  const words = pieces.map((piece, index) => renderPiece(piece, index === pieces.length - 1 ? '\n' : '', owner, shown));
  return element('p', hasRows ? { className: ['rows'] } : {}, [...labelled, ...words]);
}

function renderPiece({ text, isShared }: Piece, end: string, owner: Owner, shown: 'differences' | 'passages' | 'none'): Element {
  if (shown === 'differences' && !isShared) return leaf('mark', text + end, owner);
  return leaf('span', text + end, owner, shown === 'passages' && isShared ? 'passage' : undefined);
}

/** Holds nothing but printed characters. */
const leaf = (tagName: string, text: string, owner: Owner, className?: string): Element => ({
  ...element(tagName, { ...(className === undefined ? {} : { className: [className] }), 'data-official-text': owner }, []),
  children: [{ type: 'text', value: text }],
});
