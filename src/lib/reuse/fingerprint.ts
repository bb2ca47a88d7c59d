/** One hash for a value of plain data: two values have the same if and only if they say the same. Made once for each object, which must not change. */
import type { Hash } from '../permalink/hash.ts';

export type Fingerprint = (value: unknown) => string;

/** What cannot be told by its hash: a function, an object with a class of its own. */
class NotPlainData extends Error {}

/** Of strings, numbers, booleans, null, undefined; arrays, maps, sets and plain objects of such, in the order of their keys. Throws `NotPlainData`. */
export function createFingerprint(hash: Hash): Fingerprint {
  const known = new WeakMap<object, string>();
  const ofObject = (value: object): string => {
    const made = known.get(value) ?? hash(write(value));
    known.set(value, made);
    return made;
  };
  /** Members of lists are hashed one by one: many lists hold the same ones. */
  const member = (value: unknown): string => (typeof value === 'object' && value !== null ? `#${ofObject(value)}` : write(value));
  const members = (values: Iterable<unknown>): string => Array.from(values, member).join(',');
  function write(value: unknown): string {
    switch (typeof value) {
      case 'string':
        return JSON.stringify(value);
      case 'number':
        return Object.is(value, -0) ? '-0' : String(value);
      case 'boolean':
      case 'undefined':
        return String(value);
      case 'object':
        return value === null ? 'null' : writeObject(value);
      default:
        throw new NotPlainData(typeof value);
    }
  }
  function writeObject(value: object): string {
    if (Array.isArray(value)) return `[${members(value)}]`;
    if (value instanceof Map) return `map(${members([...value].flat(1))})`;
    if (value instanceof Set) return `set(${members(value)})`;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw new NotPlainData(value.constructor.name);
    return `{${Object.entries(value)
      .map(([name, own]) => `${JSON.stringify(name)}:${write(own)}`)
      .join(',')}}`;
  }
  return (value) => (typeof value === 'object' && value !== null ? ofObject(value) : write(value));
}
