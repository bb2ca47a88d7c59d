/** The lines of Kính gửi and Nơi nhận: one item for each bullet, joined where a line break parted it. */
import { isDamaged, joinLine, type Piece } from '../pieces.ts';
import { isFileTrace } from '../printed-forms.ts';
import { collapse } from '../../text/whitespace.ts';

export interface Item {
  /** As printed, without its bullet and its last comma or full stop. */
  printed: string;
  pieces: readonly Piece[];
}

const bullet = /^[-–—+•]\s*/u;

export function readItems(all: readonly Piece[], opening: RegExp): { items: Item[]; doubts: string[]; last: string } {
  const pieces = all.filter(({ words }, at) => at === 0 || bullet.test(words) || !isFileTrace(words));
  const full = pieces.filter((piece, at) => at > 0 || piece.words.replace(opening, '').trim() !== '');
  const only = full.length === 1 ? full[0] : undefined;
  if (only !== undefined && /; [-–] /u.test(only.words)) return splitRow(only, opening);
  const items: { text: string; pieces: Piece[]; isBulleted: boolean }[] = [];
  const doubts: string[] = [];
  const hasBullets = pieces.some(({ words }, at) => bullet.test(at === 0 ? words.replace(opening, '').trim() : words));
  // A copy that has lost bullets and marks: each line an item, down to "Lưu".
  const words = pieces.map((piece, at) => (at === 0 ? piece.words.replace(opening, '').trim() : piece.words)).filter((own) => own !== '');
  if (
    words.length > 1 &&
    /^Lưu(?!\p{L})/u.test(words.at(-1) ?? '') &&
    words.every((own) => /^\p{Lu}[^;]*[^;,.]$/u.test(own) && own.length < 60)
  ) {
    const list = words.map((own, at): Item => ({ printed: own, pieces: full.slice(at, at + 1) }));
    return { items: list, doubts: ['các dòng không có gạch đầu dòng và dấu câu'], last: words.at(-1) ?? '' };
  }
  const ends = (mark: RegExp): number => pieces.filter(({ words }) => mark.test(words)).length;
  const hasCommas = ends(/,$/) > ends(/;$/);
  pieces.forEach((piece, at) => {
    const words = at === 0 ? piece.words.replace(opening, '').trim() : piece.words;
    if (words === '') return;
    const current = items.at(-1);
    const isClosed = current !== undefined && /[;.]$/.test(current.text);
    if (words.startsWith('+') && current !== undefined) {
      // Parts of the item above: "VP UBND tỉnh: + LĐVP; + TTTT".
      doubts.push('có dòng con bắt đầu bằng dấu cộng');
      current.text = `${current.text} ${words}`;
      current.pieces.push(piece);
    } else if (bullet.test(words)) {
      items.push({ text: words.replace(bullet, ''), pieces: [piece], isBulleted: true });
    } else if (
      current === undefined ||
      (isClosed && !/^[\p{Ll}(]/u.test(words)) ||
      (!hasBullets && current.text.endsWith(',') && /^\p{Lu}/u.test(words))
    ) {
      if (hasBullets || current !== undefined) doubts.push('có dòng không có gạch đầu dòng');
      items.push({ text: words, pieces: [piece], isBulleted: false });
    } else {
      if (current.text.endsWith(',') && /^\p{Lu}/u.test(words) && hasCommas) doubts.push('không rõ một dòng dừng ở đâu');
      if (/\p{L}-$/u.test(current.text) && joinLine(current.text, words).includes('- ')) doubts.push('dòng dừng ở dấu gạch nối');
      current.text = joinLine(current.text, words).trim();
      current.pieces.push(piece);
    }
  });
  const list = items
    .map(({ text, pieces: own }) => ({ printed: collapse(text.replace(/[\s.,;/]+$/u, '')), pieces: own }))
    .filter(({ printed }) => printed !== '');
  if (list.some(({ printed }) => isDamaged(printed))) doubts.push('có chữ hỏng do phông chữ hoặc do máy nhận dạng');
  if (list.some(({ printed }) => /(?<!\p{L})(?:T\/?M|K\/?T|T\/?L)[.\s] ?\p{Lu}{2}/u.test(printed)))
    doubts.push('có chữ của phần ký lẫn vào');
  if (list.some(({ printed }) => printed.split(' ').some((word) => isFileTrace(word))))
    doubts.push('có đường dẫn tệp hoặc địa chỉ thư điện tử lẫn vào');
  if (list.some(({ printed }) => /\p{Ll}{2}\. [(\p{Lu}]/u.test(printed))) doubts.push('có dấu chấm giữa dòng; có thể là hai dòng');
  if (list.some(({ printed }) => printed.length > 220)) doubts.push('có dòng dài khác thường');
  if (list.some(({ printed }) => /[;,] ?[-–+] ?\p{Lu}/u.test(printed))) doubts.push('nhiều nơi in liền trên một dòng');
  if (items.slice(0, -1).some(({ text, pieces: own }) => !/[;,.:]$/.test(text) && own.length > 1))
    doubts.push('không rõ một dòng dừng ở đâu');
  return { items: list, doubts, last: items.at(-1)?.text ?? '' };
}

/** "- Chính phủ; - Kiểm toán nhà nước; - Lưu: HC.": a list that a copy has set on one line. */
function splitRow(piece: Piece, opening: RegExp): { items: Item[]; doubts: string[]; last: string } {
  const rows = piece.words
    .replace(opening, '')
    .trim()
    .split(/; (?=[-–] )/u);
  const items = rows.map((row) => ({ printed: collapse(row.replace(bullet, '').replace(/[\s.,;/]+$/u, '')), pieces: [piece] }));
  return { items: items.filter(({ printed }) => printed !== ''), doubts: ['nhiều nơi in liền trên một dòng'], last: rows.at(-1) ?? '' };
}
