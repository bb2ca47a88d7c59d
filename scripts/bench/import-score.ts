/** Scores what the importer proposes for a file against what a person read in it. */
import type { Field, ProposedFields } from '../../src/lib/transcription/proposal.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../../src/lib/document-number/document-number.ts';
import { lower } from '../../src/lib/text/fold.ts';
import { collapse } from '../../src/lib/text/whitespace.ts';

/** A row of tests/fixtures/import/gold.jsonl (gold.md says what the columns mean): null and [] are not printed. */
export interface GoldRow {
  file: string;
  kind: string | null;
  number: string | null;
  date: string | null;
  place: string | null;
  issuer: string | null;
  /** Other names that are as right. */
  issuerAlso?: readonly string[];
  superior: string | null;
  title: string | null;
  signatory: { authority: string | null; position: string | null; name: string | null } | null;
  addressees: readonly string[];
  recipients: readonly string[];
  scope: string | null;
  secrecy: string | null;
  urgency: string | null;
}

export const scoredFields = [
  'kind',
  'number',
  'date',
  'place',
  'issuer',
  'superior',
  'title',
  'signatory',
  'addressees',
  'recipients',
  'scope',
  'secrecy',
  'urgency',
] as const satisfies readonly (keyof ProposedFields)[];
export type ScoredField = (typeof scoredFields)[number];

export interface Outcome {
  file: string;
  field: ScoredField;
  isPrinted: boolean;
  isFound: boolean;
  isRight: boolean;
  certainty: Field<unknown>['certainty'];
  expected: string;
  proposed: string;
  reason: string;
}

/** `kindOf`: the registry's name of a printed kind ("chương trình hành động" is a chương trình). */
export function scoreFile(gold: GoldRow, fields: ProposedFields, kindOf: (name: string) => string): Outcome[] {
  const number = (value: string | null): string => {
    const parsed = parseDocumentNumber(value ?? '');
    return parsed === null ? (value ?? '') : formatDocumentNumber(parsed);
  };
  const list = (lines: readonly string[]): string => lines.map(collapse).join('\n');
  const signatory = (own: GoldRow['signatory'] | undefined): string =>
    own == null ? '' : [own.authority, own.position, own.name].map((words) => collapse(words ?? '–')).join(' | ');
  const { issuer } = fields;
  const also = [gold.issuer ?? '', ...(gold.issuerAlso ?? [])].find((name) => sameLetters(name, issuer.value?.printed ?? ''));
  const pairs: Record<ScoredField, [expected: string, proposed: string]> = {
    kind: [kindOf(gold.kind ?? ''), fields.kind.value ?? ''],
    number: [number(gold.number), number(fields.number.value)],
    date: [gold.date ?? '', fields.date.value ?? ''],
    place: [collapse(gold.place ?? ''), fields.place.value ?? ''],
    issuer: [gold.issuer ?? '', also === undefined ? (issuer.value?.printed ?? '') : (gold.issuer ?? '')],
    superior: [collapse(gold.superior ?? ''), fields.superior.value ?? ''],
    title: [collapse(gold.title ?? '').replace(/[.]$/, ''), (fields.title.value ?? '').replace(/[.]$/, '')],
    signatory: [signatory(gold.signatory), signatory(normalSignatory(fields.signatory.value))],
    addressees: [list(gold.addressees), list((fields.addressees.value ?? []).map(({ printed }) => printed))],
    recipients: [list(gold.recipients), list((fields.recipients.value ?? []).map(({ printed }) => printed))],
    scope: [collapse(gold.scope ?? ''), fields.scope.value?.printed ?? ''],
    secrecy: [gold.secrecy ?? '', fields.secrecy.value ?? ''],
    urgency: [gold.urgency ?? '', fields.urgency.value ?? ''],
  };
  return scoredFields.map((field) => {
    const [expected, proposed] = pairs[field];
    const { certainty, reason } = fields[field];
    return {
      ...{ file: gold.file, field, certainty, reason, expected, proposed },
      isPrinted: expected !== '',
      isFound: proposed !== '',
      isRight: expected === proposed,
    };
  });
}

const normalSignatory = (value: ProposedFields['signatory']['value']): GoldRow['signatory'] =>
  value === null ? null : { authority: value.authority ?? null, position: value.position ?? null, name: value.name ?? null };

/** Names of bodies are set in capitals in one place and not in another. */
const sameLetters = (a: string, b: string): boolean => lower(collapse(a)) === lower(collapse(b));

export interface FieldScore {
  printed: number;
  /** Of the printed ones, something was proposed. */
  found: number;
  right: number;
  /** Of the right ones. */
  certain: number;
  wrong: number;
  wrongCertain: number;
  /** Of those that are not printed, nothing was proposed. */
  absent: number;
  notPrinted: number;
}

export function sumUp(outcomes: readonly Outcome[]): FieldScore {
  const count = (test: (outcome: Outcome) => boolean): number => outcomes.filter(test).length;
  return {
    printed: count(({ isPrinted }) => isPrinted),
    found: count(({ isPrinted, isFound }) => isPrinted && isFound),
    right: count(({ isPrinted, isRight }) => isPrinted && isRight),
    certain: count(({ isPrinted, isRight, certainty }) => isPrinted && isRight && certainty === 'certain'),
    wrong: count(({ isFound, isRight }) => isFound && !isRight),
    wrongCertain: count(({ isRight, isFound, certainty }) => isFound && !isRight && certainty === 'certain'),
    absent: count(({ isPrinted, isFound }) => !isPrinted && !isFound),
    notPrinted: count(({ isPrinted }) => !isPrinted),
  };
}
