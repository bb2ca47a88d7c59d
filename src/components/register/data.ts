/** The registers as the filter sees them, made once a build: their columns, the order of their rows, their files. */
import { sha256 } from '../../io/content.ts';
import { getLibrary, question } from '../../io/site.ts';
import type { Target } from '../../lib/annotation/target.ts';
import type { Task } from '../../lib/annotation/task.ts';
import { documentName } from '../../lib/library/entry.ts';
import { makeRegisterFiles, type RegisterFile } from '../../lib/register/files.ts';
import { findRows } from '../../lib/register/filter.ts';
import { openTargets, targetColumns } from '../../lib/register/targets.ts';
import { taskColumns } from '../../lib/register/tasks.ts';
import { targetRow, taskRow } from './rows.ts';

/** What a document is found by: kind, number, title, year. */
function textsOf(rows: readonly { document: string }[]): string[] {
  return [...new Set(rows.map(({ document }) => document))].map((id) => {
    const entry = getLibrary().entry(id);
    return entry === undefined ? id : [documentName(entry), entry.title, entry.year ?? ''].join(' ');
  });
}

const shortHash = (text: string): string => sha256(text).slice(0, 8);
/** Row by row: all of them at once would be a text of many megabytes. */
const revisionOf = (rows: readonly object[]): string => rows.reduce((hash: string, row) => shortHash(hash + JSON.stringify(row)), '');

let targets: readonly Target[] | undefined;

/** Targets in the order of the register: the same indicator side by side. */
export const orderedTargets = question('orderedTargets', (): readonly Target[] => {
  if (targets !== undefined) return targets;
  const library = getLibrary();
  targets = findRows(openTargets(targetColumns(library)), { chosen: {} }).flatMap((row) => library.targets[row] ?? []);
  return targets;
});

let sources: ReadonlyMap<string, number> | undefined;

/** How many documents set an indicator. */
export const documentCountOf = question('documentCountOf', (indicator: string): number => {
  sources ??= new Map(
    [...Map.groupBy(getLibrary().targets, (target) => target.indicator)].map(([id, own]) => [
      id,
      new Set(own.map(({ document }) => document)).size,
    ]),
  );
  return sources.get(indicator) ?? 0;
});

interface MadeFile {
  /** Without its ending. */
  file: string;
  content(): string;
}

/** Each file of a filter with a maker of its content. */
export function registerDataFiles(register: 'targets' | 'tasks'): MadeFile[] {
  const library = getLibrary();
  const made = ({ name, ...own }: RegisterFile, row: (place: number) => string): MadeFile => ({
    file: name.replace(/\.json$/, ''),
    content: () =>
      JSON.stringify(
        'content' in own ? own.content : Array.from({ length: own.rows[1] - own.rows[0] }, (_, index) => row(own.rows[0] + index)),
      ),
  });
  if (register === 'tasks') {
    const { tasks } = library;
    const files = makeRegisterFiles(taskColumns(library), textsOf(tasks), tasks.length, revisionOf(tasks), shortHash);
    return files.map((file) => made(file, (place) => taskRow(tasks[place] as Task)));
  }
  const files = makeRegisterFiles(
    targetColumns(library),
    textsOf(library.targets),
    library.targets.length,
    revisionOf(library.targets),
    shortHash,
  );
  return files.map((file) => made(file, (place) => targetRow(orderedTargets()[place] as Target)));
}
