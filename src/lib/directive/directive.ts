/** A directive (văn bản lãnh đạo, chỉ đạo): its metadata and its body, parsed from one file. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { parseMarkup } from '../markup/parse.ts';
import type { Block } from '../markup/blocks.ts';
import type { Hash } from '../permalink/hash.ts';
import { keepAnchors, type PublishedAnchors } from '../permalink/kept-anchors.ts';
import { boundWords } from '../permalink/text-lock.ts';
import type { Anchor, Body } from '../provision/body.ts';
import { buildBody } from '../provision/tree.ts';
import { parseYaml, type YamlValue } from '../yaml/document.ts';
import { metadataCodes, validate } from '../yaml/validate.ts';
import { metadataSchema, type Metadata } from './metadata.ts';

/** "<organization>/<document>": the path of the file and of the page. */
export type DocumentId = string;

export interface Directive {
  id: DocumentId;
  /** The organization of the path: the owner of the symbol. */
  organization: string;
  file: string;
  metadata: Metadata;
  body: Body;
}

/** Everything that one file says, also where it is broken: rules work on what could be read. */
export interface ParsedDirective {
  id: DocumentId;
  file: string;
  text: string;
  /** The text with its frontmatter blanked: what the parsers see. */
  markup: string;
  yaml: YamlValue | null;
  metadata: Metadata | null;
  blocks: readonly Block[];
  body: Body;
  diagnostics: Diagnostic[];
}

/** `published`: the anchors that the document had so far; its words keep them. */
export function parseDirective(id: DocumentId, file: string, text: string, published?: Published): ParsedDirective {
  const frontmatter = splitFrontmatter(text);
  const { yaml, diagnostics } = readFrontmatter(file, frontmatter);
  let metadata: Metadata | null = null;
  if (yaml !== null) {
    const checked = validate(file, yaml, metadataSchema, metadataCodes);
    diagnostics.push(...checked.diagnostics);
    metadata = checked.value;
  }
  // A lone carriage return is reported as a character; to a parser it would be a line end that no line number counts.
  const markup = blank(text, frontmatter?.end ?? (looksLikeFrontmatter(text) ? text.length : 0)).replaceAll('\r', ' ');
  const parsed = parseMarkup(file, markup);
  const built = buildBody(file, parsed.blocks);
  return {
    id,
    file,
    text,
    markup,
    yaml,
    metadata,
    blocks: parsed.blocks,
    body: keepPublished(built.body, published && { ...published, bound: boundWords(metadata?.corrections ?? []) }),
    diagnostics: [...diagnostics, ...parsed.diagnostics, ...built.diagnostics],
  };
}

/** Only the frontmatter as it is written, for the place of a field. */
export const parseFrontmatter = (file: string, text: string): YamlValue | null => readFrontmatter(file, splitFrontmatter(text)).yaml;

function readFrontmatter(file: string, frontmatter: { yaml: string } | null): ReturnType<typeof parseYaml> {
  if (frontmatter === null) {
    const found = 'tệp không bắt đầu bằng dòng ---, hoặc thiếu dòng --- thứ hai';
    return { yaml: null, diagnostics: [diagnostic('YAML-003', { file, line: 1, column: 1 }, { found })] };
  }
  return frontmatter.yaml.length > longestFrontmatter ? tooLong(file, frontmatter.yaml) : parseYaml(file, frontmatter.yaml, 2);
}

/** What was published of a document, and how its words are hashed. */
export interface Published {
  anchors: PublishedAnchors;
  hash: Hash;
  /** Anchor → words that stand there now (`now` of a correction that the lock does not know yet). */
  bound?: ReadonlyMap<Anchor, string> | undefined;
}

/** Of a document that is new every provision has the anchor of its place. */
export const keepPublished = (body: Body, published: Published | undefined): Body =>
  published === undefined ? body : keepAnchors(body, published.anchors, published.hash, published.bound);

/** Only the body, for a page that renders it again; problems are `check`'s business. */
export function parseBody(file: string, text: string, published?: Published): Body {
  const frontmatter = splitFrontmatter(text);
  return keepPublished(
    buildBody(file, parseMarkup(file, frontmatter === null ? text : blank(text, frontmatter.end)).blocks).body,
    published,
  );
}

/** The directive, where its metadata could be read. */
export function completeDirective(parsed: ParsedDirective): Directive | null {
  if (parsed.metadata === null) return null;
  const { id, file, metadata, body } = parsed;
  return { id, organization: id.split('/')[0] ?? '', file, metadata, body };
}

function splitFrontmatter(text: string): { yaml: string; end: number } | null {
  // A byte order mark is reported as a character; it does not hide the frontmatter.
  const match = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  return match === null ? null : { yaml: match[1] ?? '', end: match[0].length };
}

/** Characters; the longest that we have seen is a fiftieth of it. */
const longestFrontmatter = 500_000;

function tooLong(file: string, yaml: string): ReturnType<typeof parseYaml> {
  const words = { found: `phần đầu tệp dài ${yaml.length} ký tự`, expected: `phần đầu tệp không quá ${longestFrontmatter} ký tự` };
  return { yaml: null, diagnostics: [diagnostic('FILE-002', { file, line: 2, column: 1 }, words)] };
}

/** A frontmatter that is cut or moved, whose lines nobody wants to read as broken paragraphs. */
const looksLikeFrontmatter = (text: string): boolean => /^\s*(?:-{3}|\+{3})/.test(text);

/** Replaces the first `end` characters by spaces, keeping line feeds: every line and offset stays true. */
function blank(text: string, end: number): string {
  return text.slice(0, end).replace(/[^\n]+/g, (line) => ' '.repeat(line.length)) + text.slice(end);
}
