/** /vb/<organization>/<id>/index.json: the data of one document. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getBase, getBody, getHash, getLibrary } from '../../../../io/site.ts';
import { withBase } from '../../../../lib/address.ts';
import { documentJson } from '../../../../lib/export/document-json.ts';
import { fileHead } from '../../../../lib/export/json-format.ts';
import type { Entry } from '../../../../lib/library/entry.ts';

export const getStaticPaths = (() =>
  getLibrary().entries.map((entry) => {
    const [organization, id] = entry.id.split('/');
    return { params: { organization, id }, props: { entry } };
  })) satisfies GetStaticPaths;

const href = (address: string): string => withBase(getBase(), address);

export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) =>
  new Response(`${JSON.stringify({ ...fileHead('document', href), ...documentJson(entry, getBody(entry.id), href, getHash()) })}\n`);
