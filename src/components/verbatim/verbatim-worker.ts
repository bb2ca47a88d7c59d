/** Compares away from the page, so that it does not stand still. */
import { answerVerbatim, type VerbatimCall } from './compare.ts';

addEventListener('message', ({ data }: MessageEvent<VerbatimCall>) => {
  postMessage(answerVerbatim(data));
});
