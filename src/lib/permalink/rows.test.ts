import { describe, expect, test } from 'vitest';
import { sha256 } from '../../io/content.ts';
import { parseBody } from '../directive/directive.ts';
import { officialBlocks } from '../provision/text.ts';
import { checkDocumentRows, documentRows, rowRecord, type RowRecord } from './rows.ts';

const file = 'content/directives/tinh-uy/cv-2024-a.mdx';
/** One item whose words are the tags', each with its attributes: "thu n=1: 5 xã". */
function item(tags: readonly string[], label = '1.'): string {
  return `${label} ${tags
    .map((tag) => {
      const [, indicator = '', n, words = ''] = /^(\S+?)(?: n=(\d+))?: (.*)$/.exec(tag) ?? [];
      return `<Target indicator="${indicator}" op="eq" value="5"${n === undefined ? '' : ` n="${n}"`}>${words}</Target>`;
    })
    .join('; ')}.`;
}
const rowsOf = (...tags: readonly string[]): ReturnType<typeof documentRows> => documentRows(parseBody(file, item(tags)));
const lockOf = (tags: readonly string[], before?: RowRecord): RowRecord => rowRecord(rowsOf(...tags).targets, before, sha256);

/** Code, what is found and the mend of each problem of `now` against a lock. */
function compare(locked: RowRecord, now: readonly string[], markup = item(now)): string[] {
  const body = parseBody(file, markup);
  return checkDocumentRows(documentRows(body), { targets: locked }, file, officialBlocks(body), sha256).map(
    ({ code, found, fix }) => `${code} ${found}${code === 'LOCK-008' ? ` → ${fix}` : ''}`,
  );
}
/** What an editor does who follows every message: the number of each tag that is named by its words. */
function mend(locked: RowRecord, now: readonly string[]): string[] {
  const body = parseBody(file, item(now));
  const wanted = new Map(
    checkDocumentRows(documentRows(body), { targets: locked }, file, officialBlocks(body), sha256).flatMap(({ found, fix }) => {
      const n = /n="(\d+)"/.exec(fix)?.[1];
      return n === undefined ? [] : [[/"(.*)"/.exec(found)?.[1] ?? '', n] as const];
    }),
  );
  return now.map((tag) => {
    const [, indicator = '', words = ''] = /^(\S+?)(?: n=\d+)?: (.*)$/.exec(tag) ?? [];
    const n = wanted.get(words);
    return n === undefined ? tag : `${indicator} n=${n}: ${words}`;
  });
}
const [a, b, c, x, y] = ['thu: một 5', 'chi: hai 5', 'no: ba 5', 'moi: mới 5', 'them: thêm 5'];

