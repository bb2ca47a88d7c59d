/** What a rule about one document sees. A rule yields diagnostics and never throws. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { ParsedDirective } from '../directive/directive.ts';
import type { Metadata } from '../directive/metadata.ts';
import type { OfficialBlock } from '../provision/text.ts';
import type { Registry } from '../registry/registry.ts';
import type { YamlValue } from '../yaml/document.ts';

/** A file kept beside a document: its SHA-256 in hex, and its text where it is one. */
export interface SourceFile {
  sha256: string;
  text: string | null;
}

export interface RuleContext {
  parsed: ParsedDirective;
  /** Printed blocks in printed order. */
  blocks: readonly OfficialBlock[];
  registry: Registry;
  /** Path below content/sources/ → the file; undefined where there is none. */
  readSource(path: string): SourceFile | undefined;
}

/** The context of a document whose frontmatter could be read. */
export interface MetadataContext extends RuleContext {
  metadata: Metadata;
  yaml: YamlValue;
}

export type Rule = (context: RuleContext) => Diagnostic[];
export type MetadataRule = (context: MetadataContext) => Diagnostic[];
