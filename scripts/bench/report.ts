/** The bench's result as a Markdown table (Vietnamese, as every script prints) and as data. */
import type { Phase } from '../../src/io/phases.ts';
import type { Cost } from './measure.ts';

/** Our build takes at most so many times as long as a peer's, among 1,000 documents. Printed, never enforced. */
const goals = 'Starlight < 0,6; Hugo + Pagefind ≤ 3';

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
  leftOut: readonly { name: string; reason: string }[];
}

export function formatReport(report: Report): string {
  const { phases, rows, load, leftOut } = report;
  const table = [
    ['hệ thống', 'thời gian', 'CPU', 'bộ nhớ', 'ta ÷ hệ này: thời gian', 'CPU', 'bộ nhớ', 'trang', 'dung lượng'],
    ['---', ...Array.from({ length: 8 }, () => '---:')],
    ...rows.map(({ title, median, ratio, pages, megabytes }) => [
      title,
      `${decimal(median.wall, 1)} s`,
      `${decimal(median.cpu, 1)} s`,
      `${decimal(median.memory, 0)} MB`,
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
    `Chỉ các tỉ lệ là kết quả (mục tiêu về thời gian với 1.000 văn bản: ${goals}); số tuyệt đối chỉ để định hướng, tùy máy và lúc đo.`,
    '',
    ...formatPhases(phases),
    ...leftOut.map(({ name, reason }) => `Không đo ${name}: ${reason}.`),
  ].join('\n');
}

const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');

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
