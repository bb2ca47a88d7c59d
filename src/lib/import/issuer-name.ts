/** Whether a printed name can be that of the chosen body: a document must not be put under a body that its own text contradicts. */
import { printedNames } from '../registry/printed-names.ts';
import type { Registry } from '../registry/registry.ts';
import type { Organization } from '../registry/schema.ts';
import { isSameName } from '../text/one-spelling.ts';
import type { Family } from './family.ts';

/** Short for what stands above a signature. */
export const inSignatures: Readonly<Record<string, string>> = {
  'standing-committee': 'BAN THƯỜNG VỤ',
  'permanent-members': 'THƯỜNG TRỰC',
};

export function isNameOf(
  printed: string,
  body: Organization,
  registry: Pick<Registry, 'organization' | 'issuers'>,
  family: Pick<Family, 'namesakes'>,
): boolean {
  // A standing committee signs with the head of its committee.
  const committee = inSignatures[body.type] === undefined || body.parent == null ? undefined : registry.organization(body.parent);
  const own = [body, ...(committee === undefined ? [] : [committee])];
  const names = [
    ...own.flatMap(printedNames),
    ...registry.issuers.flatMap(({ organization, names: issued }) => (own.some(({ id }) => id === organization) ? issued : [])),
    inSignatures[body.type] ?? [],
  ].flat();
  return names.some((name) => isSameName(name, printed)) || family.namesakes(printed).some(({ id }) => own.some((one) => one.id === id));
}
