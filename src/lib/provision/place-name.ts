/** The name of a place read off its anchor alone, for where the document is not at hand: "p2.ii.1.g4" → "Phần thứ hai, mục II, mục 1, gạch đầu dòng thứ 4". */
import { formatRoman } from '../citation/ordinal.ts';

const written = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** The segments of anchors (design §3): their shape and how they are named. */
const shapes: readonly (readonly [RegExp, (value: string) => string])[] = [
  [/^p(\d+)$/, (value) => `phần thứ ${written[Number(value) - 1] ?? value}`],
  [/^ch(\d+)$/, (value) => `chương ${formatRoman(Number(value))}`],
  [/^pl(\d*)$/, (value) => `phụ lục ${value}`.trim()],
  [/^muc(dd|\d+|[a-z])$/, (value) => `mục ${value === 'dd' ? 'Đ' : value.toUpperCase()}`],
  [/^n(\d+)$/, (value) => `mục ${value}`],
  [/^dieu(\d+[a-z]?)$/, (value) => `điều ${value}`],
  [/^g(\d+)$/, (value) => `gạch đầu dòng thứ ${value}`],
  [/^c(\d+)$/, (value) => `dấu cộng thứ ${value}`],
  [/^s(\d+)$/, (value) => `dấu sao thứ ${value}`],
  [/^t(\d+)$/, (value) => `đoạn ${value}`],
  [/^b(\d+)$/, (value) => `bảng ${value}`],
  [/^dd$/, () => 'điểm đ'],
  [/^([a-z]\d*)$/, (value) => `điểm ${value}`],
];

/** Begins with a capital; a segment of unknown shape is given as it stands. */
export function nameAnchor(anchor: string): string {
  let chain = '';
  let above = '';
  const names = anchor.split('.').map((segment) => {
    const [own = '', repeat] = segment.split('-');
    const again = repeat === undefined ? '' : ` (lần in thứ ${repeat})`;
    // "1.2." below "1." adds only its own number to the anchor.
    const isRoman = /^[ivx]+$/.test(own) && /^(?:|p\d+|pl\d*|ch\d+|muc\w+)$/.test(above);
    above = own;
    // "i" at the top or below a part is a Roman heading, below anything else a point.
    if (isRoman) return `mục ${own.toUpperCase()}${again}`;
    chain = /^\d+$/.test(own) ? (chain === '' ? own : `${chain}.${own}`) : '';
    if (chain !== '') return `mục ${chain}${again}`;
    for (const [shape, name] of shapes) {
      const match = shape.exec(own);
      if (match !== null) return name(match[1] ?? '') + again;
    }
    return segment;
  });
  const text = names.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
