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
import type { DocumentFacts, DocumentMemory } from '../../lib/library/document-facts.ts';
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

interface Checked extends CheckedDocument {
  /** Of the one document. */
  facts: DocumentFacts | null;
}

/** Everything that is found of a document may be found otherwise with another registry or lock; a file that adds a body to the registry is looked at with it and without. */
const mostContexts = 2;
const mostChecks = 3;

interface Context {
  memory: FileMemory;
  checks: LastUsed<string, Checked>;
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
   * by both parsers, and it is not remembered before it is saved.
   */
  check(content: Content, id: DocumentId | null, text: string | null): Checked {
    const { memory, checks } = this.contextOf(content);
    const keyNow = (): string | null => (id !== null && text === null ? null : checkKey(content, memory, id, text));
    const key = keyNow();
    const known = key === null ? undefined : checks.get(key);
    if (known !== undefined) return known;
    let facts: DocumentFacts | null = null;
    const others: DocumentMemory = {
      recall: (own) => (own === id ? undefined : memory.recall(own)),
      remember: (own, found) => {
        if (own === id) facts = found;
        else memory.remember(own, found);
      },
    };
    const { diagnostics, library } = assemble(content, {
      secondParser: (own) => own === id,
      memory: others,
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
      facts,
    };
    const keyBehind = keyNow();
    if (keyBehind !== null) checks.keep(keyBehind, checked);
    return checked;
  }

  /** `content`: of this folder, where the document has just been written; what was found of it before that is found again without reading the library anew. */
  checkSaved(content: Content, id: DocumentId): Checked {
    const { memory, checks } = this.contextOf(content);
    // Its stamp is taken before its file is read: what is changed meanwhile is not remembered.
    memory.recall(id);
    const read = content.readDirective(id);
    const checked = this.check(content, id, 'text' in read ? read.text : null);
    if (checked.facts !== null) memory.remember(id, checked.facts);
    // A source may be another one than when the document was looked at.
    if (memory.stampOfAll([id]) === null) return this.check(content, id, null);
    // So is what the next file is brought into.
    const key = checkKey(content, memory, null, null);
    if (key !== null) checks.keep(key, { ...checked, diagnostics: [] });
    return checked;
  }

  private contextOf({ registry, locks, site, redirects, removed }: Content): Context {
    return this.contexts.getOrMake(sha256(JSON.stringify([registry, locks, site, redirects, removed])), () => ({
      memory: new FileMemory(this.folder),
      checks: new LastUsed(mostChecks),
    }));
  }
}

/** Null where a file of another document cannot be read. */
function checkKey(content: Content, memory: FileMemory, id: DocumentId | null, text: string | null): string | null {
  const stamps = memory.stampOfAll(content.directives.flatMap((own) => (own.id === id ? [] : [own.id])));
  return stamps === null ? null : sha256(JSON.stringify([id, text, stamps]));
}

const libraries = new Map<string, KnownLibrary>();

/** One for each content folder, for as long as the process runs. */
export function knownLibrary(folder: string): KnownLibrary {
  const known = libraries.get(folder) ?? new KnownLibrary(folder);
  libraries.set(folder, known);
  return known;
}
