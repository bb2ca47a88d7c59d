/** The indexes of several periods, asked as one. Each is opened when it is first needed: most questions are answered by some of them. */
import { sumCounts } from './facet-counts.ts';
import type { Facets, FullText, FullTextAnswer, FullTextOptions, FullTextPage } from './full-text.ts';
import type { IndexedPeriod } from './search-data.ts';

interface Part {
  /** Number of its first page, and of the first one behind it. */
  start: number;
  end: number;
  period: IndexedPeriod;
  open(): Promise<FullText>;
}

/** `periods`: newest first, pages are numbered through them; `open` gives the index of one. Rejects where one that is needed does not open. */
export function joinPeriods(periods: readonly IndexedPeriod[], open: (period: IndexedPeriod) => Promise<FullText>): FullText {
  let wantsFacets = false;
  let program: Promise<unknown> | undefined;
  const openWhole = async (period: IndexedPeriod): Promise<FullText> => {
    const text = await open(period);
    // The first question is answered when all of it is loaded, Pagefind's program, too.
    if (!(await text.hasPages(period.pages))) throw new Error(`the index ${period.folder} is of another build`);
    return text;
  };
  const openPart = (period: IndexedPeriod): Promise<FullText> => {
    // The first one alone: it starts the program, and two at a time would each start their own, whose memories are not each other's.
    const opening = program === undefined ? openWhole(period) : program.then(() => openWhole(period));
    program ??= opening;
    return opening;
  };
  let count = 0;
  const parts = periods.map((period): Part => {
    const start = count;
    count += period.pages;
    let opened: Promise<FullText> | undefined;
    return {
      ...{ start, end: count, period },
      open: async () => {
        const text = await (opened ??= openPart(period));
        if (wantsFacets) await text.loadFacets();
        return text;
      },
    };
  });

  return {
    search: async (query, options = {}) => {
      const asked = parts.filter((part) => mayAnswer(part, options));
      const ask = async (part: Part): Promise<FullTextAnswer> => {
        const answer = await (await part.open()).search(query, options);
        const [first] = answer.pages;
        return first === undefined || options.holds === undefined || (await options.holds(first)) ? answer : nothing;
      };
      if (options.enough === undefined) return joinAnswers(await Promise.all(asked.map(ask)), options);
      const answers: FullTextAnswer[] = [];
      let found = 0;
      for (const part of asked) {
        const answer = await ask(part);
        answers.push(answer);
        found += answer.pages.length;
        if (found >= options.enough) break;
      }
      return joinAnswers(answers, options);
    },
    loadFacets: () => {
      wantsFacets = true;
      return Promise.resolve();
    },
    groups: (numbers) => parts.map((part) => numbers.filter((number) => holdsNumber(part, number))).filter((own) => own.length > 0),
    hasPages: (own) => Promise.resolve(own === count),
    pagesAt: async (numbers, facets = {}) => {
      const found = new Map<number, FullTextPage>();
      await Promise.all(
        parts.map(async (part) => {
          const own = numbers.filter((number) => holdsNumber(part, number));
          if (own.length === 0 || !hasYear(part, facets)) return;
          const pages = await (
            await part.open()
          ).pagesAt(
            own.map((number) => number - part.start),
            facets,
          );
          for (const [at, page] of pages.entries()) if (page !== undefined) found.set(own[at] ?? 0, page);
        }),
      );
      return numbers.map((number) => found.get(number));
    },
  };
}

const nothing: FullTextAnswer = { pages: [], facets: {} };

const mayAnswer = (part: Part, { words = [], among = [], facets = {}, newest = Infinity }: FullTextOptions): boolean =>
  part.start < newest &&
  hasYear(part, facets) &&
  !words.some((word) => part.period.lacks.includes(word)) &&
  among.every((numbers) => numbers.some((number) => holdsNumber(part, number)));

const holdsNumber = ({ start, end }: Part, number: number): boolean => number >= start && number < end;

const hasYear = ({ period }: Part, { year }: Facets): boolean => year === undefined || period.years.includes(year);

/** Best first; in the order of dates the newer period comes first. Scores of two indexes are not of one measure: what is made of them counts little. */
function joinAnswers(answers: readonly FullTextAnswer[], { order }: FullTextOptions): FullTextAnswer {
  const pages = answers.flatMap((answer) => answer.pages);
  if (order === undefined) pages.sort((a, b) => b.score - a.score);
  return { pages, facets: sumCounts(answers.map(({ facets }) => facets)) };
}
