/** What moved and what was taken down, settled for a whole library: which addresses lead on, which say what happened, what the lock keeps of them. */
import { comparisonAddress, directiveAddress, directiveId, organizationFeedAddress, organizationId } from '../address.ts';
import type { CitationGraph } from '../citation/graph.ts';
import { targetAddress } from '../citation/build.ts';
import type { ComparedPair } from '../compare/pairs.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Content } from '../library/content.ts';
import type { Listed } from './entry-list.ts';
import { publishedPairs, type Lock, type LockRecord } from './lock.ts';
import { checkRedirects, documentMoves, parseRedirects, type Redirect } from './moved.ts';
import type { Hash } from './hash.ts';
import { checkRemovalRecords, checkRemovals, parseRemovals, removalHash, removedIds, type Removal } from './removed.ts';

type Pair = Pick<ComparedPair, 'a' | 'b'>;

/** A page of compared documents of which at least one was taken down. */
export interface LostComparison extends Pair {
  address: string;
}

export interface Moves {
  /** In the order of their addresses. */
  redirects: readonly Redirect[];
  removals: readonly Removal[];
  /** Every address that leads on for ever, with the page where its reader arrives: redirects, and comparisons of documents that moved. */
  leading: readonly Redirect[];
  lostComparisons: readonly LostComparison[];
}

export const noMoves: Moves = { redirects: [], removals: [], leading: [], lostComparisons: [] };

/** As the files say it, before anything is known of the library. */
export interface ReadMoves {
  redirects: readonly Listed<Redirect>[];
  removals: readonly Listed<Removal>[];
  /** Old id → id now. */
  documents: ReadonlyMap<DocumentId, DocumentId>;
  diagnostics: readonly Diagnostic[];
}

export function readMoves(content: Pick<Content, 'redirects' | 'removed'>): ReadMoves {
  const redirects = parseRedirects(content.redirects);
  const removals = parseRemovals(content.removed);
  return {
    redirects: redirects.entries,
    removals: removals.entries,
    documents: documentMoves(redirects.entries.map(({ value }) => value)),
    diagnostics: [...redirects.diagnostics, ...removals.diagnostics],
  };
}

/** Published pairs by the ids that their documents have now; a pair that was published under these ids goes first. */
export function currentPairs(lock: Lock, documents: ReadMoves['documents']): Pair[] {
  const now = (id: DocumentId): DocumentId => documents.get(id) ?? id;
  const all = publishedPairs(lock);
  const isSame = ({ a, b }: Pair): boolean => now(a) === a && now(b) === b;
  const seen = new Set<string>();
  return [...all.filter(isSame), ...all.filter((pair) => !isSame(pair))].flatMap((pair) => {
    const [a, b] = [now(pair.a), now(pair.b)];
    if (a === b || seen.has(pairKey(a, b))) return [];
    seen.add(pairKey(a, b));
    return [{ a, b }];
  });
}

