/** The words of all documents of a content folder: counted, and hashed by passages, so that a new text can be compared with them without reading them again. */
import { join } from 'node:path';
import { createLikeness, hashText, type HashedText } from '../../lib/compare/likeness.ts';
import { parseBody, type DocumentId } from '../../lib/directive/directive.ts';
import { createMeasure, partlySame } from '../../lib/import/duplicates.ts';
import type { Content } from '../../lib/library/content.ts';
import type { Body } from '../../lib/provision/body.ts';
import { officialBlocks, type OfficialBlock } from '../../lib/provision/text.ts';
import { comparableUnits } from '../../lib/spelling/comparable-words.ts';
import { countLibraryWords } from '../../lib/spelling/count-library.ts';
import { LibraryWordCounter, placedWords } from '../../lib/spelling/library-words.ts';
import { fileStamp } from './file-stamp.ts';

interface KnownText {
  stamp: string;
  hashed: HashedText;
}

export class KnownTexts {
  private readonly folder: string;
  private texts = new Map<DocumentId, KnownText>();
  private words = new LibraryWordCounter();

  /** `folder`: the content folder. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** Takes a body that somebody else has read; `stamp`: of its file, from before. */
  keep(id: DocumentId, body: Body, stamp: string): void {
    if (this.texts.has(id)) return;
    this.texts.set(id, { stamp, hashed: hashText(officialBlocks(body)) });
    for (const { comparable } of comparableUnits(body)) this.words.add(placedWords(comparable));
  }

  /** The words of all documents but one; of one that is held, all are counted anew. */
  count(content: Content, except: DocumentId | null): LibraryWordCounter {
    if (except !== null && content.directives.some(({ id }) => id === except)) return countLibraryWords(content, except);
    this.read(content);
    return this.words;
  }

  /** Document → how much of the shorter text it shares with the given one, 0 to 1; measured word for word where it is enough to be told. */
  shares(content: Content, blocks: readonly OfficialBlock[], except: DocumentId | null): Map<DocumentId, number> {
    this.read(content);
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

  /** Those that are not known; all of them where one is gone or changed, because what was counted cannot be taken back. */
  private read(content: Content): void {
    const ids = new Set(content.directives.map(({ id }) => id));
    if ([...this.texts].some(([id, { stamp }]) => !ids.has(id) || stamp !== this.stamp(id))) {
      this.texts = new Map();
      this.words = new LibraryWordCounter();
    }
    for (const { id, file } of content.directives) {
      if (this.texts.has(id)) continue;
      const stamp = this.stamp(id);
      const read = content.readDirective(id);
      if ('text' in read) this.keep(id, parseBody(file, read.text), stamp);
    }
  }

  private stamp(id: DocumentId): string {
    return fileStamp(join(this.folder, 'directives', `${id}.mdx`));
  }
}
