/** What the form of a file asks and what its answers say: pure, from the importer's proposal to the editor's decisions. */
import { editor, fieldNames } from '../i18n/vi/editor.ts';
import type { ProvenanceField } from '../lib/directive/metadata.ts';
import { parseDocumentNumber } from '../lib/document-number/document-number.ts';
import type { NewBody, ProposedBody } from '../lib/import/bodies.ts';
import type { Decision, Decisions, FieldDecisions } from '../lib/import/decisions.ts';
import { isIsoDate } from '../lib/text/date.ts';
import type { Certainty, ProposedFields } from '../lib/transcription/proposal.ts';
import { addresseeRows, mayHaveUnits, readIssuer, readRows, readScope, readSignatory, recipientRows } from './compound-answers.ts';

/** Fields in the order in which a clerk reads a document. */
export const fieldOrder: readonly ProvenanceField[] = [
  'issuer',
  'kind',
  'number',
  'date',
  'title',
  'addressees',
  'recipients',
  'signatory',
  'scope',
  'secrecy',
];

/** One value, chosen among those proposed or written anew. */
export type SimpleField = 'kind' | 'number' | 'date' | 'title' | 'secrecy';
export const isSimple = (field: ProvenanceField): field is SimpleField =>
  field === 'kind' || field === 'number' || field === 'date' || field === 'title' || field === 'secrecy';

/** What has to be there in any case. */
export const isRequired = (field: ProvenanceField): boolean => field === 'kind' || field === 'issuer';

/** Whether the frontmatter may hold it: a date whose day is left blank on paper may not. */
export const isWritable = (field: SimpleField, value: string): boolean =>
  field === 'date' ? isIsoDate(value) : field === 'number' ? parseDocumentNumber(value) !== null : value.trim() !== '';

/** The certainty by which a field is grouped: what cannot be written as proposed has to be looked at. */
export function shownCertainty(field: ProvenanceField, { value, certainty }: ProposedFields[ProvenanceField]): Certainty {
  // Doubtful without a value: printed, but not to be read.
  if (value === null || certainty === 'absent') return isRequired(field) || certainty === 'doubtful' ? 'doubtful' : 'absent';
  if (isSimple(field) && typeof value === 'string' && !isWritable(field, value)) return 'doubtful';
  if (field === 'issuer' && typeof value === 'object' && 'id' in value && value.id === null) return 'doubtful';
  return certainty;
}

/** The answers before anybody has given one: what is certain is chosen, what is absent is unknown, what is doubtful is open. */
export function firstAnswers(
  fields: ProposedFields,
  /** The letters are read off a picture: what the machine does not see is no answer. */
  isOcr: boolean,
  /** Bodies that a printed line names for sure, where the importer gives none. */
  unitsOf: (printed: string) => readonly string[] = () => [],
): URLSearchParams {
  const answers = new URLSearchParams();
  for (const field of fieldOrder) {
    const proposed = fields[field];
    const certainty = shownCertainty(field, proposed);
    if (certainty === 'certain') answers.set(`${field}.choice`, isSimple(field) ? 'proposed' : 'given');
    if (certainty === 'absent' && !isOcr) answers.set(`${field}.choice`, 'unknown');
    const reason = proposed.reason === '' ? editor.fields.notPrinted : proposed.reason;
    answers.set(`${field}.reason`, isOcr && certainty === 'absent' ? editor.ocr.looked : reason);
  }
  const { issuer, signatory, scope, addressees, recipients } = fields;
  answers.set('issuer.printed', issuer.value?.printed ?? '');
  answers.set('issuer.id', issuer.value?.id ?? '');
  for (const part of ['authority', 'position', 'name'] as const) answers.set(`signatory.${part}`, signatory.value?.[part] ?? '');
  answers.set('scope.printed', scope.value?.printed ?? '');
  if (scope.value?.public === true) answers.set('scope.public', 'on');
  addresseeRows(answers, withUnits(addressees.value ?? [], unitsOf));
  recipientRows(answers, withUnits(recipients.value ?? [], unitsOf));
  return answers;
}

