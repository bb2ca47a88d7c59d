import { describe, expect, test } from 'vitest';
import { check, testFile, testId, withDocument } from '../../../tests/support/library.ts';
import { sha256 } from '../../io/content.ts';
import { parseSite } from '../registry/parse.ts';

const text = 'Ban Thường vụ Tỉnh ủy yêu cầu:\n\n1. Các huyện ủy báo cáo trước ngày 05/3/2025.\n\nCông văn này thay lời nhắc.';

interface Parts {
  source?: string;
  body?: string;
  furniture?: string;
  date?: string;
  scope?: string;
  release?: string;
  secrecy?: string;
}

/** The document and the line of its frontmatter that holds a field. */
function document({ source = text, body = source, furniture = '[]', date = 'null', scope, release, secrecy }: Parts): string {
  const unknown = '{ basis: unknown, reason: văn bản thử }';
  const printed = (evidence: string, anchor: string): string =>
    `{ basis: printed, evidence: "${evidence}", source: "${testId}#${anchor}" }`;
  return `---
kind: công văn
issuer: { id: ban-thuong-vu-tinh-uy-lam-dong, printed: Ban Thường vụ Tỉnh ủy }
number: null
date: ${date}
title: null
editorialTitle: Văn bản thử
signatory: null
addressees: []
recipients: []
scope: ${scope ?? 'null'}
${release === undefined ? '' : `release: ${release}\n`}secrecy: ${secrecy ?? 'null'}
added: 2026-11-21
provenance:
  kind: { basis: inferred, evidence: Công văn này, source: "${testId}#t2", reason: văn bản thử }
  issuer: ${printed('Ban Thường vụ Tỉnh ủy', 't1')}
  number: ${unknown}
  date: ${date === 'null' ? unknown : printed('ngày 05/3/2025', '1')}
  title: ${unknown}
  signatory: ${unknown}
  addressees: ${unknown}
  recipients: ${unknown}
  scope: ${scope === undefined ? unknown : printed('Công văn này', 't2')}
  secrecy: ${secrecy === undefined ? unknown : printed('Công văn này', 't2')}
source:
  file: ${testId}.txt
  sha256: ${sha256(source)}
  furniture: ${furniture}
---

${body}
`;
}

function problems(parts: Parts): string[] {
  const { diagnostics } = check(withDocument(document(parts), parts.source ?? text));
  return diagnostics.map(({ code, file, line, column, found }) => `${file} ${line}:${column} ${code} ${found}`);
}
const lineOf = (parts: Parts, start: string): number =>
  document(parts)
    .split('\n')
    .findIndex((line) => line.startsWith(start)) + 1;

describe('marks', () => {
  test('there are none in a document without faults', () => {
    expect(problems({})).toEqual([]);
  });

  test('in the text is reported once, at its line, though its source prints it too', () => {
    const parts = { source: `MẬT\n\n${text}` };
    // An unlabelled paragraph more moves the anchors of the evidence.
    expect(problems(parts).filter((problem) => problem.includes('GATE'))).toEqual([`${testFile} ${lineOf(parts, 'MẬT')}:1 GATE-001 "MẬT"`]);
  });

  test.each([
    ['GATE-001', 'T U Y Ệ T   M Ậ T'],
    ['GATE-002', 'Tài liệu lưu hành nội bộ'],
    ['GATE-003', 'DỰ THẢO LẦN 3'],
  ])('that an editor has left out of the text as furniture: %s', (code, mark) => {
    const source = `${mark}\n\n${text}`;
    expect(problems({ source, body: text, furniture: `[{ line: 1, text: "${mark}", what: dấu }]` })).toEqual([
      `content/sources/${testId}.txt 1:1 ${code} "${mark}"`,
    ]);
  });

  test('of secrecy in the frontmatter is reported at its field', () => {
    const parts = { secrecy: 'Mật' };
    expect(problems(parts)).toContain(`${testFile} ${lineOf(parts, 'secrecy')}:10 GATE-001 "Mật"`);
  });

  test('are not overruled by a release, and no mend says to delete one', () => {
    const release = '{ person: "Nguyễn Văn A, Bí thư", date: 2025-01-01, document: Thông báo số 1-TB/TU }';
    const { diagnostics } = check(withDocument(document({ secrecy: 'MẬT', release }), text));
    const gate = diagnostics.find(({ code }) => code === 'GATE-001');
    expect(gate?.severity).toBe('error');
    expect(gate?.fix).toMatch(/^không xóa dấu: .*release không cho phép/);
  });
});

