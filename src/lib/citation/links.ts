/** Where the citations of a document lead on its page. */
import { numberAddress } from '../address.ts';
import { createLinks, type BodyLinks } from '../render/links.ts';
import { slug } from '../text/fold.ts';
import { targetAddress } from './build.ts';
import { printedNumber } from './cited-document.ts';
import type { Citation, CitationGraph } from './graph.ts';
import { itemNumbers, outgoingItems } from './views.ts';

/** The address that a citation leads to; null where it leads nowhere. An ambiguous number leads to the choice, if there is one. */
function citationAddress(citation: Citation): string | null {
  if (citation.outcome === 'ignored') return null;
  if (citation.target !== null) return targetAddress(citation.target) + (citation.targetAnchor === null ? '' : `#${citation.targetAnchor}`);
  if (citation.candidates.length === 0 || citation.symbol === null) return null;
  return numberAddress(slug(printedNumber(citation)));
}

/** `href` puts the site's base before an address. */
export function documentLinks(graph: CitationGraph, id: string, href: (address: string) => string): BodyLinks {
  const numbers = itemNumbers(outgoingItems(graph, id));
  return createLinks(graph.of(id), (citation) => {
    const address = citationAddress(citation);
    const number = numbers.get(citation);
    return address === null ? null : { href: href(address), data: number === undefined ? {} : { 'data-cite': String(number) } };
  });
}
