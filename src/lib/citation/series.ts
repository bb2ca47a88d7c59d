/**
 * Numbers of one owner and kind rise with their dates within a term (domain §2.2): neighbours bound an unknown date, and a date out of order is
 * worth a second look. Gaps say nothing: open and secret documents share a series.
 */
import type { Entry } from '../library/entry.ts';
import type { Registry } from '../registry/registry.ts';
import type { Citation, CitedDocument, Neighbour } from './graph.ts';
import { ordinalOf } from './known.ts';
import { readOrdinal } from './ordinal.ts';
import type { Pending } from './resolve.ts';

export interface Numbered {
  id: string;
  number: number;
  date: string | null;
  label: string;
}

/** A date that is later than that of a higher number. */
export interface OutOfOrder {
  lower: Numbered;
  higher: Numbered;
}

/** Fills `bounds` of cited documents whose date is not known, and says which dates are out of order. */
export function boundsOf(
  cited: readonly CitedDocument[],
  pending: readonly Pending[],
  citations: readonly Citation[],
  entries: ReadonlyMap<string, Entry>,
  registry: Registry,
): OutOfOrder[] {
  const seriesOf = new Map<string, string>();
  pending.forEach(({ query }, index) => {
    const target = citations[index]?.target;
    if (target != null && query.key !== null && query.owner?.organization != null && query.name === null) {
      seriesOf.set(target, `${query.owner.organization}|${query.kind ?? ''}`);
    }
  });
  const byId = new Map(cited.map((own) => [own.id, own]));
  const series = new Map<string, Numbered[]>();
  for (const [id, key] of seriesOf) {
    const document = byId.get(id);
    const number = Number(document?.number);
    if (document === undefined || !Number.isInteger(number)) continue;
    const date = entries.get(id)?.metadata.date ?? document.date;
    const own = series.get(key);
    const numbered = { id, number, date, label: document.label };
    if (own === undefined) series.set(key, [numbered]);
    else own.push(numbered);
  }
  // What is held and cited by nobody stands in its series all the same.
  for (const { id, organization, number, metadata } of entries.values()) {
    if (number === null || metadata.date === null || seriesOf.has(id)) continue;
    const key = `${organization}|${metadata.kind}`;
    const numbered = { id, number: Number(number.number), date: metadata.date, label: metadata.number ?? number.number };
    series.set(key, [...(series.get(key) ?? []), numbered]);
  }
  const result: OutOfOrder[] = [];
  for (const [key, all] of series) {
    const [organization = ''] = key.split('|');
    const termOf = (date: string): string | undefined => registry.termOn(organization, date)?.id;
    const dated = all
      .filter((own): own is Numbered & { date: string } => own.date !== null && termOf(own.date) !== undefined)
      .sort((a, b) => a.number - b.number);
    for (const [index, higher] of dated.entries()) {
      const lower = dated[index - 1];
      if (lower !== undefined && lower.number < higher.number && lower.date > higher.date && termOf(lower.date) === termOf(higher.date))
        result.push({ lower, higher });
    }
    for (const own of all) {
      const document = byId.get(own.id);
      const term = document?.term;
      if (document === undefined || own.date !== null || document.isHeld || term == null) continue;
      const sameTerm = dated.filter(({ date }) => ordinalOf(registry.termOn(organization, date)?.name) === readOrdinal(term));
      const neighbour = ({ label, date, id }: Numbered & { date: string }): Neighbour => ({ number: label, date, id });
      const after = sameTerm.filter(({ number }) => number < own.number).at(-1);
      const before = sameTerm.find(({ number }) => number > own.number);
      if (after === undefined && before === undefined) continue;
      document.bounds = { after: after === undefined ? null : neighbour(after), before: before === undefined ? null : neighbour(before) };
    }
  }
  return result;
}
