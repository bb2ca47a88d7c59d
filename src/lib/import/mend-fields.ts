/** Values that `check` would refuse are not written: the machine's own proposals are taken back with the reason, an editor's are left for the editor to mend. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { provenanceFields, type ProvenanceField } from '../directive/metadata.ts';
import type { ChosenFields } from './choose-fields.ts';
import type { FieldDecisions } from './decisions.ts';
import { showValue } from './show-value.ts';

/** Null where there is nothing to take back. */
export function mendFields(chosen: ChosenFields, decisions: FieldDecisions, diagnostics: readonly Diagnostic[]): ChosenFields | null {
  const wrong = new Set(diagnostics.flatMap(({ severity, field }) => (severity === 'error' && field !== undefined ? fieldOf(field) : [])));
  const own = [...wrong].filter((field) => decisions[field] === undefined && chosen[field].value !== null);
  if (own.length === 0) return null;
  const back = (field: ProvenanceField): ChosenFields[ProvenanceField] => {
    const { value } = chosen[field];
    const words = value === null ? '' : showValue(field, value);
    return {
      value: null,
      basis: 'unknown',
      reason: `máy đề xuất ${words} nhưng không khớp với chữ của văn bản, chưa ai xác nhận`,
      isOpen: true,
    };
  };
  return { ...chosen, ...Object.fromEntries(own.map((field) => [field, back(field)])) };
}

/** "recipients.3.role", "provenance.number.evidence" → the field. */
function fieldOf(path: string): ProvenanceField[] {
  const [first = '', second = ''] = path.split('.');
  const name = first === 'provenance' ? second : first;
  return provenanceFields.filter((field) => field === name && field !== 'secrecy');
}
