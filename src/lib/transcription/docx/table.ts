/** A table: its printed cells, each where it begins, and whether its lines are drawn. */
import { chooseAlternative } from './alternative.ts';
import type { Block, Table } from './document.ts';
import { excerptOf } from './notes.ts';
import type { Story } from './story.ts';
import { childOf, elements, numberOf, valueOf, type XmlElement } from './xml.ts';

export function readTable(element: XmlElement, story: Story): Table {
  const tblPr = childOf(element, 'w:tblPr');
  const tableStyle = valueOf(tblPr, 'w:tblStyle');
  const own: Story = { ...story, tableStyle, tableDepth: story.tableDepth + 1 };
  const rows = unwrapped(element, 'w:tr', story).map((row) => readRow(row, own));
  if (story.tableDepth > 0) story.doubts.add('nestedTable');
  const cells = unwrapped(element, 'w:tr', null).flatMap((row) => unwrapped(row, 'w:tc', null));
  const borders = [tblPr, ...story.styles.tableProperties(tableStyle)]
    .map((properties) => childOf(properties, 'w:tblBorders'))
    .find((found) => found !== undefined);
  return { type: 'table', rows: rows.filter((row) => row.length > 0), hasBorders: hasBorders(borders, cells) };
}

/** Rows or cells, also those in content controls and tracked insertions; `story` null: deleted ones are not counted again. */
function unwrapped(parent: XmlElement, name: string, story: Story | null): XmlElement[] {
  return elements(parent).flatMap((child): XmlElement[] => {
    switch (child.name) {
      case name:
        return isDeleted(child, story) ? [] : [child];
      case 'w:sdt':
        return unwrapped(childOf(child, 'w:sdtContent') ?? child, name, story);
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        return unwrapped(child, name, story);
      case 'mc:AlternateContent':
        return unwrapped(chooseAlternative(child) ?? child, name, story);
      default:
        return [];
    }
  });
}

function isDeleted(element: XmlElement, story: Story | null): boolean {
  const properties = childOf(element, element.name === 'w:tr' ? 'w:trPr' : 'w:tcPr');
  const deleted = childOf(properties, 'w:del') ?? childOf(properties, 'w:cellDel');
  if (deleted !== undefined) story?.doubts.add('deleted', excerptOf(element));
  if (childOf(properties, 'w:ins') !== undefined || childOf(properties, 'w:cellIns') !== undefined)
    story?.doubts.add('inserted', excerptOf(element));
  return deleted !== undefined;
}

function readRow(row: XmlElement, story: Story): Block[][] {
  const trPr = childOf(row, 'w:trPr');
  const empty = (count: number): Block[][] => Array.from({ length: Math.min(count, 200) }, () => []);
  const cells = unwrapped(row, 'w:tc', story).flatMap((cell) => {
    const tcPr = childOf(cell, 'w:tcPr');
    const span = numberOf(valueOf(tcPr, 'w:gridSpan')) ?? 1;
    const merge = childOf(tcPr, 'w:vMerge') ?? childOf(tcPr, 'w:hMerge');
    // Without a value, or "continue": the cell above (or on the left) goes on here, and what stands in this one is not printed.
    if (merge !== undefined && merge.attributes.get('w:val') !== 'restart') {
      const words = excerptOf(cell);
      if (words.trim() !== '') story.doubts.add('mergedText', words);
      return empty(span);
    }
    return [story.readBlocks(cell, story), ...empty(span - 1)];
  });
  const before = numberOf(valueOf(trPr, 'w:gridBefore')) ?? 0;
  return cells.length === 0 ? [] : [...empty(before), ...cells];
}

const sides = ['w:top', 'w:bottom', 'w:left', 'w:right', 'w:start', 'w:end', 'w:insideH', 'w:insideV'];

function drawn(borders: XmlElement | undefined, names: readonly string[]): number {
  return names.filter((name) => {
    const value = valueOf(borders, name);
    return value !== undefined && value !== 'nil' && value !== 'none';
  }).length;
}

/** A single line below a cell of a head is an ornament: lines make a table where they part or frame most cells. */
function hasBorders(borders: XmlElement | undefined, cells: readonly XmlElement[]): boolean {
  const cellBorders = cells.map((cell) => childOf(cell, 'w:tcPr', 'w:tcBorders'));
  const isErased = (own: XmlElement | undefined): boolean =>
    own !== undefined && drawn(own, sides) === 0 && sides.filter((side) => childOf(own, side) !== undefined).length >= 4;
  if (cells.length > 0 && cellBorders.every(isErased)) return false;
  if (drawn(borders, ['w:insideH', 'w:insideV']) > 0 || drawn(borders, sides) >= 4) return true;
  const framed = cellBorders.filter((own) => drawn(own, sides) >= 2).length;
  return framed > 0 && framed * 2 >= cells.length;
}
