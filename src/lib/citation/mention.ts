/** The citations of one document, as printed: where each stands, what governs it and what follows it. */
import type { Anchor, Body } from '../provision/body.ts';
import { findCitations, type FoundCitation } from './find.ts';
import { findIndefinite } from './named.ts';
import { bareCitation, findOverrides, withOverrides, type Override } from './override.ts';
import { readSubject } from './printed-subject.ts';
import { readRelation, relationBetween, type Relation } from './relation.ts';
import { hasUnread, placesBefore, readSentence, startOfSentence } from './surroundings.ts';
import { textUnits, type TextUnit } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

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
      .map(({ start, end, kind }) => bareCitation(unit.text, start, end, kind, indefiniteGroup));
    const found = withOverrides(
      unit.text,
      [...citations, ...vague].sort((a, b) => a.start - b.start),
      overrides,
    );
    const first = mentions.length;
    const all = found.map((own) => own.citation);
    found.forEach(({ override }, index) => {
      mentions.push(describe(unit, all, index, first, mentions, override, vocabulary));
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

const hasVerb = (words: string): boolean => /\p{L}{2,}\s+\p{L}{2,}/u.test(words);
