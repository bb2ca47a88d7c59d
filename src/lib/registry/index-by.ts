/** Values by several keys each: a value stands once under each of its keys, in the order of the values. */
export function indexBy<Value>(values: readonly Value[], keys: (value: Value) => readonly string[]): Map<string, Value[]> {
  const index = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of new Set(keys(value))) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [value]);
      else list.push(value);
    }
  }
  return index;
}
