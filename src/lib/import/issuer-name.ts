/** Whether a printed name can be that of the chosen body: a document must not be put under a body that its own text contradicts. */
import { printedNames } from '../registry/printed-names.ts';
import type { Registry } from '../registry/registry.ts';
import type { Organization } from '../registry/schema.ts';
import { toneKey } from '../text/tokens.ts';
import type { Family } from './family.ts';

/** Short for what stands above a signature. */
export const inSignatures: Readonly<Record<string, string>> = {
  'standing-committee': 'BAN THƯỜNG VỤ',
  'permanent-members': 'THƯỜNG TRỰC',
};

/** Capitals, marks between words and "Uỷ"/"Ủy" make no difference. */
const spelling = (name: string): string => (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(toneKey).join(' ');

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
  const words = spelling(printed);
  return names.some((name) => spelling(name) === words) || family.namesakes(printed).some(({ id }) => own.some((one) => one.id === id));
}
