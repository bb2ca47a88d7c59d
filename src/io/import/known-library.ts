/**
 * What this process has found of the documents of a content folder, for the next file that is compared with them: an editor who brings in a hundred files would
 * else wait a hundred times for the whole library to be read. Only documents whose files have changed are read again.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../lib/diagnostic/diagnostic.ts';
import { parseBody, type DocumentId } from '../../lib/directive/directive.ts';
import { sourceFiles, type Metadata } from '../../lib/directive/metadata.ts';
import { createMeasure, partlySame } from '../../lib/import/duplicates.ts';
import { createLikeness, hashText, type HashedText } from '../../lib/import/likeness.ts';
import { assemble } from '../../lib/library/assemble.ts';
import type { DocumentFacts, DocumentMemory } from '../../lib/library/document-facts.ts';
import type { Content } from '../../lib/library/content.ts';
import type { Library } from '../../lib/library/library.ts';
import type { Body } from '../../lib/provision/body.ts';
import { officialBlocks, type OfficialBlock } from '../../lib/provision/text.ts';
import { comparableUnits } from '../../lib/spelling/comparable-words.ts';
import { countLibraryWords } from '../../lib/spelling/count-library.ts';
import { LibraryWordCounter } from '../../lib/spelling/library-words.ts';
import { sha256 } from '../content.ts';
import { hashFile } from '../hash-file.ts';

/** What `check` says of all files, and what the documents cite. */
export interface CheckedLibrary {
  diagnostics: readonly Diagnostic[];
  library: Pick<Library, 'entries' | 'graph'>;
}

interface Remembered {
  stamp: string;
  facts: DocumentFacts;
}

interface ReadText {
  stamp: string;
  hashed: HashedText;
}

/** With another registry or lock everything may be found otherwise; a file that adds a body to the registry is looked at with it and without. */
const mostRegistries = 2;
const mostChecks = 4;

export class KnownLibrary {
  private readonly folder: string;
  /** By registry and lock. */
  private readonly memories = new Map<string, Map<DocumentId, Remembered>>();
  private readonly checks = new Map<string, CheckedLibrary>();
  private texts = new Map<DocumentId, ReadText>();
  private words = new LibraryWordCounter();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** `content`: of this folder, as it is or with the document `id` put in or changed, of which `text` is the file; only that one is read by both parsers. */
  check(content: Content, id: DocumentId | null, text: string | null): CheckedLibrary {
    const context = sha256(JSON.stringify([content.registry, content.locks, content.site, content.redirects, content.removed]));
    const stamps = content.directives.filter((own) => own.id !== id).map((own) => `${own.id} ${this.stampOf(own.id, context)}`);
    const key = sha256(JSON.stringify([context, id, text, stamps]));
    const known = text === null && id !== null ? undefined : this.checks.get(key);
    if (known !== undefined) return known;
    const begun = new Map<DocumentId, string>();
    const { diagnostics, library } = assemble(content, {
      secondParser: (own) => own === id,
      memory: this.memoryOf(context, id, begun),
      onDocument: (entry, body) => {
        const stamp = begun.get(entry.id);
        if (stamp !== undefined) this.keepText(entry.id, body, stamp);
      },
    });
    const checked = { diagnostics, library: { entries: library.entries, graph: library.graph } };
    keepLast(this.checks, key, checked, mostChecks);
    return checked;
  }

  /** The words of all documents but one. */
  countWords(content: Content, except: DocumentId | null): LibraryWordCounter {
    if (except !== null && content.directives.some(({ id }) => id === except)) return countLibraryWords(content, except);
    this.readTexts(content);
    return this.words;
  }

  /** Document → how much of the shorter text it shares with the given one, 0 to 1; measured word for word where it is enough to be told. */
  shares(content: Content, blocks: readonly OfficialBlock[], except: DocumentId | null): Map<DocumentId, number> {
    this.readTexts(content);
    const likeness = createLikeness(hashText(blocks));
    const measure = createMeasure(blocks);
    return new Map(
      content.directives.flatMap(({ id, file }): [DocumentId, number][] => {
        const text = this.texts.get(id);
        if (id === except || text === undefined) return [];
        const share = likeness(text.hashed);
        const read = share < partlySame ? null : content.readDirective(id);
        return [[id, read === null || !('text' in read) ? share : measure(officialBlocks(parseBody(file, read.text)))]];
      }),
    );
  }

