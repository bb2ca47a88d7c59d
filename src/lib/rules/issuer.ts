/** META-011: the path's organization owns the symbol; the issuing body is it or a body below it. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { MetadataRule } from './rule.ts';

export const checkIssuer: MetadataRule = ({ parsed: { file, id }, metadata, yaml, registry }) => {
  const owner = id.split('/')[0] ?? '';
  const issuer = registry.organization(metadata.issuer.id);
  const diagnostics = [];
  if (registry.organization(owner) === undefined) {
    diagnostics.push(diagnostic('META-005', { file, line: 1, column: 1 }, { found: `thư mục ${quote(owner)}` }));
  } else if (issuer !== undefined && issuer.id !== owner && issuer.parent !== owner) {
    diagnostics.push(
      diagnostic(
        'META-011',
        { file, ...yaml.place(['issuer', 'id']) },
        { field: 'issuer.id', found: quote(issuer.id), expected: `${quote(owner)}, hoặc cơ quan có parent là ${quote(owner)}` },
      ),
    );
  }
  return diagnostics;
};
