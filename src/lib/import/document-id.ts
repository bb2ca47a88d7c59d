/** Where a document goes: the organization that owns its symbol, and its id there (design: the file path is the permanent address). */
import { parseDocumentNumber } from '../document-number/document-number.ts';
import type { Registry } from '../registry/registry.ts';
import type { Organization } from '../registry/schema.ts';
import { slug } from '../text/fold.ts';
import { agencyOf } from './body-symbol.ts';

/**
 * The body whose symbol the number bears: a standing committee signs with that of its committee, a minister with that of the ministry. Null where the registry
 * does not know the issuer.
 */
export function ownerOf(issuer: string, number: string | null, registry: Registry): string | null {
  const body = registry.organization(issuer);
  if (body === undefined) return null;
  const parent = body.parent == null ? undefined : registry.organization(body.parent);
  const symbol = agencyOf(number, registry);
  // "QH15": a term of office is no part of the body's own symbol.
  const bears = (own: Organization): boolean =>
    own.symbol != null && symbol !== null && (symbol === own.symbol || symbol.replace(/\d+$/, '') === own.symbol);
  if (bears(body) || (body.symbol != null && symbol === null)) return body.id;
  if (parent !== undefined && (body.type === 'standing-committee' || body.type === 'permanent-members' || bears(parent))) return parent.id;
  return body.id;
}

export interface IdParts {
  /** Of the kind: "cv". */
  code: string;
  number: string | null;
  /** ISO; null where it is not known. */
  date: string | null;
  title: string | null;
}

/** The year that the id would bear: an editorial one may take it from the title. Null where none is known. */
export function yearOf({ number, date, title }: Omit<IdParts, 'code'>): string | null {
  const parsed = number === null ? null : parseDocumentNumber(number);
  const titleYear = parsed === null ? /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(title ?? '')?.[0] : undefined;
  return parsed?.year ?? date?.slice(0, 4) ?? titleYear ?? null;
}

/** So many letters of a title say enough in an address. */
const longestTitle = 40;

/**
 * "cv-3467-2024"; where the number is not known an editorial id from year and title, "cv-2024-nhiem-vu-trong-tam". `isTaken`: ids that there are or were; an
 * editorial id that is taken gets "-2", one made of a number does not: two documents of one number are for an editor to tell apart. Null where nothing is known.
 */
export function proposeDocumentId({ code, number, date, title }: IdParts, isTaken: (id: string) => boolean): string | null {
  const parsed = number === null ? null : parseDocumentNumber(number);
  const year = yearOf({ number, date, title });
  if (parsed !== null) return [code, parsed.number.replace('.', '-'), ...(year === null ? [] : [year])].join('-');
  if (title === null) return null;
  const words = slug(title.replace(/^\s*(?:V\/v|Về việc|Về)\s+/iu, ''))
    .split('-')
    .filter((word, index, all) => !(word === year || (word === 'nam' && all[index + 1] === year)));
  let short = '';
  for (const word of words) {
    if (short !== '' && short.length + 1 + word.length > longestTitle) break;
    short = short === '' ? word.slice(0, longestTitle) : `${short}-${word}`;
  }
  const base = [code, ...(year === null ? [] : [year]), ...(short === '' ? [] : [short])].join('-');
  let id = base;
  for (let count = 2; isTaken(id); count++) id = `${base}-${count}`;
  return id;
}
