/** Opens a page of a site as one reader sees it, and fails the test on whatever goes wrong behind the reader's back. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
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

interface Visit {
  page: Page;
  /** What went wrong so far, in order; grows while the page is open. */
  problems: readonly string[];
  close(): Promise<void>;
}

/**
 * The page at a path of the site ("/vb/…"), loaded. When the test ends it is closed, and the test fails if the page wrote an error
 * to the console (breaches of the content security policy are among them), threw, or asked another host for anything; such a
 * request is never let through.
 */
export async function openPage(path: string, options: OpenPageOptions = {}): Promise<Page> {
  const { page, problems, close } = await visit(path, options);
  onTestFinished(async () => {
    await close();
    expect(problems, `problems on ${path}`).toEqual([]);
  });
  return page;
}

/** As `openPage`, for a test that looks at the problems itself and closes the page. */
export async function visit(path: string, options: OpenPageOptions = {}): Promise<Visit> {
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
  const problems = await watch(context, new URL(site).origin, status >= 400 ? address : null);
  const page = await context.newPage();
  const close = async (): Promise<void> => {
    // A round trip: what the page reported before it has then arrived.
    await page.evaluate(() => 0).catch(() => undefined);
    await context.close();
  };
  try {
    expect((await page.goto(address))?.status(), `status of ${path}`).toBe(status);
  } catch (error) {
    await close();
    throw error;
  }
  return { page, problems, close };
}

let joined: Promise<Browser> | undefined;

/** The browser of the global setup, joined once in each test file and left when the worker ends. */
export function sharedBrowser(): Promise<Browser> {
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
  const problems: string[] = [];
  context.on('console', (message) => {
    const isExpected = message.location().url === expectedFailure && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isExpected) problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    problems.push(`exception: ${error.error().message}`);
  });
  const isForeign = (url: URL): boolean => url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:';
  await context.route(isForeign, async (route) => {
    problems.push(`request to another host: ${route.request().url()}`);
    await route.abort();
  });
  return problems;
}
