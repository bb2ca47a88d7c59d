/** /vb/<organization>/<id>/toan-van.txt: the official text, a line each block, and below a rule what the file is and where it comes from. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { namePlace } from '../../../../components/document/name-place.ts';
import * as vi from '../../../../i18n/vi.ts';
import { getBody, getCorrections, getLibrary, getPublishedAddress, getTextHash } from '../../../../io/site.ts';
import { directiveAddress } from '../../../../lib/address.ts';
import type { Entry } from '../../../../lib/library/entry.ts';
import { documentStatus, statusMark } from '../../../../lib/library/status.ts';
import { placeNames } from '../../../../lib/provision/place.ts';
import { officialText } from '../../../../lib/provision/text.ts';
import { quotedDocument } from '../../../../lib/quotation/quotation.ts';
import { formatDate } from '../../../../lib/text/date.ts';

export const getStaticPaths = (() =>
  getLibrary().entries.map((entry) => {
    const [organization, id] = entry.id.split('/');
    return { params: { organization, id }, props: { entry } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) => {
  const { full } = quotedDocument(entry, getLibrary().registry);
  const mark = statusMark(documentStatus(entry, getLibrary()));
  const address = getPublishedAddress(directiveAddress(entry.id));
  const names = placeNames(getBody(entry.id));
  const lines = [
    full,
    ...(mark === null ? [] : [`${vi.document.status}: ${mark}.`]),
    ...getCorrections(entry).map(({ date, reason, places }) =>
      vi.correction.line(
        formatDate(date),
        places.map(({ anchor }) => namePlace(names, anchor)),
        reason,
      ),
    ),
    vi.document.extract,
    ...(getLibrary().isSample ? [`${vi.site.sampleBanner}.`] : []),
    vi.site.unofficial,
    ...(address === null ? [] : [address]),
    vi.document.hashes(getTextHash(entry.id), entry.metadata.source.sha256),
  ];
  return new Response(`${officialText(getBody(entry.id))}\n\n----------\n${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
