/** Whether two wordings of what a document is about speak of the same: the words after a citation and a title. */
import { fold } from '../text/fold.ts';

const syllables = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** Words that begin many titles and tell nothing apart. */
const common = new Set(
  syllables(
    'về việc tăng cường sự lãnh đạo của Đảng đối với công tác trong tình hình mới thực hiện tiếp tục một số nâng cao chất lượng và các',
  ),
);

export type Agreement = 'same' | 'different' | 'unclear';

/**
 * `same`: a run of syllables is shared that is long and tells something (six, of them two not among the common ones), or the whole shorter
 * wording. `different`: nearly nothing that tells is shared.
 */
export function compareSubjects(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 'unclear';
  const [first, second] = [syllables(a), syllables(b)];
  if (first.length < 2 || second.length < 2) return 'unclear';
  const telling = (words: readonly string[]): string[] => words.filter((word) => !common.has(word));
  const run = longestRun(first, second);
  const tellingRun = telling(run).length;
  const shorter = Math.min(first.length, second.length);
  if (run.length >= 6 && tellingRun >= 2) return 'same';
  if (run.length === shorter && run.length >= 3 && tellingRun >= 2) return 'same';
  const shared = new Set(telling(first));
  const own = new Set(telling(second));
  const both = [...own].filter((word) => shared.has(word)).length;
  return both <= Math.min(shared.size, own.size) / 4 ? 'different' : 'unclear';
}

function longestRun(a: readonly string[], b: readonly string[]): string[] {
  let best = 0;
  let end = 0;
  let previous = new Uint16Array(b.length + 1);
  for (let row = 1; row <= a.length; row++) {
    const current = new Uint16Array(b.length + 1);
    for (let column = 1; column <= b.length; column++) {
      if (a[row - 1] !== b[column - 1]) continue;
      const length = (previous[column - 1] ?? 0) + 1;
      current[column] = length;
      if (length > best) {
        best = length;
        end = row;
      }
    }
    previous = current;
  }
  return a.slice(end - best, end);
}
