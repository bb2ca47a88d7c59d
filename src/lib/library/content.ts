/** What the core asks of the disk: texts by name, nothing else. `io` answers from a folder, tests from memory. */
import type { DocumentId } from '../directive/directive.ts';
import type { Hash } from '../permalink/hash.ts';
import type { SourceFile } from '../rules/rule.ts';

export interface TextFile {
  /** As messages name it: "content/registry/kinds.yaml". */
  file: string;
  text: string;
  /** Of the lock: these lines count in the place of those that other files have of the same paths. */
  overrules?: boolean;
}

/** A text, or why there is none. */
export type ReadText = { text: string } | { problem: 'not-utf8' | 'too-large' | 'unreadable'; detail: string };

export const registryNames = [
  'organizations',
  'kinds',
  'terms',
  'abbreviations',
  'indicators',
  'issuers',
  'laws',
  'cited-documents',
] as const;
export type RegistryName = (typeof registryNames)[number];

export interface Content {
  /** Sorted by id. */
  directives: readonly { id: DocumentId; file: string }[];
  readDirective(id: DocumentId): ReadText;
  /** Path below content/sources/. */
  readSource(path: string): SourceFile | undefined;
  /** content/registry/<name>.yaml; null where there is none. */
  registry: Readonly<Record<RegistryName, TextFile | null>>;
  site: TextFile | null;
  /** Files of content/permalinks; null where the folder does not exist. */
  locks: readonly TextFile[] | null;
  /** content/redirects.yaml: addresses that lead on to another. Null where there is none. */
  redirects: TextFile | null;
  /** content/removed.yaml: what was taken down (Đã gỡ khỏi trang). Null where there is none. */
  removed: TextFile | null;
  hash: Hash;
}
