/** Drawings in the text: words in boxes are read, pictures are named to the editor, lines and frames print no words. */
import { wholeMark } from '../../publication/stamps.ts';
import { chooseAlternative } from './alternative.ts';
import type { Block } from './document.ts';
import { Fields } from './fields.ts';
import { excerptOf } from './notes.ts';
import type { Story } from './story.ts';
import { elements, type XmlElement } from './xml.ts';

interface Anchor {
  story: Story;
  anchored: Block[];
}

export function readGraphics(element: XmlElement, anchor: Anchor): void {
  const seen = { picture: false, chart: false };
  look(element, anchor, seen);
  const { doubts } = anchor.story;
  if (element.name === 'w:object') doubts.add('object');
  else if (seen.chart) doubts.add('chart');
  else if (seen.picture) doubts.add('picture');
}

function look(element: XmlElement, anchor: Anchor, seen: { picture: boolean; chart: boolean }): void {
  switch (element.name) {
    case 'w:txbxContent':
      readBox(element, anchor);
      return;
    case 'a:blip':
    case 'v:imagedata':
      seen.picture = true;
      return;
    case 'v:textpath': {
      const words = element.attributes.get('string') ?? '';
      if (words.trim() !== '') anchor.story.doubts.add(wholeMark(words) === null ? 'wordArt' : 'stampArt', words);
      return;
    }
    case 'x:chart':
    case 'x:relIds':
      seen.chart = true;
      return;
    case 'mc:AlternateContent': {
      const chosen = chooseAlternative(element);
      if (chosen !== undefined) for (const child of elements(chosen)) look(child, anchor, seen);
      return;
    }
    default:
      for (const child of elements(element)) look(child, anchor, seen);
  }
}

function readBox(content: XmlElement, { story, anchored }: Anchor): void {
  const words = excerptOf(content);
  if (words.trim() !== '') story.doubts.add('textBox', words);
  const own: Story = { ...story, fields: new Fields(() => undefined), tableStyle: undefined, tableDepth: story.tableDepth + 1 };
  anchored.push(...story.readBlocks(content, own));
}
