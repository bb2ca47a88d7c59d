/** The thread that searches: what is typed is never held up by it. */
import { createEngine, type Engine } from './engine.ts';
import { callEngine, type WorkerAnswer, type WorkerRequest } from './messages.ts';

let engine: Engine | undefined;

// Pagefind begins to load before anybody waits for it; whoever asks is told of the failure.
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
});

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  engine ??= createEngine(data.base);
  const answer = (own: WorkerAnswer): void => {
    postMessage(own);
  };
  callEngine(engine, data).then(
    (value) => answer({ id: data.id, value }),
    (error: unknown) => answer({ id: data.id, failure: String(error) }),
  );
});
