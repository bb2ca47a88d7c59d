/** REG-005: no body is above, within or behind itself, and none ended before it began. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { Organization } from '../registry/schema.ts';
import type { RegistryFile } from './registry.ts';

const relations = {
  parent: ({ parent }: Organization): readonly string[] => (parent == null ? [] : [parent]),
  members: ({ members }: Organization): readonly string[] => members ?? [],
  successors: ({ successors }: Organization): readonly string[] => successors ?? [],
} as const;

export function checkRegistryCircles({ file, yaml, values }: RegistryFile<Organization>): Diagnostic[] {
  const problem = (index: number, field: string, found: string): Diagnostic =>
    diagnostic('REG-005', { file, ...yaml.place([index, field]) }, { field: `${index}.${field}`, found });
  return [
    ...(Object.keys(relations) as (keyof typeof relations)[]).flatMap((field) =>
      findCircles(values, relations[field]).map(({ index, ids }) => problem(index, field, describe(ids))),
    ),
    ...values.flatMap(({ id, from, to }, index) =>
      from != null && to != null && to < from ? [problem(index, 'to', `${quote(id)} từ ${from} đến ${to}`)] : [],
    ),
  ];
}

/** The bodies of a circle; of a long one the beginning and the end tell where to look. */
function describe(ids: readonly string[]): string {
  const shown = ids.length <= mostShown ? ids : [...ids.slice(0, mostShown - 2), ...ids.slice(-2)];
  return shown.map((id, at) => (ids.length > mostShown && at === mostShown - 2 ? `… → ${quote(id)}` : quote(id))).join(' → ');
}

const mostShown = 8;

interface Circle {
  /** Of the entry whose reference closes it. */
  index: number;
  ids: readonly string[];
}

/** Each circle once; a body that names itself is REG-003. A loop, not a recursion: no registry is too deep. */
function findCircles(values: readonly Organization[], next: (value: Organization) => readonly string[]): Circle[] {
  const byId = new Map(values.map((value, index) => [value.id, { value, index }]));
  const nextOf = (id: string): string[] => {
    const own = byId.get(id);
    return own === undefined ? [] : next(own.value).filter((other) => other !== id && byId.has(other));
  };
  const done = new Set<string>();
  const circles: Circle[] = [];
  for (const { id: start } of values) {
    if (done.has(start)) continue;
    // From `start` to where the walk stands, each with what is still to be followed from there.
    const way = [{ id: start, open: nextOf(start) }];
    const places = new Map([[start, 0]]);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const id = here.open.shift();
      const place = id === undefined ? undefined : places.get(id);
      if (id === undefined) {
        way.pop();
        places.delete(here.id);
        done.add(here.id);
      } else if (place !== undefined) {
        circles.push({ index: byId.get(here.id)?.index ?? 0, ids: [...way.slice(place).map((step) => step.id), id] });
      } else if (!done.has(id)) {
        places.set(id, way.length);
        way.push({ id, open: nextOf(id) });
      }
    }
  }
  return circles;
}
