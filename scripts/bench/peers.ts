/** The peers, each as it comes: its search switched on, an empty sidebar, no other tuning. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Command } from './measure.ts';
import type { Peer } from './system.ts';

const siteTitle = 'Thư viện tổng hợp để đo';
const none = (): null => null;

/** The Node that runs us runs them. */
const node = (cwd: string, ...args: string[]): Command => ({ file: process.execPath, args, cwd });

const starlight: Peer = {
  name: 'starlight',
  dependencies: { '@astrojs/starlight': '0.42.4', astro: '7.3.5' },
  obstacle: none,
  textFolder: 'src/content/docs/vb',
  files: {
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({ integrations: [starlight({ title: '${siteTitle}', locales: { root: { label: 'Tiếng Việt', lang: 'vi' } }, sidebar: [] })] });
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    'src/content/docs/index.md': `---\ntitle: ${siteTitle}\n---\n`,
  },
  describe: (folder) => ({
    title: 'Starlight 0.42.4 (Astro 7.3.5, Pagefind)',
    commands: [node(folder, join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build')],
    leftovers: ['dist', '.astro', join('node_modules', '.astro'), join('node_modules', '.vite')].map((path) => join(folder, path)),
    output: join(folder, 'dist'),
    searchFile: /pagefind\.js$/,
  }),
};

const vitepress: Peer = {
  name: 'vitepress',
  dependencies: { vitepress: '1.6.4' },
  obstacle: none,
  textFolder: 'docs/vb',
  files: {
    'docs/.vitepress/config.mjs': `export default { lang: 'vi', title: '${siteTitle}', themeConfig: { search: { provider: 'local' }, sidebar: [] } };\n`,
    'docs/index.md': `---\ntitle: ${siteTitle}\n---\n`,
  },
  describe: (folder) => ({
    title: 'VitePress 1.6.4 (tìm kiếm local)',
    commands: [node(folder, join('node_modules', 'vitepress', 'bin', 'vitepress.js'), 'build', 'docs')],
    leftovers: ['dist', 'cache', '.temp'].map((path) => join(folder, 'docs', '.vitepress', path)),
    output: join(folder, 'docs', '.vitepress', 'dist'),
    searchFile: /localSearchIndex/,
  }),
};

/** Not of npm: the system's, where it is installed. */
const hugoCommand = 'hugo';
const hugoVersion = (): string | undefined => {
  const { status, stdout } = spawnSync(hugoCommand, ['version'], { encoding: 'utf8' });
  return status === 0 ? /v(\d[\d.]*)/.exec(stdout)?.[1] : undefined;
};

/** No JavaScript at all before the search: the limit of what a static site can cost. */
const hugo: Peer = {
  name: 'hugo',
  dependencies: { pagefind: '1.6.0' },
  obstacle: () => (hugoVersion() === undefined ? 'máy này không có lệnh hugo' : null),
  textFolder: 'content/vb',
  files: {
    'hugo.toml': `title = '${siteTitle}'\nlanguageCode = 'vi'\nbaseURL = 'https://example.org/'\ndisableKinds = ['home', 'section', 'taxonomy', 'term', 'RSS', 'sitemap', '404']\n`,
    'layouts/_default/single.html': `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}</main></body>
</html>
`,
  },
  describe: (folder) => ({
    title: `Hugo ${hugoVersion() ?? ''} + Pagefind 1.6.0`,
    commands: [
      { file: hugoCommand, args: [], cwd: folder },
      node(folder, join('node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs'), '--site', 'public'),
    ],
    leftovers: ['public', 'resources', '.hugo_build.lock'].map((path) => join(folder, path)),
    output: join(folder, 'public'),
    searchFile: /pagefind\.js$/,
  }),
};

export const peers: readonly Peer[] = [starlight, vitepress, hugo];
