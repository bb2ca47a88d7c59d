/** Assignments (nhiệm vụ): the rows that the register, a unit's page and `/du-lieu/tasks.json` show. */
import { onceFor } from '../once-for.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Anchor, Body } from '../provision/body.ts';
import { blockLine, officialBlocks, type OfficialBlock } from '../provision/text.ts';
import { findAnnotated, numberRows, type Annotated } from './annotated.ts';
import { annotationSchemas, type TaskAttributes } from './attributes.ts';

export interface Task {
  /** "<document>#<anchor>/<number>", the number among the assignments of one place; locked. */
  id: string;
  document: DocumentId;
  /** Of a group, the first block's. */
  anchor: Anchor;
  /** The words that it stands on; of a group, those of all its blocks, one a line. */
  quote: string;
  assignees: string[];
  /** `own`: its words name them; `inherited`: the sentence in `inheritedFrom` does. */
  assigneeBasis: 'own' | 'inherited';
  inheritedFrom: { anchor: Anchor; quote: string } | null;
  coordinators: string[];
  reportTo: string[];
  /** A printed day, else null. */
  due: string | null;
  /** All words that say when, as printed. */
  duePrinted: string | null;
  /** Those of them that say how often. */
  recurs: string | null;
  consequence: string | null;
  /** Words of it that may be wrong in the source, as printed. */
  doubtful: string[];
  /** Where the consequence is printed; null where there is none. */
  consequenceAt: Anchor | null;
}

export interface AnnotatedTask extends Annotated {
  task: TaskAttributes;
}

/** The assignments whose attributes can be read; the others are ANNO-001. */
export const readTasks = onceFor((body: Body): readonly AnnotatedTask[] =>
  findAnnotated(body, 'Task').flatMap((annotated) => {
    const parsed = annotationSchemas.Task.safeParse(annotated.attributes);
    return parsed.success ? [{ ...annotated, task: parsed.data }] : [];
  }),
);

/** One list for each row: elements with one group name together, at the place of the first. */
export function groupTasks(tasks: readonly AnnotatedTask[]): AnnotatedTask[][] {
  return [...Map.groupBy(tasks, ({ task }) => task.group ?? Symbol('alone')).values()];
}

/** The assignments of a body, the elements of each, with its number among those of the first one's place. */
export function numberTasks(body: Body): { parts: AnnotatedTask[]; anchor: Anchor; number: number }[] {
  const groups = groupTasks(readTasks(body));
  const places = groups.map(([first]) => ({ anchor: first?.anchor ?? '', n: first?.task.n }));
  const numbers = numberRows(places);
  return groups.map((parts, index) => ({ parts, anchor: places[index]?.anchor ?? '', number: numbers[index] ?? 0 }));
}

/** The printed words of an assignment, a line each block. */
export const taskWords = (parts: readonly AnnotatedTask[]): string => parts.map(({ words }) => words).join('\n');

export function collectTasks(document: DocumentId, body: Body): Task[] {
  const openingAt = findOpenings(officialBlocks(body));
  return numberTasks(body).map(({ parts, anchor, number }): Task => {
    const all = (name: 'assignee' | 'coordinate' | 'report-to'): string[] => [
      ...new Set(parts.flatMap(({ task }) => splitIds(task[name]))),
    ];
    const printed = (name: 'due-printed' | 'recurs'): string | null =>
      [...new Set(parts.flatMap(({ task }) => splitPrinted(task[name])))].join('; ') || null;
    const withConsequence = parts.find(({ task }) => task.consequence !== undefined);
    const from = parts.find(({ task }) => task['inherited-from'] !== undefined)?.task['inherited-from'];
    return {
      id: `${document}#${anchor}/${number}`,
      document,
      anchor,
      quote: taskWords(parts),
      doubtful: parts.flatMap((part) => part.doubtful),
      assignees: all('assignee'),
      assigneeBasis: from === undefined ? 'own' : 'inherited',
      inheritedFrom: from === undefined ? null : { anchor: from, quote: openingAt(from) ?? '' },
      coordinators: all('coordinate'),
      reportTo: all('report-to'),
      due: parts.find(({ task }) => task.due !== undefined)?.task.due ?? null,
      duePrinted: printed('due-printed'),
      recurs: printed('recurs'),
      consequence: withConsequence?.task.consequence ?? null,
      consequenceAt: withConsequence === undefined ? null : (withConsequence.task['consequence-at'] ?? withConsequence.anchor),
    };
  });
}

export const splitIds = (ids: string | undefined): string[] => ids?.split(' ').filter((id) => id !== '') ?? [];
/** "ngay từ đầu năm; năm 2024" → each as printed. */
export const splitPrinted = (words: string | undefined): string[] => words?.split('; ') ?? [];

/** Anchor → the sentence there that opens what stands below it: its last one; of a zone all lines. Null where there is no such place. */
export function findOpenings(blocks: readonly OfficialBlock[]): (anchor: Anchor) => string | null {
  const places = Map.groupBy(blocks, ({ anchor }) => anchor);
  const found = new Map<Anchor, string>();
  return (anchor) => {
    const own = places.get(anchor);
    if (own === undefined) return null;
    const words = found.get(anchor) ?? (own.length === 1 ? lastSentence(own[0]?.text ?? '') : own.map(blockLine).join('\n'));
    found.set(anchor, words);
    return words;
  };
}

/** Cuts behind "xã hội. Để", "khăn! Vì"; not behind "TT. HĐND", "Đ. Trần", "mục 1. Các". */
const sentenceEnd = /(?<=[\p{Ll}\p{N}”)]{2}[.!?…]”?\s)(?=[“"(]?\p{Lu})/u;

function lastSentence(text: string): string {
  return text.split(sentenceEnd).at(-1) ?? text;
}
