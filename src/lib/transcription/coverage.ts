/** Proof that nothing was lost: the characters of a source are those of the blocks and of the furniture, in the same order. */
import { blockLine } from '../provision/text.ts';
import { toNfc, withoutInvisible } from '../text/unicode.ts';
import { findTranscriptionDifference, removeFurniture } from './compare.ts';
import type { Coverage, ProposedBlock, ProposedFurniture } from './proposal.ts';

const visible = (text: string): string => text.replace(/[\s\u00A0]/gu, '');

/** A block as the comparison with the source sees it. */
export function printedBlock(block: ProposedBlock): string {
  if (block.type === 'text') return blockLine({ label: block.label, text: block.text });
  if (block.type === 'footnote') return `${block.mark} ${block.text}`;
  return block.rows.map((row) => row.join(' ')).join('\n');
}

export function measureCoverage(text: string, blocks: readonly ProposedBlock[], furniture: readonly ProposedFurniture[]): Coverage {
  const source = withoutInvisible(toNfc(text));
  const cleaned = removeFurniture(source, furniture);
  const printed = blocks.map(printedBlock);
  const base = {
    source: visible(source).length,
    kept: visible(printed.join('')).length,
    furniture: visible(source).length - visible(cleaned.text).length,
  };
  const difference = findTranscriptionDifference(cleaned.text, printed);
  const missing = cleaned.missing.map((index) => ({ line: furniture[index]?.line ?? 0, text: furniture[index]?.text ?? '' }));
  if (difference === null) return { ...base, lost: [], added: missing };
  const place = { line: difference.sourceLine };
  return {
    ...base,
    lost: [{ ...place, text: difference.source.trim() }],
    added: [...missing, { ...place, text: difference.page.trim() }],
  };
}
