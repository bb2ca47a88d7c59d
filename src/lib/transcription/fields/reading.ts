/** What the readers of single fields look at: the pieces of each zone, the text below, and what the registry knows. */
import { onceFor } from '../../once-for.ts';
import { createVocabulary, type Vocabulary } from '../../citation/vocabulary.ts';
import type { Registry } from '../../registry/registry.ts';
import { collapse } from '../../text/whitespace.ts';
import { isStamp, mottoPieces } from '../printed-forms.ts';
import { joinLine, pieceLines, splitPieces, type Piece } from '../pieces.ts';
import type { Certainty, Field, FieldEvidence, ZoneSpan } from '../proposal.ts';
import type { SourceLine } from '../source-text.ts';
import { partStamps } from './stamped.ts';

export interface Reading {
  lines: readonly SourceLine[];
  registry: Registry;
  vocabulary: Vocabulary;
  /** Without quốc hiệu, tiêu ngữ and the Party's title. */
  head: readonly Piece[];
  /** All pieces of the head, stamps not parted from what stands on their line. */
  printedHead: readonly Piece[];
  /** Pieces of Kính gửi. */
  addressees: readonly Piece[];
  /** Nơi nhận: the left column where both stand on one line. */
  recipients: readonly Piece[];
  signature: readonly Piece[];
  /** Index of the first line below head and addressees. */
  bodyFrom: number;
  /** Index of the line behind the main text: where the end begins. */
  bodyTo: number;
  zones: readonly ZoneSpan[];
}

const vocabularyOf = onceFor((registry: Registry): Vocabulary => createVocabulary(registry));

export function createReading(lines: readonly SourceLine[], zones: readonly ZoneSpan[], registry: Registry): Reading {
  const vocabulary = vocabularyOf(registry);
  const span = (name: ZoneSpan['zone']): ZoneSpan | undefined => zones.find(({ zone }) => zone === name);
  const of = (name: ZoneSpan['zone']): Piece[] => {
    const own = span(name);
    return own === undefined ? [] : pieceLines(lines, own.from, own.to);
  };
  const recipients = of('recipients');
  const body = span('body');
  return {
    lines,
    registry,
    vocabulary,
    head: withoutMotto(partStamps(of('head'))),
    printedHead: of('head'),
    addressees: of('addressees'),
    recipients: recipients.filter(({ isRight }) => !isRight),
    signature: [...recipients.filter(({ isRight }) => isRight), ...of('signature')].filter(({ words }) => !isStamp(words)),
    bodyFrom: body?.from ?? lines.length,
    bodyTo: body?.to ?? lines.length,
    zones,
  };
}

function withoutMotto(pieces: readonly Piece[]): Piece[] {
  const motto = mottoPieces(pieces);
  return pieces.filter((piece) => !motto.has(piece));
}

export const evidenceOf = (pieces: readonly Piece[]): FieldEvidence[] => pieces.map(({ fileLine, text }) => ({ line: fileLine, text }));

export const absent = (reason: string): Field<never> => ({ value: null, certainty: 'absent', evidence: [], reason });

/** Printed, but it cannot be read: nothing is proposed, and an editor has to look. */
export const unread = (reason: string, evidence: readonly FieldEvidence[]): Field<never> => ({
  value: null,
  certainty: 'doubtful',
  evidence,
  reason,
});

/** `doubts`: Vietnamese sentences; without one the value is certain. */
export function found<Value>(
  value: Value,
  evidence: readonly FieldEvidence[],
  doubts: readonly string[],
  alternatives: readonly Value[] = [],
): Field<Value> {
  const certainty: Certainty = doubts.length === 0 ? 'certain' : 'doubtful';
  return { value, certainty, evidence, reason: doubts[0] ?? '', ...(alternatives.length === 0 ? {} : { alternatives }) };
}

export const joinWords = (pieces: readonly Piece[]): string =>
  collapse(pieces.reduce((before, { words }) => (before === '' ? words : joinLine(before, words)), ''));

/** Whether an appendix begins above the end that was found: then it may be the end of a form, and not of the document. */
export const isBehindAppendix = ({ lines, bodyFrom, bodyTo }: Reading): boolean =>
  lines
    .slice(bodyFrom, bodyTo)
    .some(({ text }) => /^\s*(?:PHỤ LỤC|BIỂU MẪU|MẪU SỐ|Mẫu số|Phụ lục)(?: (?:số )?[IVX\d.]{1,6})?\s*$/u.test(text));

/** Consecutive lines as one text, with the lines that any part of it stands on. */
export function joinLines(
  lines: readonly SourceLine[],
  from: number,
  to: number,
): { text: string; evidence: (start: number, end: number) => FieldEvidence[] } {
  const parts: { start: number; end: number; piece: Piece }[] = [];
  let text = '';
  for (let at = Math.max(0, from); at < Math.min(to, lines.length); at++) {
    for (const piece of splitPieces(lines[at] as SourceLine, at)) {
      const start = text === '' ? 0 : text.length + 1;
      text = text === '' ? piece.words : `${text} ${piece.words}`;
      parts.push({ start, end: text.length, piece });
    }
  }
  return {
    text,
    evidence: (start, end) => evidenceOf(parts.filter((own) => own.start < end && own.end > start).map(({ piece }) => piece)),
  };
}
