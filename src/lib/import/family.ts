/** Which bodies of the registry a document may mean by a name: those of its own place and time. */
import { createGlossary } from '../abbreviation/glossary.ts';
import { existedOn } from '../registry/groups.ts';
import { printedNames } from '../registry/printed-names.ts';
import type { Registry } from '../registry/registry.ts';
import type { Organization } from '../registry/schema.ts';
import { inOneSpelling } from '../text/one-spelling.ts';

export interface Family {
  /** The bodies that bear this very name and that a document of this body and day may mean; one of them: there is no doubt. */
  named(name: string): readonly Organization[];
  /** All that bear it, whatever place and time they are of. */
  namesakes(name: string): readonly Organization[];
}

/**
 * A short name ("Tỉnh ủy") means the body of the issuer's own line, never one of another place; a full name means the one body that bears it. `owner`: the body
 * whose symbol the document bears; null: only full names are known. `date` null: namesakes of different times cannot be told apart.
 */
export function createFamily(registry: Registry, owner: string | null, date: string | null): Family {
  const glossary = createGlossary(registry);
  /** "Uỷ ban", "UBND": in one spelling, short forms written out. */
  const spelling = (name: string): string => {
    let text = name;
    for (const { start, end, full } of glossary.find(name, owner ?? '').reverse())
      if (full !== null) text = text.slice(0, start) + full + text.slice(end);
    return inOneSpelling(text);
  };
  const byName = new Map<string, { body: Organization; isFull: boolean }[]>();
  for (const body of registry.organizations) {
    if (!existedOn(body, date)) continue;
    const full = spelling(body.name);
    // Of central bodies there is one of each name.
    const isCentral = lineOf(registry, body.id).some((id) => registry.organization(id)?.type === 'central');
    for (const name of new Set(printedNames(body).map(spelling)))
      byName.set(name, [...(byName.get(name) ?? []), { body, isFull: isCentral || name === full }]);
  }
  const line = owner === null ? [] : lineOf(registry, owner);
  const province = line.map((id) => registry.organization(id)).findLast((body) => body !== undefined && body.type !== 'central');
  const place = province === undefined ? null : placeIn(province.name);

  /** Steps up the issuer's line to the body that this one belongs to; null where it belongs to none of them, or to another committee below one. */
  function distance(body: Organization): number | null {
    for (const id of lineOf(registry, body.id)) {
      const at = line.indexOf(id);
      if (at >= 0) return at;
      if (registry.organization(id)?.type === 'committee') return null;
    }
    // State bodies, Front and organizations of the province stand below no committee; only their name tells.
    const top = registry.organization(lineOf(registry, body.id).at(-1) ?? '');
    const isOfPlace = place !== null && top?.name.endsWith(`tỉnh ${place}`) === true;
    return isOfPlace && (line.length === 1 || (body.shortName ?? '').endsWith(' tỉnh')) ? line.length - 1 : null;
  }

  return {
    namesakes: (name) => (byName.get(spelling(name)) ?? []).map(({ body }) => body),
    named: (name) => {
      const all = byName.get(spelling(name)) ?? [];
      const near = all.flatMap(({ body }) => {
        const own = distance(body);
        return own === null || (body.type === 'group' && own > 0) ? [] : [{ body, own }];
      });
      const least = Math.min(...near.map(({ own }) => own));
      const nearest = near.filter(({ own }) => own === least).map(({ body }) => body);
      return nearest.length > 0 ? nearest : all.filter(({ isFull }) => isFull).map(({ body }) => body);
    },
  };
}

/** "Tỉnh ủy Lâm Đồng" → "Lâm Đồng". */
const placeIn = (name: string): string | null => /(?:[ủỦ]y|[uU]ỷ) (\p{Lu}.*)$/u.exec(name)?.[1] ?? null;

/** A body and those above it, itself first. */
function lineOf(registry: Pick<Registry, 'organization'>, id: string): string[] {
  const line: string[] = [];
  let body = registry.organization(id);
  while (body !== undefined && !line.includes(body.id)) {
    line.push(body.id);
    body = body.parent == null ? undefined : registry.organization(body.parent);
  }
  return line;
}
