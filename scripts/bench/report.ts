/** The bench's result as a Markdown table (Vietnamese, as every script prints) and as data. */
import type { Phase } from '../../src/io/phases.ts';
import { formatGoals, type Goal } from './goals.ts';
import type { Cost } from './measure.ts';
import type { Apart } from './ours.ts';

export interface Row {
  name: string;
  title: string;
  runs: readonly Cost[];
  median: Cost;
  /** Ours / this peer's, median over the rounds; null for our own row. */
  ratio: Cost | null;
  pages: number;
  megabytes: number;
}

/** What was timed apart from the builds that are compared. */
export interface ApartRow {
  name: Apart['name'];
  title: string;
  runs: readonly Cost[];
  median: Cost;
}

export interface Report {
  date: string;
  commit: string;
  machine: string;
  /** Load average of the last minute (other work on the machine) before and after. */
  load: readonly [number, number];
  documents: number;
  meanCharacters: number;
  rounds: number;
  /** No round before them to warm up. */
  isCold: boolean;
  method: string;
  phases: readonly Phase[];
  rows: readonly Row[];
  apart: readonly ApartRow[];
  /** Peak memory of our build's process, and of that and Pagefind's together (at most: the two peaks need not meet), MB; null where nobody can tell. */
  memory: { build: number; withIndex: number | null } | null;
  goals: readonly Goal[];
  leftOut: readonly { name: string; reason: string }[];
}

export function formatReport(report: Report): string {
  const { phases, rows, apart, load, leftOut, goals, documents } = report;
  const table = [
    ['hệ thống', 'thời gian', 'CPU', 'bộ nhớ', 'ta ÷ hệ này: thời gian', 'CPU', 'bộ nhớ', 'trang', 'dung lượng'],
    ['---', ...Array.from({ length: 8 }, () => '---:')],
    ...rows.map(({ title, median, ratio, pages, megabytes }) => [
      title,
      ...costs(median),
      ...(ratio === null
        ? ['', '', '']
        : [`**${decimal(ratio.wall, 2)}**`, `**${decimal(ratio.cpu, 2)}**`, `**${decimal(ratio.memory, 2)}**`]),
      String(pages),
      `${decimal(megabytes, 0)} MB`,
    ]),
  ];
  return [
    `${report.date}, commit ${report.commit}; ${report.machine}; tải máy ${decimal(load[0], 1)} → ${decimal(load[1], 1)}.`,
    `${report.documents} văn bản, trung bình ${decimal(report.meanCharacters, 0)} ký tự; ${report.rounds} vòng xen kẽ ${report.isCold ? 'không khởi động' : 'sau một vòng khởi động'}, số trung vị. ${report.method}`,
    '',
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    'Chỉ các tỉ lệ là kết quả; số tuyệt đối chỉ để định hướng, tùy máy và lúc đo.',
    '',
    ...formatApart(apart),
    '',
    ...formatPhases(phases),
    '',
    ...formatGoals(goals, documents),
    ...leftOut.map(({ name, reason }) => `Không đo ${name}: ${reason}.`),
  ].join('\n');
}

export const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');

const costs = ({ wall, cpu, memory }: Cost): string[] => [`${decimal(wall, 1)} s`, `${decimal(cpu, 1)} s`, `${decimal(memory, 0)} MB`];

const formatApart = (rows: readonly ApartRow[]): string[] => [
  '| đo riêng, chỉ của ta | thời gian | CPU | bộ nhớ |',
  '|---|---:|---:|---:|',
  ...rows.map(({ title, median }) => `| ${[title, ...costs(median)].join(' | ')} |`),
];

const phaseNames: Readonly<Record<Phase['name'], string>> = {
  check: 'đọc, kiểm tra, nối viện dẫn',
  pages: 'dựng trang (chỉ mục chạy cùng lúc)',
  data: 'tệp dữ liệu',
  index: 'chờ chỉ mục, thử tìm kiếm (nén chạy cùng lúc)',
  zip: 'chờ nén',
  proof: 'soát từng tệp và liên kết, thay bản cũ',
};

/** The steps of our own build. */
const formatPhases = (phases: readonly Phase[]): string[] => [
  '| bước của ta | thời gian | CPU (luồng chính) | bộ nhớ cao nhất đến hết bước |',
  '|---|---:|---:|---:|',
  ...phases.map(
    ({ name, wall, cpu, memory }) => `| ${phaseNames[name]} | ${decimal(wall, 1)} s | ${decimal(cpu, 1)} s | ${decimal(memory, 0)} MB |`,
  ),
];
