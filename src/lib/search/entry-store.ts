/** Many short lists of pages that grow all at once: entries one behind the other in a few large arrays, each linked to the one before it of its list. */

const blockSize = 2 ** 18;
/** In the place of an entry: there is none. */
export const none = 2 ** 32 - 1;
/** A page holds no term more often than can be told apart here. */
const mostOften = 2 ** 16 - 1;

interface Block {
  pages: Uint32Array;
  counts: Uint16Array;
  links: Uint32Array;
}

export class EntryStore {
  private readonly blocks: Block[] = [];
  private size = 0;

  /** A new entry of a page, once; `previous` is the last entry of its list so far. */
  add(page: number, previous: number): number {
    const at = this.size++ % blockSize;
    if (at === 0)
      this.blocks.push({ pages: new Uint32Array(blockSize), counts: new Uint16Array(blockSize), links: new Uint32Array(blockSize) });
    const block = this.blocks.at(-1);
    if (block !== undefined) {
      block.pages[at] = page;
      block.counts[at] = 1;
      block.links[at] = previous;
    }
    return this.size - 1;
  }

  /** Once more, where the entry is of that page; false where it is not. */
  count(entry: number, page: number): boolean {
    const { block, at } = this.find(entry);
    if (block?.pages[at] !== page) return false;
    const count = block.counts[at] ?? 0;
    if (count < mostOften) block.counts[at] = count + 1;
    return true;
  }

  /** Page, how often, page, how often … from the first entry to this one. */
  read(last: number): number[] {
    const list: number[] = [];
    for (let entry = last; entry !== none;) {
      const { block, at } = this.find(entry);
      list.push(block?.counts[at] ?? 0, block?.pages[at] ?? 0);
      entry = block?.links[at] ?? none;
    }
    return list.reverse();
  }

  private find(entry: number): { block: Block | undefined; at: number } {
    return { block: this.blocks[Math.floor(entry / blockSize)], at: entry % blockSize };
  }
}
