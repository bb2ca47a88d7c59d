/** Words that no Vietnamese hand writes ("cáctỉnh", "thưong"): a text that has more than a few of them came damaged off its paper, and nothing read in it is certain. */
import { isSpelledSyllable } from '../text/spelling.ts';
import type { Field, ProposedFields } from './proposal.ts';

/** Clean texts have at most one in a thousand, damaged ones more than ten (measured on 135 real texts). */
const mostOfClean = 0.004;
const fewest = 3;

/** Different damaged words in the order of the text; none where there are no more than a clean text has. */
export function findDamage(text: string): string[] {
  let words = 0;
  let damaged = 0;
  const found = new Set<string>();
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{2,}(?![\p{L}\p{N}])/gu)) {
    words += 1;
    // Words of ASCII letters alone may be foreign.
    if (!/[^a-z]/.test(word) || isSpelledSyllable(word)) continue;
    damaged += 1;
    found.add(word);
  }
  return found.size >= fewest && damaged / words > mostOfClean ? [...found] : [];
}

/** The same values, none of them certain. */
export function doubtAll(fields: ProposedFields, reason: string): ProposedFields {
  const doubt = <Value>(field: Field<Value>): Field<Value> =>
    field.certainty === 'certain' ? { ...field, certainty: 'doubtful', reason } : field;
  return {
    kind: doubt(fields.kind),
    number: doubt(fields.number),
    date: doubt(fields.date),
    place: doubt(fields.place),
    issuer: doubt(fields.issuer),
    superior: doubt(fields.superior),
    title: doubt(fields.title),
    signatory: doubt(fields.signatory),
    addressees: doubt(fields.addressees),
    recipients: doubt(fields.recipients),
    scope: doubt(fields.scope),
    secrecy: doubt(fields.secrecy),
    urgency: doubt(fields.urgency),
  };
}
