/** Builds the graph of a library: from the mentions of every document to outcomes, cited documents, relations. Independent of the order of files. */
import { directiveAddress, citedAddress } from '../address.ts';
import type { Entry } from '../library/entry.ts';
import type { Anchor } from '../provision/body.ts';
import type { Registry } from '../registry/registry.ts';
import { lower } from '../text/fold.ts';
import { createGhosts, type CitedRecord, type Ghost, type Loose } from './ghosts.ts';
import type { Citation, CitationGraph, CitedDocument, Edge, GraphProblem, Retired, StatedFact } from './graph.ts';
import { createKindClasses, createKnownDocuments, type KnownDocument, type KnownDocuments } from './known.ts';
import { createOwners } from './owner.ts';
import { findPlace } from './pinpoint.ts';
import { changing, isRelation } from './relation.ts';
import { looseOf, resolveDocument, type CitingDocument, type Pending } from './resolve.ts';
import { boundsOf, type Numbered } from './series.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface GraphInput {
  documents: readonly CitingDocument[];
  registry: Registry;
  vocabulary: Vocabulary;
  /** Cited documents as published before, by id; null where the library has no lock: then nobody knows what was published. */
  locked: ReadonlyMap<string, CitedRecord> | null;
  /** Anchors of a held document; asked only where a citation names a place in it. */
  anchorsOf: (id: string) => readonly Anchor[];
}

export function buildGraph({ documents, registry, vocabulary, locked: lock, anchorsOf }: GraphInput): CitationGraph {
  const locked = lock ?? new Map<string, CitedRecord>();
  const sorted = [...documents].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
  const owners = createOwners(registry, vocabulary);
  const classes = createKindClasses(registry.kinds);
  const known = createKnownDocuments(
    sorted.map(({ entry }) => entry),
    registry.citedDocuments,
    registry,
    classes,
    owners,
  );
  const pending = sorted.map((document) => resolveDocument(document, { registry, owners, classes, known }));
  const loose = pending.flatMap(looseOf);
  const codes = new Map(
    registry.kinds.flatMap(({ name, aliases, code }) => [name, ...(aliases ?? [])].map((own): [string, string] => [lower(own), code])),
  );
  const { ghosts, ambiguous } = createGhosts(
    loose.map((own) => own.loose),
    registry,
    codes,
    locked,
    new Set(registry.citedDocuments.map(({ id }) => id)),
  );
  const back = new Map(loose.map((own) => [own.loose, own.pending]));
  for (const ghost of ghosts) for (const member of ghost.members) settle(back.get(member), ghost);
  for (const { loose: own, candidates } of ambiguous) {
    const one = back.get(own);
    if (one === undefined) continue;
    const reason = 'Có nhiều văn bản cùng số được viện dẫn; câu này không in ngày, khóa hoặc nội dung đủ để biết là văn bản nào.';
    one.decision = { outcome: 'ambiguous', target: null, candidates, reason };
  }
  for (const one of pending.flat()) {
    if (one.antecedent === null) continue;
    const full = one.antecedent.decision;
    if (full !== null) one.decision = { ...full, reason: `Cùng số với viện dẫn đã nói rõ ở chỗ khác trong văn bản này. ${full.reason}` };
  }
  const anchors = new Map<string, readonly Anchor[]>();
  const cachedAnchors = (id: string): readonly Anchor[] => {
    const own = anchors.get(id) ?? anchorsOf(id);
    anchors.set(id, own);
    return own;
  };
  const citations = pending.flatMap((own) => own.map((one) => toCitation(one, known, cachedAnchors)));
  const entries = new Map(sorted.map(({ entry }) => [entry.id, entry]));
  const edges = createEdges(pending, citations, entries, registry);
  const citedDocuments = createCitedDocuments(citations, entries, known, ghosts, registry);
  const outOfOrder = boundsOf(citedDocuments, pending.flat(), citations, entries, registry);
  const problems = [
    ...overrideProblems(pending.flat(), citations, citedDocuments, entries, registry, cachedAnchors),
    ...contradictions(citedDocuments, citations),
    ...outOfOrder.flatMap(({ lower, higher }) => orderProblem(lower, higher, citations)),
  ];
  const records = new Map(ghosts.map(({ id, record }) => [id, record]));
  for (const entry of registry.citedDocuments) records.set(entry.id, { key: `registry|${entry.id}`, identity: '' });
  const live = new Set([...ghosts.map(({ id }) => id), ...registry.citedDocuments.map(({ id }) => id)]);
  const turned = registry.citedDocuments.flatMap(({ id }): Retired[] => {
    const document = known.byId.get(id)?.document ?? null;
    return document === null ? [] : [{ id, targets: [document] }];
  });
  const possible = lock === null ? possibleAddresses(pending.flat(), registry, codes, live) : [];
  const retired = [...createRetired(locked, live, known, pending.flat()), ...turned, ...possible].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id } of retired) {
    const record = locked.get(id);
    if (record !== undefined && !records.has(id)) records.set(id, record);
  }
  const from = Map.groupBy(citations, (citation) => citation.from);
  const to = Map.groupBy(
    citations.filter(({ target }) => target !== null),
    ({ target }) => target ?? '',
  );
  const cited = new Map(citedDocuments.map((own) => [own.id, own]));
  const edgesById = new Map<string, Edge[]>();
  for (const edge of edges) {
    for (const id of new Set([edge.from, edge.to])) edgesById.set(id, [...(edgesById.get(id) ?? []), edge]);
  }
  return {
    citations,
    citedDocuments,
    edges,
    retired,
    records,
    problems,
    of: (id) => from.get(id) ?? [],
    to: (id) => to.get(id) ?? [],
    cited: (id) => cited.get(id),
    edgesOf: (id) => edgesById.get(id) ?? [],
  };
}

