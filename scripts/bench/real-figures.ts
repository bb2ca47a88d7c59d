/**
 * What real documents are like, for the synthetic library to be like them. Measured on 42 texts: the five of `content/`, and those of `tests/fixtures/import/texts`
 * that a committee or an administration issues (no laws, decrees, circulars, standards). `real-figures.test.ts` measures them again.
 */

/** Values at these shares of the texts; between them one reads on a straight line. */
const quantileShares = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1] as const;

export const letterKind = 'công văn';

export const realFigures = {
  /** Kind → of how many of the 42 texts. */
  kinds: {
    [letterKind]: 11,
    'quyết định': 11,
    'nghị quyết': 9,
    'kế hoạch': 2,
    'báo cáo': 2,
    'kết luận': 2,
    'chỉ thị': 1,
    'thông báo': 1,
    'hướng dẫn': 1,
    'quy định': 1,
    'chương trình': 1,
  },
  /** Words of a text, labels and lines of the head counted: 11 letters, 31 other texts. */
  wordsOfLetters: [284, 349, 414, 1262, 1693, 2115, 2241, 2777, 3313],
  wordsOfOthers: [467, 571, 610, 1945, 2991, 4711, 8428, 10700, 19258],
  /** Citations of a text, each mention. */
  citations: [2, 4, 5, 10, 15, 27, 38, 52, 64],
  /** Rank correlation of words and citations over the 42. */
  citationsFollowWords: 0.54,
  /** Lines of Nơi nhận, in the 34 texts whose list can be read. */
  recipientLines: [3, 4, 4, 5, 7, 12, 17, 18, 23],
  /** Bodies and groups that a line of Kính gửi or Nơi nhận names, 33 lines of the five: how many lines name one, two, three. */
  unitsOfLine: [13, 10, 10],
  /** Assignments and targets that the five are annotated with. */
  tasks: [3, 6, 7, 9, 11],
  targets: [0, 0, 0, 15, 58],
  /**
   * Years from a cited document to the text that cites it, 533 dated citations of all texts, each document once a text: a library that holds what is
   * used holds documents of these ages. Index: whole years; value: citations.
   */
  ages: [182, 132, 44, 25, 15, 17, 23, 21, 17, 9, 5, 15, 7, 1, 0, 4, 0, 4, 4, 3, 1, 1, 0, 0, 0, 2, 0, 1],
  /** Of the numbered citations of the five, so many are of the citing body's own line (TU, HU, ĐUK and their boards), not of the State or the Centre: 17 of 41. */
  ownLine: 17 / 41,
  /** Different cited documents in one to five of the five, means over all choices, and the exponent of their growth. */
  citedDocuments: { first: 11, ofFive: 36, exponent: 0.74 },
  /** Communes of one province after 2025: Cần Thơ, in the resolution 1668/NQ-UBTVQH15 among the texts. */
  communes: 103,
} as const;

/** The value at a share of the texts (0 to 1). */
export function atShare(quantiles: readonly number[], share: number): number {
  const above = Math.max(
    1,
    quantileShares.findIndex((own) => own >= share),
  );
  const [low = 0, high = 1] = [quantileShares[above - 1], quantileShares[above]];
  const [from = 0, to = 0] = [quantiles[above - 1], quantiles[above]];
  return from + ((share - low) / (high - low)) * (to - from);
}

/** The values at the nine shares, of what was measured. */
export function quantilesOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return quantileShares.map((share) => {
    const at = share * (sorted.length - 1);
    const [low = 0, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
    return low + (at - Math.floor(at)) * (high - low);
  });
}

/** The index that a number below 1 falls on, where each index has its weight. */
export function atWeight(weights: readonly number[], share: number): number {
  let rest = share * weights.reduce((total, own) => total + own, 0);
  const index = weights.findIndex((own) => (rest -= own) < 0);
  return index === -1 ? weights.length - 1 : index;
}
