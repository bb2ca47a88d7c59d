/** What Lighthouse measured of each page: medians, what is below a goal, and the table (Vietnamese, as every script prints). */
import { median } from './figures.ts';
import type { Category, Visit } from './lighthouse.ts';

/** Issue 5 and PERF-08: scores of 100, layout shift at most this. */
export const goals = { score: 100, layoutShift: 0.02 };

export const categories = ['performance', 'accessibility', 'best-practices'] as const satisfies readonly Category[];

export interface PageRow {
  name: string;
  path: string;
  runs: readonly Visit[];
  median: Omit<Visit, 'faults' | 'scores'> & { scores: Record<(typeof categories)[number], number> };
  /** On a copy of the page that search engines may list; null where the page is never to be listed. */
  seo: number | null;
  /** Audits below 0.9 in any run, without repetition. */
  faults: readonly string[];
}

export interface PagesReport {
  date: string;
  commit: string;
  machine: string;
  /** Load average of the last minute (other work on the machine) before and after. */
  load: readonly [number, number];
  lighthouse: string;
  browser: string;
  runs: number;
  rows: readonly PageRow[];
}

/** `listed`: the one visit of the copy that may be listed. */
export function summarizePage(name: string, path: string, runs: readonly Visit[], listed: Visit | null): PageRow {
  const of = (read: (visit: Visit) => number): number => median(runs.map(read));
  const score = (category: Category): number => of(({ scores }) => scores[category] ?? 0);
  return {
    name,
    path,
    runs,
    median: {
      scores: { performance: score('performance'), accessibility: score('accessibility'), 'best-practices': score('best-practices') },
      firstPaint: of((visit) => visit.firstPaint),
      largestPaint: of((visit) => visit.largestPaint),
      blocked: of((visit) => visit.blocked),
      layoutShift: of((visit) => visit.layoutShift),
      bytes: of((visit) => visit.bytes),
      requests: of((visit) => visit.requests),
    },
    seo: listed === null ? null : (listed.scores.seo ?? 0),
    faults: [...new Set([...runs, ...(listed === null ? [] : [listed])].flatMap(({ faults }) => faults))].sort(),
  };
}

/** One line for each goal that a page misses. */
export function findShortfalls(rows: readonly PageRow[]): string[] {
  return rows.flatMap(({ name, median: middle, seo }) => {
    const scores = [...categories.map((category) => [category, middle.scores[category]] as const), ['seo', seo ?? goals.score] as const];
    return [
      ...scores.filter(([, score]) => score < goals.score).map(([category, score]) => `${name}: ${category} ${score}, cần ${goals.score}`),
      ...(middle.layoutShift > goals.layoutShift
        ? [`${name}: CLS ${decimal(middle.layoutShift, 3)}, cần ≤ ${decimal(goals.layoutShift, 2)}`]
        : []),
    ];
  });
}

export function formatPages(report: PagesReport): string {
  const { rows, load } = report;
  const table = [
    ['trang', 'tốc độ', 'tiếp cận', 'quy chuẩn', 'SEO', 'FCP', 'LCP', 'TBT', 'CLS', 'tải', 'lượt'],
    ['---', ...Array.from({ length: 10 }, () => '---:')],
    ...rows.map(({ path, median: middle, seo }) => [
      path,
      ...categories.map((category) => String(middle.scores[category])),
      seo === null ? '–' : String(seo),
      `${decimal(middle.firstPaint / 1000, 2)} s`,
      `${decimal(middle.largestPaint / 1000, 2)} s`,
      `${decimal(middle.blocked, 0)} ms`,
      decimal(middle.layoutShift, 3),
      `${decimal(middle.bytes / 1000, 1)} KB`,
      decimal(middle.requests, 0),
    ]),
  ];
  return [
    `${report.date}, commit ${report.commit}; ${report.machine}; tải máy ${decimal(load[0], 1)} → ${decimal(load[1], 1)}.`,
    `Lighthouse ${report.lighthouse}, Chromium ${report.browser}, điện thoại và mạng mô phỏng theo mặc định của Lighthouse; trung vị ${report.runs} lần.`,
    '',
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    'SEO: đo một lần trên bản sao được phép đưa vào máy tìm kiếm; –: trang không bao giờ được đưa vào.',
    ...rows.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
  ].join('\n');
}

const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');
