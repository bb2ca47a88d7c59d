/** Every kind of page can be read: size, leading and measure of text, 200 % zoom, 320 px, stacked diacritics, weight. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from './harness/command.ts';
import { openPage } from './harness/page.ts';
import { largestPages } from './harness/page-kinds.ts';
import { findLayoutProblems, findTypeProblems, lineLengths } from './harness/reading.ts';
import { weighPage } from './harness/weight.ts';

const dist = join(project, 'dist');
const resolution = '/vb/tinh-uy-lam-dong/nq-28-2023/';
const comparison = '/doi-chieu/tinh-uy-lam-dong/nq-28-2023/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam/';
const pages = largestPages(dist).map(({ kind, address }) => [kind.file, address] as const);
/** The 404 page has no address of its own. */
const statusOf = (address: string): number => (address === '/404/' ? 404 : 200);

test('what makes a page hard to read is seen', async () => {
  const page = await openPage('/tro-giup/', { width: 640 });
  expect([await findTypeProblems(page), await findLayoutProblems(page)]).toEqual([[], []]);
  await page.locator('.text :is(p, li)').evaluateAll((texts) => {
    const styles = [
      { fontSize: '15px' },
      { lineHeight: '1.5' },
      { textAlign: 'justify' },
      { marginBlockStart: '-1em' },
      { overflow: 'hidden', blockSize: '1em' },
      { inlineSize: '700px' },
    ];
    for (const [index, style] of styles.entries()) {
      const text = texts[index];
      if (!(text instanceof HTMLElement)) throw new Error('too few paragraphs');
      Object.assign(text.style, style);
    }
  });
  const kindOf = (problem: string): string => /^[a-z]+/.exec(problem)?.[0] ?? '';
  expect([...new Set((await findTypeProblems(page)).map(kindOf))]).toEqual(['justified', 'small', 'tight']);
  expect([...new Set((await findLayoutProblems(page)).map(kindOf))].sort()).toEqual(['cut', 'overlap', 'scrolls', 'sticks']);
});

describe.each(pages)('%s', (_, address) => {
  test.each([1280, 360])('has no text that is small, tight, spaced, justified or upper-cased at %i px', async (width) => {
    const page = await openPage(address, { width, status: statusOf(address) });
    expect(await findTypeProblems(page)).toEqual([]);
  });

  test('is whole at 200 % zoom of a window of 1280 px, and at 320 px', async () => {
    const zoomed = await openPage(address, {
      status: statusOf(address),
      context: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
    });
    expect(await findLayoutProblems(zoomed)).toEqual([]);
    await zoomed.setViewportSize({ width: 320, height: 450 });
    expect(await findLayoutProblems(zoomed)).toEqual([]);
  });

  test('is light: 60 KB for a text, 40 KB for a list, 10 KB of script', () => {
    const { total, script } = weighPage(dist, address);
    expect(total).toBeLessThanOrEqual(/^\/(?:vb|doi-chieu\/.)/.test(address) ? 60_000 : 40_000);
    expect(script).toBeLessThanOrEqual(10_000);
  });
});

test.each([
  [resolution, '.official .provision'],
  [comparison, '.compared-text p'],
  ['/nam/2024/', '.documents a'],
  ['/tro-giup/', '.text :is(p, li)'],
  ['/trien-khai/', 'p.lead:not(.note)'],
])('on %s what is read (%s) has 18 px, on a phone 17', async (address, selector) => {
  for (const [width, least] of [
    [1280, 18],
    [360, 17],
  ] as const) {
    const page = await openPage(address, { width });
    const sizes = await page
      .locator(selector)
      .evaluateAll((texts) => texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
    expect(Math.min(...sizes), `${width} px`).toBeGreaterThanOrEqual(least);
  }
});

// Two texts side by side have narrower columns.
test.each([
  [resolution, '.official .provision'],
  [resolution, '.places > li'],
  ['/trien-khai/', 'p.lead'],
  [`/tim-kiem/?q=${encodeURIComponent('chuyển đổi số')}`, '.result p:not(.note)'],
])('on %s a line of %s holds 60 to 75 characters', async (address, selector) => {
  const page = await openPage(address);
  await page.locator(selector).first().waitFor();
  const lengths = (await lineLengths(page, selector)).sort((a, b) => a - b);
  expect(lengths.length).toBeGreaterThan(3);
  const middle = lengths[Math.floor(lengths.length / 2)];
  expect(middle).toBeGreaterThanOrEqual(60);
  expect(middle).toBeLessThanOrEqual(75);
  expect(lengths.at(-1)).toBeLessThan(80);
});

test.each([
  ['/', 'button[type=submit]'],
  [resolution, 'main button'],
  ['/so-hieu/', '.numbers td'],
  ['/so-hieu/', '.numbers th'],
])('on %s stacked diacritics have room in %s', async (address, selector) => {
  const page = await openPage(address);
  const room = await page
    .locator(`${selector} >> visible=true`)
    .first()
    .evaluate((box) => {
      const baseline = document.createElement('span');
      Object.assign(baseline.style, { display: 'inline-block', inlineSize: '0', blockSize: '0' });
      box.replaceChildren('ẶỖẾ', baseline);
      const style = getComputedStyle(box);
      const pen = document.createElement('canvas').getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.font = style.font;
      const { actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } = pen.measureText('ẶỖẾ');
      const [frame, { bottom: line }] = [box.getBoundingClientRect(), baseline.getBoundingClientRect()];
      return {
        above: line - ascent - frame.top - box.clientTop,
        below: frame.bottom - box.clientTop - (line + descent),
        // Of one line, to the next.
        between: Number.parseFloat(style.lineHeight) - ascent - descent,
      };
    });
  for (const space of Object.values(room)) expect(space, JSON.stringify(room)).toBeGreaterThanOrEqual(0);
});

test.each(['/tim-kiem/', `/tim-kiem/?q=${encodeURIComponent('chuyển đổi số')}`])('nothing moves while %s fills itself', async (address) => {
  const page = await openPage(address, { width: 360 });
  await page.locator('[data-search-status]:not(:empty)').waitFor();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          done(list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // No entry, no call.
        setTimeout(() => {
          done(0);
        }, 300);
      }),
  );
  expect(shift).toBeLessThanOrEqual(0.02);
});
