/** What a document prints behind a citation of what the cited document is about. */
import type { FoundCitation } from './find.ts';

export interface PrintedSubject {
  /** Null where nothing is printed. */
  subject: string | null;
  /** The subject stands behind another citation with a head noun of its own. */
  isSubjectShared: boolean;
}

/** "về tăng cường …" or “…” behind the citation; members of a list that print nothing of their own share what stands behind it. */
export function readSubject(text: string, all: readonly FoundCitation[], index: number): PrintedSubject {
  const group = all[index]?.group;
  const answer = (subject: string | null, own: FoundCitation): PrintedSubject => ({
    subject,
    isSubjectShared: own.group !== group,
  });
  for (let own = index; own < all.length; own++) {
    const citation = all[own] as FoundCitation;
    const next = all[own + 1];
    const rest = text.slice(citation.contextEnd, next?.start ?? text.length);
    const isBare = citation.form === 'numbered' && citation.date === null && citation.issuer === null && citation.khoa === null;
    if (next !== undefined && isBare && /^\s*(?:,|và|,\s*và)?\s*(?:các\s+)?(?:số\s+)?$/u.test(rest)) continue;
    const tail = text.slice(citation.contextEnd, subjectEnd(text, all, own));
    const quoted = readQuoted(tail);
    if (quoted !== null) return answer(quoted, citation);
    const plain = /^\s*(?:,\s*(?=về\s))?((?:về|tiếp tục thực hiện|sửa đổi|quy định|ban hành|hướng dẫn|phê duyệt)\s[^.;]{6,400})/u.exec(
      tail,
    );
    return answer(plain === null ? null : (plain[1] ?? '').replace(/^về\s+(?:việc\s+)?/u, '').replace(/[\s,]+$/u, ''), citation);
  }
  return { subject: null, isSubjectShared: false };
}

/** A later citation behind a separator is the next of the list, not a part of the subject ("tiếp tục thực hiện Chỉ thị số …" is one). */
function subjectEnd(text: string, all: readonly FoundCitation[], index: number): number {
  const from = (all[index] as FoundCitation).contextEnd;
  const limit = Math.min(text.length, from + 420);
  for (let own = index + 1; own < all.length; own++) {
    const { start } = all[own] as FoundCitation;
    if (start >= limit) break;
    const separator = /(?:[;,”]|\svà|\scùng)\s*(?:các\s+)?$/u.exec(text.slice(from, start));
    if (separator !== null) return from + separator.index + (separator[0].startsWith('”') ? 1 : 0);
  }
  return limit;
}

/** “…” with quotes inside: up to the one that closes the first. */
function readQuoted(tail: string): string | null {
  const opening = /^\s*,?\s*(?:về\s+(?:việc\s+)?)?[“"]/u.exec(tail);
  if (opening === null) return null;
  const start = opening[0].length;
  let depth = 1;
  for (let index = start; index < tail.length; index++) {
    const character = tail.charAt(index);
    if (character === '“') depth++;
    else if (character === '”' || character === '"') depth--;
    if (depth === 0) return index - start < 8 ? null : tail.slice(start, index).trim();
  }
  return null;
}
