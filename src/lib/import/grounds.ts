/** What a value rests on in the text itself: the exact words that print it, or those that it is concluded from. */
import type { Metadata, ProvenanceField } from '../directive/metadata.ts';
import { zoneAnchors, type Anchor } from '../provision/body.ts';
import type { Registry } from '../registry/registry.ts';
import { holdsDate, holdsNumber } from '../rules/printed-words.ts';
import { lower } from '../text/fold.ts';
import { collapse } from '../text/whitespace.ts';
import { holdsWords } from '../text/whole-words.ts';
import type { PrintedText, Quote } from './printed-text.ts';

export interface Grounds {
  evidence: string;
  /** Where the quote stands in this document. */
  anchor?: Anchor;
  /** Where it stands in another one: "<organization>/<id>#<anchor>". */
  source?: string;
  reason?: string;
}

interface OwnGrounds extends Grounds {
  basis: 'printed' | 'inferred';
}

const { head, addressees, recipients, signature } = zoneAnchors;

/** Null where the text holds nothing that the value could rest on. `evidence`: words that the reader of the fields points at, best first. */
export function groundsOf<Name extends ProvenanceField>(
  name: Name,
  value: NonNullable<Metadata[Name]>,
  evidence: readonly string[],
  text: PrintedText,
  registry: Registry,
): OwnGrounds | null {
  const words = [...(evidence.length > 1 ? [evidence.join(' ')] : []), ...evidence];
  const printed = (quote: Quote | null): OwnGrounds | null => (quote === null ? null : { basis: 'printed', ...quote });
  /** A quote that says the value; of those pointed at, else any block. */
  const saying = (accepts: (quote: string) => boolean, first: readonly Anchor[]): Quote | null =>
    text.find(words, { first, accepts }) ?? text.findBlock(accepts, first);
  switch (name) {
    case 'number':
      return printed(saying((quote) => holdsNumber(quote, value as string), [head]));
    case 'date':
      return printed(saying((quote) => holdsDate(quote, value as string), [head]));
    case 'kind':
      return kindGrounds(value as string, words, text, registry);
    case 'issuer':
      return issuerGrounds((value as Metadata['issuer']).printed, words, text);
    case 'title':
      return text.holds(value as string)
        ? // A title over several blocks is quoted by its beginning.
          printed(
            text.find([value as string, ...words], { first: [head] }) ??
              text.findBlock((line) => (value as string).startsWith(`${line} `), [head]),
          )
        : null;
    case 'signatory': {
      const { authority, position, name: person } = value as NonNullable<Metadata['signatory']>;
      return printed(
        text.find(
          [authority, position, person].filter((part) => part != null),
          { first: [signature] },
        ),
      );
    }
    case 'addressees':
    case 'recipients': {
      const [zone, opening] = name === 'addressees' ? [addressees, openings.addressees] : [recipients, openings.recipients];
      const line = text.findBlock((own) => opening.test(own), [zone]);
      const begin = line === null ? null : (opening.exec(line.evidence)?.[0] ?? null);
      const first = (value as Metadata['addressees'])[0]?.printed ?? '';
      return printed(text.find([...(begin === null ? [] : [begin]), ...words, first], { first: [zone] }));
    }
    case 'scope':
      return printed(text.find([(value as NonNullable<Metadata['scope']>).printed, ...words]));
    default:
      return printed(text.find([...words, value as string], { first: [head] }));
  }
}

const openings = { addressees: /^Kính gửi ?:?/iu, recipients: /^Nơi nhận ?:?/iu } as const;

function kindGrounds(kind: string, words: readonly string[], text: PrintedText, registry: Registry): OwnGrounds | null {
  const says = (quote: string): boolean => holdsWords(lower(quote), kind);
  const own = text.find(words, { first: [head], accepts: says }) ?? text.findBlock((line) => lower(line) === kind, [head]);
  if (own !== null) return { basis: 'printed', ...own };
  const abbreviations = registry.kind(kind)?.abbreviations ?? [];
  const inNumber = (quote: string): boolean =>
    abbreviations.some((short) => new RegExp(String.raw`\d*\s*[-–/]\s*${short}\s*[-/]`, 'u').test(quote));
  const concluded =
    text.find(words, { first: [head], accepts: inNumber }) ??
    text.find(words, { first: [head, addressees] }) ??
    text.findBlock((line) => inNumber(line), [head]) ??
    text.findBlock((line) => openings.addressees.test(line), [addressees]) ??
    text.findBlock(says) ??
    text.findBlock(() => true, [head]);
  if (concluded === null) return null;
  if (says(concluded.evidence)) return { basis: 'printed', ...concluded };
  return {
    basis: 'inferred',
    ...concluded,
    reason: `nguồn không in chữ “${kind}” làm tên loại; suy ra từ “${shorten(concluded.evidence)}”`,
  };
}

function issuerGrounds(printed: string, words: readonly string[], text: PrintedText): OwnGrounds | null {
  const name = collapse(printed);
  if (!text.holds(name)) return null;
  const says = (quote: string): boolean => holdsWords(quote, name);
  const own = text.find(words, { first: [head], accepts: says }) ?? text.find([name], { first: [head] });
  if (own === null) return null;
  // Of a whole paragraph the name is enough.
  return { basis: 'printed', anchor: own.anchor, evidence: own.evidence.length > longestSentence ? name : own.evidence };
}

const longestSentence = 160;

const shorten = (words: string): string => (words.length <= 60 ? words : `${words.slice(0, words.lastIndexOf(' ', 60))} …`);
