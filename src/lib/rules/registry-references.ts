/** META-005, META-006: every unit and every kind is in the registry. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { MetadataRule } from './rule.ts';

export const checkRegistryReferences: MetadataRule = ({ parsed: { file }, metadata, yaml, registry }) => {
  const diagnostics = [];
  const references: [path: (string | number)[], id: string][] = [
    [['issuer', 'id'], metadata.issuer.id],
    ...(['addressees', 'recipients'] as const).flatMap((list) =>
      metadata[list].flatMap(({ units }, index) =>
        units.map((unit, place): [(string | number)[], string] => [[list, index, 'units', place], unit]),
      ),
    ),
    ...(metadata.scope?.units ?? []).map((unit, place): [(string | number)[], string] => [['scope', 'units', place], unit]),
  ];
  for (const [path, id] of references) {
    if (registry.organization(id) === undefined) {
      diagnostics.push(diagnostic('META-005', { file, ...yaml.place(path) }, { field: path.join('.'), found: quote(id) }));
    }
  }
  if (registry.kind(metadata.kind) === undefined) {
    diagnostics.push(diagnostic('META-006', { file, ...yaml.place(['kind']) }, { field: 'kind', found: quote(metadata.kind) }));
  }
  return diagnostics;
};
