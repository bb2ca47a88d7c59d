/** The feeds of the site, as files: of all documents and of one body. */
import * as vi from '../../i18n/vi.ts';
import { sha256 } from '../../io/content.ts';
import { getHref, getLibrary } from '../../io/site.ts';
import { addresses, organizationAddress, organizationFeedAddress } from '../../lib/address.ts';
import { formatAtom, type Feed } from '../../lib/feed/atom.ts';
import { feedItems, organizationFeedItems } from '../../lib/feed/items.ts';
import type { Removal } from '../../lib/permalink/removed.ts';
import { fullName } from '../../lib/registry/registry.ts';
import type { Organization } from '../../lib/registry/schema.ts';

type Own = Pick<Feed, 'address' | 'page' | 'title' | 'items'>;

/** What happened to documents besides: taken down, moved. */
function past(): { removed: readonly Removal[]; firstAddress: (address: string) => string } {
  const { redirects, removals } = getLibrary();
  const former = Map.groupBy(redirects, ({ to }) => to);
  return {
    removed: removals,
    firstAddress: (address) => (former.get(address) ?? []).reduce((a, b) => (b.date < a.date ? b : a), { from: address, date: '9' }).from,
  };
}

function format(own: Own): Response {
  const { site, isSample, updated } = getLibrary();
  const feed = { ...own, subtitle: vi.feed.subtitle(isSample), library: site.id ?? null, updated };
  return new Response(formatAtom(feed, { hash: sha256, href: getHref }));
}

export function siteFeed(): Response {
  const { site, entries } = getLibrary();
  return format({
    address: addresses.feed,
    page: addresses.home,
    title: vi.feed.title(site.title),
    items: feedItems({ entries, ...past() }),
  });
}

export function organizationFeed(body: Organization): Response {
  const { site, issuedBy } = getLibrary();
  return format({
    address: organizationFeedAddress(body.id),
    page: organizationAddress(body.id),
    title: vi.feed.organizationTitle(fullName(body), site.title),
    items: organizationFeedItems(body.id, issuedBy(body.id), past()),
  });
}
