/**
 * Anchors once given stay with their words (LINK-06): where text was put in before them, or a heading above, the published words keep the anchors under
 * which they were published, and what is new gets an anchor that nothing ever had. Where that is not certain nothing is guessed: the anchor counts as gone
 * until an editor binds it (`now` of a correction).
 */
import type { Anchor, Body, BodyItem } from '../provision/body.ts';
import { ranks } from '../provision/label.ts';
import { blockLine, officialBlock } from '../provision/text.ts';
import { provisionHash, type Hash } from './hash.ts';

/** Anchor → hash of the words published there; null: the words are gone, and the anchor is never given again. */
export type PublishedAnchors = Readonly<Record<Anchor, string | null>>;

type Anchored = Extract<BodyItem, { anchor: Anchor }>;

/** `bound`: anchor → words, label included, that an editor says stand there now. */
export function keepAnchors(body: Body, published: PublishedAnchors, hash: Hash, bound: ReadonlyMap<Anchor, string> = new Map()): Body {
  const items = body.parts
    .flatMap((part) => (part.zone === 'body' ? part.items : []))
    .filter((item): item is Anchored => 'anchor' in item)
    .map((item) => ({ item, words: wordsOf(item), mark: provisionHash(wordsOf(item), hash) }));
  // What the lock knows by now needs no binding.
  const open = new Map([...bound].filter(([anchor, words]) => published[anchor] !== provisionHash(words, hash)));
  // Almost every document, almost always.
  if (open.size === 0 && items.every(({ item, mark }) => published[item.anchor] === mark)) return body;
  const kept = assign(items, published, open);
  const parents = new Map([...kept].map(([item, anchor]) => [item.anchor, anchor]));
  const rename = (item: BodyItem): BodyItem => {
    const anchor = 'anchor' in item ? kept.get(item) : undefined;
    if (anchor === undefined || !('anchor' in item)) return item;
    if (item.type === 'footnote') return { ...item, anchor };
    const parent = item.parent === null ? null : (parents.get(item.parent) ?? item.parent);
    return { ...item, anchor, parent, ...(anchor === item.anchor ? {} : { place: item.anchor }) };
  };
  return { parts: body.parts.map(({ zone, items: own }) => ({ zone, items: zone === 'body' ? own.map(rename) : own })) };
}

const wordsOf = (item: Anchored): string => {
  const block = officialBlock(item, null);
  return block === null ? '' : blockLine(block);
};

interface Item {
  item: Anchored;
  words: string;
  mark: string;
}

