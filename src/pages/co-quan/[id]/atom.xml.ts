/** /co-quan/<id>/atom.xml: the same of one body. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { organizationFeed } from '../../../components/navigation/feeds.ts';
import { getLibrary } from '../../../io/site.ts';
import type { Organization } from '../../../lib/registry/schema.ts';

export const getStaticPaths = (() =>
  getLibrary().organizations.map((body) => ({ params: { id: body.id }, props: { body } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: Organization }> = ({ props: { body } }) => organizationFeed(body);
