/** /du-lieu/documents.json, and its parts where the library is large. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getBase, getLibrary } from '../../io/site.ts';
import { addresses, withBase } from '../../lib/address.ts';
import { documentSummary } from '../../lib/export/document-json.ts';
import { splitIntoParts, type DataFile } from '../../lib/export/parts.ts';

const href = (address: string): string => withBase(getBase(), address);

export const getStaticPaths = (() =>
  splitIntoParts(
    addresses.documentsJson,
    'documents',
    getLibrary().entries.map((entry) => documentSummary(entry, href)),
    href,
  ).map((file) => ({
    params: { file: file.address.replace(/^\/du-lieu\/|\.json$/g, '') },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) => new Response(file.content);
