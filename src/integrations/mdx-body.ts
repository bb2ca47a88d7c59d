/**
 * The stock host: Astro renders directives through @astrojs/mdx, and these two plugins put our transform in the place of Markdown's own.
 * `capture` reads the tree that remark made; `replace` gives MDX our HTML instead of the tree that it would have made.
 */
import { join, sep } from 'node:path';
import type { Element, Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import type { VFile } from 'vfile';
import { convertTree } from '../lib/markup/convert.ts';
import { keepPublished } from '../lib/directive/directive.ts';
import { buildBody } from '../lib/provision/tree.ts';
import { renderBody } from '../lib/render/body.ts';
import { formatHtml } from '../lib/render/html.ts';
import { slug } from '../lib/text/fold.ts';
import { getExpander, getLinks, getPublished } from '../io/site.ts';

const key = 'vanMachBody';

/** `folder` is the absolute path of the content folder; of files elsewhere (the help pages) only the headings are named. */
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
      const id = path.slice(directives.length + 1).replace(/\.mdx$/, '');
      const body = keepPublished(buildBody(path, blocks).body, getPublished(id));
      file.data[key] = formatHtml(renderBody(body, getLinks(id), getExpander(id)).root);
    },
    replace: () => (tree, file) => {
      const html = file.data[key] as string | undefined;
      return html === undefined ? nameHeadings(tree) : asIs(html);
    },
  };
}

/** Our HTML to the letter: Astro would write "&", quotes and "<" of the text in another way than the other host. */
const asIs = (html: string): HastRoot => ({
  type: 'root',
  children: [
    { type: 'mdxJsxFlowElement', name: 'Fragment', attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }], children: [] },
  ],
});

/** Headings of the text pages get anchors of plain letters, as all our addresses have: "các dấu hiệu" → #cac-dau-hieu. A repeated one gets a number. */
function nameHeadings(tree: HastRoot): HastRoot {
  const counts = new Map<string, number>();
  for (const node of tree.children) {
    if (node.type !== 'element' || !/^h[2-6]$/.test(node.tagName)) continue;
    const name = slug(textOf(node));
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    node.properties.id ??= count === 1 ? name : `${name}-${count}`;
  }
  return tree;
}

const textOf = (node: Element): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '')).join('');
