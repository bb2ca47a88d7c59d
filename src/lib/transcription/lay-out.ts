/** The source's lines in the order of the document's blocks, where the two differ: cells of a head in two columns, notes at the foot of a page. */
import type { ProposedBlock, ProposedFurniture } from './proposal.ts';

export interface LaidOut {
  text: string;
  /** Lines stand in another order than in the given text. */
  isMoved: boolean;
  blocks: ProposedBlock[];
  furniture: ProposedFurniture[];
}

export function layOut(text: string, blocks: readonly ProposedBlock[], furniture: readonly ProposedFurniture[]): LaidOut {
  const used = [...new Set(blocks.flatMap(({ lines }) => lines))];
  if (used.every((line, index) => index === 0 || line > (used[index - 1] ?? 0))) {
    return { text, isMoved: false, blocks: [...blocks], furniture: [...furniture].sort((a, b) => a.line - b.line) };
  }
  const lines = text.split('\n');
  const isUsed = new Set(used);
  /** Lines that print nothing of the document stay behind the line before them. */
  const followers = new Map<number, number[]>();
  let before = 0;
  lines.forEach((_, index) => {
    if (isUsed.has(index + 1)) before = index + 1;
    else followers.set(before, [...(followers.get(before) ?? []), index + 1]);
  });
  const order = [0, ...used].flatMap((line) => [...(line === 0 ? [] : [line]), ...(followers.get(line) ?? [])]);
  const places = new Map(order.map((line, index) => [line, index + 1]));
  const moved = (line: number): number => places.get(line) ?? line;
  return {
    text: order.map((line) => lines[line - 1] ?? '').join('\n'),
    isMoved: true,
    blocks: blocks.map((block) => ({ ...block, lines: block.lines.map(moved) })),
    furniture: furniture.map((entry) => ({ ...entry, line: moved(entry.line) })).sort((a, b) => a.line - b.line),
  };
}