describe('a release', () => {
  const release = (person: string, date: string, words: string): string => `{ person: "${person}", date: ${date}, document: "${words}" }`;
  const known = ['Nguyễn Văn A, Bí thư', '2025-03-05', 'Thông báo số 1-TB/TU'] as const;

  test('with person, date and document says nothing', () => {
    expect(problems({ release: release(...known) })).toEqual([]);
  });

  test.each([
    ['META-001', '{ person: "Nguyễn Văn A, Bí thư", date: 2025-03-05 }', 'release.document'],
    ['META-001', '{ person: "Nguyễn Văn A, Bí thư", document: "Thông báo số 1-TB/TU" }', 'release.date'],
    ['META-001', '{ date: 2025-03-05, document: "Thông báo số 1-TB/TU" }', 'release.person'],
    ['META-002', '{ person: "Nguyễn Văn A, Bí thư", date: 2025-03-05, document: "Số 1", note: a }', 'release.note'],
    ['META-003', release('', known[1], known[2]), 'release.person'],
    ['META-004', release(known[0], '2025-02-30', known[2]), 'release.date'],
    ['GATE-004', release('Chánh', known[1], known[2]), 'release.person'],
    ['GATE-004', release(known[0], known[1], 'ý kiến miệng'), 'release.document'],
    ['GATE-004', release('Nguyễn Văn An', known[1], known[2]), 'release.person'],
    ['GATE-004', release('Nguyễn Văn An, Lâm Đồng', known[1], known[2]), 'release.person'],
    ['GATE-004', release('Bí thư Tỉnh ủy', known[1], known[2]), 'release.person'],
    ['GATE-004', release(known[0], known[1], '1'), 'release.document'],
    ['GATE-004', release(known[0], known[1], 'theo năm 2024'), 'release.document'],
    ['GATE-004', release(known[0], known[1], 'Thông báo số 1'), 'release.document'],
    ['GATE-004', release(known[0], known[1], 'Công văn tháng 3/2025'), 'release.document'],
    ['GATE-004', release(known[0], known[1], 'nhiệm kỳ 2020-2025'), 'release.document'],
    ['GATE-004', release(known[0], known[1], 'Công văn ngày 31/02/2025'), 'release.document'],
  ])('without one of them, or with something else: %s %s', (code, value, field) => {
    const { diagnostics } = check(withDocument(document({ release: value }), text));
    expect(diagnostics.map((problem) => [problem.code, problem.field])).toEqual([[code, field]]);
  });

  test.each([
    ['Nguyễn Văn A, Phó Bí thư Thường trực Tỉnh ủy', known[2]],
    ['đồng chí Trần Thị B, Uỷ viên Ban Thường vụ', known[2]],
    ['Lê C, Chủ tịch Ủy ban nhân dân tỉnh', known[2]],
    ['Lê C, Trưởng ban Tuyên giáo', 'Công văn số 12 - CV/BTGTU'],
    [known[0], 'Thông báo số 12-TB/TU, ngày 05/3/2025'],
    [known[0], 'Thông báo số 12–TB/VPTU'],
    [known[0], 'Công văn số 12/UBND-VX'],
    [known[0], 'Nghị định số 30/2020/NĐ-CP'],
    [known[0], 'Biên bản ngày 05 tháng 3 năm 2025'],
  ])('by %s in %s says nothing', (person, words) => {
    expect(problems({ release: release(person, known[1], words) })).toEqual([]);
  });

  test.each([
    ['2025-03-04', ['GATE-004']],
    ['2025-03-05', []],
    ['2025-03-06', []],
  ])('of %s for a document of 2025-03-05', (date, codes) => {
    const { diagnostics } = check(withDocument(document({ date: '2025-03-05', release: release(known[0], date, known[2]) }), text));
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});

describe('a scope', () => {
  const scoped = (sentence: string, more: string): string[] => {
    const source = text.replace('Công văn này thay lời nhắc.', sentence);
    const { diagnostics } = check(withDocument(document({ source, scope: `{ printed: "${sentence}", ${more} }` }), source));
    return diagnostics.map(({ code, field }) => `${code} ${field ?? ''}`);
  };

  test.each([
    ['Công văn này được phổ biến đến nhân dân.', 'public: true', []],
    ['Công văn này được phổ biến rộng rãi.', 'public: true', []],
    ['Công văn này được phổ biến đến các chi bộ.', 'public: false', []],
    ['Công văn này được phổ biến đến các chi bộ.', 'public: true', ['GATE-005 scope.public']],
    ['Công văn này không phổ biến rộng rãi.', 'public: true', ['GATE-005 scope.public']],
    ['Công văn này được phổ biến đến các chi bộ.', 'public: false, units: [tinh-uy-lam-dong]', []],
    ['Công văn này được phổ biến đến các chi bộ.', 'public: false, units: [khong-co]', ['META-005 scope.units.0']],
    ['Công văn này được phổ biến đến nhân dân.', 'public: true, units: [tinh-uy-lam-dong]', ['META-003 scope.units']],
  ])('%s %s', (sentence, more, problemsFound) => {
    expect(scoped(sentence, more)).toEqual(problemsFound);
  });

  // The words of the sentence alone: its kind is another than that of the document around it.
  test.each([
    [true, 'Chỉ thị này được phổ biến đến chi bộ và nhân dân.'],
    [true, 'Nghị quyết này được phổ biến đến chi bộ và chỉ đạo tuyên truyền rộng rãi trong nhân dân.'],
    [true, 'Phổ biến đến Ủy ban nhân dân các cấp và nhân dân.'],
    [true, 'Phổ biến rộng rãi đến cán bộ, đảng viên và quần chúng.'],
    [false, 'Chỉ phổ biến đến chi bộ, không đưa ra nhân dân.'],
    [false, 'Nghị quyết này chỉ phổ biến đến đại biểu của nhân dân.'],
    [false, 'Phổ biến đến đảng viên và Ủy ban nhân dân các cấp.'],
    [false, 'Phổ biến đến đảng viên và Uỷ ban nhân dân các cấp.'],
    [false, 'Phổ biến đến đảng viên và Hội đồng nhân dân.'],
    [false, 'Phổ biến đến đảng viên và Viện kiểm sát nhân dân.'],
    [false, 'Phổ biến đến đảng viên và Tòa án nhân dân.'],
    [false, 'Phổ biến đến đảng viên và Toà án nhân dân.'],
    [false, 'Phổ biến đến Công an nhân dân và Quân đội nhân dân.'],
    [false, 'Phổ biến đến đảng viên và đoàn thể quần chúng.'],
    [false, 'Phổ biến đến Mặt trận Tổ quốc và các đoàn thể nhân dân.'],
    [false, 'Phổ biến rộng rãi trong toàn Đảng bộ.'],
  ])('names everybody: %s, %s', (isPublic, sentence) => {
    const gate = scoped(sentence, 'public: true').filter((problem) => problem.startsWith('GATE'));
    expect(gate).toEqual(isPublic ? [] : ['GATE-005 scope.public']);
  });
});

describe('the audience of a site', () => {
  const { registry } = check(withDocument(document({}), text)).library;
  const read = (yaml: string): ReturnType<typeof parseSite> =>
    parseSite({ file: 'content/site.yaml', text: `title: A\n${yaml}` }, registry);

  test('is everybody where nothing is said', () => {
    expect(read('').site.audience).toBe('public');
    expect(read('audience: public\n').diagnostics).toEqual([]);
  });

  test('is a body of the registry', () => {
    expect(read('audience: tinh-uy-lam-dong\n')).toMatchObject({ site: { audience: 'tinh-uy-lam-dong' }, diagnostics: [] });
  });

  test.each(['noi-bo', 'cac-huyen-uy-truc-thuoc-tinh-uy-lam-dong'])('that is none or a group is refused: %s', (audience) => {
    expect(read(`audience: ${audience}\n`).diagnostics).toEqual([
      expect.objectContaining({ code: 'REG-003', line: 2, field: 'audience', found: `"${audience}"` }),
    ]);
  });
});
