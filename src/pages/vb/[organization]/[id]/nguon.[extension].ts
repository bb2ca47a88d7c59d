/** /vb/<organization>/<id>/nguon.<txt|pdf|docx|png|jpg>: the file from which the text was taken, byte for byte. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary, readSourceFile } from '../../../../io/site.ts';
import { sourceExtension } from '../../../../lib/address.ts';

export const getStaticPaths = (() =>
  getLibrary().entries.map((entry) => {
    const [organization, id] = entry.id.split('/');
    const { file } = entry.metadata.source;
    return { params: { organization, id, extension: sourceExtension(file) }, props: { file } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = ({ props: { file } }) => new Response(readSourceFile(file));
