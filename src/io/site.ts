/** The library that the pages are views of: loaded once a build, from the folder in VAN_MACH_CONTENT (default `content`). */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createExpander, type Expander } from '../lib/abbreviation/expand.ts';
import { atOnce } from '../lib/at-once.ts';
import { parseBody, type DocumentId, type Published } from '../lib/directive/directive.ts';
import { assemble, assembleInSteps, type Assembled, type AssembleOptions } from '../lib/library/assemble.ts';
import type { Content } from '../lib/library/content.ts';
import type { Library } from '../lib/library/library.ts';
import { withBase } from '../lib/address.ts';
import { planArchives, type Archive } from '../lib/export/archive.ts';
import { shingleUnits, type ShingledUnits } from '../lib/compare/shingled-units.ts';
import { documentUnits } from '../lib/compare/units.ts';
import { LastUsed } from '../lib/last-used.ts';
import { documentLinks } from '../lib/render/citation-links.ts';
import type { Anchor, Body } from '../lib/provision/body.ts';
import { placeNames } from '../lib/provision/place.ts';
import type { BodyLinks } from '../lib/render/links.ts';
import { describeCorrections, type CorrectionView } from '../lib/correction/corrections.ts';
import type { Entry } from '../lib/library/entry.ts';
import type { Hash } from '../lib/permalink/hash.ts';
import { officialBlocks, officialText } from '../lib/provision/text.ts';
import { renderDocument, type RenderedDocument } from '../lib/render/document.ts';
import { askedLibrary, askedParts, askingOf, type AskedAboutWords, type Asking } from '../lib/reuse/asked-library.ts';
import { openContent, sha256 } from './content.ts';
import type { FileSettings } from './document-files.ts';
import { inTurns } from './in-turns.ts';
import { pageReuse } from './page-reuse.ts';

interface Loaded {
  folder: string;
  content: Content;
  library: Library;
  /** Bodies, by id; of a large library only those that were read first. */
  bodies: ReadonlyMap<DocumentId, Body>;
  /** How each place of the other documents is named, a line each: other pages speak of them. */
  placeNames: ReadonlyMap<DocumentId, string>;
  /** Of the others those that were asked for last: one page asks for its body ten times. */
  lastBodies: LastUsed<DocumentId, Body>;
  /** Of those that were compared last: one document is compared with several. */
  lastShingled: LastUsed<DocumentId, ShingledUnits>;
  publishedOf: Assembled['publishedOf'];
}

/** So many documents are kept from the check for the pages; more would cost memory that grows with the library (about 0.1 MB each). */
const mostDocuments = 2000;
/** More than the pages that are made at a time. */
const mostLast = 32;
/** About 0.2 MB each. */
const mostShingled = 64;

/** The build has assembled the library to check it; its pages run in the same process and need not do so again. */
const store = globalThis as Record<symbol, unknown>;
const key = Symbol.for('van-mach.library');

const folders = new Map<string, string>();

/** The real path: Vite names files so, and the stock host must know its own. Every page asks, some a hundred times. */
export function contentFolder(): string {
  const named = process.env['VAN_MACH_CONTENT'] ?? 'content';
  const known = folders.get(named);
  if (known !== undefined) return known;
  const folder = resolve(named);
  if (!existsSync(folder)) return folder;
  const real = realpathSync(folder);
  folders.set(named, real);
  return real;
}

type LoadOptions = Pick<AssembleOptions, 'secondParser' | 'onDocument' | 'omissions'>;

/** Assembles the library of a folder and keeps it for the pages; `onDocument` sees each document as it is read. */
export const loadLibrary = (content: Content, options: LoadOptions): Promise<Assembled> => inTurns(loadInSteps(content, options));

function* loadInSteps(content: Content, options: LoadOptions): Generator<void, Assembled> {
  const bodies = new Map<DocumentId, Body>();
  const names = new Map<DocumentId, string>();
  const assembled = yield* assembleInSteps(content, {
    secondParser: options.secondParser,
    ...(options.omissions === undefined ? {} : { omissions: options.omissions }),
    onDocument: (entry, body, registry) => {
      if (bodies.size < mostDocuments) bodies.set(entry.id, body);
      else names.set(entry.id, [...placeNames(body)].map(([anchor, name]) => `${anchor}\t${name}`).join('\n'));
      options.onDocument?.(entry, body, registry);
    },
    keptBody: (id) => bodies.get(id),
  });
  store[key] = {
    folder: contentFolder(),
    content,
    library: assembled.library,
    bodies,
    placeNames: names,
    lastBodies: new LastUsed(mostLast),
    lastShingled: new LastUsed(mostShingled),
    publishedOf: assembled.publishedOf,
  } satisfies Loaded;
  return assembled;
}

function load(): Loaded {
  const shared = store[key] as Loaded | undefined;
  if (shared?.folder === contentFolder()) return shared;
  atOnce(loadInSteps(openContent(contentFolder()), { secondParser: false }));
  return store[key] as Loaded;
}

/** The next page reads the content folder again. */
export function forgetLibrary(): void {
  Reflect.deleteProperty(store, key);
}

/** While pages are made for keeps, it notes what each of them asks. */
export function getLibrary(): Library {
  const { library } = load();
  const traces = pageReuse()?.traces;
  if (traces === undefined) return library;
  const known = asked.get(library) ?? askedLibrary(library, askingOf(traces));
  asked.set(library, known);
  return known;
}

const asked = new WeakMap<Library, Library>();

const questions = new Set<string>();

