/** Where the citations of a document lead on its page. */
import { createLinks, type BodyLinks } from './links.ts';
import { targetAddress } from '../citation/build.ts';
import type { Citation, CitationGraph } from '../citation/graph.ts';
import { itemNumbers, outgoingItems } from '../citation/views.ts';

/** The address that a citation leads to; null where it leads nowhere. What is not clear leads to its reasons and candidates on the same page. */
function citationAddress(citation: Citation, item: number | undefined): { address: string; isHere: boolean } | null {
  if (citation.outcome === 'ignored') return null;
  if (citation.target !== null) {
    return { address: targetAddress(citation.target) + (citation.targetAnchor === null ? '' : `#${citation.targetAnchor}`), isHere: false };
  }
  return citation.candidates.length === 0 || item === undefined ? null : { address: `#vd-${item}`, isHere: true };
}

/** `href` puts the site's base before an address. */
export function documentLinks(graph: CitationGraph, id: string, href: (address: string) => string): BodyLinks {
  const numbers = itemNumbers(outgoingItems(graph, id));
  return createLinks(graph.of(id), (citation) => {
    const number = numbers.get(citation);
    const found = citationAddress(citation, number);
    return found === null
      ? null
      : { href: found.isHere ? found.address : href(found.address), data: number === undefined ? {} : { 'data-cite': String(number) } };
  });
}
