/** What page and worker say to each other. */
import type { SearchOptions } from '../../lib/search/answer.ts';
import type { Engine } from './engine.ts';

export type EngineCall =
  | { method: 'numbers'; typed: string }
  | { method: 'text'; typed: string; options: SearchOptions }
  | { method: 'titles'; typed: string; limit: number };

export type WorkerRequest = { id: number; base: string } & EngineCall;
export type WorkerAnswer = { id: number; value: unknown } | { id: number; failure: string };

export function callEngine(engine: Engine, call: EngineCall): Promise<unknown> {
  switch (call.method) {
    case 'numbers':
      return engine.numbers(call.typed);
    case 'text':
      return engine.text(call.typed, call.options);
    case 'titles':
      return engine.titles(call.typed, call.limit);
  }
}
