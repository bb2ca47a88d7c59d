/** At which level a document was issued: by the body whose number it bears, by its kind, or by a name that only the Centre uses. */
import { isNationalName } from '../citation/known.ts';
import type { Library } from '../library/library.ts';
import { levelOfBody } from '../registry/level.ts';
import type { Level } from '../registry/schema.ts';

/** A look-up: id of a held or a cited document → its level, null where nobody can tell. */
export function createDocumentLevels({
  entry,
  graph,
  registry,
}: Pick<Library, 'entry' | 'graph' | 'registry'>): (id: string) => Level | null {
  const listed = new Map(registry.citedDocuments.map((own) => [own.id, own.organization ?? null]));
  const issuers = new Map(registry.issuers.map((issuer) => [issuer.id, issuer.level ?? null]));
  return (id) => {
    const held = entry(id);
    const kind = held?.kind ?? registry.kind(graph.cited(id)?.kind ?? '');
    if (kind?.level != null) return kind.level;
    if (held !== undefined) return levelOfBody(registry, held.organization);
    const key = graph.records.get(id)?.key ?? '';
    if (isNationalName(key)) return 'central';
    const owner = listed.get(id) ?? ownerOf(key);
    return levelOfBody(registry, owner) ?? issuers.get(owner) ?? issuers.get(owner.replace(/\d+$/, '')) ?? null;
  };
}

/** The body in the key of a cited document: "trung-uong-dang|kl|1|", "quoc-hoi15|nq|88|2019", "ten|nghi quyet dai hoi dang bo tinh 11@<body>||". */
function ownerOf(key: string): string {
  const [owner = '', name = ''] = key.split('|');
  return owner === 'ten' ? (name.split('@')[1] ?? '') : owner;
}
