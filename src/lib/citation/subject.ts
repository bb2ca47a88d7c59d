/** Whether two wordings of what a document is about speak of the same: the words after a citation and a title. */
import { fold } from '../text/fold.ts';

/** Dates and bodies inside a wording come and go ("ngày 15/5/2016 của Bộ Chính trị"); what it is about does not hang on them. */
const aside =
  /\bngay \d{1,2}(?: |\/|-)(?:thang )?\d{1,2}(?: |\/|-)(?:nam )?\d{4}\b|\bcua (?:bo chinh tri|ban bi thu|ban chap hanh trung uong(?: dang)?|trung uong(?: dang)?|ban thuong vu tinh uy|tinh uy)\b/g;

interface Wording {
  syllables: readonly string[];
  telling: ReadonlySet<string>;
  /** Figures and Roman numerals: years, months, terms, numbers of documents. */
  figures: ReadonlySet<string>;
  /** What it does to another document ("sửa đổi …", "tổng kết …"); null where it is about a matter. */
  verb: string | null;
}

/** The same few wordings are compared again and again: a number that everybody cites. */
const wordings = new Map<string, Wording>();
const mostWordings = 20_000;

function read(text: string): Wording {
  const known = wordings.get(text);
  if (known !== undefined) return known;
  const plain = fold(text)
    .replace(/\s+/g, ' ')
    .replace(/[“”"(),]/g, '')
    .replace(aside, ' ');
  const syllables = plain.split(/[^a-z0-9]+/).filter((word) => word !== '' && word !== 've');
  const wording = {
    syllables,
    telling: new Set(syllables.filter((word) => !common.has(word))),
    figures: new Set(syllables.filter((word) => /^\d+$/.test(word) || /^(?:i{1,3}|iv|vi{0,3}|ix|x[iv]{0,4})$/.test(word))),
    verb:
      /^\s*(?:ve )?(?:viec )?(sua doi|thay the|bai bo|huong dan|tong ket|so ket|tiep tuc thuc hien|trien khai thuc hien|trien khai|thuc hien)\b/.exec(
        plain,
      )?.[1] ?? null,
  };
  if (wordings.size < mostWordings) wordings.set(text, wording);
  return wording;
}

/** Words that begin many titles and tell nothing apart. */
const common = new Set(
  fold(
    'về việc tăng cường sự lãnh đạo của Đảng đối với công tác trong tình hình mới thực hiện tiếp tục một số nâng cao chất lượng và các',
  ).split(' '),
);

export type Agreement = 'same' | 'different' | 'unclear';

/**
 * `same`: three quarters of the shorter wording stand in the other in runs of three syllables or more, with two that tell something, no figure of
 * one contradicts the other, and both do the same to another document or both nothing (`mustActAlike`; a topic noted by an editor has no verb). `different`: another year, term or number, another act, or
 * nearly nothing that tells is shared.
 */
export function compareSubjects(a: string | null, b: string | null, mustActAlike = true): Agreement {
  if (a === null || b === null) return 'unclear';
  const [first, second] = [read(a), read(b)];
  if (first.syllables.length < 2 || second.syllables.length < 2) return 'unclear';
  if (!isWithin(first.figures, second.figures) && !isWithin(second.figures, first.figures)) return 'different';
  const both = [...second.telling].filter((word) => first.telling.has(word)).length;
  if (both <= Math.min(first.telling.size, second.telling.size) / 4) return 'different';
  const [shorter, longer] = first.syllables.length <= second.syllables.length ? [first, second] : [second, first];
  const { length, telling } = shared(shorter.syllables, longer.syllables);
  if (length < 3 || telling < 2 || length < shorter.syllables.length * 0.75) return 'unclear';
  // A few words of a longer wording are not the whole of it.
  if (mustActAlike && length < 6 && shorter.syllables.length < longer.syllables.length * 0.6) return 'unclear';
  return first.verb === second.verb || !mustActAlike ? 'same' : 'unclear';
}

const isWithin = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean => [...inner].every((word) => outer.has(word));

/** How many syllables of `a` stand in `b` in runs of at least three, and how many of them tell something. */
function shared(a: readonly string[], b: readonly string[]): { length: number; telling: number } {
  const covered = new Uint8Array(a.length);
  let previous = new Uint16Array(b.length + 1);
  for (let row = 1; row <= a.length; row++) {
    const current = new Uint16Array(b.length + 1);
    for (let column = 1; column <= b.length; column++) {
      if (a[row - 1] !== b[column - 1]) continue;
      const run = (previous[column - 1] ?? 0) + 1;
      current[column] = run;
      if (run >= 3) for (let back = 0; back < (run === 3 ? 3 : 1); back++) covered[row - 1 - back] = 1;
    }
    previous = current;
  }
  const words = a.filter((_, index) => covered[index] === 1);
  return { length: words.length, telling: words.filter((word) => !common.has(word)).length };
}
