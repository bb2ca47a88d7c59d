/** The project's own library as it would stand on somebody's server: with an address of its own, below a path. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const elsewhere = {
  name: 'elsewhere',
  base: '/van-ban/',
  /** Where its pages say that they are. */
  address: 'https://thu-vien.example/van-ban',
  change: (content: string): void => {
    const file = join(content, 'site.yaml');
    const settings = readFileSync(file, 'utf8');
    if (!settings.includes('url: null')) throw new Error('site.yaml no longer says "url: null"');
    writeFileSync(file, settings.replace('url: null', 'url: https://thu-vien.example'));
  },
};
