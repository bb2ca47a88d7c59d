/** The symbol that the numbers of a body bear. */
import { symbolParts } from '../document-number/agency.ts';
import { parseDocumentNumber } from '../document-number/document-number.ts';
import type { Registry } from '../registry/registry.ts';
import { goesOn, isSameName } from '../text/one-spelling.ts';
import { listedIssuer } from './named-bodies.ts';
import type { Field } from '../transcription/proposal.ts';

/** "TU" of "3467-CV/TU", "BNV" of "1378/QĐ-BNV", "QH15" of "135/2025/QH15"; null without a number, or where its symbol names nobody. */
export function agencyOf(number: string | null, { kinds }: Pick<Registry, 'kinds'>): string | null {
  const parsed = number === null ? null : parseDocumentNumber(number);
  if (parsed === null) return null;
  const { agency } = symbolParts(parsed, (own) => kinds.some(({ abbreviations }) => abbreviations.includes(own)));
  return agency.split(/[-/]/)[0] || null;
}

export interface BodySymbol {
  symbol: string | null;
  /** The one that the number bears, where the vocabulary has it for another body or has another one for this. */
  contrary: string | null;
}

/** `number`: one of this very body's, null where none is known. */
export function symbolOf(name: string, number: Field<string> | null, registry: Registry): BodySymbol {
  const listed = listedSymbol(name, registry);
  const printed = number?.certainty === 'certain' ? symbolIn(number.value, registry) : null;
  if (printed === null || printed === listed) return { symbol: listed, contrary: null };
  const own = listedIssuer(name, registry);
  const isOfOther = registry.issuers.some((issuer) => issuer !== own && issuer.isRelative !== true && issuer.symbols.includes(printed));
  const isContrary = isOfOther || own?.symbols.includes(printed) === false;
  return isContrary ? { symbol: listed, contrary: printed } : { symbol: printed, contrary: null };
}

/** "QH15": a term of office is no part of the body's own symbol. */
function symbolIn(number: string | null, registry: Registry): string | null {
  const printed = agencyOf(number, registry);
  const bare = printed?.replace(/\d+$/, '') ?? '';
  return registry.issuers.some(({ symbols, hasTerm }) => hasTerm === true && symbols.includes(bare)) ? bare : printed;
}

/** As the vocabulary has it. What a committee's name goes on with may change its symbol (Thành ủy: TU, ThU; Đảng ủy: ĐU, ĐUCA): there only a number tells. */
function listedSymbol(name: string, { issuers }: Registry): string | null {
  const fitting = issuers.flatMap(({ names, prefix, isParty, symbols }) => {
    const own = names.filter((one) => isSameName(one, name) || (prefix === true && isParty !== true && goesOn(one, name)));
    return own.length === 0 ? [] : [{ symbols, length: Math.max(...own.map((one) => one.length)) }];
  });
  const [longest] = fitting.sort((a, b) => b.length - a.length);
  return longest?.symbols.length === 1 ? (longest.symbols[0] ?? null) : null;
}
