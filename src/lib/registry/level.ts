/** At which level a body stands: as the registry says of it, else as the bodies above it tell. */
import type { Registry } from './registry.ts';
import { levels, type Level } from './schema.ts';

/**
 * Null where nobody can tell. A committee stands one level below the committee that it is under; whatever else belongs to a body (its standing
 * committee, office, advisory bodies) stands where that body stands.
 */
export function levelOfBody(registry: Pick<Registry, 'organization'>, id: string): Level | null {
  let down = 0;
  let body = registry.organization(id);
  // A chain that runs in a circle is a fault of the registry that a rule reports.
  for (let steps = 0; body !== undefined && steps < 20; steps++) {
    const level = body.level ?? (body.type === 'central' ? 'central' : null);
    if (level !== null) return levels[Math.min(levels.indexOf(level) + down, levels.length - 1)] ?? null;
    if (body.type === 'committee') down++;
    body = body.parent == null ? undefined : registry.organization(body.parent);
  }
  return null;
}
