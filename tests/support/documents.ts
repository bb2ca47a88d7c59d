/** The five real documents of the project's own content, read from disk once. */
import { join } from 'node:path';
import { parseDirective, type ParsedDirective } from '../../src/lib/directive/directive.ts';
import { openContent } from '../../src/io/content.ts';

export const realContent = openContent(join(import.meta.dirname, '../../content'));

export interface RealDocument {
  id: string;
  file: string;
  text: string;
  parsed: ParsedDirective;
  source: string;
}

export const realDocuments: readonly RealDocument[] = realContent.directives.map(({ id, file }) => {
  const read = realContent.readDirective(id);
  if (!('text' in read)) throw new Error(`${file}: ${read.problem}`);
  const parsed = parseDirective(id, file, read.text);
  const source = realContent.readSource(parsed.metadata?.source.file ?? '')?.text;
  if (source == null) throw new Error(`${file}: no source text`);
  return { id, file, text: read.text, parsed, source };
});

export function realDocument(id: string): RealDocument {
  const found = realDocuments.find((document) => document.id === id);
  if (found === undefined) throw new Error(`no document ${id}`);
  return found;
}
