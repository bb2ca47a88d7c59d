/** /atom.xml: what was put up, mended or taken down last. */
import type { APIRoute } from 'astro';
import { siteFeed } from '../components/navigation/feeds.ts';

export const GET: APIRoute = siteFeed;
