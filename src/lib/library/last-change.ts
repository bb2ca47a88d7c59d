/** Days on which something of the library changed, as its content notes them. */
import type { Metadata } from '../directive/metadata.ts';

/** The day on which the words of a page last changed: put up, or mended (Sửa lỗi bản đăng). */
export const lastChange = ({ added, corrections }: Pick<Metadata, 'added' | 'corrections'>): string =>
  (corrections ?? []).reduce((last, { date }) => (date > last ? date : last), added);

/** The last of some days; null of none. */
export const latest = (days: readonly string[]): string | null =>
  days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
