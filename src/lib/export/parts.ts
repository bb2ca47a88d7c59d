/** Data files of bounded size: what would pass the limit becomes a list of parts of the same shape. */

/** 4 MB, in bytes of UTF-8. */
export const maximumBytes = 4_000_000;

type Fields = Readonly<Record<string, unknown>>;

export interface DataFile {
  address: string;
  content: string;
}

/**
 * `{ [key]: values, … }` as one file at `address`, or, past the limit, each part, with every key, beside it as `…-1.json`, `…-2.json`, and behind them
 * `{ parts: [url] }` at `address`. One part is in memory at a time. Byte counts are of the JSON in UTF-8; `href` turns an address into the URL written into
 * the list. `head` begins every file, `extra` stands at the end of the file itself, also where it lists parts.
 */
export function* splitIntoParts(
  address: string,
  lists: Readonly<Record<string, Iterable<unknown>>>,
  href: (address: string) => string,
  { limit = maximumBytes, head = {}, extra = {} }: { limit?: number; head?: Fields; extra?: Fields } = {},
): Generator<DataFile, void> {
  const keys = Object.keys(lists);
  const empty = (): Map<string, string[]> => new Map(keys.map((key) => [key, []]));
  const more = Object.entries(extra).map(([key, value]) => `,"${key}":${JSON.stringify(value)}`);
  const first = Object.entries(head).map(([key, value]) => `"${key}":${JSON.stringify(value)},`);
  const reserve = 100 * keys.length + utf8Length(more.join('') + first.join(''));
  const wrap = (group: ReadonlyMap<string, readonly string[]>, tail: string): string =>
    `{${first.join('')}${[...group].map(([key, items]) => `"${key}":[${items.length === 0 ? '' : `\n${items.join(',\n')}\n`}]`).join(',')}${tail}}\n`;
  const parts: string[] = [];
  const nextPart = (): DataFile => {
    const part = address.replace(/\.json$/, `-${parts.length + 1}.json`);
    parts.push(part);
    return { address: part, content: wrap(group, '') };
  };
  let group = empty();
  let size = 0;
  for (const key of keys) {
    for (const value of lists[key] ?? []) {
      const json = JSON.stringify(value);
      const bytes = utf8Length(json) + 2;
      if (size + bytes > limit - reserve && size > 0) {
        yield nextPart();
        group = empty();
        size = 0;
      }
      group.get(key)?.push(json);
      size += bytes;
    }
  }
  if (parts.length === 0) {
    yield { address, content: wrap(group, more.join('')) };
    return;
  }
  yield nextPart();
  yield { address, content: `${JSON.stringify({ ...head, parts: parts.map(href), ...extra })}\n` };
}

export function utf8Length(text: string): number {
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
