/** ANNO-005: the shares of one whole (cơ cấu) can make 100 %. */
import { bounds, readTargets, type AnnotatedTarget } from '../annotation/target.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Rule } from './rule.ts';

/** Printed shares are rounded to a tenth. */
const tolerance = 0.1;

export const checkShares: Rule = ({ parsed: { file, body }, registry }) => {
  const shares = readTargets(body).filter(({ target }) => registry.indicator(target['part-of'] ?? '')?.isComposition === true);
  return [...Map.groupBy(shares, ({ target }) => `${target['part-of']} ${target.period ?? ''}`).values()].flatMap((parts) => {
    const [first] = parts;
    const least = sum(parts, (own) => bounds(own.target).min ?? 0);
    const most = sum(parts, (own) => bounds(own.target).max ?? 100);
    if (first === undefined || parts.length < 2 || (least <= 100 + tolerance && most >= 100 - tolerance)) return [];
    const name = registry.indicator(first.target['part-of'] ?? '')?.name ?? '';
    const total = least === most ? formatShare(least) : `${formatShare(least)} đến ${formatShare(most)}`;
    const place = { file, line: first.line, column: first.column, length: '<Target'.length };
    return [diagnostic('ANNO-005', place, { found: `${name}: ${parts.length} phần cộng lại ${total}%` })];
  });
};

/** In tenths of thousandths, so that 0.1 + 0.2 is 0.3. */
const sum = (parts: readonly AnnotatedTarget[], of: (part: AnnotatedTarget) => number): number =>
  parts.reduce((total, part) => total + Math.round(of(part) * 10_000), 0) / 10_000;

const formatShare = (share: number): string => String(share).replace('.', ',');
