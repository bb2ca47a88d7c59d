/** The result of a comparison, for eyes and screen readers: a verdict as a heading, then each difference with its place and both wordings. */
import { verbatim as words } from '../../i18n/vi.ts';
import type { LeftOut, Surroundings, VerbatimDifference, VerbatimResult } from '../../lib/compare/verbatim.ts';
import { lowerFirst } from '../../i18n/vi/words.ts';
import { nameAnchor } from '../../lib/provision/place-name.ts';
import { normalizeWords, type MendedWords, type OpenedDocument } from './open-document.ts';

/** So many differences are shown; who has more has another text. */
const mostShown = 200;
/** A wording longer than this is cut in its middle. */
const mostWords = 80;
const endWords = 15;

/** Nodes that stand below the heading "Kết quả". */
export function showResult(result: VerbatimResult, document: OpenedDocument, given: string, hasFoot: boolean): Node[] {
  const place = (anchor: string): string => document.places.get(anchor) ?? lowerFirst(nameAnchor(anchor));
  const linkTo = (anchor: string, text = place(anchor)): HTMLElement => {
    const link = element('a', text);
    link.setAttribute('href', `${document.address}#${anchor}`);
    return link;
  };
  const source = element('p', `${words.with} `);
  const link = element('a', document.name);
  link.setAttribute('href', document.address);
  source.append(link, ` – ${document.title}`);
  const mended = document.mended.filter(({ words: old }) => old === normalizeWords(given)).map((old) => mendedLine(old, document.address));
  const remarks = [
    ...(result.wasDecomposed ? [words.composed] : []),
    ...(result.joined > 0 ? [words.joined(result.joined)] : []),
    ...(hasFoot ? [words.footCut] : []),
  ].map((text) => element('p', text, 'note'));
  remarks.push(...mended);
  const { verdict, differences, leftOut } = result;
  if (verdict === 'identical')
    return [verdictOf(words.identical), element('p', words.identicalText(result.words.given)), source, ...remarks];
  if (verdict === 'part') {
    const list = element('ul');
    for (const { from, to, isWhole } of result.parts) {
      const item = element('li');
      item.append(linkTo(from, words.partOf(place(from), place(to))), ` (${isWhole ? words.partWhole : words.partInside})`);
      list.append(item);
    }
    const limit = result.parts.length === 20 ? [element('p', words.partLimit, 'note')] : [];
    return [verdictOf(words.part), element('p', words.partText(result.words.given)), list, ...limit, source, ...remarks];
  }
  if (result.words.shared === 0) return [verdictOf(words.nothingShared), element('p', words.nothingSharedText), source, ...remarks];
  const missed = [leftOut.before, leftOut.behind].flatMap((part) => (part === null ? [] : [leftOutLine(part, place)]));
  const list = element('ol', '', 'comparison');
  for (const difference of differences.slice(0, mostShown)) list.append(differenceItem(difference, linkTo(difference.anchor)));
  return [
    verdictOf(differences.length === 0 ? words.noDifference : words.different(differences.length)),
    element('p', words.differentText(result.words.shared, result.words.given)),
    source,
    ...missed,
    ...remarks,
    ...(differences.length > mostShown ? [element('p', words.more(mostShown, differences.length), 'note')] : []),
    ...(differences.length > 0 ? [list] : []),
  ];
}

/** The words are those that were put up here once, by mistake. */
function mendedLine({ id, date }: MendedWords, address: string): HTMLElement {
  const line = element('p', `${words.mended(date)} `, 'note');
  const link = element('a', words.mendedLink);
  link.setAttribute('href', `${address}#${id}`);
  line.append(link);
  return line;
}

const verdictOf = (text: string): HTMLElement => element('h3', text, 'verdict');

const leftOutLine = ({ words: count, from, to }: LeftOut, place: (anchor: string) => string): HTMLElement =>
  element('p', words.leftOut(count, words.partOf(place(from), place(to))));

function differenceItem(difference: VerbatimDifference, link: HTMLElement): HTMLElement {
  const { official, given, around, isElsewhere, characters } = difference;
  const item = element('li', '', 'compared');
  const head = element('p', '', 'verdict');
  head.append(element('b', given === '' ? words.missing : official === '' ? words.added : words.changed), ` ${words.at} `, link);
  const both = element('div', '', 'sides');
  both.append(wording(words.official, official, around.official), wording(words.given, given, around.given));
  item.append(head, both);
  if (isElsewhere) item.append(element('p', given === '' ? words.elsewhereGiven : words.elsewhereOfficial, 'note'));
  if (characters.length > 0) {
    const pairs = characters.map(([own, other]) => words.character(nameCharacter(own), nameCharacter(other)));
    item.append(element('p', words.characters(pairs), 'note'));
  }
  return item;
}

/** The words that differ, marked, between the words of the same text that stand around them. */
function wording(label: string, own: string, { before, after, isStart, isEnd }: Surroundings): HTMLElement {
  const side = element('div', '', 'side');
  const text = element('p', '', 'wording');
  if (before !== '') text.append(`${isStart ? '' : '… '}${showHidden(before)} `);
  text.append(own === '' ? element('i', `[${words.none}]`) : element('mark', showHidden(cut(own))));
  if (after !== '') text.append(` ${showHidden(after)}${isEnd ? '' : ' …'}`);
  side.append(element('p', label, 'place'), text);
  return side;
}

function cut(text: string): string {
  const all = text.split(' ');
  if (all.length <= mostWords) return text;
  const left = all.length - mostWords;
  return `${all.slice(0, mostWords - endWords).join(' ')}${words.cut(left)}${all.slice(-endWords).join(' ')}`;
}

/** "“–” (U+2013)". */
const nameCharacter = (character: string): string =>
  character === ''
    ? words.noCharacter
    : `“${showHidden(character)}” (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

/** Characters that print nothing are named: "[U+200B]". */
const showHidden = (text: string): string =>
  text.replace(
    /[\p{Cf}\p{Cc}\p{Co}\p{Cn}]/gu,
    (hidden) => `[U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );

function element(name: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(name);
  if (text !== '') made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}
