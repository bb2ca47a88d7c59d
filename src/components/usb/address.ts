/** Addresses as the copy has them: a page is named by its file, because a disk answers a folder with a list of its files. */
import { withBase as join } from '../../lib/address.ts';

export * from '../../lib/address.ts';

/** `base` is the way to the library's folder, `address` that of a page of the site. */
export function withBase(base: string, address: string): string {
  return join(base, address).replace(/\/(?=[?#]|$)/, '/index.html');
}
