import { describe, expect, it } from 'vitest';
import { formatGoals, judgeGoals, readSmallerRun } from './goals.ts';

const cost = (wall: number): { wall: number; cpu: number; memory: number } => ({ wall, cpu: wall, memory: 1 });
const row = (name: string, wall: number, ratio: number | null): Parameters<typeof judgeGoals>[0]['rows'][number] => ({
  ...{ name, title: name, runs: [], median: cost(wall), pages: 1, megabytes: 1 },
  ratio: ratio === null ? null : cost(ratio),
});
const report = (documents: number, wall: number): Parameters<typeof judgeGoals>[0] => ({
  documents,
  rows: [row('van-mach', wall, null), row('starlight', 20, 0.6), row('hugo', 5, 3)],
  apart: [{ name: 'changed', title: '', runs: [], median: cost(25.1) }],
  memory: { build: 3000, withIndex: null },
});
const met = (goals: ReturnType<typeof judgeGoals>): Record<string, boolean | null> =>
  Object.fromEntries(goals.map(({ name, documents, isMet }) => [`${documents} ${name}`, isMet]));

describe('goals', () => {
  it('judges at 1,000 documents what is a goal at 1,000: below 0.6 is below, at most 3 is 3 too', () => {
    expect(met(judgeGoals(report(1000, 12), null))).toMatchObject({
      '1000 thời gian dựng ÷ Starlight': false,
      '1000 thời gian dựng ÷ (Hugo + Pagefind)': true,
      '10000 thời gian dựng': null,
    });
  });

  it('judges at 10,000 the whole time, the memory, one changed document, and each document beside the run at 1,000', () => {
    expect(met(judgeGoals(report(10_000, 120), { documents: 1000, wall: 10 }))).toMatchObject({
      '1000 thời gian dựng ÷ Starlight': null,
      '10000 thời gian dựng': true,
      '10000 bộ nhớ, không kể tiến trình lập chỉ mục': true,
      '10000 bộ nhớ, kể cả tiến trình lập chỉ mục': null,
      '10000 thời gian mỗi văn bản ÷ ở 1.000 văn bản': true,
      '10000 dựng lại khi một văn bản đổi': false,
    });
    expect(met(judgeGoals(report(10_000, 120), { documents: 1000, wall: 9 }))['10000 thời gian mỗi văn bản ÷ ở 1.000 văn bản']).toBe(false);
  });

  it('says of each what it is, what was measured and whether that is enough', () => {
    const lines = formatGoals(judgeGoals(report(10_000, 119.96), null), 10_000);
    expect(lines).toContain('| thời gian dựng | 10.000 văn bản | 120,0 s | 120,0 s | đạt |');
    expect(lines).toContain('| dựng lại khi một văn bản đổi | 10.000 văn bản | 25,0 s | 25,1 s | **chưa đạt** |');
    expect(lines).toContain('| thời gian dựng ÷ Starlight | 1.000 văn bản | < 0,60 | 0,60 | không xét ở 10.000 văn bản |');
    expect(lines).toContain('| thời gian mỗi văn bản ÷ ở 1.000 văn bản | 10.000 văn bản | 1,30 | – | không đo |');
  });

  it('reads an earlier result, and nothing else', () => {
    expect(readSmallerRun(JSON.stringify(report(1000, 12)))).toEqual({ documents: 1000, wall: 12 });
    expect(readSmallerRun('{"documents": 1000}')).toBeNull();
    expect(readSmallerRun('# thư')).toBeNull();
  });
});
