/** Where Nơi nhận and the signature stand: side by side or one below the other, at the end of the document proper, before its appendices. */
import { authorityLine, isPosition, isStamp, openingRecipients, readName, readSignedLine } from '../printed-forms.ts';
import { isCapitals, splitPieces, type Piece } from '../pieces.ts';
import type { ZoneSpan } from '../proposal.ts';
import type { SourceLine } from '../source-text.ts';

/** Lines of an office and of its stamp that may stand between an authority and the name. */
const longestSignature = 14;
/** Nơi nhận and signature belong together when no more lines part them. */
const nearest = 6;

export function findEnd(lines: readonly SourceLine[], from: number): ZoneSpan[] {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as SourceLine;
    if (openingRecipients.test(line.text.trim())) return recipientsFirst(lines, at);
    const signature = endOfSignature(lines, at, false);
    if (signature !== null) return signatureFirst(lines, at, signature);
  }
  return [];
}

function recipientsFirst(lines: readonly SourceLine[], from: number): ZoneSpan[] {
  const to = endOfRecipients(lines, from);
  const spans: ZoneSpan[] = [{ zone: 'recipients', from, to }];
  // Side by side on the same lines: what is left below is the name.
  const isBeside = pieces(lines, from, to).some(({ words, isRight }) => isRight && (authorityLine.test(words) || isPosition(words)));
  const hasName = pieces(lines, from, to).some(({ words, isRight }) => isRight && readName(words) !== null);
  const signature = isBeside ? (hasName ? null : nameBelow(lines, to)) : endOfSignature(lines, to, true);
  if (signature !== null) spans.push({ zone: 'signature', from: to, to: signature });
  return spans;
}

function signatureFirst(lines: readonly SourceLine[], from: number, to: number): ZoneSpan[] {
  // Stamps may stand between the name and Nơi nhận.
  const next = lines.slice(to, to + nearest).findIndex(({ text }) => openingRecipients.test(text.trim()));
  if (next !== -1) {
    const at = to + next;
    return [
      { zone: 'signature', from, to: at },
      { zone: 'recipients', from: at, to: endOfRecipients(lines, at) },
    ];
  }
  // A copy of a table: all recipients in one row, "Nơi nhận" left out.
  const above = lines[from - 1]?.text.trim() ?? '';
  const isRow = /^[-–] [^;]+; [-–] /u.test(above) && /(?<!\p{L})Lưu\s*:/u.test(above);
  const first = isRow ? from - 1 : listAbove(lines, from);
  return [...(first < from ? [{ zone: 'recipients' as const, from: first, to: from }] : []), { zone: 'signature', from, to }];
}

/** "- Như trên;" … "- Lưu: VT." right above the signature, where a copy has left out "Nơi nhận": index of its first line, else `to`. */
function listAbove(lines: readonly SourceLine[], to: number): number {
  if (!/(?<!\p{L})Lưu(?! trữ)(?!\p{L})/u.test(lines[to - 1]?.text ?? '')) return to;
  for (let at = to - 1; at >= 0 && at >= to - 40; at--) {
    const words = (lines[at]?.text ?? '').trim();
    if (!/^[-–]\s*\p{L}/u.test(words) || words.length > 200) return to;
    if (/^[-–]\s*Như (?:trên|[Đđ]iều)(?!\p{L})/u.test(words)) return at;
  }
  return to;
}

const pieces = (lines: readonly SourceLine[], from: number, to: number): Piece[] =>
  lines.slice(from, to).flatMap((line, at) => splitPieces(line, from + at));

