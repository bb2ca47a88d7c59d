/** Pages for the people at work on the site: they exist only in a build with `--drafts`, and nothing published leads to them. */
import type { AstroIntegration } from 'astro';
import { draftAddresses } from '../lib/address.ts';

export function drafts(): AstroIntegration {
  return {
    name: 'van-mach-drafts',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (process.env['VAN_MACH_DRAFTS'] !== '1') return;
        injectRoute({ pattern: draftAddresses.visualLanguage, entrypoint: './src/drafts/visual-language/Page.astro' });
      },
    },
  };
}
