/** The engine as a page asks it: in a worker, in the page where workers are not to be had. Made once a page. */
import type { Engine } from './engine.ts';
import type { EngineCall, WorkerAnswer } from './messages.ts';

let client: Engine | undefined;

export function getEngine(base: string): Engine {
  return (client ??= createClient(base));
}

interface Waiting {
  call: EngineCall;
  done: (value: unknown) => void;
  fail: (error: Error) => void;
}

function createClient(base: string): Engine {
  let worker: Worker | null = null;
  let inPage: Promise<Engine> | undefined;
  let count = 0;
  const waiting = new Map<number, Waiting>();

  const callInPage = async (call: EngineCall): Promise<unknown> => {
    inPage ??= import('./engine.ts').then(({ createEngine }) => createEngine(base));
    const { callEngine } = await import('./messages.ts');
    return callEngine(await inPage, call);
  };
  const giveUpWorker = (): void => {
    worker?.terminate();
    worker = null;
    isWorkerUsable = false;
    for (const { call, done, fail } of waiting.values()) callInPage(call).then(done, fail);
    waiting.clear();
  };
  let isWorkerUsable = typeof Worker !== 'undefined';
  const openWorker = (): Worker | null => {
    if (!isWorkerUsable || worker !== null) return worker;
    try {
      worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    } catch {
      isWorkerUsable = false;
      return null;
    }
    worker.addEventListener('error', giveUpWorker);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      const own = waiting.get(data.id);
      waiting.delete(data.id);
      if ('failure' in data) own?.fail(new Error(data.failure));
      else own?.done(data.value);
    });
    return worker;
  };

  const call = <Value>(own: EngineCall): Promise<Value> => {
    const thread = openWorker();
    if (thread === null) return callInPage(own) as Promise<Value>;
    count += 1;
    const id = count;
    return new Promise<Value>((done, fail) => {
      waiting.set(id, { call: own, done: (value) => done(value as Value), fail });
      thread.postMessage({ id, base, ...own });
    });
  };
  return {
    numbers: (typed) => call({ method: 'numbers', typed }),
    text: (typed, options) => call({ method: 'text', typed, options }),
    titles: (typed, limit) => call({ method: 'titles', typed, limit }),
  };
}
