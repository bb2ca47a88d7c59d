/**
 * A link copied from a place carries the hash of its words: `?v=3f9c2a7b#2.1`. Whoever comes by it is told if the words have changed since. Strict: a hash
 * is that of the words now, that of words which are recorded here, unknown, or none at all. Capitals are read as small letters.
 */

/** Of the hash that the lock has. */
const linkHashLength = 8;
/** The lock has no more digits. */
const shape = /^[0-9a-f]{8,16}$/;

export const linkParameter = 'v';

/** `hash`: of the label and words of the place, a line each block. */
export const linkHash = (hash: string): string => hash.slice(0, linkHashLength);

/** `address` with the hash of the words of its place. */
export function withLinkHash(address: URL, hash: string): URL {
  const result = new URL(address);
  result.searchParams.set(linkParameter, linkHash(hash));
  return result;
}

export type LinkVerdict<Version> =
  | { type: 'same' }
  /** The words were those of `version`: the last time that these words were replaced. */
  | { type: 'changed'; version: Version }
  | { type: 'unknown' }
  /** Too short, too long, or no hash. */
  | { type: 'malformed' };

/** `now`: hash of the words that stand there, null where none do; `old`: what is recorded of this place, the oldest first. */
export function judgeLink<Version extends { hash: string }>(
  linked: string,
  now: string | null,
  old: readonly Version[],
): LinkVerdict<Version> {
  const digits = linked.toLowerCase();
  if (!shape.test(digits)) return { type: 'malformed' };
  if (now?.startsWith(digits) === true) return { type: 'same' };
  const version = old.findLast(({ hash }) => hash.startsWith(digits));
  return version === undefined ? { type: 'unknown' } : { type: 'changed', version };
}
