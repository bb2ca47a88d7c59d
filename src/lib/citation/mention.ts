/** The citations of one document, as printed: where each stands, what governs it and what follows it. */
import { isAnnotationName } from '../annotation/attributes.ts';
import { plainText, type Inline } from '../markup/blocks.ts';
import { readBody } from './bodies.ts';
import { findIndefinite } from './named.ts';
import { withoutTerm } from './number.ts';
import { readPlace } from './owner.ts';
import type { Anchor, Body } from '../provision/body.ts';
import { collapsedOffsets } from '../text/whitespace.ts';
import { findCitations, type FoundCitation } from './find.ts';
import { readRelation, relationBetween, type Relation } from './relation.ts';
import { textUnits, type TextUnit } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an editor says of a citation: `<Cite to="…" relation="…" at="…">`. */
export interface Override {
  to: string;
  relation: string | null;
  at: string | null;
  line: number;
  column: number;
}

export interface Mention {
  /** Number of the text unit in its body. */
  unit: number;
  anchor: Anchor;
  line: number;
  column: number;
  /** Offsets into the unit's text; `base` leads on to the text of the block. */
  found: FoundCitation;
  base: number;
  /** What the citing document says of the cited one. */
  relation: Relation;
  /** What the verb says that governs it and what follows in the same list. */
  governing: Relation;
  /** The text says this of another cited document: `of` is the mention (index in the list) that acts, `isPassive` turns it round. */
  between: { of: number; relation: Relation; isPassive: boolean } | null;
  /** What is printed behind the citation of what it is about, null where nothing is. */
  subject: string | null;
  /** The subject stands behind another citation with a head noun of its own. */
  isSubjectShared: boolean;
  /** Words that bear on which document is meant stand right behind and could not be read: a body, a place, a term, a year. */
  hasUnread: boolean;
  /** Other bodies of the same class that the sentence names with their place before the citation, folded. */
  placesBefore: readonly string[];
  /** The sentence that it stands in, for those who read it elsewhere. */
  sentence: string;
  override: Override | null;
  /** Names a kind and a body and nothing that tells which document: never a link. */
  isIndefinite: boolean;
}

/** Zones without citations of other documents: who it goes to and who signs. */
const silent = new Set(['addressees', 'recipients', 'signature']);

export function findMentions(body: Body, vocabulary: Vocabulary): Mention[] {
  const mentions: Mention[] = [];
  for (const unit of textUnits(body)) {
    if (silent.has(unit.zone) || unit.text.length < 6) continue;
    const overrides = findOverrides(unit);
    const citations = findCitations(unit.text, vocabulary);
    const vague = findIndefinite(unit.text, vocabulary)
      .filter(({ start, end }) => !citations.some((own) => own.start < end && start < own.end))
      .map((own) => indefiniteCitation(unit.text, own));
    const found = withOverrides(
      unit.text,
      [...citations, ...vague].sort((a, b) => a.start - b.start),
      overrides,
    );
    const first = mentions.length;
    found.forEach(({ override }, index) => {
      mentions.push(
        describe(
          unit,
          found.map((own) => own.citation),
          index,
          first,
          mentions,
          override,
          vocabulary,
        ),
      );
    });
  }
  return mentions;
}

function describe(
  unit: TextUnit,
  all: readonly FoundCitation[],
  index: number,
  first: number,
  mentions: readonly Mention[],
  override: Override | null,
  vocabulary: Vocabulary,
): Mention {
  const found = all[index] as FoundCitation;
  const before = all[index - 1];
  const { text } = unit;
  const gap = before === undefined ? null : text.slice(before.contextEnd, found.start);
  const isNeighbour = gap !== null && /^\s*(?:,|;|và|hoặc|,\s*và|cùng|cùng với)?\s*(?:các\s+)?(?:số\s+)?$/u.test(gap);
  const said = gap === null || before?.form === 'self' ? null : relationBetween(gap);
  const sentenceStart = startOfSentence(text, found.start);
  const previous = index > 0 ? mentions.at(-1) : undefined;
  const ownWords = text.slice(before?.form === 'self' ? sentenceStart : Math.max(sentenceStart, before?.contextEnd ?? 0), found.start);
  // "Kết luận A tiếp tục thực hiện Chỉ thị B": of B the citing document only speaks.
  // Members of one list have one verb, also behind what is said of the member before.
  const isMember =
    previous !== undefined &&
    gap !== null &&
    !/[.!?]\s/.test(gap) &&
    (isNeighbour || /(?:[;,]|\svà|\scùng|\scùng với)\s*(?:và\s+)?(?:các\s+)?$/u.test(withoutPlace(gap)));
  const governing = said !== null || isMember ? (previous?.governing ?? 'viện dẫn') : null;
  const relation: Relation =
    said !== null
      ? 'viện dẫn'
      : (governing ??
        readRelation(
          ownWords.trim() === '' || !hasVerb(ownWords) ? text.slice(sentenceStart, found.start) : ownWords,
          found.pinpoint !== null,
          text.slice(sentenceStart, found.start),
        ));
  return {
    unit: unit.index,
    anchor: unit.anchor,
    line: unit.line,
    column: unit.column,
    base: unit.base,
    found,
    relation,
    governing: governing ?? relation,
    between: said === null ? null : { of: first + index - 1, ...said },
    ...readSubject(text, all, index),
    hasUnread: hasUnread(text, found),
    placesBefore: placesBefore(text, sentenceStart, found, vocabulary),
    sentence: readSentence(text, found),
    override,
    isIndefinite: found.group === indefiniteGroup,
  };
}

