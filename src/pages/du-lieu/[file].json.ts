/** The data of the whole library, and its parts where the library is large: documents, citations, targets, assignments. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getBase, getLibrary } from '../../io/site.ts';
import { addresses, withBase } from '../../lib/address.ts';
import { targetJson, taskJson } from '../../lib/export/annotations-json.ts';
import { citationJson, citationSummary, citedDocumentsJson } from '../../lib/export/citations-json.ts';
import { documentSummary } from '../../lib/export/document-json.ts';
import { splitIntoParts, type DataFile } from '../../lib/export/parts.ts';

const href = (address: string): string => withBase(getBase(), address);

export const getStaticPaths = (() => {
  const { entries, graph, targets, tasks } = getLibrary();
  const citations = { citations: graph.citations.map(citationJson), citedDocuments: citedDocumentsJson(graph, href) };
  return [
    ...splitIntoParts(addresses.documentsJson, { documents: entries.map((entry) => documentSummary(entry, href)) }, href),
    ...splitIntoParts(addresses.targetsJson, { targets: targets.map(targetJson) }, href),
    ...splitIntoParts(addresses.tasksJson, { tasks: tasks.map(taskJson) }, href),
    ...splitIntoParts(addresses.citationsJson, citations, href, { extra: { summary: citationSummary(graph) } }),
  ].map((file) => ({
    params: { file: file.address.replace(/^\/du-lieu\/|\.json$/g, '') },
    props: { file },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) => new Response(file.content);