/** A question of pages that is answered from the library and from nothing else; what is kept of its answers must be seen through it alone. */
export const question: Asking = (name, answer) => {
  const traces = pageReuse()?.traces;
  if (traces === undefined) return answer;
  // The second of one name would be asked in the place of the first.
  if (questions.has(name)) throw new Error(`hai câu hỏi cùng tên ${name}`);
  questions.add(name);
  return askingOf(traces)(name, answer);
};

/** An object that is made from the library: each of its functions and values is a question. */
export function askedWhole<Whole extends object & AskedAboutWords<Whole>>(name: string, make: () => Whole): Whole {
  const traces = pageReuse()?.traces;
  return traces === undefined ? make() : askedParts(name, traces.apart(make), askingOf(traces));
}

/** What the body of a document is parsed from: its file, and the anchors that it had so far. */
const bodyOrigin = 'body';
question(bodyOrigin, (id) => {
  const { content, publishedOf } = load();
  const read = content.readDirective(id);
  const published = publishedOf(id);
  return ['text' in read ? sha256(read.text) : read, published?.anchors, published?.bound];
});
const noteBody = (id: DocumentId): void => pageReuse()?.traces.note(bodyOrigin, [id]);

/** What `check` says of the content, hints and all: more than the pages need, so read for those who ask. */
export function getDiagnostics(): Assembled['diagnostics'] {
  // A question that nobody answers: who asks it is made anew each time.
  pageReuse()?.traces.note('diagnostics', []);
  return assemble(load().content, { secondParser: true, hints: true }).diagnostics;
}

/** Whether the pages are made for the people at work on them; none of these is put up. */
export const isDrafts = (): boolean => process.env['VAN_MACH_DRAFTS'] === '1';

/** Pages are shown by `npm run dev`. Not `import.meta.env.DEV`, which NODE_ENV decides, for builds as well. */
export const isLive = (): boolean => process.env['VAN_MACH_LIVE'] === '1';

/** A document's body: the library holds facts, not bodies, so one that was not kept is parsed again. */
export function getBody(id: DocumentId): Body {
  noteBody(id);
  const { content, library, bodies, lastBodies, publishedOf } = load();
  const parse = (): Body => {
    const read = content.readDirective(id);
    const entry = library.entry(id);
    if (!('text' in read) || entry === undefined) throw new Error(`không đọc được văn bản ${id}`);
    return parseBody(entry.file, read.text, publishedOf(id));
  };
  return bodies.get(id) ?? lastBodies.getOrMake(id, parse);
}

/** A document's provisions as they are compared with those of others. */
export function getShingled(id: DocumentId): ShingledUnits {
  noteBody(id);
  return load().lastShingled.getOrMake(id, () => shingleUnits(documentUnits(getBody(id))));
}

/** How each place of a document is named, without reading its body again. */
export function getPlaceNames(id: DocumentId): ReadonlyMap<Anchor, string> {
  noteBody(id);
  const kept = load().placeNames.get(id);
  if (kept === undefined) return placeNames(getBody(id));
  const lines = kept === '' ? [] : kept.split('\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]));
}

/** The anchors that a document had so far. */
export function getPublished(id: DocumentId): Published | undefined {
  noteBody(id);
  return load().publishedOf(id);
}

/** What is shown of a document, its citations linked, its abbreviations expanded. */
export function getDocument(id: DocumentId): RenderedDocument {
  return renderDocument(getBody(id), getLinks(id), getExpander(id));
}

/** What its abbreviations stand for; nothing of a file that is no document of the library. */
export function getExpander(id: DocumentId): Expander | undefined {
  const { glossary, graph, entry } = getLibrary();
  const organization = entry(id)?.organization;
  return organization === undefined ? undefined : createExpander(glossary, organization, graph.of(id));
}

/** Where the citations of a document lead. */
export function getLinks(id: DocumentId): BodyLinks {
  return documentLinks(getLibrary().graph, id, (address) => withBase(getBase(), address));
}

/** The zip files of the whole library. */
export const getArchives = question('archives', (): Archive[] =>
  planArchives(getLibrary().entries, ({ metadata }) => statSync(join(contentFolder(), 'sources', metadata.source.file)).size),
);

/** SHA-256 of a document's official text, a line each block: as in the lock, and of the .txt down to its rule. */
export const getTextHash = (id: DocumentId): string => sha256(officialText(getBody(id)));

/** SHA-256 as the lock has it. */
export const getHash = (): Hash => sha256;

/** What was mended on the page of a document since it was put up. */
export function getCorrections({ id, metadata }: Pick<Entry, 'id' | 'metadata'>): CorrectionView[] {
  return metadata.corrections == null ? [] : describeCorrections(metadata.corrections, officialBlocks(getBody(id)));
}

/** The absolute address of a page; null while the library has none of its own (`url` in site.yaml). */
export function getPublishedAddress(address: string): string | null {
  const { url } = getLibrary().site;
  return url == null ? null : new URL(withBase(getBase(), address), url).href;
}

/** For the files beside a document's page; to be asked when the library is there. */
export const getFileSettings = (): FileSettings => ({
  sources: join(contentFolder(), 'sources'),
  base: getBase(),
  hash: sha256,
  publishedAddress: getPublishedAddress,
});

/** How files for machines write an address: absolute where the library has one of its own, else from the root of its server. */
export const getHref = (address: string): string => getPublishedAddress(address) ?? withBase(getBase(), address);

/** The path below which the site is served, with a slash at both ends: "/" or "/van-ban/". */
export function getBase(): string {
  const named = process.env['VAN_MACH_BASE'] ?? '/';
  const base = bases.get(named) ?? normalizeBase(named);
  bases.set(named, base);
  return base;
}

/** Every link asks. */
const bases = new Map<string, string>();

/** "van-ban" → "/van-ban/". */
export function normalizeBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
