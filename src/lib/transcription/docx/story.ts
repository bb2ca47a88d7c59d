/** What the readers of one story of a DOCX (body, note, header, text box) share. */
import type { Block, Paragraph } from './document.ts';
import type { Fields } from './fields.ts';
import type { ListCounter } from './numbering.ts';
import type { Notes } from './notes.ts';
import type { Relationships } from './relationships.ts';
import type { Styles } from './styles.ts';
import type { Doubts } from './warnings.ts';
import type { XmlElement } from './xml.ts';

export interface Story {
  styles: Styles;
  lists: ListCounter;
  doubts: Doubts;
  links: Relationships;
  fields: Fields;
  /** Null in notes and running heads, which have none. */
  notes: Notes | null;
  /** Counts the page breaks of the last printing; null where the file has none. */
  page: { number: number | null };
  role: Paragraph['role'];
  /** Of a note: its printed mark. */
  footnote?: string;
  tableStyle: string | undefined;
  tableDepth: number;
  /** Readers call each other (a text box holds tables), so they get it from here. */
  readBlocks: (parent: XmlElement, story: Story) => Block[];
}
