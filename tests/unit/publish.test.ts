/** What becomes of the documents of a library that is published with bad ones among them; the site before is a copy of its content. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openContent } from '../../src/io/content.ts';
import { holdTo, readPublished, writeChosen } from '../../src/io/published-content.ts';
import { markText, shelfMark } from '../../src/io/release-folder.ts';
import { siteMark } from '../../src/io/site-files.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { omissionsOf } from '../../src/lib/publication/decisions.ts';
import { quarantine, type Quarantine } from '../../src/lib/publication/quarantine.ts';
import { formatReport, publishReport } from '../../src/lib/publication/report.ts';
import {
  acceptLocks,
  correctLetter,
  directiveFile,
  editFile,
  forgetLocks,
  letterId,
  renameLetter,
  writeLetter,
  writeReleasedLibrary,
} from '../support/publishing.ts';

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
    writeLetter(content, { id: newcomer, words: 'Các huyện ủy báo cáo lần chín.' });
    acceptLocks(content);
    breakText(one);
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
  acceptLocks(content);
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
  correctLetter(content, { id: one, words: 'Các huyện ủy báo cáo lần thứ nhất.' });
  acceptLocks(content);
  expect(outcome(run())).toEqual([expect.stringMatching(new RegExp(`^kept ${one} errors META-`))]);
});

describe('words that were published', () => {
  const changed = { id: one, words: 'Các huyện ủy báo cáo câu khác hẳn.' };
  const more = { id: one, words: 'Các huyện ủy báo cáo lần một câu khác nữa.' };
  const oneAlone = (): void => {
    for (const id of [two, three]) rmSync(file(id));
    forgetLocks(content, [two, three]);
    rmSync(served, { recursive: true });
    cpSync(content, served, { recursive: true });
  };
  const forms = [
    ['by a line that was deleted', (): void => forgetLocks(content, [one])],
    [
      'by a line that was accepted anew',
      (): void => {
        forgetLocks(content, [one]);
        acceptLocks(content);
      },
    ],
    ['by a line that was written over', (): void => acceptLocks(content)],
  ] as const;
  beforeEach(oneAlone);

  test.each(forms)('do not change %s', (_, accept) => {
    writeLetter(content, changed);
    accept();
    const result = run();
    expect(outcome(result)).toEqual([`kept ${one} errors LOCK-003`]);
    expect(shown(result, one)).toContain('báo cáo lần một.');
  });

  test('change with their records, also twice before they are published again', () => {
    for (const letter of [changed, more]) {
      correctLetter(content, letter);
      acceptLocks(content);
    }
    const result = run();
    expect(outcome(result)).toEqual([]);
    expect(shown(result, one)).toContain('câu khác nữa.');
  });

  test.each(forms)('keep their records: none is lost %s', (_, accept) => {
    correctLetter(content, changed);
    acceptLocks(content);
    rmSync(served, { recursive: true });
    cpSync(content, served, { recursive: true });
    writeLetter(content, changed);
    accept();
    expect(outcome(run())).toEqual([`kept ${one} errors LOCK-011`]);
  });

  test.each(forms)('do not change under a new address %s', (_, accept) => {
    renameLetter(content, one, newcomer);
    acceptLocks(content);
    writeLetter(content, { ...changed, id: newcomer });
    forgetLocks(content, [newcomer]);
    accept();
    const result = run();
    expect(outcome(result)).toContain(`kept ${one} errors LOCK-003`);
    expect(shown(result, one)).toContain('báo cáo lần một.');
    expect(result.assembled.library.redirects).toEqual([]);
  });

  test('are held to every release that is there: after going back, to those of the newer one, too', () => {
    writeLetter(content, { id: newcomer, words: 'Các huyện ủy báo cáo lần chín.' });
    acceptLocks(content);
    const everLocked = [served, content].flatMap((own) => openContent(own).locks ?? []);
    rmSync(file(newcomer));
    forgetLocks(content, [newcomer]);
    const result = quarantine(openContent(content), openContent(served), { secondParser: false, everLocked });
    expect(outcome(result)).toEqual([`withheld ${newcomer} missing LOCK-001`]);
  });
});

describe('a new document that is not in the lock', () => {
  test('is left out until it is: so its words can never change unnoticed', () => {
    writeLetter(content, { id: newcomer, words: 'Các huyện ủy báo cáo lần chín.' });
    const result = run();
    expect(outcome(result)).toEqual([`left ${newcomer} unlocked LOCK-005`]);
    expect(
      formatReport(publishReport(result, { failure: null, unlocked: 0 }), result.assembled.library.registry, () => undefined),
    ).toContain('npm run permalinks -- --accept');
    acceptLocks(content);
    expect(outcome(run())).toEqual([]);
  });

  test('leaves nothing to publish where it is the only one', () => {
    rmSync(join(content, 'permalinks'), { recursive: true });
    expect(outcome(run(true))).toBe('nothing LOCK-005');
  });

  test('of which only the address was published begins anew with its next words', () => {
    writeLetter(content, { id: newcomer, words: 'Các huyện ủy báo cáo lần chín.' });
    acceptLocks(content);
    breakText(newcomer);
    const first = run();
    expect([outcome(first), [...first.unseen]]).toEqual([[`withheld ${newcomer} errors SYN-002`], [newcomer]]);
    const work = join(folder, 'work');
    writeChosen(work, { folder: content, served }, first);
    writeLetter(content, { id: newcomer, words: 'Các huyện ủy báo cáo lần mười.' });
    acceptLocks(content);
    expect(outcome(quarantine(openContent(content), openContent(work), { secondParser: false }))).toEqual([]);
  });
});

describe('a renamed document', () => {
  const leads = ({ assembled }: Quarantine): string[] => assembled.library.redirects.map(({ from, to }) => `${from} ${to}`);

  test('that is accepted leads on from its old address', () => {
    renameLetter(content, three, newcomer);
    acceptLocks(content);
    expect([outcome(run()), leads(run())]).toEqual([[], [`/vb/${three}/ /vb/${newcomer}/`]]);
  });

  test('that is not accepted stays at its old address', () => {
    renameLetter(content, three, newcomer);
    const result = run();
    expect([outcome(result), leads(result)]).toEqual([[`kept ${three} unlocked LOCK-005`, `left ${newcomer} unlocked LOCK-005`], []]);
    expect(shown(result, three)).toBe(readFileSync(directiveFile(served, three), 'utf8'));
  });

  test.each([
    ['not accepted', 'left', (): void => undefined],
    ['accepted', 'withheld', (): void => acceptLocks(content)],
  ])('that is broken and %s stays at its old address, and the others are published', (_, state, accept) => {
    renameLetter(content, three, newcomer);
    accept();
    breakText(newcomer);
    const result = run();
    expect([outcome(result), leads(result)]).toEqual([[`kept ${three} errors SYN-002`, `${state} ${newcomer} errors SYN-002`], []]);
  });

  test('that bears a mark is not shown at its old address either', () => {
    renameLetter(content, three, newcomer);
    editFile(file(newcomer), 'secrecy: null', 'secrecy: MẬT');
    expect(outcome(run())).toEqual([`withheld ${three} grounds GATE-001`, `left ${newcomer} grounds GATE-001`]);
  });

  test('once more, and broken, stays at the address before: the first one leads there as it did', () => {
    renameLetter(content, three, letterId(4));
    acceptLocks(content);
    rmSync(served, { recursive: true });
    cpSync(content, served, { recursive: true });
    renameLetter(content, letterId(4), newcomer);
    breakText(newcomer);
    const result = run();
    expect(outcome(result)).toEqual([`kept ${letterId(4)} errors SYN-002`, `left ${newcomer} errors SYN-002`]);
    expect(leads(result)).toEqual([`/vb/${three}/ /vb/${letterId(4)}/`]);
    const work = join(folder, 'work');
    writeChosen(work, { folder: content, served }, result);
    expect(readFileSync(join(work, 'redirects.yaml'), 'utf8')).toContain(`"to":"/vb/${letterId(4)}/"`);
    expect(outcome(quarantine(openContent(work), null, { secondParser: false }))).toEqual([]);
  });
});

test('a library that leaves out what was put up at the same place is held to it by a plain build as well', () => {
  const out = join(folder, 'site');
  const release = (name: string, from: string | null): void => {
    mkdirSync(join(`${out}.ban`, name), { recursive: true });
    writeFileSync(join(`${out}.ban`, shelfMark), '');
    writeFileSync(join(`${out}.ban`, name, siteMark), markText(name === '000001' ? null : '000001'));
    if (from !== null) cpSync(from, join(`${out}.ban`, `${name}.noi-dung`), { recursive: true });
    rmSync(out, { force: true });
    symlinkSync(join('site.ban', name), out);
  };
  const lost = (): string[] =>
    assemble(holdTo(openContent(content), readPublished(out)), { secondParser: false })
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ code, found }) => `${code} ${found}`);
  rmSync(file(three));
  forgetLocks(content, [three]);
  release('000001', null);
  expect([readPublished(out), lost()]).toEqual([null, []]);
  release('000001', content);
  release('000002', served);
  expect(readPublished(out)?.folder).toBe(join(`${out}.ban`, '000002.noi-dung'));
  expect(lost()).toEqual([`LOCK-001 không còn /vb/${three}/`]);
  // After a rollback, too.
  release('000001', null);
  expect(readPublished(out)?.folder).toBe(join(`${out}.ban`, '000001.noi-dung'));
  expect(lost()).toEqual([`LOCK-001 không còn /vb/${three}/`]);
});
