/** Writes behind each download how large it is, as the list of files says; without the list, or opened from a disk, the page stays as it is. */
import { data } from '../../i18n/vi/data.ts';

interface ListedFile {
  url: string;
  bytes: number;
}

const list = document.querySelector<HTMLAnchorElement>('a[data-file-list]');
if (list !== null) void showSizes(list.href);

async function showSizes(address: string): Promise<void> {
  const response = await fetch(address).catch(() => null);
  if (response?.ok !== true) return;
  const { files = [] } = (await response.json()) as { files?: ListedFile[] };
  const sizes = new Map(files.map(({ url, bytes }) => [new URL(url, address).href, bytes]));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[data-file]')) {
    const bytes = sizes.get(link.href);
    if (bytes !== undefined) link.after(` (${data.size(bytes)})`);
  }
}
