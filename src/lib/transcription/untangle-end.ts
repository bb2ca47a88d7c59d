/** Nơi nhận and the signature stand side by side on paper; a text that was taken off it line by line has the lines of one between those of the other. */
import { authorityLine, isPosition, openingRecipients } from './printed-forms.ts';
import { isCapitals, type PrintedItem, type PrintedLine } from './printed-line.ts';

/** Longer lists of recipients are none. */
const mostRecipients = 60;

/** The items with such lines of the signature behind the last recipient; all others stay where they are. */
export function untangleEnd(items: readonly PrintedItem[]): PrintedItem[] {
  const start = items.findLastIndex((item) => item.type === 'line' && openingRecipients.test(item.text));
  if (start === -1) return [...items];
  const end = lastRecipient(items, start);
  const run = items.slice(start + 1, end + 1);
  const isSigning = (item: PrintedItem): boolean => item.type === 'line' && isSignature(item);
  if (!run.some(isSigning)) return [...items];
  return [
    ...items.slice(0, start + 1),
    ...run.filter((item) => !isSigning(item)),
    ...run.filter((item) => isSigning(item)),
    ...items.slice(end + 1),
  ];
}

/** "KT. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG"; not "- BỘ TƯ PHÁP;", "VĂN PHÒNG". */
const isSignature = ({ text }: PrintedLine): boolean =>
  isCapitals(text) && (authorityLine.test(text) || isPosition(text)) && !/[;:]$/.test(text);

/** The last entry with a bullet that no word of another part stands before. */
function lastRecipient(items: readonly PrintedItem[], start: number): number {
  let last = start;
  let others = 0;
  for (let index = start + 1; index < Math.min(items.length, start + mostRecipients); index += 1) {
    const item = items[index];
    if (item?.type !== 'line') break;
    if (/^[-–•+] ?\S/u.test(item.text)) {
      last = index;
      others = 0;
      if (/^[-–•+] ?Lưu\b/iu.test(item.text)) break;
    } else others += 1;
    if (others > 4) break;
  }
  return last;
}
