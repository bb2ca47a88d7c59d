/**
 * Words of a text that a reader has. A file that was set in lines may break one behind a hyphen: "01-" and "KL/TW" are the official "01-KL/TW". The line end
 * stands for nothing there, as where a transcription is checked against its source (`transcription/compare.ts`), and nowhere else.
 */

/** A number has no more hyphens and slashes than that: "01-", "KL/", "TW". */
const mostPieces = 4;
const openEnd = /[-–—/]$/;

export interface GivenWords {
  words: string[];
  /** Line ends that stand for nothing. */
  joined: number;
}

/** Joined only where the official text has the whole word, and nowhere has the pieces one behind the other. */
export function readGivenWords(text: string, official: readonly string[]): GivenWords {
  const pieces = [...text.matchAll(/(\S+)(\s*)/g)].map(([, word = '', behind = '']) => ({
    word,
    isOpen: openEnd.test(word) && /[\n\f\r]/.test(behind),
  }));
  if (!pieces.some(({ isOpen }) => isOpen)) return { words: pieces.map(({ word }) => word), joined: 0 };
  const known = new Set(official);
  const pairs = new Set(official.map((word, place) => `${word} ${official[place + 1] ?? ''}`));
  const words: string[] = [];
  let joined = 0;
  for (let place = 0; place < pieces.length; place++) {
    let [word, count] = [pieces[place]?.word ?? '', 0];
    let whole = word;
    for (let more = 1; more < mostPieces && pieces[place + more - 1]?.isOpen === true; more++) {
      const [last, next] = [pieces[place + more - 1]?.word ?? '', pieces[place + more]?.word];
      if (next === undefined || pairs.has(`${last} ${next}`)) break;
      whole += next;
      if (known.has(whole)) [word, count] = [whole, more];
    }
    words.push(word);
    joined += count;
    place += count;
  }
  return { words, joined };
}
