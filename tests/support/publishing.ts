/** A library that may be published, made anew by each test: short letters, each with a release and a source of its own. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openContent, sha256 } from '../../src/io/content.ts';
import { writeLocks } from '../../src/io/lock-files.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { fixtures } from './library.ts';
import { release } from './release.ts';

const model = 'tinh-uy-lam-dong/cv-2024-mau';
const modelText = readFileSync(join(fixtures, 'library/directives', `${model}.mdx`), 'utf8');
const modelSource = readFileSync(join(fixtures, 'library/sources', `${model}.txt`), 'utf8');
const modelWords = 'Các huyện ủy báo cáo kết quả.';

export const letterId = (number: number): string => `tinh-uy-lam-dong/cv-2024-thu-${number}`;

export interface Letter {
  id: string;
  /** The one sentence in which the letters differ. */
  words: string;
  /** Its kind is inferred from this sentence of that place of another document. */
  restsOn?: { place: string; evidence: string };
  isReleased?: boolean;
}

/** Changes one thing in a text; fails where it is not there. */
function replaceOnce(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`no "${from}"`);
  return text.replace(from, () => to);
}

export function writeLetter(content: string, { id, words, restsOn, isReleased = true }: Letter): void {
  const source = replaceOnce(modelSource, modelWords, words);
  let text = replaceOnce(modelText.replaceAll(model, id), modelWords, words);
  text = replaceOnce(text, sha256(modelSource), sha256(source));
  if (isReleased) text = replaceOnce(text, 'scope: null\n', `scope: null\n${release}\n`);
  if (restsOn !== undefined) {
    const own = /kind: \{ basis: inferred, evidence: "Kính gửi:", source: \S+,/.exec(text)?.[0] ?? '';
    text = replaceOnce(text, own, `kind: { basis: inferred, evidence: "${restsOn.evidence}", source: ${restsOn.place},`);
  }
  for (const [path, own] of [
    [`sources/${id}.txt`, source],
    [`directives/${id}.mdx`, text],
  ] as const) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), own);
  }
}

export const directiveFile = (content: string, id: string): string => join(content, 'directives', `${id}.mdx`);

export function editFile(path: string, from: string, to: string): void {
  writeFileSync(path, replaceOnce(readFileSync(path, 'utf8'), from, to));
}

/** What editors do when they are certain: `npm run permalinks -- --accept`. */
export function acceptLocks(content: string): void {
  writeLocks(content, assemble(openContent(content), { secondParser: false, locks: true }).locks);
}

/** The fixture library with so many letters in the place of its one document, all locked. */
export function writeReleasedLibrary(content: string, letters: readonly Letter[], site = ''): void {
  cpSync(join(fixtures, 'library'), content, { recursive: true });
  for (const name of ['directives', 'sources', 'permalinks']) rmSync(join(content, name), { recursive: true });
  writeFileSync(join(content, 'site.yaml'), `title: Thư viện thử\n${site}`);
  for (const letter of letters) writeLetter(content, letter);
  acceptLocks(content);
}
