/** What a library keeps of a document, found in one reading; its text is let go. */
import { printedAbbreviations } from '../abbreviation/expand.ts';
import type { Glossary } from '../abbreviation/glossary.ts';
import { collectTargets, type Target } from '../annotation/target.ts';
import { collectTasks, type Task } from '../annotation/task.ts';
import { findMentions, type Mention } from '../citation/mention.ts';
import type { Vocabulary } from '../citation/vocabulary.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { completeDirective, type DocumentId } from '../directive/directive.ts';
import type { LockRecord } from '../permalink/lock.ts';
import { checkDocumentRows, documentRows, type DocumentRows } from '../permalink/rows.ts';
import { boundWords, checkDocumentText, isAsPublished } from '../permalink/text-lock.ts';
import type { Anchor, Body } from '../provision/body.ts';
import type { OfficialBlock } from '../provision/text.ts';
import type { Registry } from '../registry/registry.ts';
import type { BoundDocument } from '../rules/bind.ts';
import type { Evidence } from '../rules/evidence.ts';
import { detach } from '../text/detach.ts';
import { checkDocument, type DirectiveFile, type PassedTexts } from './check-document.ts';
import type { Content } from './content.ts';
import { createEntry, type Entry } from './entry.ts';

/** Plain data, without a piece of the text that it was found in. */
export interface DocumentFacts {
  /** What is wrong with it, before it is known what its other rules and the editor say of that. */
  diagnostics: readonly Diagnostic[];
  /** Null where its frontmatter cannot be read. */
  entry: Entry | null;
  isReadable: boolean;
  mentions: readonly Mention[];
  targets: readonly Target[];
  tasks: readonly Task[];
  abbreviations: readonly string[];
  /** Permanent anchors of which the place is another one now. */
  moved: Readonly<Record<Anchor, Anchor>>;
  /** What its editors say stands at an anchor now. */
  bound: ReadonlyMap<Anchor, string>;
  /** Quotes that must be found in other documents. */
  elsewhere: readonly Evidence[];
  binding: BoundDocument;
}

/** Keeps what was found of documents for the next time. */
export interface DocumentMemory {
  /** Undefined where the document is new, or any of its files is not what it was. */
  recall(id: DocumentId): DocumentFacts | undefined;
  remember(id: DocumentId, facts: DocumentFacts): void;
}

/** What documents are read with. */
export interface Reading {
  content: Content;
  registry: Registry;
  vocabulary: Vocabulary;
  glossary: Glossary;
  /** The library has a lock. */
  isLocked: boolean;
  options: {
    secondParser: boolean | ((id: DocumentId) => boolean);
    passed?: PassedTexts;
    hints?: boolean;
    locks?: boolean;
  };
}

/** The facts, and what is let go when they are taken. */
export interface ReadDirective {
  facts: DocumentFacts;
  body: Body;
  blocks: readonly OfficialBlock[];
  /** None where nobody asks for them: it was not locked before, and is not to be. */
  rows: DocumentRows;
}

/** `before`: what the lock holds of the document. */
export function readDocument(directive: DirectiveFile, before: LockRecord | undefined, reading: Reading): ReadDirective {
  const { content, registry, vocabulary, glossary, isLocked, options } = reading;
  const { id, file } = directive;
  const { secondParser } = options;
  const isReadTwice = typeof secondParser === 'function' ? secondParser(id) : secondParser;
  const document = checkDocument(content, registry, directive, { ...options, secondParser: isReadTwice });
  const { blocks, isReadable } = document;
  const { yaml, body } = document.parsed;
  const metadata = detach(document.parsed.metadata);
  const complete = completeDirective(document.parsed);
  const entry = complete === null || metadata === null ? null : createEntry({ ...complete, metadata }, registry);
  const isKept = entry !== null && isReadable;
  const mentions = isKept ? detach(findMentions(body, vocabulary)) : [];
  const diagnostics = [...document.diagnostics];
  if (isReadable && isLocked) {
    const now = {
      ...{ id, file, blocks },
      corrections: metadata === null ? null : (metadata.corrections ?? []),
      added: metadata?.added ?? '',
      place: (path: readonly (string | number)[]) => yaml?.place(path) ?? { line: 1, column: 1 },
    };
    diagnostics.push(...checkDocumentText(before, now, content.hash));
  }
  const rows = isReadable && (before !== undefined || options.locks === true) ? documentRows(body) : noRows;
  // Of a tag that cannot be read it is not known which row it is.
  if (isReadable && before !== undefined && !document.diagnostics.some(({ code }) => code === 'ANNO-001'))
    diagnostics.push(...checkDocumentRows(rows, before, file, blocks, content.hash));
  const facts: DocumentFacts = {
    ...{ entry, isReadable, mentions },
    diagnostics: detach(diagnostics),
    targets: isKept ? detach(collectTargets(id, body, registry)) : [],
    tasks: isKept ? detach(collectTasks(id, body)) : [],
    abbreviations: isKept ? detach(printedAbbreviations(glossary, body, entry.organization, mentions)) : [],
    moved: Object.fromEntries(isKept ? blocks.flatMap(({ anchor, place }) => (place === undefined ? [] : [[anchor, place]])) : []),
    bound: boundWords(metadata?.corrections ?? []),
    elsewhere: detach(document.elsewhere),
    binding: {
      metadata: metadata === null ? null : { added: metadata.added, reviewed: metadata.reviewed },
      // It holds the file's text: kept only where a settled doubt may have to be pointed at.
      yaml: options.hints === true && metadata?.reviewed != null ? yaml : null,
      isAsPublished: isAsPublished(blocks, content.hash, before),
      isComplete: isReadable && options.hints === true,
    },
  };
  return { facts, body, blocks, rows };
}

const noRows: DocumentRows = { targets: [], tasks: [] };
