/** The project's own library as it would stand if each of its documents might be read by everybody: with an address of its own, below a path, for search engines. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elsewhere } from './elsewhere.ts';
import { release } from './release.ts';

export const released = {
  name: 'released',
  base: elsewhere.base,
  address: elsewhere.address,
  change: (content: string): void => {
    elsewhere.change(content);
    const folder = join(content, 'directives');
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'))) {
      const text = readFileSync(join(folder, path), 'utf8');
      if (!text.includes('\nprovenance:\n')) throw new Error(`${path} has no provenance`);
      writeFileSync(join(folder, path), text.replace('\nprovenance:\n', `\n${release}\nprovenance:\n`));
    }
  },
};
