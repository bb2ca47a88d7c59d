/** The text of a draft that an editor fills in: what is known of the head, and a line where the text goes. */
import type { ProposedBlock } from '../transcription/proposal.ts';
import type { Decisions } from './decisions.ts';

export interface SkeletonParts {
  kind: string;
  /** Id of the registry, and its name as it will stand in the head. */
  issuer: { id: string; printed: string };
  number: string | null;
  /** ISO. */
  date: string | null;
  title: string | null;
  /** "<organization>/<id>": told in the text, so that two drafts are not the same file. */
  organization: string;
  document: string;
}

/** Printed lines, and the decisions with which they are imported. */
export function createSkeleton(parts: SkeletonParts): { text: string; decisions: Decisions } {
  const { kind, issuer, number, date, title, organization, document } = parts;
  const head = [
    issuer.printed,
    ...(number === null ? [] : [`Số ${number}`]),
    ...(date === null ? [] : [printedDate(date)]),
    ...(kind === letter ? [] : [kind.toUpperCase()]),
    ...(title === null ? [] : [title]),
  ];
  const body = `Khung của ${organization}/${document}: chép chữ của văn bản thay cho dòng này, sửa phần đầu cho đúng như in, rồi thay tệp nguồn cùng mã SHA-256.`;
  const lines = [...head, body];
  const blocks = lines.map((text, index): ProposedBlock => ({
    type: 'text',
    zone: index < head.length ? 'head' : 'body',
    label: null,
    text,
    marks: [],
    isHeading: false,
    isIndented: false,
    lines: [index + 1],
  }));
  const confirmed = <Value>(value: Value): { value: Value; confirmed: true } => ({ value, confirmed: true });
  const unknown = { value: null, confirmed: true, reason: 'văn bản mới tạo khung, chưa chép chữ' } as const;
  return {
    text: `${lines.join('\n\n')}\n`,
    decisions: {
      organization,
      document,
      blocks,
      editorialTitle: title === null ? 'Văn bản chưa có tiêu đề' : '',
      fields: {
        kind: confirmed(kind),
        issuer: confirmed(issuer),
        number: number === null ? unknown : confirmed(number),
        date: date === null ? unknown : confirmed(date),
        title: title === null ? unknown : confirmed(title),
        signatory: unknown,
        addressees: unknown,
        recipients: unknown,
        scope: unknown,
        secrecy: unknown,
      },
    },
  };
}

/** A letter does not print the name of its kind. */
const letter = 'công văn';

/** "ngày 05 tháng 01 năm 2024", as heads print it. */
function printedDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
}
