/**
 * The files beside the page of a document: its data, its text in two forms, its source, the head of its paper. They are made of the body that the check has
 * just read: a library's bodies are too large to be kept, and to read each again for each file took a fifth of a build.
 */
import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { namePlace } from '../i18n/name-place.ts';
import * as vi from '../i18n/vi.ts';
import { directiveAddress, directiveMarkdownAddress, directiveSourceAddress, directiveTextAddress, withBase } from '../lib/address.ts';
import { describeCorrections } from '../lib/correction/corrections.ts';
import type { DocumentId } from '../lib/directive/directive.ts';
import { documentJson } from '../lib/export/document-json.ts';
import { fileHead } from '../lib/export/json-format.ts';
import { bodyMarkdown, escapeLine } from '../lib/export/markdown.ts';
import { documentName, type Entry } from '../lib/library/entry.ts';
import type { Library } from '../lib/library/library.ts';
import { documentStatus, statusMark } from '../lib/library/status.ts';
import type { Hash } from '../lib/permalink/hash.ts';
import type { Body } from '../lib/provision/body.ts';
import { placeNames } from '../lib/provision/place.ts';
import { officialBlocks, officialText } from '../lib/provision/text.ts';
import { quotedDocument } from '../lib/quotation/quotation.ts';
import { paperHead } from '../lib/render/paper-head.ts';
import { formatDate } from '../lib/text/date.ts';

/** How files name addresses, and hash texts. */
export interface FileSettings {
  /** The folder of the files from which documents were taken. */
  sources: string;
  base: string;
  hash: Hash;
  /** The absolute address of a page; null while the library has none of its own. */
  publishedAddress(address: string): string | null;
}

/** What is said of a text outside it, as far as the document alone tells; small, so that it can be kept for every document. */
interface TextFacts {
  textHash: string;
  /** A line for each. */
  corrections: readonly string[];
}

/** Writes the files of documents into a folder as they are read, in two steps: what is known of its force is known when all have been read. */
export class DocumentFiles {
  readonly folder: string;
  private readonly settings: FileSettings;
  private readonly facts = new Map<DocumentId, TextFacts>();

  /** The folder is emptied. */
  constructor(folder: string, settings: FileSettings) {
    this.folder = folder;
    this.settings = settings;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  add(entry: Entry, body: Body): void {
    const { id, metadata } = entry;
    mkdirSync(join(this.folder, directiveAddress(id)), { recursive: true });
    this.write(`${directiveAddress(id)}index.json`, jsonFile(entry, body, this.settings));
    this.write(`${directiveAddress(id)}print.css`, paperFile(entry));
    const text = officialText(body);
    this.write(directiveTextAddress(id), text);
    this.write(directiveMarkdownAddress(id), bodyMarkdown(body));
    // Not copied: a copy would have the rights of the source, which a server may not read. One that is not there is told by the check.
    const source = join(this.settings.sources, metadata.source.file);
    if (statSync(source, { throwIfNoEntry: false })?.isFile() === true)
      this.write(directiveSourceAddress(id, metadata.source.file), readFileSync(source));
    this.facts.set(id, textFacts(entry, body, text, this.settings.hash));
  }

  /** Completes the texts with what they say of themselves. */
  finish(library: Library): void {
    for (const entry of library.entries) {
      const facts = this.facts.get(entry.id);
      if (facts === undefined) throw new Error(`chưa ghi các tệp của văn bản ${entry.id}`);
      const notes = textNotes(entry, facts, library, this.settings);
      appendFileSync(join(this.folder, directiveTextAddress(entry.id)), notes.below);
      const markdown = join(this.folder, directiveMarkdownAddress(entry.id));
      writeFileSync(markdown, notes.above + readFileSync(markdown, 'utf8'));
    }
  }

  private write(address: string, content: string | Uint8Array): void {
    writeFileSync(join(this.folder, address), content);
  }
}

/** The files by their names, each made when it is asked for: for who shows a single document. */
export function documentFiles(
  entry: Entry,
  body: () => Body,
  library: Library,
  settings: FileSettings,
): Readonly<Record<string, () => string | Uint8Array<ArrayBuffer>>> {
  const notes = (): TextNotes => textNotes(entry, textFacts(entry, body(), officialText(body()), settings.hash), library, settings);
  const { file } = entry.metadata.source;
  return {
    'index.json': () => jsonFile(entry, body(), settings),
    'print.css': () => paperFile(entry),
    [basename(directiveTextAddress(entry.id))]: () => officialText(body()) + notes().below,
    [basename(directiveMarkdownAddress(entry.id))]: () => notes().above + bodyMarkdown(body()),
    [basename(directiveSourceAddress(entry.id, file))]: () => new Uint8Array(readFileSync(join(settings.sources, file))),
  };
}

/** The data of one document. */
function jsonFile(entry: Entry, body: Body, { base, hash }: FileSettings): string {
  const href = (address: string): string => withBase(base, address);
  return `${JSON.stringify({ ...fileHead('document', href), ...documentJson(entry, body, href, hash) })}\n`;
}

/** The running head of a document on paper: its number. */
function paperFile(entry: Entry): string {
  const name = documentName(entry);
  return paperHead(entry.metadata.number === null ? vi.document.withoutNumber(name) : name);
}

function textFacts({ metadata }: Entry, body: Body, text: string, hash: Hash): TextFacts {
  return {
    textHash: hash(text),
    corrections: metadata.corrections == null ? [] : correctionLines(metadata.corrections, body),
  };
}

function correctionLines(corrections: NonNullable<Entry['metadata']['corrections']>, body: Body): string[] {
  const names = placeNames(body);
  return describeCorrections(corrections, officialBlocks(body)).map(({ date, reason, places }) =>
    vi.correction.line(
      formatDate(date),
      places.map(({ anchor }) => namePlace(names, anchor)),
      reason,
    ),
  );
}

interface TextNotes {
  /** Behind the official text of the .txt, below a rule. */
  below: string;
  /** Before the official text of the .md, as a quotation, above a rule. */
  above: string;
}

function textNotes(entry: Entry, facts: TextFacts, library: Library, { base, publishedAddress }: FileSettings): TextNotes {
  const lines = (text: string): string[] => noteLines(entry, text, facts, library, publishedAddress(directiveAddress(entry.id)));
  const page = withBase(base, directiveAddress(entry.id));
  const quoted = [vi.document.markdownIntro, ...lines(vi.document.textBelow)].map((line) =>
    /^https?:\S+$/.test(line) ? `<${line}>` : escapeLine(line),
  );
  const above = [...quoted, vi.document.markdownPage(`[${page}](${page})`)].map((line) => `> ${line}`).join('\n>\n');
  return { below: `\n\n----------\n${lines(vi.document.textAbove).join('\n')}\n`, above: `${above}\n\n---\n\n` };
}

/** A line each; `text` names what the hash is of. */
function noteLines(entry: Entry, text: string, { textHash, corrections }: TextFacts, library: Library, address: string | null): string[] {
  const mark = statusMark(documentStatus(entry, library));
  return [
    quotedDocument(entry, library.registry).full,
    ...(mark === null ? [] : [`${vi.document.status}: ${mark}.`]),
    ...corrections,
    vi.document.extract,
    ...(library.isSample ? [`${vi.site.sampleBanner}.`] : []),
    vi.site.unofficial,
    vi.document.addedOn(formatDate(entry.metadata.added)),
    ...(address === null ? [] : [address]),
    vi.document.hashes(text, textHash, entry.metadata.source.sha256),
  ];
}
