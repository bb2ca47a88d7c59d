/** The head noun of a citation ("Nghị quyết số …"), read leftwards from its number. */
import { lower } from '../text/fold.ts';
import type { KindName, Vocabulary } from './vocabulary.ts';

export interface Head {
  /** Where the citation begins: at the head noun, or at "số" where an issuer stands between ("Nghị định của Chính phủ: số …"). */
  start: number;
  /** Null: only "số" stands there. */
  kind: KindName | null;
  /** "số" is printed. */
  hasNumberWord: boolean;
  /** The head noun stands apart, before an issuer or a colon. */
  isDetached: boolean;
  /** The head noun stands right before "số" or the number. */
  isDirect: boolean;
  /** The head noun begins with a capital. */
  isCapital: boolean;
  /** Where the issuer between head noun and number begins; null where none is printed there. */
  issuerStart?: number | null;
}

interface Word {
  text: string;
  start: number;
}

const letter = /[\p{L}\p{M}]/u;

/** The word that ends just before `end` (spaces skipped), not before `from`; null where punctuation or a digit stands there. */
export function wordBefore(text: string, end: number, from: number): Word | null {
  let position = end;
  while (position > from && text[position - 1] === ' ') position--;
  const last = position;
  while (position > from && last - position < 24 && letter.test(text[position - 1] ?? '')) position--;
  return position === last ? null : { text: text.slice(position, last), start: position };
}

/** Words that may stand between a head noun and "số" ("Báo cáo thẩm định số") end here: these begin something else. */
const breaks = new Set(
  'của tại theo và về cho có với các những này đó để được trên trong ngoài do bởi là thì mà khi nếu như số một hoặc nêu gồm đến từ'.split(
    ' ',
  ),
);
const mostBetween = 5;

export function headBefore(text: string, numberStart: number, from: number, vocabulary: Vocabulary): Head | null {
  let position = numberStart;
  // "Số:", "số :" and "số".
  let probe = position;
  while (probe > from && text[probe - 1] === ' ') probe--;
  if (text[probe - 1] === ':') probe--;
  const numberWord = wordBefore(text, probe, from);
  const hasNumberWord = numberWord !== null && (lower(numberWord.text) === 'số' || numberWord.text === 'Sô');
  if (hasNumberWord) position = numberWord.start;
  const direct = kindBefore(text, position, from, vocabulary);
  if (direct !== null) return { ...direct, hasNumberWord, isDetached: false, isDirect: true };
  if (!hasNumberWord) return null;
  // "Báo cáo thẩm định số": words between; none of them begins another phrase.
  let cursor = position;
  for (let skipped = 0; skipped < mostBetween; skipped++) {
    const word = wordBefore(text, skipped > 0 && text[cursor - 2] === ',' ? cursor - 2 : cursor, from);
    if (word === null || breaks.has(lower(word.text))) break;
    cursor = word.start;
    const found = kindBefore(text, cursor, from, vocabulary);
    if (found !== null && !/^\p{Lu}/u.test(word.text)) return { ...found, hasNumberWord, isDetached: false, isDirect: false };
  }
  const detached = detachedKind(text, position, from, vocabulary);
  return detached === null
    ? { start: position, kind: null, hasNumberWord, isDetached: false, isDirect: false, isCapital: false }
    : { start: position, ...detached, hasNumberWord, isDetached: true, isDirect: false, isCapital: true };
}

/** The longest kind name that ends just before `end`. */
export function kindBefore(
  text: string,
  end: number,
  from: number,
  vocabulary: Vocabulary,
): Pick<Head, 'start' | 'kind' | 'isCapital'> | null {
  const words: Word[] = [];
  let best: Pick<Head, 'start' | 'kind' | 'isCapital'> | null = null;
  let position = end;
  for (let count = 0; count < vocabulary.longestKind; count++) {
    const word = wordBefore(text, position, from);
    if (word === null) break;
    if (count === 0 && !vocabulary.kindEndings.has(lower(word.text))) return null;
    words.unshift(word);
    position = word.start;
    const printed = words.map((own) => own.text).join(' ');
    const kind = vocabulary.kindNames.get(lower(printed)) ?? vocabulary.kindNames.get(printed);
    if (kind !== undefined) best = { start: word.start, kind, isCapital: /^\p{Lu}/u.test(word.text) };
  }
  if (best?.kind?.kind.isNamed === true && best.kind.name === 'luật') {
    // "pháp luật", "kỷ luật" are no laws.
    const before = wordBefore(text, best.start, from);
    if (before !== null && ['pháp', 'kỷ', 'kỉ'].includes(lower(before.text))) return null;
  }
  return best;
}

/** "Nghị định của Chính phủ: số", "các văn bản: số", "Nghị quyết của Hội đồng nhân dân tỉnh số": the kind before a colon or before "của …". */
function detachedKind(
  text: string,
  end: number,
  from: number,
  vocabulary: Vocabulary,
): { kind: KindName; issuerStart: number | null } | null {
  const window = text.slice(Math.max(from, end - 110), end);
  const owner = window.lastIndexOf(' của ');
  const colon = /:\s*$/.test(window);
  if (owner < 0 && !colon) return null;
  if (owner >= 0 && /[;.()“”]/.test(window.slice(owner))) return null;
  const place = owner >= 0 ? owner : window.replace(/\s*:\s*$/, '').length;
  const base = end - window.length;
  const kind = kindBefore(text, base + place, Math.max(from, base), vocabulary)?.kind ?? null;
  return kind === null ? null : { kind, issuerStart: owner >= 0 ? base + owner + ' của '.length : null };
}
