/** Documents renamed and taken down, as the lock, the rules and the files see them from one release to the next. */
import { describe, expect, test } from 'vitest';
import { moveFiles, removalFiles } from '../../src/lib/export/moves.ts';
import type { Assembled } from '../../src/lib/library/assemble.ts';
import { leadingAddresses } from '../../src/lib/library/leading.ts';
import { numberPages } from '../../src/lib/library/number-pages.ts';
import { lockedRecords } from '../../src/lib/permalink/lock.ts';
import { assembleOf, locksOf, type Extra, type ShortDocument } from '../support/citing.ts';

const organization = 'tinh-uy-lam-dong';
const passage =
  'Các cấp ủy, tổ chức đảng tiếp tục lãnh đạo, chỉ đạo thực hiện nghiêm các nhiệm vụ đã giao, bảo đảm đúng tiến độ, đúng quy định.';
const document = (id: string, number: string | null, body: readonly string[] = [passage]): ShortDocument => ({
  id: `${organization}/${id}`,
  kind: 'công văn',
  number,
  date: number === null ? null : '2024-01-05',
  body,
});
const cu = document('cv-2024-cu', '12-CV/TU');
const moi = { ...cu, id: `${organization}/cv-2024-moi` };
const khac = document('cv-2024-khac', '15-CV/TU', [passage, 'Thực hiện Công văn số 12-CV/TU, ngày 05/01/2024 của Tỉnh ủy.']);
const at = (id: string): string => `/vb/${organization}/${id}/`;

const move = (from: string, to: string): string => `- from: ${from}\n  to: ${to}\n  date: 2026-11-22\n  reason: đổi mã\n`;
const removal = (path: string, more = ''): string =>
  `- path: ${path}\n  date: 2026-11-20\n  by: Văn phòng Tỉnh ủy\n  reason: đăng nhầm\n${more}`;

const published = locksOf(assembleOf([cu, khac]));
const next = (documents: readonly ShortDocument[], extra: Extra = {}): Assembled => assembleOf(documents, { locks: published, ...extra });
const problems = ({ diagnostics }: Assembled, codes = /^(?:MOVE|GONE|LOCK)/): string[] =>
  diagnostics.filter(({ code }) => codes.test(code)).map(({ code, line, found }) => `${code} ${line} ${found}`);
/** What stops the build of these documents, but for what they lack as short ones. */
const errors = (assembled: Assembled): string[] => problems(assembled, /^(?:MOVE|GONE|REG|CITE-00[12]|LOCK-00[12346])/);
const fixOf = ({ diagnostics }: Assembled, code: string): string => diagnostics.find((own) => own.code === code)?.fix ?? '';

test('both documents are published with the page that compares them', () => {
  expect(published.map(({ file }) => file)).toContain('content/permalinks/doi-chieu.json');
});

describe('a document that is gone without a word', () => {
  const gone = next([khac, moi]);

  test('is reported with the lines to write for either way out', () => {
    expect(errors(gone).filter((problem) => problem.includes(' /vb/'))).toEqual([`LOCK-001 2 không còn ${at('cv-2024-cu')}`]);
    const fix = gone.diagnostics.find(({ found }) => found === `không còn ${at('cv-2024-cu')}`)?.fix ?? '';
    expect(fix).toContain(`trả lại tệp content/directives/${cu.id}.mdx\n`);
    const [renamed = '', removed = ''] = fix.match(/(?:^(?:- | {2}).*\n?)+/gm) ?? [];
    expect(renamed).toContain(`- from: ${at('cv-2024-cu')}\n  to: ${at('cv-2024-moi')}\n`);
    // What is pasted and filled in is what the rules take.
    const filled = (text: string): string => text.replaceAll('NĂM-THÁNG-NGÀY', '2026-11-22');
    expect(errors(next([khac, moi], { redirects: filled(renamed) }))).toEqual([]);
    expect(errors(next([khac], { removed: filled(removed) }))).toEqual([]);
    // As pasted it is refused: somebody has to say when.
    expect(errors(next([khac], { removed }))).toContainEqual(expect.stringMatching(/^GONE-001 2 /));
  });
});

