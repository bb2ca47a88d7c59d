/** The files that the filter of this register loads; they change with every build, and nothing links to them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { registerDataFiles } from '../../../components/register/data.ts';

export const getStaticPaths = (() =>
  registerDataFiles('tasks').map(({ file, content }) => ({ params: { file }, props: { content } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: () => string }> = ({ props: { content } }) => new Response(content());
