/** Which values are written into the frontmatter, and what each rests on: certain ones and those that an editor has confirmed; never a doubtful one. */
import type { Metadata, ProvenanceField } from '../directive/metadata.ts';
import type { Registry } from '../registry/registry.ts';
import type { Field, ProposedFields } from '../transcription/proposal.ts';
import type { Decision, FieldDecisions } from './decisions.ts';
import { groundsOf, type Grounds } from './grounds.ts';
import type { PrintedText } from './printed-text.ts';
import { showValue } from './show-value.ts';

/** A value with its grounds; the document's own id is not known yet, so a place in it is an anchor alone. */
export type Chosen<Value> =
  | { value: Value; basis: 'printed' | 'inferred'; grounds: Grounds; isOpen: false }
  | { value: null; basis: 'unknown'; reason: string; isOpen: boolean };

export type ChosenFields = { [Name in ProvenanceField]: Chosen<NonNullable<Metadata[Name]>> };

export function chooseFields(fields: ProposedFields, decisions: FieldDecisions, text: PrintedText, registry: Registry): ChosenFields {
  const choose = <Name extends ProvenanceField>(
    name: Name,
    field: Field<NonNullable<Metadata[Name]>>,
  ): Chosen<NonNullable<Metadata[Name]>> => chooseField(name, field, decisions[name], text, registry);
  const { issuer } = fields;
  const { value: body } = issuer;
  return {
    kind: choose('kind', fields.kind),
    // Without an entry of the registry nothing of it can be written.
    issuer: choose('issuer', {
      value: body?.id == null ? null : { id: body.id, printed: body.printed },
      certainty: issuer.certainty,
      evidence: issuer.evidence,
      reason: body !== null && body.id === null ? `“${body.printed}” chưa có trong danh mục cơ quan` : issuer.reason,
    }),
    number: choose('number', fields.number),
    date: choose('date', fields.date),
    title: choose('title', fields.title),
    signatory: choose('signatory', fields.signatory),
    addressees: choose('addressees', fields.addressees),
    recipients: choose('recipients', fields.recipients),
    scope: choose('scope', fields.scope),
    secrecy: choose('secrecy', fields.secrecy),
  };
}

function chooseField<Name extends ProvenanceField>(
  name: Name,
  field: Field<NonNullable<Metadata[Name]>>,
  decision: Decision<NonNullable<Metadata[Name]>> | undefined,
  text: PrintedText,
  registry: Registry,
): Chosen<NonNullable<Metadata[Name]>> {
  const unknown = (reason: string, isOpen = false): Chosen<NonNullable<Metadata[Name]>> => ({
    value: null,
    basis: 'unknown',
    reason,
    isOpen,
  });
  const value = decision === undefined ? field.value : decision.value;
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  if (decision !== undefined && isEmpty) return unknown(decision.reason ?? 'người biên tập xác nhận là chưa rõ');
  if (isEmpty) return unknown(field.reason === '' ? 'không thấy trong tệp nguồn' : field.reason);
  if (decision === undefined && field.certainty !== 'certain') return unknown(proposed(name, field), true);
  if (decision?.evidence !== undefined) {
    const { quote, source } = decision.evidence;
    const reason = decision.reason ?? 'nguồn không in; suy ra từ câu viện dẫn này';
    return { value, basis: 'inferred', grounds: { evidence: quote, source, reason }, isOpen: false };
  }
  const evidence = field.evidence.map((own) => own.text);
  const grounds = groundsOf(name, value, evidence, text, registry);
  if (grounds === null) return unknown(`${showValue(name, value)} không in trong văn bản, chưa có căn cứ để ghi`, true);
  const { basis, ...rest } = grounds;
  const reason = decision?.reason ?? rest.reason;
  return { value, basis, grounds: reason === undefined ? rest : { ...rest, reason }, isOpen: false };
}

/** Why a value that was proposed is not written. */
function proposed<Name extends ProvenanceField>(name: Name, field: Field<NonNullable<Metadata[Name]>>): string {
  const line = field.evidence[0]?.line;
  const words = field.value === null ? '' : showValue(name, field.value);
  const why = field.reason === '' ? '' : `: ${field.reason}`;
  return `máy đề xuất ${words}${line === undefined ? '' : ` (dòng ${line} của tệp nguồn)`}, chưa ai xác nhận${why}`;
}