/** The words before a citation without its place ("khoản 2 Điều 5 của"). */
const withoutPlace = (words: string): string => words.replace(/(?:điểm|khoản|điều|mục|phần|chương)\s[^,;.]{1,40}$/iu, '');

/** Marks what `findIndefinite` found; groups of lists count from 0. */
const indefiniteGroup = -2;

function indefiniteCitation(text: string, { start, end, kind }: { start: number; end: number; kind: string }): FoundCitation {
  const surface = text.slice(start, end);
  return {
    ...{
      start,
      end,
      surface,
      form: 'named',
      kind,
      number: null,
      symbol: null,
      year: null,
      date: null,
      issuer: null,
      khoa: null,
      isYearInNumber: false,
    },
    ...{ pinpoint: null, isPinpointAttached: false, name: surface, issuerId: null, owner: null, contextEnd: end, group: indefiniteGroup },
  };
}

const hasVerb = (words: string): boolean => /\p{L}{2,}\s+\p{L}{2,}/u.test(words);

function startOfSentence(text: string, at: number): number {
  for (let index = at - 1; index > 0; index--) {
    if (!'.;!?'.includes(text.charAt(index))) continue;
    const rest = /^.["”)]?\s+/u.exec(text.slice(index, Math.min(index + 6, at)));
    if (rest !== null) return index + rest[0].length;
  }
  return 0;
}

/** At most so many characters of a sentence are quoted on either side. */
const reach = 140;

/** The words around a citation, whole words, "…" where something is left out. */
function readSentence(text: string, { start, end, contextEnd }: FoundCitation): string {
  const from = startOfSentence(text, start);
  const left = from >= start - reach ? from : text.indexOf(' ', start - reach) + 1;
  const stop = /[.;](?=\s|$)/u.exec(text.slice(Math.max(end, contextEnd)));
  const last = stop === null ? text.length : Math.max(end, contextEnd) + stop.index;
  const limit = Math.max(end, contextEnd) + reach;
  const right = last <= limit ? last : text.lastIndexOf(' ', limit);
  return `${left > from ? '… ' : ''}${text.slice(left, right)}${right < last ? ' …' : ''}`;
}

/**
 * Behind the citation and all that was read of it: "của Đảng bộ tỉnh Lào Cai" (a body that the registry does not have), "nhiệm kỳ 2015 - 2020",
 * "(cũ)", "Bắc", "cấp trên". Not: "của Tỉnh ủy đề ra", "về …", ", ngày …" (these are read, or say nothing of which document it is).
 */
const unread =
  /^\s*(?:,\s*)?\(?\s*(?:của|do|thuộc|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|cấp trên|nhiệm kỳ|kh[oó][aá]|lần thứ|năm\s+\d{4}|cũ|trước đây|các cơ quan|doanh nghiệp|và doanh nghiệp|khối|Ban Chấp hành|BCH)(?!\p{L})/iu;

function hasUnread(text: string, { contextEnd, issuer }: FoundCitation): boolean {
  const rest = text.slice(contextEnd, contextEnd + 40);
  if (unread.test(rest)) return true;
  // "Hàm Thuận Bắc" read as "Hàm Thuận", "phường 2": the name of the body goes on.
  return issuer !== null && /^\s(?:\p{Lu}|\d)/u.test(rest);
}

/** Bodies named with a place before the citation in its sentence: "Học tập Tỉnh ủy Lào Cai trong thực hiện Nghị quyết số …". */
function placesBefore(text: string, from: number, found: FoundCitation, vocabulary: Vocabulary): string[] {
  const own = found.owner === null ? undefined : vocabulary.issuers.get(withoutTerm(found.owner));
  if (own?.isRelative !== true) return [];
  const places: string[] = [];
  for (const match of text.slice(from, found.start).matchAll(/(?<![\p{L}\d])\p{Lu}/gu)) {
    const start = from + match.index;
    const body = readBody(text, start, vocabulary);
    if (body === null || body.end > found.start || body.issuer.isRelative !== true) continue;
    const { place } = readPlace(text.slice(start, body.end), body.issuer.id, vocabulary);
    if (place !== null) places.push(place);
  }
  return places;
}

/** "về tăng cường …" or “…” behind the citation; members of a list that print nothing of their own share what stands behind it. */
function readSubject(text: string, all: readonly FoundCitation[], index: number): Pick<Mention, 'subject' | 'isSubjectShared'> {
  const group = all[index]?.group;
  const answer = (subject: string | null, own: FoundCitation): Pick<Mention, 'subject' | 'isSubjectShared'> => ({
    subject,
    isSubjectShared: own.group !== group,
  });
  for (let own = index; own < all.length; own++) {
    const citation = all[own] as FoundCitation;
    const next = all[own + 1];
    const rest = text.slice(citation.contextEnd, next?.start ?? text.length);
    const isBare = citation.form === 'numbered' && citation.date === null && citation.issuer === null && citation.khoa === null;
    if (next !== undefined && isBare && /^\s*(?:,|và|,\s*và)?\s*(?:các\s+)?(?:số\s+)?$/u.test(rest)) continue;
    const tail = text.slice(citation.contextEnd, subjectEnd(text, all, own));
    const quoted = readQuoted(tail);
    if (quoted !== null) return answer(quoted, citation);
    const plain = /^\s*(?:,\s*(?=về\s))?((?:về|tiếp tục thực hiện|sửa đổi|quy định|ban hành|hướng dẫn|phê duyệt)\s[^.;]{6,400})/u.exec(
      tail,
    );
    return answer(plain === null ? null : (plain[1] ?? '').replace(/^về\s+(?:việc\s+)?/u, '').replace(/[\s,]+$/u, ''), citation);
  }
  return { subject: null, isSubjectShared: false };
}

/** A later citation behind a separator is the next of the list, not a part of the subject ("tiếp tục thực hiện Chỉ thị số …" is one). */
function subjectEnd(text: string, all: readonly FoundCitation[], index: number): number {
  const from = (all[index] as FoundCitation).contextEnd;
  const limit = Math.min(text.length, from + 420);
  for (let own = index + 1; own < all.length; own++) {
    const { start } = all[own] as FoundCitation;
    if (start >= limit) break;
    const separator = /(?:[;,”]|\svà|\scùng)\s*(?:các\s+)?$/u.exec(text.slice(from, start));
    if (separator !== null) return from + separator.index + (separator[0].startsWith('”') ? 1 : 0);
  }
  return limit;
}

/** “…” with quotes inside: up to the one that closes the first. */
function readQuoted(tail: string): string | null {
  const opening = /^\s*,?\s*(?:về\s+(?:việc\s+)?)?[“"]/u.exec(tail);
  if (opening === null) return null;
  const start = opening[0].length;
  let depth = 1;
  for (let index = start; index < tail.length; index++) {
    const character = tail.charAt(index);
    if (character === '“') depth++;
    else if (character === '”' || character === '"') depth--;
    if (depth === 0) return index - start < 8 ? null : tail.slice(start, index).trim();
  }
  return null;
}

function findOverrides(unit: TextUnit): { start: number; end: number; override: Override }[] {
  const result: { start: number; end: number; override: Override }[] = [];
  let raw = 0;
  const offsets = collapsedOffsets(plainText(unit.inlines));
  const at = (offset: number): number => (offsets === null ? offset : (offsets[offset] ?? offset));
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      const start = raw;
      if (inline.type === 'text') raw += inline.value.length;
      else if (inline.type === 'footnote-reference') raw += inline.identifier.length;
      else walk(inline.children);
      if (inline.type === 'element' && inline.name === 'Cite' && isAnnotationName(inline.name)) {
        const { to = '', relation = null, at: place = null } = inline.attributes;
        result.push({ start: at(start), end: at(raw), override: { to, relation, at: place, line: inline.line, column: inline.column } });
      }
    }
  };
  walk(unit.inlines);
  return result;
}

/** The editor's word wins: what the finder read inside or across it gives way. */
function withOverrides(
  text: string,
  found: readonly FoundCitation[],
  overrides: readonly { start: number; end: number; override: Override }[],
): { citation: FoundCitation; override: Override | null }[] {
  if (overrides.length === 0) return found.map((own) => ({ citation: own, override: null }));
  const free = found.filter(({ start, end }) => !overrides.some((own) => own.start < end && start < own.end));
  const said = overrides.map(({ start, end, override }) => {
    const own = found.find((other) => start < other.end && other.start < end);
    const surface = text.slice(start, end);
    const base: FoundCitation = own ?? {
      start,
      end,
      surface,
      form: 'named',
      kind: null,
      number: null,
      symbol: null,
      year: null,
      isYearInNumber: false,
      date: null,
      issuer: null,
      khoa: null,
      pinpoint: null,
      isPinpointAttached: false,
      name: surface,
      issuerId: null,
      owner: null,
      contextEnd: end,
      group: -1,
    };
    return { citation: { ...base, start, end, surface, contextEnd: Math.max(end, base.contextEnd) }, override };
  });
  return [...free.map((citation) => ({ citation, override: null })), ...said].sort((a, b) => a.citation.start - b.citation.start);
}
