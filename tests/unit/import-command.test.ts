/** `npm run import`, `new` and `body` on copies of the content: what is written, what is refused, what is left alone. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { beforeAll, describe, expect, test } from 'vitest';
import { project, runScript, temporaryFolder } from '../e2e/harness/command.ts';
import { openContent } from '../../src/io/content.ts';
import { addBody } from '../../src/io/import/bodies.ts';
import { previewJson } from '../../src/io/import/json.ts';
import { previewImport, saveImport, type SaveOptions } from '../../src/io/import/session.ts';
import { parseBody } from '../../src/lib/directive/directive.ts';
import type { Decisions } from '../../src/lib/import/decisions.ts';
import { assemble } from '../../src/lib/library/assemble.ts';

interface ImportJson {
  file: string;
  ok: boolean;
  refusal?: { code: string; message: string; fix: string };
  fields: Record<
    string,
    { value: unknown; id?: string | null; certainty: string; evidence: { line: number; text: string }[]; reason: string }
  >;
  provisions: { anchor: string; parent: string | null; label: string | null; text: string }[];
  furniture: { line: number; text: string; what: string }[];
  coverage: { source: number; kept: number; furniture: number };
  mdx: string;
  path: string | null;
  written: string[] | null;
  backups: string[];
  notWritten: { why: string; message: string } | null;
  triangulation: { fact: string; value: string; agreement: string; places: { document: string }[] }[];
  duplicates: { id: string; type: string; share: number | null }[];
  missing: { field: string }[];
}

const sources = join(project, 'content', 'sources');
const letter = join(sources, 'tinh-uy-lam-dong', 'cv-3467-2024.txt');

/** The registry and no document. */
function emptyLibrary(): string {
  const folder = temporaryFolder('import');
  for (const name of ['registry', 'site.yaml']) cpSync(join(project, 'content', name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'directives'));
  return folder;
}

/** The library as it is, without one of its documents. */
function libraryWithout(id: string): string {
  const folder = temporaryFolder('import');
  cpSync(join(project, 'content'), folder, { recursive: true });
  for (const path of [`directives/${id}.mdx`, `sources/${id}.txt`, 'permalinks']) rmSync(join(folder, path), { recursive: true });
  return folder;
}

/** The program without npm, called from a folder. */
function runProgram(
  name: string,
  parameters: readonly string[],
  from = project,
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const environment = { ...process.env, INIT_CWD: from };
    const program = join(project, 'scripts', `${name}.ts`);
    const child = execFile(process.execPath, [program, ...parameters], { env: environment, cwd: from }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr });
    });
    child.stdin?.end();
  });
}

function withLetter(): string {
  const folder = temporaryFolder('import');
  cpSync(letter, join(folder, 'a.txt'));
  return folder;
}

const listed = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** The command itself: for what only a process shows. */
async function importJson(parameters: readonly string[]): Promise<{ code: number | null; results: ImportJson[] }> {
  const { code, stdout } = await runScript('import', ['--json', ...parameters]);
  const lines = stdout.trimEnd().split('\n');
  return { code, results: lines.map((line) => JSON.parse(line) as ImportJson) };
}

const optionsOf = (folder: string, file: string, decisions: Decisions): SaveOptions => ({
  content: folder,
  name: file,
  bytes: readFileSync(file),
  today: '2026-11-22',
  decisions,
});

/** What the command does with its options, as its JSON. */
async function importHere(folder: string, file: string, decisions: Decisions, force = false): Promise<ImportJson> {
  const saved = await saveImport({ ...optionsOf(folder, file, decisions), force });
  return JSON.parse(JSON.stringify(previewJson(saved.preview, saved))) as ImportJson;
}

/** The codes of all errors that `check` has to report. */
const errorsOf = (folder: string): string[] =>
  assemble(openContent(folder), { secondParser: true })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

const word = <Value>(value: Value): { value: Value; confirmed: true } => ({ value, confirmed: true });
const told = (kind: string, issuer: string, title: string): Decisions => ({
  fields: { kind: word(kind), issuer: word({ id: issuer, printed: '' }), title: word(title) },
  // Most of these are the editor's own; what the text prints is taken for printed.
  editorialTitle: title,
});

