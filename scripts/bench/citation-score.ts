/** How well found citations agree with citations labelled by hand. */

export interface LabelledCitation {
  surface: string;
  start: number;
  end: number;
  kind: string | null;
  number: string | null;
  symbol: string | null;
  date: string | null;
  pinpoint: string | null;
  issuer: string | null;
  khoa: string | null;
  /** Scores neither as hit nor as miss. */
  optional?: boolean;
}

export interface LabelledText {
  id: string;
  text: string;
  source: string;
  citations: LabelledCitation[];
}

export type FoundSpan = Omit<LabelledCitation, 'optional'>;

export interface Score {
  /** Labelled citations that count. */
  labelled: number;
  found: number;
  /** Found where nothing is labelled. */
  wrong: number;
  /** Found with the labelled kind, number and symbol. */
  exact: number;
  /** Found with the labelled date, or none where none is labelled. */
  date: number;
  /** Labelled citations that print a date, and those of them found with it. */
  dated: number;
  datedRight: number;
  pinpoint: number;
  pinpointed: number;
  pinpointedRight: number;
  /** Labelled citations that print an issuer (a term), and those of them found with it. */
  issued: number;
  issuedRight: number;
  termed: number;
  termedRight: number;
}

export interface Miss {
  id: string;
  problem: 'missed' | 'wrong' | 'exact' | 'date' | 'pinpoint';
  labelled: LabelledCitation | null;
  found: FoundSpan | null;
}

export const emptyScore = (): Score => ({
  labelled: 0,
  found: 0,
  wrong: 0,
  exact: 0,
  date: 0,
  dated: 0,
  datedRight: 0,
  pinpoint: 0,
  pinpointed: 0,
  pinpointedRight: 0,
  issued: 0,
  issuedRight: 0,
  termed: 0,
  termedRight: 0,
});

/** Each label takes the first found span that overlaps it and is not taken. */
export function scoreText({ id, citations }: LabelledText, found: readonly FoundSpan[], score: Score, misses: Miss[]): void {
  const taken = new Set<FoundSpan>();
  const overlapping = (label: LabelledCitation): FoundSpan | undefined =>
    found.find((own) => !taken.has(own) && own.start < label.end && label.start < own.end);
  for (const label of citations) {
    const match = overlapping(label);
    if (match !== undefined) taken.add(match);
    if (label.optional === true) continue;
    score.labelled++;
    if (label.date !== null) score.dated++;
    if (label.pinpoint !== null) score.pinpointed++;
    if (label.issuer !== null) score.issued++;
    if (label.khoa !== null) score.termed++;
    if (label.issuer !== null && match?.issuer?.toLowerCase() === label.issuer.toLowerCase()) score.issuedRight++;
    if (label.khoa !== null && match?.khoa === label.khoa) score.termedRight++;
    if (match === undefined) {
      misses.push({ id, problem: 'missed', labelled: label, found: null });
      continue;
    }
    score.found++;
    if (match.kind === label.kind && match.number === label.number && match.symbol === label.symbol) score.exact++;
    else misses.push({ id, problem: 'exact', labelled: label, found: match });
    if (match.date === label.date) {
      score.date++;
      if (label.date !== null) score.datedRight++;
    } else misses.push({ id, problem: 'date', labelled: label, found: match });
    if (match.pinpoint === label.pinpoint) {
      score.pinpoint++;
      if (label.pinpoint !== null) score.pinpointedRight++;
    } else misses.push({ id, problem: 'pinpoint', labelled: label, found: match });
  }
  for (const own of found) {
    if (taken.has(own) || citations.some((label) => own.start < label.end && label.start < own.end)) continue;
    score.wrong++;
    misses.push({ id, problem: 'wrong', labelled: null, found: own });
  }
}

/** Shares of 1; each of nothing is 1. */
export function rates(
  score: Score,
): Record<
  'recall' | 'precision' | 'exact' | 'date' | 'datePrinted' | 'pinpoint' | 'pinpointPrinted' | 'issuerPrinted' | 'termPrinted',
  number
> {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    recall: share(score.found, score.labelled),
    precision: share(score.found, score.found + score.wrong),
    exact: share(score.exact, score.labelled),
    date: share(score.date, score.labelled),
    datePrinted: share(score.datedRight, score.dated),
    pinpoint: share(score.pinpoint, score.labelled),
    pinpointPrinted: share(score.pinpointedRight, score.pinpointed),
    issuerPrinted: share(score.issuedRight, score.issued),
    termPrinted: share(score.termedRight, score.termed),
  };
}
