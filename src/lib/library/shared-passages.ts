/** Which documents of a library have a page that compares them: gathered while the documents are read, found when the citations are known. */
import type { CitationGraph } from '../citation/graph.ts';
import { bodyLevel } from '../citation/views.ts';
import { findPairs, type ComparedPair } from '../compare/pairs.ts';
import { createPassageIndex } from '../compare/passage-index.ts';
import { wordHashes } from '../compare/word-hashes.ts';
import { documentWords } from '../compare/words.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { OfficialBlock } from '../provision/text.ts';
import type { Registry } from '../registry/registry.ts';
import type { Entry } from './entry.ts';

export interface SharedPassages {
  add(entry: Entry, blocks: readonly OfficialBlock[]): void;
  /** `readBlocks` reads a body again; `published` are pairs whose address is locked. A step for each pair. */
  findPairs(
    graph: Pick<CitationGraph, 'of'>,
    readBlocks: (id: DocumentId) => readonly OfficialBlock[],
    published: readonly Pick<ComparedPair, 'a' | 'b'>[],
  ): Generator<void, ComparedPair[]>;
}

export function createSharedPassages(registry: Registry): SharedPassages {
  const index = createPassageIndex();
  const entries: Entry[] = [];
  return {
    add: (entry, blocks) => {
      entries.push(entry);
      index.add(blocks.map(({ text }) => wordHashes(text)));
    },
    findPairs: (graph, readBlocks, published) => {
      const documents = entries.map(({ id, organization, metadata }) => ({
        id,
        level: bodyLevel(registry, organization),
        date: metadata.date,
        cites: new Set(graph.of(id).flatMap(({ target }) => target ?? [])),
      }));
      return findPairs(documents, index, (id) => documentWords(readBlocks(id)), published);
    },
  };
}
