/** One paragraph: its form, its automatic number and the words of its runs. */
import type { Block, Paragraph, Piece } from './document.ts';
import { readInlines } from './inlines.ts';
import type { PrintedNumber } from './numbering.ts';
import { override, readRunStyle, type RunStyle } from './run-style.ts';
import type { Story } from './story.ts';
import { isSymbolFont, readSymbol } from './symbols.ts';
import { firstWith } from './styles.ts';
import { childOf, isOn, numberOf, valueOf, type XmlElement } from './xml.ts';

const alignments: Readonly<Record<string, Paragraph['alignment']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** The paragraph and what is anchored in it (text boxes), behind it. Empty for a hidden one. */
export function readParagraph(element: XmlElement, story: Story): Block[] {
  const { styles, doubts } = story;
  const pPr = childOf(element, 'w:pPr');
  const styleId = valueOf(pPr, 'w:pStyle');
  const properties = [pPr, ...styles.paragraphProperties(styleId)];
  const markPr = childOf(pPr, 'w:rPr');
  const markStyle = override(
    styles.runStyle(styleId, valueOf(markPr, 'w:rStyle'), story.tableStyle),
    readRunStyle(markPr, styles.themeFonts),
  );
  const isDeleted = childOf(markPr, 'w:del') !== undefined || childOf(markPr, 'w:moveFrom') !== undefined;
  const pageBefore = story.page.number;
  const read = readInlines(element, { story, paragraphStyle: styleId });
  if (childOf(pPr, 'w:sectPr') !== undefined) story.notes?.endSection();
  const isHidden = markStyle.vanish === true || isOn(markPr, 'w:specVanish') === true;
  if (isHidden && read.pieces.length === 0) return read.anchored;
  if (isDeleted && read.pieces.length > 0) doubts.add('deleted', '¶');

  const number = isDeleted ? null : nextNumber(properties, styleId, story);
  const indent = readIndent(properties, number);
  const isDropCap = (childOf(pPr, 'w:framePr')?.attributes.get('w:dropCap') ?? 'none') !== 'none';
  const paragraph: Paragraph = {
    type: 'paragraph',
    label: number === null || number.isPicture ? [] : labelPieces(number, markStyle),
    pieces: read.pieces,
    alignment: alignments[firstWith(properties, 'w:jc')?.attributes.get('w:val') ?? 'left'] ?? null,
    ...indent,
    page: read.page ?? pageBefore,
    role: story.role,
    ...(story.footnote === undefined ? {} : { footnote: story.footnote }),
    joinsNext: isDeleted ? 'deleted' : isHidden || isDropCap ? 'run-in' : null,
  };
  return [paragraph, ...read.anchored];
}

/** Numbers stand in the paragraph itself or in its style. */
function nextNumber(
  properties: readonly (XmlElement | undefined)[],
  styleId: string | undefined,
  { lists, styles, doubts }: Story,
): PrintedNumber | null {
  const numPrs = properties.map((own) => childOf(own, 'w:numPr')).filter((numPr) => numPr !== undefined);
  const said = (name: string): string | undefined => numPrs.map((numPr) => valueOf(numPr, name)).find((value) => value !== undefined);
  const numId = said('w:numId');
  if (numId === undefined || numId === '0') return null;
  const isOwn = childOf(properties[0], 'w:numPr', 'w:ilvl') !== undefined;
  const ofStyle = isOwn ? undefined : lists.levelOfStyle(numId, styles.paragraphChain(styleId));
  const number = lists.next(numId, ofStyle ?? numberOf(said('w:ilvl')) ?? 0);
  if (number?.isPicture === true) doubts.add('pictureBullet');
  if (number?.isGuess === true) doubts.add('numberForm', number.text);
  return number;
}

function labelPieces(number: PrintedNumber, markStyle: RunStyle): Piece[] {
  const style = override(markStyle, number.run);
  const text = isSymbolFont(style.font) ? Array.from(number.text, (character) => readSymbol(character, style.font)).join('') : number.text;
  if (text.trim() === '') return [];
  const gap = number.suffix === 'nothing' ? '' : ' ';
  return [
    {
      text: text + gap,
      bold: style.bold === true,
      italic: style.italic === true,
      caps: style.caps === true,
      size: style.size,
      font: style.font,
      isNoteMark: false,
      shift: null,
    },
  ];
}

/** Each measure from the nearest that gives it: the paragraph, the level of its list, its styles. */
function readIndent(
  properties: readonly (XmlElement | undefined)[],
  number: PrintedNumber | null,
): { indent: number; firstIndent: number } {
  const [own, ...styles] = properties.map((pPr) => childOf(pPr, 'w:ind'));
  const sources = [own, childOf(number?.pPr, 'w:ind'), ...styles];
  const said = (...names: string[]): number | undefined =>
    sources.flatMap((ind) => names.map((name) => numberOf(ind?.attributes.get(name)))).find((value) => value !== undefined);
  const indent = said('w:left', 'w:start') ?? 0;
  const source = sources.find((ind) => ind?.attributes.has('w:hanging') === true || ind?.attributes.has('w:firstLine') === true);
  const hanging = numberOf(source?.attributes.get('w:hanging'));
  const first = hanging === undefined ? (numberOf(source?.attributes.get('w:firstLine')) ?? 0) : -hanging;
  return { indent: Math.max(0, indent), firstIndent: Math.max(0, indent + first) };
}
