/**
 * The stock host: Astro renders directives through @astrojs/mdx, and these two plugins put our transform in the place of Markdown's own.
 * `capture` reads the tree that remark made; `replace` gives MDX our HTML tree instead of the one that it would have made.
 */
import { join, sep } from 'node:path';
import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import type { VFile } from 'vfile';
import { convertTree } from '../lib/markup/convert.ts';
import { buildBody } from '../lib/provision/tree.ts';
import { renderBody } from '../lib/render/body.ts';
import { getLinks } from '../io/site.ts';

const key = 'vanMachBody';

/** `folder` is the absolute path of the content folder; files elsewhere (the help pages) pass untouched. */
export function createBodyPlugins(folder: string): {
  capture: () => (tree: MdastRoot, file: VFile) => void;
  replace: () => (tree: HastRoot, file: VFile) => HastRoot;
} {
  const directives = join(folder, 'directives').split(sep).join('/');
  return {
    capture: () => (tree, file) => {
      const path = file.path.split(sep).join('/').split('?', 1)[0] ?? '';
      if (!path.startsWith(`${directives}/`)) return;
      const source = String(file.value);
      const { blocks } = convertTree(path, source, tree.children);
      file.data[key] = renderBody(buildBody(path, blocks).body, getLinks(path.slice(directives.length + 1).replace(/\.mdx$/, ''))).root;
    },
    replace: () => (tree, file) => (file.data[key] as HastRoot | undefined) ?? tree,
  };
}
