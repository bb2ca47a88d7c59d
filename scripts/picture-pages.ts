/** Which page each picture shows, by the hash of what the page is made of: a picture is out of date when the page is no longer the same. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file beside the pictures that holds the hashes. */
export const pagesFile = 'pages.json';

export interface PicturedPage {
  /** Address below the site, without query and fragment. */
  page: string;
  /** SHA-256 of its HTML; stylesheets and scripts bear hashes of their own in their names, so the HTML changes with them. */
  sha256: string;
  /** Of `npm run editor` with the file of the guide; otherwise of the built site. */
  of?: 'editor';
}

/** `site`: the folder of a built site; `path`: the address that is opened for the picture. */
export function picturedPage(site: string, path: string): PicturedPage {
  const page = path.replace(/[?#].*$/, '');
  return {
    page,
    sha256: createHash('sha256')
      .update(readFileSync(join(site, page, 'index.html')))
      .digest('hex'),
  };
}
