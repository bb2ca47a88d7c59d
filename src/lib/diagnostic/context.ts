/** Words with what stands around them, for a message. */
import { quote } from './diagnostic.ts';

/** At most so many characters on either side, whole words only. */
const around = 40;

/** "… chống những biểu biện suy thoái về …" */
export function lineContext(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - around), start);
  const behind = text.slice(end, end + around);
  const head = start > around ? `…${before.replace(/^\S*\s/, '')}` : before;
  const tail = end + around < text.length ? `${behind.replace(/\s\S*$/, '')}…` : behind;
  return quote(`${head}${text.slice(start, end)}${tail}`, 4 * around);
}
