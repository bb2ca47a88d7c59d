/** What `npm run publish` did, document by document, as data and as words for editors. */
import { directiveAddress } from '../address.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { formatDiagnostic } from '../diagnostic/format.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Decision, Outcome } from './decisions.ts';
import { formatPublication, summarizePublication, type PublicationSummary } from './gate.ts';
import type { OmissionReason } from './omissions.ts';
import type { Quarantine, RefusalReason } from './quarantine.ts';

export interface ReportedDocument {
  id: DocumentId;
  path: string;
  reason: OmissionReason;
  problems: readonly Diagnostic[];
  earlierProblems: readonly Diagnostic[];
}

export interface PublishReport {
  exitCode: 0 | 1 | 2 | 3;
  /** `folder`: the output folder holds what no build has written; `build`: the site could not be made. Null where it was published. */
  refused: RefusalReason | 'folder' | 'build' | null;
  problems: readonly Diagnostic[];
  /** Documents that are published as their content is. */
  published: number;
  kept: ReportedDocument[];
  withheld: ReportedDocument[];
  left: ReportedDocument[];
  /** Nothing was published, so that these, whose grounds are in doubt, are still shown by the site that is served. */
  stillShown: DocumentId[];
  /** Addresses that no editor has locked yet. */
  unlocked: number;
  publication: PublicationSummary;
}

export function publishReport(
  { refused: refusal, problems, decisions, assembled }: Quarantine,
  built: { failure: 'folder' | 'build' | null; unlocked: number },
): PublishReport {
  const refused = refusal ?? built.failure;
  const { entries, site } = assembled.library;
  const of = (outcome: Outcome): ReportedDocument[] =>
    refused !== null ? [] : decisions.filter((own) => own.outcome === outcome).map(reported);
  const kept = of('kept');
  return {
    exitCode: refused === 'folder' ? 2 : refused !== null ? 1 : decisions.length > 0 ? 3 : 0,
    refused,
    problems,
    published: refused === null ? entries.length - kept.length : 0,
    kept,
    withheld: of('withheld'),
    left: of('left'),
    stillShown:
      refused === null ? [] : decisions.filter(({ reason, outcome }) => reason === 'grounds' && outcome === 'withheld').map(({ id }) => id),
    unlocked: refused === null ? built.unlocked : 0,
    publication: summarizePublication(entries, site),
  };
}

const reported = ({ id, reason, problems, earlierProblems }: Decision): ReportedDocument => ({
  id,
  path: directiveAddress(id),
  reason,
  problems,
  earlierProblems,
});

/** Every problem has the same fields, whatever it is about. */
export const reportJson = (report: PublishReport): string =>
  JSON.stringify(report, (name, value: unknown) =>
    name === 'problems' || name === 'earlierProblems'
      ? (value as readonly Diagnostic[]).map((problem) => ({ ...problem, field: problem.field ?? null }))
      : value,
  );

const refusals = {
  shared:
    'Chưa đăng gì: có lỗi không thuộc riêng văn bản nào (danh mục, site.yaml, khóa đường dẫn), hoặc văn bản không đổi mà nay có lỗi do phần dùng chung.',
  sample: 'Chưa đăng gì: thư viện còn văn bản chưa có căn cứ để công bố (docs/bien-tap.md, mục 9).',
  nothing: 'Chưa đăng gì: không có văn bản nào đăng được. Văn bản mới phải ghi vào khóa trước: npm run permalinks -- --accept',
  folder: 'Chưa đăng gì: thư mục kết quả có tệp không do lần dựng nào tạo ra.',
  build: 'Chưa đăng gì: không dựng được trang.',
} as const satisfies Record<NonNullable<PublishReport['refused']>, string>;

const reasons = {
  errors: 'có lỗi',
  missing: 'không còn tệp, không có ghi nhận gỡ',
  grounds: 'căn cứ công bố phải xem lại',
  unlocked: 'địa chỉ chưa ghi vào khóa',
} as const satisfies Record<OmissionReason, string>;

const groups = [
  ['kept', 'Giữ bản công bố trước, bản mới chưa đăng'],
  ['withheld', 'Tạm thời không hiển thị, địa chỉ vẫn giữ'],
  ['left', 'Chưa từng công bố, chưa đăng'],
] as const;

/** `lineOf` answers the line of content that a problem stands on. */
export function formatReport(
  report: PublishReport,
  registry: Parameters<typeof formatPublication>[1],
  lineOf: (problem: Diagnostic) => string | undefined,
): string {
  const { refused, problems, published, stillShown, unlocked, publication } = report;
  const described = (own: readonly Diagnostic[], isPresent = true): string[] =>
    own.map((problem) => formatDiagnostic(problem, isPresent ? lineOf(problem) : undefined));
  if (refused !== null) {
    const note = refused === 'sample' ? formatPublication(publication, registry) : null;
    return [
      refusals[refused],
      ...described(problems),
      ...(note === null ? [] : [note]),
      ...(stillShown.length === 0
        ? []
        : [`Trang đang công bố vẫn hiện văn bản có căn cứ công bố phải xem lại: ${stillShown.join(', ')}. Báo ngay người phụ trách.`]),
      ...(refused === 'folder' || refused === 'build' ? [] : ['Trang đang công bố còn nguyên. Mọi lỗi của nội dung: npm run check']),
    ].join('\n\n');
  }
  return [
    `Đã đăng ${published} văn bản theo nội dung hiện có.`,
    ...groups.flatMap(([name, title]) =>
      report[name].length === 0
        ? []
        : [
            `${title}: ${report[name].length} văn bản.`,
            ...report[name].flatMap(({ path, reason, problems: own, earlierProblems }) => [
              `${path}: ${reasons[reason]}.`,
              ...described(own),
              ...(earlierProblems.length === 0
                ? []
                : ['Bản công bố trước cũng không đứng được cùng nội dung hiện có:', ...described(earlierProblems, false)]),
            ]),
          ],
    ),
    ...(unlocked === 0 ? [] : [`${unlocked} địa chỉ đã đăng chưa ghi vào khóa trong nội dung, ghi ngay: npm run permalinks -- --accept`]),
  ].join('\n\n');
}
