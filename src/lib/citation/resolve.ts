/** Each mention of a library meets what is known: resolved, cited-only, ambiguous, external or ignored, each with its reason. Never a guess. */
import type { Entry } from '../library/entry.ts';
import type { Registry } from '../registry/registry.ts';
import type { Outcome } from './graph.ts';
import { bareId, type Loose } from './ghosts.ts';
import { numberKey, type KnownDocument, type KnownDocuments } from './known.ts';
import type { Mention } from './mention.ts';
import type { Owners } from './owner.ts';
import { assess, createQuery, differs, type Citing, type Query } from './query.ts';
import { compareSubjects } from './subject.ts';

export interface Decision {
  outcome: Outcome;
  target: string | null;
  candidates: readonly string[];
  reason: string;
}

/** A mention on its way: `decision` null means that it goes on to the documents that nobody has put up. */
export interface Pending {
  from: string;
  index: number;
  mention: Mention;
  query: Query;
  citing: Citing;
  decision: Decision | null;
  /** The mention in the same document that it takes its document from. */
  antecedent: Pending | null;
}

export interface CitingDocument {
  entry: Entry;
  mentions: readonly Mention[];
}

export interface Resolving {
  registry: Registry;
  owners: Owners;
  classes: ReadonlyMap<string, string>;
  known: KnownDocuments;
  /** Printed kind → the kind's own name ("chương trình hành động" → "chương trình"). */
  kindNames: ReadonlyMap<string, string>;
  /** Kind name → prefix of ids. */
  codes: ReadonlyMap<string, string>;
}

export function resolveDocument({ entry, mentions }: CitingDocument, resolving: Resolving): Pending[] {
  const citing = citingOf(entry, mentions, resolving.registry);
  const pending = mentions.map((mention, index): Pending => {
    const query = createQuery(mention, citing, resolving);
    return { from: entry.id, index, mention, query, citing, decision: null, antecedent: null };
  });
  const ownKey =
    entry.number === null
      ? null
      : numberKey(
          resolving.owners.ofNumber(entry.organization, entry.number.symbol),
          resolving.classes.get(entry.metadata.kind) ?? '',
          entry.number.number,
          entry.number.year,
        );
  for (const one of pending) one.decision = decide(one, ownKey, entry, resolving);
  for (const one of pending) {
    if (one.mention.override !== null || (one.decision !== null && one.decision.outcome !== 'ambiguous')) continue;
    // Later without date and subject, it is the document that was named in full before, or will be.
    const full = findAntecedent(one, pending);
    if (full === null) {
      if (one.decision === null && one.query.key === null) one.decision = noKey();
      continue;
    }
    if (full.decision === null) {
      one.antecedent = full;
      one.decision = null;
    } else
      one.decision = { ...full.decision, reason: `Cùng số với viện dẫn đã nói rõ ở chỗ khác trong văn bản này. ${full.decision.reason}` };
  }
  return pending;
}

const noKey = (): Decision => ({
  outcome: 'ambiguous',
  target: null,
  candidates: [],
  reason: 'Câu này không in cơ quan ban hành hoặc ký hiệu, nên chưa rõ là văn bản nào.',
});

function citingOf(entry: Entry, mentions: readonly Mention[], registry: Registry): Citing {
  const { date } = entry.metadata;
  const printed = mentions.flatMap(({ found }) => found.date ?? []).sort();
  const organization = registry.organization(entry.organization);
  const bounds = [organization?.to, entry.metadata.added].filter((bound) => bound != null).sort();
  return {
    id: entry.id,
    organization: entry.organization,
    date,
    earliest: date ?? printed.at(-1) ?? null,
    latest: date ?? bounds[0] ?? null,
  };
}

