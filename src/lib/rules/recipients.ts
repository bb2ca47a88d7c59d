/** UNIT-001: the role of a line of Nơi nhận is the one that its words print, for it decides whether the line sends the document to anybody. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { Recipient } from '../directive/metadata.ts';
import { isAsAddressed, isFiling } from '../library/addressed.ts';
import { lower } from '../text/fold.ts';
import { holdsWords } from '../text/whole-words.ts';
import { collapse } from '../text/whitespace.ts';
import type { MetadataRule } from './rule.ts';

/** Matches "Lưu Văn phòng …", "Lưu: VT", "VT, lưu", "VT (lưu)"; not "Các cơ quan lưu trữ", "Lưu trữ lịch sử tỉnh". */
const filing = /^lưu(?! trữ)(?!\p{L})|[,;:–([-] ?(?:để )?lưu[)\]]?$/u;
/** Matches "Như kính gửi", "Như kính gửi (để thực hiện)"; not "Như Điều 3", "Như trên". */
const asAddressed = /^như kính gửi(?!\p{L})/u;
/** Matches "Như trên", "Như trên (để thực hiện)"; not "Như Điều 3", "Nhà trường". */
const asAbove = /^như trên(?!\p{L})/u;
const reporting = String.raw`(?:báo cáo(?! viên)|b/c)(?!\p{L})`;
/** Whether a line speaks of reporting at all: not "Báo cáo viên Tỉnh ủy". */
const report = new RegExp(String.raw`(?<!\p{L})${reporting}`, 'u');
/**
 * Matches "… (báo cáo)", "… [b/c]", "… để báo cáo", "(báo cáo, để biết)", "(thay báo cáo)", "…, b/c"; not "Ban Chỉ đạo báo cáo viên", "(để báo cáo cấp
 * trên)", which says whom the recipient reports to.
 */
const isReport = new RegExp(
  String.raw`(?:[(\[](?:(?:để|thay|kính) )?|(?<!\p{L})(?:để|thay|kính) )${reporting}(?=[)\]]|[.,;]|$| và | để )|[,;–-] ?${reporting}[.,;]?$`,
  'u',
);
/** What a line says it is sent for: behind "để", up to the end or the bracket. */
const purpose = /(?<!\p{L})để (\p{L}[^)\]]*)/gu;

export const checkRecipients: MetadataRule = ({ parsed: { file }, metadata, yaml }) =>
  metadata.recipients.flatMap((line, index): Diagnostic[] => {
    const printed = lower(collapse(line.printed));
    const wanted = roleInWords(printed);
    const path = ['recipients', index];
    const problems: Diagnostic[] = [];
    if (!fits(line, printed, wanted)) {
      problems.push(
        diagnostic(
          'UNIT-001',
          { file, ...yaml.place(line.role == null ? [...path, 'printed'] : [...path, 'role']) },
          {
            field: `${path.join('.')}.role`,
            found: `${line.role == null ? 'không có role' : `role ${quote(line.role)}`} với dòng ${quote(line.printed)}`,
            ...(wanted === null ? {} : { expected: `role: ${wanted}` }),
          },
        ),
      );
    }
    if ((isFiling(line) || isAsAddressed(line)) && line.units.length > 0) {
      problems.push(
        diagnostic(
          'UNIT-001',
          { file, ...yaml.place([...path, 'units']) },
          {
            field: `${path.join('.')}.units`,
            found: `units của dòng ${quote(line.printed)}`,
            expected: isFiling(line) ? 'để trống: nơi lưu không phải nơi gửi' : 'để trống: các nơi đã ghi ở addressees',
            fix: 'bỏ units của dòng này',
          },
        ),
      );
    }
    return problems;
  });

/** The role that a printed line says, for a proposal: also "(để ph/h)", as the frontmatter writes it. Null: a plain recipient. */
export function printedRole(line: string): string | null {
  const printed = lower(collapse(line));
  const certain = roleInWords(printed);
  if (certain !== null) return certain;
  const [, words = ''] = /[([]\s*để (\p{L}[^)\],;]*)[)\],;]/u.exec(printed) ?? [];
  const own = words.trim().replace(/^p(?:h)?\/h$/u, 'phối hợp');
  return /^\p{L}[\p{L} ]*$/u.test(own) ? `để ${own}` : null;
}

/** The role that the words leave no doubt about. */
function roleInWords(printed: string): string | null {
  if (filing.test(printed)) return 'lưu';
  if (asAddressed.test(printed)) return 'như kính gửi';
  if (asAbove.test(printed)) return 'như trên';
  return isReport.test(printed) ? 'báo cáo' : null;
}

function fits({ role }: Recipient, printed: string, wanted: string | null): boolean {
  if (wanted !== null) return role === wanted;
  if (role == null) return true;
  if (role === 'báo cáo') return report.test(printed);
  if (!role.startsWith('để ')) return false;
  const own = role.slice('để '.length);
  return [...printed.matchAll(purpose)].some(([, words = '']) => says(words, own));
}

/** "phối hợp" as "phối hợp", "ph/h", "p/h". */
function says(words: string, purpose: string): boolean {
  if (holdsWords(words, purpose)) return true;
  const syllables = purpose.split(' ');
  return words.split(/[ ,;]+/).some((word) => {
    const pieces = word.split('/');
    return (
      pieces.length > 1 &&
      pieces.length === syllables.length &&
      pieces.every((piece, at) => piece !== '' && syllables[at]?.startsWith(piece))
    );
  });
}
