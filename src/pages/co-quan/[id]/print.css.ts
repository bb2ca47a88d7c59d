/** The running head of a unit's sheet on paper: its name. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../../io/site.ts';
import { fullName } from '../../../lib/registry/registry.ts';
import { paperHead } from '../../../lib/render/paper-head.ts';

export const getStaticPaths = (() =>
  getLibrary().organizations.map((body) => ({ params: { id: body.id }, props: { head: fullName(body) } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ head: string }> = ({ props }) =>
  new Response(paperHead(props.head), { headers: { 'content-type': 'text/css; charset=utf-8' } });
