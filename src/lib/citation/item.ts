/** A citation as one of the finders read it, before what is printed around it is added. */
import type { CitationForm } from './find.ts';
import type { Issuer } from '../registry/schema.ts';
import type { KindName } from './vocabulary.ts';

export interface Item {
  start: number;
  end: number;
  form: CitationForm;
  kind: KindName | null;
  kindName: string | null;
  number: string | null;
  symbol: string | null;
  owner: string | null;
  year: string | null;
  name: string | null;
  khoa: string | null;
  /** Printed before a list: "các Nghị định của Chính phủ: số …". */
  issuer?: { printed: string; issuer: Issuer } | null;
  /** Has a head noun of its own. */
  hasHead: boolean;
}

/** Between members of a list that share one head noun. */
export const listGlue = /^\s*(?:,|;|và|hoặc|,\s*và)?\s*(?:số\s+)?$/u;
