/** content/redirects.yaml: addresses that lead on to another for ever (LINK-08). Static pages and the files for servers are views of it. */
import { z } from 'zod';
import { directiveAddress, directiveId, isPathSegment } from '../address.ts';
import { diagnostic, type DiagnosticCode } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { TextFile } from '../library/content.ts';
import { date, parseEntryList, words, type Listed, type ParsedList } from './entry-list.ts';
import type { Lock } from './lock.ts';

const address = z.string().refine((value) => /^\/(?:[^/]+\/)+$/.test(value) && value.split('/').slice(1, -1).every(isPathSegment), {
  error: 'địa chỉ của một trang, bắt đầu và kết thúc bằng "/", ví dụ /vb/tinh-uy-lam-dong/cv-3467-2024/',
});

export const redirectSchema = z.strictObject({
  /** The address as it was published: "/vb/tinh-uy-lam-dong/cv-2024-a/". */
  from: address,
  /** The page that is there now; never one that leads on itself. */
  to: address,
  /** The day on which it moved. */
  date,
  /** Why, in words that the page shows. */
  reason: words,
});

export type Redirect = z.output<typeof redirectSchema>;

export const parseRedirects = (source: TextFile | null): ParsedList<Redirect> => parseEntryList(source, redirectSchema, 'MOVE-001');

/** What a redirect is checked against. */
export interface Addresses {
  /** Null where the library has no lock: then nobody knows what was published. */
  lock: Lock | null;
  /** Addresses of pages with words of their own, as the site would be built now. */
  live: ReadonlySet<string>;
  /** Where a redirect may lead: these, and pages that say what became of a document. */
  targets: ReadonlySet<string>;
}

export const isDocumentAddress = (path: string): boolean => /^\/vb\/[^/]+\/[^/]+\/$/.test(path);

/** MOVE-002…006, LOCK-005; `valid` are those that lead somewhere, in the order of their addresses. */
export function checkRedirects(
  entries: readonly Listed<Redirect>[],
  { lock, live, targets }: Addresses,
): { valid: Redirect[]; diagnostics: Diagnostic[] } {
  const steps = new Map(entries.map(({ value }) => [value.from, value.to]));
  const seen = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const valid = entries.flatMap(({ value, at }): Redirect[] => {
    const { from, to } = value;
    const problem = (code: DiagnosticCode, field: string, own: { found: string; expected?: string; fix?: string }): Redirect[] => {
      diagnostics.push(diagnostic(code, at(field), { field, ...own }));
      return [];
    };
    if (seen.has(from)) return problem('MOVE-006', 'from', { found: `${from} đã có ở mục phía trên` });
    seen.add(from);
    if (live.has(from)) return problem('MOVE-005', 'from', { found: `${from} hiện vẫn là một trang của thư viện` });
    if (lock !== null && !lock.has(from)) return problem('MOVE-004', 'from', { found: `${from} không có trong content/permalinks` });
    if (steps.has(to)) {
      const final = finalTarget(from, steps);
      const found = `${from} → ${to} → ${steps.get(to) ?? ''}`;
      if (final === null)
        return problem('MOVE-002', 'to', { found, fix: `chọn một trang đang có làm đích, bỏ mục "from: ${to}" nếu thừa` });
      return problem('MOVE-002', 'to', { found, fix: `ghi to: ${final}` });
    }
    if (!targets.has(to)) return problem('MOVE-003', 'to', { found: `hiện không có trang ${to}` });
    if (isDocumentAddress(from) && !isDocumentAddress(to)) {
      const own = {
        found: `${from} là địa chỉ của văn bản, ${to} không phải`,
        expected: 'địa chỉ của văn bản dẫn tới địa chỉ của văn bản',
      };
      return problem('MOVE-003', 'to', {
        ...own,
        fix: 'nếu văn bản không còn trong thư viện, ghi vào content/removed.yaml thay cho mục này',
      });
    }
    const locked = lock?.get(from)?.record.redirect;
    if (lock !== null && locked !== to)
      diagnostics.push(
        diagnostic('LOCK-005', at('to'), { found: `${from} chuyển tới ${to}${locked === undefined ? '' : `, trước đây ${locked}`}` }),
      );
    return [value];
  });
  return { valid: valid.sort((a, b) => (a.from < b.from ? -1 : 1)), diagnostics };
}

/** Where the steps end; null where they run in a circle. */
function finalTarget(from: string, steps: ReadonlyMap<string, string>): string | null {
  const passed = new Set<string>();
  for (let here = from; ;) {
    const next = steps.get(here);
    if (next === undefined) return here;
    if (passed.has(here)) return null;
    passed.add(here);
    here = next;
  }
}

/** Old id of a document → its id now. */
export function documentMoves(redirects: readonly Pick<Redirect, 'from' | 'to'>[]): Map<DocumentId, DocumentId> {
  const documents = redirects.filter(({ from, to }) => isDocumentAddress(from) && isDocumentAddress(to));
  return new Map(documents.map(({ from, to }) => [directiveId(from), directiveId(to)]));
}

/** The lines to write into content/redirects.yaml for an address that is gone. */
export const redirectLines = (from: string, to: string): string =>
  ['', `- from: ${from}`, `  to: ${to}`, '  date: NĂM-THÁNG-NGÀY', '  reason: lý do chuyển'].join('\n');

/** The only document that could have been there before: the one that the lock does not know. */
export function likelyTarget(lock: Lock, current: ReadonlySet<string>, organization: string): string {
  const fresh = [...current].filter((path) => isDocumentAddress(path) && !lock.has(path));
  const [only] = fresh;
  return only !== undefined && fresh.length === 1 ? only : directiveAddress(`${organization}/<mã mới>`);
}