/** Of a library without citations. */
export const emptyGraph: CitationGraph = {
  citations: [],
  citedDocuments: [],
  edges: [],
  retired: [],
  records: new Map(),
  problems: [],
  of: () => [],
  to: () => [],
  cited: () => undefined,
  edgesOf: () => [],
};

/** Address of whatever a citation leads to. */
export const targetAddress = (id: string): string => (id.includes('/') ? directiveAddress(id) : citedAddress(id));

function settle(one: Pending | undefined, ghost: Ghost): void {
  if (one === undefined) return;
  const { query } = one;
  const isBare = query.date === null && query.term === null && query.year === null && query.name === null;
  const others = ghost.members.some((member) => member.query.date !== null || member.query.term !== null);
  const bare = !isBare
    ? ''
    : others
      ? ' Câu này không in ngày, khóa; chưa thấy văn bản nào khác cùng số được viện dẫn.'
      : ' Các câu viện dẫn không in ngày, khóa.';
  one.decision = { outcome: 'cited-only', target: ghost.id, candidates: [], reason: `Chưa có toàn văn trong thư viện.${bare}` };
}

function toCitation({ from, mention, decision }: Pending, known: KnownDocuments, anchorsOf: (id: string) => readonly Anchor[]): Citation {
  const { found, override } = mention;
  const target = decision?.target ?? null;
  const isHeld = target !== null && known.byId.get(target)?.isHeld === true;
  const place = override?.at ?? (isHeld && found.pinpoint !== null ? findPlace(found.pinpoint, anchorsOf(target)) : null);
  const missing =
    isHeld && found.pinpoint !== null && place === null ? ' Chưa tìm thấy đúng một mục như câu này nêu, nên liên kết tới đầu văn bản.' : '';
  return {
    from,
    anchor: mention.anchor,
    start: mention.base + found.start,
    end: mention.base + found.end,
    surface: found.surface,
    form: found.form,
    name: found.name,
    kind: found.kind,
    number: found.number,
    symbol: found.symbol,
    year: found.year,
    date: found.date,
    issuer: found.issuer,
    term: found.khoa,
    pinpoint: found.pinpoint,
    relation: override?.relation != null && isRelation(override.relation) ? override.relation : mention.relation,
    outcome: decision?.outcome ?? 'ambiguous',
    target,
    targetAnchor: place,
    candidates: decision?.candidates ?? [],
    reason: (decision?.reason ?? 'Chưa rõ là văn bản nào.').trim() + missing,
    unit: mention.unit,
    unitStart: found.start,
    unitEnd: found.end,
    line: mention.line,
    sentence: mention.sentence,
    subject: mention.subject,
  };
}

/** What an editor wrote into `<Cite>` and does not hold. */
function overrideProblems(
  pending: readonly Pending[],
  citations: readonly Citation[],
  cited: readonly CitedDocument[],
  entries: ReadonlyMap<string, Entry>,
  registry: Registry,
  anchorsOf: (id: string) => readonly Anchor[],
): GraphProblem[] {
  const ids = new Set([...cited.map(({ id }) => id), ...entries.keys(), ...registry.citedDocuments.map(({ id }) => id)]);
  return pending.flatMap(({ from, mention: { override } }, index): GraphProblem[] => {
    if (override === null) return [];
    const { to, relation, at, line, column } = override;
    const citation = citations[index];
    const place = { from, line, column };
    if (!ids.has(to)) return [{ type: 'unknown-target', ...place, to }];
    const problems: GraphProblem[] = [];
    if (at !== null && !(entries.has(to) && anchorsOf(to).includes(at))) problems.push({ type: 'unknown-place', ...place, to, at });
    if (relation !== null && !isRelation(relation)) problems.push({ type: 'unknown-relation', ...place, relation });
    if (citation !== undefined && relation !== null && !mayChange(citation, entries, registry))
      problems.push({ type: 'not-competent', ...place, relation, to });
    return problems;
  });
}