function assign(items: readonly Item[], published: PublishedAnchors, bound: ReadonlyMap<Anchor, string>): Map<Anchored, Anchor> {
  const kept = new Map<Anchored, Anchor>();
  const taken = new Set<Anchor>();
  const give = (item: Anchored, anchor: Anchor): void => {
    kept.set(item, anchor);
    taken.add(anchor);
  };
  for (const [anchor, wanted] of bound) {
    const own = items.find(({ item, words }) => !kept.has(item) && words === wanted);
    if (own !== undefined) give(own.item, anchor);
  }
  const isFree = (anchor: Anchor): boolean => !taken.has(anchor) && published[anchor] != null;
  const anchorsByMark = Map.groupBy(Object.keys(published).filter(isFree), (anchor) => published[anchor]);
  const itemsByMark = Map.groupBy(
    items.filter(({ item }) => !kept.has(item)),
    ({ mark }) => mark,
  );
  // Words that were there once and are there once: no doubt, wherever they stand.
  for (const [mark, own] of itemsByMark) {
    const anchors = anchorsByMark.get(mark) ?? [];
    if (own.length === 1 && anchors.length === 1 && own[0] !== undefined && anchors[0] !== undefined) give(own[0].item, anchors[0]);
  }
  // From the top down: what stands below is told by what it stands below.
  const children = Map.groupBy(items, ({ item }) => ('parent' in item ? item.parent : null));
  const settle = (above: Anchored | null): void => {
    const own = children.get(above?.anchor ?? null) ?? [];
    const parent = above === null ? null : (kept.get(above) ?? above.anchor);
    keepEqualWords(own, parent);
    keepChangedWords(own, parent);
    for (const { item } of own) if (!kept.has(item)) give(item, freshAnchor(item, above, parent));
    for (const { item } of own) if (children.has(item.anchor)) settle(item);
  };

  /** Equal words at several places: as many as there were below the same parent are the same ones; else only the one that stands where it stood. */
  function keepEqualWords(own: readonly Item[], parent: Anchor | null): void {
    const open = own.filter(({ item }) => !kept.has(item));
    for (const [mark, same] of Map.groupBy(open, (one) => one.mark)) {
      // In the order in which they were published: counts do not say it of what was put in later.
      const candidates = (anchorsByMark.get(mark) ?? []).filter((anchor) => isFree(anchor) && parentIn(anchor) === parent);
      if (candidates.length === same.length) same.forEach(({ item }, index) => give(item, candidates[index] ?? item.anchor));
      else for (const { item } of same) if (candidates.includes(item.anchor)) give(item, item.anchor);
    }
  }

  /** Changed words. A label says by itself which one it is; of what is only counted, as many as were lost between two neighbours are the same ones. */
  function keepChangedWords(own: readonly Item[], parent: Anchor | null): void {
    for (const { item } of own) {
      const anchor = under(parent, segmentOf(item.anchor));
      if (!kept.has(item) && !isCounted(item) && isFree(anchor)) give(item, anchor);
    }
    for (const [kind, same] of Map.groupBy(
      own.filter(({ item }) => isCounted(item)),
      ({ item }) => kindOf(item.anchor),
    )) {
      const lost = Object.keys(published).filter((anchor) => isFree(anchor) && parentIn(anchor) === parent && kindOf(anchor) === kind);
      for (const [before, run, after] of runs(same, ({ item }) => !kept.has(item))) {
        const from = before === undefined ? 0 : countOf(kept.get(before.item) ?? '');
        const to = after === undefined ? Infinity : countOf(kept.get(after.item) ?? '');
        const between = lost.filter((anchor) => countOf(anchor) > from && countOf(anchor) < to).sort(byNumber);
        if (between.length === run.length) run.forEach(({ item }, index) => give(item, between[index] ?? item.anchor));
      }
    }
  }

  function freshAnchor(item: Anchored, above: Anchored | null, parent: Anchor | null): Anchor {
    const natural = above === null || parent === above.anchor ? item.anchor : under(parent, item.anchor.slice(above.anchor.length + 1));
    let anchor = natural;
    for (let repeat = 2; taken.has(anchor) || anchor in published; repeat += 1) anchor = `${natural.replace(/-\d+$/, '')}-${repeat}`;
    return anchor;
  }

  settle(null);
  return kept;
}

/** Paragraphs, bullets, tables and notes have no number of their own. */
function isCounted(item: Anchored): boolean {
  if (item.type !== 'provision') return true;
  return item.label === null || item.rank === ranks.dash || item.rank === ranks.plus || item.rank === ranks.star;
}

const parentIn = (anchor: Anchor): Anchor | null => (anchor.includes('.') ? anchor.slice(0, anchor.lastIndexOf('.')) : null);
const segmentOf = (anchor: Anchor): string => anchor.slice(anchor.lastIndexOf('.') + 1);
const under = (parent: Anchor | null, segment: string): Anchor => (parent === null ? segment : `${parent}.${segment}`);

/** "p2.g4-2" → "g". */
const kindOf = (anchor: Anchor): string => segmentOf(anchor).replace(/\d.*$/, '');

/** "p2.g4" → 4; "p2.g4-2" → 4.002: behind it, before the fifth. */
function countOf(anchor: Anchor): number {
  const [, count = 0, repeat = 0] = /(\d+)(?:-(\d+))?$/.exec(anchor) ?? [];
  return Number(count) + Number(repeat) / 1000;
}

/** "g2" before "g10". */
const byNumber = (a: Anchor, b: Anchor): number => countOf(a) - countOf(b);

/** Each unbroken run with its neighbours. */
function runs<Value>(values: readonly Value[], isIn: (value: Value) => boolean): [Value | undefined, Value[], Value | undefined][] {
  const result: [Value | undefined, Value[], Value | undefined][] = [];
  for (let start = 0; start < values.length; start += 1) {
    if (!isIn(values[start] as Value)) continue;
    let end = start;
    while (end < values.length && isIn(values[end] as Value)) end += 1;
    result.push([values[start - 1], values.slice(start, end), values[end]]);
    start = end;
  }
  return result;
}
