/**
 * What a site has grounds to show to its readers (căn cứ để công bố): by what each document prints of its own scope, or by a release. A library is a sample, not
 * indexed and not to be published, as long as one of its documents has neither.
 */
import type { Metadata } from '../directive/metadata.ts';
import { fullName, type Registry } from '../registry/registry.ts';
import type { Site } from '../registry/schema.ts';

/**
 * `public-scope`, `audience-scope`: it prints that everybody, or the very organization that the site is open to, may know it; `release`: a person has
 * permitted it; `narrower-scope`: it prints fewer readers than the site has, or does not say clearly that these are among them; `unknown-scope`: it prints none. Secrecy that is not known is no bar to what
 * prints its own scope, and opens nothing by itself; a mark of secrecy is an error long before (GATE-001).
 */
export const publicationBases = ['public-scope', 'audience-scope', 'release', 'narrower-scope', 'unknown-scope'] as const;
export type PublicationBasis = (typeof publicationBases)[number];

type Known = Pick<Metadata, 'scope' | 'release' | 'secrecy'>;

export function publicationBasis({ scope, release }: Known, { audience }: Pick<Site, 'audience'>): PublicationBasis {
  if (scope?.public === true) return 'public-scope';
  // The very same body: that one organization lies within another is nothing that a sentence prints.
  if (audience !== 'public' && scope?.units?.includes(audience) === true) return 'audience-scope';
  if (release != null) return 'release';
  return scope === null ? 'unknown-scope' : 'narrower-scope';
}

/** A mark bars everything else. */
export function isDeployable(metadata: Known, site: Pick<Site, 'audience'>): boolean {
  const basis = publicationBasis(metadata, site);
  return metadata.secrecy == null && basis !== 'narrower-scope' && basis !== 'unknown-scope';
}

/** A site that is not open to everybody is not for search engines either. */
export const isOpenToAll = ({ audience }: Pick<Site, 'audience'>): boolean => audience === 'public';

export interface PublicationSummary {
  audience: string;
  isSample: boolean;
  documents: number;
  /** How many documents stand on each basis, and the first of them. */
  bases: Record<PublicationBasis, { count: number; first: string[] }>;
}

const mostNamed = 5;

export function summarizePublication(
  entries: readonly { id: string; metadata: Known }[],
  site: Pick<Site, 'audience'>,
): PublicationSummary {
  const bases = Object.fromEntries(
    publicationBases.map((basis) => [basis, { count: 0, first: [] as string[] }]),
  ) as unknown as PublicationSummary['bases'];
  for (const { id, metadata } of entries) {
    const own = bases[publicationBasis(metadata, site)];
    own.count += 1;
    if (own.first.length < mostNamed) own.first.push(id);
  }
  return {
    audience: site.audience,
    isSample: entries.some(({ metadata }) => !isDeployable(metadata, site)),
    documents: entries.length,
    bases,
  };
}

const reasons: Readonly<Record<'narrower-scope' | 'unknown-scope', string>> = {
  'unknown-scope': 'chưa rõ phạm vi phổ biến',
  'narrower-scope': 'in phạm vi không bao gồm hết đối tượng của trang',
};

/** A few lines for whoever runs `check`, however large the library is; none where there is no document. */
export function formatPublication(
  { isSample, documents, bases, audience }: PublicationSummary,
  registry: Pick<Registry, 'organization'>,
): string | null {
  if (documents === 0) return null;
  const released = bases.release.count;
  const releaseLine = released === 0 ? [] : [`  ${released} văn bản dựa vào ghi nhận cho phép (release): ${named(bases.release)}`];
  const body = registry.organization(audience);
  const whom = audience === 'public' ? 'mọi người' : `đảng bộ của ${body === undefined ? `"${audience}"` : fullName(body)}`;
  if (!isSample) return [`Có căn cứ để công bố cho ${whom}: ${documents} văn bản.`, ...releaseLine].join('\n');
  const withheld = (['unknown-scope', 'narrower-scope'] as const).filter((basis) => bases[basis].count > 0);
  const total = withheld.reduce((sum, basis) => sum + bases[basis].count, 0);
  return [
    `Thư viện là tư liệu mẫu (trang mở cho ${whom}): ${total} trong ${documents} văn bản chưa có căn cứ để công bố.`,
    ...withheld.map((basis) => `  ${bases[basis].count} văn bản ${reasons[basis]}: ${named(bases[basis])}`),
    ...releaseLine,
  ].join('\n');
}

function named({ count, first }: { count: number; first: readonly string[] }): string {
  return `${first.join(', ')}${count > first.length ? ` và ${count - first.length} văn bản khác` : ''}`;
}
