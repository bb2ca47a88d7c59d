/** The documents as a table: `/du-lieu/documents.csv`. What is a list or a group of fields in JSON has columns of its own. A published contract. */
import { provenanceFields } from '../directive/metadata.ts';
import type { CsvRow } from './csv.ts';
import type { DocumentSummaryJson } from './document-json.ts';

const columns = [
  ...(['id', 'url', 'kind', 'number', 'symbol', 'year', 'date', 'title', 'editorialTitle', 'issuer', 'issuerPrinted'] as const),
  ...([
    'signatoryAuthority',
    'signatoryPosition',
    'signatoryName',
    'addressees',
    'addresseeUnits',
    'recipients',
    'recipientUnits',
  ] as const),
  ...(['scope', 'scopePublic', 'status', 'statusSource', 'statusAsOf', 'added'] as const),
] as const;

/** Behind the facts, on what each of them rests: "numberBasis" is printed, inferred or unknown. */
export const documentColumns: readonly string[] = [...columns, ...provenanceFields.map((field) => `${field}Basis`)];

export function documentCsvRow(document: DocumentSummaryJson): CsvRow {
  const { id, url, kind, number, symbol, year, date, title, editorialTitle, added } = document;
  const { issuer, signatory, addressees, recipients, scope, status, provenance } = document;
  const facts = {
    ...{ id, url, kind, number, symbol, year, date, title, editorialTitle, added },
    issuer: issuer.id,
    issuerPrinted: issuer.printed,
    signatoryAuthority: signatory?.authority ?? null,
    signatoryPosition: signatory?.position ?? null,
    signatoryName: signatory?.name ?? null,
    addressees: printed(addressees),
    addresseeUnits: units(addressees),
    recipients: printed(recipients),
    recipientUnits: units(recipients),
    scope: scope?.printed ?? null,
    scopePublic: scope?.public ?? null,
    status: status?.value ?? null,
    statusSource: status?.source ?? null,
    statusAsOf: status?.asOf ?? null,
  } satisfies Record<(typeof columns)[number], unknown>;
  return { ...facts, ...Object.fromEntries(provenanceFields.map((field) => [`${field}Basis`, provenance[field].basis])) };
}

type Lines = DocumentSummaryJson['recipients'];

/** A line each, as printed. */
const printed = (lines: Lines): string => lines.map((line) => line.printed).join('\n');
const units = (lines: Lines): string[] => [...new Set(lines.flatMap((line) => line.units))];
