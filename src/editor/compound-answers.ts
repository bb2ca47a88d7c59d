/** Answers of fields that are more than one value: issuer, signatory, scope, rows of Kính gửi and Nơi nhận. */
import type { Metadata } from '../lib/directive/metadata.ts';

/** Rows are `<field>.<index>.printed` and so on; a row without printed words is none. */
type RowField = 'addressees' | 'recipients';

export const plainRoles = ['', 'như kính gửi', 'như trên', 'báo cáo', 'lưu'] as const;
const isPlainRole = (role: string): boolean => (plainRoles as readonly string[]).includes(role);

export function addresseeRows(answers: URLSearchParams, rows: Metadata['addressees']): void {
  for (const [index, { printed, units }] of rows.entries()) {
    answers.set(`addressees.${index}.printed`, printed);
    for (const unit of units) answers.append(`addressees.${index}.units`, unit);
  }
}

export function recipientRows(answers: URLSearchParams, rows: Metadata['recipients']): void {
  for (const [index, { printed, units, role }] of rows.entries()) {
    answers.set(`recipients.${index}.printed`, printed);
    const own = role ?? '';
    answers.set(`recipients.${index}.role`, isPlainRole(own) ? own : 'other');
    if (!isPlainRole(own)) answers.set(`recipients.${index}.purpose`, own);
    for (const unit of units) answers.append(`recipients.${index}.units`, unit);
  }
}

/** Numbers of the rows that there are, in order. */
export function rowNumbers(answers: URLSearchParams, field: RowField): number[] {
  const numbers = [...answers.keys()].flatMap((name) => {
    const number = new RegExp(`^${field}\\.(\\d{1,4})\\.printed$`).exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** What is filed, and what names the addressees again, has no units of its own. */
export const mayHaveUnits = (role: string): boolean => role !== 'lưu' && role !== 'như kính gửi' && role !== 'như trên';

/** How many rows name no body of the registry where they could. */
export const openRows = (answers: URLSearchParams, field: RowField): number =>
  rowNumbers(answers, field).filter((index) => {
    const has = (part: string): boolean => (answers.get(`${field}.${index}.${part}`) ?? '') !== '';
    return has('printed') && !has('units') && mayHaveUnits(answers.get(`${field}.${index}.role`) ?? '');
  }).length;

const read = (answers: URLSearchParams, name: string): string => answers.get(name)?.trim() ?? '';

/** Null: nothing is written in any of them. */
export function readRows(answers: URLSearchParams, field: RowField): Metadata['recipients'] | null {
  const rows = rowNumbers(answers, field).flatMap((index) => {
    const printed = read(answers, `${field}.${index}.printed`);
    if (printed === '') return [];
    const units = [...new Set(answers.getAll(`${field}.${index}.units`))];
    if (field === 'addressees') return [{ printed, units }];
    const chosen = read(answers, `${field}.${index}.role`);
    const role = chosen === 'other' ? read(answers, `${field}.${index}.purpose`) : chosen;
    return [{ printed, ...(role === '' ? {} : { role }), units: mayHaveUnits(role) ? units : [] }];
  });
  return rows.length === 0 ? null : rows;
}

export function readIssuer(answers: URLSearchParams): Metadata['issuer'] | null {
  const [id, printed] = [read(answers, 'issuer.id'), read(answers, 'issuer.printed')];
  return id === '' ? null : { id, printed };
}

export function readSignatory(answers: URLSearchParams): NonNullable<Metadata['signatory']> | null {
  const [authority, position, name] = ['authority', 'position', 'name'].map((part) => read(answers, `signatory.${part}`) || null);
  return authority == null && position == null && name == null ? null : { authority, position, name };
}

export function readScope(answers: URLSearchParams, proposed: Metadata['scope']): NonNullable<Metadata['scope']> | null {
  const printed = read(answers, 'scope.printed');
  if (printed === '') return null;
  const isPublic = answers.has('scope.public');
  const units = !isPublic && proposed?.units != null && proposed.printed === printed ? { units: proposed.units } : {};
  return { printed, public: isPublic, ...units };
}
