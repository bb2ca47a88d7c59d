/**
 * Which texts the second parser has read as the first one does, kept from one `check` to the next: it takes most of the time of a check, and its answer
 * depends on nothing but the text and the parsers.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PassedTexts } from '../lib/library/check-document.ts';
import { sha256 } from './content.ts';

const project = resolve(import.meta.dirname, '../..');
const keptFile = join(project, 'node_modules', '.cache', 'van-mach', 'second-parser.json');

export interface KeptTexts extends PassedTexts {
  /** Writes down what was asked for or passed since it was opened, and nothing else; a disk that refuses only costs the time of the next check. */
  save(): void;
}

/** `isFresh`: nothing of before is believed. */
export function openPassedTexts(isFresh = false, file = keptFile, version = parserVersion()): KeptTexts {
  const before = isFresh ? new Set<string>() : readKept(file, version);
  const now = new Set<string>();
  return {
    has: (text) => {
      const hash = sha256(text);
      if (!before.has(hash)) return false;
      now.add(hash);
      return true;
    },
    add: (text) => void now.add(sha256(text)),
    save: () => {
      try {
        mkdirSync(dirname(file), { recursive: true });
        const staged = `${file}.${process.pid}`;
        writeFileSync(staged, JSON.stringify({ version, passed: [...now].sort() }));
        renameSync(staged, file);
      } catch {
        // Read-only, or full.
      }
    },
  };
}

/** Both parsers, their packages, what compares them, and all that these use. */
function parserVersion(): string {
  const own = ['markup', 'text', 'rules', 'diagnostic'].flatMap((name) => {
    const folder = join(project, 'src', 'lib', name);
    return readdirSync(folder)
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8'));
  });
  return sha256([readFileSync(join(project, 'package-lock.json'), 'utf8'), process.version, ...own].join('\n'));
}

function readKept(file: string, version: string): Set<string> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown; passed?: unknown };
    if (kept.version !== version || !Array.isArray(kept.passed)) return new Set();
    return new Set(kept.passed.filter((hash) => typeof hash === 'string'));
  } catch {
    return new Set();
  }
}
