/** What was found of the documents of a content folder, for as long as none of their files changes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentId } from '../../lib/directive/directive.ts';
import { sourceFiles, type Metadata } from '../../lib/directive/metadata.ts';
import type { DocumentFacts, DocumentMemory } from '../../lib/library/document-facts.ts';
import { hashFile } from '../hash-file.ts';
import { fileStamp } from './file-stamp.ts';

interface Remembered {
  facts: DocumentFacts;
  /** Of the document's own file and of its sources. */
  stamp: string;
}

export class FileMemory implements DocumentMemory {
  private readonly folder: string;
  private readonly documents = new Map<DocumentId, Remembered>();
  /** Of the files that were not remembered when they were asked for: from before they were read. */
  private readonly begun = new Map<DocumentId, string>();

  /** `folder`: the content folder. */
  constructor(folder: string) {
    this.folder = folder;
  }

  recall(id: DocumentId): DocumentFacts | undefined {
    const known = this.unchanged(id);
    if (known === undefined) this.begun.set(id, this.stamp(id));
    return known?.facts;
  }

  remember(id: DocumentId, facts: DocumentFacts): void {
    const stamp = this.stampOf(id, facts);
    // What was changed while it was read must not be taken for what was read. Of a frontmatter that cannot be read it is not known which files belong to it.
    if (facts.entry === null || this.begun.get(id) !== this.stamp(id) || !this.hasRecordedSources(facts, facts.entry.metadata)) return;
    this.documents.set(id, { facts, stamp });
  }

  /** The stamp of a document's file from before it was last read. */
  readStamp(id: DocumentId): string | undefined {
    return this.begun.get(id);
  }

  /** One and the same while all these documents are remembered and none of them changes; null where one is not remembered as it is. */
  stampOfAll(ids: readonly DocumentId[]): string | null {
    const stamps: string[] = [];
    for (const id of ids) {
      const known = this.unchanged(id);
      if (known === undefined) return null;
      stamps.push(`${id} ${known.stamp}`);
    }
    return stamps.join('\n');
  }

  private unchanged(id: DocumentId): Remembered | undefined {
    const known = this.documents.get(id);
    if (known === undefined) return undefined;
    return known.stamp === this.stampOf(id, known.facts) ? known : undefined;
  }

  /** The sources are those that the document names by their hash, and were when it was checked. */
  private hasRecordedSources({ diagnostics }: DocumentFacts, { source }: Pick<Metadata, 'source'>): boolean {
    if (diagnostics.some(({ code }) => code === 'SRC-001' || code === 'FILE-003')) return false;
    const kept = [source, ...(source.text == null ? [] : [source.text])];
    return kept.every(({ file, sha256 }) => {
      const path = join(this.folder, 'sources', file);
      return existsSync(path) && hashFile(path) === sha256;
    });
  }

  private stampOf(id: DocumentId, { entry }: DocumentFacts): string {
    const sources = entry === null ? [] : sourceFiles(entry.metadata);
    return [this.stamp(id), ...sources.map((source) => fileStamp(join(this.folder, 'sources', source)))].join(' ');
  }

  private stamp(id: DocumentId): string {
    return fileStamp(join(this.folder, 'directives', `${id}.mdx`));
  }
}
