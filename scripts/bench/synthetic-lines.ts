/** To whom synthetic documents are sent: the lines of the real ones, and made-up bodies, those of a larger library more. */
import type { Entry } from '../../src/lib/library/entry.ts';
import { atWeight, realFigures } from './real-figures.ts';
import type { Line, Random } from './synthetic.ts';
import type { Bodies } from './synthetic-bodies.ts';
import type { PlannedDocument } from './synthetic-plan.ts';

/** Lines of one document, none twice while there are others. */
export function createLines(
  random: Random,
  entries: readonly Entry[],
  { organizations }: Bodies,
): (document: PlannedDocument, count: number) => Line[] {
  const printed = entries.flatMap(({ metadata }) => [...metadata.addressees, ...metadata.recipients.filter(({ role }) => role == null)]);
  const real = [...new Map(printed.map((line) => [line.printed, line])).values()].filter(({ units }) => units.length > 0);
  return ({ body }, count) => {
    const others = organizations.filter(
      ({ id, from, to }) => id !== body.organization && (from == null || from <= body.to) && (to == null || to >= body.from),
    );
    const lines = new Map<string, Line>();
    const used = new Set<string>();
    for (let tries = 0; lines.size < count && tries < 4 * count; tries += 1) {
      const line = others.length === 0 || random.next() < realShare ? random.pick(real) : madeLine(random, others);
      // Whoever was named already is not named again.
      if (line.units.some((unit) => used.has(unit)) && tries < 3 * count) continue;
      for (const unit of line.units) used.add(unit);
      lines.set(line.printed, line);
    }
    return [...lines.values()];
  };
}

/** Half of the lines are those that every document of the province has. */
const realShare = 0.5;

/** One to three bodies; the first of the province are written to most. */
function madeLine(random: Random, others: Bodies['organizations']): Line {
  const count = 1 + atWeight(realFigures.unitsOfLine, random.next());
  const bodies = Array.from({ length: count }, () => others[Math.floor(others.length * random.next() ** 2)]).filter(
    (body) => body !== undefined,
  );
  const own = [...new Set(bodies)];
  return { printed: own.map(({ name }) => name).join(', '), units: own.map(({ id }) => id) };
}
