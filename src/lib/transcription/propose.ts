/** From the printed lines of a source to what the importer proposes: furniture taken out, zones, fields, blocks, and proof that no character was lost. */
import type { Zone } from '../markup/blocks.ts';
import type { Registry } from '../registry/registry.ts';
import { bodyBlocks, zoneBlocks } from './blocks.ts';
import { measureCoverage } from './coverage.ts';
import { doubtAll, findDamage } from './damage.ts';
import { findZones } from './find-zones.ts';
import { placeFootnotes } from './footnotes.ts';
import { takeFurniture } from './furniture.ts';
import { layOut } from './lay-out.ts';
import { dissolveLayoutTables } from './layout-tables.ts';
import { findPageNotes } from './page-notes.ts';
import type { PrintedItem, PrintedLine } from './printed-line.ts';
import type { Proposal, ProposedBlock, ProposedFields, ZoneSpan } from './proposal.ts';
import { readFields } from './read-fields.ts';
import { untangleEnd } from './untangle-end.ts';
import type { SourceLine, SourceTable, SourceText } from './source-text.ts';
import { collapse } from '../text/whitespace.ts';

export function proposeDocument(source: SourceText, registry: Registry): Proposal {
  const cleaned = takeFurniture(source);
  const items = untangleEnd(findPageNotes(dissolveLayoutTables(cleaned.items)));
  const lines = items.filter((item): item is PrintedLine => item.type === 'line' && item.source.role !== 'footnote');
  const notes = items.filter((item): item is PrintedLine => item.type === 'line' && item.source.role === 'footnote');
  // Where nothing was taken out, with its gaps: they part columns, and are what a blank for a number or a day looks like.
  const asPrinted = lines.map(({ source: own, text, marks }): SourceLine => ({
    ...own,
    text: collapse(own.text) === text ? own.text : text,
    marks,
  }));
  const zones = findZones(asPrinted);
  const read = readFields(asPrinted, zones, registry, source.format);
  const damage = findDamage(source.text);
  const doubt =
    source.isLegacy === true
      ? 'chữ trong tệp được chuyển từ bảng mã cũ: cần đọc lại'
      : damage.length > 0
        ? `chữ trong tệp có nhiều từ không thành tiếng (${damage.slice(0, 3).join(', ')} …)`
        : null;
  const fields = doubt === null ? read : doubtAll(read, doubt);
  const body = zones.filter(({ zone }) => zone === 'body').flatMap(({ from, to }) => lines.slice(from, to));
  const blocks = zones.flatMap((span) => zonePart(span, lines, items, body, fields));
  const whole = placeFootnotes(blocks, notes);
  const laid = layOut(source.text, whole, cleaned.furniture);
  return {
    text: laid.text,
    isExtract: source.isExtract || laid.isMoved,
    fields,
    blocks: laid.blocks,
    furniture: laid.furniture,
    coverage: measureCoverage(laid.text, laid.blocks, laid.furniture),
    warnings: damage.length === 0 ? source.warnings : [...source.warnings, { line: null, message: damageWarning(damage) }],
  };
}

const damageWarning = (words: readonly string[]): string =>
  `Chữ trong tệp có nhiều từ không thành tiếng Việt (${words.slice(0, 6).join(', ')}): có thể bị hỏng khi chuyển đổi; cần đối chiếu từng chữ với bản gốc.`;

/** Blocks of one span, with the tables that stand between its lines. */
function zonePart(
  { zone, from, to }: ZoneSpan,
  lines: readonly PrintedLine[],
  items: readonly PrintedItem[],
  body: readonly PrintedLine[],
  fields: ProposedFields,
): ProposedBlock[] {
  const together = evidenceGroups(fields);
  const make = (own: readonly PrintedLine[]): ProposedBlock[] =>
    own.length === 0 ? [] : zone === 'body' ? bodyBlocks(own, body) : zoneBlocks(zone, own, together);
  const [first, last] = [lines[from], lines[to - 1]];
  // Tables before the first line of the document belong to it too.
  const start = first === undefined || from === 0 ? 0 : items.indexOf(first);
  const end = to === lines.length || last === undefined ? items.length : items.indexOf(lines[to] ?? last);
  const blocks: ProposedBlock[] = [];
  let run: PrintedLine[] = [];
  for (const item of items.slice(start, end)) {
    if (item.type === 'line') {
      if (item.source.role !== 'footnote') run.push(item);
      continue;
    }
    blocks.push(...make(run), tableBlock(zone, item));
    run = [];
  }
  return [...blocks, ...make(run)];
}

function tableBlock(zone: Zone, { rows }: SourceTable): ProposedBlock {
  return {
    type: 'table',
    zone,
    rows: rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(' '))),
    lines: rows.flat(2).map(({ line }) => line),
  };
}

/** Lines of one value in the head (a title over three lines) become one block. */
function evidenceGroups(fields: ProposedFields): ReadonlySet<number>[] {
  return [fields.title, fields.issuer, fields.superior].map(({ evidence }) => new Set(evidence.map(({ line }) => line)));
}
