/** The running head of a document on paper: its number. */
import type { APIRoute, GetStaticPaths } from 'astro';
import * as vi from '../../../../i18n/vi.ts';
import { getLibrary } from '../../../../io/site.ts';
import { documentName } from '../../../../lib/library/entry.ts';
import { paperHead } from '../../../../lib/render/paper-head.ts';

export const getStaticPaths = (() =>
  getLibrary().entries.map((entry) => {
    const name = documentName(entry);
    return {
      params: { organization: entry.organization, id: entry.id.slice(entry.organization.length + 1) },
      props: { head: entry.metadata.number === null ? vi.document.withoutNumber(name) : name },
    };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ head: string }> = ({ props }) =>
  new Response(paperHead(props.head), { headers: { 'content-type': 'text/css; charset=utf-8' } });
