/** Printed labels: what stands at the beginning of a block and makes it a provision (phần, chương, mục, điều, khoản, điểm, gạch đầu dòng). */
import { fold } from '../text/fold.ts';

export interface Label {
  /** As printed, without the space behind it: "Phần thứ hai", "1.1.", "-". */
  printed: string;
  /** The anchor segment: "p2", "ii", "1", "dd", "g"; bullets are numbered by their place under their parent. */
  segment: string;
  /** Smaller is higher: a provision belongs to the nearest one above it with a smaller rank. */
  rank: number;
  /** Bullets have no number of their own. */
  isCounted: boolean;
  /** "1.1." → ["1", "1"]: an Arabic chain hangs below the number that it continues. */
  chain: readonly string[];
}

const ordinals = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const roman = 'X{0,3}(?:IX|IV|V?I{0,3})';

/** Ranks of label forms. Labels of the Party's layout guides (36-HD/VPTW, 05-HD/VPTW) and of Nghị định 30/2020/NĐ-CP. */
export const ranks = {
  part: 1,
  chapter: 2,
  section: 3,
  capital: 4,
  roman: 5,
  article: 6,
  number: 7,
  parenthesis: 10,
  point: 11,
  star: 12,
  dash: 13,
  plus: 14,
} as const;

/** The unlabelled paragraph, the table and the footnote have no rank among labels. */
interface Form {
  /** Anchored at the start; group 1 is the label, the rest of the match is the white space behind it. */
  pattern: RegExp;
  rank: number;
  segment: (label: string) => string | null;
  /** A word that also begins ordinary sentences is a label only in a heading, alone, or before words in capitals. */
  isWord?: boolean;
  isCounted?: boolean;
}

const forms: readonly Form[] = [
  // Matches "Phần thứ hai", "Phần II."; not "Phần lớn", "Phần mềm".
  {
    pattern: new RegExp(
      `^(Phần(?: thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?! +(?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín)))| ${roman}(?![\\p{L}])| \\d{1,2}(?!\\d))[.:]?)(?=\\s|$)\\s*`,
      'iu',
    ),
    rank: ranks.part,
    segment: (label) => prefixed('p', label),
    isWord: true,
  },
  // Matches "Phụ lục II", "PHỤ LỤC"; not "Phụ lục này".
  {
    pattern: new RegExp(`^(Phụ lục(?: ${roman}(?![\\p{L}])| \\d{1,2}(?!\\d))?[.:]?)(?=\\s|$)\\s*`, 'iu'),
    rank: ranks.part,
    segment: (label) => prefixed('pl', label) ?? 'pl',
    isWord: true,
  },
  // Matches "Chương III", "CHƯƠNG 2."; not "Chương trình", "Chương I của".
  {
    pattern: new RegExp(`^(Chương(?: ${roman}(?![\\p{L}])| \\d{1,2}(?!\\d))[.:]?)(?=\\s|$)\\s*`, 'iu'),
    rank: ranks.chapter,
    segment: (label) => prefixed('ch', label),
    isWord: true,
  },
  // Matches "Mục 2.", "Mục II"; not "Mục tiêu", "Mục 2 của".
  {
    pattern: new RegExp(`^(Mục(?: ${roman}(?![\\p{L}])| \\d{1,2}(?!\\d))[.:]?)(?=\\s|$)\\s*`, 'iu'),
    rank: ranks.section,
    segment: (label) => prefixed('muc', label),
    isWord: true,
  },
  // Matches "Điều 5.", "Điều 12a."; not "Điều 5 Luật", "Điều kiện".
  {
    pattern: /^(Điều \d{1,3}[a-zđ]?[.:])(?=\s|$)\s*/iu,
    rank: ranks.article,
    segment: (label) => `dieu${fold(label).replace(/[^0-9a-z]|^dieu/g, '')}`,
  },
  // Matches "II.", "IV-", "I -"; not "II của", "V/v".
  {
    pattern: new RegExp(`^((?=[IVX])${roman}(?:\\.|\\)| ?[-–]))(?=\\s|$)\\s*`, 'u'),
    rank: ranks.roman,
    segment: (label) => label.replace(/[^IVX]/g, '').toLowerCase(),
  },
  // Matches "A.", "B-"; not "A1.", "TP.".
  { pattern: /^([A-HJ-UWYZĐ](?:\.| ?[-–]))(?=\s|$)\s*/u, rank: ranks.capital, segment: (label) => `muc${letter(label)}` },
  // Matches "1.", "12.", "1/"; not "2024.", "1,5".
  { pattern: /^(\d{1,3}[./])(?=\s|$)\s*/u, rank: ranks.number, segment: digits },
  // Matches "1.1.", "2.3.1.", "1.1"; not "7.200", "05.01.2024".
  {
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3}\.?)(?=\s|$)\s*/u,
    rank: ranks.number,
    segment: (label) =>
      label
        .replace(/\.$/, '')
        .split('.')
        .map((part) => String(Number(part)))
        .join('.'),
  },
  // Matches "1)", "(2)"; not "(2023)", "1)a".
  { pattern: /^(\(?\d{1,3}\))(?=\s|$)\s*/u, rank: ranks.parenthesis, segment: (label) => `n${digits(label)}` },
  // Matches "a)", "đ.", "(b)", "a1)"; not "a,", "và)".
  {
    pattern: /^(\(?[a-zđ]\.?\d{0,2}[).])(?=\s|$)\s*/u,
    rank: ranks.point,
    segment: (label) => `${letter(label)}${/\d/.test(label) ? digits(label) : ''}`,
  },
  // Matches "*"; not "**", "*chữ".
  { pattern: /^(\*)(?=\s|$)\s*/u, rank: ranks.star, segment: () => 's', isCounted: true },
  // Matches "-", "–", "•"; not "-5", "--".
  { pattern: /^([-–—•])(?=\s|$)\s*/u, rank: ranks.dash, segment: () => 'g', isCounted: true },
  // Matches "+"; not "+5", "++".
  { pattern: /^(\+)(?=\s|$)\s*/u, rank: ranks.plus, segment: () => 'c', isCounted: true },
];

