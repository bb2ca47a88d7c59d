/** Every code of the catalogue has a content folder that yields it, one that is mended, and words for the help page. */
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as vi from '../../src/i18n/vi.ts';
import { catalogue, type DiagnosticCode } from '../../src/lib/diagnostic/catalogue.ts';
import { examples, printedExamples, type Example } from '../../src/lib/diagnostic/examples.ts';
import type { Diagnostic } from '../../src/lib/diagnostic/diagnostic.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { openContent } from '../../src/io/content.ts';
import { copyLibrary, describeProblem, fixtures } from '../support/library.ts';

const folder = join(fixtures, 'rules');
const codes = Object.keys(catalogue) as DiagnosticCode[];

/** What a fixture does besides adding files: paths to remove, files to fill up to a number of bytes. */
interface Steps {
  remove?: string[];
  grow?: Record<string, number>;
}

/** The problems of the library with the files of `rules/<code>/<kind>/` laid over it. */
function checkFixture(code: string, kind: 'bad' | 'good'): Diagnostic[] {
  const copy = copyLibrary();
  try {
    const own = join(folder, code, kind);
    cpSync(own, copy.folder, { recursive: true });
    const path = join(own, 'steps.json');
    const steps = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Steps) : {};
    for (const name of steps.remove ?? []) rmSync(join(copy.folder, name), { recursive: true });
    for (const [name, bytes] of Object.entries(steps.grow ?? {})) {
      const file = join(copy.folder, name);
      appendFileSync(file, '\nChữ.\n'.repeat(Math.ceil((bytes - statSync(file).size) / 8)));
    }
    return assemble(openContent(copy.folder), { secondParser: true, hints: true }).diagnostics;
  } finally {
    copy.dispose();
  }
}

test('the library that the fixtures stand on is without fault', () => {
  const copy = copyLibrary();
  expect(assemble(openContent(copy.folder), { secondParser: true, hints: true }).diagnostics).toEqual([]);
  copy.dispose();
});

test('every code has fixtures and every fixture a code', () => {
  expect(readdirSync(folder).sort()).toEqual([...codes].sort());
});

describe.each(codes)('%s', (code) => {
  test('is yielded by its bad fixture, with words', () => {
    const diagnostics = checkFixture(code, 'bad');
    const own = diagnostics.find((problem) => problem.code === code);
    expect(own, diagnostics.map(describeProblem).join('\n')).toBeDefined();
    expect(own?.severity).toBe(catalogue[code].severity);
    expect([own?.found, own?.expected, own?.fix].filter((words) => words === undefined || words.trim() === '')).toEqual([]);
  });

  test('is not yielded by its good fixture, nor is anything else but that it is new', () => {
    const diagnostics = checkFixture(code, 'good').filter((problem) => problem.code === code || problem.code !== 'LOCK-005');
    expect(diagnostics.map(describeProblem)).toEqual([]);
  });

  test('has a title, what is expected and a mend in Vietnamese', () => {
    const { title, expected, fix } = catalogue[code];
    for (const words of [title, expected, fix]) expect(words.trim().length).toBeGreaterThan(3);
    expect(fix).toMatch(/[đà-ỹ]/iu);
  });
});

/** All text of a fixture's files; characters that print nothing by their names, as the help shows them. */
function fixtureText(code: string, kind: 'bad' | 'good'): string {
  const own = join(folder, code, kind);
  return readdirSync(own, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx|yaml)$/.test(name))
    .map((name) => readFileSync(join(own, name), 'utf8'))
    .join('\n')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\u2028]/gu, (own) => `[U+${(own.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
}

describe('the help of a code', () => {
  test.each(Object.entries<Example>(printedExamples))('%s shows lines that stand in its fixtures', (code, example) => {
    for (const kind of ['bad', 'good'] as const) {
      const lines = new Set(
        fixtureText(code, kind)
          .split('\n')
          .map((line) => line.trim()),
      );
      expect(example[kind].split('\n').filter((line) => !lines.has(line.trim()))).toEqual([]);
    }
  });

  test('has two different examples, and its group a heading and a reason', () => {
    for (const code of codes) {
      expect(examples[code].bad).not.toBe(examples[code].good);
      const prefix = code.slice(0, code.indexOf('-'));
      expect([vi.errorHelp.groups[prefix], vi.errorHelp.reasons[prefix]], prefix).not.toContain(undefined);
    }
  });
});
