/** Lighthouse over the pages of a served site, in the browser of the tests. Nothing leaves this machine. */
import { createServer } from 'node:http';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { launchBrowser } from '../../tests/e2e/harness/browser.ts';
import { listen, stop } from '../site-server.ts';

export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

/** One visit of one page. */
export interface Visit {
  /** 0 to 100; only the categories that were asked for. */
  scores: Partial<Record<Category, number>>;
  /** Milliseconds on the simulated phone and its network. */
  firstPaint: number;
  largestPaint: number;
  blocked: number;
  layoutShift: number;
  /** Bytes of all answers as sent, and how many there were. */
  bytes: number;
  requests: number;
  /** Audits that cost points: "is-crawlable: Page is blocked from indexing". */
  faults: readonly string[];
}

export interface Lighthouse {
  version: string;
  browser: string;
  /** Throws where the page did not load or asked another host for anything. */
  visit(address: string, categories: readonly Category[]): Promise<Visit>;
  close(): Promise<void>;
}

export async function startLighthouse(): Promise<Lighthouse> {
  // Lighthouse drives the browser through a port of its own; the system names a free one.
  const probe = createServer();
  const port = Number(new URL(await listen(probe)).port);
  await stop(probe);
  const browser = await launchBrowser([`--remote-debugging-port=${port}`, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']);
  let version = '';
  return {
    get version() {
      return version;
    },
    browser: browser.version(),
    async visit(address, categories) {
      const flags: Flags = { hostname: '127.0.0.1', port, logLevel: 'error', onlyCategories: [...categories] };
      const report = (await lighthouse(address, flags))?.lhr;
      if (report === undefined || report.runtimeError !== undefined)
        throw new Error(`${address}: ${report?.runtimeError?.message ?? 'Lighthouse không trả lời'}`);
      version = report.lighthouseVersion;
      return readVisit(report, new URL(address).origin);
    },
    close: () => browser.close(),
  };
}

interface SentItem {
  url: string;
  transferSize: number;
}

function readVisit({ audits, categories }: Result, origin: string): Visit {
  const value = (audit: string): number => audits[audit]?.numericValue ?? 0;
  const details = audits['network-requests']?.details;
  // The shape of this one audit's rows, which the package's types leave open.
  const sent = (details?.type === 'table' ? details.items : []) as unknown as readonly SentItem[];
  const foreign = sent.filter(({ url }) => /^https?:/.test(url) && new URL(url).origin !== origin);
  if (foreign.length > 0) throw new Error(`trang hỏi máy khác: ${foreign.map(({ url }) => url).join(', ')}`);
  const counted = new Set(
    Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)),
  );
  return {
    scores: Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    blocked: value('total-blocking-time'),
    layoutShift: value('cumulative-layout-shift'),
    bytes: sent.reduce((total, { transferSize }) => total + transferSize, 0),
    requests: sent.length,
    faults: Object.values(audits)
      .filter(({ id, score }) => counted.has(id) && score !== null && score < 0.9)
      .map(({ id, title }) => `${id}: ${title}`),
  };
}
