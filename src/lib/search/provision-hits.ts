/** Which provisions of a found document a query leads to: those where its words stand side by side. */

/** An element with an id and the place of its first word, counted in words from the beginning of the page. */
export interface PageAnchor {
  id: string;
  location: number;
}

export interface ProvisionHit<Anchor extends PageAnchor> {
  anchor: Anchor;
  /** The longest run of hits side by side in it. */
  run: number;
  /** Where that run begins, in words from the beginning of the page. */
  start: number;
  hits: number;
}

/** Some words around the best hit, each with whether it is one: what a reader sees of a result. `words` are all words of the page. */
export function excerptAround(
  words: readonly string[],
  locations: readonly number[],
  start: number,
  length: number,
): { word: string; isHit: boolean }[] {
  const hits = new Set(locations);
  const from = Math.max(0, Math.min(start - Math.floor(length / 4), words.length - length));
  return words.slice(from, from + length).map((word, index) => ({ word, isHit: hits.has(from + index) }));
}

/**
 * The best provisions, best first: longest run of adjacent hits, then most hits, then printed order. Where one holds a run of the whole query,
 * only such provisions count. `locations` are the places of all hits; a hit belongs to the last anchor before it.
 */
export function rankProvisions<Anchor extends PageAnchor>(
  anchors: readonly Anchor[],
  locations: readonly number[],
  wordCount: number,
  limit: number,
): ProvisionHit<Anchor>[] {
  const ordered = [...anchors].sort((a, b) => a.location - b.location);
  const places = [...new Set(locations)].sort((a, b) => a - b);
  const hits = new Map<Anchor, ProvisionHit<Anchor>>();
  let next = 0;
  let current: Anchor | undefined;
  let run = 0;
  let previous = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    let isSameProvision = true;
    for (let anchor = ordered[next]; anchor !== undefined && anchor.location <= place; anchor = ordered[next]) {
      current = anchor;
      isSameProvision = false;
      next += 1;
    }
    run = isSameProvision && place === previous + 1 ? run + 1 : 1;
    previous = place;
    if (current === undefined) continue;
    const own = hits.get(current) ?? { anchor: current, run: 0, start: place, hits: 0 };
    const length = Math.min(run, wordCount);
    const best = length > own.run ? { run: length, start: place - length + 1 } : { run: own.run, start: own.start };
    hits.set(current, { anchor: current, ...best, hits: own.hits + 1 });
  }
  const ranked = [...hits.values()].sort((a, b) => b.run - a.run || b.hits - a.hits || a.anchor.location - b.anchor.location);
  const whole = ranked.filter((hit) => hit.run >= wordCount);
  return (whole.length > 0 ? whole : ranked).slice(0, limit);
}
