/** /vb/<organization>/<id>/index.json of a document that is withheld: that it is, and why. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { reasonOf, withheldPaths } from '../../components/review/describe.ts';
import { getBase } from '../../io/site.ts';
import { directiveAddress, withBase } from '../../lib/address.ts';
import type { OmittedDocument } from '../../lib/publication/omissions.ts';

export const getStaticPaths = (() => withheldPaths()) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: OmittedDocument }> = ({ props: { document } }) =>
  new Response(
    `${JSON.stringify({ id: document.id, url: withBase(getBase(), directiveAddress(document.id)), withheld: reasonOf(document) })}\n`,
  );
