/** Data files of bounded size: what would pass the limit becomes a list of parts of the same shape. */

/** 4 MB, in bytes of UTF-8. */
const maximumBytes = 4_000_000;

export interface DataFile {
  address: string;
  content: string;
}

/**
 * `{ [key]: values }` as one file at `address`, or, past the limit, `{ parts: [url] }` there and each part beside it as `…-1.json`, `…-2.json`.
 * Byte counts are of the JSON in UTF-8; `href` turns an address into the URL written into the list.
 */
export function splitIntoParts(
  address: string,
  key: string,
  values: readonly unknown[],
  href: (address: string) => string,
  limit = maximumBytes,
): DataFile[] {
  const groups: string[][] = [[]];
  let size = 0;
  for (const value of values) {
    const json = JSON.stringify(value);
    const bytes = utf8Length(json) + 2;
    if (size + bytes > limit - 100 && size > 0) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(json);
    size += bytes;
  }
  const wrap = (items: readonly string[]): string => `{"${key}":[${items.length === 0 ? '' : `\n${items.join(',\n')}\n`}]}\n`;
  const [only = []] = groups;
  if (groups.length === 1) return [{ address, content: wrap(only) }];
  const parts = groups.map((items, index) => ({ address: address.replace(/\.json$/, `-${index + 1}.json`), content: wrap(items) }));
  return [{ address, content: `${JSON.stringify({ parts: parts.map((part) => href(part.address)) })}\n` }, ...parts];
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code <= 0xdbff) {
      bytes += 4;
      index += 1;
    } else bytes += 3;
  }
  return bytes;
}
