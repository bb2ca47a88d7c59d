/** What the button does, apart from the page so that it is loaded with the first click: fetches the document, compares, makes the nodes to show. */
import { document as documentWords, verbatim as words } from '../../i18n/vi.ts';
import { withoutFoot, type VerbatimResult } from '../../lib/compare/verbatim.ts';
import { answerVerbatim, type VerbatimCall } from './compare.ts';
import { openDocument } from './open-document.ts';
import { showResult } from './show-result.ts';

/** What is to be shown; a sentence, where there is nothing to compare with. */
export async function runComparison(base: string, id: string, text: string): Promise<Node[] | string> {
  const opened = await openDocument(base, id);
  if (opened === null) return words.notFound;
  if ('removed' in opened) return words.removed(opened.removed);
  const official = withoutFoot(text, documentWords.extract);
  const given = official ?? text;
  const result = await compare({ html: opened.html, given });
  return result === null ? words.failed : showResult(result, opened, given, official !== null);
}

/** In a worker, in the page where none is to be had; null where it fails. */
function compare(call: VerbatimCall): Promise<VerbatimResult | null> {
  const inPage = (): VerbatimResult | null => {
    try {
      return answerVerbatim(call);
    } catch {
      return null;
    }
  };
  return new Promise((done) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL('./verbatim-worker.ts', import.meta.url), { type: 'module' });
    } catch {
      done(inPage());
      return;
    }
    worker.addEventListener('message', ({ data }: MessageEvent<VerbatimResult | null>) => {
      worker.terminate();
      done(data);
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      done(inPage());
    });
    worker.postMessage(call);
  });
}