/** What an editor has to say of a text that lost its head. */
const seeds: readonly [file: string, decisions: Decisions][] = [
  [
    'tinh-uy-lam-dong/cv-3467-2024.txt',
    {
      ...told('công văn', 'ban-thuong-vu-tinh-uy-lam-dong', 'Khẩn trương, tập trung triển khai thực hiện nhiệm vụ năm 2024'),
      // No year is printed, and an address never changes.
      document: 'cv-3467-2024',
    },
  ],
  [
    'tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam.txt',
    told('công văn', 'ban-thuong-vu-tinh-uy-lam-dong', 'Thực hiện một số nhiệm vụ trọng tâm năm 2024'),
  ],
  ['tinh-uy-lam-dong/nq-28-2023.txt', told('nghị quyết', 'tinh-uy-lam-dong', 'Nhiệm vụ năm 2024')],
  [
    'dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu.txt',
    told('nghị quyết', 'ban-thuong-vu-dang-uy-khoi-cac-co-quan-lam-dong', 'Mục tiêu, nhiệm vụ năm 2024'),
  ],
  [
    'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong.txt',
    told('công văn', 'ban-thuong-vu-huyen-uy-thuoc-lam-dong', 'Tăng cường kỷ luật, kỷ cương năm 2024'),
  ],
];

