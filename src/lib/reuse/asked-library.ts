/** A library that notes what it is asked, so that it is known from what a page was made. */
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

/** Functions that are asked about words alone: these can be kept, and asked again. */
export type AskedAboutWords<Whole> = {
  [Part in keyof Whole]: Whole[Part] extends (...about: never[]) => unknown ? (...about: string[]) => unknown : Whole[Part];
};

/** The same object, each of whose functions and values is a question: "graph.of" about a document, "graph.edges" about nothing. */
export function askedParts<Whole extends object & AskedAboutWords<Whole>>(name: string, whole: Whole, asking: Asking): Whole {
  const parts = Object.entries<unknown>(whole).map(([part, value]): [string, PropertyDescriptor] => {
    const question = `${name}.${part}`;
    return typeof value === 'function'
      ? [part, { value: asking(question, value as (...about: string[]) => unknown), enumerable: true }]
      : [part, { get: asking(question, () => value), enumerable: true }];
  });
  return Object.defineProperties({}, Object.fromEntries(parts)) as Whole;
}

/** The settings (site, registry and what is made of it alone) are no questions: no page is taken where any of these changed. */
export function askedLibrary(library: Library, asking: Asking): Library {
  const { site, registry, organizations, glossary, graph, waysTo, dutiesOf, ...others } = library;
  const ways = asking('library.waysTo', (organization, id) => {
    const entry = library.entry(id);
    return entry === undefined ? [] : waysTo(organization, entry);
  });
  const duties = asking('library.dutiesOf', (organization, document, id) => {
    const task = library.tasksIn(document).find((own) => own.id === id);
    return task === undefined ? [] : dutiesOf(organization, task);
  });
  return Object.assign(askedParts('library', others, asking), {
    ...{ site, registry, organizations, glossary },
    graph: askedParts('graph', graph, asking),
    waysTo: (organization: string, { id }: { id: string }) => ways(organization, id),
    dutiesOf: (organization: string, { document, id }: { document: string; id: string }) => duties(organization, document, id),
  });
}