  /** `begun`: filled with the stamp of each file that is about to be read. */
  private memoryOf(context: string, id: DocumentId | null, begun: Map<DocumentId, string>): DocumentMemory {
    const documents = this.memories.get(context) ?? new Map<DocumentId, Remembered>();
    keepLast(this.memories, context, documents, mostRegistries);
    return {
      recall: (own) => {
        if (own === id) return undefined;
        const known = documents.get(own);
        if (known?.stamp === this.stampOf(own, context)) return known.facts;
        begun.set(own, this.stamp(own, []));
        return undefined;
      },
      remember: (own, facts) => {
        // Of a frontmatter that cannot be read it is not known which files belong to it.
        if (facts.entry === null) return;
        const { metadata } = facts.entry;
        const stamp = this.stamp(own, sourceFiles(metadata));
        // What was changed while it was read must not be taken for what was read.
        if (begun.get(own) === this.stamp(own, []) && this.hasRecordedSources(metadata, facts)) documents.set(own, { facts, stamp });
      },
    };
  }

  /** The sources are those that the document names by their hash, and were when it was checked. */
  private hasRecordedSources({ source }: Pick<Metadata, 'source'>, { diagnostics }: DocumentFacts): boolean {
    if (diagnostics.some(({ code }) => code === 'SRC-001' || code === 'FILE-003')) return false;
    const kept = [source, ...(source.text == null ? [] : [source.text])];
    return kept.every(({ file, sha256: recorded }) => {
      const path = join(this.folder, 'sources', file);
      return existsSync(path) && hashFile(path) === recorded;
    });
  }

  /** Changes whenever one of the document's files does. */
  private stampOf(id: DocumentId, context: string): string {
    const metadata = this.memories.get(context)?.get(id)?.facts.entry?.metadata;
    return this.stamp(id, metadata === undefined ? [] : sourceFiles(metadata));
  }

  private stamp(id: DocumentId, sources: readonly string[]): string {
    const paths = [join('directives', `${id}.mdx`), ...sources.map((source) => join('sources', source))];
    return paths
      .map((path) => {
        const found = statSync(join(this.folder, path), { throwIfNoEntry: false });
        return found === undefined ? '' : [found.ino, found.size, found.mtimeMs, found.ctimeMs].join(':');
      })
      .join(' ');
  }

  /** Those that no check has read, and all anew where one is gone or changed: what was counted cannot be taken back. */
  private readTexts(content: Content): void {
    const ids = new Set(content.directives.map(({ id }) => id));
    const isSame = [...this.texts].every(([id, { stamp }]) => ids.has(id) && stamp === this.stamp(id, []));
    if (!isSame) {
      this.texts = new Map();
      this.words = new LibraryWordCounter();
    }
    for (const { id, file } of content.directives) {
      if (this.texts.has(id)) continue;
      const stamp = this.stamp(id, []);
      const read = content.readDirective(id);
      if ('text' in read) this.keepText(id, parseBody(file, read.text), stamp);
    }
  }

  /** `stamp`: of its file, from before it was read. */
  private keepText(id: DocumentId, body: Body, stamp: string): void {
    if (this.texts.has(id)) return;
    this.texts.set(id, { stamp, hashed: hashText(officialBlocks(body)) });
    for (const { comparable } of comparableUnits(body)) this.words.add(comparable);
  }
}

function keepLast<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

const libraries = new Map<string, KnownLibrary>();

/** One for each content folder, for as long as the process runs. */
export function knownLibrary(folder: string): KnownLibrary {
  const known = libraries.get(folder) ?? new KnownLibrary(folder);
  libraries.set(folder, known);
  return known;
}
