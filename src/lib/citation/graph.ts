/** The graph of citations: every mention with its outcome, every cited document with what is said of it, every relation. The shapes are a contract. */
import type { Anchor } from '../provision/body.ts';
import type { CitationForm } from './find.ts';
import type { Relation } from './relation.ts';
import type { CitedRecord } from './ghosts.ts';

export type Outcome = 'resolved' | 'cited-only' | 'ambiguous' | 'external' | 'ignored';

/** One mention. `from` and held targets are "<organization>/<id>", other targets the id under /vien-dan/. */
export interface Citation {
  from: string;
  anchor: Anchor;
  /** Offsets into the text of the provision (label not counted). */
  start: number;
  end: number;
  surface: string;
  form: CitationForm;
  /** Of what is cited by name. */
  name: string | null;
  kind: string | null;
  number: string | null;
  symbol: string | null;
  year: string | null;
  date: string | null;
  issuer: string | null;
  /** Khóa as printed. */
  term: string | null;
  pinpoint: string | null;
  /** What the citing document says of the cited one. */
  relation: Relation;
  outcome: Outcome;
  target: string | null;
  targetAnchor: Anchor | null;
  candidates: readonly string[];
  /** One Vietnamese sentence. */
  reason: string;
  /** The text unit that it stands in and the offsets there: what a page needs to make the link. */
  unit: number;
  unitStart: number;
  unitEnd: number;
  /** Line of the block in the citing file. */
  line: number;
  /** The words around it. */
  sentence: string;
  /** What is printed behind it of what it is about. */
  subject: string | null;
}

/** A fact that citing documents print of a cited one, and where. */
export interface StatedFact {
  value: string;
  places: readonly { from: string; anchor: Anchor }[];
}

export interface CitedDocument {
  id: string;
  isHeld: boolean;
  kind: string | null;
  /** "26". */
  number: string | null;
  symbol: string | null;
  /** "26-CT/TW" as printed, or the name of what is cited by name. */
  label: string;
  date: string | null;
  issuer: string | null;
  title: string | null;
  term: string | null;
  url: string | null;
  /** Where date, issuer, title, term are known from: the authority file's words; null where citing documents print it. */
  sources: Readonly<Record<string, string>>;
  /** What citing documents print, most often first. */
  stated: { dates: readonly StatedFact[]; issuers: readonly StatedFact[]; terms: readonly StatedFact[]; subjects: readonly StatedFact[] };
  /** Bounds of an unknown date, from its neighbours in the same series (inference). */
  bounds: { after: Neighbour | null; before: Neighbour | null } | null;
  citedBy: readonly { from: string; anchor: Anchor }[];
}

export interface Neighbour {
  number: string;
  date: string;
  id: string;
}

/** "`from` `relation` `to`", as `statedIn` says; `isThirdParty`: another document says it. */
export interface Edge {
  from: string;
  to: string;
  relation: Relation;
  statedIn: { from: string; anchor: Anchor };
  isThirdParty: boolean;
}

/** An address under /vien-dan/ that was published and has no document of its own any more. */
export interface Retired {
  id: string;
  /** What it was called on its page; null where the lock does not say. */
  label: string | null;
  /** The held document that it proved to be, or the documents that it may be. */
  targets: readonly string[];
}

/** Found while the graph was built; a rule turns it into a message at its place. */
export type GraphProblem =
  /** `<Cite to>` names nothing that is held or cited. */
  | { type: 'unknown-target'; from: string; line: number; column: number; to: string }
  /** `<Cite at>` names no place of the target. */
  | { type: 'unknown-place'; from: string; line: number; column: number; to: string; at: string }
  /** `<Cite relation>` is not one of the list, or the citing body may not do it (CITE-21). */
  | { type: 'unknown-relation'; from: string; line: number; column: number; relation: string }
  | { type: 'not-competent'; from: string; line: number; column: number; relation: string; to: string }
  /** Citing documents print different facts of one document. */
  | { type: 'contradiction'; from: string; line: number; target: string; label: string; fact: 'date'; values: readonly string[] }
  /** A higher number of the same series has an earlier date. */
  | {
      type: 'out-of-order';
      from: string;
      /** Null where no citation prints it: what is held says so itself. */
      line: number | null;
      lower: string;
      lowerDate: string;
      higher: string;
      higherDate: string;
    }
  /** Two texts print nearly the same of a document, with another number or day. */
  | {
      type: 'disagreement';
      from: string;
      line: number;
      fact: 'number' | 'date';
      sentence: string;
      /** `line` null: the document itself says so. */
      other: { from: string; line: number | null; sentence: string };
    };

export interface CitationGraph {
  /** In the order of document ids, then of the text. */
  citations: readonly Citation[];
  citedDocuments: readonly CitedDocument[];
  edges: readonly Edge[];
  retired: readonly Retired[];
  /** Numbers whose address was published, by slug: they have a page also when nothing bears them any more. */
  publishedNumbers: ReadonlyMap<string, string>;
  /** What an editor should look at: wrong overrides, contradictions, dates out of order. */
  problems: readonly GraphProblem[];
  /** What the lock keeps of each cited document that is not held. */
  records: ReadonlyMap<string, CitedRecord>;
  of(from: string): readonly Citation[];
  to(target: string): readonly Citation[];
  cited(id: string): CitedDocument | undefined;
  edgesOf(id: string): readonly Edge[];
}
