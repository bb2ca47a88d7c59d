/** Footnotes and endnotes: the marks that Word counts, and the words of the notes in the order of their marks. */
import type { Block } from './document.ts';
import { formatNumber } from './number-format.ts';
import { childOf, childrenOf, elements, numberOf, valueOf, type XmlElement } from './xml.ts';

export type NoteKind = 'footnote' | 'endnote';

interface NotePart {
  notes: ReadonlyMap<string, XmlElement>;
  format: string;
  start: number;
  restart: string;
  count: number;
  page: number | null;
}

/** `settings` of the document as a whole; a section may say otherwise. */
export class Notes {
  readonly #parts: Readonly<Record<NoteKind, NotePart>>;
  readonly #read: (note: XmlElement, mark: string, kind: NoteKind) => Block[];
  /** Footnotes whose marks were read, until they are placed. */
  #pending: Block[] = [];
  readonly #endnotes: Block[] = [];

  constructor(
    parts: Readonly<Record<NoteKind, XmlElement | undefined>>,
    settings: XmlElement | undefined,
    firstSection: XmlElement | undefined,
    read: (note: XmlElement, mark: string, kind: NoteKind) => Block[],
  ) {
    const part = (kind: NoteKind): NotePart => {
      const properties = [childOf(firstSection, `w:${kind}Pr`), childOf(settings, `w:${kind}Pr`)];
      const said = (name: string): string | undefined => properties.map((own) => valueOf(own, name)).find((value) => value !== undefined);
      const start = numberOf(said('w:numStart')) ?? 1;
      return {
        notes: new Map(childrenOf(parts[kind], `w:${kind}`).map((note) => [note.attributes.get('w:id') ?? '', note])),
        format: said('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
        start,
        restart: said('w:numRestart') ?? 'continuous',
        count: start - 1,
        page: null,
      };
    };
    this.#parts = { footnote: part('footnote'), endnote: part('endnote') };
    this.#read = read;
  }

  /** The printed mark of a reference, and its note put by. Null: there is no such note. `isGuess`: the mark depends on pages that are not known. */
  refer(kind: NoteKind, id: string, page: number | null, customMark: string | null): { mark: string; isGuess: boolean } | null {
    const part = this.#parts[kind];
    const note = part.notes.get(id);
    if (note === undefined) return null;
    let isGuess = false;
    if (customMark === null) {
      if (part.restart === 'eachPage') {
        if (page === null) isGuess = true;
        else if (part.page !== page) part.count = part.start - 1;
        part.page = page;
      }
      part.count += 1;
    }
    const mark = customMark ?? formatNumber(part.count, part.format) ?? String(part.count);
    const blocks = this.#read(note, mark, kind);
    if (kind === 'footnote') this.#pending.push(...blocks);
    else this.#endnotes.push(...blocks);
    return { mark, isGuess };
  }

  endSection(): void {
    for (const part of Object.values(this.#parts)) if (part.restart === 'eachSect') part.count = part.start - 1;
  }

  takePending(): Block[] {
    const pending = this.#pending;
    this.#pending = [];
    return pending;
  }

  /** They are printed behind the last word of the document. */
  endnotes(): readonly Block[] {
    return this.#endnotes;
  }
}

/** Words of an element and all below it, for an excerpt in a warning: deleted words too, codes of fields not. */
export function excerptOf(element: XmlElement): string {
  if (element.name === 'w:t' || element.name === 'w:delText' || element.name === 'm:t')
    return element.children.filter((child) => typeof child === 'string').join('');
  if (element.name === 'mc:Fallback') return '';
  return elements(element)
    .map(excerptOf)
    .join(element.name === 'w:body' || element.name === 'w:txbxContent' ? ' ' : '');
}
