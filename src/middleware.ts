/** Each page of a build says what it is made from, and stands as it was where nothing of that has changed (src/io/page-reuse.ts). */
import { defineMiddleware } from 'astro:middleware';
import { pageReuse } from './io/page-reuse.ts';
import { getBase } from './io/site.ts';
import { fileOfPath } from './lib/address.ts';

export const onRequest = defineMiddleware(async ({ url, props }, next) => {
  const reuse = pageReuse();
  if (reuse === null) return next();
  const file = fileOfPath(decodeURI(url.pathname.slice(getBase().length)));
  const held = reuse.begin(file, props);
  if (held?.compare === false) return new Response(held.bytes);
  const response = await next();
  if (held === null || !response.ok) return response;
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!bytes.equals(held.bytes)) reuse.differs(file);
  return new Response(bytes, response);
});
