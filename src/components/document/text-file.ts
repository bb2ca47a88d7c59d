/** What the files of a document's text say of themselves, outside the text. */
import * as vi from '../../i18n/vi.ts';
import { getBody, getCorrections, getLibrary, getPublishedAddress, getTextHash } from '../../io/site.ts';
import { directiveAddress } from '../../lib/address.ts';
import type { Entry } from '../../lib/library/entry.ts';
import { documentStatus, statusMark } from '../../lib/library/status.ts';
import { placeNames } from '../../lib/provision/place.ts';
import { quotedDocument } from '../../lib/quotation/quotation.ts';
import { formatDate } from '../../lib/text/date.ts';
import { namePlace } from './name-place.ts';

/** A line each; `text` names what the hash is of. */
export function textFileNotes(entry: Entry, text: string): string[] {
  const { full } = quotedDocument(entry, getLibrary().registry);
  const mark = statusMark(documentStatus(entry, getLibrary()));
  const address = getPublishedAddress(directiveAddress(entry.id));
  const names = placeNames(getBody(entry.id));
  return [
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
    vi.document.addedOn(formatDate(entry.metadata.added)),
    ...(address === null ? [] : [address]),
    vi.document.hashes(text, getTextHash(entry.id), entry.metadata.source.sha256),
  ];
}
