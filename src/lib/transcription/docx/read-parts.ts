/** The parts of a DOCX, unpacked, → its printed lines; or why they cannot be read. */
import { mostLines } from '../../markup/limits.ts';
import { findItemsLimit, refuseLines } from '../source-limits.ts';
import type { Refusal, SourceText } from '../source-text.ts';
import { readBlocks } from './blocks.ts';
import type { Block, Paragraph } from './document.ts';
import { convertEncodings, paragraphsOf } from './encodings.ts';
import { Fields } from './fields.ts';
import { joinParagraphs } from './join.ts';
import { Notes } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { printLines } from './printed-lines.ts';
import { docxRefusals } from './refusals.ts';
import { isUnsafeTarget, readRelationships, type Relationships } from './relationships.ts';
import { runningHeads } from './running-heads.ts';
import type { Story } from './story.ts';
import { readStyles } from './styles.ts';
import { Doubts } from './warnings.ts';
import { childOf, childrenOf, findAll, parseXml, valueOf, type XmlElement, type XmlProblem } from './xml.ts';

/** Text of a part by its path ("word/document.xml"), undefined where the file has none. */
export type Parts = (path: string) => string | undefined;

class Unreadable extends Error {
  problem: XmlProblem;
  constructor(problem: XmlProblem) {
    super(problem);
    this.problem = problem;
  }
}

export function readDocxParts(parts: Parts): { source: SourceText } | { refusal: Refusal } {
  const xml = (path: string): XmlElement | undefined => {
    const text = parts(path);
    if (text === undefined) return undefined;
    const parsed = parseXml(text);
    if ('problem' in parsed) throw new Unreadable(parsed.problem);
    return parsed.root;
  };
  try {
    return readDocument(xml);
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error.problem === 'damaged' ? docxRefusals.damaged : docxRefusals[error.problem] };
    throw error;
  }
}

function readDocument(xml: (path: string) => XmlElement | undefined): { source: SourceText } | { refusal: Refusal } {
  const path =
    [...readRelationships(xml('_rels/.rels'), '').values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const body = childOf(xml(path), 'w:body');
  if (body === undefined) return { refusal: docxRefusals.noDocument };
  const folder = path.replace(/[^/]*$/, '');
  const relationshipsOf = (part: string): Relationships =>
    readRelationships(xml(part.replace(/([^/]*)$/, '_rels/$1.rels')), part.replace(/[^/]*$/, ''));
  const links = relationshipsOf(path);
  const partOf = (type: string): XmlElement | undefined =>
    xml([...links.values()].find((own) => own.type === type)?.target ?? `${folder}${type}.xml`);

  const doubts = new Doubts();
  const settings = partOf('settings');
  const stylesXml = partOf('styles');
  const styles = readStyles(stylesXml, xml([...links.values()].find((own) => own.type === 'theme')?.target ?? ''));
  const numIds = new Map(
    childrenOf(stylesXml, 'w:style').map((style) => [
      style.attributes.get('w:styleId'),
      valueOf(childOf(style, 'w:pPr', 'w:numPr'), 'w:numId'),
    ]),
  );
  const lists = readNumbering(partOf('numbering'), styles.themeFonts, (id) => numIds.get(id));

  const fields = (role: Paragraph['role']): Fields => new Fields((code, hasText) => noteField(code, hasText, role, doubts));
  const common = { styles, lists, doubts, tableStyle: undefined, tableDepth: 0, readBlocks };
  const story = (own: Pick<Story, 'links' | 'role' | 'notes' | 'page'> & { footnote?: string }): Story => ({
    ...common,
    fields: fields(own.role),
    ...own,
  });

  const notePart = (kind: string): string | undefined => [...links.values()].find((own) => own.type === kind)?.target;
  const notesLinks = { footnote: relationshipsOf(notePart('footnotes') ?? ''), endnote: relationshipsOf(notePart('endnotes') ?? '') };
  const sections = findAll(body, 'w:sectPr');
  const notes = new Notes(
    { footnote: xml(notePart('footnotes') ?? ''), endnote: xml(notePart('endnotes') ?? '') },
    settings,
    sections[0],
    (note, mark, kind) =>
      readBlocks(note, story({ links: notesLinks[kind], role: 'footnote', notes: null, page: { number: null }, footnote: mark })),
  );
  const hasPages = findAll(body, 'w:lastRenderedPageBreak').length > 0;
  const main = readBlocks(body, story({ links, role: 'text', notes, page: { number: hasPages ? 1 : null } }));
  const running = runningHeads(sections, settings, links, (part, role) => {
    const root = xml(part);
    if (root === undefined) doubts.add('missing');
    return root === undefined ? [] : readBlocks(root, story({ links: relationshipsOf(part), role, notes: null, page: { number: null } }));
  });
  return finish([...running.heads, ...main, ...notes.takePending(), ...notes.endnotes(), ...running.feet], doubts);
}

function finish(blocks: readonly Block[], doubts: Doubts): { source: SourceText } | { refusal: Refusal } {
  const joined = joinParagraphs(blocks);
  const count = joined.reduce((sum, block) => sum + (block.type === 'table' ? block.rows.length : hasWords(block) ? 1 : 0), 0);
  if (count > mostLines) return { refusal: refuseLines(count) };
  for (const { role, pieces } of paragraphsOf(joined)) {
    const words = pieces.map(({ text }) => text).join('');
    if ((role === 'page-head' || role === 'page-foot') && /\p{L}{2}/u.test(words)) doubts.add('running', words);
  }
  const conversions = convertEncodings(joined, doubts);
  const { items, text, warnings } = printLines(joined, conversions);
  const limit = findItemsLimit(items);
  if (limit !== null) return { refusal: limit };
  const body = paragraphsOf(joined).filter(({ role }) => role === 'text');
  if (!body.some(hasWords)) return { refusal: docxRefusals.empty(doubts.messages()) };
  const all = [...doubts.messages().map((message) => ({ line: null, message })), ...warnings];
  return { source: { format: 'docx', items, text, isExtract: true, warnings: all } };
}

const hasWords = ({ label, pieces }: Paragraph): boolean => [...label, ...pieces].some(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** Fields that print something of their own; page numbers in running heads need none. */
const pageFields = ['PAGE', 'NUMPAGES', 'SECTIONPAGES'];
const printedFields = ['DATE', 'TIME', 'REF', 'SEQ', 'MERGEFIELD', 'DOCPROPERTY', 'LISTNUM', 'STYLEREF'];

/** What the code of a field tells about its words. */
function noteField(code: string, hasText: boolean, role: Paragraph['role'], doubts: Doubts): void {
  const [name = '', ...rest] = code.split(/\s+/);
  const kind = name.toUpperCase();
  if (kind === 'HYPERLINK' && isUnsafeTarget(rest.join(' ').replace(/^"/, ''))) doubts.add('script', code);
  const isPage = pageFields.includes(kind);
  if (isPage && hasText && role === 'text') doubts.add('pageField');
  if (!hasText && (printedFields.includes(kind) || (isPage && role === 'text'))) doubts.add('emptyField', kind);
}
