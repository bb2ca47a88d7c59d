/** Long work that lets others have their turn. */
import { setImmediate } from 'node:timers/promises';

/**
 * Takes the steps, and after each lets the event loop go round: what native code holds (the parser's trees, 45 KB a document) is given back only then, so of
 * 10,000 documents read in one go half a gigabyte stayed.
 */
export async function inTurns<Result>(steps: Iterator<void, Result>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}
