/**
 * What this process has found of the library that files are brought into: an editor who brings in a hundred files would else wait a hundred times for all
 * documents to be read. New and changed ones are read again; words are counted again in all of them when one was changed or taken away.
 */
import type { CitationGraph } from '../../lib/citation/graph.ts';
import type { Diagnostic } from '../../lib/diagnostic/diagnostic.ts';
import type { DocumentId } from '../../lib/directive/directive.ts';
import { LastUsed } from '../../lib/last-used.ts';
import { assemble } from '../../lib/library/assemble.ts';
import type { Content } from '../../lib/library/content.ts';
import type { DocumentMemory } from '../../lib/library/document-facts.ts';
import type { Entry } from '../../lib/library/entry.ts';
import { sha256 } from '../content.ts';
import { FileMemory } from './file-memory.ts';
import { KnownTexts } from './known-texts.ts';
import { directiveFile } from './overlay.ts';

export interface CheckedDocument {
  /** What `check` says of the one document; nothing where there is none. */
  diagnostics: Diagnostic[];
  /** All documents, that one among them, and what they cite. */
  entries: readonly Entry[];
  graph: CitationGraph;
}

/** Everything that is found of a document may be found otherwise with another registry or lock; a file that adds a body to the registry is looked at with it and without. */
const mostContexts = 2;
const mostChecks = 2;

interface Context {
  memory: FileMemory;
  checks: LastUsed<string, CheckedDocument>;
}

export class KnownLibrary {
  readonly texts: KnownTexts;
  private readonly folder: string;
  private readonly contexts = new LastUsed<string, Context>(mostContexts);

  constructor(folder: string) {
    this.folder = folder;
    this.texts = new KnownTexts(folder);
  }

  /**
   * `content`: of this folder, as it is or with one document put in or changed, of which `text` is the file (null: it is the one on disk). Only that one is read
   * by both parsers, and it is not remembered.
   */
  check(content: Content, id: DocumentId | null, text: string | null): CheckedDocument {
    const { memory, checks } = this.contextOf(content);
    const others = content.directives.flatMap((own) => (own.id === id ? [] : [own.id]));
    const keyNow = (): string | null => {
      const stamps = id !== null && text === null ? null : memory.stampOfAll(others);
      return stamps === null ? null : sha256(JSON.stringify([id, text, stamps]));
    };
    const key = keyNow();
    const known = key === null ? undefined : checks.get(key);
    if (known !== undefined) return known;
    const { diagnostics, library } = assemble(content, {
      secondParser: (own) => own === id,
      memory: withoutOne(memory, id),
      onDocument: (entry, body) => {
        const stamp = entry.id === id ? undefined : memory.readStamp(entry.id);
        if (stamp !== undefined) this.texts.keep(entry.id, body, stamp);
      },
    });
    const files = id === null ? [] : [directiveFile(id), `content/sources/${id}.`];
    const checked = {
      diagnostics: diagnostics.filter(({ file }) => files.some((own) => file.startsWith(own))),
      entries: library.entries,
      graph: library.graph,
    };
    const keyBehind = keyNow();
    if (keyBehind !== null) checks.keep(keyBehind, checked);
    return checked;
  }

  private contextOf({ registry, locks, site, redirects, removed }: Content): Context {
    return this.contexts.getOrMake(sha256(JSON.stringify([registry, locks, site, redirects, removed])), () => ({
      memory: new FileMemory(this.folder),
      checks: new LastUsed(mostChecks),
    }));
  }
}

const withoutOne = (memory: DocumentMemory, id: DocumentId | null): DocumentMemory => ({
  recall: (own) => (own === id ? undefined : memory.recall(own)),
  remember: (own, facts) => {
    if (own !== id) memory.remember(own, facts);
  },
});

const libraries = new Map<string, KnownLibrary>();

/** One for each content folder, for as long as the process runs. */
export function knownLibrary(folder: string): KnownLibrary {
  const known = libraries.get(folder) ?? new KnownLibrary(folder);
  libraries.set(folder, known);
  return known;
}
