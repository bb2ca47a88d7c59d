/** What a synthetic document cites: earlier documents of its own line, which the library holds, and documents of the Centre and the State, which it does not. */
import { formatDocumentNumber } from '../../src/lib/document-number/document-number.ts';
import { formatDate } from '../../src/lib/text/date.ts';
import { realFigures } from './real-figures.ts';
import { daysBefore, drawAge, type PlannedDocument } from './synthetic-plan.ts';
import type { Random } from './synthetic.ts';

/** Words of one citation: "Nghị quyết số 28-NQ/TU, ngày 06/12/2023". */
export type DrawCitation = (document: PlannedDocument, place: number) => string;

/** Matches "Nghị quyết số 28-NQ/TU, ngày 06/12/2023" and "Nghị định số 04/2015/NĐ-CP"; not "số 3 năm 2024", "chỉ thị của Ban Bí thư". */
export const printedCitation = /(?:\p{Lu}\p{L}+ \p{L}+ )số \d+[-–/][^\s,;.“”]+(?:,? ngày \d[\d/]+)?/u;

/** `texts`: real provisions; what they cite from outside every library's documents cite most. `place` of a document is its place among the planned ones. */
export function createCitations(random: Random, texts: readonly string[], planned: readonly PlannedDocument[]): DrawCitation {
  const real = [...new Set(texts.flatMap((text) => text.match(new RegExp(printedCitation.source, 'gu')) ?? []))]
    .filter((printed) => !/(?:TU|HU|ĐUK)(?!\p{L})/u.test(printed))
    .map((printed) => ({ printed, year: /(\d{4})(?:\/\p{Lu}|$)/u.exec(printed)?.[1] ?? '' }));
  const lines = Map.groupBy(planned, ({ body }) => body.organization);
  return (document, place) => {
    if (random.next() < realFigures.ownLine) {
      const own = drawEarlier(random, document, lines);
      if (own !== null) return describe(own);
    }
    const own = real.filter(({ year }) => year <= document.date.slice(0, 4));
    return own.length > 0 && random.next() < realShare ? random.pick(own).printed : drawOutside(random, document.date, place + 1);
  };
}

/** Of what is cited from outside, so much is what the real documents cite from there: every library's documents name the same few. */
const realShare = 0.25;

/** Different documents from outside the own line that the first so many documents cite. */
export const outsideDocuments = (documents: number): number =>
  Math.ceil((1 - realFigures.ownLine) * realFigures.citedDocuments.first * documents ** realFigures.citedDocuments.exponent);

/** Of its own body or of one above it, about as old as what real documents cite. */
function drawEarlier(
  random: Random,
  { body, date }: PlannedDocument,
  lines: ReadonlyMap<string, readonly PlannedDocument[]>,
): PlannedDocument | null {
  const organization = body.above.length === 0 || random.next() < 0.5 ? body.organization : random.pick(body.above);
  const line = lines.get(organization) ?? [];
  const day = daysBefore(date, 1 + drawAge(random));
  // The plan is in the order of dates.
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line[middle]?.date ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return line[low - 1] ?? null;
}

function describe({ kind, number, body, date }: PlannedDocument): string {
  const printed = formatDocumentNumber({
    number: String(number),
    year: null,
    symbol: `${kind.abbreviation}/${body.symbol}`,
    form: 'party',
  });
  return `${kind.name.charAt(0).toUpperCase()}${kind.name.slice(1)} số ${printed}, ngày ${formatDate(date)}`;
}

/** The Prime Minister's decisions are in no library of a committee; made up, about as old as what real documents cite, the first numbers of a year most often cited. */
function drawOutside(random: Random, date: string, documents: number): string {
  const year = Number(daysBefore(date, drawAge(random) + 365).slice(0, 4));
  const rank = Math.floor((outsideDocuments(documents) / outsideYears) * random.next() ** 2);
  const day = `${String(1 + (rank % 28)).padStart(2, '0')}/${String(1 + (rank % 12)).padStart(2, '0')}/${year}`;
  return `Quyết định số ${1000 + rank}/QĐ-TTg, ngày ${day}`;
}

/** The years over which most of what is cited lies. */
const outsideYears = 12;
