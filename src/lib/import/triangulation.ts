/** What documents of the library that cite this one print of it, beside what it prints itself. Agreement makes nothing certain; a difference is a warning. */
import type { Citation, CitationGraph } from '../citation/graph.ts';
import { compareSubjects } from '../citation/subject.ts';
import type { DocumentId } from '../directive/directive.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../document-number/document-number.ts';
import type { Anchor } from '../provision/body.ts';
import type { Registry } from '../registry/registry.ts';
import { formatDate } from '../text/date.ts';
import { fold, lower } from '../text/fold.ts';
import type { Decision } from './decisions.ts';

export interface Triangulation {
  fact: 'number' | 'date' | 'title';
  /** As the citing documents say it; of a date in ISO form. */
  value: string;
  /** What this document has; null where it has nothing. */
  own: string | null;
  agreement: 'agrees' | 'differs' | 'only-cited';
  places: readonly { document: DocumentId; anchor: Anchor; quote: string }[];
  /** One Vietnamese sentence. */
  message: string;
}

/** What the given file says of itself, doubtful values too. */
export interface Stated {
  kind: string | null;
  number: string | null;
  date: string | null;
  title: string | null;
  /** The owner of the symbol. */
  organization: string | null;
  /** All its words. */
  text: string;
}

/** `id`: of the document itself, where the graph already holds it. */
export function triangulate(
  own: Stated,
  id: DocumentId | null,
  graph: Pick<CitationGraph, 'citations'>,
  registry: Registry,
): Triangulation[] {
  const number = own.number === null ? null : parseDocumentNumber(own.number);
  const mayCite = (citation: Citation): boolean => citation.from !== id && isOfHouse(citation, own.organization, registry);
  const cited = graph.citations.filter(
    (citation) =>
      mayCite(citation) &&
      (citation.target === id || !citation.target?.includes('/')) &&
      (number === null ? isAlike(citation, own) : hasNumber(citation, number)),
  );
  const groups = Map.groupBy(
    cited.filter((citation) => numberOf(citation) !== null),
    (citation) => numberOf(citation) ?? '',
  );
  return [
    ...(number === null ? [...groups].map(([value, places]) => compare('number', value, null, places, false)) : []),
    ...[
      ...Map.groupBy(
        cited.filter(({ date }) => date !== null),
        ({ date }) => date ?? '',
      ),
    ].map(([value, places]) => compare('date', value, own.date, places, number !== null)),
    ...[
      ...Map.groupBy(
        cited.filter(({ subject }) => subject !== null),
        ({ subject }) => subject ?? '',
      ),
    ].map(([value, places]) => compare('title', value, own.title, places, number !== null)),
  ];
}

const factNames = { number: 'số', date: 'ngày', title: 'trích yếu' } as const;

/** `isNumbered`: the citations bear the number of this document; else they may mean another. */
function compare(
  fact: Triangulation['fact'],
  value: string,
  own: string | null,
  citations: readonly Citation[],
  isNumbered: boolean,
): Triangulation {
  const agreement = own === null ? 'only-cited' : isSame(fact, value, own) ? 'agrees' : 'differs';
  const places = citations.map(({ from, anchor, sentence }) => ({ document: from, anchor, quote: sentence.replace(/^… | …$/g, '') }));
  const show = (words: string): string => (fact === 'date' ? formatDate(words) : `“${words}”`);
  const from = [...new Set(places.map(({ document, anchor }) => `${document}#${anchor}`))].join(', ');
  const told = {
    agrees: `Trùng với ${factNames[fact]} ${show(value)} in trong văn bản viện dẫn (${from}).`,
    differs: `Văn bản viện dẫn (${from}) in ${factNames[fact]} ${show(value)}, tệp này in ${own === null ? '' : show(own)}: đối chiếu với bản gốc.`,
    'only-cited': `Tệp này không in ${factNames[fact]}; văn bản viện dẫn (${from}) in ${show(value)}.`,
  }[agreement];
  const message = isNumbered
    ? told
    : `Tệp này có thể là văn bản được viện dẫn (${from}): ${factNames[fact]} ${show(value)}; cần người biên tập xác nhận.`;
  return { fact, value, own, agreement, places, message };
}

const isSame = (fact: Triangulation['fact'], value: string, own: string): boolean =>
  fact === 'title'
    ? compareSubjects(value, own) !== 'different'
    : value === own || (own.length < value.length && fact === 'date' && value.startsWith(own));

function numberOf({ number, symbol, year }: Citation): string | null {
  if (number === null || symbol === null) return null;
  return formatDocumentNumber({ number: number.replace(/^0+(?=\d)/, ''), symbol, year, form: symbol.includes('/') ? 'party' : 'state' });
}

function hasNumber(citation: Citation, own: NonNullable<ReturnType<typeof parseDocumentNumber>>): boolean {
  return (
    citation.symbol === own.symbol &&
    citation.number?.replace(/^0+(?=\d)/, '') === own.number &&
    (own.year === null || citation.year === null || citation.year === own.year)
  );
}

/** TU, HU mean a body of the citing document's own line: the same letters are another body's elsewhere. */
function isOfHouse({ from, symbol }: Citation, organization: string | null, registry: Registry): boolean {
  const owner = symbol?.split('/').at(-1) ?? '';
  const isRelative = registry.issuers.some((issuer) => issuer.isRelative === true && issuer.symbols.includes(owner));
  if (!isRelative) return true;
  if (organization === null) return false;
  for (let body = registry.organization(from.split('/')[0] ?? ''), steps = 0; body !== undefined && steps < 20; steps++) {
    if (body.id === organization) return true;
    body = body.parent == null ? undefined : registry.organization(body.parent);
  }
  return false;
}

/** Of a file without a number: a cited document of its kind and day, or about what it is about. */
function isAlike(citation: Citation, own: Stated): boolean {
  if (own.kind === null || citation.kind === null || lower(citation.kind) !== own.kind || numberOf(citation) === null) return false;
  if (own.date !== null && citation.date !== null)
    return own.date === citation.date && compareSubjects(citation.subject, own.title) !== 'different';
  if (own.title !== null) return compareSubjects(citation.subject, own.title) === 'same';
  return citation.subject !== null && shareOfPairs(citation.subject, own.text) >= leastShare;
}

/** Without a title: so many neighbouring syllables of what it is said to be about stand in its text. */
const leastShare = 0.9;

function shareOfPairs(subject: string, text: string): number {
  const syllables = fold(subject).match(/[a-z0-9]+/g) ?? [];
  if (syllables.length < 8) return 0;
  const all = ` ${(fold(text).match(/[a-z0-9]+/g) ?? []).join(' ')} `;
  const pairs = syllables.slice(1).map((syllable, index) => ` ${syllables[index] ?? ''} ${syllable} `);
  return pairs.filter((pair) => all.includes(pair)).length / pairs.length;
}

/** What an editor accepts of it: the value as inferred from the first citing document's words. */
export const citedDecision = ({ fact, value, places }: Triangulation): Decision<string> => {
  const [place] = places;
  return {
    value,
    confirmed: true,
    reason: `nguồn không in ${factNames[fact]}; người biên tập xác nhận theo câu viện dẫn này`,
    ...(place === undefined ? {} : { evidence: { quote: place.quote, source: `${place.document}#${place.anchor}` } }),
  };
};
