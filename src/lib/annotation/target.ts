/** Targets (chỉ tiêu): what an element says as bounds, and the rows that the register and `/du-lieu/targets.json` show. */
import { onceFor } from '../once-for.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Anchor, Body } from '../provision/body.ts';
import type { Registry } from '../registry/registry.ts';
import { findAnnotated, numberRows, type Annotated } from './annotated.ts';
import { annotationSchemas, type Operator, type TargetAttributes } from './attributes.ts';

/** How data say the operators; pages show the printed words. */
const symbols = { eq: '=', min: '≥', max: '≤', above: '>', below: '<', range: 'range', grade: 'grade' } as const satisfies Record<
  Operator,
  string
>;

export interface Target {
  /** "<document>#<anchor>/<number>", the number among the targets of one place; locked. */
  id: string;
  document: DocumentId;
  anchor: Anchor;
  /** The words that it stands on. */
  quote: string;
  /** Words of it that may be wrong in the source, as printed. */
  doubtful: string[];
  indicator: string;
  /** The indicator's name in the registry. */
  label: string;
  op: (typeof symbols)[Operator];
  min: number | null;
  max: number | null;
  /** The words of a grade. */
  value: string | null;
  unit: string | null;
  approximate: boolean;
  /** `counted`: no figure is printed, it counts the names in `note`. */
  basis: 'printed' | 'counted';
  period: string | null;
  base: string | null;
  partOf: string | null;
  note: string | null;
}

export interface AnnotatedTarget extends Annotated {
  target: TargetAttributes;
}

/** The targets whose attributes can be read; the others are ANNO-001. */
export const readTargets = onceFor((body: Body): readonly AnnotatedTarget[] =>
  findAnnotated(body, 'Target').flatMap((annotated) => {
    const parsed = annotationSchemas.Target.safeParse(annotated.attributes);
    return parsed.success ? [{ ...annotated, target: parsed.data }] : [];
  }),
);

/** Bounds as data; `eq` fills both alike. Null where the attribute is missing or no figure. */
export function bounds({ op, min, max, value }: TargetAttributes): { min: number | null; max: number | null } {
  const figure = (text: string | undefined): number | null => (text === undefined || !isFigure(text) ? null : Number(text));
  if (op === 'grade') return { min: null, max: null };
  return op === 'eq' ? { min: figure(value), max: figure(value) } : { min: figure(min), max: figure(max) };
}

/** A figure as attributes write it: "7.2", "14150"; not "7,2", "14.150.000". */
export const isFigure = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

/** The targets of a body, each with its number among those of its place. */
export function numberTargets(body: Body): (AnnotatedTarget & { number: number })[] {
  const targets = readTargets(body);
  const numbers = numberRows(targets.map(({ anchor, target: { n } }) => ({ anchor, n })));
  return targets.map((own, index) => ({ ...own, number: numbers[index] ?? 0 }));
}

export function collectTargets(document: DocumentId, body: Body, registry: Registry): Target[] {
  return numberTargets(body).map(({ target, anchor, words, doubtful, number }) => ({
    id: `${document}#${anchor}/${number}`,
    document,
    anchor,
    quote: words,
    doubtful,
    indicator: target.indicator,
    label: registry.indicator(target.indicator)?.name ?? target.indicator,
    op: symbols[target.op],
    ...bounds(target),
    value: target.op === 'grade' ? (target.value ?? null) : null,
    unit: target.unit ?? null,
    approximate: target.approximate !== undefined,
    basis: target.basis ?? 'printed',
    period: target.period ?? null,
    base: target.base ?? null,
    partOf: target['part-of'] ?? null,
    note: target.note ?? null,
  }));
}
