/** Resolutions of plenums and congresses, which are cited without a number: "Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Đại hội XIII của Đảng". */
import { ordinalShape } from './ordinal.ts';

export interface NamedResolution {
  start: number;
  end: number;
  kind: 'nghị quyết' | 'kết luận' | 'chỉ thị';
  /** "Nghị quyết Hội nghị Trung ương 11"; the term stands in `khoa`. */
  name: string;
  /** As printed: "XII". */
  khoa: string | null;
}

const central = '(?:Trung ương|TW|TƯ|T\\.Ư)(?:\\s+Đảng)?';
/** Sticky, behind the head noun. One of the two ordinals is required. */
const plenum = new RegExp(
  `(?:\\s+(?:của|tại))?(?:\\s+Hội nghị)?(?:\\s+lần thứ\\s+(${ordinalShape}))?(?:\\s+(?:của\\s+)?(?:Ban Chấp hành|BCH))?\\s*${central}(?:\\s*(?:lần thứ\\s+)?(${ordinalShape}))?`,
  'uy',
);
const congress = new RegExp(
  `(?:\\s+(?:của|tại))?\\s+Đại hội(?:\\s+[Đđ]ại biểu)?(?:\\s+Đảng(?=\\s+toàn quốc))?(?:\\s+toàn quốc)?(?:\\s+(?:lần thứ\\s+)?(${ordinalShape})|(?:\\s+(?:của\\s+)?Đảng(?: bộ[\\p{L} ]{0,70}?)?)?(?:\\s+(?:lần thứ|khóa|khoá)\\s+(${ordinalShape})|\\s*,?\\s*nhiệm kỳ\\s+\\d{4}\\s?-\\s?\\d{4}))`,
  'uy',
);
const second = /(?:\s*,\s*|\s+và\s+)(Kết luận|Chỉ thị|Nghị quyết|kết luận|chỉ thị|nghị quyết)(?!\p{L})/uy;
const terms = new RegExp(
  `\\s*,?\\s*\\(?\\s?kh[oó][aá]\\s+(${ordinalShape})(?:\\s*(?:,|và)\\s*(?:kh[oó][aá]\\s+)?(${ordinalShape}))?(?:\\s?\\))?`,
  'uy',
);

/** `at` is where the head noun begins and `after` where it ends. One resolution, or two that share the rest ("Nghị quyết, Kết luận Hội nghị …"). */
export function readResolutions(text: string, at: number, after: number): NamedResolution[] {
  second.lastIndex = after;
  const other = second.exec(text);
  const rest = other === null ? after : second.lastIndex;
  const read = readPlenum(text, rest) ?? readCongress(text, rest);
  if (read === null) return [];
  const head = text.slice(at, after);
  const shared = text.slice(rest, read.nameEnd);
  const make = (start: number, end: number, noun: string, khoa: string | null): NamedResolution => ({
    start,
    end,
    kind: noun.toLowerCase().replace(/\s+/g, ' ') as NamedResolution['kind'],
    name: tidy(noun + shared),
    khoa,
  });
  if (other === null) return [make(at, read.end, head, read.terms[0] ?? null)];
  const otherStart = rest - (other[1] ?? '').length;
  const [first, last] = read.terms;
  return [make(at, after, head, first ?? null), make(otherStart, read.end, other[1] ?? '', last ?? first ?? null)];
}

const tidy = (name: string): string => {
  const squeezed = name.replace(/\s+/g, ' ').trim();
  return squeezed.charAt(0).toUpperCase() + squeezed.slice(1);
};

interface Read {
  nameEnd: number;
  end: number;
  terms: string[];
}

function readPlenum(text: string, at: number): Read | null {
  plenum.lastIndex = at;
  const match = plenum.exec(text);
  if (match === null || (match[1] ?? match[2]) === undefined) return null;
  return withTerms(text, plenum.lastIndex);
}

function readCongress(text: string, at: number): Read | null {
  congress.lastIndex = at;
  const match = congress.exec(text);
  // Congresses of every locality at once are no document.
  if (match === null || /địa phương|các cấp|cấp mình/u.test(match[0])) return null;
  return { nameEnd: congress.lastIndex, end: congress.lastIndex, terms: [] };
}

/** "khóa XII" belongs to the name as printed; in parentheses it stands beside it. */
function withTerms(text: string, nameEnd: number): Read {
  terms.lastIndex = nameEnd;
  const match = terms.exec(text);
  if (match === null) return { nameEnd, end: nameEnd, terms: [] };
  const isBeside = match[0].includes('(');
  return { nameEnd, end: isBeside ? nameEnd : terms.lastIndex, terms: [match[1], match[2]].flatMap((term) => term ?? []) };
}
