/** hast → HTML text. */
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'hast';

export function formatHtml(root: Root): string {
  return toHtml(root, { collapseEmptyAttributes: true });
}
