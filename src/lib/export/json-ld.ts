/**
 * What a page says of its document to machines (schema.org `DigitalDocument`; not `Legislation`: a Party document is no state law). Only what is printed is a
 * fact here: what is inferred or not known is left out.
 */
import {
  addresses,
  directiveAddress,
  directiveJsonAddress,
  directiveSourceAddress,
  directiveTextAddress,
  organizationAddress,
  sourceExtension,
} from '../address.ts';
import { targetAddress } from '../citation/build.ts';
import type { Citation } from '../citation/graph.ts';
import type { ProvenanceField } from '../directive/metadata.ts';
import { documentName, type Entry } from '../library/entry.ts';
import type { Site } from '../registry/schema.ts';

/** Of a document that cites more, the first. */
const mostCitations = 100;

const sourceTypes: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  jpg: 'image/jpeg',
};

export function documentJsonLd(
  { id, metadata }: Entry,
  citations: readonly Citation[],
  site: Pick<Site, 'title'>,
  href: (address: string) => string,
): Record<string, unknown> {
  const isPrinted = (field: ProvenanceField): boolean => metadata.provenance[field].basis === 'printed';
  const number = isPrinted('number') ? metadata.number : null;
  const title = isPrinted('title') ? metadata.title : null;
  const printedName = isPrinted('kind') ? documentName({ metadata: { ...metadata, number } }) : null;
  const { issuer, source } = metadata;
  const url = href(directiveAddress(id));
  const cited = [...new Set(citations.flatMap(({ target }) => (target === null || target === id ? [] : [target])))];
  const file = (address: string, encodingFormat: string, more = {}): object => ({
    '@type': 'MediaObject',
    contentUrl: href(address),
    encodingFormat,
    ...more,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': url,
    url,
    ...whereKnown('name', title ?? printedName),
    ...whereKnown('alternateName', title === null ? null : printedName),
    ...whereKnown('genre', isPrinted('kind') ? metadata.kind : null),
    ...whereKnown('identifier', number),
    // The document's own day; the day on which it was put up here is not its publication.
    ...whereKnown('dateCreated', isPrinted('date') ? metadata.date : null),
    ...whereKnown(
      'author',
      isPrinted('issuer') ? { '@type': 'Organization', name: issuer.printed, url: href(organizationAddress(issuer.id)) } : null,
    ),
    inLanguage: 'vi',
    isPartOf: { '@type': 'Collection', name: site.title, url: href(addresses.home) },
    ...whereKnown(
      'citation',
      cited.length === 0 ? null : cited.slice(0, mostCitations).map((own) => ({ '@id': href(targetAddress(own)) })),
    ),
    encoding: [
      file(directiveTextAddress(id), 'text/plain'),
      file(directiveJsonAddress(id), 'application/json'),
      file(directiveSourceAddress(id, source.file), sourceTypes[sourceExtension(source.file)] ?? 'application/octet-stream', {
        sha256: source.sha256,
      }),
    ],
  };
}

const whereKnown = (property: string, value: unknown): object => (value === null ? {} : { [property]: value });
