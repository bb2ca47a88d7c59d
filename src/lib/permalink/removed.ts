/** content/removed.yaml: documents that were taken down (Đã gỡ khỏi trang, LINK-09). Their address says who did so, when and why, and nothing else. */
import { z } from 'zod';
import { directiveAddress, directiveId, isPathSegment } from '../address.ts';
import { diagnostic, type DiagnosticCode } from '../diagnostic/catalogue.ts';
import { quote, type Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { TextFile } from '../library/content.ts';
import { date, parseEntryList, words, type Listed, type ParsedList } from './entry-list.ts';
import { provisionHash, type Hash } from './hash.ts';
import type { Lock } from './lock.ts';
import { isDocumentAddress } from './moved.ts';

export const removalSchema = z.strictObject({
  /** The address of the document: "/vb/tinh-uy-lam-dong/cv-2024-a/". */
  path: z.string().refine((value) => isDocumentAddress(value) && directiveId(value).split('/').every(isPathSegment), {
    error: 'địa chỉ của văn bản, ví dụ /vb/tinh-uy-lam-dong/cv-3467-2024/',
  }),
  /** The day on which it was taken down. */
  date,
  /** The person or body that decided so. */
  by: words,
  /** Why, in words that the page shows. */
  reason: words,
  /** What the page may still say of the document; left out where that may not be said either. */
  number: words.nullish(),
  title: words.nullish(),
});

export type Removal = z.output<typeof removalSchema>;

export const parseRemovals = (source: TextFile | null): ParsedList<Removal> => parseEntryList(source, removalSchema, 'GONE-001');

/** GONE-002…004; `valid` in the order of their addresses. */
export function checkRemovals(
  entries: readonly Listed<Removal>[],
  lock: Lock | null,
  present: ReadonlySet<DocumentId>,
  moved: ReadonlySet<string>,
): { valid: Removal[]; diagnostics: Diagnostic[] } {
  const seen = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const valid = entries.flatMap(({ value, at }): Removal[] => {
    const { path } = value;
    const problem = (code: DiagnosticCode, own: { found: string; fix?: string }): Removal[] => {
      diagnostics.push(diagnostic(code, at('path'), { field: 'path', ...own }));
      return [];
    };
    if (seen.has(path)) return problem('GONE-004', { found: `${path} đã có ở mục phía trên` });
    seen.add(path);
    if (moved.has(path)) return problem('GONE-004', { found: `${path} có cả trong content/redirects.yaml` });
    if (present.has(directiveId(path))) {
      const file = `content/directives/${directiveId(path)}.mdx`;
      return problem('GONE-003', {
        found: `còn tệp ${file}`,
        fix: `xóa tệp ${file} và tệp nguồn, hoặc bỏ mục này nếu văn bản được đăng lại`,
      });
    }
    if (lock !== null && !lock.has(path)) return problem('GONE-002', { found: `${path} không có trong content/permalinks` });
    return [value];
  });
  return { valid: valid.sort((a, b) => (a.path < b.path ? -1 : 1)), diagnostics };
}

/** Who decided so, when and why. */
export const removalHash = ({ date, by, reason }: Removal, hash: Hash): string => provisionHash([date, by, reason].join('\n'), hash);

/** LOCK-005, LOCK-015: what a page has said of a removal stays, or somebody has seen that it changes. */
export function checkRemovalRecords(entries: readonly Listed<Removal>[], lock: Lock | null, hash: Hash): Diagnostic[] {
  return entries.flatMap(({ value, at }) => {
    const record = lock?.get(value.path)?.record;
    if (record === undefined || record.removed === removalHash(value, hash)) return [];
    if (record.removed === undefined) return [diagnostic('LOCK-005', at('path'), { found: `${value.path} được ghi là đã gỡ` })];
    return [diagnostic('LOCK-015', at('reason'), { field: 'reason', found: `${value.date}, ${value.by}: ${quote(value.reason, 60)}` })];
  });
}

export const removedIds = (removals: readonly Removal[]): Set<DocumentId> => new Set(removals.map(({ path }) => directiveId(path)));

/** The lines to write into content/removed.yaml for a document that is gone. */
export const removalLines = (id: DocumentId): string =>
  ['', `- path: ${directiveAddress(id)}`, '  date: NĂM-THÁNG-NGÀY', '  by: người hoặc cơ quan quyết định gỡ', '  reason: lý do gỡ'].join(
    '\n',
  );
