/** The page of the visual language, and that it is in no site but one built with drafts. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './harness/axe.ts';
import { project, runScript } from './harness/command.ts';
import { findHtmlProblems } from './harness/html.ts';
import { openPage, type OpenPageOptions } from './harness/page.ts';
import { startSite, type Site } from './harness/site.ts';

const path = '/quy-uoc-trinh-bay/';
const out = join(project, '.tmp', `drafts-${process.pid}`);
let site: Site;

beforeAll(async () => {
  const { code, stderr } = await runScript('build', ['--drafts', '--out', out]);
  expect(code, stderr).toBe(0);
  site = await startSite(out);
}, 240_000);

afterAll(async () => {
  await site.stop();
  rmSync(out, { recursive: true, force: true });
});

const open = (options: Omit<OpenPageOptions, 'site'> = {}): ReturnType<typeof openPage> =>
  openPage(path, { ...options, site: site.address });
const html = (): string => readFileSync(join(out, path, 'index.html'), 'utf8');

/** Files of a site, or of the lock, that name the page. */
const naming = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|json|txt|xml|css|js)$/.test(file))
    .filter((file) => readFileSync(join(folder, file), 'utf8').includes('quy-uoc-trinh-bay'))
    .map((file) => file.replaceAll('\\', '/'));

describe('the page exists only where drafts are asked for', () => {
  test('a plain build has no page, style or word of it', () => {
    expect(existsSync(join(project, 'dist/index.html'))).toBe(true);
    expect(naming(join(project, 'dist'))).toEqual([]);
  });

  test('in a drafts build nothing but itself names it, no lock keeps it, and search engines are kept away', () => {
    expect(naming(out)).toEqual(['quy-uoc-trinh-bay/index.html']);
    expect(naming(join(project, 'content/permalinks'))).toEqual([]);
    expect(html()).toContain('<meta name="robots" content="noindex">');
  });
});

test('no font is sent: the faces are those of the device (docs/decisions/0012-kieu-chu.md)', () => {
  const files = readdirSync(join(project, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /\.(?:woff2?|ttf|otf)$/.test(file))).toEqual([]);
  const styles = files.filter((file) => file.endsWith('.css'));
  expect(styles.filter((file) => readFileSync(join(project, 'dist', file), 'utf8').includes('@font-face'))).toEqual([]);
});

describe('the page', () => {
  test.each([
    { width: 1280, colorScheme: 'light' },
    { width: 360, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
    { width: 360, colorScheme: 'dark' },
    { width: 1280, context: { forcedColors: 'active' } },
    { width: 360, context: { forcedColors: 'active' } },
  ] as const)('is sound: %o', async (options) => {
    const page = await open(options);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });

  test('is valid HTML', async () => {
    expect(await findHtmlProblems(html(), path)).toEqual([]);
  });

  test('shows each example with its name and when to use it', async () => {
    const page = await open();
    const examples = await page
      .locator('.example')
      .evaluateAll((all) =>
        all.map((example) => [...example.children].slice(0, 2).map(({ tagName, textContent }) => [tagName, textContent])),
      );
    expect(examples.length).toBeGreaterThan(20);
    for (const [name, use] of examples) {
      expect(name?.[0]).toBe('H3');
      expect(use?.[1]).toMatch(/^\p{Lu}.{20,}\.$/su);
    }
  });

  test('gives contrasts that reach the limit beside them', async () => {
    const page = await open();
    const rows = await page
      .locator('#mau-colours ~ .table tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => Number.parseFloat(textContent.trim().replace(',', '.')))),
      );
    expect(rows.length).toBeGreaterThan(8);
    for (const [light = 0, dark = 0, least = 0] of rows) expect(Math.min(light, dark)).toBeGreaterThanOrEqual(least);
  });

  test.each([1280, 360])('leaves room for stacked diacritics in every text at %i px', async (width) => {
    const page = await open({ width });
    const clipped = await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d');
      if (context === null) return ['no canvas'];
      const own = document.querySelectorAll<HTMLElement>(
        'main :is(h1, h2, h3, h4, p, li, td, th, dt, dd, a, button, select, input, summary, label:not(.visually-hidden))',
      );
      return [...own].flatMap((element) => {
        const { font, lineHeight, overflowY } = getComputedStyle(element);
        context.font = font;
        const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = context.measureText('ẶỖẾỮỘỆgy');
        const isTight = above + below > Number.parseFloat(lineHeight);
        const isCut = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
        return isTight || isCut ? [`${element.tagName}.${element.className} ${font} ${lineHeight}`] : [];
      });
    });
    expect(clipped).toEqual([]);
  });

  test('shows something of every file of styles for the screen', async () => {
    const page = await open();
    await page.locator('.example .permalink').first().click();
    await page.locator('.quote').waitFor();
    await page.locator('.cite').first().hover();
    await page.locator('.cite-card').waitFor();
    for (const file of ['interface', 'prose', 'citations', 'comparison', 'chain', 'search']) {
      const css = readFileSync(join(project, `src/styles/${file}.css`), 'utf8').split('@layer print {')[0] ?? '';
      const names = [...new Set(css.match(/(?<=\.)[a-z][a-z0-9-]*(?=[^;]*\{)/g))];
      const unseen = await page.evaluate((all) => all.filter((name) => document.getElementsByClassName(name).length === 0), names);
      expect(names.length - unseen.length, `${file}: not shown ${unseen.join(' ')}`).toBeGreaterThan(names.length / 2);
    }
  });
});

describe('the parts work as on a document', () => {
  test('each kind of citation has its card, and Esc closes it', async () => {
    const page = await open();
    for (const kind of ['resolved', 'cited-only', 'ambiguous', 'external']) {
      await page.locator(`.official .cite.${kind}`).hover();
      await page.locator('.cite-card').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('.cite-card').count()).toBe(0);
    }
  });

  test('the # of a provision opens the panel', async () => {
    const page = await open();
    await page.locator('.official p > .permalink').first().click();
    await page.locator('.quote').waitFor();
    expect(await page.locator('.quote textarea').inputValue()).toContain('Văn bản ví dụ A');
  });

  test('the ring of the example is the ring of what has the focus', async () => {
    const page = await open();
    const ring = (): { outline: string; offset: string } => {
      const { outline, outlineOffset } = getComputedStyle(document.querySelector(':focus-visible') ?? document.body);
      return { outline, offset: outlineOffset };
    };
    const shown = await page.locator('.focus-sample').evaluate((sample) => {
      const { outline, outlineOffset } = getComputedStyle(sample);
      return { outline, offset: outlineOffset };
    });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(ring)).toEqual(shown);
  });
});
