/** How large a synthetic document is: words, citations, recipients, assignments and targets, as in the real ones. */
import { atShare, letterKind, realFigures } from './real-figures.ts';
import type { Random } from './synthetic.ts';

export interface DocumentSize {
  words: number;
  citations: number;
  recipientLines: number;
  tasks: number;
  targets: number;
}

/** No text cites oftener than once in so many words, or assigns, or sets targets. */
const leastWords = { citation: 20, task: 50, target: 25 };
/** Of all texts, letters among them, so many set targets; letters set none. */
const targetShare = realFigures.targets.filter((targets) => targets > 0).length / realFigures.targets.length;
const letterShare = realFigures.kinds[letterKind] / Object.values(realFigures.kinds).reduce((total, own) => total + own, 0);

export function drawSize(random: Random, kind: string): DocumentSize {
  const rank = random.next();
  // Longer texts cite more, not always.
  const alike = (): number => (random.next() < realFigures.citationsFollowWords ? rank : random.next());
  const words = Math.round(atShare(kind === letterKind ? realFigures.wordsOfLetters : realFigures.wordsOfOthers, rank));
  const atMost = (value: number, least: number): number => Math.min(Math.round(value), Math.floor(words / least));
  return {
    words,
    citations: atMost(atShare(realFigures.citations, alike()), leastWords.citation),
    recipientLines: Math.round(atShare(realFigures.recipientLines, random.next())),
    tasks: atMost(ofFive(realFigures.tasks, random.next()), leastWords.task),
    targets: kind === letterKind ? 0 : atMost(drawTargets(alike(), random), leastWords.target),
  };
}

/** One of the five values. */
const ofFive = (values: readonly number[], share: number): number => values[Math.floor(share * values.length)] ?? 0;

/** As many as one of the real texts that set any, a third more or less. */
function drawTargets(rank: number, random: Random): number {
  const real = realFigures.targets.filter((targets) => targets > 0);
  const share = targetShare / (1 - letterShare);
  const over = (rank - (1 - share)) / share;
  return over < 0 ? 0 : ofFive(real, over) * (2 / 3 + (2 / 3) * random.next());
}
