/**
 * Cited documents that nobody has put up and nobody has described: told apart by what the citing documents print, with an id made of that. An id
 * that was published once stays (the lock), also when a later document prints more.
 */
import type { Registry } from '../registry/registry.ts';
import { slug } from '../text/fold.ts';
import { ordinalOf } from './known.ts';
import type { Mention } from './mention.ts';
import { formatRoman } from './ordinal.ts';
import type { Query } from './query.ts';
import { compareSubjects } from './subject.ts';

/** A mention that means no known document. */
export interface Loose {
  from: string;
  citingDate: string | null;
  mention: Mention;
  query: Query;
}

/** What the lock keeps of a cited document. */
export interface CitedRecord {
  /** Key of its number or name. */
  key: string;
  /** What told it from others of the same key: "k13" (term), "y2022" (year), "" (nothing printed). */
  identity: string;
  /** Printed kind: quyết định and quy định share QĐ, but not always one series. */
  kind: string | null;
  /** What it is called on its page, for the time when only its address is left. */
  label?: string;
}

export interface Ghost {
  id: string;
  record: CitedRecord;
  members: Loose[];
}

export interface GhostResult {
  ghosts: Ghost[];
  /** Mentions that several of these fit: their ids. */
  ambiguous: { loose: Loose; candidates: string[] }[];
}

export function createGhosts(
  loose: readonly Loose[],
  registry: Registry,
  codes: ReadonlyMap<string, string>,
  locked: ReadonlyMap<string, CitedRecord>,
  taken: ReadonlySet<string>,
): GhostResult {
  const byKey = Map.groupBy(loose, ({ query }) => `${query.key ?? ''}\n${query.kind ?? ''}`);
  const drafts: { record: CitedRecord; members: Loose[] }[] = [];
  const open: { loose: Loose; drafts: { record: CitedRecord; members: Loose[] }[] }[] = [];
  for (const [group, all] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [key = '', kind = ''] = group.split('\n');
    const identities = new Map<string, Loose[]>();
    const undated: Loose[] = [];
    for (const own of all) {
      const identity = identityOf(own, registry);
      if (identity === '') undated.push(own);
      else {
        const members = identities.get(identity);
        if (members === undefined) identities.set(identity, [own]);
        else members.push(own);
      }
    }
    const own = [...identities]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([identity, members]) => ({ record: { key, identity, kind: kind === '' ? null : kind }, members }));
    // Judged by those that print a date or a term, not by those that join them: the order of documents changes nothing.
    const facts = new Map(own.map((draft) => [draft, factsOf(draft.members)]));
    const rest: Loose[] = [];
    for (const one of undated) {
      const fitting = own.filter((draft) => isPossible(one, facts.get(draft)));
      const same = fitting.filter(
        (draft) => facts.get(draft)?.subjects.some((subject) => compareSubjects(one.query.subject, subject) === 'same') === true,
      );
      const [only] = same.length === 1 ? same : fitting;
      if (only === undefined) rest.push(one);
      else if (same.length === 1 || fitting.length === 1) only.members.push(one);
      else open.push({ loose: one, drafts: fitting });
    }
    if (rest.length > 0) own.push({ record: { key, identity: '', kind: kind === '' ? null : kind }, members: rest });
    drafts.push(...own);
  }
  const ids = nameGhosts(drafts, codes, locked, taken);
  const ghosts = drafts.map((draft) => ({ id: ids.get(draft) ?? '', record: draft.record, members: draft.members }));
  return { ghosts, ambiguous: open.map((own) => ({ loose: own.loose, candidates: own.drafts.map((draft) => ids.get(draft) ?? '') })) };
}

function identityOf({ query }: Loose, registry: Registry): string {
  if (query.year !== null && query.owner !== null) return `n${query.year}`;
  const organization = query.owner?.organization ?? null;
  if (query.term !== null) return `k${query.term}`;
  if (query.date !== null) {
    const term = organization === null ? undefined : registry.termOn(organization, query.date);
    const ordinal = ordinalOf(term?.name);
    return ordinal === null ? `y${query.date.slice(0, 4)}` : `k${ordinal}`;
  }
  return query.year === null ? '' : `n${query.year}`;
}

interface Facts {
  dates: readonly string[];
  subjects: readonly string[];
  kinds: ReadonlySet<string | null>;
  hasBare: boolean;
}

function factsOf(members: readonly Loose[]): Facts {
  return {
    dates: [...new Set(members.flatMap(({ query }) => query.date ?? []))],
    subjects: [...new Set(members.flatMap(({ query }) => query.subject ?? []))],
    kinds: new Set(members.map(({ query }) => query.kind)),
    hasBare: members.some(({ query }) => query.subject === null),
  };
}

