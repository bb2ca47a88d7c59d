/** Every address of a library that leads on to another page: redirects, comparisons of documents that moved, and lists of what carries them out. */
import { citedId, directiveId, followersAddress } from '../address.ts';
import { createChain } from '../chain/chain.ts';
import { longLists } from '../chain/tree.ts';
import { isDocumentAddress, type Redirect } from '../permalink/moved.ts';
import type { Library } from './library.ts';

/** "/vien-dan/ct-26-tw/" → "ct-26-tw", "/vb/a/b/" → "a/b": the id below which a list of followers stands; null for other pages. */
const chainId = (address: string): string | null => (isDocumentAddress(address) ? directiveId(address) : citedId(address));

/** In the order of their addresses. */
export function leadingAddresses(library: Library): Redirect[] {
  const { leading } = library;
  const moved = leading.filter(({ from }) => chainId(from) !== null);
  if (moved.length === 0) return [...leading];
  const lists = new Map(longLists(createChain(library)).map(({ id, pages }) => [id, pages]));
  const derived = moved.flatMap((redirect) => {
    const [from, to] = [chainId(redirect.from) ?? '', chainId(redirect.to) ?? ''];
    return (lists.get(to) ?? []).map(({ number }) => ({
      ...redirect,
      from: followersAddress(from, number),
      to: followersAddress(to, number),
    }));
  });
  return [...leading, ...derived].sort((a, b) => (a.from < b.from ? -1 : 1));
}
