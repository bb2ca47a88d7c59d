/** Writes what stays beside addresses that moved or were taken down, and the redirects for servers. */
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vi from '../i18n/vi.ts';
import { organizationFeedAddress, organizationId } from '../lib/address.ts';
import { moveFiles, removalFiles } from '../lib/export/moves.ts';
import type { DataFile } from '../lib/export/parts.ts';
import { leadingAddresses } from '../lib/library/leading.ts';
import type { Library } from '../lib/library/library.ts';
import { isDocumentAddress } from '../lib/permalink/moved.ts';
import type { Removal } from '../lib/permalink/removed.ts';
import { formatDate } from '../lib/text/date.ts';

/** Of the page itself, not of the document. */
const ownFiles: ReadonlySet<string> = new Set(['index.html', 'print.css']);

/**
 * After all other files of documents: whatever lies beside a document that moved stays at its old address as well. Answers the addresses of the files that
 * tell of all moves and removals.
 */
export function writeMovedFiles(site: string, library: Library, href: (address: string) => string): string[] {
  const { leading, removals } = library;
  for (const removal of removals) for (const file of removalFiles(removal, removalWords(removal), href)) write(site, file);
  for (const { from, to } of leading) {
    if (isDocumentAddress(from)) copyFiles(join(site, to), join(site, from));
    const [old, now] = [organizationId(from), organizationId(to)];
    // A reader of feeds knows no page that leads on.
    if (old !== null && now !== null) cpSync(join(site, organizationFeedAddress(now)), join(site, organizationFeedAddress(old)));
  }
  const files = moveFiles(leadingAddresses(library), removals, href);
  for (const file of files) write(site, file);
  return files.map(({ address }) => address);
}

function removalWords({ number, title, date, by, reason }: Removal): string[] {
  return [
    number == null ? vi.removed.title : vi.removed.titleOf(number),
    ...(title == null ? [] : [title]),
    vi.removed.file(formatDate(date), by, reason),
    vi.removed.meaning,
  ];
}

function write(site: string, { address, content }: DataFile): void {
  const file = join(site, address);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function copyFiles(from: string, to: string): void {
  if (!existsSync(from)) return;
  for (const name of readdirSync(from)) if (!ownFiles.has(name)) cpSync(join(from, name), join(to, name), { recursive: true });
}
