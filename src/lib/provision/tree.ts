/** Builds the tree of provisions from the sequence of printed labels, and gives every provision its anchor. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { plainText, type Block, type Inline, type TextBlock } from '../markup/blocks.ts';
import type { Anchor, Body, BodyItem, Provision } from './body.ts';
import { matchLabel, ranks, type Label } from './label.ts';

interface Split {
  label: Label | null;
  isLabelStrong: boolean;
  inlines: Inline[];
}

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
  const closeToHeading = (): void => {
    while (open.length > 0 && open.at(-1)?.isHeading === false) open = open.slice(0, -1);
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
        const parent = open.at(-1);
        const anchor = claimCounted(parent?.anchor ?? null, 'b');
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
  return { body: { parts: mergeZones(parts) }, diagnostics };
}

/** One zone is one part also where editors' notes or footnotes stand between its lines. */
function mergeZones(parts: Body['parts']): Body['parts'] {
  return parts.filter((part) => part.items.length > 0);
}

/** Takes the printed label off a block's words, whether Markdown took it for a list marker or left it in the text. */
function splitLabel(file: string, block: TextBlock, diagnostics: Diagnostic[]): Split {
  const place = { file, line: block.line, column: block.column, length: Math.max(1, block.marker.trimEnd().length) };
  if (block.marker !== '') {
    const match = matchLabel(block.marker.trimEnd(), block.heading);
    const isWhole = match?.length === block.marker.trimEnd().length;
    if (match === null || !isWhole) {
      const escaped = block.marker
        .trim()
        .replace(/[.)]/, '\\$&')
        .replace(/^[-+*]/, '\\$&');
      diagnostics.push(
        diagnostic('PROV-001', place, {
          found: quote(block.source, 60),
          fix:
            match === null
              ? `nếu là chữ của văn bản thì viết "${escaped}"`
              : 'mỗi đoạn một nhãn: đặt dấu \\ trước nhãn thứ hai, ví dụ "- 1\\. …"',
        }),
      );
      return { label: null, isLabelStrong: false, inlines: [{ type: 'text', value: block.marker, offset: 0 }, ...block.inlines] };
    }
    const nextLabel = firstText(block.inlines, block);
    if (nextLabel !== null && isBareNumber(nextLabel)) {
      // "- 1. …": Markdown took only the first label; the second stays text and must be escaped to say so.
      diagnostics.push(
        diagnostic('PROV-001', place, {
          found: quote(block.source, 60),
          fix: 'mỗi đoạn một nhãn: đặt dấu \\ trước dấu chấm của nhãn thứ hai',
        }),
      );
    }
    return { label: match.label, isLabelStrong: false, inlines: block.inlines };
  }
  const [first, ...rest] = block.inlines;
  if (first === undefined) return { label: null, isLabelStrong: false, inlines: block.inlines };
  // The source line tells a bare label from an escaped one; a heading's line begins with its marks.
  const source = block.source.replace(/^#{1,6}\s+/, '');
  if (first.type === 'text') {
    const match = matchLabel(first.value, block.heading);
    if (match === null || !source.startsWith(match.label.printed) || isGlued(first.value, match.label.printed, rest)) {
      return { label: null, isLabelStrong: false, inlines: block.inlines };
    }
    return {
      label: match.label,
      isLabelStrong: false,
      inlines: dropEmpty([{ ...first, value: first.value.slice(match.length), offset: first.offset + match.length }, ...rest]),
    };
  }
  if (first.type === 'strong') {
    const [inner, ...others] = first.children;
    const match = inner?.type === 'text' ? matchLabel(inner.value, block.heading) : null;
    const isUnspaced = others.length === 0 && rest[0] !== undefined && !(rest[0].type === 'text' && /^\s/.test(rest[0].value));
    if (
      inner?.type !== 'text' ||
      match === null ||
      !source.startsWith(`**${match.label.printed}`) ||
      (isUnspaced && inner.value === match.label.printed)
    )
      return { label: null, isLabelStrong: false, inlines: block.inlines };
    const remaining = dropEmpty([{ ...inner, value: inner.value.slice(match.length), offset: inner.offset + match.length }, ...others]);
    const next = rest[0];
    const tail =
      remaining.length === 0 && next?.type === 'text' ? dropEmpty([{ ...next, value: next.value.trimStart() }, ...rest.slice(1)]) : rest;
    return {
      label: match.label,
      isLabelStrong: true,
      inlines: remaining.length === 0 ? tail : [{ ...first, children: remaining }, ...tail],
    };
  }
  if (first.type === 'element') {
    const match = matchLabel(plainText([first]), false);
    if (match !== null && match.label.rank !== ranks.dash) {
      diagnostics.push(
        diagnostic(
          'SYN-012',
          { file, line: block.line, column: block.column, length: first.name.length + 1 },
          {
            found: quote(block.source, 60),
            expected: 'thẻ chú giải đứng sau nhãn của đoạn',
            fix: `chuyển "${match.label.printed}" ra trước <${first.name}>`,
          },
        ),
      );
    }
  }
  return { label: null, isLabelStrong: false, inlines: block.inlines };
}

/** A label has white space behind it: in "*" before bold words, or "a)" before a note mark, there is none, and none may be added. */
const isGlued = (text: string, label: string, rest: readonly Inline[]): boolean => text === label && rest.length > 0;

const isBareNumber = (text: string): boolean => /^(?:\d{1,3}\.(?:\d{1,2}\.?)*|[-+])\s/.test(text);

/** The source behind the marker, if the block goes on with plain text there. */
function firstText(inlines: readonly Inline[], block: TextBlock): string | null {
  const first = inlines[0];
  if (first?.type !== 'text') return null;
  const behind = block.source.slice(block.source.indexOf(block.marker.trim()) + block.marker.trim().length).trimStart();
  return behind.startsWith(first.value.slice(0, 4)) ? first.value : null;
}

function dropEmpty(inlines: Inline[]): Inline[] {
  return inlines.filter((inline) => inline.type !== 'text' || inline.value !== '');
}
