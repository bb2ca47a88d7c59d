/** A library that notes what it is asked, so that it is known from what a page was made. */
import type { CitationGraph } from '../citation/graph.ts';
import type { Library } from '../library/library.ts';
import type { PageTraces } from './page-traces.ts';

/** What is given to a part of the library that answers by itself, and says how it is asked again. */
export type Asking = <About extends string[], Value>(name: string, answer: (...about: About) => Value) => (...about: About) => Value;

export const askingOf =
  (traces: PageTraces): Asking =>
  <About extends string[], Value>(name: string, answer: (...about: About) => Value) => {
    traces.define(name, answer as (...about: string[]) => unknown);
    return (...about: About): Value => traces.ask(name, about, () => answer(...about));
  };

/** The settings (site, registry and what is made of it alone) are no questions: pages are not reused at all where these changed. */
export function askedLibrary(library: Library, asking: Asking): Library {
  const whole = <Name extends keyof Library>(name: Name): (() => Library[Name]) => asking(`library.${name}`, () => library[name]);
  const of = {
    entries: whole('entries'),
    kinds: whole('kinds'),
    years: whole('years'),
    comparisons: whole('comparisons'),
    targets: whole('targets'),
    tasks: whole('tasks'),
    updated: whole('updated'),
    isSample: whole('isSample'),
    omissions: whole('omissions'),
    withheldComparisons: whole('withheldComparisons'),
    movedPlaces: whole('movedPlaces'),
    redirects: whole('redirects'),
    removals: whole('removals'),
    leading: whole('leading'),
    lostComparisons: whole('lostComparisons'),
  };
  const { entry, tasksIn, waysTo, dutiesOf } = library;
  const ways = asking('library.waysTo', (organization, id) => {
    const own = entry(id);
    return own === undefined ? null : waysTo(organization, own);
  });
  const duties = asking('library.dutiesOf', (organization, document, id) => {
    const task = tasksIn(document).find((own) => own.id === id);
    return task === undefined ? null : dutiesOf(organization, task);
  });
  const graph = askedGraph(library.graph, asking);
  return {
    site: library.site,
    registry: library.registry,
    organizations: library.organizations,
    glossary: library.glossary,
    graph,
    entry: asking('library.entry', entry),
    issuedBy: asking('library.issuedBy', library.issuedBy),
    comparisonsOf: asking('library.comparisonsOf', library.comparisonsOf),
    targetsIn: asking('library.targetsIn', library.targetsIn),
    tasksIn: asking('library.tasksIn', tasksIn),
    documentsPrinting: asking('library.documentsPrinting', library.documentsPrinting),
    addressedTo: asking('library.addressedTo', library.addressedTo),
    tasksOf: asking('library.tasksOf', library.tasksOf),
    waysTo: (organization, { id }) => ways(organization, id) ?? [],
    dutiesOf: (organization, { document, id }) => duties(organization, document, id) ?? [],
    get entries() {
      return of.entries();
    },
    get kinds() {
      return of.kinds();
    },
    get years() {
      return of.years();
    },
    get comparisons() {
      return of.comparisons();
    },
    get targets() {
      return of.targets();
    },
    get tasks() {
      return of.tasks();
    },
    get updated() {
      return of.updated();
    },
    get isSample() {
      return of.isSample();
    },
    get omissions() {
      return of.omissions();
    },
    get withheldComparisons() {
      return of.withheldComparisons();
    },
    get movedPlaces() {
      return of.movedPlaces();
    },
    get redirects() {
      return of.redirects();
    },
    get removals() {
      return of.removals();
    },
    get leading() {
      return of.leading();
    },
    get lostComparisons() {
      return of.lostComparisons();
    },
  };
}

function askedGraph(graph: CitationGraph, asking: Asking): CitationGraph {
  const whole = <Name extends keyof CitationGraph>(name: Name): (() => CitationGraph[Name]) => asking(`graph.${name}`, () => graph[name]);
  const of = {
    citations: whole('citations'),
    citedDocuments: whole('citedDocuments'),
    edges: whole('edges'),
    retired: whole('retired'),
    publishedNumbers: whole('publishedNumbers'),
    problems: whole('problems'),
    records: whole('records'),
  };
  return {
    of: asking('graph.of', graph.of),
    to: asking('graph.to', graph.to),
    cited: asking('graph.cited', graph.cited),
    edgesOf: asking('graph.edgesOf', graph.edgesOf),
    get citations() {
      return of.citations();
    },
    get citedDocuments() {
      return of.citedDocuments();
    },
    get edges() {
      return of.edges();
    },
    get retired() {
      return of.retired();
    },
    get publishedNumbers() {
      return of.publishedNumbers();
    },
    get problems() {
      return of.problems();
    },
    get records() {
      return of.records();
    },
  };
}
