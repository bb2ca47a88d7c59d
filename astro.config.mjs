import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { drafts } from './src/integrations/drafts.ts';
import { liveContent } from './src/integrations/live-content.ts';
import { createBodyPlugins } from './src/integrations/mdx-body.ts';
import { pageReuse } from './src/io/page-reuse.ts';
import { contentFolder, getBase, getLibrary } from './src/io/site.ts';

const { capture, replace } = createBodyPlugins(contentFolder());

export default defineConfig({
  ...(getLibrary().site.url ? { site: getLibrary().site.url } : {}),
  base: getBase(),
  outDir: process.env.VAN_MACH_OUT ?? 'dist',
  cacheDir: process.env.VAN_MACH_CACHE ?? 'node_modules/.astro',
  trailingSlash: 'always',
  // No inline code of any kind: the pages' policy forbids it.
  // Eight at once, since pages wait for the disk; one after the other where it is noted which page asks what of the library (src/io/page-reuse.ts).
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: pageReuse() === null ? 8 : 1 },
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
