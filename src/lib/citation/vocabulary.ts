/** What the finder knows of kinds, symbols, bodies and titles of laws: all of it from the registry. */
import type { RegistryData } from '../registry/registry.ts';
import type { Issuer, Kind } from '../registry/schema.ts';
import { fold, lower } from '../text/fold.ts';

/** A printed name of a kind: "chương trình hành động" is the kind chương trình. */
export interface KindName {
  /** In lower case, as a citation's `kind` gives it. */
  name: string;
  kind: Kind;
}

/** A printed name of a body: "Ban Thường vụ Tỉnh ủy", in folded syllables. */
export interface BodyName {
  words: readonly string[];
  issuer: Issuer;
}

export interface Vocabulary {
  /** By words in lower case with one space ("nghị quyết"), abbreviations as printed ("QĐ"). */
  kindNames: ReadonlyMap<string, KindName>;
  /** The longest printed name of a kind, in syllables. */
  longestKind: number;
  /** Last syllables of kind names: nothing else can stand before "số". */
  kindEndings: ReadonlySet<string>;
  /** Kinds by an abbreviation as printed in a symbol: QĐ gives two. */
  kindsByAbbreviation: ReadonlyMap<string, readonly Kind[]>;
  /** By symbol as printed, without the number of a term: "QH" for QH15. */
  issuers: ReadonlyMap<string, Issuer>;
  /** By the first syllable in folded form, longest name first. */
  bodies: ReadonlyMap<string, readonly BodyName[]>;
  /** Damaged parts of symbols ("HDND") → what they are ("HĐND"): only where the damage is not a word of its own. */
  repairs: ReadonlyMap<string, string>;
  /** Titles of laws by kind name and first folded syllable, longest first: syllables in folded form, commas kept. */
  titles: ReadonlyMap<string, readonly (readonly string[])[]>;
}

export function createVocabulary(registry: Pick<RegistryData, 'kinds' | 'issuers' | 'laws' | 'organizations'>): Vocabulary {
  const kindNames = new Map<string, KindName>();
  const kindsByAbbreviation = new Map<string, Kind[]>();
  for (const kind of registry.kinds) {
    for (const name of [kind.name, ...(kind.aliases ?? [])]) kindNames.set(lower(name), { name: lower(name), kind });
    for (const head of kind.heads ?? []) kindNames.set(lower(head), { name: lower(kind.name), kind });
    for (const abbreviation of kind.abbreviations) {
      kindsByAbbreviation.set(abbreviation, [...(kindsByAbbreviation.get(abbreviation) ?? []), kind]);
      if (!kindNames.has(abbreviation) && abbreviation.length > 1) kindNames.set(abbreviation, { name: lower(kind.name), kind });
    }
  }
  const issuers = new Map<string, Issuer>();
  const bodies = new Map<string, BodyName[]>();
  for (const issuer of registry.issuers) {
    for (const symbol of issuer.symbols) issuers.set(symbol, issuer);
    for (const name of issuer.names) {
      const words = fold(name)
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== '');
      const [first = ''] = words;
      bodies.set(first, [...(bodies.get(first) ?? []), { words, issuer }]);
    }
  }
  for (const names of bodies.values()) names.sort((a, b) => b.words.length - a.words.length);
  const titles = new Map<string, string[][]>();
  for (const { kind, titles: own } of registry.laws) {
    for (const title of own) {
      const words = titleWords(title);
      const key = `${lower(kind)} ${(words[0] ?? '').replace(',', '')}`;
      titles.set(key, [...(titles.get(key) ?? []), words]);
    }
  }
  for (const own of titles.values()) own.sort((a, b) => b.length - a.length);
  const names = [...kindNames.keys()];
  return {
    kindNames,
    longestKind: Math.max(1, ...names.map((name) => name.split(' ').length)),
    kindEndings: new Set(names.map((name) => lower(name.split(' ').at(-1) ?? ''))),
    kindsByAbbreviation,
    issuers,
    bodies,
    repairs: createRepairs([
      ...kindsByAbbreviation.keys(),
      ...issuers.keys(),
      ...registry.organizations.flatMap(({ symbol }) => symbol ?? []),
    ]),
    titles,
  };
}

/** "Phòng, chống ma túy" → ["phong,", "chong", "ma", "tuy"]: a comma belongs to the syllable before it. */
function titleWords(title: string): string[] {
  return fold(title).replace(/\s+/g, ' ').replace(/ ,/g, ',').trim().split(' ');
}

/** "HDND" → "HĐND", "DU" → "ĐU": Đ that lost its stroke. Not "DA", which is a symbol of its own beside "ĐA". */
function createRepairs(symbols: readonly string[]): ReadonlyMap<string, string> {
  const known = new Set(symbols);
  const repairs = new Map<string, string>();
  for (const symbol of symbols) {
    const damaged = symbol.replaceAll('Đ', 'D').replaceAll('đ', 'd');
    if (damaged !== symbol && !known.has(damaged)) repairs.set(damaged, symbol);
  }
  repairs.set('TƯ', 'TW');
  return repairs;
}

/** The kind of a printed name; undefined where the registry does not know it. */
export function kindOf(vocabulary: Vocabulary, name: string | null): Kind | undefined {
  return name === null ? undefined : vocabulary.kindNames.get(name)?.kind;
}
