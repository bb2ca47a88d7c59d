/** Printed abbreviations in running text, and what each stands for there. What the text does not decide has no expansion. */
import { levelOfBody } from '../registry/level.ts';
import type { Registry } from '../registry/registry.ts';
import type { Abbreviation, AbbreviationContext } from '../registry/schema.ts';
import { fold, slug } from '../text/fold.ts';
import { isSyllable } from '../text/syllable.ts';

/** A short form where it is printed. */
export interface Occurrence {
  start: number;
  end: number;
  abbreviation: Abbreviation;
  /** What it stands for here; null where that is not decided or not known. */
  full: string | null;
}

export interface Glossary {
  entries: readonly Abbreviation[];
  entry(short: string): Abbreviation | undefined;
  /** In printed order, none inside another; `organization` is the body whose symbol the document bears. */
  find(text: string, organization: string): Occurrence[];
}

/** The anchor of an entry on the page of the glossary. */
export const abbreviationAnchor = ({ short, id }: Pick<Abbreviation, 'short' | 'id'>): string => `vt-${id ?? slug(short)}`;

type Bodies = Pick<Registry, 'organization'>;

export function createGlossary({ abbreviations, organization }: Bodies & Pick<Registry, 'abbreviations'>): Glossary {
  const byShort = new Map(abbreviations.map((entry) => [entry.short, entry]));
  const printedAt = searchFor([...byShort.keys()]);
  return {
    entries: abbreviations,
    entry: (short) => byShort.get(short),
    find: (text, owner) => {
      let isCapitals: boolean | null = null;
      return printedAt(text).flatMap(({ start, end, short }): Occurrence[] => {
        const abbreviation = byShort.get(short);
        // "TU DƯỠNG" in a heading that is all capitals: a word.
        if (abbreviation === undefined || (isSyllable(fold(short)) && (isCapitals ??= text === text.toUpperCase()))) return [];
        return [{ start, end, abbreviation, full: decide(abbreviation, text.slice(end, end + farthest), { organization }, owner) }];
      });
    },
  };
}

/** So many characters behind a short form are looked at. */
const farthest = 60;

/** Letters, figures and signs that make one word or one number of what they join: "28-NQ/TU", "UBTVQH15", "vanphong@tinhuy.vn". */
const joining = String.raw`\p{L}\p{M}\p{N}_@&+/\-\u2010-\u2015\u2212`;
const joinsBefore = new RegExp(`(?:[${joining}.]|/\\s)$`, 'u');
const joinsBehind = new RegExp(`^(?:[${joining}]|\\s/|\\.[\\p{L}\\p{N}])`, 'u');

/** A short form and how it is printed: at a place (sticky), with whatever white space. */
interface Form {
  short: string;
  shape: RegExp;
}

interface Printed {
  start: number;
  end: number;
  short: string;
}

/**
 * Finds "UBND" in "lãnh đạo UBND tỉnh", "(IOC)", "UBND, HĐND."; not in "15-CV/UBND", "UBND-VX2", "3467 - CV / TU", "UBTVQH15". The longest short form at a
 * place comes first. Nearly no text has even the first two letters of one, so these are looked for at once and all else only there.
 */
function searchFor(shorts: readonly string[]): (text: string) => Printed[] {
  const byBeginning = Map.groupBy(
    [...shorts]
      .sort((a, b) => b.length - a.length)
      .map((short) => ({ short, shape: new RegExp(escaped(short).replaceAll(' ', String.raw`\s+`), 'y') })),
    ({ short }) => short.slice(0, 2),
  );
  // A form of one letter may begin as a longer one does.
  const formsAt = (letters: string): Form[] => [...new Set([letters, letters.charAt(0)])].flatMap((own) => byBeginning.get(own) ?? []);
  const beginning = new RegExp([...byBeginning.keys()].map(escaped).join('|'), 'g');
  return (text) => {
    const found: Printed[] = [];
    if (byBeginning.size === 0) return found;
    beginning.lastIndex = 0;
    for (let match = beginning.exec(text); match !== null; match = beginning.exec(text)) {
      const start = match.index;
      const end = joinsBefore.test(text.slice(Math.max(0, start - 2), start)) ? null : endOf(text, start, formsAt(match[0]));
      if (end !== null) found.push({ start, ...end });
      beginning.lastIndex = end?.end ?? start + 1;
    }
    return found;
  };
}

function endOf(text: string, start: number, forms: readonly Form[]): { end: number; short: string } | null {
  for (const { short, shape } of forms) {
    shape.lastIndex = start;
    if (!shape.test(text)) continue;
    const end = shape.lastIndex;
    if (!joinsBehind.test(text.slice(end, end + 2))) return { end, short };
  }
  return null;
}

const escaped = (words: string): string => words.replace(/[\^$\\.*+?()[\]{}|/]/g, String.raw`\$&`);

function decide({ full, when }: Abbreviation, behind: string, bodies: Bodies, owner: string): string | null {
  const [only, ...others] = full;
  if (others.length === 0) return only ?? null;
  const fitting = new Set((when ?? []).filter((context) => fits(context, behind, bodies, owner)).map((context) => context.full));
  const [first, ...more] = fitting;
  return more.length === 0 ? (first ?? null) : null;
}

function fits({ followedBy, owner }: AbbreviationContext, behind: string, bodies: Bodies, organization: string): boolean {
  if (followedBy != null && !followedBy.some((words) => isFollowedBy(behind, words))) return false;
  return owner == null || isOwnedBy(owner, bodies, organization);
}

/** White space alone stands between: behind a full stop another sentence may begin. */
function isFollowedBy(behind: string, words: string): boolean {
  const rest = behind.replace(/^\s+/, '');
  return rest !== behind && rest.startsWith(words) && !/^[\p{L}\p{M}\p{N}]/u.test(rest.slice(words.length));
}

/** The nearest body from the document's own upwards that bears the symbol: in a district's document TU is the committee of its province. */
function isOwnedBy({ symbol, level, name }: NonNullable<AbbreviationContext['owner']>, bodies: Bodies, organization: string): boolean {
  let body = bodies.organization(organization);
  for (let steps = 0; body !== undefined && body.symbol !== symbol && steps < 20; steps++)
    body = body.parent == null ? undefined : bodies.organization(body.parent);
  if (body?.symbol !== symbol || (level != null && levelOfBody(bodies, body.id) !== level)) return false;
  return body.name === name || body.name.startsWith(`${name} `);
}
