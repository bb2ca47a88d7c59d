/** Data files of bounded size: what would pass the limit becomes a list of parts of the same shape. */

/** 4 MB, in bytes of UTF-8. */
const maximumBytes = 4_000_000;

export interface DataFile {
  address: string;
  content: string;
}

/**
 * `{ [key]: values, … }` as one file at `address`, or, past the limit, `{ parts: [url] }` there and each part, with every key, beside it as
 * `…-1.json`, `…-2.json`. Byte counts are of the JSON in UTF-8; `href` turns an address into the URL written into the list. `extra` stands in the
 * file itself, also where it lists parts.
 */
export function splitIntoParts(
  address: string,
  lists: Readonly<Record<string, readonly unknown[]>>,
  href: (address: string) => string,
  { limit = maximumBytes, extra = {} }: { limit?: number; extra?: Readonly<Record<string, unknown>> } = {},
): DataFile[] {
  const keys = Object.keys(lists);
  const empty = (): Map<string, string[]> => new Map(keys.map((key) => [key, []]));
  const more = Object.entries(extra).map(([key, value]) => `,"${key}":${JSON.stringify(value)}`);
  const reserve = 100 * keys.length + utf8Length(more.join(''));
  const groups = [empty()];
  let size = 0;
  for (const key of keys) {
    for (const value of lists[key] ?? []) {
      const json = JSON.stringify(value);
      const bytes = utf8Length(json) + 2;
      if (size + bytes > limit - reserve && size > 0) {
        groups.push(empty());
        size = 0;
      }
      groups.at(-1)?.get(key)?.push(json);
      size += bytes;
    }
  }
  const wrap = (group: ReadonlyMap<string, readonly string[]>, tail: string): string =>
    `{${[...group].map(([key, items]) => `"${key}":[${items.length === 0 ? '' : `\n${items.join(',\n')}\n`}]`).join(',')}${tail}}\n`;
  const [only = empty()] = groups;
  if (groups.length === 1) return [{ address, content: wrap(only, more.join('')) }];
  const parts = groups.map((group, index) => ({ address: address.replace(/\.json$/, `-${index + 1}.json`), content: wrap(group, '') }));
  return [{ address, content: `${JSON.stringify({ parts: parts.map((part) => href(part.address)), ...extra })}\n` }, ...parts];
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
