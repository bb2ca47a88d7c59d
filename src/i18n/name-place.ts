/** How a place is named, also one that the text no longer has. */
import { nameAnchor } from '../lib/provision/place-name.ts';
import { zones } from './vi.ts';

/** `names`: of the places that the text has. */
export const namePlace = (names: ReadonlyMap<string, string>, anchor: string): string =>
  names.get(anchor) ?? zones[anchor] ?? nameAnchor(anchor);
