/** Citations without a number, and self-references, as items. */
import { lower } from '../text/fold.ts';
import { readBody } from './bodies.ts';
import { readResolutions } from './congress.ts';
import { kindBefore } from './head.ts';
import type { Item } from './item.ts';
import { readNamedLaw } from './laws.ts';
import { readNumber, type PrintedNumber } from './number.ts';
import type { KindName, Vocabulary } from './vocabulary.ts';

/** Laws, statutes and resolutions by name. The anchors are capital names of kinds; the rest is looked at only there. */
const namedAnchor = /Bộ [Ll]uật|Luật|Pháp lệnh|Hiến pháp|Điều lệ|[Nn]ghị quyết|[Kk]ết luận|[Cc]hỉ thị/g;

export function findNamed(text: string, vocabulary: Vocabulary): Item[] {
  const items: Item[] = [];
  const numberAt = (at: number): PrintedNumber | null => readNumber(text, at, vocabulary);
  namedAnchor.lastIndex = 0;
  for (let match = namedAnchor.exec(text); match !== null; match = namedAnchor.exec(text)) {
    const [printed] = match;
    const at = match.index;
    if (/[\p{L}\d]/u.test(text[at - 1] ?? ' ') || /[\p{L}\d]/u.test(text[at + printed.length] ?? ' ')) continue;
    const kind = vocabulary.kindNames.get(lower(printed));
    if (kind === undefined) continue;
    const own = kind.kind.isNamed === true ? law(text, at, kind, numberAt, vocabulary) : resolutions(text, at, printed.length, vocabulary);
    const last = own.at(-1);
    if (last === undefined) continue;
    items.push(...own);
    namedAnchor.lastIndex = last.end;
  }
  return items;
}

function law(text: string, at: number, kind: KindName, numberAt: (at: number) => PrintedNumber | null, vocabulary: Vocabulary): Item[] {
  const found = readNamedLaw(text, at, kind, numberAt, vocabulary);
  if (found === null) return [];
  const { start, end, name, number, symbol, owner, year } = found;
  const form = number === null ? 'named' : 'numbered';
  return [{ start, end, form, kind, kindName: kind.name, number, symbol, owner, year, name, khoa: null, hasHead: true }];
}

function resolutions(text: string, at: number, length: number, vocabulary: Vocabulary): Item[] {
  return readResolutions(text, at, at + length).map(({ start, end, kind, name, khoa }) => ({
    start,
    end,
    form: 'named',
    kind: vocabulary.kindNames.get(kind) ?? null,
    kindName: kind,
    number: null,
    symbol: null,
    owner: null,
    year: null,
    name,
    khoa,
    hasHead: true,
  }));
}

/** "Nghị quyết này": the document speaks of itself. */
export function findSelf(text: string, vocabulary: Vocabulary): Item[] {
  const items: Item[] = [];
  for (let at = text.indexOf(' này'); at >= 0; at = text.indexOf(' này', at + 4)) {
    if (/[\p{L}\d]/u.test(text[at + 4] ?? ' ')) continue;
    const head = kindBefore(text, at, Math.max(0, at - 40), vocabulary);
    if (head?.isCapital !== true || head.kind === null) continue;
    items.push({
      start: head.start,
      end: at + 4,
      form: 'self',
      kind: head.kind,
      kindName: head.kind.name,
      number: null,
      symbol: null,
      owner: null,
      year: null,
      name: null,
      khoa: null,
      hasHead: true,
    });
  }
  return items;
}

/** "Quy chế làm việc của Ban Chấp hành …", "Kế hoạch của Ban Thường vụ Tỉnh ủy": a document is meant, but not said which. */
const indefinite =
  /(Nghị quyết|Chỉ thị|Kết luận|Quy chế(?: làm việc)?|Quy định|Kế hoạch|Hướng dẫn|Chương trình hành động|Đề án)(?:\s+của)?\s+(?=\p{Lu})(?!Đại hội)/gu;

/** Only a body stands behind the kind: no number, no date, no name. They are not citations, and never links; `--json` of the cross-linker lists them. */
export function findIndefinite(text: string, vocabulary: Vocabulary): { start: number; end: number; kind: string }[] {
  const result: { start: number; end: number; kind: string }[] = [];
  for (const match of text.matchAll(indefinite)) {
    // Not in the expression: a look behind at every letter of a library takes longer than all the rest of it.
    if (/[\p{L}\d]/u.test(text[match.index - 1] ?? ' ')) continue;
    const bodyStart = match.index + match[0].length;
    const tail = text.slice(bodyStart, bodyStart + 90);
    const leader = /^(?:đồng chí\s+)?Tổng Bí thư(?:\s+\p{Lu}\p{L}*){0,4}/u.exec(tail);
    // "Ban Chấp hành, Ban Thường vụ và Thường trực Huyện ủy".
    const several = /^(?:(?:Ban Chấp hành|Ban Thường vụ|Thường trực)(?:\s*,\s*|\s+và\s+|\s+(?=\p{Lu}))){2,}/u.exec(tail)?.[0].length ?? 0;
    const end = leader === null ? readBody(text, bodyStart + several, vocabulary)?.end : bodyStart + leader[0].length;
    const kind = vocabulary.kindNames.get(lower(match[1] ?? '').replace(/ làm việc$/, ''));
    if (end !== undefined && kind !== undefined) result.push({ start: match.index, end, kind: kind.name });
  }
  return result;
}
