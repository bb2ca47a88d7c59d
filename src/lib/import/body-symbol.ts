/** The symbol that the numbers of a body bear. */
import { symbolParts } from '../document-number/agency.ts';
import { parseDocumentNumber } from '../document-number/document-number.ts';
import type { Registry } from '../registry/registry.ts';
import { goesOn, isSameName } from '../text/one-spelling.ts';
import type { Field } from '../transcription/proposal.ts';

/** "TU" of "3467-CV/TU", "BNV" of "1378/QĐ-BNV", "QH15" of "135/2025/QH15"; null without a number, or where its symbol names nobody. */
export function agencyOf(number: string | null, { kinds }: Pick<Registry, 'kinds'>): string | null {
  const parsed = number === null ? null : parseDocumentNumber(number);
  if (parsed === null) return null;
  const { agency } = symbolParts(parsed, (own) => kinds.some(({ abbreviations }) => abbreviations.includes(own)));
  return agency.split(/[-/]/)[0] || null;
}

/** `number`: one of this very body's, null where none is known. */
export const symbolOf = (name: string, number: Field<string> | null, registry: Registry): string | null =>
  (number?.certainty === 'certain' ? symbolIn(number.value, registry) : null) ?? listedSymbol(name, registry);

/** "QH15": a term of office is no part of the body's own symbol. */
function symbolIn(number: string | null, registry: Registry): string | null {
  const printed = agencyOf(number, registry);
  const bare = printed?.replace(/\d+$/, '') ?? '';
  return registry.issuers.some(({ symbols, hasTerm }) => hasTerm === true && symbols.includes(bare)) ? bare : printed;
}

/** As the vocabulary has it. Party committees of one name bear different symbols (Thành ủy: TU, ThU; Đảng ủy: ĐU, ĐUCA): of those only a number tells. */
function listedSymbol(name: string, { issuers }: Registry): string | null {
  const fitting = issuers.flatMap(({ names, prefix, isParty, symbols }) => {
    const own = names.filter((one) => isSameName(one, name) || (prefix === true && isParty !== true && goesOn(one, name)));
    return own.length === 0 ? [] : [{ symbols, length: Math.max(...own.map((one) => one.length)) }];
  });
  const [longest] = fitting.sort((a, b) => b.length - a.length);
  return longest?.symbols.length === 1 ? (longest.symbols[0] ?? null) : null;
}