function withUnits<Row extends { printed: string; units: string[]; role?: string | null | undefined }>(
  rows: readonly Row[],
  unitsOf: (printed: string) => readonly string[],
): Row[] {
  return rows.map((row) => (row.units.length > 0 || !mayHaveUnits(row.role ?? '') ? row : { ...row, units: [...unitsOf(row.printed)] }));
}

/** A field that is not decided yet; `target` is the id of its section on the page. */
export interface Open {
  target: string;
  message: string;
}

export interface ReadAnswers {
  decisions: Decisions;
  open: readonly Open[];
}

/** Nothing is decided that the answers do not say; what is missing is named, one entry a field. */
export function readAnswers(answers: URLSearchParams, fields: ProposedFields, bodies: readonly ProposedBody[]): ReadAnswers {
  const open: Open[] = [];
  const decided: Partial<Record<ProvenanceField, Decision<unknown>>> = {};
  for (const field of fieldOrder) {
    const read = readField(field, answers, fields);
    if (typeof read === 'string') open.push({ target: sectionId(field), message: read });
    else decided[field] = read;
  }
  if (fieldOrder.some((field) => shownCertainty(field, fields[field]) === 'certain') && !answers.has('all-certain'))
    open.push({ target: 'chac-chan', message: editor.fields.confirmAllMissing });
  const used = new Set([
    answers.get('issuer.id') ?? '',
    ...[...answers].flatMap(([name, value]) => (name.endsWith('.units') ? [value] : [])),
  ]);
  const added = bodies.flatMap(({ entry }): NewBody[] => (used.has(entry.id) ? [entry] : []));
  const text = (name: string): string | undefined => answers.get(name)?.trim() || undefined;
  const [editorialTitle, organization, document] = ['editorialTitle', 'organization', 'document'].map(text);
  const kept = answers.getAll('kept').map(Number).filter(Number.isInteger);
  return {
    decisions: {
      fields: decided as FieldDecisions,
      ...(editorialTitle === undefined ? {} : { editorialTitle }),
      ...(organization === undefined ? {} : { organization }),
      ...(document === undefined ? {} : { document }),
      ...(added.length === 0 ? {} : { bodies: added }),
      ...(kept.length === 0 ? {} : { kept }),
    },
    open,
  };
}

export const sectionId = (field: ProvenanceField): string => `muc-${field}`;

/** The decision, or what to say where there is none. */
function readField(field: ProvenanceField, answers: URLSearchParams, fields: ProposedFields): Decision<unknown> | string {
  const choice = answers.get(`${field}.choice`) ?? '';
  const name = fieldNames[field];
  if (choice === 'unknown') {
    if (isRequired(field)) return editor.fields.missing(name);
    const reason = answers.get(`${field}.reason`)?.trim() ?? '';
    return reason === '' ? editor.fields.missingReason(name) : { value: null, confirmed: true, reason };
  }
  if (isSimple(field)) {
    const value = simpleValue(field, choice, answers, fields);
    if (value === null) return editor.fields.missing(name);
    if (value === '') return editor.fields.missingEmpty(name);
    if (!isWritable(field, value)) return field === 'date' ? editor.fields.missingDate(name) : editor.fields.missingNumber(name);
    return { value, confirmed: true };
  }
  if (choice !== 'given') return editor.fields.missing(name);
  const value =
    field === 'issuer'
      ? readIssuer(answers)
      : field === 'signatory'
        ? readSignatory(answers)
        : field === 'scope'
          ? readScope(answers, fields.scope.value)
          : readRows(answers, field);
  if (value === null && field === 'issuer') return editor.fields.missingIssuer(name);
  return value === null ? editor.fields.missingEmpty(name) : { value, confirmed: true };
}

/** Null: nothing chosen. */
function simpleValue(field: SimpleField, choice: string, answers: URLSearchParams, fields: ProposedFields): string | null {
  const { value, alternatives = [] } = fields[field];
  if (choice === 'proposed') return value;
  const index = /^alternative-(\d+)$/.exec(choice)?.[1];
  if (index !== undefined) return alternatives[Number(index)] ?? null;
  if (choice !== 'other') return null;
  const written = answers.get(`${field}.other`)?.trim() ?? '';
  return field === 'date' ? isoDate(written) : written;
}

/** "5/1/2024", "05.01.2024" → "2024-01-05"; anything else as it is. */
function isoDate(written: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  return year === '' ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