function decide(
  { mention, query, citing }: Pending,
  ownKey: string | null,
  entry: Entry,
  { registry, owners, known, codes }: Resolving,
): Decision | null {
  const { found, override } = mention;
  if (override !== null) return decideOverride(override.to, known);
  if (mention.isIndefinite)
    return ignored('Câu này chỉ in tên loại và cơ quan, không in số, ngày hoặc tên: không đủ để biết là văn bản nào.');
  if (found.form === 'self') return ignored('Văn bản nói về chính nó.');
  if (query.key === null) return null;
  if (query.key === ownKey && isOwnNumber(query, entry)) {
    if (assessOther(query, citing, registry, owners, known, entry.id) === null) return ignored('Số của chính văn bản này.');
  }
  const candidates = known.candidates(query.lookup ?? '').filter(({ id }) => id !== entry.id);
  const assessed = candidates.map((candidate) => ({ candidate, result: assess(query, candidate, { registry, owners, citing }) }));
  const sure = assessed.filter(({ result }) => result.fit === 'sure');
  const [first, second] = sure;
  if (first !== undefined && second === undefined && first.result.fit === 'sure')
    return decided(first.candidate, first.result.because, known);
  if (sure.length > 1) {
    return ambiguous(
      sure.map(({ candidate }) => candidate),
      'Những gì câu này in đều khớp với nhiều văn bản.',
    );
  }
  const possible = assessed.filter(({ result }) => result.fit === 'possible').map(({ candidate }) => candidate);
  const topical = query.date === null && !query.isConflicting && !query.isSubjectShared ? onlyOnTopic(query, possible) : null;
  if (topical !== null) return decided(topical, 'số, ký hiệu và nội dung in kèm chỉ hợp với một trong các văn bản cùng số', known);
  if (possible.length === 0) return null;
  // A name that only one known document bears; it is not held, so nothing is shown as its text.
  const [only] = possible;
  if (possible.length === 1 && only?.isHeld === false && only.document === null && found.form === 'named')
    return decided(only, 'tên gọi trùng', known);
  // An entry whose id is made of nothing but kind, number and owner describes what is cited so: the editor means this very page.
  const own = possible.find(({ id, isHeld }) => !isHeld && id === bareId(mention, query, codes));
  if (own !== undefined && possible.length === 1 && compareSubjects(query.subject, own.title) !== 'different')
    return decided(own, '', known);
  return ambiguous(possible, 'Câu này không in ngày, khóa hoặc nội dung đủ để biết chắc là văn bản nào trong các văn bản cùng số.');
}

/** Of several documents with the number: the one that the printed subject is about, where it is about none of the others. */
function onlyOnTopic(query: Query, possible: readonly KnownDocument[]): KnownDocument | null {
  if (possible.length < 2 || query.hasUnread) return null;
  const on = possible.filter(({ title }) => compareSubjects(query.subject, title, false) === 'same');
  const off = possible.filter(({ title }) => compareSubjects(query.subject, title, false) === 'different');
  const [only] = on;
  return only !== undefined && on.length === 1 && off.length === possible.length - 1 ? only : null;
}

/** Its own number may also be that of another document, of another term: only where the text says so. */
function assessOther(
  query: Query,
  citing: Citing,
  registry: Registry,
  owners: Owners,
  known: KnownDocuments,
  own: string,
): KnownDocument | null {
  return (
    known
      .candidates(query.key ?? '')
      .find((candidate) => candidate.id !== own && assess(query, candidate, { registry, owners, citing }).fit === 'sure') ?? null
  );
}

function decideOverride(to: string, known: KnownDocuments): Decision {
  const target = known.byId.get(to);
  if (target === undefined) return { outcome: 'cited-only', target: to, candidates: [], reason: 'Do người biên tập xác định.' };
  return { ...decided(target, '', known), reason: 'Do người biên tập xác định.' };
}

