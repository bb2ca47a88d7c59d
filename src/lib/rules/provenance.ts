/** META-007: a value and what it rests on say the same: known with evidence, or unknown with a reason. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Metadata, ProvenanceField } from '../directive/metadata.ts';
import { provenanceFields } from '../directive/metadata.ts';
import type { MetadataRule } from './rule.ts';

export const checkProvenance: MetadataRule = ({ parsed: { file }, metadata, yaml }) => {
  const diagnostics: Diagnostic[] = [];
  for (const field of provenanceFields) {
    const { basis, evidence, source, reason } = metadata.provenance[field];
    const report = (key: string, found: string, fix: string): void => {
      const path = ['provenance', field, ...(key === '' ? [] : [key])];
      diagnostics.push(diagnostic('META-007', { file, ...yaml.place(path) }, { field: path.join('.'), found, fix }));
    };
    const isKnown = isKnownValue(metadata, field);
    if (basis === 'unknown') {
      if (isKnown)
        report(
          'basis',
          `trường "${field}" có giá trị nhưng căn cứ là unknown`,
          'ghi printed hoặc inferred kèm câu trích, hoặc xóa giá trị',
        );
      if (reason == null) report('', 'căn cứ unknown không nêu lý do', 'thêm reason: một câu nói vì sao chưa rõ');
      if (evidence != null || source != null) report('', 'căn cứ unknown nhưng có câu trích', 'xóa evidence và source, hoặc đổi basis');
      continue;
    }
    if (!isKnown)
      report('basis', `trường "${field}" trống nhưng căn cứ là ${basis}`, 'ghi giá trị, hoặc đổi basis thành unknown và nêu reason');
    if (evidence == null) report('', `căn cứ ${basis} không có câu trích`, 'thêm evidence: câu trích đúng từng chữ');
    if (source == null) report('', `căn cứ ${basis} không ghi nơi trích`, 'thêm source: "<mã văn bản>#<neo>"');
    if (basis === 'inferred' && reason == null) report('', 'căn cứ inferred không nêu lý do', 'thêm reason: một câu nói suy ra thế nào');
  }
  return diagnostics;
};

function isKnownValue(metadata: Metadata, field: ProvenanceField): boolean {
  const value = metadata[field];
  return Array.isArray(value) ? value.length > 0 : value != null;
}
