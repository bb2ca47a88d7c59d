/** Paragraphs and tables of a story in reading order; notes behind the paragraph or table that refers to them. */
import { chooseAlternative } from './alternative.ts';
import type { Block } from './document.ts';
import { excerptOf } from './notes.ts';
import { readParagraph } from './paragraph.ts';
import type { Story } from './story.ts';
import { readTable } from './table.ts';
import { childOf, elements, type XmlElement } from './xml.ts';

export function readBlocks(parent: XmlElement, story: Story): Block[] {
  return elements(parent).flatMap((element) => {
    const blocks = readBlock(element, story);
    const goesOn = blocks.some((block) => block.type === 'paragraph' && block.joinsNext !== null);
    return story.tableDepth > 0 || goesOn || story.notes === null ? blocks : [...blocks, ...story.notes.takePending()];
  });
}

function readBlock(element: XmlElement, story: Story): Block[] {
  const { doubts } = story;
  switch (element.name) {
    case 'w:p':
      return readParagraph(element, story);
    case 'w:tbl':
      return [readTable(element, story)];
    case 'w:sdt': {
      const content = childOf(element, 'w:sdtContent');
      if (content === undefined) return [];
      if (childOf(element, 'w:sdtPr', 'w:showingPlcHdr') !== undefined) doubts.add('placeholder', excerptOf(content));
      return readBlocks(content, story);
    }
    case 'w:ins':
      doubts.add('inserted', excerptOf(element));
      return readBlocks(element, story);
    case 'w:del':
      doubts.add('deleted', excerptOf(element));
      return [];
    case 'w:moveFrom':
      doubts.add('moved', excerptOf(element));
      return [];
    case 'mc:AlternateContent': {
      const chosen = chooseAlternative(element);
      return chosen === undefined ? [] : readBlocks(chosen, story);
    }
    case 'w:altChunk':
      doubts.add('altChunk');
      return [];
    case 'w:moveTo':
    case 'w:customXml':
    case 'w:smartTag':
      return readBlocks(element, story);
    default:
      return [];
  }
}
