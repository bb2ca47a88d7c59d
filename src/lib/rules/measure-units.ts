/** ANNO-007: the unit of a target is one that the library knows, so that figures of one measure can be laid side by side. */
import { readTargets } from '../annotation/target.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { lower } from '../text/fold.ts';
import type { Rule } from './rule.ts';

export const checkMeasureUnits: Rule = ({ parsed: { file, body }, registry }) => {
  const targets = readTargets(body);
  if (targets.length === 0) return [];
  const known = new Set(registry.indicators.flatMap(({ unit }) => (unit == null ? [] : [lower(unit)])));
  return targets.flatMap(({ target, line, column }) => {
    const indicator = registry.indicator(target.indicator);
    // An indicator with a unit of its own is ANNO-002's business.
    if (target.unit === undefined || indicator === undefined || indicator.unit != null || known.has(lower(target.unit))) return [];
    const place = { file, line, column, length: '<Target'.length };
    return [diagnostic('ANNO-007', place, { found: `unit=${quote(target.unit)} của chỉ tiêu ${quote(indicator.name)}` })];
  });
};
