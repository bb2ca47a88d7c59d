/** Opens a page of a site as one reader sees it, and fails the test on whatever goes wrong behind the reader's back. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page, type Route } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';

export interface OpenPageOptions {
  /** Address of another site than the one in dist/: `(await startSite(folder)).address`. */
  site?: string;
  /** Width of the window in CSS pixels. */
  width?: number;
  javaScriptEnabled?: boolean;
  colorScheme?: 'light' | 'dark';
  /** The status that the page must have. */
  status?: number;
  /** A browser with arguments of its own, from `launchBrowser`. */
  browser?: Browser;
  /** Whatever else Playwright's browser context knows: permissions, reducedMotion … */
  context?: BrowserContextOptions;
}

/**
 * The page at a path of the site ("/vb/…"), loaded. When the test ends it is closed, and the test fails if the page wrote an error
 * to the console (breaches of the content security policy are among them), threw, or asked another host for anything; such a
 * request is never let through. What the page has done so far can be checked earlier with `expectNoProblems`.
 */
export async function openPage(path: string, options: OpenPageOptions = {}): Promise<Page> {
  const { width = 1280, javaScriptEnabled = true, colorScheme = 'light', status = 200 } = options;
  const site = options.site ?? builtSite();
  const browser = options.browser ?? (await sharedBrowser());
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: 'block',
    javaScriptEnabled,
    colorScheme,
    ...options.context,
  });
  const address = site + path;
  const found = await watch(context, new URL(site).origin, status >= 400 ? address : null);
  onTestFinished(async () => {
    await context.close();
    expect(found, `problems on ${path}`).toEqual([]);
  });
  const page = await context.newPage();
  problems.set(page, found);
  const response = await page.goto(address);
  expect(response?.status(), `status of ${path}`).toBe(status);
  return page;
}

/** Fails now if something went wrong on a page of `openPage`. */
export function expectNoProblems(page: Page): void {
  expect(problems.get(page)).toEqual([]);
}

const problems = new WeakMap<Page, string[]>();
let joined: Promise<Browser> | undefined;

/** The browser of the global setup, joined once in each test file and left when the worker ends. */
function sharedBrowser(): Promise<Browser> {
  joined ??= chromium.connect(inject('browserAddress'));
  return joined;
}

function builtSite(): string {
  const address = inject('siteAddress');
  if (address === null) throw new Error('dist/ holds no site: npm run build first.');
  return address;
}

/** Collects problems into the list that it returns; the load of `expectedFailure` itself is none. */
async function watch(context: BrowserContext, origin: string, expectedFailure: string | null): Promise<string[]> {
  const found: string[] = [];
  context.on('console', (message) => {
    const isExpected = message.location().url === expectedFailure && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isExpected) found.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    found.push(`exception: ${error.error().message}`);
  });
  const isForeign = (url: URL): boolean => url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:';
  await context.route(isForeign, async (route: Route) => {
    found.push(`request to another host: ${route.request().url()}`);
    await route.abort();
  });
  return found;
}
