/** The stock host's collection: only there do bodies pass through Astro's content store (docs/decisions/0001-two-hosts.md). */
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder, getLibrary } from './io/site.ts';

export const collections =
  getLibrary().site.renderer === 'mdx'
    ? {
        directives: defineCollection({
          loader: glob({
            pattern: '**/*.mdx',
            base: join(contentFolder(), 'directives'),
            generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
          }),
        }),
      }
    : {};
