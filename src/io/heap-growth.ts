/** How far the heap of a large build may grow before it is cleared up. */
import { setFlagsFromString } from 'node:v8';

/** Of a smaller library the memory is of no concern, and the time is. */
const largeLibrary = 2000;

/**
 * V8 lets the heap grow to a multiple of what is in use before it looks for what can go: of 10,000 documents a gigabyte of 3.6 was only not yet cleared up. For a
 * large library it looks sooner (at 1.4 times what is in use), which takes some hundredths of the time (docs/decisions/0021-toc-do-dung.md).
 */
export function holdHeapGrowth(documents: number): void {
  if (documents > largeLibrary) setFlagsFromString('--heap-growing-percent=40');
}
