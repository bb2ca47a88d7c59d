/**
 * Finds citations of documents in plain text: numbered ("Nghị quyết số 28-NQ/TU"), named (laws, plenums, congresses), short ("Quy định 377") and
 * self-references. Time is linear in the length of the text: every look to the left or right is bounded.
 */
import { describe } from './describe.ts';
import type { Item } from './item.ts';
import { findNamed, findSelf } from './named.ts';
import { findNumbered } from './numbered.ts';
import { prepare, sourceOffset } from './prepare.ts';
import type { Vocabulary } from './vocabulary.ts';

export type CitationForm = 'numbered' | 'named' | 'short' | 'self';

export interface FoundCitation {
  /** UTF-16 offsets into the text given: `text.slice(start, end) === surface`. */
  start: number;
  end: number;
  surface: string;
  form: CitationForm;
  /** Printed name of the kind in lower case; null where none is printed and the symbol does not tell. */
  kind: string | null;
  /** As printed, leading zero kept. */
  number: string | null;
  /** Normal form: "NQ/TU", "NĐ-CP". */
  symbol: string | null;
  /** Only where it is part of the number or printed as "năm …". */
  year: string | null;
  /** ISO. */
  date: string | null;
  /** As printed. */
  issuer: string | null;
  /** As printed: "XII". */
  khoa: string | null;
  /** As printed: "khoản 2 Điều 5". */
  pinpoint: string | null;
  /** The place is in what is issued with the cited document ("Điều 2 Quy chế ban hành kèm theo Quyết định …"), not in itself. */
  isPinpointAttached: boolean;
  /** Of what is cited by name. */
  name: string | null;
  /** The id of the body's entry among the issuers of the registry. */
  issuerId: string | null;
  /** The year is part of the number ("04/2015/NĐ-CP"). */
  isYearInNumber: boolean;
  /** The part of the symbol that names its owner: "TU", "CP", "QH15". */
  owner: string | null;
  /** Where its number, date, issuer and term end: what follows is its subject, or other words. */
  contextEnd: number;
  /** Number of the list (of members that share one head noun) that it belongs to. */
  group: number;
}

export function findCitations(source: string, vocabulary: Vocabulary): FoundCitation[] {
  const prepared = prepare(source);
  const { text } = prepared;
  const named = findNamed(text, vocabulary);
  const numbered = findNumbered(prepared.offsets === null ? source : text, text, named, vocabulary);
  const items = merge([...named, ...findSelf(text, vocabulary)], numbered);
  return describe(text, items, vocabulary).map((found) => {
    const start = sourceOffset(prepared, found.start);
    const end = sourceOffset(prepared, found.end);
    return { ...found, start, end, contextEnd: sourceOffset(prepared, found.contextEnd), surface: source.slice(start, end) };
  });
}

function merge(named: readonly Item[], numbered: readonly Item[]): Item[] {
  const all = [...named, ...numbered].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Item[] = [];
  for (const item of all) {
    const last = result.at(-1);
    if (last === undefined || item.start >= last.end) result.push(item);
  }
  return result;
}
