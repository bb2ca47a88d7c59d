/** The link of a place with the hash of its words. */
import { withLinkHash } from '../../lib/correction/link.ts';
import { sha256 } from '../../lib/integrity/sha256.ts';
import { placeWords } from './place-words.ts';

export const versionedLink = (address: URL, place: Element): string => withLinkHash(address, sha256(placeWords(place))).href;