/** One document, two dates: one of the citing texts has a slip, or it is two documents. */
function contradictions(cited: readonly CitedDocument[], citations: readonly Citation[]): GraphProblem[] {
  return cited.flatMap(({ id, label, stated }): GraphProblem[] => {
    if (stated.dates.length < 2) return [];
    const rarest = stated.dates.at(-1)?.places[0];
    const line = citations.find((own) => own.target === id && own.from === rarest?.from && own.anchor === rarest.anchor)?.line ?? 1;
    return [
      {
        type: 'contradiction',
        from: rarest?.from ?? '',
        line,
        target: id,
        label,
        fact: 'date',
        values: stated.dates.map(({ value }) => value),
      },
    ];
  });
}

function orderProblem(lower: Numbered, higher: Numbered, citations: readonly Citation[]): GraphProblem[] {
  const own =
    citations.find(({ target, date }) => target === higher.id && date === higher.date) ??
    citations.find(({ target }) => target === lower.id || target === higher.id);
  if (own === undefined || lower.date === null || higher.date === null) return [];
  return [
    {
      type: 'out-of-order',
      from: own.from,
      line: own.line,
      lower: lower.label,
      lowerDate: lower.date,
      higher: higher.label,
      higherDate: higher.date,
    },
  ];
}

/** Held targets and targets under /vien-dan/; the citing document's own relations, and those that it states between two others. */
function createEdges(
  pending: readonly Pending[][],
  citations: readonly Citation[],
  entries: ReadonlyMap<string, Entry>,
  registry: Registry,
): Edge[] {
  const edges = new Map<string, Edge>();
  const add = (edge: Edge): void => {
    const key = `${edge.from} ${edge.relation} ${edge.to}`;
    if (edge.from !== edge.to && !edges.has(key)) edges.set(key, edge);
  };
  let offset = 0;
  for (const own of pending) {
    own.forEach((one, index) => {
      const citation = citations[offset + index];
      if (citation?.target == null) return;
      const statedIn = { from: citation.from, anchor: citation.anchor };
      const relation = mayChange(citation, entries, registry) ? citation.relation : 'viện dẫn';
      add({ from: citation.from, to: citation.target, relation, statedIn, isThirdParty: false });
      const { between } = one.mention;
      const other = between === null ? undefined : citations[offset + between.of]?.target;
      if (between === null || other == null) return;
      const [acting, suffering] = between.isPassive ? [citation.target, other] : [other, citation.target];
      add({ from: acting, to: suffering, relation: between.relation, statedIn, isThirdParty: true });
    });
    offset += own.length;
  }
  return [...edges.values()].sort((a, b) => (`${a.from} ${a.to} ${a.relation}` < `${b.from} ${b.to} ${b.relation}` ? -1 : 1));
}

/** CITE-21: only the issuing body or a superior changes, replaces or repeals; of documents not held nobody can tell whose they are. */
export function mayChange(
  citation: Pick<Citation, 'from' | 'relation' | 'target'>,
  entries: ReadonlyMap<string, Entry>,
  registry: Registry,
): boolean {
  if (!changing.includes(citation.relation)) return true;
  const own = entries.get(citation.from)?.organization;
  const other = entries.get(citation.target ?? '')?.organization;
  if (own === undefined || other === undefined) return true;
  for (
    let above: string | null | undefined = other, steps = 0;
    above != null && steps < 20;
    above = registry.organization(above)?.parent, steps++
  ) {
    if (above === own) return true;
  }
  return registry.organization(own)?.type === 'central';
}

function createCitedDocuments(
  citations: readonly Citation[],
  entries: ReadonlyMap<string, Entry>,
  known: KnownDocuments,
  ghosts: readonly Ghost[],
  registry: Registry,
): CitedDocument[] {
  const byTarget = Map.groupBy(
    citations.filter(({ target }) => target !== null),
    ({ target }) => target ?? '',
  );
  const ghostIds = new Set(ghosts.map(({ id }) => id));
  const authority = new Map(registry.citedDocuments.map((entry) => [entry.id, entry]));
  const ids = new Set([
    ...byTarget.keys(),
    ...registry.citedDocuments.filter(({ id }) => known.byId.get(id)?.document === null).map(({ id }) => id),
  ]);
  return [...ids]
    .filter((id) => ghostIds.has(id) || known.byId.has(id))
    .sort()
    .map((id): CitedDocument => {
      const own = byTarget.get(id) ?? [];
      return describe(
        id,
        own,
        known.byId.get(id) ?? null,
        entries.get(id) ?? null,
        authority.get(id)?.sources ?? {},
        authority.get(id)?.names ?? [],
      );
    });
}

