/** REG-003: the document that an entry of cited-documents.yaml turned out to be is held here, under this id. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote, type Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Content } from '../library/content.ts';
import type { Registry } from '../registry/registry.ts';

export function checkHeldEntries(
  { directives, registry: files }: Pick<Content, 'directives' | 'registry'>,
  { citedDocuments }: Pick<Registry, 'citedDocuments'>,
  moves: ReadonlyMap<DocumentId, DocumentId>,
): Diagnostic[] {
  const held = new Set(directives.map(({ id }) => id));
  const { file, text } = files['cited-documents'] ?? { file: '', text: '' };
  return citedDocuments.flatMap(({ document }) => {
    if (document == null || held.has(document)) return [];
    const line = text.split('\n').findIndex((own) => own.includes('document:') && own.includes(document)) + 1;
    const now = moves.get(document);
    const fix = now === undefined ? 'bỏ trường document của mục này, kể cả trong sources' : `ghi document: ${now}`;
    const words = {
      field: 'document',
      found: `văn bản ${quote(document)} không có trong content/directives`,
      expected: 'mã văn bản có trong thư viện',
      fix,
    };
    return [diagnostic('REG-003', { file, line: Math.max(1, line), column: 1 }, words)];
  });
}
