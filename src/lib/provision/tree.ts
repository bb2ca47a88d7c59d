/** Builds the tree of provisions from the sequence of printed labels, and gives every provision its anchor. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { plainText, type Block, type TextBlock } from '../markup/blocks.ts';
import { zoneAnchors, type Anchor, type Body, type BodyItem, type Provision } from './body.ts';
import { ranks, type Label } from './label.ts';
import { splitLabel, type Split } from './split-label.ts';

const unlabelledRank = 100;

/**
 * Labels are read from the source, kept literally and never counted again: two items "3." stay two items "3." with the anchors `3` and `3-2`.
 * A provision hangs below the nearest one before it with a higher label; "1.2." below "1."; an unlabelled paragraph below the innermost heading or,
 * indented, below the item above it.
 */
export function buildBody(file: string, blocks: readonly Block[]): { body: Body; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const parts: Body['parts'] = [];
  const used = new Set<Anchor>();
  /** The number that the next repeat of an anchor gets. */
  const repeats = new Map<Anchor, number>();
  const counters = new Map<string, number>();
  /** The last provision of each Arabic chain ("1", "1.1") since the last higher label. */
  const chains = new Map<string, Provision>();
  let open: Provision[] = [];

  const claim = (parent: Anchor | null, segment: string): Anchor => {
    const base = parent === null ? segment : `${parent}.${segment}`;
    let anchor = base;
    let repeat = repeats.get(base) ?? 2;
    for (; used.has(anchor); repeat += 1) anchor = `${base}-${repeat}`;
    repeats.set(base, repeat);
    used.add(anchor);
    return anchor;
  };
  const claimCounted = (parent: Anchor | null, segment: string): Anchor => {
    const key = `${parent ?? ''} ${segment}`;
    const count = (counters.get(key) ?? 0) + 1;
    counters.set(key, count);
    return claim(parent, `${segment}${count}`);
  };
  /** Up to the innermost heading; a part, chapter, section or article is one also where the editor has not marked it. */
  const closeToHeading = (): void => {
    for (let last = open.at(-1); last !== undefined && !last.isHeading && last.rank > ranks.article; last = open.at(-1))
      open = open.slice(0, -1);
  };

  function parentOf(label: Label): Provision | undefined {
    if (label.chain.length > 1) {
      const above = chains.get(label.chain.slice(0, -1).join('.'));
      if (above !== undefined) return above;
    }
    return open.findLast((candidate) => candidate.rank < label.rank);
  }

  function addProvision(block: TextBlock, split: Split): Provision {
    const { label } = split;
    let parent: Provision | undefined;
    let anchor: Anchor;
    if (label === null) {
      if (!block.indented) closeToHeading();
      parent = open.at(-1);
      anchor = claimCounted(parent?.anchor ?? null, 't');
    } else {
      parent = parentOf(label);
      const continues = label.chain.length > 1 && parent?.rank === ranks.number;
      const segment = continues ? (label.chain.at(-1) ?? label.segment) : label.segment;
      anchor = label.isCounted ? claimCounted(parent?.anchor ?? null, segment) : claim(parent?.anchor ?? null, segment);
    }
    const provision = {
      type: 'provision' as const,
      anchor,
      parent: parent?.anchor ?? null,
      label: label?.printed ?? null,
      isLabelStrong: split.isLabelStrong,
      rank: label?.rank ?? unlabelledRank,
      isHeading: block.heading,
      depth: parent === undefined ? 0 : parent.depth + 1,
      headingDepth: headingsAbove(parent),
      line: block.line,
      column: block.column,
      inlines: split.inlines,
    };
    if (provision.rank < ranks.number) chains.clear();
    else if (label !== null && label.chain.length > 0) chains.set(label.chain.join('.'), provision);
    if (label !== null || block.heading) {
      while (open.length > 0 && open.at(-1)?.anchor !== provision.parent) open = open.slice(0, -1);
      open = [...open, provision];
    }
    return provision;
  }

  function headingsAbove(provision: Provision | undefined): number {
    if (provision === undefined) return 0;
    return provision.headingDepth + (provision.isHeading ? 1 : 0);
  }

  for (const block of blocks) {
    let part = parts.at(-1);
    if (part?.zone !== block.zone) {
      part = { zone: block.zone, items: [] };
      parts.push(part);
    }
    part.items.push(item(block));
  }

  function item(block: Block): BodyItem {
    const place = { line: block.line, column: block.column };
    switch (block.type) {
      case 'note':
        return { type: 'note', depth: open.length, inlines: block.inlines };
      case 'footnote':
        return {
          type: 'footnote',
          anchor: claim(null, `cc${block.identifier.replace(/[^0-9a-z]+/gi, '').toLowerCase()}`),
          identifier: block.identifier,
          ...place,
          inlines: block.inlines,
        };
      case 'table': {
        // A table of a zone hangs below nothing of the body.
        const parent = block.zone === 'body' ? open.at(-1) : undefined;
        const anchor = claimCounted(parent?.anchor ?? (block.zone === 'body' ? null : zoneAnchors[block.zone]), 'b');
        return {
          type: 'table',
          anchor,
          parent: parent?.anchor ?? null,
          depth: parent === undefined ? 0 : parent.depth + 1,
          ...place,
          rows: block.rows,
        };
      }
      case 'text': {
        const split = splitLabel(file, block, diagnostics);
        if (block.zone === 'body') {
          const provision = addProvision(block, split);
          if (
            provision.label !== null &&
            plainText(provision.inlines).trim() === '' &&
            !provision.isHeading &&
            provision.rank >= ranks.number
          ) {
            diagnostics.push(diagnostic('PROV-002', { file, ...place, length: block.source.length }, { found: quote(block.source, 40) }));
          }
          return provision;
        }
        return { type: 'line', ...place, label: split.label?.printed ?? null, isLabelStrong: split.isLabelStrong, inlines: split.inlines };
      }
    }
  }
  return { body: { parts }, diagnostics };
}
