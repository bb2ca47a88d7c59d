/** Which problems of a document count, and how much: rules that are younger than it only warn (EDIT-15), and what an editor has looked at is not raised again. */
import { catalogue, diagnostic, type DiagnosticCode, type Entry } from '../diagnostic/catalogue.ts';
import { quote, type Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Metadata } from '../directive/metadata.ts';
import type { YamlValue } from '../yaml/document.ts';

/** What is known of the document that problems are about. */
export interface BoundDocument {
  metadata: Pick<Metadata, 'added' | 'reviewed'> | null;
  yaml: Pick<YamlValue, 'place'> | null;
  /** Its words are those that the lock holds. */
  isAsPublished: boolean;
  /** All rules were asked: only then a settled doubt that nobody raises is out of date. */
  isComplete: boolean;
}

export type Entries = Readonly<Partial<Record<DiagnosticCode, Pick<Entry, 'since'>>>>;

/** Problems of all files; those of directives as they bind the document, by its file. */
export function bindToDocuments(
  diagnostics: readonly Diagnostic[],
  documents: ReadonlyMap<string, BoundDocument>,
  entries: Entries = catalogue,
): Diagnostic[] {
  const settled = new Set<object>();
  const bound = diagnostics.flatMap((problem): Diagnostic[] => {
    const document = documents.get(problem.file);
    if (document === undefined) return [problem];
    const matching = (document.metadata?.reviewed ?? []).filter(
      ({ code, words }) => code === problem.code && problem.found.includes(words),
    );
    for (const one of matching) settled.add(one);
    if (matching.length > 0) return [];
    const since = entries[problem.code]?.since;
    return [since !== undefined && isOlder(document, since) ? { ...problem, severity: 'warning' } : problem];
  });
  return [...bound, ...[...documents].flatMap(([file, document]) => outOfDate(file, document, settled))];
}

const isOlder = ({ metadata, isAsPublished }: BoundDocument, since: string): boolean =>
  metadata !== null && metadata.added < since && isAsPublished;

/** META-014: a doubt that is recorded as settled and that nothing raises. */
function outOfDate(file: string, { metadata, yaml, isComplete }: BoundDocument, settled: ReadonlySet<object>): Diagnostic[] {
  if (!isComplete || yaml === null) return [];
  return (metadata?.reviewed ?? []).flatMap((one, index) =>
    settled.has(one)
      ? []
      : [
          diagnostic(
            'META-014',
            { file, ...yaml.place(['reviewed', index, 'words']) },
            { field: `reviewed.${index}`, found: `${one.code} ${quote(one.words)}` },
          ),
        ],
  );
}
