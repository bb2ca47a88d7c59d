/** The text of the document that would be written, and where in it words stand: what a value of the frontmatter may rest on. */
import type { Anchor } from '../provision/body.ts';
import { blockLine, type OfficialBlock } from '../provision/text.ts';
import { toneKey } from '../text/tokens.ts';
import { collapse } from '../text/whitespace.ts';
import { holdsWords } from '../text/whole-words.ts';

/** An exact quote and the anchor at which it stands. */
export interface Quote {
  evidence: string;
  anchor: Anchor;
}

export interface PrintedText {
  /** Whether the words stand in the text, whole. */
  holds(words: string): boolean;
  /** The words as the text prints them, where only capitals or "Uỷ"/"Ủy" may differ; null where it does not hold them. */
  printing(words: string): string | null;
  /** The first of the candidates that is printed to the letter and accepted; anchors named in `first` are looked at before all others. */
  find(candidates: readonly string[], options?: { first?: readonly Anchor[]; accepts?: (quote: string) => boolean }): Quote | null;
  /** The first printed block that is accepted, as a quote. */
  findBlock(accepts: (line: string) => boolean, first?: readonly Anchor[]): Quote | null;
}

const word = /[\p{L}\p{M}\p{N}]+/gu;
const spelled = (text: string): string => text.replace(word, toneKey);

/** A quote is a sentence or two, not a page. */
const longestQuote = 400;

export function createPrintedText(blocks: readonly OfficialBlock[]): PrintedText {
  const lines = blocks.map((block) => ({ anchor: block.anchor, text: blockLine(block) }));
  const places = [...Map.groupBy(lines, ({ anchor }) => anchor)].map(([anchor, own]) => ({
    anchor,
    lines: own.map(({ text }) => text),
    text: own.map(({ text }) => text).join(' '),
  }));
  const whole = lines.map(({ text }) => text).join(' ');
  const ordered = (first: readonly Anchor[]): typeof places => [
    ...first.flatMap((anchor) => places.filter((place) => place.anchor === anchor)),
    ...places.filter(({ anchor }) => !first.includes(anchor)),
  ];
  return {
    holds: (words) => holdsWords(whole, collapse(words)),
    printing: (words) => {
      const wanted = collapse(words);
      if (wanted === '') return null;
      if (holdsWords(whole, wanted)) return wanted;
      const keys = (wanted.match(word) ?? []).map(toneKey);
      const places = [...whole.matchAll(word)];
      const own = places.map(([found]) => toneKey(found));
      for (let start = 0; keys.length > 0 && start + keys.length <= own.length; start++) {
        if (!keys.every((key, index) => own[start + index] === key)) continue;
        const from = places[start]?.index ?? 0;
        const printed = whole.slice(from, from + wanted.length);
        if (holdsWords(whole, printed) && spelled(printed) === spelled(wanted)) return printed;
      }
      return null;
    },
    find: (candidates, { first = [], accepts = () => true } = {}) => {
      for (const candidate of candidates.map(collapse)) {
        if (candidate === '' || candidate.length > longestQuote || !accepts(candidate)) continue;
        const place = ordered(first).find(({ text }) => text.includes(candidate));
        if (place !== undefined) return { evidence: candidate, anchor: place.anchor };
      }
      return null;
    },
    findBlock: (accepts, first = []) => {
      for (const { anchor, lines: own } of ordered(first)) {
        const line = own.find((text) => text.length <= longestQuote && accepts(text));
        if (line !== undefined) return { evidence: line, anchor };
      }
      return null;
    },
  };
}
