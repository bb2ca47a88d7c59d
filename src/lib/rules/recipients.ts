/** UNIT-001: the role of a line of Nơi nhận is the one that its words print, for it decides whether the line sends the document to anybody. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { Recipient } from '../directive/metadata.ts';
import { isAsAddressed, isFiling } from '../library/addressed.ts';
import { lower } from '../text/fold.ts';
import { collapse } from '../text/whitespace.ts';
import type { MetadataRule } from './rule.ts';

/** Matches "Lưu Văn phòng …", "Lưu: VT"; not "Các cơ quan lưu trữ", "Lưu trữ lịch sử tỉnh". */
const filing = /^lưu(?! trữ)(?!\p{L})/u;
/** Matches "Như kính gửi", "Như kính gửi (để thực hiện)"; not "Như Điều 3", "Như trên". */
const asAddressed = /^như kính gửi(?!\p{L})/u;
/** Matches "Như trên", "Như trên (để thực hiện)"; not "Như Điều 3", "Nhà trường". */
const asAbove = /^như trên(?!\p{L})/u;
/** Matches "… (báo cáo)", "… (để b/c)"; not "Ban Chỉ đạo báo cáo viên", "Báo cáo viên Tỉnh ủy". */
const report = /\((?:để )?(?:báo cáo|b\/c)\)/u;
/** Matches "… (để phối hợp)", "… để biết"; not "… (báo cáo)", "Các đồng chí". */
const purpose = /(?<!\p{L})để \p{L}/u;

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

/** The role that the words leave no doubt about. */
function roleInWords(printed: string): string | null {
  if (filing.test(printed)) return 'lưu';
  if (asAddressed.test(printed)) return 'như kính gửi';
  if (asAbove.test(printed)) return 'như trên';
  return report.test(printed) ? 'báo cáo' : null;
}

function fits({ role }: Recipient, printed: string, wanted: string | null): boolean {
  if (wanted !== null) return role === wanted;
  if (role == null) return true;
  return role === 'báo cáo' ? /báo cáo|b\/c/u.test(printed) : role.startsWith('để ') && purpose.test(printed);
}