describe('a document renamed', () => {
  const renamed = next([khac, moi], { redirects: move(at('cv-2024-cu'), at('cv-2024-moi')) });
  const records = lockedRecords(locksOf(renamed));

  test('is no error; that it is new must be accepted', () => {
    expect(errors(renamed)).toEqual([]);
    expect(problems(renamed)).toContainEqual(`LOCK-005 2 ${at('cv-2024-cu')} chuyển tới ${at('cv-2024-moi')}`);
  });

  test('keeps its old line in the lock, with where it leads, and gets one of its own', () => {
    const before = lockedRecords(published).get(at('cv-2024-cu'));
    expect(before?.text).toMatch(/^[0-9a-f]{64}$/);
    expect(records.get(at('cv-2024-cu'))).toEqual({ redirect: at('cv-2024-moi'), ...before });
    expect(records.get(at('cv-2024-moi'))?.anchors).toEqual(before?.anchors);
  });

  test('takes its comparisons along, in their order', () => {
    const old = [...lockedRecords(published)].find(([, { compared }]) => compared?.includes(cu.id));
    const [from = '', record] = old ?? [];
    const to = from.replace('cv-2024-cu', 'cv-2024-moi');
    expect(renamed.library.leading.map((own) => [own.from, own.to])).toEqual([
      [from, to],
      [at('cv-2024-cu'), at('cv-2024-moi')],
    ]);
    expect(records.get(from)).toEqual({ redirect: to, ...record });
    expect(records.has(to)).toBe(true);
  });

  test('that was accepted says nothing more, and an entry taken out later is an error with the lines to put back', () => {
    const locks = locksOf(renamed);
    expect(problems(next([khac, moi], { locks, redirects: move(at('cv-2024-cu'), at('cv-2024-moi')) }))).toEqual([]);
    const taken = next([khac, moi], { locks });
    expect(errors(taken)).toContainEqual(expect.stringMatching(`^LOCK-001 .* không còn ${at('cv-2024-cu')}$`));
    const fixes = taken.diagnostics.flatMap(({ code, fix }) => (code === 'LOCK-001' ? [fix] : []));
    expect(fixes).toContainEqual(expect.stringContaining('trả lại mục này trong content/redirects.yaml:\n- from: /vb/'));
    // The comparison follows by itself: nobody is told to write an entry for it.
    expect(fixes).toHaveLength(2);
    expect(fixes).not.toContainEqual(expect.stringContaining('- from: /doi-chieu/'));
    expect(fixes).toContainEqual(expect.stringContaining(`trả lại tệp content/directives/${cu.id}.mdx, hoặc`));
  });

  test('back to its first id: the entry of that id goes, one of the other comes', () => {
    const locks = locksOf(renamed);
    const back = next([cu, khac], { locks, redirects: move(at('cv-2024-moi'), at('cv-2024-cu')) });
    expect(errors(back)).toEqual([]);
    const both = `${move(at('cv-2024-cu'), at('cv-2024-moi'))}\n${move(at('cv-2024-moi'), at('cv-2024-cu'))}`;
    expect(errors(next([cu, khac], { locks, redirects: both }))).toContainEqual(expect.stringMatching(/^MOVE-005 /));
  });

  test('again leads straight to its last address, and the message says which', () => {
    const last = { ...cu, id: `${organization}/cv-2024-cuoi` };
    const locks = locksOf(renamed);
    const chain = `${move(at('cv-2024-cu'), at('cv-2024-moi'))}\n${move(at('cv-2024-moi'), at('cv-2024-cuoi'))}`;
    const chained = next([khac, last], { locks, redirects: chain });
    expect(errors(chained)).toEqual([`MOVE-002 2 ${at('cv-2024-cu')} → ${at('cv-2024-moi')} → ${at('cv-2024-cuoi')}`]);
    expect(fixOf(chained, 'MOVE-002')).toBe(`ghi to: ${at('cv-2024-cuoi')}`);
    const straight = `${move(at('cv-2024-cu'), at('cv-2024-cuoi'))}\n${move(at('cv-2024-moi'), at('cv-2024-cuoi'))}`;
    const mended = next([khac, last], { locks, redirects: straight });
    expect(errors(mended)).toEqual([]);
    expect(problems(mended)).toContainEqual(
      `LOCK-005 2 ${at('cv-2024-cu')} chuyển tới ${at('cv-2024-cuoi')}, trước đây ${at('cv-2024-moi')}`,
    );
    // Comparisons of all its ids lead to the one page of today.
    const targets = new Set(mended.library.leading.filter(({ from }) => from.startsWith('/doi-chieu/')).map(({ to }) => to));
    expect(mended.library.comparisons).toHaveLength(1);
    expect(targets.size).toBe(1);
  });

  test('to one that the library had already: their comparison leads to the document', () => {
    const twin = { ...khac, body: cu.body };
    const locks = locksOf(assembleOf([cu, twin]));
    const merged = next([twin], { locks, redirects: move(at('cv-2024-cu'), at('cv-2024-khac')) });
    expect(errors(merged)).toEqual([]);
    expect(merged.library.leading.map(({ to }) => to)).toEqual([at('cv-2024-khac'), at('cv-2024-khac')]);
  });

  test('to one that says something else is refused: its anchors would lead to other words', () => {
    const other = { ...khac, body: [...khac.body].reverse() };
    const locks = locksOf(assembleOf([cu, other]));
    const merged = next([other], { locks, redirects: move(at('cv-2024-cu'), at('cv-2024-khac')) });
    expect(errors(merged)).toEqual([expect.stringMatching(/^LOCK-002 .* không có cùng chữ ở /)]);
  });
});

