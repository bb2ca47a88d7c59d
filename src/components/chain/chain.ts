/** The chain of the library, its pages, and documents as its pictures show them. */
import * as vi from '../../i18n/vi.ts';
import { askedWhole, getBase, getLibrary, question } from '../../io/site.ts';
import { chainPageAddress, followersAddress, withBase } from '../../lib/address.ts';
import { createChain, type Chain } from '../../lib/chain/chain.ts';
import type { PictureNode } from '../../lib/chain/picture.ts';
import type { PictureRow } from '../../lib/chain/picture-tree.ts';
import { createChainPages, longLists, mostFollowers, type ChainPages } from '../../lib/chain/tree.ts';
import { formatDate } from '../../lib/text/date.ts';
import { lower } from '../../lib/text/fold.ts';
import { describeDocument } from '../citation/describe.ts';

let chain: Chain | undefined;
let pages: ChainPages | undefined;

export const getChain = (): Chain => (chain ??= askedWhole('chain', () => createChain(getLibrary())));
export const getChainPages = (): ChainPages => (pages ??= askedWhole('chainPages', () => createChainPages(getChain())));

/** Of the place where a document is listed in full: "tinh-uy/nq-28" → "vb.tinh-uy.nq-28". */
export const rowAnchor = (id: string): string => `vb.${id.replace('/', '.')}`;

/** Null where its tree was cut before it. */
export function rowHref(id: string): string | null {
  const page = getChainPages().pageOf(id);
  return page === null ? null : withBase(getBase(), `${chainPageAddress(page)}#${rowAnchor(id)}`);
}

let longPages: ReadonlyMap<string, number> | undefined;

/** Where a document stands among others: in its tree, else among all that carry out the same document. */
export const wholeHref = question('wholeHref', (id: string): string => {
  const home = getChain().home(id);
  const row = rowHref(id);
  if (row !== null) return row;
  // A top has a tree; a circle has one too.
  if (home === null) return withBase(getBase(), chainPageAddress(1));
  longPages ??= new Map(
    longLists(getChain()).flatMap(({ id: of, pages: own }) =>
      own.flatMap(({ values, number }) => values.map((step): [string, number] => [`${of} ${step.id}`, number])),
    ),
  );
  const page = longPages.get(`${home} ${id}`);
  return page === undefined ? followersHref(home) : withBase(getBase(), `${followersAddress(home, page)}#${rowAnchor(id)}`);
});

/** Where all that carries out a document is listed: in a list of its own, or on its page. */
export const followersHref = question('followersHref', (id: string): string => {
  const isLong = getChain().below(id).length > mostFollowers;
  return isLong ? withBase(getBase(), followersAddress(id)) : `${describeDocument(id).href}#duoc-vien-dan`;
});

export interface ShownNode extends PictureNode {
  /** Null: the document of this page. */
  href: string | null;
  look: 'held' | 'cited' | 'here' | 'more';
  below: readonly ShownNode[];
}

/** Words of a title that tell a document without a number from others. */
const longestTitle = 60;

export function shownNode(id: string, below: readonly ShownNode[] = [], isHere = false): ShownNode {
  const { href, name, date, title, isHeld, mark, inferred } = describeDocument(id);
  const level = vi.chain.level(getChain().level(id));
  const hasNumber = /\d/.test(name);
  // The title of a numbered document is not in the picture.
  const doubts = inferred.filter((value) => !hasNumber || value !== lower(vi.fields.title));
  return {
    id,
    name,
    href: isHere ? null : href,
    look: isHere ? 'here' : isHeld ? 'held' : 'cited',
    facts: [
      ...(isHere ? [vi.chain.here] : []),
      ...(hasNumber || title === null ? [] : [firstWords(title)]),
      date === null ? level : `${level}, ${formatDate(date)}`,
      ...(mark === null ? [] : [mark]),
      ...(doubts.length > 0 ? [vi.lists.inferred(doubts)] : []),
      ...(isHeld ? [] : [vi.cited.missing]),
    ],
    below,
  };
}

const firstWords = (title: string): string =>
  title.length <= longestTitle ? title : `${title.slice(0, title.lastIndexOf(' ', longestTitle))}…`;

/** Stands for documents that are left out. */
export const moreNode = (of: string, count: number, href: string): ShownNode => ({
  id: `${of} …`,
  name: vi.chain.more(count),
  href,
  look: 'more',
  facts: [],
  below: [],
});

export function shownTree({ id, below, rest }: PictureRow): ShownNode {
  return shownNode(id, [...below.map(shownTree), ...(rest > 0 ? [moreNode(id, rest, rowHref(id) ?? followersHref(id))] : [])]);
}
