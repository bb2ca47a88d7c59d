/** The day on which the words of a page last changed, as its content notes it: put up, or mended (Sửa lỗi bản đăng). */
import type { Metadata } from '../directive/metadata.ts';

export const lastChange = ({ added, corrections }: Pick<Metadata, 'added' | 'corrections'>): string =>
  (corrections ?? []).reduce((last, { date }) => (date > last ? date : last), added);
