/** A value of the frontmatter in a sentence. */
import type { Metadata, ProvenanceField } from '../directive/metadata.ts';
import { formatDate } from '../text/date.ts';

export function showValue<Name extends ProvenanceField>(name: Name, value: NonNullable<Metadata[Name]>): string {
  if (Array.isArray(value)) return `${value.length} dòng`;
  if (typeof value === 'string') return name === 'date' ? showDate(value) : `“${value}”`;
  if ('printed' in value) return `“${value.printed}”`;
  const { authority, position, name: person } = value;
  return `“${[authority, position, person].filter((part) => part != null).join(', ')}”`;
}

/** "05/01/2024"; of a date whose day or month is left blank what is known: "tháng 5/2024", "năm 2024". */
export function showDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return formatDate(date);
  return month === undefined ? `năm ${year}` : `tháng ${Number(month)}/${year}`;
}
