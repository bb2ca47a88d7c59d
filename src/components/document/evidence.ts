/** Where the sentence stands that a value rests on: its address, and its place as a reader calls it. */
import * as vi from '../../i18n/vi.ts';
import { getBase, getBody, getLibrary } from '../../io/site.ts';
import { provisionAddress, withBase } from '../../lib/address.ts';
import { documentName } from '../../lib/library/entry.ts';
import { placeNames } from '../../lib/provision/place.ts';

export interface EvidencePlace {
  href: string;
  /** "Đoạn 1, văn bản này"; "Mục 1, Công văn số 3467-CV/TU". */
  name: string;
  isHere: boolean;
}

/** `source` is "<document id>#<anchor>"; `here` the document that is being read. */
export function findEvidence(source: string, here: string): EvidencePlace {
  const [id = '', anchor = ''] = source.split('#');
  const isHere = id === here;
  const entry = getLibrary().entry(id);
  const zones: Readonly<Record<string, string>> = vi.document.zonePlaces;
  const place = zones[anchor] ?? placeNames(getBody(id)).get(anchor) ?? anchor;
  const document = isHere ? vi.document.here : entry === undefined ? id : documentName(entry);
  return { href: isHere ? `#${anchor}` : withBase(getBase(), provisionAddress(id, anchor)), name: vi.document.place(place, document), isHere };
}
