/** All that may be proposed for a document that has been read: what the importer and the editor's page offer to take over. */
import type { ParsedDirective } from '../directive/directive.ts';
import type { Body, Provision } from '../provision/body.ts';
import { plainText } from '../markup/blocks.ts';
import type { Registry } from '../registry/registry.ts';
import { comparableUnits } from '../spelling/comparable-words.ts';
import type { LibraryWords } from '../spelling/library-words.ts';
import { collapse } from '../text/whitespace.ts';
import { suggestReadings } from './readings.ts';
import type { Suggestion } from './suggestion.ts';
import { suggestTargets } from './targets.ts';
import { readOpening, suggestTasks, type Opening, type Speaker } from './tasks.ts';
import { holdsElement, wrap } from './wrap.ts';

/** In printed order. `words`: of the other documents of the library (`LibraryWordCounter`); `noWords` where there is nothing to compare with. */
export function suggest(
  parsed: Pick<ParsedDirective, 'id' | 'text' | 'body' | 'metadata'>,
  registry: Registry,
  words: LibraryWords,
): Suggestion[] {
  const units = comparableUnits(parsed.body);
  const readings = suggestReadings(units, words);
  const provisions = provisionsByAnchor(parsed.body);
  const speaker: Speaker = { registry, owner: parsed.id.split('/')[0] ?? '', day: parsed.metadata?.date ?? null };
  const addressees = (parsed.metadata?.addressees ?? []).flatMap((line) => line.units);
  const isLetter = addressees.length > 0 || (parsed.metadata?.addressees.length ?? 0) > 0;
  let opening: Opening | null = null;
  return units.flatMap((unit) => {
    const found = readings(unit);
    const provision = provisions.get(unit.anchor);
    if (provision !== undefined) {
      if (isLetter && provision.label === null && provision.parent === null)
        opening = readOpening(unit.anchor, unit.text, speaker) ?? opening;
      const isItem = provision.parent === null && /^\d+\.?$/.test(provision.label ?? '');
      if (!holdsElement(unit.inlines, 'Target')) found.push(...suggestTargets(unit, headingsAbove(provision, provisions), registry));
      if (!provision.isHeading && !holdsElement(unit.inlines, 'Task'))
        found.push(...suggestTasks(unit, speaker, isItem ? opening : null, addressees));
    }
    return found.flatMap((one) => wrap(parsed.text, unit, one) ?? []);
  });
}

function provisionsByAnchor(body: Body): Map<string, Provision> {
  return new Map(
    body.parts
      .filter(({ zone }) => zone === 'body')
      .flatMap(({ items }) => items.flatMap((item) => (item.type === 'provision' ? [[item.anchor, item] as const] : []))),
  );
}

/** Words of the headings above a provision, from the top. */
function headingsAbove(provision: Provision, provisions: ReadonlyMap<string, Provision>): string[] {
  const headings: string[] = [];
  for (let own = provisions.get(provision.parent ?? ''); own !== undefined; own = provisions.get(own.parent ?? ''))
    headings.unshift(collapse(plainText(own.inlines)));
  return headings;
}
