/** How a place is named, also one that the text no longer has. */
import { zones } from '../../i18n/vi.ts';
import { nameAnchor } from '../../lib/provision/place-name.ts';

/** `names`: of the places that the text has. */
export const namePlace = (names: ReadonlyMap<string, string>, anchor: string): string =>
  names.get(anchor) ?? zones[anchor] ?? nameAnchor(anchor);
