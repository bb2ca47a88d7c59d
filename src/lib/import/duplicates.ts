/** Documents of the library that are the given file, bear its number, or share much of its text. */
import { measureText, sharedWords } from '../compare/share.ts';
import { documentWords } from '../compare/words.ts';
import type { DocumentId } from '../directive/directive.ts';
import { parseDocumentNumber } from '../document-number/document-number.ts';
import type { Entry } from '../library/entry.ts';
import type { OfficialBlock } from '../provision/text.ts';
import type { Registry } from '../registry/registry.ts';

export interface Duplicate {
  id: DocumentId;
  /** `same-file`: the same bytes; `same-number`: the same symbol owner and number, in the same term or year as far as is known; the rest by shared passages of 12 words. */
  type: 'same-file' | 'same-number' | 'nearly-same' | 'partly-same';
  /** 0 to 1: how much of the shorter text stands in the other word for word; null where that was not measured. */
  share: number | null;
  /** One Vietnamese sentence. */
  message: string;
}

/** What is known of the given file. */
export interface Given {
  sha256: string;
  kind: string | null;
  /** Normal form. */
  number: string | null;
  date: string | null;
  /** The owner of the symbol. */
  organization: string | null;
}

/** From here on two texts are as good as one, or have something in common. */
const nearlySame = 0.8;
export const partlySame = 0.2;

/** `shares`: document → how much of the shorter text they share. */
export function findDuplicates(
  given: Given,
  entries: readonly Entry[],
  shares: ReadonlyMap<DocumentId, number>,
  registry: Pick<Registry, 'termOn'>,
): Duplicate[] {
  return entries
    .flatMap((entry): Duplicate[] => {
      const { id } = entry;
      const share = shares.get(id) ?? null;
      const percent = share === null ? '' : `${Math.floor(share * 100)}%`;
      if (entry.metadata.source.sha256 === given.sha256)
        return [{ id, type: 'same-file', share, message: `Tệp này đã có trong thư viện: ${id}, cùng mã SHA-256.` }];
      if (hasSameNumber(given, entry, registry))
        return [{ id, type: 'same-number', share, message: `Số ${entry.metadata.number ?? ''} đã có trong thư viện: ${id}.` }];
      if (share !== null && share >= nearlySame)
        return [
          { id, type: 'nearly-same', share, message: `Gần như trùng với ${id}: ${percent} số từ của văn bản ngắn hơn giống nguyên văn.` },
        ];
      if (share !== null && share >= partlySame)
        return [
          { id, type: 'partly-same', share, message: `Có phần giống ${id}: ${percent} số từ của văn bản ngắn hơn giống nguyên văn.` },
        ];
      return [];
    })
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || (b.share ?? 0) - (a.share ?? 0) || (a.id < b.id ? -1 : 1));
}

const order: readonly Duplicate['type'][] = ['same-file', 'same-number', 'nearly-same', 'partly-same'];

/** The same file or the same number: it is saved only on the editor's express word. */
export const isBarring = ({ type }: Pick<Duplicate, 'type'>): boolean => type === 'same-file' || type === 'same-number';

function hasSameNumber(given: Given, { organization, metadata, number }: Entry, registry: Pick<Registry, 'termOn'>): boolean {
  const own = given.number === null ? null : parseDocumentNumber(given.number);
  if (own === null || own.number !== number?.number || own.symbol !== number.symbol || own.year !== number.year) return false;
  if (given.kind !== null && given.kind !== metadata.kind) return false;
  if (given.organization !== null && given.organization !== organization) return false;
  if (given.date === null || metadata.date === null || own.year !== null) return true;
  if (own.form === 'state') return given.date.slice(0, 4) === metadata.date.slice(0, 4);
  // A number comes back in another term.
  const [term, other] = [given.date, metadata.date].map((day) => registry.termOn(organization, day)?.id);
  return term === undefined || other === undefined || term === other;
}

/** A function that measures documents of the library against the given text, one at a time. */
export function createMeasure(blocks: readonly OfficialBlock[]): (others: readonly OfficialBlock[]) => number {
  const own = measureText(documentWords(blocks));
  return (others) => {
    const other = measureText(documentWords(others));
    const [shorter, longer] = own.size <= other.size ? [own, other] : [other, own];
    return shorter.size === 0 ? 0 : sharedWords(shorter, longer) / shorter.size;
  };
}
