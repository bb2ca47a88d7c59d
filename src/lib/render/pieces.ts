/** Words in pieces as HTML, with what the other wording does not have marked. Never official text: old words, or a quote of what stands above. */
import type { Piece } from '../compare/differ.ts';
import { element } from './hast.ts';
import { formatHtml } from './html.ts';

export const renderPieces = (pieces: readonly Piece[]): string =>
  formatHtml({
    type: 'root',
    children: pieces.map(({ text, isShared }) => {
      const words = { type: 'text', value: text } as const;
      return isShared ? words : element('mark', {}, [words]);
    }),
  });
