/** The second parser: remark as Astro's stock MDX uses it. `check` requires that it reads a document as Sätteri does. */
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { Block } from './blocks.ts';
import { parseMarkup, type Parser } from './parse.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

const parseWithRemark: Parser = (text) => processor.parse(text).children;

/** The places where remark refuses the text or reads it otherwise than `blocks`; empty where both agree. */
export function findParserDifferences(file: string, text: string, blocks: readonly Block[]): Diagnostic[] {
  const second = parseMarkup(file, text, parseWithRemark);
  const refused = second.diagnostics.filter(({ code }) => code === 'SYN-007');
  if (refused.length > 0) {
    return refused.map((problem) => diagnostic('SYN-011', problem, { found: `bộ đọc MDX chuẩn không đọc được ${problem.found}` }));
  }
  const length = Math.max(blocks.length, second.blocks.length);
  for (let index = 0; index < length; index += 1) {
    const [ours, theirs] = [blocks[index], second.blocks[index]];
    if (ours !== undefined && theirs !== undefined && signature(ours) === signature(theirs)) continue;
    const at = ours ?? theirs;
    const shown = at?.type === 'text' ? at.source : `khối ${at?.type ?? ''}`;
    return [
      diagnostic('SYN-011', { file, line: at?.line ?? 1, column: at?.column ?? 1, length: shown.length }, { found: quote(shown, 60) }),
    ];
  }
  return [];
}

/** What must be equal: structure and words, not offsets, which the parsers count differently inside elements. */
function signature(block: Block): string {
  return JSON.stringify(block, (key, value: unknown) => (key === 'offset' || key === 'column' ? undefined : value));
}
