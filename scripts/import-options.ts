/** What is typed behind the options of `npm run import`. */
import { provenanceFields, type ProvenanceField } from '../src/lib/directive/metadata.ts';
import { findDates, isIsoDate } from '../src/lib/text/date.ts';

export const fieldNames = provenanceFields;
export const isFieldName = (name: string): name is ProvenanceField => (provenanceFields as readonly string[]).includes(name);

/** "2024-01-05", "05/01/2024"; null for anything else. */
export const readTypedDate = (typed: string): string | null => (isIsoDate(typed) ? typed : (findDates(typed)[0] ?? null));