function decided(candidate: KnownDocument, because: string, known: KnownDocuments): Decision {
  const turned = candidate.document === null ? undefined : known.byId.get(candidate.document);
  if (turned !== undefined) {
    return {
      outcome: 'resolved',
      target: turned.id,
      candidates: [],
      reason: `Danh mục văn bản được viện dẫn ghi văn bản này chính là văn bản trong thư viện${because === '' ? '' : `; ${because}`}.`,
    };
  }
  const why = because === '' ? '' : `${because.charAt(0).toUpperCase()}${because.slice(1)}.`;
  if (candidate.isHeld) {
    const inferred = candidate.isNumberInferred ? ' Số của văn bản trong thư viện là suy ra, không in trong nguồn.' : '';
    return { outcome: 'resolved', target: candidate.id, candidates: [], reason: why + inferred };
  }
  if (candidate.url !== null) return { outcome: 'external', target: candidate.id, candidates: [], reason: `${why} Toàn văn ở trang khác.` };
  return { outcome: 'cited-only', target: candidate.id, candidates: [], reason: `${why} Chưa có toàn văn trong thư viện.` };
}

const ignored = (reason: string): Decision => ({ outcome: 'ignored', target: null, candidates: [], reason });

const ambiguous = (candidates: readonly KnownDocument[], reason: string): Decision => ({
  outcome: 'ambiguous',
  target: null,
  candidates: candidates.map(({ id }) => id).sort(),
  reason,
});

/** The mention of the same document that says more: same kind and number, the same owner where both print one, with a date or a term or a subject. */
function findAntecedent(one: Pending, all: readonly Pending[]): Pending | null {
  const { query, mention } = one;
  if (query.number === null || query.date !== null || query.term !== null) return null;
  const number = Number(query.number);
  const fitting = all.filter(
    (other) =>
      other !== one &&
      other.query.key !== null &&
      other.query.kindClass === query.kindClass &&
      Number(other.query.number) === number &&
      (query.key === null || other.query.key === query.key) &&
      (query.year === null || other.query.date?.startsWith(query.year) === true || other.query.year === query.year) &&
      (other.query.date !== null || other.query.term !== null || (query.key === null && other.mention.found.symbol !== null)) &&
      (mention.found.issuer === null || other.query.issuer === null || mention.found.issuerId === other.mention.found.issuerId) &&
      !mention.hasUnread &&
      !query.isConflicting &&
      !differs(query.issuer, other.query.issuer) &&
      (query.kind === other.query.kind || query.key === null) &&
      agrees(query, other.query),
  );
  const targets = new Set(
    fitting.map((other) => other.decision?.target ?? `${other.query.key ?? ''}|${other.query.date ?? ''}|${other.query.term ?? ''}`),
  );
  const [first] = fitting;
  return targets.size === 1 && first !== undefined && first.decision?.outcome !== 'ambiguous' && first.decision?.outcome !== 'ignored'
    ? first
    : null;
}

/** A mention with a subject of its own means the one before only where that one's subject is the same. */
function agrees(query: Query, other: Query): boolean {
  return query.subject === null || compareSubjects(query.subject, other.subject) === 'same';
}

/** Nothing says that another document of the same number is meant: no other date, term, kind or body. */
const isOwnNumber = (query: Query, { metadata }: Entry): boolean =>
  (query.date === null || metadata.date === null || query.date === metadata.date) &&
  query.term === null &&
  (query.year === null || metadata.date?.startsWith(query.year) === true || metadata.number?.includes(`/${query.year}/`) === true) &&
  compareSubjects(query.subject, metadata.title) !== 'different' &&
  !query.hasUnread &&
  !query.isConflicting &&
  (query.kind === null || query.kind === metadata.kind);

/** What goes on to the documents that nobody has put up. */
export const looseOf = (pending: readonly Pending[]): { pending: Pending; loose: Loose }[] =>
  pending
    .filter(({ decision, antecedent, query }) => decision === null && antecedent === null && query.key !== null)
    .map((own) => ({
      pending: own,
      loose: { from: own.from, citingDate: own.citing.date ?? own.citing.latest, mention: own.mention, query: own.query },
    }));