describe('the rows of a document against the lock', () => {
  test('that are as they were say nothing, on whatever line', () => {
    expect(compare(lockOf([a, b]), [a, b])).toEqual([]);
    expect(compare(lockOf([a, b]), [], `Mở đầu.\n\n${item([a, b])}`)).toEqual([]);
  });

  test('whose mere attributes were mended say nothing', () => {
    expect(compare(lockOf([a]), [], item([a]).replace('value="5"', 'value="7" unit="xã" approximate="true"'))).toEqual([]);
  });

  test('of which one more stands behind are reported as new', () => {
    expect(compare(lockOf([a, b]), [a, b, x])).toEqual(['LOCK-005 có thêm 1 chỉ tiêu: #1/3']);
  });

  test('of which one more stands before keep their numbers: the new one gets one of its own, or they fix theirs', () => {
    for (const now of [
      [x, a, b],
      [a, x, b],
    ])
      expect(compare(lockOf([a, b]), now)).toEqual([`LOCK-008 #1/${now.indexOf(x) + 1}: "mới 5" → ghi n="3" trong thẻ <Target> này`]);
    expect(compare(lockOf([a, b]), ['moi n=3: mới 5', a, b])).toEqual(['LOCK-005 có thêm 1 chỉ tiêu: #1/3']);
    expect(compare(lockOf([a, b]), [x, 'thu n=1: một 5', 'chi n=2: hai 5'])).toEqual(['LOCK-005 có thêm 1 chỉ tiêu: #1/3']);
  });

  test('of which one is gone say so, and the others keep their numbers', () => {
    expect(compare(lockOf([a, b]), [b])).toEqual([
      'LOCK-007 không còn chỉ tiêu #1/1',
      'LOCK-008 #1/1: "hai 5" → ghi n="2" trong thẻ <Target> này',
    ]);
    expect(compare(lockOf([a, b]), ['chi n=2: hai 5'])).toEqual(['LOCK-007 không còn chỉ tiêu #1/1']);
  });

  test('of which the last is gone say only that', () => {
    expect(compare(lockOf([a, b]), [a])).toEqual(['LOCK-007 không còn chỉ tiêu #1/2']);
    expect(compare(lockOf([a]), [], '1. Một.')).toEqual(['LOCK-007 không còn chỉ tiêu #1/1']);
  });

  test('of which one was replaced by another are one lost and one new, with a number of its own', () => {
    expect(compare(lockOf([a, b]), [x, b])).toEqual([
      'LOCK-007 không còn chỉ tiêu #1/1',
      'LOCK-008 #1/1: "mới 5" → ghi n="3" trong thẻ <Target> này',
      'LOCK-008 #1/2: "hai 5" → ghi n="2" trong thẻ <Target> này',
    ]);
  });

  test.each([
    ['wider words', 'thu: khoảng một 5'],
    ['another indicator', 'tong-thu: một 5'],
  ])('with %s are changed, and the id stays', (_, changed) => {
    expect(compare(lockOf([a, b]), [changed, b])).toEqual([`LOCK-009 #1/1: "${changed.split(': ')[1]}"`]);
  });

  test('that moved and changed at once keep their numbers too', () => {
    expect(compare(lockOf([a, b]), [x, 'thu: khoảng một 5', b])).toEqual([
      'LOCK-008 #1/1: "mới 5" → ghi n="3" trong thẻ <Target> này',
      'LOCK-009 #1/1: "khoảng một 5"',
    ]);
  });

  test('that changed places keep their numbers', () => {
    expect(compare(lockOf([a, b]), [b, a])).toEqual(['LOCK-008 #1/1: "hai 5" → ghi n="2" trong thẻ <Target> này']);
    expect(compare(lockOf([a, b]), ['chi n=2: hai 5', a])).toEqual([]);
  });

  describe('of one indicator, several at one place', () => {
    const locked = lockOf(['thu: một 5', 'thu: hai 5']);
    const unclear = (place: string, words: string, first: number, second: number): string =>
      `LOCK-008 #${place}: "${words}" → đối chiếu với bản đã công bố, ghi n="${first}" nếu là #1/${first}, n="${second}" nếu là #1/${second}, số chưa từng dùng nếu là chỉ tiêu mới`;
    test('of which one is gone and another got other words are not told apart by guess', () => {
      expect(compare(locked, ['thu: khoảng hai 5'])).toEqual([unclear('1/1', 'khoảng hai 5', 1, 2)]);
    });
    test('are what their tags then say', () => {
      expect(compare(locked, ['thu n=2: khoảng hai 5'])).toEqual(['LOCK-007 không còn chỉ tiêu #1/1', 'LOCK-009 #1/2: "khoảng hai 5"']);
      expect(compare(locked, ['thu n=1: khoảng hai 5'])).toEqual(['LOCK-007 không còn chỉ tiêu #1/2', 'LOCK-009 #1/1: "khoảng hai 5"']);
      expect(compare(locked, ['thu n=3: khoảng hai 5'])).toEqual([
        'LOCK-007 không còn chỉ tiêu #1/1',
        'LOCK-007 không còn chỉ tiêu #1/2',
        'LOCK-005 có thêm 1 chỉ tiêu: #1/3',
      ]);
    });
    test('that all got other words are asked for one by one', () => {
      const now = ['thu: khoảng một 5', 'thu: khoảng hai 5'];
      expect(compare(locked, now)).toEqual([unclear('1/1', 'khoảng một 5', 1, 2), unclear('1/2', 'khoảng hai 5', 2, 1)]);
      expect(compare(locked, mend(locked, now))).toEqual(['LOCK-009 #1/1: "khoảng một 5"', 'LOCK-009 #1/2: "khoảng hai 5"']);
    });
    test('of which one is as it was leave no doubt of the other', () => {
      expect(compare(locked, ['thu: một 5', 'thu: khoảng hai 5'])).toEqual(['LOCK-009 #1/2: "khoảng hai 5"']);
    });
    test('where one was published and none is as it was are not told apart either', () => {
      const one = lockOf(['thu: một 5']);
      const now = ['thu: mới 5', 'thu: khoảng một 5'];
      expect(compare(one, now).map((problem) => problem.slice(0, 14))).toEqual(['LOCK-008 #1/1:', 'LOCK-008 #1/2:']);
      expect(compare(one, ['thu n=2: mới 5', 'thu n=1: khoảng một 5'])).toEqual([
        'LOCK-009 #1/1: "khoảng một 5"',
        'LOCK-005 có thêm 1 chỉ tiêu: #1/2',
      ]);
      expect(compare(one, ['thu: mới 5', 'thu n=1: khoảng một 5'])).toEqual([
        'LOCK-009 #1/1: "khoảng một 5"',
        'LOCK-005 có thêm 1 chỉ tiêu: #1/2',
      ]);
    });
  });

  test('that are the same twice are told by their order', () => {
    expect(compare(lockOf([a, a]), [a, a])).toEqual([]);
    expect(compare(lockOf([a, a]), [a])).toEqual(['LOCK-007 không còn chỉ tiêu #1/2']);
  });

  test('of another place are nobody else’s business', () => {
    const lock = rowRecord(documentRows(parseBody(file, `${item([a])}\n\n${item([b], '2.')}`)).targets, undefined, sha256);
    expect(compare(lock, [], `${item([x, a])}\n\n${item([b], '2.')}`)).toEqual([
      'LOCK-008 #1/1: "mới 5" → ghi n="2" trong thẻ <Target> này',
    ]);
  });
});