describe('the five seeds, imported anew into a library without documents', () => {
  let folder: string;
  const imported: ImportJson[] = [];
  beforeAll(async () => {
    folder = join(project, '.tmp', `seeds-${process.pid}`);
    rmSync(folder, { recursive: true, force: true });
    for (const name of ['registry', 'site.yaml']) cpSync(join(project, 'content', name), join(folder, name), { recursive: true });
    for (const [file, decisions] of seeds) {
      const result = await importHere(folder, join(sources, file), decisions);
      expect(result.notWritten).toBeNull();
      imported.push(result);
    }
    return () => {
      rmSync(folder, { recursive: true, force: true });
    };
  });

  test('check has no error to report', () => {
    expect(errorsOf(folder)).toEqual([]);
  });

  test('the original is kept byte for byte, below the id of the document', () => {
    imported.forEach(({ written, path }, index) => {
      const kept = written?.find((file) => file.endsWith('.txt')) ?? '';
      expect(kept).toBe(path?.replace('/directives/', '/sources/').replace(/mdx$/, 'txt'));
      expect(readFileSync(join(folder, kept.replace(/^content\//, '')))).toEqual(readFileSync(join(sources, seeds[index]?.[0] ?? '')));
    });
  });

  test('the JSON is that of the file that was written, with the anchors that the site gives', () => {
    for (const { path, mdx, provisions } of imported) {
      const text = readFileSync(join(folder, (path ?? '').replace(/^content\//, '')), 'utf8');
      expect(mdx).toBe(text);
      const items = parseBody('a.mdx', text).parts.flatMap(({ zone, items: own }) => (zone === 'body' ? own : []));
      expect(provisions.map(({ anchor }) => anchor)).toEqual(items.flatMap((item) => ('anchor' in item ? [item.anchor] : [])));
      expect(provisions.length).toBeGreaterThan(5);
    }
  });

  test('no value that was marked certain differs from what an editor found by hand', () => {
    const [own] = imported;
    expect(own?.fields['number']).toMatchObject({ value: '3467-CV/TU', certainty: 'certain' });
    for (const { fields } of imported.slice(1)) expect(fields['number']).toMatchObject({ value: null, certainty: 'absent' });
    for (const { fields } of imported) expect(fields['date']).toMatchObject({ value: null, certainty: 'absent' });
  });

  test('the same file again is refused, and stays refused under another name', async () => {
    const result = await importHere(folder, letter, { ...seeds[0]?.[1], document: 'cv-khac' });
    expect(result.notWritten?.why).toBe('duplicate');
    expect(result.duplicates[0]).toMatchObject({ id: 'tinh-uy-lam-dong/cv-3467-2024', type: 'same-file' });
    expect(existsSync(join(folder, 'directives', 'tinh-uy-lam-dong', 'cv-khac.mdx'))).toBe(false);
  });

  test('by force it is written over, and what stood there is kept', async () => {
    const path = join(folder, 'directives', 'tinh-uy-lam-dong', 'cv-3467-2024.mdx');
    const before = readFileSync(path, 'utf8');
    const { fields, ...rest } = seeds[0]?.[1] ?? {};
    const result = await importHere(folder, letter, { ...rest, fields: { ...fields, number: word('3467-CV/TU') } }, true);
    expect(result.backups).toContain('content/directives/tinh-uy-lam-dong/cv-3467-2024.mdx.bak');
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe(before);
    expect(errorsOf(folder)).toEqual([]);
  });
});

describe('what other documents print of it', () => {
  test('a date that only a citing document prints is shown, and written on the editor’s word with the words that it rests on', async () => {
    const folder = libraryWithout('tinh-uy-lam-dong/cv-3467-2024');
    const issuer = word({ id: 'ban-thuong-vu-tinh-uy-lam-dong', printed: '' });
    const shown = await previewImport(optionsOf(folder, letter, { fields: { issuer } }));
    const cited = shown.ok ? shown.triangulation.find(({ fact, agreement }) => fact === 'date' && agreement === 'only-cited') : undefined;
    expect(cited?.value).toBe('2024-01-05');
    expect(shown.ok ? shown.mdx : '').not.toContain('2024-01-05');
    // As a clerk calls it: the command finds the citation by itself.
    const options = ['--content', folder, '--issuer', issuer.value.id, '--confirm', 'title'];
    const { code, results } = await importJson([letter, ...options, '--yes', '--date', '05/01/2024']);
    expect(code).toBe(0);
    expect(results[0]?.path).toBe('content/directives/tinh-uy-lam-dong/cv-3467-2024.mdx');
    expect(results[0]?.mdx).toContain('source: huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong#t2');
    expect(results[0]?.duplicates).toContainEqual(
      expect.objectContaining({ id: 'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong', type: 'partly-same' }),
    );
    expect(errorsOf(folder)).toEqual([]);
  });

  test('a date that nothing prints is not written', async () => {
    const { fields } = seeds[0]?.[1] ?? {};
    const preview = await previewImport(optionsOf(emptyLibrary(), letter, { fields: { ...fields, date: word('2024-01-06') } }));
    expect(preview.ok ? preview.missing.map(({ field }) => field) : []).toContain('date');
    expect(preview.ok ? preview.mdx : '2024-01-06').not.toContain('2024-01-06');
  });
});

describe('manners', () => {
  test('nothing is written without --yes where nobody can be asked, nor with --dry-run', async () => {
    const folder = emptyLibrary();
    const before = listed(folder);
    const options = [letter, '--content', folder, '--issuer', 'ban-thuong-vu-tinh-uy-lam-dong', '--confirm', 'title'];
    const { code, stdout } = await runProgram('import', options);
    expect(code).toBe(0);
    expect(stdout).toContain('Chưa ghi gì: chạy lại với --yes');
    expect(stdout).toContain('Số, ký hiệu       3467-CV/TU  [chắc chắn]');
    expect(stdout).toContain('dòng 3: “Số 3467 - CV/TU”');
    expect(listed(folder)).toEqual(before);
  });

  test('what is missing is said with the option that gives it, and nothing is written', async () => {
    const folder = emptyLibrary();
    const before = listed(folder);
    const { code, stderr } = await runProgram('import', [letter, '--content', folder, '--yes']);
    expect(code).toBe(1);
    expect(stderr).toContain('--issuer');
    expect(stderr).toContain('tinh-uy-lam-dong');
    expect(listed(folder)).toEqual(before);
  });

  test('a body is added and confirmed as the issuer in one call; the next document of that body finds it', async () => {
    const folder = emptyLibrary();
    const text = (name: string): string => join(project, 'tests', 'fixtures', 'import', 'texts', `${name}.txt`);
    const added = ['uy-ban-nhan-dan-tinh-lao-cai', 'so-nong-nghiep-va-moi-truong-tinh-lao-cai'].flatMap((id) => ['--add-body', id]);
    const first = [text('state-151-cong-van-6795-snnmt-ks'), ...added, '--confirm', 'issuer,title'];
    const second = [text('state-152-cong-van-6987-snnmt-ks'), '--confirm', 'title'];
    for (const [call, id] of [
      [first, 'so-nong-nghiep-va-moi-truong-tinh-lao-cai/cv-6795-2026'],
      [second, 'so-nong-nghiep-va-moi-truong-tinh-lao-cai/cv-6987-2026'],
    ] as const) {
      const { code, stdout, stderr } = await runProgram('import', [...call, '--content', folder, '--yes', '--json']);
      expect(code, stdout + stderr).toBe(0);
      expect((JSON.parse(stdout) as { id: string }).id).toBe(id);
    }
  });

  test('several files give one line of JSON each, none is written with --dry-run, and one that is refused does not stop the others', async () => {
    const folder = emptyLibrary();
    const before = listed(folder);
    const { code, results } = await importJson([join(sources, 'khong-co.txt'), sources, letter, '--dry-run', '--yes', '--content', folder]);
    expect(code).toBe(1);
    expect(results.map(({ ok, refusal }) => [ok, refusal?.code])).toEqual([
      [false, 'not-found'],
      [false, 'folder'],
      [true, undefined],
    ]);
    expect(listed(folder)).toEqual(before);
  });

  test('wrong use is answered with what is wrong, and nothing else', async () => {
    const calls: readonly [parameters: string[], words: string][] = [
      [['--json'], 'chưa nêu tệp nào'],
      [[letter, '--date', '32/01/2024'], '--date'],
      [[letter, '--number', 'số ba'], '--number'],
      [[letter, '--confirm', 'nguoi-ky'], 'nguoi-ky'],
      [[letter, letter, '--title', 'A'], '--title'],
      [[letter, '--content', 'khong-co'], 'không có thư mục'],
      [[letter, '--content', letter], 'không phải thư mục'],
    ];
    const answers = await Promise.all(calls.map(([parameters]) => runProgram('import', parameters)));
    expect(answers.map(({ code, stdout }) => [code, stdout])).toEqual(calls.map(() => [2, '']));
    answers.forEach(({ stderr }, index) => {
      expect(stderr).toContain(calls[index]?.[1]);
    });
  });

  test('called from another folder it takes the library’s own content', async () => {
    const { code, stdout } = await runProgram('import', ['a.txt', '--json', '--dry-run'], withLetter());
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as ImportJson).duplicates[0]).toMatchObject({ id: 'tinh-uy-lam-dong/cv-3467-2024', type: 'same-file' });
  });
});

describe('a DOCX', () => {
  test('is kept with the text that was read of it, and check compares the document with that', async () => {
    const folder = emptyLibrary();
    const given = join(folder, 'cong-van.docx');
    const lines = [
      'Số 12-CV/TU',
      'V/v tăng cường công tác kiểm tra',
      'Kính gửi: Các ban của Tỉnh ủy.',
      'Ban Thường vụ Tỉnh ủy yêu cầu các đơn vị thực hiện.',
    ];
    writeFileSync(given, await Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] })));
    const decisions = told('công văn', 'ban-thuong-vu-tinh-uy-lam-dong', 'Tăng cường công tác kiểm tra');
    const result = await importHere(folder, given, { ...decisions, document: 'cv-12-thu' });
    expect(result.notWritten).toBeNull();
    const base = join(folder, 'sources', 'tinh-uy-lam-dong', 'cv-12-thu');
    expect(readFileSync(`${base}.docx`)).toEqual(readFileSync(given));
    expect(readFileSync(`${base}.chu.txt`, 'utf8')).toContain('Số 12-CV/TU');
    expect(result.mdx).toContain('file: tinh-uy-lam-dong/cv-12-thu.chu.txt');
    expect(errorsOf(folder)).toEqual([]);
    writeFileSync(`${base}.chu.txt`, 'Chữ khác.');
    expect(errorsOf(folder)).toEqual(expect.arrayContaining(['SRC-001', 'SRC-002']));
    rmSync(`${base}.chu.txt`);
    expect(errorsOf(folder)).toContain('FILE-003');
  });
});

describe('npm run new', () => {
  test('a draft that check accepts, and that is not written over', async () => {
    const folder = emptyLibrary();
    const options = [
      '--org',
      'tinh-uy-lam-dong',
      '--kind',
      'nghị quyết',
      '--number',
      '31-NQ/TU',
      '--date',
      '2024-02-03',
      '--title',
      'Về công tác kiểm tra',
      '--content',
      folder,
    ];
    expect((await runProgram('new', options)).code).toBe(0);
    expect((await runProgram('new', ['--org', 'tinh-uy-lam-dong', '--kind', 'công văn', '--content', folder])).code).toBe(0);
    const path = join(folder, 'directives', 'tinh-uy-lam-dong', 'nq-31-2024.mdx');
    const before = readFileSync(path, 'utf8');
    expect(before).toContain('number: 31-NQ/TU');
    expect(errorsOf(folder)).toEqual([]);
    const again = await runProgram('new', options);
    expect(again.code).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

describe('npm run body', () => {
  const city = ['--name', 'Thành ủy Đà Lạt', '--type', 'committee', '--parent', 'tinh-uy-lam-dong', '--symbol', 'ThU'];

  test('adds one entry behind all others and keeps a copy', async () => {
    const folder = emptyLibrary();
    const path = join(folder, 'registry', 'organizations.yaml');
    const before = readFileSync(path, 'utf8');
    expect((await runProgram('body', [...city, '--content', folder])).code).toBe(0);
    const after = readFileSync(path, 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toContain(
      '- id: thanh-uy-da-lat\n  name: Thành ủy Đà Lạt\n  type: committee\n  symbol: ThU\n  parent: tinh-uy-lam-dong\n',
    );
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe(before);
  });

  test('writes nothing that would break the registry', async () => {
    const folder = emptyLibrary();
    const path = join(folder, 'registry', 'organizations.yaml');
    const before = readFileSync(path, 'utf8');
    const entry = { id: 'thanh-uy-da-lat', name: 'Thành ủy Đà Lạt', type: 'committee', parent: 'tinh-uy-lam-dong' } as const;
    for (const wrong of [{ parent: 'khong-co' }, { id: 'Thành ủy' }, { id: 'tinh-uy-lam-dong' }])
      expect(await addBody(folder, { ...entry, ...wrong })).toMatchObject({ added: false });
    expect(readFileSync(path, 'utf8')).toBe(before);
    writeFileSync(path, `${before}\n- id: a\n`);
    expect((await runProgram('body', [...city, '--content', folder])).code).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe(`${before}\n- id: a\n`);
    expect(existsSync(`${path}.bak`)).toBe(false);
  });
});
