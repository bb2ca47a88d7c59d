/** Whether words name a body of the registry: by its name, its short name or another name that documents print. */
import { onceFor } from '../once-for.ts';
import { toneKey } from '../text/tokens.ts';
import { collapse } from '../text/whitespace.ts';
import type { Registry } from './registry.ts';
import type { Organization } from './schema.ts';

export const printedNames = ({ name, shortName, names }: Organization): string[] =>
  [name, shortName, ...(names ?? [])].filter((own) => own != null);

/** Words in one spelling, each between its own bounds: "Uỷ ban" and "ủy ban" are the same, "ủy" is not in "ủyx". */
const spelled = (text: string): string => collapse(text).replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => `|${keyOf(word)}|`);

/** A library has some thousand syllables and as many figures; whatever is put in, this stays small. */
const mostKeys = 20_000;
const keys = new Map<string, string>();

/** To spell a syllable anew costs ten times as much as to look it up. */
function keyOf(word: string): string {
  const kept = keys.get(word);
  if (kept !== undefined) return kept;
  if (keys.size >= mostKeys) keys.clear();
  const key = toneKey(word);
  keys.set(word, key);
  return key;
}

interface Name {
  printed: string;
  spelled: string;
}

/** A registry's names are asked for with every assignment. */
const namesOf = onceFor((body: Organization): readonly Name[] =>
  printedNames(body).map((name) => ({ printed: collapse(name), spelled: spelled(name) })),
);

/** A letter, a mark, a digit, or a half of what may be one. */
const goesOn = /[\p{L}\p{M}\p{N}\p{Cs}]/u;

/** In the very letters, between bounds of words: nearly always so, and found without spelling all the words anew. */
function holdsAsWritten(words: string, name: string): boolean {
  if (name === '') return false;
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) {
    if (!goesOn.test(words.charAt(at - 1)) && !goesOn.test(words.charAt(at + name.length))) return true;
  }
  return false;
}

/**
 * Which of the bodies the words do not name. A group is named too where all its members are. Ids that the registry does not know are left out: they are
 * another rule's business.
 */
export function unnamed(registry: Pick<Registry, 'organization'>, ids: readonly string[], words: string): Organization[] {
  if (ids.length === 0) return [];
  let text: string | undefined;
  const isSpelled = (name: Name): boolean => (text ??= spelled(words)).includes(name.spelled);
  const isPrinted = (body: Organization): boolean => {
    const names = namesOf(body);
    return names.some(({ printed }) => holdsAsWritten(words, printed)) || names.some(isSpelled);
  };
  return [...new Set(ids)].flatMap((id) => {
    const body = registry.organization(id);
    if (body === undefined || isPrinted(body)) return [];
    const members = (body.members ?? []).map((member) => registry.organization(member));
    return members.length > 0 && members.every((member) => member !== undefined && isPrinted(member)) ? [] : [body];
  });
}
