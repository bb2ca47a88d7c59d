/** In `npm run dev` a change of the content folder is seen at once: the library is read anew, open pages load again. */
import type { AstroIntegration } from 'astro';
import { contentFolder, forgetLibrary } from '../io/site.ts';

export function liveContent(): AstroIntegration {
  return {
    name: 'van-mach-live-content',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        process.env['VAN_MACH_LIVE'] = command === 'dev' ? '1' : '';
        // A build writes these files as it reads the documents.
        if (command === 'dev')
          injectRoute({ pattern: '/vb/[organization]/[id]/[file]', entrypoint: './src/integrations/document-file.ts' });
      },
      'astro:server:setup': ({ server }) => {
        const folder = contentFolder();
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(folder)) return;
          forgetLibrary();
          // What pages have derived from the library goes with it.
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
            environment.hot.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}
