/** What goes into the zip files of the whole library (`/du-lieu/toan-bo.zip`), and how many there are. */
import { addresses, directiveJsonAddress, directiveMarkdownAddress, directiveSourceAddress, directiveTextAddress } from '../address.ts';
import type { Entry } from '../library/entry.ts';

/**
 * A zip without its 64-bit extension, which not every office's software reads, holds 65,535 files and 4 GB. So many documents make 40,000 files; their texts
 * and data are far below 1 GB, and of source files, which may be scans, a zip takes no more than 2 GB unless a single one is larger.
 */
export const archiveLimits = { documents: 10_000, sourceBytes: 2_000_000_000 };

export interface Archive {
  address: string;
  entries: readonly Entry[];
}

/** The first holds the data of the whole library besides; the order is that in which documents were put up, so that a full zip stays as it is. */
export function planArchives(
  entries: readonly Entry[],
  sourceBytes: (entry: Entry) => number,
  limits: typeof archiveLimits = archiveLimits,
): Archive[] {
  const ordered = [...entries].sort((a, b) => compare(a.metadata.added, b.metadata.added) || compare(a.id, b.id));
  const groups: Entry[][] = [[]];
  let bytes = 0;
  for (const entry of ordered) {
    const own = sourceBytes(entry);
    const last = groups.at(-1) ?? [];
    if (last.length > 0 && (last.length >= limits.documents || bytes + own > limits.sourceBytes)) {
      groups.push([entry]);
      bytes = own;
    } else {
      last.push(entry);
      bytes += own;
    }
  }
  return groups.map((own, index) => ({ address: index === 0 ? addresses.archive : numbered(addresses.archive, index + 1), entries: own }));
}

/** The files of a document, as addresses: they stand in the zip where they stand on the site. */
export const documentFiles = ({ id, metadata }: Entry): string[] => [
  directiveTextAddress(id),
  directiveMarkdownAddress(id),
  directiveJsonAddress(id),
  directiveSourceAddress(id, metadata.source.file),
];

/** "a.zip", 2 → "a-2.zip". */
const numbered = (address: string, number: number): string => address.replace(/(?=\.[a-z]+$)/, `-${number}`);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
