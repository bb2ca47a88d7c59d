/** /vb/<organization>/<id>/toan-van.txt: the official text, a line each block, and below a rule what the file is and where it comes from. */
import type { APIRoute, GetStaticPaths } from 'astro';
import * as vi from '../../../../i18n/vi.ts';
import { textFileNotes } from '../../../../components/document/text-file.ts';
import { getBody, getLibrary } from '../../../../io/site.ts';
import type { Entry } from '../../../../lib/library/entry.ts';
import { officialText } from '../../../../lib/provision/text.ts';

export const getStaticPaths = (() =>
  getLibrary().entries.map((entry) => {
    const [organization, id] = entry.id.split('/');
    return { params: { organization, id }, props: { entry } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) =>
  new Response(`${officialText(getBody(entry.id))}\n\n----------\n${textFileNotes(entry, vi.document.textAbove).join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
