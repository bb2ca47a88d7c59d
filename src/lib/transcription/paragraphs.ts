/** Printed lines become paragraphs: words broken at a line's or a page's end are joined again, labels begin new ones. */
import type { SourceMark } from './source-text.ts';
import { joint } from './joint.ts';
import { createLabelReader } from './label-sequence.ts';
import { indented, lineStyle, type LineStyle } from './line-style.ts';
import { roomFor } from './line-width.ts';
import { beginsLower, blanksBehind, isCapitals, isEndOfSentence, type PrintedLine } from './printed-line.ts';

export interface Paragraph {
  /** The printed label, null for plain text. */
  label: string | null;
  rank: number | null;
  /** Label and words. */
  text: string;
  marks: SourceMark[];
  lines: PrintedLine[];
  /** All of it is in capitals. */
  isTitle: boolean;
}

/** `all` is the whole document: how its lines are set is read off all of them. */
export function joinParagraphs(lines: readonly PrintedLine[], all: readonly PrintedLine[]): Paragraph[] {
  const style = lineStyle(all);
  const whole = all.map(({ text }) => text).join('\n');
  const labels = createLabelReader();
  const paragraphs: Paragraph[] = [];
  let previous: PrintedLine | null = null;
  for (const line of lines) {
    const own = paragraphs.at(-1);
    const isOpen = previous !== null && own !== undefined && isOpenEnd(previous, line, style);
    const match = labels.read(line.text, isOpen);
    if (own === undefined || previous === null || beginsParagraph(own, previous, line, match !== null, style)) {
      paragraphs.push({
        label: match?.label.printed ?? null,
        rank: match?.label.rank ?? null,
        text: line.text,
        marks: [...line.marks],
        lines: [line],
        isTitle: isTitle(line.text),
      });
    } else append(own, line, whole);
    previous = line;
  }
  return paragraphs;
}

export function append(paragraph: Paragraph, line: PrintedLine, whole: string): void {
  const space = joint(paragraph.lines.at(-1)?.text ?? '', line.text, whole);
  const offset = paragraph.text.length + space.length;
  paragraph.text += space + line.text;
  for (const mark of line.marks) {
    const last = paragraph.marks.at(-1);
    const moved = { ...mark, start: mark.start + offset, end: mark.end + offset };
    // Bold words that go on over a line's end are one stretch.
    if (last?.type === moved.type && moved.type !== 'footnote' && last.end >= offset - 1 && moved.start === offset) last.end = moved.end;
    else paragraph.marks.push(moved);
  }
  paragraph.lines.push(line);
  paragraph.isTitle &&= isCapitals(line.text);
}

/** The line before ends inside a sentence, at the right margin: whatever begins the next one may belong to that sentence. */
function isOpenEnd(before: PrintedLine, line: PrintedLine, style: LineStyle): boolean {
  if (/[.;:,!?…]["”’)]*$/.test(before.text)) return false;
  if (before.source.endsParagraph === true || style.kind === 'paragraphs') return false;
  if (style.isRagged) return line.blanksBefore === 0;
  return roomFor(indented(before), line.text, style.full) < littleRoom;
}

function beginsParagraph(own: Paragraph, before: PrintedLine, line: PrintedLine, hasLabel: boolean, style: LineStyle): boolean {
  if (hasLabel) return true;
  // "Phần thứ nhất" alone on its line has its title on the next one.
  if (own.label !== null && own.text === own.label && own.rank !== null && own.rank <= 6) return false;
  const isEnd = isEndOfSentence(before.text);
  const isLower = beginsLower(line.text);
  if (before.source.endsParagraph !== null) return before.source.endsParagraph;
  // A title in capitals ends where other words begin, and the other way round.
  const [was, is] = [own.isTitle, isTitle(line.text)];
  if (was !== is && !isLower && (was || isEnd || before.text.length < 40)) return true;
  switch (style.kind) {
    case 'paragraphs':
      return isEnd || !isLower || before.text.length < 60;
    case 'blank-lines':
      if (line.blanksBefore > 0) return isEnd || !isLower || before.text.length < 40;
      if (style.isRagged) return isEnd && !isLower && (line.source.page !== before.source.page || opensGround(line.text));
      return endsEarly(own, before, line, style);
    case 'wrapped':
      if (isLower && !isEnd) return false;
      if (line.blanksBefore > style.usualBlanks && isEnd && !isLower) return true;
      return endsEarly(own, before, line, style);
  }
}

/** A line that says a sentence's end and leaves a little room, or says none and leaves much, was ended on purpose. */
const littleRoom = 0.05;
const muchRoom = 0.14;
/** The same behind words that are no heading. */
const veryMuchRoom = 0.25;

/** A sentence goes on behind these words. */
const dangling =
  /(?:^| )(?:của|và|các|về|số|tại|theo|với|cho|trong|là|do|từ|đến|để|những|một|bằng|bởi|khi|nếu|như|Bộ|Ban|Sở|Ủy ban|Uỷ ban|Thường trực|Luật|Bộ luật|Nghị định|Nghị quyết|Quyết định|Điều|[Kk]hoản|[Đđ]iểm)$/u;

function endsEarly(own: Paragraph, before: PrintedLine, line: PrintedLine, style: LineStyle): boolean {
  const isLower = beginsLower(line.text);
  const room = roomFor(indented(before), line.text, style.full);
  if (!isEndOfSentence(before.text)) {
    const couldBeHeading = own.lines.length <= 2 && (own.label !== null || own.lines.length === 1);
    // Where first lines of paragraphs are set further in, this is none.
    const isAtMargin = style.margin !== null && line.indent !== null && Math.abs(line.indent - style.margin) < 2;
    const isOpen = isLower || /^[\d“"(]/.test(line.text) || before.text.endsWith(',') || dangling.test(before.text) || isAtMargin;
    return !isOpen && room > (couldBeHeading ? muchRoom : veryMuchRoom);
  }
  if (room > littleRoom) return !isLower || /[.!?…]$/.test(before.text);
  if (isLower) return false;
  // A word processor writes the end of a paragraph as one blank more than the end of a line.
  return (
    opensGround(line.text) || blanksBehind(before) > style.blanksBehind || (style.margin !== null && (line.indent ?? 0) >= style.margin + 2)
  );
}

/** "Căn cứ …;" stands in a paragraph of its own. */
const opensGround = (text: string): boolean => /^(?:Căn cứ|Xét|Theo đề nghị) /.test(text);

/** Several words in capitals: one alone ("GRDP") begins many a printed line. */
export const isTitle = (text: string): boolean => isCapitals(text) && /\p{Lu}{2}.* .*\p{Lu}{2}/u.test(text);
