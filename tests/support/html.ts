/** What a reader's browser holds of a rendered body: read from the HTML text, not from our own trees. */
import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';

export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element') found.push(node);
    if ('children' in node) node.children.forEach((child) => visit(child));
  };
  visit(fromHtml(html, { fragment: true }));
  return found;
}

export const parseHtml = (html: string): Nodes => fromHtml(html, { fragment: true });

export const isOfficial = (element: Element): boolean => 'dataOfficialText' in element.properties;

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** The official text in document order, as a script or a reader's clipboard would gather it. */
export const officialTextOf = (html: string): string => elementsOf(html).filter(isOfficial).map(textOf).join('');
