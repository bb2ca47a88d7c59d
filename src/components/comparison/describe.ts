/** Two compared documents as a page speaks of them: their names told apart, their places, how much they share. */
import * as vi from '../../i18n/vi.ts';
import { getBase, getPlaceNames } from '../../io/site.ts';
import { comparisonAddress, provisionAddress, withBase } from '../../lib/address.ts';
import type { Which } from '../../lib/compare/comparison.ts';
import { shareOf, type ComparedPair } from '../../lib/compare/pairs.ts';
import type { Anchor } from '../../lib/provision/body.ts';
import { describeDocument } from '../citation/describe.ts';

export interface ComparedNames {
  a: string;
  b: string;
}

/** "Công văn số 3467-CV/TU"; with their order where both are called the same. */
export function namesOf({ a, b }: Pick<ComparedPair, 'a' | 'b'>): ComparedNames {
  const [own, other] = [describeDocument(a).name, describeDocument(b).name];
  return own === other ? { a: vi.comparison.numbered(own, 1), b: vi.comparison.numbered(other, 2) } : { a: own, b: other };
}

/** "khoảng 57% số từ của văn bản ngắn hơn". */
export const shareText = (pair: ComparedPair): string => vi.comparison.share(Math.round(shareOf(pair) * 100));

export const comparisonHref = ({ a, b }: Pick<ComparedPair, 'a' | 'b'>): string => withBase(getBase(), comparisonAddress(a, b));

export interface PlaceLink {
  href: string;
  /** "Mục 1": where the document is named already. */
  place: string;
  /** "Mục 1 của Công văn số 3467-CV/TU". */
  text: string;
  /** "mục 1 của Công văn số 3467-CV/TU". */
  inText: string;
}

/** Names and links of the places of both documents. */
export function describePlaces(pair: Pick<ComparedPair, 'a' | 'b'>): (which: Which, anchor: Anchor) => PlaceLink {
  const names = namesOf(pair);
  const places = { a: getPlaceNames(pair.a), b: getPlaceNames(pair.b) };
  return (which, anchor) => {
    const place = places[which].get(anchor) ?? vi.zones[anchor] ?? anchor;
    return {
      href: withBase(getBase(), provisionAddress(pair[which], anchor)),
      place,
      text: vi.document.place(place, names[which]),
      inText: vi.citations.placeOf(place, names[which]),
    };
  };
}
