/**
 * What is known of the force of a document (hiệu lực). It follows neither from age nor from an issuer's end: without a source it is not known. Documents
 * of the library that themselves change, replace or repeal it in so many words are named, with the sentence that says so.
 */
import type { Citation } from '../citation/graph.ts';
import type { Relation } from '../citation/relation.ts';
import type { Status } from '../directive/metadata.ts';
import type { Anchor } from '../provision/body.ts';
import { lower } from '../text/fold.ts';
import type { Entry } from './entry.ts';
import type { Library } from './library.ts';

export interface StatedChange {
  relation: Relation;
  /** The held document that acts. */
  by: string;
  anchor: Anchor;
  sentence: string;
}

export interface DocumentStatus {
  /** As the editor has recorded it; null: not known. */
  recorded: Status | null;
  /** One for each document that acts, the strongest first. */
  changes: readonly StatedChange[];
}

/** A correction is no change of force; the strongest first. */
const strength: readonly Relation[] = ['bãi bỏ', 'thay thế', 'sửa đổi, bổ sung'];

export function documentStatus(
  { id, metadata }: Pick<Entry, 'id' | 'metadata'>,
  { graph, entry }: Pick<Library, 'graph' | 'entry'>,
): DocumentStatus {
  // What a third document tells of two others is shown as told, and changes nothing here.
  const edges = graph.edgesOf(id).filter((edge) => edge.to === id && !edge.isThirdParty && strength.includes(edge.relation));
  const changes = edges.flatMap(({ from, relation }): StatedChange[] => {
    const saying = graph
      .of(from)
      .find((citation) => citation.target === id && citation.relation === relation && isDecided(citation, entry(from)));
    return saying === undefined ? [] : [{ relation, by: from, anchor: saying.anchor, sentence: saying.sentence }];
  });
  changes.sort((a, b) => strength.indexOf(a.relation) - strength.indexOf(b.relation) || (a.by < b.by ? -1 : 1));
  const distinct = [...new Map(changes.map((change) => [change.by, change] as const).reverse()).values()].reverse();
  return { recorded: metadata.status ?? null, changes: distinct };
}

/** A plan, a draft, a task or an exception in the sentence: nothing is changed by it. */
const undecided =
  /(?<!\p{L})(?:sẽ|dự thảo|dự kiến|nghiên cứu|tham mưu|hoàn thành|xem xét|đề nghị|kiến nghị|đề xuất|trừ|trước ngày|trình|rà soát|xây dựng|chưa|không|được|bị)(?!\p{L})/u;
/** "Quyết định này (có hiệu lực từ ngày ký và) thay thế …" */
const actsItself = /(?:^|[.;:]\s*)[^.;:]{0,60}\s(?:này|kèm theo)(?!\p{L})[^.;]*\s(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi)[^.;]*$/u;
/** "Bãi bỏ …" at the head of a sentence or of an item; in documents that decide, for in others it is a task. */
const actsAtOnce = /^\s*(?:[-+*•]\s*|\(?[\p{L}\d]{1,4}(?:\.\d+)*[.)]\s*)?(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi)(?!\p{L})/u;

const deciding: ReadonlySet<string> = new Set(['quyết định', 'quy định', 'quy chế']);

/** The sentence itself changes the document, and does not plan, order or report it. */
function isDecided({ sentence, surface }: Citation, by: Entry | undefined): boolean {
  const words = lower(sentence);
  const at = words.indexOf(lower(surface));
  const before = at < 0 ? words : words.slice(0, at);
  // "trong năm này, …": a time, not a document.
  if (/(?<!\p{L})(?:năm|quý|tháng|tuần|dịp|thời gian|giai đoạn|nhiệm kỳ|ngày)\s+này/u.test(before)) return false;
  return !undecided.test(words) && (actsItself.test(before) || (deciding.has(by?.kind.name ?? '') && actsAtOnce.test(before)));
}

/**
 * What stands beside the name of a document in lists, so that what is replaced does not look current; null: nothing is known. `isSure`: in the document's own
 * title only what an editor has recorded, and "còn hiệu lực" only where no document says otherwise.
 */
export function statusMark({ recorded, changes }: DocumentStatus, isSure = false): string | null {
  const [strongest] = changes;
  const isDisputed = recorded?.value === 'còn hiệu lực' && strongest !== undefined;
  if (recorded !== null && !isDisputed) return recorded.value;
  return strongest === undefined || isSure ? null : `có văn bản ghi ${strongest.relation}`;
}

/** Of all held documents of which anything is known. */
export function statusMarks(library: Pick<Library, 'entries' | 'entry' | 'graph'>): Record<string, string> {
  return Object.fromEntries(
    library.entries.flatMap((entry) => {
      const mark = statusMark(documentStatus(entry, library));
      return mark === null ? [] : [[entry.id, mark]];
    }),
  );
}
