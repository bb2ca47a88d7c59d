/** The register of targets as the filter loads it: which indicator, which period, of which document and body, in columns of small numbers. */
import type { Target } from '../annotation/target.ts';
import type { Library } from '../library/library.ts';
import { fullName } from '../registry/registry.ts';
import { compareVietnamese } from '../text/fold.ts';
import { documentsOfRows, type Register } from './filter.ts';

export interface TargetColumns {
  /** Rows of each document that has any, the newest first. */
  documents: readonly number[];
  /** Document → who issued it. */
  issuer: readonly number[];
  /** In alphabetical order, as `indicators` and `periods`. */
  issuers: readonly (readonly [id: string, name: string])[];
  indicators: readonly (readonly [id: string, name: string])[];
  /** Row → indicator. */
  indicator: readonly number[];
  periods: readonly string[];
  /** Row → period; -1: none is printed. */
  period: readonly number[];
}

export const indicatorFacet = 'chi-tieu';
export const issuerFacet = 'co-quan';
export const periodFacet = 'ky';
export const sharedFacet = 'nhieu-van-ban';
/** Stands in an address for "no period". */
export const noPeriod = 'khong-in';

/** The same indicator side by side, by name; two of one name by their ids. */
export const compareIndicators = (a: Pick<Target, 'label' | 'indicator'>, b: Pick<Target, 'label' | 'indicator'>): number =>
  compareVietnamese(a.label, b.label) || (a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : 0);

export function targetColumns({ targets, registry, entry }: Pick<Library, 'targets' | 'registry' | 'entry'>): TargetColumns {
  const byDocument = [...Map.groupBy(targets, ({ document }) => document)];
  const issuerOf = (document: string): string => entry(document)?.metadata.issuer.id ?? '';
  const issuers = [...new Set(byDocument.map(([document]) => issuerOf(document)))]
    .map((id) => ({ id, name: nameOf(id) }))
    .sort((a, b) => compareVietnamese(a.name, b.name));
  const indicators = [...new Map([...targets].sort(compareIndicators).map(({ indicator, label }) => [indicator, label]))];
  const indicatorAt = new Map(indicators.map(([id], index) => [id, index]));
  // The newest first: a register is read for the year that is running.
  const periods = [...new Set(targets.flatMap(({ period }) => period ?? []))].sort((a, b) => compareVietnamese(b, a));
  const periodAt = new Map(periods.map((period, index) => [period, index]));
  const issuerAt = new Map(issuers.map(({ id }, index) => [id, index]));
  return {
    documents: byDocument.map(([, { length }]) => length),
    issuer: byDocument.map(([document]) => issuerAt.get(issuerOf(document)) ?? 0),
    issuers: issuers.map(({ id, name }) => [id, name]),
    indicators,
    indicator: targets.map(({ indicator }) => indicatorAt.get(indicator) ?? 0),
    periods,
    period: targets.map(({ period }) => (period === null ? -1 : (periodAt.get(period) ?? -1))),
  };

  function nameOf(id: string): string {
    const body = registry.organization(id);
    return body === undefined ? id : fullName(body);
  }
}

export function openTargets({ documents, issuer, issuers, indicators, indicator, periods, period }: TargetColumns): Register {
  const documentOf = documentsOfRows(documents);
  const sources = indicators.map(() => new Set<number>());
  for (const [row, own] of indicator.entries()) sources[own]?.add(documentOf[row] ?? 0);
  const indicatorOf = (row: number): number => indicator[row] ?? 0;
  const byIndicator = (a: number, b: number): number => indicatorOf(a) - indicatorOf(b);
  return {
    size: indicator.length,
    documentOf: (row) => documentOf[row] ?? 0,
    facets: {
      [indicatorFacet]: (row) => [indicators[indicatorOf(row)]?.[0] ?? ''],
      [issuerFacet]: (row) => [issuers[issuer[documentOf[row] ?? 0] ?? 0]?.[0] ?? ''],
      [periodFacet]: (row) => [periods[period[row] ?? -1] ?? noPeriod],
      [sharedFacet]: (row) => ((sources[indicatorOf(row)]?.size ?? 0) > 1 ? ['1'] : []),
    },
    order: byIndicator,
    orders: {
      'van-ban': (a, b) => a - b,
      ky: (a, b) => rank(period[a]) - rank(period[b]) || byIndicator(a, b),
    },
  };

  function rank(own: number | undefined): number {
    return own === undefined || own < 0 ? periods.length : own;
  }
}