function describe(
  id: string,
  own: readonly Citation[],
  known: KnownDocument | null,
  entry: Entry | null,
  sources: Readonly<Record<string, string>>,
  names: readonly string[],
): CitedDocument {
  const stated = {
    dates: facts(own, ({ date }) => date),
    issuers: facts(own, ({ issuer }) => issuer),
    terms: facts(own, ({ term, form }) => (form === 'named' ? null : term)),
    subjects: facts(own, ({ subject }) => subject),
  };
  const numbered = own.find(({ symbol }) => symbol !== null);
  const named = own.find(({ name }) => name !== null);
  const kind = entry?.metadata.kind ?? known?.kind ?? facts(own, (citation) => citation.kind)[0]?.value ?? null;
  return {
    id,
    isHeld: entry !== null,
    kind,
    number: entry?.number?.number ?? numbered?.number?.replace(/^0+(?=\d)/, '') ?? null,
    symbol: entry?.number?.symbol ?? numbered?.symbol ?? null,
    label:
      known?.number ??
      (numbered === undefined
        ? (names[0] ?? (named === undefined ? (own[0]?.surface ?? id) : printedName(named)))
        : printedNumber(numbered)),
    date: known?.date ?? (stated.dates.length === 1 ? (stated.dates[0]?.value ?? null) : null),
    issuer: known?.issuer ?? stated.issuers[0]?.value ?? null,
    title: known?.title ?? null,
    term: stated.terms[0]?.value ?? null,
    url: known?.url ?? null,
    sources,
    stated,
    bounds: null,
    citedBy: own.map(({ from, anchor }) => ({ from, anchor })),
  };
}

/** "Nghị quyết Trung ương 4 khóa XII". */
function printedName({ name, term, year }: Citation): string {
  const parts = [name ?? '', ...(term === null ? [] : [`khóa ${term}`]), ...(year === null ? [] : [`năm ${year}`])];
  return parts.join(' ');
}

/** "26-CT/TW", "04/2015/NĐ-CP". */
export function printedNumber({ number, symbol, year }: Pick<Citation, 'number' | 'symbol' | 'year'>): string {
  const digits = (number ?? '').padStart(2, '0');
  if (symbol === null) return year === null ? digits : `${digits}/${year}`;
  if (symbol.includes('/')) return `${digits}-${symbol}`;
  return year === null ? `${digits}/${symbol}` : `${digits}/${year}/${symbol}`;
}

function facts(own: readonly Citation[], valueOf: (citation: Citation) => string | null): StatedFact[] {
  const values = new Map<string, { from: string; anchor: Anchor }[]>();
  for (const citation of own) {
    const value = valueOf(citation);
    if (value === null) continue;
    values.set(value, [...(values.get(value) ?? []), { from: citation.from, anchor: citation.anchor }]);
  }
  return [...values]
    .map(([value, places]) => ({ value, places }))
    .sort((a, b) => b.places.length - a.places.length || (a.value < b.value ? -1 : 1));
}

/**
 * Without a lock: the addresses that held documents had, or may have had, while they were only cited. They lead on, in case somebody was given one.
 */
function possibleAddresses(
  pending: readonly Pending[],
  registry: Registry,
  codes: ReadonlyMap<string, string>,
  live: ReadonlySet<string>,
): Retired[] {
  const resolved = pending.filter(({ decision, mention }) => decision?.outcome === 'resolved' && mention.override === null);
  const targets = new Map<Loose, string>();
  for (const { from, citing, mention, query, decision } of resolved) {
    if (query.key !== null) targets.set({ from, citingDate: citing.date ?? citing.latest, mention, query }, decision?.target ?? '');
  }
  const { ghosts } = createGhosts([...targets.keys()], registry, codes, new Map(), live);
  return ghosts.map(({ id, members }) => ({ id, targets: [...new Set(members.map((own) => targets.get(own) ?? ''))].sort() }));
}

/** Addresses published once that no cited document has now: they lead on to the documents that they may be. */
function createRetired(
  locked: ReadonlyMap<string, CitedRecord>,
  live: ReadonlySet<string>,
  known: KnownDocuments,
  pending: readonly Pending[],
): Retired[] {
  const byKey = Map.groupBy(
    pending.filter(({ query }) => query.key !== null),
    ({ query }) => query.key ?? '',
  );
  return [...locked].flatMap(([id, record]) => {
    if (live.has(id)) return [];
    const targets = new Set<string>();
    for (const { decision } of byKey.get(record.key) ?? []) {
      if (decision?.target != null) targets.add(decision.target);
      for (const candidate of decision?.candidates ?? []) targets.add(candidate);
    }
    if (targets.size === 0) for (const candidate of known.candidates(record.key)) targets.add(candidate.id);
    return [{ id, targets: [...targets].sort() }];
  });
}
