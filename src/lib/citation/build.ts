/** Builds the graph of a library: from the mentions of every document to outcomes, cited documents, relations. Independent of the order of files. */
import { directiveAddress, citedAddress } from '../address.ts';
import type { Anchor } from '../provision/body.ts';
import type { Registry } from '../registry/registry.ts';
import { lower } from '../text/fold.ts';
import { createCitedDocuments } from './cited-document.ts';
import { createEdges } from './edges.ts';
import { createGhosts, type CitedRecord, type Ghost } from './ghosts.ts';
import type { Citation, CitationGraph, Edge, Retired } from './graph.ts';
import { createKindClasses, createKnownDocuments, type KnownDocuments } from './known.ts';
import { createOwners } from './owner.ts';
import { findPlace } from './pinpoint.ts';
import { disagreements } from './disagreements.ts';
import { contradictions, orderProblem, overrideProblems } from './problems.ts';
import { isRelation } from './relation.ts';
import { looseOf, resolveDocument, type CitingDocument, type Pending } from './resolve.ts';
import { createRetired, possibleAddresses } from './retired.ts';
import { boundsOf } from './series.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface GraphInput {
  documents: readonly CitingDocument[];
  registry: Registry;
  vocabulary: Vocabulary;
  /** Cited documents as published before, by id; null where the library has no lock: then nobody knows what was published. */
  locked: ReadonlyMap<string, CitedRecord> | null;
  /** Numbers that had an address, by slug. */
  publishedNumbers: ReadonlyMap<string, string>;
  /** Anchors of a held document; asked only where a citation names a place in it. */
  /** Where a provision of a held document stands → its permanent anchor; the same unless text was put in before it. */
  anchorsOf: (id: string) => ReadonlyMap<Anchor, Anchor>;
}

export function buildGraph({ documents, registry, vocabulary, locked: lock, publishedNumbers, anchorsOf }: GraphInput): CitationGraph {
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
  const codes = new Map(
    registry.kinds.flatMap(({ name, aliases, code }) => [name, ...(aliases ?? [])].map((own): [string, string] => [lower(own), code])),
  );
  const kindNames = new Map(
    registry.kinds.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])].map((own): [string, string] => [lower(own), name])),
  );
  const pending = sorted.map((document) => resolveDocument(document, { registry, owners, classes, known, codes, kindNames }));
  const loose = pending.flatMap(looseOf);
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
  const live = new Set([...ghosts.map(({ id }) => id), ...registry.citedDocuments.map(({ id }) => id)]);
  const turned = registry.citedDocuments.flatMap(({ id }): Retired[] => {
    const document = known.byId.get(id)?.document ?? null;
    return document === null ? [] : [{ id, label: null, targets: [document] }];
  });
  const possible = lock === null ? possibleAddresses(pending.flat(), registry, codes, live) : [];
  const retired = [...createRetired(locked, live, known, pending.flat()), ...turned, ...possible].sort((a, b) => (a.id < b.id ? -1 : 1));
  // What an editor wrote of a page that leads on now follows it.
  const moved = new Map(retired.flatMap(({ id, targets }) => (targets.length === 1 ? [[id, targets[0] ?? ''] as const] : [])));
  for (const one of pending.flat()) {
    const target = one.mention.override === null ? undefined : moved.get(one.mention.override.to);
    if (target !== undefined) one.decision = { outcome: 'resolved', target, candidates: [], reason: 'Do người biên tập xác định.' };
  }
  const anchors = new Map<string, ReadonlyMap<Anchor, Anchor>>();
  const cachedAnchors = (id: string): ReadonlyMap<Anchor, Anchor> => {
    const own = anchors.get(id) ?? anchorsOf(id);
    anchors.set(id, own);
    return own;
  };
  const citations = pending.flatMap((own) => own.map((one) => toCitation(one, known, cachedAnchors)));
  const to = Map.groupBy(
    citations.filter(({ target }) => target !== null),
    ({ target }) => target ?? '',
  );
  const citationsOf = (target: string): readonly Citation[] => to.get(target) ?? [];
  const entries = new Map(sorted.map(({ entry }) => [entry.id, entry]));
  const edges = createEdges(pending, citations, entries, registry);
  const citedDocuments = createCitedDocuments(citations, entries, known, ghosts, registry);
  const outOfOrder = boundsOf(citedDocuments, pending.flat(), citations, entries, registry);
  const problems = [
    ...overrideProblems(pending.flat(), citations, [...citedDocuments, ...retired], entries, registry, cachedAnchors),
    ...contradictions(citedDocuments, citationsOf),
    ...outOfOrder.flatMap((own) => orderProblem(own, citationsOf)),
    ...disagreements(citations, entries),
  ];
  const labels = new Map(
    citedDocuments.map(({ id, kind, label, symbol }) => [id, symbol === null ? label : `${kind ?? 'văn bản'} số ${label}`]),
  );
  const labelled = (id: string, record: CitedRecord): CitedRecord => ({ ...record, label: labels.get(id) ?? record.label ?? id });
  const records = new Map(ghosts.map(({ id, record }) => [id, labelled(id, record)]));
  for (const entry of registry.citedDocuments)
    records.set(entry.id, labelled(entry.id, { key: `registry|${entry.id}`, identity: '', kind: null }));
  for (const { id } of retired) {
    const record = locked.get(id);
    if (record !== undefined && !records.has(id)) records.set(id, record);
  }
  const from = Map.groupBy(citations, (citation) => citation.from);
  const cited = new Map(citedDocuments.map((own) => [own.id, own]));
  const edgesById = new Map<string, Edge[]>();
  for (const edge of edges) {
    for (const id of new Set([edge.from, edge.to])) {
      const own = edgesById.get(id);
      if (own === undefined) edgesById.set(id, [edge]);
      else own.push(edge);
    }
  }
  return {
    citations,
    citedDocuments,
    edges,
    retired,
    publishedNumbers,
    records,
    problems,
    of: (id) => from.get(id) ?? [],
    to: citationsOf,
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
  publishedNumbers: new Map(),
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

/** A citation names a place as it is printed; its anchor may be an older one. */
function placeIn(pinpoint: string, anchors: ReadonlyMap<Anchor, Anchor>): Anchor | null {
  const place = findPlace(pinpoint, [...anchors.keys()]);
  return place === null ? null : (anchors.get(place) ?? null);
}

function toCitation({ from, mention, decision }: Pending, known: KnownDocuments, anchorsOf: GraphInput['anchorsOf']): Citation {
  const { found, override } = mention;
  const target = decision?.target ?? null;
  const isHeld = target !== null && known.byId.get(target)?.isHeld === true;
  const place =
    override?.at ?? (isHeld && found.pinpoint !== null && !found.isPinpointAttached ? placeIn(found.pinpoint, anchorsOf(target)) : null);
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