const pairKey = (a: DocumentId, b: DocumentId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

export interface Settled extends Moves {
  diagnostics: readonly Diagnostic[];
  /** Addresses that answer though the pages of the library do not have them. */
  answering: ReadonlySet<string>;
  /** What the lock keeps of them: the file of the line, path, record. */
  records: readonly (readonly [file: string, path: string, record: LockRecord])[];
}

interface Surroundings {
  lock: Lock | null;
  graph: Pick<CitationGraph, 'retired'>;
  pairs: readonly Pair[];
  /** Addresses of all pages but those of documents. */
  pages: Iterable<string>;
  /** Documents of the content folder, readable or not. */
  present: ReadonlySet<DocumentId>;
  hash: Hash;
}

export function settleMoves(read: ReadMoves, { lock, graph, pairs, pages, present, hash }: Surroundings): Settled {
  const live = new Set([...pages, ...[...present].map(directiveAddress)]);
  // Addresses of cited documents that have no page of their own any more: they lead on by themselves, or wherever an editor says.
  const onward = new Map(graph.retired.map(({ id, targets }) => [targetAddress(id), targets]));
  for (const path of onward.keys()) live.delete(path);
  const froms = new Set(read.redirects.map(({ value }) => value.from));
  const removed = new Set(read.removals.map(({ value }) => value.path));
  const removals = checkRemovals(read.removals, lock, present, froms);
  const redirects = checkRedirects(read.redirects, { lock, live, targets: new Set([...live, ...onward.keys(), ...removed]) });
  const arrival = (to: string): string => {
    const [only, ...others] = onward.get(to) ?? [];
    return only === undefined || others.length > 0 ? to : targetAddress(only);
  };
  const comparisons = lock === null ? noComparisons : settleComparisons(lock, read, removedIds(removals.valid), pairs);
  const leading = [...redirects.valid.map((own) => ({ ...own, to: arrival(own.to) })), ...comparisons.leading];
  // An entry that is wrong is reported itself; that its comparisons have no page is no news then.
  const touched = new Set([...froms, ...removed].map(directiveId));
  const compared = lock === null ? [] : publishedPairs(lock).filter(({ a, b }) => touched.has(a) || touched.has(b));
  // The feed of a body goes where its page goes.
  const feeds = redirects.valid.flatMap(({ from, to }) => {
    const [old, now] = [organizationId(from), organizationId(to)];
    return old === null || now === null ? [] : [organizationFeedAddress(old)];
  });
  const answering = [...froms, ...removed, ...feeds, ...compared.map(({ a, b }) => comparisonAddress(a, b))];
  return {
    redirects: redirects.valid,
    removals: removals.valid,
    leading: leading.sort((a, b) => (a.from < b.from ? -1 : 1)),
    lostComparisons: comparisons.lost,
    diagnostics: [...redirects.diagnostics, ...removals.diagnostics, ...checkRemovalRecords(read.removals, lock, hash)],
    answering: new Set(answering),
    records: lock === null ? [] : lockRecords(lock, answering, [...redirects.valid, ...comparisons.leading], removals.valid, hash),
  };
}

interface Comparisons {
  leading: readonly Redirect[];
  lost: readonly LostComparison[];
}
const noComparisons: Comparisons = { leading: [], lost: [] };

/** Published comparisons of documents that moved lead to the page of today; those of documents that were taken down say so. */
function settleComparisons(lock: Lock, read: ReadMoves, removed: ReadonlySet<DocumentId>, pairs: readonly Pair[]): Comparisons {
  const moves = new Map(read.redirects.map(({ value }) => [directiveId(value.from), value]));
  const now = (id: DocumentId): DocumentId => read.documents.get(id) ?? id;
  const today = new Map(pairs.map(({ a, b }) => [pairKey(a, b), comparisonAddress(a, b)]));
  // Somebody has said it by hand.
  const written = new Set(read.redirects.map(({ value }) => value.from));
  const leading: Redirect[] = [];
  const lost: LostComparison[] = [];
  for (const pair of publishedPairs(lock)) {
    const address = comparisonAddress(pair.a, pair.b);
    if (written.has(address)) continue;
    const [a, b] = [now(pair.a), now(pair.b)];
    if (removed.has(a) || removed.has(b)) {
      lost.push({ address, a, b });
      continue;
    }
    const move = moves.get(pair.a) ?? moves.get(pair.b);
    // Two ids that turned out to be one document have nothing to compare any more.
    const to = a === b ? directiveAddress(a) : today.get(pairKey(a, b));
    if (move !== undefined && to !== undefined && to !== address) leading.push({ ...move, from: address, to });
  }
  return { leading, lost };
}

/** A line of the lock stays as it was, whatever became of its page; of an address that leads on it says where to. */
function lockRecords(
  lock: Lock,
  paths: readonly string[],
  leading: readonly Redirect[],
  removals: readonly Removal[],
  hash: Hash,
): Settled['records'] {
  const gone = new Map(removals.map((removal) => [removal.path, { removed: removalHash(removal, hash) }]));
  const targets = new Map(leading.map(({ from, to }) => [from, to]));
  return paths.flatMap((path) => {
    const locked = lock.get(path);
    if (locked === undefined) return [];
    const redirect = targets.get(path);
    const record = redirect === undefined ? { ...locked.record, ...gone.get(path) } : { redirect, ...without(locked.record) };
    return [[locked.file.slice(locked.file.lastIndexOf('/') + 1), path, record] as const];
  });
}

const without = ({ redirect: _, ...record }: LockRecord): LockRecord => record;
