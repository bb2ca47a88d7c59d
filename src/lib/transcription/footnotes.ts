/** Notes at the foot of a page come behind the paragraph that bears their mark. */
import { joint } from './joint.ts';
import type { PrintedLine } from './printed-line.ts';
import type { ProposedBlock } from './proposal.ts';

type Note = Extract<ProposedBlock, { type: 'footnote' }>;
type TextBlock = Extract<ProposedBlock, { type: 'text' }>;

/**
 * A note is one of the document where its mark stands once in the text and no other note bears the same; every other is a paragraph behind the block that
 * prints its mark, or at the end: its words are lost in no case.
 */
export function placeFootnotes(blocks: readonly ProposedBlock[], notes: readonly PrintedLine[]): ProposedBlock[] {
  const joined = joinNotes(notes);
  const isUsable = usableMarks(blocks, joined);
  const left = [...joined];
  const placed: ProposedBlock[] = [];
  for (const block of blocks) {
    if (block.type !== 'text') {
      placed.push(block);
      continue;
    }
    const marks = block.marks.filter(({ type }) => type === 'footnote').map(({ start, end }) => block.text.slice(start, end));
    placed.push({
      ...block,
      marks: block.marks.filter(({ type, start, end }) => type !== 'footnote' || isUsable(block.text.slice(start, end))),
    });
    for (const mark of marks) {
      const index = left.findIndex((note) => note.mark === mark);
      if (index === -1) continue;
      // Notes before it whose marks were not seen come with it.
      for (const note of left.splice(0, index + 1)) {
        placed.push(note.mark === mark && isUsable(mark) ? { ...note, zone: block.zone } : asText(note, block.zone));
      }
    }
  }
  return [...placed, ...left.map((note) => asText(note, placed.at(-1)?.zone ?? 'body'))];
}

function usableMarks(blocks: readonly ProposedBlock[], notes: readonly Note[]): (mark: string) => boolean {
  const count = (all: readonly string[], mark: string): number => all.filter((own) => own === mark).length;
  const printed = blocks.flatMap((block) =>
    block.type === 'text' ? block.marks.flatMap(({ type, start, end }) => (type === 'footnote' ? [block.text.slice(start, end)] : [])) : [],
  );
  const named = notes.map(({ mark }) => mark);
  return (mark) => /^\d{1,3}$/.test(mark) && count(printed, mark) === 1 && count(named, mark) === 1;
}

const asText = ({ mark, text, lines }: Note, zone: TextBlock['zone']): TextBlock => ({
  type: 'text',
  zone,
  label: null,
  text: `${mark}${mark === '' ? '' : ' '}${text}`,
  marks: [],
  isHeading: false,
  isIndented: false,
  lines,
});

/** A note over several lines is one. */
function joinNotes(notes: readonly PrintedLine[]): Note[] {
  const joined: Note[] = [];
  const whole = notes.map(({ text }) => text).join('\n');
  for (const { source, text } of notes) {
    const mark = source.footnote;
    const own = joined.at(-1);
    const isNew = mark !== undefined && (own?.mark !== mark || text.startsWith(`${mark} `));
    if (isNew || own === undefined) {
      const bare = mark !== undefined && text.startsWith(`${mark} `) ? text.slice(mark.length + 1) : null;
      joined.push({ type: 'footnote', zone: 'body', mark: bare === null ? '' : (mark ?? ''), text: bare ?? text, lines: [source.line] });
    } else {
      joined[joined.length - 1] = { ...own, text: `${own.text}${joint(own.text, text, whole)}${text}`, lines: [...own.lines, source.line] };
    }
  }
  return joined;
}
