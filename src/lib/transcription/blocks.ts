/** Paragraphs and the lines of zones become the blocks of the document: what is a heading, what stands on a line of its own. */
import type { Zone } from '../markup/blocks.ts';
import { matchLabel, ranks } from '../provision/label.ts';
import { append, isTitle, joinParagraphs, type Paragraph } from './paragraphs.ts';
import { isCapitals, type PrintedLine } from './printed-line.ts';
import type { ProposedBlock } from './proposal.ts';

type TextBlock = Extract<ProposedBlock, { type: 'text' }>;

/** Blocks of the body: provisions, headings, paragraphs. */
export function bodyBlocks(lines: readonly PrintedLine[], all: readonly PrintedLine[]): TextBlock[] {
  const paragraphs = joinParagraphs(lines, all);
  return paragraphs.map((own, index) => toBlock('body', own, isHeading(own, paragraphs[index + 1])));
}

/** Longer words are a provision, not its heading. */
const longestHeading = 250;

function isHeading(own: Paragraph, next: Paragraph | undefined): boolean {
  const words = own.label === null ? own.text : own.text.slice(own.label.length).trim();
  if (own.text.length > longestHeading) return false;
  if (own.rank === null)
    return isCapitals(words) && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(words) && !/[:;,]$/.test(words) && !/^["“(]/.test(words);
  if (own.rank <= ranks.section) return true;
  if (words === '') return own.rank <= ranks.article;
  if (isCapitals(words) && own.rank <= ranks.number) return true;
  if (/[.;:,!?…]["”’)]*$/.test(words)) return false;
  if (own.rank <= ranks.article) return true;
  if (next === undefined) return false;
  if (own.rank === ranks.number) return next.rank === null || next.rank > own.rank || isDeeper(own, next);
  return next.rank === null && words.length < 160;
}

/** "3.1." below "3." */
function isDeeper(own: Paragraph, next: Paragraph): boolean {
  return (
    next.rank === ranks.number &&
    (next.label ?? '').replace(/\.$/, '').split('.').length > (own.label ?? '').replace(/\.$/, '').split('.').length
  );
}

function toBlock(zone: Zone, { label: found, rank, text, marks, lines }: Paragraph, heading: boolean): TextBlock {
  // A label of an item with no words behind it is a word of the text; so is one before a blank that is no space.
  const rest = found === null ? '' : text.slice(found.length);
  const isWord = (rest.trim() === '' && !heading && (rank ?? 0) >= ranks.number) || /^ ?[^\S ]/.test(rest);
  const label = isWord ? null : found;
  const skipped = label === null ? 0 : label.length + (rest.startsWith(' ') ? 1 : 0);
  return {
    type: 'text',
    zone,
    label,
    text: text.slice(skipped),
    marks: marks.flatMap((mark) =>
      mark.end <= skipped ? [] : [{ ...mark, start: Math.max(0, mark.start - skipped), end: mark.end - skipped }],
    ),
    isHeading: heading,
    isIndented: false,
    lines: [...new Set(lines.map(({ source }) => source.line))],
  };
}

/** Blocks of a zone: a block a printed line, but for those that `together` names as one (a title over three lines). */
export function zoneBlocks(
  zone: Exclude<Zone, 'body'>,
  lines: readonly PrintedLine[],
  together: readonly ReadonlySet<number>[],
): TextBlock[] {
  const whole = lines.map(({ text }) => text).join('\n');
  const paragraphs: Paragraph[] = [];
  let previous: PrintedLine | null = null;
  for (const line of lines) {
    for (const piece of splitHead(zone, line)) {
      const own = paragraphs.at(-1);
      const isTogether =
        previous !== null &&
        together.some(
          (group) =>
            group.has(previous?.source.fileLine ?? 0) &&
            group.has(line.source.fileLine) &&
            previous?.source.fileLine !== line.source.fileLine,
        );
      const goesOn =
        own !== undefined &&
        previous !== null &&
        (isTogether || ((zone === 'addressees' || zone === 'recipients') && goesOnWith(own, piece)));
      if (goesOn) append(own, piece, whole);
      else {
        const match = matchLabel(piece.text, false);
        paragraphs.push({
          label: match?.label.printed ?? null,
          rank: match?.label.rank ?? null,
          text: piece.text,
          marks: [...piece.marks],
          isTitle: isTitle(piece.text),
          lines: [piece],
        });
      }
      previous = piece;
    }
  }
  return paragraphs.map((own) => toBlock(zone, own, false));
}

/** "Kính gửi: - Các ban …" on one line is the head of the list and its first entry; so is "Nơi nhận: - Như trên;". */
function splitHead(zone: Zone, line: PrintedLine): PrintedLine[] {
  const head = zone === 'addressees' || zone === 'recipients' ? /^((?:Kính gửi|Nơi nhận) ?:?) (?=[-–•+] )/iu.exec(line.text) : null;
  if (head === null) return [line];
  const at = head[0].length;
  const cut = (from: number, to: number): PrintedLine => ({
    ...line,
    text: line.text.slice(from, to).trim(),
    marks: line.marks.flatMap((mark) =>
      mark.start >= from && mark.end <= to ? [{ ...mark, start: mark.start - from, end: mark.end - from }] : [],
    ),
  });
  return [cut(0, at - 1), cut(at, line.text.length)];
}

/** An entry of a list goes on until its mark at the end, or the next label. */
function goesOnWith(own: Paragraph, line: PrintedLine): boolean {
  if (matchLabel(line.text, false) !== null) return false;
  if (/^(?:Kính gửi|Nơi nhận) ?:?$/iu.test(own.text)) return false;
  return !/[;,.:]$/.test(own.text) || /^[\p{Ll}(]/u.test(line.text);
}