describe('a number that was given', () => {
  const withdrawn = lockOf(
    [b].map((tag) => tag.replace(':', ' n=2:')),
    lockOf([a, b]),
  );

  test('stays in the lock when its row is withdrawn', () => {
    expect(withdrawn).toEqual({ '1/1': null, '1/2': lockOf([a, b])['1/2'] });
    expect(compare(withdrawn, ['chi n=2: hai 5'])).toEqual([]);
  });

  test('is never given again, neither by itself nor by hand', () => {
    for (const again of [x, 'moi n=1: mới 5'])
      expect(compare(withdrawn, ['chi n=2: hai 5', again])).toEqual(['LOCK-008 #1/1: "mới 5" → ghi n="3" trong thẻ <Target> này']);
  });

  test('is not given again to the row that was withdrawn either', () => {
    expect(compare(withdrawn, [a, 'chi n=2: hai 5'])).toEqual(['LOCK-008 #1/1: "một 5" → ghi n="3" trong thẻ <Target> này']);
  });

  test('stays withdrawn however often the lock is written', () => {
    expect(lockOf(['chi n=2: hai 5'], withdrawn)).toEqual(withdrawn);
    expect(lockOf([], withdrawn)).toEqual({ '1/1': null, '1/2': null });
  });
});

test('whoever does what all messages say has no more of them', () => {
  const before = [lockOf([a, b, c]), lockOf(['chi n=2: hai 5', 'no n=3: ba 5'], lockOf([a, b, c])), lockOf(['no n=7: ba 5'], lockOf([a]))];
  const orders = [
    [x, a, b, c],
    [a, x, b, y, c],
    [c, b, a],
    [x, y],
    [b, x],
    [y, c, x, a],
    [x, b, c, y],
    [x, y, a, b],
  ];
  for (const locked of before)
    for (const now of orders) {
      const left = compare(locked, mend(locked, now)).filter((problem) => !/^LOCK-00[57]/.test(problem));
      expect(left, `${JSON.stringify(locked)} ${now.join(' | ')}`).toEqual([]);
    }
});

test('assignments are locked by their assignees and words, those of a group at its first place', () => {
  const markup = (more = ''): string =>
    `1. ${more}<Task assignee="b a" group="g">Làm</Task>.\n\n2. <Task assignee="b a" group="g">Báo cáo</Task>.`;
  const rows = (text: string): ReturnType<typeof documentRows> => documentRows(parseBody(file, text));
  const locked = rowRecord(rows(markup()).tasks, undefined, sha256);
  expect(locked).toEqual({ '1/1': `a+b ${sha256('Làm\nBáo cáo').slice(0, 16)}` });
  const check = (text: string): string[] =>
    checkDocumentRows(rows(text), { tasks: locked }, file, [], sha256).map(({ code, fix }) => `${code} ${fix}`);
  expect(check(markup().replaceAll('"b a"', '"a b"'))).toEqual([]);
  expect(check(markup('<Task assignee="c">C làm</Task>; '))).toEqual(['LOCK-008 ghi n="2" trong thẻ <Task> này']);
  expect(check(markup().replaceAll('"b a"', '"a b c"'))).toEqual([expect.stringContaining('LOCK-009')]);
});