/** The label at the beginning of a printed line, with the length of it and the white space behind it; null for ordinary text. */
export function matchLabel(text: string, isHeading: boolean): { label: Label; length: number } | null {
  for (const form of forms) {
    const match = form.pattern.exec(text);
    const printed = match?.[1];
    if (match === null || printed === undefined) continue;
    const rest = text.slice(match[0].length);
    if (form.isWord === true && !isHeading && rest !== '' && rest !== rest.toUpperCase()) continue;
    const segment = form.segment(printed);
    if (segment === null) continue;
    const chain = form.rank === ranks.number ? segment.split('.') : [];
    return { label: { printed, segment, rank: form.rank, isCounted: form.isCounted ?? false, chain }, length: match[0].length };
  }
  return null;
}

function prefixed(prefix: string, label: string): string | null {
  const numeral = fold(label).replace(/[.:]$/, '').split(' ').at(-1) ?? '';
  const ordinal = ordinals.indexOf(numeral);
  if (ordinal !== -1) return `${prefix}${ordinal + 1}`;
  if (/^\d+$/.test(numeral)) return `${prefix}${Number(numeral)}`;
  const value = romanValue(numeral);
  return value === null ? null : `${prefix}${value}`;
}

function romanValue(numeral: string): number | null {
  if (!/^[ivx]+$/.test(numeral)) return null;
  const values: Record<string, number> = { i: 1, v: 5, x: 10 };
  let sum = 0;
  for (let index = 0; index < numeral.length; index += 1) {
    const own = values[numeral[index] ?? ''] ?? 0;
    const next = values[numeral[index + 1] ?? ''] ?? 0;
    sum += own < next ? -own : own;
  }
  return sum;
}

function digits(label: string): string {
  return String(Number(label.replace(/\D/g, '')));
}

/** "đ)" → "dd", because "d)" is another point; every other letter is itself. */
function letter(label: string): string {
  const own = /[a-zđ]/u.exec(label.toLowerCase())?.[0] ?? '';
  return own === 'đ' ? 'dd' : own;
}
