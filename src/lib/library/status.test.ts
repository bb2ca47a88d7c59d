import { describe, expect, test } from 'vitest';
import { assembleOf, type ShortDocument } from '../../../tests/support/citing.ts';
import { realDocuments } from '../../../tests/support/documents.ts';
import { parseDirective } from '../directive/directive.ts';
import { documentStatus, statusMark, statusMarks, type DocumentStatus } from './status.ts';

const old = { id: 'tinh-uy-lam-dong/qd-5-2021', kind: 'quyết định', number: '5-QĐ/TU', date: '2021-03-01', body: ['1. Một việc.'] };
const decisionOf = (sentence: string) => ({
  id: 'tinh-uy-lam-dong/qd-9-2023',
  kind: 'quyết định',
  number: '9-QĐ/TU',
  date: '2023-03-01',
  body: [sentence],
});
const statusAfter = (sentence: string, document: ShortDocument = decisionOf(sentence)): DocumentStatus => {
  const { library } = assembleOf([old, document]);
  const entry = library.entry(old.id);
  if (entry === undefined) throw new Error('not assembled');
  return documentStatus(entry, library);
};

describe('the force of a document', () => {
  test('is not known of any of the five, whatever their age', () => {
    const { library } = assembleOf([], { real: true });
    expect(library.entries).toHaveLength(5);
    for (const entry of library.entries) expect(documentStatus(entry, library)).toEqual({ recorded: null, changes: [] });
    expect(statusMarks(library)).toEqual({});
  });

  test.each([
    ['Quyết định này thay thế Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy.', 'có văn bản ghi thay thế'],
    ['Bãi bỏ Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy.', 'có văn bản ghi bãi bỏ'],
    ['Quyết định này sửa đổi Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy.', 'có văn bản ghi sửa đổi, bổ sung'],
    ['Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy.', 'có văn bản ghi thay thế'],
  ])('%s → %s, with the place that says so', (sentence, mark) => {
    const status = statusAfter(sentence);
    expect(statusMark(status)).toBe(mark);
    expect(status.recorded).toBeNull();
    expect(statusMark(status, true)).toBeNull();
    expect(status.changes).toMatchObject([{ by: 'tinh-uy-lam-dong/qd-9-2023', anchor: 't1', sentence: sentence.replace(/\.$/, '') }]);
  });

  test.each([
    'Thực hiện Quyết định số 05-QĐ/TU ngày 01/3/2021.',
    'Đính chính Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy.',
    'Trong quý này, Ban Tổ chức Tỉnh ủy hoàn thành việc sửa đổi Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy.',
    'Trong năm này, nghiên cứu thay thế Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy.',
    'Trong năm này thay thế Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy.',
    'Dự thảo Quyết định này thay thế Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy.',
    'Quyết định này sẽ thay thế Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy kể từ ngày 01/01/2030.',
    'Quyết định này thay thế các quy định trước đây, trừ Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy.',
    'Đề nghị xem xét, ban hành Quyết định số 07-QĐ/TU ngày 01/3/2022 thay thế Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy.',
    'Điều 3 Quyết định số 05-QĐ/TU ngày 01/3/2021 được bãi bỏ bởi Quyết định số 07-QĐ/TU ngày 01/3/2022 của Tỉnh ủy.',
  ])('is untouched by: %s', (sentence) => {
    expect(statusMark(statusAfter(sentence))).toBeNull();
  });

  test('is untouched by a task in a letter', () => {
    const task = '- Sửa đổi, bổ sung Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy; hoàn thành trước ngày 30/6/2024.';
    const letter = { ...decisionOf(task), id: 'tinh-uy-lam-dong/cv-9-2023', kind: 'công văn', number: '9-CV/TU' };
    expect(statusMark(statusAfter(task, letter))).toBeNull();
  });

  test('that an editor has recorded goes before, but is not called in force where a document says otherwise', () => {
    const { changes } = statusAfter('Bãi bỏ Quyết định số 05-QĐ/TU ngày 01/3/2021 của Tỉnh ủy.');
    const recorded = { value: 'còn hiệu lực', source: 'Công báo', asOf: '2022-01-01' } as const;
    expect(statusMark({ recorded, changes })).toBe('có văn bản ghi bãi bỏ');
    expect(statusMark({ recorded, changes }, true)).toBeNull();
    expect(statusMark({ recorded: { ...recorded, value: 'được thay thế' }, changes }, true)).toBe('được thay thế');
  });
});

describe('the status that an editor records', () => {
  const [real] = realDocuments;
  const withStatus = (status: string): ReturnType<typeof parseDirective> =>
    parseDirective(real?.id ?? '', real?.file ?? '', (real?.text ?? '').replace(/^added:/m, `status: ${status}\nadded:`));

  test('is one of five, with its source and its day', () => {
    const { metadata, diagnostics } = withStatus('{ value: được thay thế, source: Điều 3 Quyết định số 9-QĐ/TU, asOf: "2024-05-01" }');
    expect(diagnostics).toEqual([]);
    expect(metadata?.status).toEqual({ value: 'được thay thế', source: 'Điều 3 Quyết định số 9-QĐ/TU', asOf: '2024-05-01' });
    expect(statusMark({ recorded: metadata?.status ?? null, changes: [] })).toBe('được thay thế');
  });

  test.each([
    ['{ value: còn hiệu lực, asOf: "2024-05-01" }', 'META-001'],
    ['{ value: còn hiệu lực, source: " ", asOf: "2024-05-01" }', 'META-003'],
    ['{ value: còn hiệu lực, source: Công báo }', 'META-001'],
    ['{ value: hiện hành, source: Công báo, asOf: "2024-05-01" }', 'META-003'],
  ])('is refused as %s', (status, code) => {
    const { diagnostics } = withStatus(status);
    expect(diagnostics.map((own) => own.code)).toContain(code);
    expect(diagnostics[0]?.line).toBeGreaterThan(1);
  });
});
