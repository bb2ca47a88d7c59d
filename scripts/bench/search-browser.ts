/** The search in a real browser: what a first answer downloads, how long later ones take. Asks the worker of the site as the field on its pages does. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../../tests/e2e/harness/browser.ts';
import { startSite } from '../../tests/e2e/harness/site.ts';
import { median } from './figures.ts';
import type { LabelledQuery } from './search-score.ts';

const coldQueries = ['phòng chống tham nhũng', 'dang vien', 'chuyển đổi số', 'công viên phần mềm quang trung', '"kỷ cương, nêu gương"'];
/** Milliseconds, KB. */
const goals = { text: 150, textOfMany: 400, number: 50, cold: 250 };

/** Prints the figures; false where one is beyond its goal. */
export async function measureBrowser(site: string, documents: number, queries: readonly LabelledQuery[]): Promise<boolean> {
  const server = await startSite(site);
  const browser = await launchBrowser();
  const worker = readdirSync(join(site, '_astro')).find((name) => name.startsWith('search-worker'));
  if (worker === undefined) throw new Error('trang không có mã tìm kiếm');
  const open = async (): Promise<{
    ask: (method: string, typed: string) => Promise<number>;
    loaded: string[];
    close: () => Promise<void>;
  }> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const loaded: string[] = [];
    context.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${server.address}/tro-giup/`);
    loaded.length = 0;
    await page.evaluate((name) => {
      const thread = new Worker(`/_astro/${name}`, { type: 'module' });
      let count = 0;
      Object.assign(globalThis, {
        ask: (method: string, typed: string) =>
          new Promise<number>((done) => {
            const id = ++count;
            const started = performance.now();
            const listen = ({ data }: MessageEvent<{ id: number }>): void => {
              if (data.id !== id) return;
              thread.removeEventListener('message', listen);
              done(performance.now() - started);
            };
            thread.addEventListener('message', listen);
            thread.postMessage({ id, base: '/', method, typed, options: { limit: 7, isQuick: true } });
          }),
      });
    }, worker);
    const ask = (method: string, typed: string): Promise<number> =>
      page.evaluate(([own, text]) => (globalThis as unknown as { ask(a: string, b: string): Promise<number> }).ask(own, text), [
        method,
        typed,
      ] as const);
    return { ask, loaded, close: () => context.close() };
  };

  const cold: number[] = [];
  for (const query of coldQueries) {
    const { ask, loaded, close } = await open();
    await ask('text', query);
    cold.push([...new Set(loaded)].reduce((sum, path) => sum + transferSize(site, path), 0) / 1000);
    await close();
  }
  const { ask, close } = await open();
  const [texts, numbers]: [number[], number[]] = [[], []];
  await ask('text', 'nhiệm vụ');
  for (const { query } of queries) {
    numbers.push(await ask('numbers', query));
    texts.push(await ask('text', query));
  }
  await close();
  await browser.close();
  await server.stop();

  const textGoal = documents > 1000 ? goals.textOfMany : goals.text;
  const rows: readonly (readonly [string, number, number, string])[] = [
    ['câu trả lời, p95', percentile(texts, 0.95), textGoal, 'ms'],
    ['số hiệu, p95', percentile(numbers, 0.95), goals.number, 'ms'],
    ['lần đầu phải tải', Math.max(...cold), goals.cold, 'KB'],
  ];
  console.log(`\n| trong trình duyệt | đo được | mục tiêu |\n|---|--:|--:|`);
  for (const [name, value, goal, unit] of rows) console.log(`| ${name} | ${value.toFixed(0)} ${unit} | ${goal} ${unit} |`);
  console.log(
    `câu trả lời, trung vị ${median(texts).toFixed(0)} ms; số hiệu, trung vị ${median(numbers).toFixed(1)} ms; ${queries.length} câu`,
  );
  return rows.every(([, value, goal]) => value <= goal);
}

/** As a server that compresses sends it: the files of the index are compressed already. */
function transferSize(site: string, path: string): number {
  const data = readFileSync(join(site, path));
  return /\.(?:js|json)$/.test(path) ? gzipSync(data).length : data.length;
}

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
