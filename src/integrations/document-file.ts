/** In `npm run dev`: the files beside the page of a document, as a build writes them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { documentFiles } from '../io/document-files.ts';
import { getBody, getFileSettings, getLibrary } from '../io/site.ts';
import type { Entry } from '../lib/library/entry.ts';

const filesOf = (entry: Entry): ReturnType<typeof documentFiles> =>
  documentFiles(entry, () => getBody(entry.id), getLibrary(), getFileSettings());

export const getStaticPaths = (() =>
  getLibrary().entries.flatMap((entry) => {
    const [organization, id] = entry.id.split('/');
    return Object.keys(filesOf(entry)).map((file) => ({ params: { organization, id, file }, props: { entry } }));
  })) satisfies GetStaticPaths;

/** A type that a server would answer with; Astro knows the others by their names. */
const types: Readonly<Record<string, string>> = { md: 'text/markdown; charset=utf-8', txt: 'text/plain; charset=utf-8' };

export const GET: APIRoute<{ entry: Entry }> = ({ params: { file = '' }, props: { entry } }) => {
  const type = types[file.slice(file.lastIndexOf('.') + 1)];
  return new Response(filesOf(entry)[file]?.() ?? '', type === undefined ? {} : { headers: { 'content-type': type } });
};
