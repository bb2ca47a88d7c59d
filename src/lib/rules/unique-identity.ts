/** META-012: one symbol owner, kind and number has one document in a term (Party) or a year (state): 36-HD/VPTW 1.3, Nghị định 30/2020/NĐ-CP. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Entry } from '../library/entry.ts';

export function checkUniqueIdentity(entries: readonly Entry[]): Diagnostic[] {
  const first = new Map<string, Entry>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = identity(entry);
    if (key === null) continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, entry);
    else
      diagnostics.push(
        diagnostic(
          'META-012',
          { file: entry.file, line: 1, column: 1 },
          { field: 'number', found: `${entry.metadata.number ?? ''}, trùng với ${other.file}` },
        ),
      );
  }
  return diagnostics;
}

/** Null without a term or year that is known for sure: that two such documents share a number is a question for a reader, not an error. */
function identity({ organization, kind, number, term, year }: Entry): string | null {
  if (number === null) return null;
  const period = number.form === 'party' ? term?.id : (number.year ?? year);
  return period == null ? null : [organization, kind.id, number.number, number.symbol, period].join(' ');
}