/** Nothing cites the future; what is plainly about something else, or is called by another kind, is something else. */
function isPossible({ citingDate, query }: Loose, facts: Facts | undefined): boolean {
  if (facts === undefined || query.hasUnread || query.isConflicting) return false;
  if (query.kind !== null && !facts.kinds.has(query.kind)) return false;
  if (citingDate !== null && facts.dates.length > 0 && facts.dates.every((date) => date > citingDate)) return false;
  return (
    facts.hasBare ||
    facts.subjects.length === 0 ||
    !facts.subjects.every((subject) => compareSubjects(query.subject, subject) === 'different')
  );
}

function nameGhosts(
  drafts: readonly { record: CitedRecord; members: readonly Loose[] }[],
  codes: ReadonlyMap<string, string>,
  locked: ReadonlyMap<string, CitedRecord>,
  taken: ReadonlySet<string>,
): Map<object, string> {
  const ids = new Map<object, string>();
  const used = new Set(taken);
  const byKey = Map.groupBy([...locked], ([, record]) => record.key);
  const claim = (draft: { record: CitedRecord }, fits: (identity: string) => boolean): void => {
    if (ids.has(draft)) return;
    const own = (byKey.get(draft.record.key) ?? []).filter(
      ([id, record]) => !used.has(id) && record.kind === draft.record.kind && fits(record.identity),
    );
    if (own.length !== 1) return;
    const [[id] = ['']] = own;
    ids.set(draft, id);
    used.add(id);
  };
  for (const draft of drafts) claim(draft, (identity) => identity === draft.record.identity);
  // What was printed without a date, and now with one, or the other way round, is the same page as before.
  // Only where one alone can be meant: a page that said nothing of the date is not given to one of several.
  const ofKey = Map.groupBy(drafts, ({ record }) => `${record.key}\n${record.kind ?? ''}`);
  for (const draft of drafts) {
    if (ofKey.get(`${draft.record.key}\n${draft.record.kind ?? ''}`)?.length === 1)
      claim(draft, (identity) => identity === '' || draft.record.identity === '');
  }
  for (const draft of drafts) {
    if (ids.has(draft)) continue;
    const wanted = makeId(draft, codes);
    let id = wanted;
    // Ids that were published once are never given to another document.
    for (let count = 2; used.has(id) || locked.has(id); count++) id = `${wanted}-${count}`;
    ids.set(draft, id);
    used.add(id);
  }
  return ids;
}

function makeId({ members }: { members: readonly Loose[] }, codes: ReadonlyMap<string, string>): string {
  const [first] = members;
  if (first === undefined) return 'van-ban';
  const { query, mention } = first;
  if (query.name !== null && query.number === null) {
    // "ten|nghi quyet dai hoi dang bo tinh 11@tinh-uy-lam-dong||": the key is the name in its plainest form.
    const [, plain = '', body] = /^ten\|([^@|]*)(?:@([^|]*))?/.exec(query.key ?? '') ?? [];
    const term = query.term === null ? [] : ['khoa', formatRoman(query.term)];
    const short = plain.replace(/^nghi quyet /, 'nq ').replace(/^ket luan (?=trung uong)/, 'kl ');
    const congress = /^nq dai hoi (toan quoc|dang bo.*?) (\d+)$/.exec(short);
    if (congress !== null) return cut(slug(['nq dai hoi', formatRoman(Number(congress[2])), body ?? congress[1] ?? ''].join(' ')));
    return cut(slug([short, body ?? '', ...term, query.year ?? ''].join(' ')));
  }
  const code = codes.get(mention.found.kind ?? '') ?? 'vb';
  const number = slug((query.number ?? '').padStart(2, '0'));
  const owner = query.owner?.slug ?? 'chua-ro-co-quan';
  if (mention.found.symbol !== null && query.year !== null) return cut(`${code}-${number}-${query.year}-${owner}`);
  const dates = members.flatMap((member) => member.query.date ?? []).sort();
  const term = members.map((member) => member.query.term).find((own) => own !== null) ?? null;
  const suffix = dates[0]?.slice(0, 4) ?? query.year ?? (term === null ? null : `khoa-${formatRoman(term).toLowerCase()}`);
  return cut([code, number, owner, ...(suffix === null ? [] : [suffix])].join('-'));
}

/** The id of a document of which only kind, number and owner are printed. */
export function bareId(mention: Mention, query: Query, codes: ReadonlyMap<string, string>): string {
  return cut(
    [codes.get(mention.found.kind ?? '') ?? 'vb', slug((query.number ?? '').padStart(2, '0')), query.owner?.slug ?? 'chua-ro-co-quan'].join(
      '-',
    ),
  );
}

const cut = (id: string): string => id.slice(0, 80).replace(/-+$/, '');
