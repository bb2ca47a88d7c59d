/** What the page of downloads lists, and the examples that it shows; a test runs them. */
import { getLibrary, getPublishedAddress } from '../../io/site.ts';
import { addresses, directiveTextAddress } from '../../lib/address.ts';

/** Stands for the address of the site while it has none of its own. */
export const placeholder = 'https://thu-vien.example';

const siteAddress = (): string => (getPublishedAddress('/') ?? placeholder).replace(/\/$/, '');

/** A zip, its proof, what is in it, and the proof of that. */
export function shellExample(archives: readonly string[]): string {
  const site = siteAddress();
  const [first = addresses.archive, ...others] = archives.map((address) => address.slice(1));
  return [
    ...[first, ...others].map((file) => `curl -f --create-dirs -o ${file} ${site}/${file}`),
    `curl -fO ${site}${addresses.sums}`,
    `sha256sum -c --ignore-missing SHA256SUMS`,
    ...[first, ...others].map((file) => `unzip -q ${file} -d toan-bo`),
    'cd toan-bo',
    'sha256sum -c --quiet SHA256SUMS*',
  ].join('\n');
}

export const scriptExample = (): string => `async function readAll(address, key) {
  const read = async (url) => (await fetch(url)).json();
  const file = await read(address);
  if (file.version !== 1) throw new Error(\`Định dạng phiên bản \${file.version}\`);
  const parts = file.parts ? await Promise.all(file.parts.map((part) => read(new URL(part, address)))) : [file];
  return parts.flatMap((part) => part[key]);
}

const tasks = await readAll('${siteAddress()}${addresses.tasksJson}', 'tasks');
for (const { assignees, quote } of tasks) console.log(assignees.join(', '), '|', quote);`;

/** The text of the newest document; null in an empty library. */
export function documentExample(): string | null {
  const id = getLibrary().entries[0]?.id;
  return id === undefined ? null : `curl -f ${siteAddress()}${directiveTextAddress(id)}`;
}
