/** What the form asks and what its answers decide. */
import { describe, expect, test } from 'vitest';
import type { Field, ProposedFields } from '../lib/transcription/proposal.ts';
import { firstAnswers, readAnswers } from './answers.ts';

const absent: Field<never> = { value: null, certainty: 'absent', evidence: [], reason: 'không thấy trong tệp' };
const fields: ProposedFields = {
  kind: { value: 'công văn', certainty: 'certain', evidence: [], reason: '' },
  number: { value: '12-CV/TU', certainty: 'doubtful', evidence: [], reason: 'số mờ', alternatives: ['72-CV/TU'] },
  date: { value: '2024-05', certainty: 'doubtful', evidence: [], reason: 'ngày để trống' },
  place: absent,
  issuer: { value: { printed: 'Tỉnh ủy', id: 'tinh-uy' }, certainty: 'certain', evidence: [], reason: '' },
  superior: absent,
  title: absent,
  signatory: absent,
  addressees: { value: [{ printed: 'Như kính gửi', units: [] }], certainty: 'certain', evidence: [], reason: '' },
  recipients: {
    value: [
      { printed: 'Văn phòng (để ph/h)', role: 'để phối hợp', units: ['vp'] },
      { printed: 'Lưu VP', role: 'lưu', units: [] },
    ],
    certainty: 'certain',
    evidence: [],
    reason: '',
  },
  scope: absent,
  secrecy: absent,
  urgency: absent,
};

describe('answers', () => {
  test('nothing doubtful is decided by itself, nor what is certain before it is confirmed', () => {
    const { open, decisions } = readAnswers(firstAnswers(fields, false), fields, []);
    expect(open.map(({ target }) => target)).toEqual(['muc-number', 'muc-date', 'chac-chan']);
    expect(decisions.fields?.number).toBeUndefined();
    expect(decisions.fields?.secrecy).toEqual({ value: null, confirmed: true, reason: 'không thấy trong tệp' });
  });

  test('of a picture nothing that the machine does not see is answered, its secrecy neither', () => {
    const { open } = readAnswers(firstAnswers(fields, true), fields, []);
    const targets = open.map(({ target }) => target);
    for (const field of ['title', 'signatory', 'scope', 'secrecy']) expect(targets).toContain(`muc-${field}`);
  });

  test('an alternative, a date as clerks write it, rows with their roles', () => {
    const answers = firstAnswers(fields, false);
    answers.set('organization', 'tinh-uy');
    answers.set('document', 'cv-12');
    answers.set('number.choice', 'alternative-0');
    answers.set('date.choice', 'other');
    answers.set('date.other', '5/1/2024');
    answers.set('all-certain', 'on');
    const { open, decisions } = readAnswers(answers, fields, []);
    expect(open).toEqual([]);
    expect(decisions.fields?.number?.value).toBe('72-CV/TU');
    expect(decisions.fields?.date?.value).toBe('2024-01-05');
    expect(decisions.fields?.recipients?.value).toEqual(fields.recipients.value);
    expect(decisions).toMatchObject({ organization: 'tinh-uy', document: 'cv-12' });
  });

  test('a day that there is not, and a date without its day, are no dates', () => {
    for (const written of ['30/02/2024', '2024-05', 'hôm qua']) {
      const answers = firstAnswers(fields, false);
      answers.set('date.choice', 'other');
      answers.set('date.other', written);
      expect(readAnswers(answers, fields, []).open.map(({ target }) => target)).toContain('muc-date');
    }
    const proposed = firstAnswers(fields, false);
    proposed.set('date.choice', 'proposed');
    expect(readAnswers(proposed, fields, []).open.map(({ target }) => target)).toContain('muc-date');
  });
});
