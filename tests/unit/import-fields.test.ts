/** On real texts, however a copy has set them: no value that differs from what a person read in them is certain. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scoreFile, sumUp, type GoldRow, type Outcome } from '../../scripts/bench/import-score.ts';
import { readSourceFile } from '../../src/io/read-source-file.ts';
import { createVocabulary } from '../../src/lib/citation/vocabulary.ts';
import { parseRegistry } from '../../src/lib/registry/parse.ts';
import { findZones } from '../../src/lib/transcription/find-zones.ts';
import { readPlainText } from '../../src/lib/transcription/plain-text.ts';
import { proposeDocument } from '../../src/lib/transcription/propose.ts';
import { readFields } from '../../src/lib/transcription/read-fields.ts';
import { sourceLines } from '../../src/lib/transcription/source-text.ts';
import { realContent } from '../support/documents.ts';

const folder = join(import.meta.dirname, '../fixtures/import');
const { registry } = parseRegistry(realContent);
const { kindNames } = createVocabulary(registry);
const texts = new Set(readdirSync(join(folder, 'texts')));
const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldRow);
const rows = gold.filter(({ file }) => texts.has(file));

function outcomes(change: (text: string) => string, longest = Infinity): Outcome[] {
  return rows.flatMap((gold) => {
    const text = readFileSync(join(folder, 'texts', gold.file), 'utf8');
    if (text.length > longest) return [];
    const read = readPlainText(Buffer.from(change(text)));
    if (!('source' in read)) return [];
    const lines = sourceLines(read.source.items).filter((line) => line.text.trim() !== '');
    return scoreFile(gold, readFields(lines, findZones(lines), registry), (name) => kindNames.get(name)?.kind.name ?? '');
  });
}

const wrong = (own: readonly Outcome[]): string[] =>
  own
    .filter(({ isFound, isRight, certainty }) => isFound && !isRight && certainty === 'certain')
    .map(({ file, field, expected, proposed }) => `${file} ${field}: ${proposed} (${expected})`);

describe('real texts', () => {
  test('give nine values of ten that they print, four of five of them certain, and no certain one that is wrong', () => {
    const own = outcomes((text) => text);
    const score = sumUp(own);
    expect(wrong(own)).toEqual([]);
    expect(score.right).toBeGreaterThanOrEqual(0.9 * score.printed);
    expect(score.certain).toBeGreaterThanOrEqual(0.8 * score.right);
    expect(score.absent).toBe(score.notPrinted);
  });

  test.each<[string, (text: string) => string]>([
    ['without blank lines', (text) => text.replace(/\n(?:[ \t]*\n)+/g, '\n')],
    ['without white space before lines', (text) => text.replace(/^[ \t]+/gm, '')],
    ['with gaps of one space', (text) => text.replace(/[ \t]+/g, ' ')],
    ['with a blank line behind each', (text) => text.replaceAll('\n', '\n\n')],
    ['without rules', (text) => text.replace(/^[ \t]*[-_*=]{3,}[ \t]*$/gm, '')],
  ])('%s: no certain value is wrong', (_, change) => {
    // Heads and ends are what is looked at: long appendices only take time.
    expect(wrong(outcomes(change, 20_000))).toEqual([]);
  });
});

test('files of a word processor: no certain value is wrong', async () => {
  const files = gold.filter(({ file }) => file.endsWith('.docx'));
  const own: Outcome[] = [];
  for (const row of files) {
    const read = await readSourceFile(row.file, readFileSync(join(folder, 'files', row.file)), { ocr: false });
    if (!('source' in read)) throw new Error(row.file);
    own.push(...scoreFile(row, proposeDocument(read.source, registry).fields, (name) => kindNames.get(name)?.kind.name ?? ''));
  }
  expect(files.length).toBeGreaterThan(0);
  expect(wrong(own)).toEqual([]);
});
