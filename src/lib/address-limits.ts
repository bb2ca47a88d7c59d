/** How long addresses may be (requirement OFF-03). Apart from address.ts, which readers' browsers load with the search. */
import { addresses, directiveMarkdownAddress, directiveSourceAddress, followersAddress } from './address.ts';

/** Windows opens no file whose whole path is longer than 259 characters, and a site is copied to folders that have long names, too. */
const longestPath = 120;
/** Both documents stand in it; `comparisonAddress` keeps to it. */
const longestComparison = 180;

/** How long an address of the site may be, from its first slash. */
export const pathLimit = (address: string): number => (address.startsWith(addresses.comparisons) ? longestComparison : longestPath);

/** How long "<organization>/<document>" may be, so that every address of the document keeps to the limit. */
export const longestDirectiveId =
  longestPath -
  Math.max(...[directiveMarkdownAddress(''), directiveSourceAddress('', 'a.docx'), followersAddress('', 999)].map(({ length }) => length));
