/** The words of a paragraph in the order in which they are printed. */
import { chooseAlternative } from './alternative.ts';
import { readGraphics } from './graphics.ts';
import { excerptOf } from './notes.ts';
import { write, type Inlines, type Place, type ParagraphState as State } from './pieces.ts';
import { isUnsafeTarget } from './relationships.ts';
import { override, readRunStyle, type RunStyle } from './run-style.ts';
import { childOf, elements, textOf, valueOf, type XmlElement } from './xml.ts';
import { readLegacyFont } from '../legacy-encoding/index.ts';

export function readInlines(paragraph: XmlElement, place: Place): Inlines {
  const state: State = { ...place, pieces: [], anchored: [], page: null, customMark: null };
  readChildren(paragraph, state);
  return state;
}

function readChildren(parent: XmlElement, state: State): void {
  for (const child of elements(parent)) readInline(child, state);
}

function readInline(element: XmlElement, state: State): void {
  const { doubts, links, fields } = state.story;
  switch (element.name) {
    case 'w:r':
      readRun(element, state);
      return;
    case 'w:hyperlink': {
      const target = links.get(element.attributes.get('r:id') ?? '')?.target;
      if (target !== undefined && isUnsafeTarget(target)) doubts.add('script', excerptOf(element));
      readChildren(element, state);
      return;
    }
    case 'w:ins':
      doubts.add('inserted', excerptOf(element));
      readChildren(element, state);
      return;
    case 'w:del':
      doubts.add('deleted', excerptOf(element));
      return;
    case 'w:moveFrom':
      doubts.add('moved', excerptOf(element));
      return;
    case 'w:fldSimple': {
      const before = lengthOf(state);
      readChildren(element, state);
      fields.simple(element.attributes.get('w:instr') ?? '', lengthOf(state) > before);
      return;
    }
    case 'w:sdt': {
      const content = childOf(element, 'w:sdtContent');
      if (content === undefined) return;
      if (childOf(element, 'w:sdtPr', 'w:showingPlcHdr') !== undefined) doubts.add('placeholder', excerptOf(content));
      readChildren(content, state);
      return;
    }
    case 'mc:AlternateContent': {
      const chosen = chooseAlternative(element);
      if (chosen !== undefined) readChildren(chosen, state);
      return;
    }
    case 'm:oMath':
    case 'm:oMathPara':
      doubts.add('equation', excerptOf(element));
      write(excerptOf(element), {}, state);
      return;
    case 'w:subDoc':
      doubts.add('altChunk');
      return;
    case 'w:moveTo':
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:dir':
    case 'w:bdo':
      readChildren(element, state);
      return;
    default:
  }
}

const lengthOf = ({ pieces }: State): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

function readRun(run: XmlElement, state: State): void {
  const { styles } = state.story;
  const rPr = childOf(run, 'w:rPr');
  const style = override(
    styles.runStyle(state.paragraphStyle, valueOf(rPr, 'w:rStyle'), state.story.tableStyle),
    readRunStyle(rPr, styles.themeFonts),
  );
  if (style.vanish === true) {
    const hidden = excerptOf(run);
    if (hidden.trim() !== '') state.story.doubts.add('hidden', hidden);
  }
  if (style.strike === true && style.vanish !== true) state.story.doubts.add('struck', excerptOf(run));
  readRunContent(run, style, state);
}

function readRunContent(parent: XmlElement, style: RunStyle, state: State): void {
  for (const element of elements(parent)) readRunPart(element, style, state);
}

function readRunPart(element: XmlElement, style: RunStyle, state: State): void {
  const { story } = state;
  switch (element.name) {
    case 'w:t': {
      const text = textOf(element).replace(/[\n\r]/g, ' ');
      write(element.attributes.get('xml:space') === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/g, ''), style, state);
      return;
    }
    case 'w:tab':
    case 'w:ptab':
      write('\t', style, state);
      return;
    case 'w:br':
    case 'w:cr':
      write('\n', style, state);
      return;
    case 'w:noBreakHyphen':
      write('-', style, state);
      return;
    case 'w:softHyphen':
      // LibreOffice writes the byte of TCVN3's "ư" so; a true soft hyphen prints nothing.
      if (readLegacyFont(style.font ?? '')?.encoding === 'tcvn3') write('\u00AD', style, state);
      return;
    case 'w:sym':
      write(symbolOf(element), { ...style, font: element.attributes.get('w:font') }, state);
      return;
    case 'w:fldChar':
      story.fields.change(element.attributes.get('w:fldCharType'));
      return;
    case 'w:instrText':
      story.fields.addCode(textOf(element));
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      readReference(element, style, state);
      return;
    case 'w:footnoteRef':
    case 'w:endnoteRef':
      if (story.footnote !== undefined) write(story.footnote, style, state, true);
      return;
    case 'w:lastRenderedPageBreak':
      if (story.page.number !== null) story.page.number += 1;
      return;
    case 'w:commentReference':
      story.doubts.add('comment');
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      readGraphics(element, state);
      return;
    case 'mc:AlternateContent': {
      const chosen = chooseAlternative(element);
      if (chosen !== undefined) readRunContent(chosen, style, state);
      return;
    }
    case 'w:ruby': {
      const base = childOf(element, 'w:rubyBase');
      if (base !== undefined) readChildren(base, state);
      return;
    }
    default:
  }
}

function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16);
  return Number.isNaN(code) || code > 0xffff ? '' : String.fromCharCode(code < 0x100 ? code + 0xf000 : code);
}

function readReference(element: XmlElement, style: RunStyle, state: State): void {
  const { notes, doubts, page, fields } = state.story;
  if (notes === null || style.vanish === true || !fields.isPrinting()) return;
  const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  const id = element.attributes.get('w:id') ?? '';
  if (['1', 'true', 'on'].includes(element.attributes.get('w:customMarkFollows') ?? '')) {
    state.customMark = { kind, id };
    return;
  }
  const found = notes.refer(kind, id, page.number, null);
  if (found === null) {
    doubts.add('missing');
    return;
  }
  if (found.isGuess) doubts.add('noteNumber');
  write(found.mark, style, state, true);
}
