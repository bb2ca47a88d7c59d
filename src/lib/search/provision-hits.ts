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
  hits: number;
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
    const own = hits.get(current) ?? { anchor: current, run: 0, hits: 0 };
    hits.set(current, { anchor: current, run: Math.max(own.run, Math.min(run, wordCount)), hits: own.hits + 1 });
  }
  const ranked = [...hits.values()].sort((a, b) => b.run - a.run || b.hits - a.hits || a.anchor.location - b.anchor.location);
  const whole = ranked.filter((hit) => hit.run >= wordCount);
  return (whole.length > 0 ? whole : ranked).slice(0, limit);
}
