/** What is asked of the worker, and its answer; the same in the page, where workers are not to be had. */
import { compareVerbatim, type VerbatimResult } from '../../lib/compare/verbatim.ts';
import { readPageBlocks } from '../../lib/integrity/page-blocks.ts';

export interface VerbatimCall {
  /** The page of the document. */
  html: string;
  given: string;
}

/** Null where the page holds no official text. */
export function answerVerbatim({ html, given }: VerbatimCall): VerbatimResult | null {
  const blocks = readPageBlocks(html);
  return blocks === null ? null : compareVerbatim(blocks, given);
}
