/** /vb/<organization>/<id>/index.json of a document that is withheld: that it is, and why. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { reasonOf, withheldPaths } from '../../components/review/describe.ts';
import { getBase } from '../../io/site.ts';
import { withBase } from '../../lib/address.ts';
import { withheldJson } from '../../lib/export/absent-json.ts';
import { fileHead } from '../../lib/export/json-format.ts';
import type { OmittedDocument } from '../../lib/publication/omissions.ts';

export const getStaticPaths = (() => withheldPaths()) satisfies GetStaticPaths;

const href = (address: string): string => withBase(getBase(), address);

export const GET: APIRoute<{ document: OmittedDocument }> = ({ props: { document } }) =>
  new Response(`${JSON.stringify({ ...fileHead('withheld', href), ...withheldJson(document.id, reasonOf(document), href) })}\n`);
