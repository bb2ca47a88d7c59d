/** /vb/<organization>/<id>/toan-van.md of a document that is withheld: no word of it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { withheldLines, withheldPaths } from '../../components/review/describe.ts';
import type { OmittedDocument } from '../../lib/publication/omissions.ts';

export const getStaticPaths = (() => withheldPaths()) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: OmittedDocument }> = ({ props: { document } }) =>
  new Response(`${withheldLines(document).join('\n\n')}\n`, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