/** The line behind the last one of Nơi nhận. */
function endOfRecipients(lines: readonly SourceLine[], from: number): number {
  const first =
    splitPieces(lines[from] as SourceLine, from)[0]
      ?.words.replace(openingRecipients, '')
      .trim() ?? '';
  let open = first;
  let end = from + 1;
  let isFiled = /^[-–]?\s*lưu/iu.test(first);
  const hasBullets = pieces(lines, from + 1, Math.min(lines.length, from + 5)).some(({ words }) => /^[-–+•]/u.test(words));
  for (let at = from + 1; at < lines.length && at < from + 60; at++) {
    const own = splitPieces(lines[at] as SourceLine, at);
    const left = own.filter(({ isRight }) => !isRight);
    if (left.length === 0) {
      // A piece of the signature's column, or a blank one between items.
      if (own.every(({ words }) => isSignaturePiece(words))) continue;
      return end;
    }
    const words = left.map((piece) => piece.words).join(' ');
    const isItem = /^[-–+•]/u.test(words);
    if (!isItem && (isSignaturePiece(words) || /^(?:PHỤ LỤC|BIỂU|MẪU|DANH MỤC)/u.test(words))) return end;
    const isClosed = /[;.]$/.test(open);
    const isOneMore = isItem
      ? !(isFiled && isClosed && /[.]$/.test(open))
      : /^(?:[\p{Ll}(]|Lưu\s*:)/u.test(words) ||
        (!isClosed && open !== '' && !isCapitals(words)) ||
        open === '' ||
        (!hasBullets && !isFiled);
    if (!isOneMore || words.length > 200 || (isFiled && !isItem && (isClosed || !/^[\p{Ll}(]/u.test(words)))) return end;
    isFiled = /^[-–]?\s*lưu(?! trữ)/iu.test(words) || (isFiled && !isItem);
    open = /^[-–+•]$/u.test(words) ? '' : words;
    end = at + 1;
  }
  return end;
}

const isSignaturePiece = (words: string): boolean =>
  authorityLine.test(words) || isPosition(words) || isStamp(words) || readName(words) !== null;

/** The line behind a signature that begins on this one; null where none does. `isExpected`: Nơi nhận stands above. */
function endOfSignature(lines: readonly SourceLine[], from: number, isExpected: boolean): number | null {
  const own = from < lines.length ? splitPieces(lines[from] as SourceLine, from) : [];
  if (own.length > 0 && readSignedLine(own.map(({ words }) => words).join(' ')) !== null) return from + 1;
  const [first] = own;
  if (first === undefined || own.length > 1) return null;
  const isSigned = authorityLine.test(first.words) && isCapitals(first.words);
  if (!isSigned && !(isPosition(first.words) && first.words.length < 60)) return null;
  let offices = from + 1;
  for (let at = from + 1; at < lines.length && at < from + longestSignature; at++) {
    const words = splitPieces(lines[at] as SourceLine, at)
      .map((piece) => piece.words)
      .join(' ');
    const isName =
      readName(words) !== null ||
      (isCapitals(words) && at === offices && readName(titleCase(words))?.isSure === true && !isPosition(words));
    if (isName) return at + 1;
    if (isStamp(words)) continue;
    const isOffice =
      isCapitals(words) &&
      words.length < 90 &&
      at <= offices + 1 &&
      !openingRecipients.test(words) &&
      !/^(?:PHỤ LỤC|BIỂU|MẪU|DANH MỤC)/u.test(words);
    if (!isOffice) break;
    if (!(authorityLine.test(words) || isPosition(words)) && !isSigned) break;
    offices = at + 1;
  }
  // Without a name: only where it can be nothing else.
  const isLast = offices >= lines.length || isExpected || openingRecipients.test(lines[offices]?.text.trim() ?? '');
  return (isSigned || isExpected) && isLast ? offices : isSigned && /^T\/?M/u.test(first.words) && offices > from + 1 ? offices : null;
}

const titleCase = (words: string): string => words.toLowerCase().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());

/** The name of who signs, in the right column below the recipients. */
function nameBelow(lines: readonly SourceLine[], from: number): number | null {
  for (let at = from; at < lines.length && at < from + 8; at++) {
    const own = splitPieces(lines[at] as SourceLine, at);
    if (own.some(({ words, isRight }) => isRight && readName(words) !== null)) return at + 1;
    if (!own.every(({ words, isRight }) => isRight && isSignaturePiece(words))) return null;
  }
  return null;
}
