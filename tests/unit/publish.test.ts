/** What becomes of the documents of a library that is published with bad ones among them; the site before is a copy of its content. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openContent } from '../../src/io/content.ts';
import { omissionsOf } from '../../src/lib/publication/decisions.ts';
import { quarantine, type Quarantine } from '../../src/lib/publication/quarantine.ts';
import { acceptLocks, directiveFile, editFile, letterId, writeLetter, writeReleasedLibrary } from '../support/publishing.ts';

const [one, two, three, newcomer] = [letterId(1), letterId(2), letterId(3), letterId(9)];
let folder = '';
let content = '';
let served = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'van-mach-'));
  [content, served] = [join(folder, 'content'), join(folder, 'served')];
  writeReleasedLibrary(content, [
    { id: one, words: 'Các huyện ủy báo cáo lần một.' },
    { id: two, words: 'Các huyện ủy báo cáo lần hai.', restsOn: { place: `${one}#1`, evidence: 'báo cáo lần một' } },
    { id: three, words: 'Các huyện ủy báo cáo lần ba.', restsOn: { place: `${two}#1`, evidence: 'báo cáo lần hai' } },
  ]);
  cpSync(content, served, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (isFirst = false): Quarantine =>
  quarantine(openContent(content), isFirst ? null : openContent(served), { secondParser: false });

/** "kept tinh-uy…/cv errors SYN-002" for each document that is not published as it is; or why nothing is. */
const outcome = ({ refused, decisions, problems }: Quarantine): string | string[] =>
  refused === null
    ? decisions.map(
        ({ id, outcome: own, reason, problems: why }) => `${own} ${id} ${reason} ${[...new Set(why.map(({ code }) => code))].join(' ')}`,
      )
    : `${refused} ${[...new Set(problems.map(({ code }) => code))].join(' ')}`.trim();

const file = (id: string): string => directiveFile(content, id);
const shown = ({ content: chosen }: Quarantine, id: string): string => {
  const read = chosen.readDirective(id);
  return 'text' in read && chosen.directives.some((own) => own.id === id) ? read.text : '';
};
const breakText = (id: string): void => editFile(file(id), 'Ban Thường vụ Tỉnh ủy yêu cầu:', 'Ban Thường vụ Tỉnh ủy yêu cầu {gấp}:');

describe('a good library', () => {
  test('is published as it is, the first time and later', () => {
    expect([outcome(run(true)), outcome(run())]).toEqual([[], []]);
  });

  test('is not published while one of its documents has no release', () => {
    writeLetter(content, { id: newcomer, words: 'Các huyện ủy báo cáo lần chín.', isReleased: false });
    expect([outcome(run(true)), outcome(run())]).toEqual(['sample', 'sample']);
  });
});

describe('a bad document', () => {
  test('that was published is shown as it was, and what rests on it stays', () => {
    breakText(one);
    const result = run();
    expect(outcome(result)).toEqual([`kept ${one} errors SYN-002`]);
    expect(shown(result, one)).toBe(readFileSync(directiveFile(served, one), 'utf8'));
  });

  test('is shown with the lock of the version that is shown, also when its new text was accepted', () => {
    editFile(file(three), 'báo cáo lần ba.', 'báo cáo lần ba và lần bốn.');
    editFile(join(content, `sources/${three}.txt`), 'báo cáo lần ba.', 'báo cáo lần ba và lần bốn.');
    acceptLocks(content);
    breakText(three);
    expect(outcome(run())).toEqual(
      [`kept ${three} errors SYN-002 SRC-001`].map((own) => expect.stringContaining(own.slice(0, 20)) as string),
    );
  });

  test('is shown with the source of the version that is shown', () => {
    editFile(join(content, `sources/${three}.txt`), 'lần ba', 'lần bốn');
    const result = run();
    expect(outcome(result)).toEqual([expect.stringMatching(new RegExp(`^kept ${three} errors SRC-001`))]);
    expect(result.content.readSource(`${three}.txt`)).toEqual(openContent(served).readSource(`${three}.txt`));
  });

  test('that was never published is left out without an address', () => {
    writeFileSync(file(newcomer), 'hỏng');
    const result = run();
    expect(outcome(result)).toEqual([expect.stringMatching(new RegExp(`^left ${newcomer} errors YAML`))]);
    expect(omissionsOf(result.decisions)).toEqual({ kept: [], withheld: [], left: 1 });
  });

  test('that is locked and has no good version takes with it what rests on it, as far as that goes, and keeps every address', () => {
    breakText(one);
    writeLetter(content, { id: newcomer, words: 'Các huyện ủy báo cáo lần chín.' });
    expect(outcome(run(true))).toEqual([
      `withheld ${one} errors SYN-002`,
      expect.stringMatching(new RegExp(`^withheld ${two} errors META-`)),
      expect.stringMatching(new RegExp(`^withheld ${three} errors META-`)),
    ]);
  });

  test('whose file is gone without a record is shown as it was; where it was never published here its address stays', () => {
    rmSync(file(three));
    expect(outcome(run())).toEqual([`kept ${three} missing LOCK-001`]);
    expect(outcome(run(true))).toEqual([`withheld ${three} missing LOCK-001`]);
  });

  test('whose file and lock are gone is shown as it was: what is served is never forgotten', () => {
    rmSync(file(three));
    acceptLocks(content);
    expect(outcome(run())).toEqual([`kept ${three} missing LOCK-001`]);
  });

  test('that takes the number of a published one is left out, also where its name comes first', () => {
    const evidence = 'Công văn số 12-CV/TU, ngày 06/5/2024';
    const writeNumbered = (id: string): void => {
      writeLetter(content, { id, words: `Các huyện ủy xem ${evidence}.` });
      for (const [field, value] of [
        ['number', '12-CV/TU'],
        ['date', '2024-05-06'],
      ] as const) {
        editFile(file(id), `${field}: null`, `${field}: ${value}`);
        editFile(file(id), `  ${field}: { basis: unknown,`, `  ${field}: { basis: inferred, evidence: "${evidence}", source: ${id}#1,`);
      }
    };
    writeNumbered(newcomer);
    acceptLocks(content);
    cpSync(content, served, { recursive: true });
    const before = 'tinh-uy-lam-dong/cv-2024-a';
    writeNumbered(before);
    expect(outcome(run())).toEqual([`left ${before} errors META-012`]);
  });
});

