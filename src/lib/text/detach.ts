/** Facts taken from a text, kept when the text is let go. */

/**
 * The same plain data, made of objects and strings of its own. V8 keeps a piece of a text as a view of the whole: a title or a quotation of twenty words
 * would hold the whole file in memory for as long as it is kept (a third of all that a library kept, measured). Equal strings become one; what is neither an
 * array nor a plain object, number or string stays what it is.
 */
export function detach<Value>(value: Value): Value {
  const strings = new Set<string>();
  collect(value, strings);
  const found = [...strings];
  // Parsed text makes strings anew; a copy made by joining would be a view of the joined one.
  const made = JSON.parse(JSON.stringify(found)) as string[];
  const copies = new Map(found.map((text, index) => [text, made[index] ?? text]));
  return copy(value, copies) as Value;
}

/** Shorter ones are never views. */
const shortestView = 13;

function collect(value: unknown, strings: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length >= shortestView) strings.add(value);
  } else if (Array.isArray(value)) {
    for (const own of value) collect(own, strings);
  } else if (isPlain(value)) {
    for (const key of Object.keys(value)) collect(value[key], strings);
  }
}

function copy(value: unknown, copies: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return copies.get(value) ?? value;
  if (Array.isArray(value)) return value.map((own) => copy(own, copies));
  if (!isPlain(value)) return value;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value)) result[key] = copy(value[key], copies);
  return result;
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
