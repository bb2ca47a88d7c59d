/** A citation as one of the finders read it, before what is printed around it is added. */
import type { CitationForm } from './find.ts';
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
  /** Has a head noun of its own. */
  hasHead: boolean;
}

/** Between members of a list that share one head noun. */
export const listGlue = /^\s*(?:,|;|và|hoặc|,\s*và)?\s*(?:số\s+)?$/u;