describe('a mark', () => {
  test.each([
    ['in the text', (): void => editFile(file(three), 'Ban Thường vụ Tỉnh ủy yêu cầu:', 'TỐI MẬT\n\nBan Thường vụ Tỉnh ủy yêu cầu:')],
    ['in the source', (): void => editFile(join(content, `sources/${three}.txt`), 'Kính gửi', 'TỐI MẬT\n\nKính gửi')],
    ['in the frontmatter', (): void => editFile(file(three), 'secrecy: null', 'secrecy: TỐI MẬT')],
    [
      'in the source of a file that cannot be read',
      (): void => {
        editFile(join(content, `sources/${three}.txt`), 'Kính gửi', 'MẬT\n\nKính gửi');
        editFile(file(three), 'kind: công văn', 'kind: [');
      },
    ],
    [
      'in a frontmatter that cannot be read',
      (): void => {
        editFile(file(three), 'secrecy: null', 'secrecy: MẬT');
        editFile(file(three), 'kind: công văn', 'kind: [');
      },
    ],
  ])('%s keeps a published document from being shown in any version', (_, change) => {
    change();
    const result = run();
    expect(outcome(result)).toEqual([expect.stringMatching(new RegExp(`^withheld ${three} grounds`))]);
    expect(omissionsOf(result.decisions).withheld).toEqual([{ id: three, reason: 'grounds', codes: [] }]);
  });

  test('in a document that was never published leaves it out', () => {
    writeLetter(content, { id: newcomer, words: 'Các huyện ủy báo cáo lần chín.' });
    editFile(file(newcomer), 'secrecy: null', 'secrecy: MẬT');
    expect(outcome(run())).toEqual([`left ${newcomer} grounds GATE-001`]);
  });
});

test('a published page that compares a withheld document with another is withheld with it', () => {
  writeLetter(content, { id: newcomer, words: 'Các huyện ủy báo cáo lần chín.' });
  const address = `/doi-chieu/${three}/${newcomer}/`;
  writeFileSync(join(content, 'permalinks/doi-chieu.json'), `{\n"${address}":{"compared":["${three}","${newcomer}"]}\n}\n`);
  breakText(three);
  const result = run(true);
  expect(outcome(result)).toEqual([`withheld ${three} errors SYN-002`]);
  expect(result.assembled.library.withheldComparisons).toEqual([{ a: three, b: newcomer }]);
});

test('where nothing can be shown and nothing was, nothing is published', () => {
  breakText(one);
  expect(outcome(run(true))).toBe('nothing');
});

test('a document with errors whose release is withdrawn is not shown as it was', () => {
  editFile(file(three), /release:\n(?: {2}.*\n)+/.exec(readFileSync(file(three), 'utf8'))?.[0] ?? '', '');
  breakText(three);
  expect(outcome(run())).toEqual([`withheld ${three} grounds SYN-002`]);
});

describe('a fault of what all documents share', () => {
  test.each([
    ['a broken registry', 'REG-001', (): void => writeFileSync(join(content, 'registry/kinds.yaml'), '- { id: 1 }\n')],
    ['a broken lock', 'LOCK-006', (): void => editFile(join(content, 'permalinks/site.json'), '"/":{}', '"/":{')],
    ['a broken site.yaml', '', (): void => writeFileSync(join(content, 'site.yaml'), 'titel: a\n')],
  ])('%s lets nothing be published', (_, code, change) => {
    change();
    breakText(one);
    expect(outcome(run())).toContain(`shared ${code}`);
  });

  test('that shows in documents which are as they were published lets nothing be published', () => {
    editFile(join(content, 'registry/kinds.yaml'), 'name: công văn', 'name: công văn thường');
    expect(outcome(run())).toMatch(/^shared META-/);
  });
});

test('a document that only a changed one makes fail is not touched: the changed one steps back', () => {
  // A correction, accepted, of the words that two rests on.
  for (const path of [file(one), join(content, `sources/${one}.txt`)]) editFile(path, 'lần một', 'lần thứ nhất');
  const { sha256: hash } = openContent(content).readSource(`${one}.txt`) ?? { sha256: '' };
  editFile(file(one), openContent(served).readSource(`${one}.txt`)?.sha256 ?? '', hash);
  acceptLocks(content);
  expect(outcome(run())).toEqual([expect.stringMatching(new RegExp(`^kept ${one} errors META-`))]);
});
