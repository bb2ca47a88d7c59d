/** Small makers of hast nodes; hast is what both hosts turn into HTML. */
import type { Element, ElementContent, Properties } from 'hast';

export function element(tagName: string, properties: Properties & { ariaLabel?: string }, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** An element that holds nothing but printed characters; concatenated in document order these are the official text. */
export function leaf(tagName: string, text: string, properties: Properties = {}): Element {
  return { type: 'element', tagName, properties: { ...properties, 'data-official-text': '' }, children: [{ type: 'text', value: text }] };
}
