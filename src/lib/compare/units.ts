/** What is compared with what: every provision by itself, the lines of a zone (Kính gửi, Nơi nhận …) together. */
import { zoneAnchors, type Anchor, type Body } from '../provision/body.ts';
import { officialBlocks } from '../provision/text.ts';

export interface Unit {
  anchor: Anchor;
  isZone: boolean;
  /** The printed label of each line; a provision is one line, a table one. */
  lines: readonly { label: string | null; text: string }[];
  /** The words behind the labels, one line each: what is compared. */
  text: string;
}

const zones = new Set<Anchor>(Object.values(zoneAnchors));

/** In printed order; together they hold the whole official text. */
export function documentUnits(body: Body): Unit[] {
  const units: { anchor: Anchor; isZone: boolean; lines: { label: string | null; text: string }[] }[] = [];
  for (const { anchor, label, text } of officialBlocks(body)) {
    const last = units.at(-1);
    const isZone = zones.has(anchor);
    if (isZone && last?.anchor === anchor) last.lines.push({ label, text });
    else units.push({ anchor, isZone, lines: [{ label, text }] });
  }
  return units.map((unit) => ({ ...unit, text: unit.lines.map(({ text }) => text).join('\n') }));
}
