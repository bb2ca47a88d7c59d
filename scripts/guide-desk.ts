/** The editor's page as the guide shows it: a library without documents and one file, the same bytes at every start. For pictures, and for the test of their hashes. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { directiveAddress, withBase } from '../src/lib/address.ts';
import { createDevSite } from '../src/editor/dev-site.ts';
import { addresses, jobAddress, previewBase } from '../src/editor/routes.ts';
import { createEditorServer } from '../src/editor/server.ts';
import type { PicturedPage } from './picture-pages.ts';
import { listen, stop } from './site-server.ts';

const project = resolve(import.meta.dirname, '..');
const token = 'a'.repeat(48);
const job = '0'.repeat(15) + '1';

/** The words of the library's letter 3467-CV/TU as Word holds them. */
export const guideFile = join(project, 'tests/fixtures/import/guide/cong-van-3467-cv-tu.docx');

/** What the clerk of the guide answered, beside the pictures: [name, value] as the browser sent them. */
export const answersFile = 'bien-tap.json';

/** The pages in the order in which a clerk meets them. */
export const guidePages = {
  start: addresses.start,
  fields: jobAddress(job, 'doi-chieu'),
  preview: jobAddress(job, 'xem-truoc'),
  saved: jobAddress(job, 'xong'),
  page: withBase(previewBase, directiveAddress('tinh-uy-lam-dong/cv-3467-2024')),
} as const;
export type GuidePage = keyof typeof guidePages;

export interface GuideDesk {
  address: string;
  stop(): Promise<void>;
}

export async function startGuideDesk(): Promise<GuideDesk> {
  const content = join(project, '.tmp', `guide-${process.pid}`);
  mkdirSync(join(content, 'directives'), { recursive: true });
  for (const part of ['registry', 'site.yaml']) cpSync(join(project, 'content', part), join(content, part), { recursive: true });
  let jobs = 0;
  const newId = (): string => String(++jobs).padStart(16, '0');
  const server = createEditorServer({ content, token, newId, today: () => '2026-11-22', hour: () => '08:30', dev: createDevSite(content) });
  return {
    address: await listen(server),
    stop: async () => {
      await stop(server);
      rmSync(content, { recursive: true, force: true });
    },
  };
}

/** The hash of a page as it is now, with the stylesheets and the frame that it loads. */
export async function hashGuidePage(address: string, page: GuidePage): Promise<PicturedPage> {
  const path = guidePages[page];
  const hash = createHash('sha256');
  const add = async (own: string): Promise<void> => {
    const response = await fetch(address + own, { redirect: 'manual' });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${own}: ${response.status}`);
    hash.update(text);
    for (const [, loaded = ''] of text.matchAll(/<(?:link rel="stylesheet" href|iframe class="shown" src)="([^"]+)"/g)) await add(loaded);
  };
  await add(path);
  return { page: path, sha256: hash.digest('hex'), of: 'editor' };
}

/** All pages once more without a browser: the file is sent, then the answers, then it is saved. */
export async function hashGuide(answers: readonly [string, string][]): Promise<Record<GuidePage, PicturedPage>> {
  const { address, stop } = await startGuideDesk();
  const send = async (path: string, body: FormData | URLSearchParams): Promise<void> => {
    body.set('token', token);
    const { status } = await fetch(address + path, { method: 'POST', body, redirect: 'manual' });
    // Anything else is a page that asks for more.
    if (status !== 303) throw new Error(`${path}: ${status}`);
  };
  try {
    const start = await hashGuidePage(address, 'start');
    const file = new FormData();
    file.set('file', new Blob([readFileSync(guideFile)]), basename(guideFile));
    await send(addresses.open, file);
    const fields = await hashGuidePage(address, 'fields');
    await send(guidePages.fields, new URLSearchParams(answers.map((answer) => [...answer])));
    const preview = await hashGuidePage(address, 'preview');
    await send(guidePages.preview, new URLSearchParams({ action: 'save' }));
    const saved = await hashGuidePage(address, 'saved');
    return { start, fields, preview, saved, page: await hashGuidePage(address, 'page') };
  } finally {
    await stop();
  }
}