describe('redirects.yaml', () => {
  test.each<[what: string, redirects: string, documents: readonly ShortDocument[], expected: string]>([
    ['a circle', `${move(at('a'), at('b'))}\n${move(at('b'), at('a'))}`, [cu, khac], 'MOVE-004'],
    ['a step to itself', move(at('cv-2024-cu'), at('cv-2024-cu')), [khac], 'MOVE-002'],
    ['a target that is not there', move(at('cv-2024-cu'), at('cv-2024-mói'.replace('ó', 'o'))), [khac], 'MOVE-003'],
    ['a document that leads to another kind of page', move(at('cv-2024-cu'), `/co-quan/${organization}/`), [khac], 'MOVE-003'],
    ['what was never published', move(at('cv-2024-chua'), at('cv-2024-khac')), [cu, khac], 'MOVE-004'],
    ['a page that is there', move(at('cv-2024-cu'), at('cv-2024-khac')), [cu, khac], 'MOVE-005'],
    [
      'one address twice',
      `${move(at('cv-2024-cu'), at('cv-2024-moi'))}${move(at('cv-2024-cu'), at('cv-2024-khac'))}`,
      [khac, moi],
      'MOVE-006',
    ],
    ['a file', move('/du-lieu/documents.json', '/du-lieu/'), [cu, khac], 'MOVE-001'],
    ['another site', move(at('cv-2024-cu'), 'https://vi-du.invalid/'), [khac], 'MOVE-001'],
    ['a field too many', `${move(at('cv-2024-cu'), at('cv-2024-moi'))}  status: 302\n`, [khac, moi], 'MOVE-001'],
    ['no list', 'from: x\n', [cu, khac], 'MOVE-001'],
    ['a letter that is not seen', move(at('cv-2024-cu'), at('cv-2024-moi')).replace('đổi mã', 'đổi\u200b mã'), [khac, moi], 'TEXT-003'],
  ])('with %s is refused', (_, redirects, documents, expected) => {
    const found = next(documents, { redirects }).diagnostics.filter(({ file }) => file === 'content/redirects.yaml');
    expect(found.map(({ code }) => code)).toContain(expected);
    expect(found.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });

  test('with a circle of published addresses names it at every step', () => {
    const locks = locksOf(assembleOf([cu, khac, moi]));
    const circle = `${move(at('cv-2024-cu'), at('cv-2024-moi'))}\n${move(at('cv-2024-moi'), at('cv-2024-cu'))}`;
    expect(errors(next([khac], { locks, redirects: circle }))).toEqual([
      `MOVE-002 2 ${at('cv-2024-cu')} → ${at('cv-2024-moi')} → ${at('cv-2024-cu')}`,
      `MOVE-002 7 ${at('cv-2024-moi')} → ${at('cv-2024-cu')} → ${at('cv-2024-moi')}`,
    ]);
  });

  test('with nothing but comments, or of a library without a lock, says nothing', () => {
    expect(errors(next([cu, khac], { redirects: '# Chưa có.\n\n' }))).toEqual([]);
    const unlocked = assembleOf([khac, moi], { redirects: move(at('cv-2024-cu'), at('cv-2024-moi')) });
    expect(problems(unlocked, /^MOVE/)).toEqual([]);
  });

  test('says of a page whose code is another one now the same as of a document', () => {
    const body = (id: string): string => `- { id: ${id}, name: Đảng ủy xã Thử, type: committee, parent: null }\n`;
    const locks = locksOf(assembleOf([khac], { registry: { organizations: body('dang-uy-xa-a') } }));
    const now = { locks, registry: { organizations: body('dang-uy-xa-b') } };
    const lost = next([khac], now);
    expect(fixOf(lost, 'LOCK-001')).toContain('\n- from: /co-quan/dang-uy-xa-a/\n  to: /co-quan/<mã mới>/\n');
    const moved = next([khac], { ...now, redirects: move('/co-quan/dang-uy-xa-a/', '/co-quan/dang-uy-xa-b/') });
    expect(errors(moved)).toEqual([]);
    expect(lockedRecords(locksOf(moved)).get('/co-quan/dang-uy-xa-a/')).toEqual({ redirect: '/co-quan/dang-uy-xa-b/' });
  });

  test('takes the address of a cited document on where it has no page of its own any more', () => {
    // Cited when it was published, and nobody cites it now.
    const locks = locksOf(assembleOf([khac]));
    const cited = [...lockedRecords(locks).keys()].find((path) => path.startsWith('/vien-dan/cv-12-')) ?? '';
    const silent = { ...khac, body: [passage] };
    expect(next([silent], { locks }).library.graph.retired).toHaveLength(1);
    const moved = next([silent], { locks, redirects: move(cited, at('cv-2024-khac')) });
    expect(problems(moved, /^MOVE/)).toEqual([]);
    expect(moved.library.leading.map(({ from, to }) => [from, to])).toEqual([[cited, at('cv-2024-khac')]]);
    expect(lockedRecords(locksOf(moved)).get(cited)).toMatchObject({ redirect: at('cv-2024-khac'), cited: { kind: 'công văn' } });
    // While others cite it, its page says what they print of it.
    expect(errors(next([khac], { locks, redirects: move(cited, at('cv-2024-khac')) }))).toEqual([
      `MOVE-005 1 ${cited} hiện vẫn là một trang của thư viện`,
    ]);
  });

  test('that leads to an address which leads on by itself arrives at once', () => {
    const locks = locksOf(assembleOf([khac]));
    const cited = [...lockedRecords(locks).keys()].find((path) => path.startsWith('/vien-dan/cv-12-')) ?? '';
    const withTwo = [...locks, { file: 'content/permalinks/x.json', text: '{\n"/vien-dan/cu/":{}\n}\n' }];
    const moved = next([cu, khac], { locks: withTwo, redirects: move('/vien-dan/cu/', cited) });
    expect(errors(moved)).toEqual([]);
    expect(moved.library.redirects.map(({ to }) => to)).toEqual([cited]);
    expect(moved.library.leading.map(({ to }) => to)).toEqual([at('cv-2024-cu')]);
  });
});

describe('a document taken down', () => {
  const removed = next([khac], { removed: removal(at('cv-2024-cu'), '  number: 12-CV/TU\n') });

  test('is no error, and its line of the lock stays as it was, with a mark of the record', () => {
    expect(errors(removed)).toEqual([]);
    const path = at('cv-2024-cu');
    const mark = expect.stringMatching(/^[0-9a-f]{16}$/) as string;
    expect(lockedRecords(locksOf(removed)).get(path)).toEqual({ ...lockedRecords(published).get(path), removed: mark });
  });

  test('is cited-only again for those who cite it, at an address of its own; its number leads to both', () => {
    const { library } = removed;
    const [citation] = library.graph.of(khac.id);
    expect(citation).toMatchObject({ outcome: 'cited-only' });
    const [page] = numberPages(library).filter(({ slug }) => slug === '12-cv-tu');
    expect(page?.targets).toEqual([citation?.target]);
    expect(page?.removed.map(({ path }) => path)).toEqual([at('cv-2024-cu')]);
  });

  test('leaves its comparisons, which say so, also when the other one is renamed or taken down too', () => {
    const [lost] = removed.library.lostComparisons;
    expect(lost?.address).toContain('/cv-2024-cu/');
    expect(removed.library.comparisons).toEqual([]);
    const other = { ...khac, id: `${organization}/cv-2024-khac-2` };
    const renamed = next([other], { removed: removal(at('cv-2024-cu')), redirects: move(at('cv-2024-khac'), at('cv-2024-khac-2')) });
    expect(errors(renamed)).toEqual([]);
    expect(renamed.library.lostComparisons).toEqual([{ ...lost, b: other.id, a: cu.id }]);
    const both = next([], { removed: `${removal(at('cv-2024-cu'))}\n${removal(at('cv-2024-khac'))}` });
    expect(errors(both)).toEqual([]);
    expect(both.library.lostComparisons).toEqual([lost]);
  });

  test('after it was renamed: the old address leads to the page that says so', () => {
    const locks = locksOf(next([khac, moi], { redirects: move(at('cv-2024-cu'), at('cv-2024-moi')) }));
    const gone = next([khac], { locks, redirects: move(at('cv-2024-cu'), at('cv-2024-moi')), removed: removal(at('cv-2024-moi')) });
    expect(errors(gone)).toEqual([]);
    expect(gone.library.lostComparisons).toHaveLength(2);
  });

  test('and put back is a document again', () => {
    const locks = locksOf(removed);
    const path = at('cv-2024-cu');
    expect(errors(next([cu, khac], { locks, removed: removal(path) }))).toEqual([`GONE-003 1 còn tệp content/directives/${cu.id}.mdx`]);
    const back = next([cu, khac], { locks });
    expect(errors(back)).toEqual([]);
    // Words other than those published are no document put back.
    const other = next([{ ...cu, body: ['Chữ khác.'] }, khac], { locks });
    expect(problems(other, /^LOCK-003/)).not.toEqual([]);
  });

  test.each<[what: string, extra: Extra, documents: readonly ShortDocument[], expected: string]>([
    ['that was never published', { removed: removal(at('cv-2024-chua')) }, [cu, khac], 'GONE-002 1'],
    ['that is there', { removed: removal(at('cv-2024-cu')) }, [cu, khac], 'GONE-003 1'],
    ['twice', { removed: `${removal(at('cv-2024-cu'))}${removal(at('cv-2024-cu'))}` }, [khac], 'GONE-004 5'],
    [
      'that moved as well',
      { removed: removal(at('cv-2024-cu')), redirects: move(at('cv-2024-cu'), at('cv-2024-khac')) },
      [khac],
      'GONE-004 1',
    ],
    ['that is none', { removed: removal('/co-quan/tinh-uy-lam-dong/') }, [cu, khac], 'GONE-001 1'],
    ['without a reason', { removed: removal(at('cv-2024-cu')).replace('đăng nhầm', '""') }, [khac], 'GONE-001 4'],
  ])('%s is refused', (_, extra, documents, expected) => {
    expect(errors(next(documents, extra)).map((problem) => problem.slice(0, 10))).toContain(expected);
  });
});

test('an entry of cited-documents.yaml that names a document follows it, or is reported', () => {
  const entry = `
- id: cv-12-thu
  kind: công văn
  number: 12-CV/TU
  organization: ${organization}
  document: ${cu.id}
  sources: { document: văn phòng }
`;
  const registry = { 'cited-documents': entry };
  expect(errors(next([cu, khac], { registry }))).toEqual([]);
  const renamed = next([khac, moi], { registry, redirects: move(at('cv-2024-cu'), at('cv-2024-moi')) });
  expect(fixOf(renamed, 'REG-003')).toBe(`ghi document: ${moi.id}`);
  expect(fixOf(next([khac], { registry, removed: removal(at('cv-2024-cu')) }), 'REG-003')).toContain('bỏ trường document');
});

test('a long list of what carries a document out moves with it, page by page', () => {
  const followers = Array.from({ length: 130 }, (_, index) =>
    document(`cv-${100 + index}-2024`, `${100 + index}-CV/TU`, ['Thực hiện Công văn số 12-CV/TU, ngày 05/01/2024 của Tỉnh ủy.']),
  ).map((own) => ({ ...own, date: '2024-02-05' }));
  const locks = locksOf(assembleOf([cu, ...followers]));
  const { library } = next([moi, ...followers], { locks, redirects: move(at('cv-2024-cu'), at('cv-2024-moi')) });
  const lists = leadingAddresses(library).filter(({ from }) => from.startsWith('/trien-khai/'));
  expect(lists.map(({ from, to }) => [from, to])).toEqual([
    [`/trien-khai/van-ban/${cu.id}/`, `/trien-khai/van-ban/${moi.id}/`],
    [`/trien-khai/van-ban/${cu.id}/2/`, `/trien-khai/van-ban/${moi.id}/2/`],
  ]);
});

describe('files for servers and programs', () => {
  const { library } = next([moi], {
    redirects: move(at('cv-2024-cu'), at('cv-2024-moi')),
    removed: removal(at('cv-2024-khac'), '  title: về một việc\n'),
  });
  const href = (address: string): string => `/van-ban${address}`;
  const files = new Map(
    moveFiles(library.redirects, library.removals, href).map(({ address, content }) => [address, content.split('\n').slice(1, -1)]),
  );
  const [from, to, gone] = [href(at('cv-2024-cu')), href(at('cv-2024-moi')), href(at('cv-2024-khac'))];

  test('answer 301 below whatever base, with and without the final slash, the query kept; 410 for what was taken down', () => {
    expect(files.get('/du-lieu/chuyen-huong.nginx.conf')).toEqual([
      `location = ${from} { absolute_redirect off; return 301 ${to}$is_args$args; }`,
      `location = ${from.slice(0, -1)} { absolute_redirect off; return 301 ${to}$is_args$args; }`,
      `location = ${gone} { error_page 410 ${gone}index.html; return 410; }`,
    ]);
    expect(files.get('/du-lieu/chuyen-huong.caddy')?.filter((line) => /path|rewrite|redir|status/.test(line))).toEqual([
      `@moved0 path ${from} ${from.slice(0, -1)}`,
      `\trewrite * ${to}`,
      '\tredir * {uri} 301',
      `@gone0 path ${gone}`,
      // Caddy rewrites to a file of the site's folder, which knows no base.
      `\trewrite * ${at('cv-2024-khac')}index.html`,
      '\t\tstatus 410',
    ]);
    expect(files.get('/du-lieu/chuyen-huong.apache.conf')).toEqual([`RedirectMatch 301 "^${from.slice(0, -1)}/?$" "${to}"`]);
    expect(files.get('/_redirects')).toEqual([`${from} ${to} 301`]);
  });

  test('match what they should and nothing else', () => {
    const [, pattern = ''] = /"(.*?)"/.exec(files.get('/du-lieu/chuyen-huong.apache.conf')?.[0] ?? '') ?? [];
    const matches = (path: string): boolean => new RegExp(pattern).test(path);
    expect([from, from.slice(0, -1)].map(matches)).toEqual([true, true]);
    expect([`${from}index.json`, `${from.slice(0, -1)}-2/`, `/x${from}`, to].map(matches)).toEqual([false, false, false, false]);
  });

  test('are there also where nothing moved', () => {
    const none = moveFiles([], [], href);
    expect(none.map(({ address }) => address)).toEqual([
      '/du-lieu/chuyen-huong.json',
      '/du-lieu/chuyen-huong.nginx.conf',
      '/du-lieu/chuyen-huong.apache.conf',
      '/du-lieu/chuyen-huong.caddy',
      '/_redirects',
    ]);
    expect(none.map(({ content }) => content.split('\n').filter((line) => line !== '' && !line.startsWith('#')))).toEqual([
      ['{"schema":"/van-ban/du-lieu/schema/moves.json","version":1,"redirects":[],"removed":[]}'],
      [],
      [],
      [],
      [],
    ]);
  });

  test('say the same of a document that was taken down, with what is not told as null', () => {
    const [own] = library.removals;
    if (own === undefined) throw new Error('nothing was taken down');
    const facts = { date: '2026-11-20', by: 'Văn phòng Tỉnh ủy', reason: 'đăng nhầm', number: null, title: 'về một việc' };
    const [json, ...texts] = removalFiles(own, ['Đã gỡ.'], href);
    expect(JSON.parse(json?.content ?? '')).toEqual({
      ...{ schema: href('/du-lieu/schema/removed.json'), version: 1 },
      ...{ id: khac.id, url: href(at('cv-2024-khac')), removed: facts },
    });
    expect(texts.map(({ address, content }) => [address, content])).toEqual([
      [`${at('cv-2024-khac')}toan-van.txt`, 'Đã gỡ.\n'],
      [`${at('cv-2024-khac')}toan-van.md`, 'Đã gỡ.\n'],
      [`${at('cv-2024-khac')}nguon.txt`, 'Đã gỡ.\n'],
    ]);
  });
});
