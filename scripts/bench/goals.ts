/** What the build is to cost, and whether it does: printed beside the figures, never enforced. */
import type { Cost } from './measure.ts';
import { decimal, type Report } from './report.ts';

export interface Goal {
  /** What is measured. */
  name: string;
  /** The most that it may be; `isBelow`: less than that. */
  goal: number;
  isBelow: boolean;
  unit: 's' | 'MB' | 'lần';
  /** The goal is one for a library of so many documents. */
  documents: number;
  /** Null: not measured in this run. */
  measured: number | null;
  /** Null: not measured, or the library is of another size. */
  isMet: boolean | null;
}

/** Of a run among 1,000 documents on the same machine: what one of 10,000 is compared with. */
export interface SmallerRun {
  documents: number;
  /** Wall seconds of our build. */
  wall: number;
}

type Measured = Pick<Report, 'documents' | 'rows' | 'apart' | 'memory'>;

export function judgeGoals(report: Measured, smaller: SmallerRun | null): Goal[] {
  const { documents, rows, apart, memory } = report;
  const wall = (cost: Cost | undefined): number | null => cost?.wall ?? null;
  const against = (name: string): number | null => rows.find((row) => row.name === name)?.ratio?.wall ?? null;
  const own = wall(rows[0]?.median);
  const goal = (name: string, at: number, most: number, unit: Goal['unit'], measured: number | null, isBelow = false): Goal => ({
    ...{ name, goal: most, isBelow, unit, documents: at, measured },
    isMet: measured === null || documents !== at ? null : isBelow ? measured < most : measured <= most,
  });
  return [
    goal('thời gian dựng ÷ Starlight', 1000, 0.6, 'lần', against('starlight'), true),
    goal('thời gian dựng ÷ (Hugo + Pagefind)', 1000, 3, 'lần', against('hugo')),
    goal('thời gian dựng', 10_000, 120, 's', own),
    goal('bộ nhớ, không kể tiến trình lập chỉ mục', 10_000, 3000, 'MB', memory?.build ?? null),
    goal('bộ nhớ, kể cả tiến trình lập chỉ mục', 10_000, 6000, 'MB', memory?.withIndex ?? null),
    goal(
      'thời gian mỗi văn bản ÷ ở 1.000 văn bản',
      10_000,
      1.3,
      'lần',
      own === null || smaller === null ? null : own / documents / (smaller.wall / smaller.documents),
    ),
    goal('dựng lại khi một văn bản đổi', 10_000, 25, 's', wall(apart.find(({ name }) => name === 'changed')?.median)),
    goal('bộ nhớ, kể cả tiến trình lập chỉ mục', 50_000, 20_000, 'MB', memory?.withIndex ?? null),
  ];
}

export function formatGoals(goals: readonly Goal[], documents: number): string[] {
  return [
    '| mục tiêu | với | nhiều nhất | đo được | |',
    '|---|---:|---:|---:|---|',
    ...goals.map(({ name, goal, isBelow, unit, documents: at, measured, isMet }) => {
      const verdict =
        isMet !== null ? (isMet ? 'đạt' : '**chưa đạt**') : measured === null ? 'không đo' : `không xét ở ${thousands(documents)} văn bản`;
      const figure = measured === null ? '–' : print(measured, unit);
      return `| ${name} | ${thousands(at)} văn bản | ${isBelow ? '< ' : ''}${print(goal, unit)} | ${figure} | ${verdict} |`;
    }),
  ];
}

const thousands = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');

function print(value: number, unit: Goal['unit']): string {
  if (unit === 'MB') return `${thousands(Math.round(value))} MB`;
  return unit === 's' ? `${decimal(value, 1)} s` : decimal(value, 2);
}

/** What `--json` of an earlier run says; null where the text is no such report. */
export function readSmallerRun(text: string): SmallerRun | null {
  try {
    const { documents, rows } = JSON.parse(text) as Partial<Pick<Report, 'documents' | 'rows'>>;
    const wall = rows?.[0]?.median.wall;
    return typeof documents === 'number' && typeof wall === 'number' ? { documents, wall } : null;
  } catch {
    return null;
  }
}
