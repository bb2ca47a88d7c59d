/** What is printed around citations: date, issuer, term, place; members of a list share what is printed once. */
import { issuerBefore, pinpointBefore, pinpointBehind, readContext, type Context } from './context.ts';
import type { FoundCitation } from './find.ts';
import { listGlue, type Item } from './item.ts';
import { withoutTerm } from './number.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Adds what is printed around each: date, issuer, term, place; lists share what is printed once. */
export function describe(
  text: string,
  items: readonly Item[],
  vocabulary: Vocabulary,
): (Omit<FoundCitation, 'surface'> & { start: number })[] {
  const contexts = items.map((item, index) => readContext(text, item.end, items[index + 1]?.start ?? text.length, vocabulary));
  const groups: number[] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const isMember = before !== undefined && !item.hasHead && listGlue.test(text.slice(contexts[index - 1]?.end ?? before.end, item.start));
    groups.push(isMember ? (groups[index - 1] ?? index) : index);
  });
  shareBackwards(text, items, contexts, groups, vocabulary);
  return items.map((item, index) => {
    const context = contexts[index] as Context;
    const last = items[index - 1];
    const from = last === undefined ? 0 : (contexts[index - 1]?.end ?? last.end);
    const isBefore = context.issuer === null && item.issuer == null && item.form !== 'named' && item.form !== 'self';
    const before = isBefore
      ? fittingIssuer(item, issuerBefore(text, item.start, Math.min(from, item.start), vocabulary), vocabulary)
      : null;
    const issuer = context.issuer ?? item.issuer ?? before;
    const pinpoint = pinpointBefore(text, item.start, Math.min(from, item.start));
    return {
      start: item.start,
      end: item.end,
      form: item.form,
      kind: item.kindName,
      number: item.number,
      symbol: item.symbol,
      year: item.year ?? (item.form === 'named' ? null : context.year),
      isYearInNumber: item.year !== null && item.symbol !== null,
      date: context.date,
      issuer: issuer?.printed ?? null,
      khoa: item.khoa ?? context.khoa ?? before?.khoa ?? null,
      pinpoint: pinpoint?.printed ?? pinpointBehind(text, item.end) ?? pinpointBehind(text, context.end),
      isPinpointAttached: pinpoint?.isAttached === true,
      name: item.name,
      issuerId: issuer?.issuer.id ?? null,
      owner: item.owner,
      contextEnd: context.end,
      group: groups[index] ?? index,
    };
  });
}

/** A body before the citation issued it only where its symbol can be that body's. */
function fittingIssuer<Body extends NonNullable<Context['issuer']>>(item: Item, issuer: Body | null, vocabulary: Vocabulary): Body | null {
  if (issuer === null || item.owner === null) return issuer;
  const own = vocabulary.issuers.get(withoutTerm(item.owner));
  return own === undefined || own.id === issuer.issuer.id ? issuer : null;
}

const pairGlue = /^\s*(?:,|;|và|hoặc|,\s*và|cùng|cùng với)?\s*(?:các\s+)?(?:số\s+)?$/u;

/** Members of one list share date, issuer and term; neighbours with head nouns of their own share an issuer that fits their symbol. */
function shareBackwards(
  text: string,
  items: readonly Item[],
  contexts: Context[],
  groups: readonly number[],
  vocabulary: Vocabulary,
): void {
  for (let index = items.length - 2; index >= 0; index--) {
    const [own, next] = [contexts[index], contexts[index + 1]];
    const [item, nextItem] = [items[index], items[index + 1]];
    if (own === undefined || next === undefined || item === undefined || nextItem === undefined) continue;
    if (!pairGlue.test(text.slice(own.end, nextItem.start))) continue;
    const isOneList = groups[index] === groups[index + 1];
    if (isOneList && !text.slice(own.end, nextItem.start).includes(';')) {
      own.date ??= next.date;
      own.khoa ??= next.khoa;
    }
    // Behind a semicolon each has its own issuer, printed or not.
    if (own.khoa !== null && own.khoa !== next.khoa) continue;
    if (own.issuer !== null || next.issuer === null || item.form === 'named' || text.slice(own.end, nextItem.start).includes(';')) continue;
    const issuer = item.owner === null ? null : vocabulary.issuers.get(withoutTerm(item.owner));
    if (
      isOneList ||
      issuer?.id === next.issuer.issuer.id ||
      (issuer?.isRelative === true && issuer.isParty === next.issuer.issuer.isParty && item.owner === nextItem.owner)
    )
      own.issuer = next.issuer;
  }
}
