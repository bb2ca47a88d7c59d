/** What was taken for furniture and is text of the document after all, put back as paragraphs of its own. */
import type { Proposal, ProposedBlock } from '../transcription/proposal.ts';
import { collapse } from '../text/whitespace.ts';

/** `kept`: indexes of `furniture`. What is only a part of a line stays left out: an editor puts it into the text by hand. */
export function keepFurniture(
  { text, blocks, furniture }: Pick<Proposal, 'text' | 'blocks' | 'furniture'>,
  kept: readonly number[],
): Pick<Proposal, 'blocks' | 'furniture'> {
  const lines = text.split('\n');
  const isWhole = (index: number): boolean => {
    const entry = furniture[index];
    return entry !== undefined && collapse(lines[entry.line - 1] ?? '') === collapse(entry.text);
  };
  const back = new Set(kept.filter(isWhole));
  const whole: ProposedBlock[] = [...blocks];
  for (const index of [...back].sort((a, b) => a - b)) {
    const { line, text: words } = furniture[index] ?? { line: 0, text: '' };
    const place = whole.findLastIndex((block) => block.lines.length > 0 && Math.max(...block.lines) < line) + 1;
    const zone = (whole[place - 1] ?? whole[place])?.zone ?? 'body';
    const block = { label: null, text: collapse(words), marks: [], isHeading: false, isIndented: false, lines: [line] };
    whole.splice(place, 0, { type: 'text', zone, ...block });
  }
  return { blocks: whole, furniture: furniture.filter((_, index) => !back.has(index)) };
}
