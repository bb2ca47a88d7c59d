/** What the filter of a register loads: its columns at first, then the words that are asked for and the rows that are shown. */
import { filePlace, registerFiles, type RegisterIndex } from '../../lib/register/files.ts';
import { findRows, type Register } from '../../lib/register/filter.ts';
import { issuerFacet, openTargets, periodFacet, type TargetColumns } from '../../lib/register/targets.ts';
import { openTasks, unitFacet, type TaskColumns } from '../../lib/register/tasks.ts';
import { findDocuments, type WordFile } from '../../lib/register/words.ts';

export interface Choice {
  value: string;
  name: string;
}

export interface LoadedRegister {
  register: Register;
  /** The values of each facet that the page does not name itself, in their order. */
  choices: Readonly<Record<string, readonly Choice[]>>;
  /** Of targets: the indicators in order; of tasks none. */
  indicators: readonly Choice[];
  indicatorOf(row: number): Choice | undefined;
  documents(typed: string): Promise<ReadonlySet<number> | null>;
  /** Rows as HTML. */
  html(rows: readonly number[]): Promise<string[]>;
}

const choice = ([value, name]: readonly [string, string]): Choice => ({ value, name });

/** `folder`: address of the files. */
export async function loadRegister(name: string, folder: string): Promise<LoadedRegister> {
  const held = new Map<string, Promise<unknown>>();
  const load = <Content>(file: string, options: RequestInit = {}): Promise<Content> => {
    const loading =
      held.get(file) ??
      fetch(folder + file, options).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} ${file}`);
        return answer.json() as Promise<unknown>;
      });
    held.set(file, loading);
    // After a failure it is asked for again.
    loading.catch(() => held.delete(file));
    return loading as Promise<Content>;
  };
  // Asked anew each time, so that it never names files of an older build.
  const { build, starts, columns } = await load<RegisterIndex<TaskColumns | TargetColumns>>(registerFiles.index, { cache: 'no-cache' });
  const common = {
    documents: (typed: string) => findDocuments(typed, starts, (file) => load<WordFile>(registerFiles.words(build, file))),
  };
  const rowsAt = (places: readonly number[]): Promise<string[]> =>
    Promise.all(
      places.map(async (place) => {
        const { file, index } = filePlace(place);
        return (await load<string[]>(registerFiles.rows(build, file)))[index] ?? '';
      }),
    );
  if (name === 'tasks') {
    const own = columns as TaskColumns;
    return {
      ...common,
      register: openTasks(own),
      choices: { [unitFacet]: own.units.map(choice) },
      indicators: [],
      indicatorOf: () => undefined,
      html: rowsAt,
    };
  }
  const own = columns as TargetColumns;
  const register = openTargets(own);
  const places: number[] = [];
  for (const [place, row] of findRows(register, { chosen: {} }).entries()) places[row] = place;
  const indicators = own.indicators.map(choice);
  return {
    ...common,
    register,
    choices: { [issuerFacet]: own.issuers.map(choice), [periodFacet]: own.periods.map((period) => ({ value: period, name: period })) },
    indicators,
    indicatorOf: (row) => indicators[own.indicator[row] ?? -1],
    html: (rows) => rowsAt(rows.map((row) => places[row] ?? 0)),
  };
}
