/** Bodies of the registry by what an editor types, without tones if he likes. */
import { fullName, type Registry } from '../lib/registry/registry.ts';
import { compareVietnamese, fold } from '../lib/text/fold.ts';

const most = 12;

export interface FoundBodies {
  total: number;
  bodies: { id: string; name: string }[];
}

/** Every word of the query begins a word of one of its names; names that begin with the query come first. */
export function findBodies(registry: Pick<Registry, 'organizations'>, query: string): FoundBodies {
  const words = fold(query)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (words.join('').length < 2) return { total: 0, bodies: [] };
  const whole = words.join(' ');
  const found = registry.organizations.flatMap((body) => {
    const names = [body.name, body.shortName, body.symbol, ...(body.names ?? [])].flatMap((name) =>
      name == null ? [] : [fold(name).replace(/[^a-z0-9]+/g, ' ')],
    );
    const fits = names.filter((name) => words.every((word) => ` ${name}`.includes(` ${word}`)));
    if (fits.length === 0) return [];
    return [{ id: body.id, name: fullName(body), rank: fits.some((name) => name.startsWith(whole)) ? 0 : 1 }];
  });
  found.sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || compareVietnamese(a.name, b.name));
  return { total: found.length, bodies: found.slice(0, most).map(({ id, name }) => ({ id, name })) };
}
