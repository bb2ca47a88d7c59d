/** Content folders in memory for tests of citations: the real registry, and documents of a few lines. */
import { realContent } from './documents.ts';
import { formatLockFile } from '../../src/lib/permalink/lock.ts';
import { assemble, type Assembled } from '../../src/lib/library/assemble.ts';
import type { Content } from '../../src/lib/library/content.ts';

export interface ShortDocument {
  /** "tinh-uy-lam-dong/nq-10-2022". */
  id: string;
  kind?: string;
  number?: string | null;
  date?: string | null;
  title?: string | null;
  /** Blocks, one a line. */
  body: readonly string[];
}

const fields = ['kind', 'issuer', 'number', 'date', 'title', 'signatory', 'addressees', 'recipients', 'scope', 'secrecy'];

function writeDocument({ id, kind = 'nghị quyết', number = null, date = null, title = null, body }: ShortDocument): string {
  const [organization = ''] = id.split('/');
  const provenance = fields.map((field) => `  ${field}: { basis: unknown, reason: văn bản thử }`).join('\n');
  return `---
kind: ${kind}
issuer: { id: ${organization}, printed: ${organization} }
number: ${number ?? 'null'}
date: ${date ?? 'null'}
title: ${title === null ? 'null' : JSON.stringify(title)}
editorialTitle: ${title === null ? 'Văn bản thử' : 'null'}
signatory: null
addressees: []
recipients: []
scope: null
secrecy: null
added: 2026-11-21
provenance:
${provenance}
source: { file: ${id}.txt, sha256: "${'0'.repeat(64)}" }
---

${body.join('\n\n')}
`;
}

export interface Extra {
  /** Entries laid behind those of registry files. */
  registry?: Partial<Record<keyof Content['registry'], string>>;
  /** content/permalinks/*.json; without them the folder has no lock. */
  locks?: Content['locks'];
  /** content/redirects.yaml, content/removed.yaml. */
  redirects?: string;
  removed?: string;
  /** With the five real documents. */
  real?: boolean;
}

export function contentOf(
  documents: readonly ShortDocument[],
  { registry = {}, locks = null, redirects, removed, real = false }: Extra = {},
): Content {
  const texts = new Map(documents.map((document) => [document.id, writeDocument(document)]));
  const own = documents.map(({ id }) => ({ id, file: `content/directives/${id}.mdx` }));
  const files = { ...realContent.registry };
  for (const [name, text] of Object.entries(registry) as [keyof Content['registry'], string][]) {
    const file = files[name];
    files[name] = { file: `content/registry/${name}.yaml`, text: `${file?.text ?? ''}\n${text}` };
  }
  return {
    ...realContent,
    // The same object where nothing is added: it is then read once for all tests.
    registry: Object.keys(registry).length === 0 ? realContent.registry : files,
    locks,
    redirects: redirects === undefined ? null : { file: 'content/redirects.yaml', text: redirects },
    removed: removed === undefined ? null : { file: 'content/removed.yaml', text: removed },
    directives: real ? [...realContent.directives, ...own] : own,
    readDirective: (id) => {
      const text = texts.get(id);
      return text === undefined ? realContent.readDirective(id) : { text };
    },
  };
}

export const assembleOf = (documents: readonly ShortDocument[], extra?: Extra): Assembled =>
  assemble(contentOf(documents, extra), { secondParser: false, locks: true });

/** The lock as `permalinks -- --accept` would write it, for the next build. */
export function locksOf({ locks }: Assembled): NonNullable<Content['locks']> {
  return [...locks].map(([name, records]) => ({
    file: `content/permalinks/${name}`,
    text: formatLockFile(records),
  }));
}
