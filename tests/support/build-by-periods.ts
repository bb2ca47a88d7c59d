/** Builds a site whose search indexes hold so few documents that a small library is cut into periods: `node build-by-periods.ts CONTENT OUT MOST`. */
import { buildSite } from '../../src/io/build-site.ts';

const [content = '', out = '', most = ''] = process.argv.slice(2);
process.exitCode = await buildSite({ content, out, base: '/', drafts: false, mostIndexed: Number(most) });
