import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { drafts } from './src/integrations/drafts.ts';
import { liveContent } from './src/integrations/live-content.ts';
import { createBodyPlugins } from './src/integrations/mdx-body.ts';
import { contentFolder, getBase, getLibrary } from './src/io/site.ts';

const { capture, replace } = createBodyPlugins(contentFolder());

export default defineConfig({
  ...(getLibrary().site.url ? { site: getLibrary().site.url } : {}),
  base: getBase(),
  outDir: process.env.VAN_MACH_OUT ?? 'dist',
  cacheDir: process.env.VAN_MACH_CACHE ?? 'node_modules/.astro',
  trailingSlash: 'always',
  // No inline code of any kind: the pages' policy forbids it.
  // One after the other: what a page asks of the library is noted while it is made (src/io/page-reuse.ts). Eight at once took as long (measured).
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 1 },
  // What stands in the folder are the files of the documents (src/io/document-files.ts). The search worker is a module: it loads the index with import().
  vite: { build: { assetsInlineLimit: 0, emptyOutDir: false }, worker: { format: 'es' } },
  devToolbar: { enabled: false },
  markdown: {
    // Smart punctuation would change quotes and dashes of official texts without a word.
    processor: unified({ gfm: false, smartypants: false, remarkPlugins: [remarkGfm, capture], rehypePlugins: [replace] }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), drafts(), liveContent()],
});
