import { describe, expect, test } from 'vitest';
import type { Visit } from './lighthouse.ts';
import { findShortfalls, formatPages, summarizePage } from './pages-report.ts';

const visit = (performance: number, change: Partial<Visit> = {}): Visit => ({
  scores: { performance, accessibility: 100, 'best-practices': 100 },
  firstPaint: 1000,
  largestPaint: 1200,
  blocked: 0,
  layoutShift: 0,
  bytes: 15_200,
  requests: 6,
  faults: [],
  ...change,
});

const listed = (seo: number): Visit => visit(100, { scores: { seo } });

describe('the report of pages', () => {
  test('takes medians, so that one slow run costs nothing', () => {
    const row = summarizePage('trang-dau', '/', [visit(100), visit(92), visit(100)], listed(100));
    expect(row.median.scores.performance).toBe(100);
    expect(findShortfalls([row])).toEqual([]);
  });

  test('names every goal that is missed', () => {
    const runs = [visit(99, { layoutShift: 0.1 }), visit(98, { layoutShift: 0.021 }), visit(100, { layoutShift: 0 })];
    const row = summarizePage('van-ban', '/vb/a/b/', runs, listed(90));
    expect(findShortfalls([row])).toEqual([
      'van-ban: performance 99, cần 100',
      'van-ban: seo 90, cần 100',
      'van-ban: CLS 0,021, cần ≤ 0,02',
    ]);
  });

  test('has no SEO for a page that is never listed', () => {
    const row = summarizePage('tim-kiem', '/tim-kiem/', [visit(100)], null);
    expect(findShortfalls([row])).toEqual([]);
    const text = formatPages({
      date: '2026-11-22',
      commit: 'abc',
      machine: '2 nhân',
      load: [0, 0],
      lighthouse: '13',
      browser: '153',
      runs: 1,
      rows: [row],
    });
    expect(text).toContain('| /tim-kiem/ | 100 | 100 | 100 | – | 1,00 s | 1,20 s | 0 ms | 0,000 | 15,2 KB | 6 |');
  });
});
