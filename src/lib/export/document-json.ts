/** The data of a document: `/vb/<id>/index.json`, and without its provisions one entry of `/du-lieu/documents.json`. A published contract. */
import { z } from 'zod';
import { directiveAddress } from '../address.ts';
import { describeCorrections, wordsHash } from '../correction/corrections.ts';
import { isAsAddressed } from '../library/addressed.ts';
import type { Entry } from '../library/entry.ts';
import { provenanceFields, type ProvenanceField } from '../directive/metadata.ts';
import type { Hash } from '../permalink/hash.ts';
import type { Body } from '../provision/body.ts';
import { placedItems } from '../provision/place.ts';
import { officialBlocks } from '../provision/text.ts';
import { plainText } from '../markup/blocks.ts';
import { collapse } from '../text/whitespace.ts';

const words = z.string();
const maybe = words.nullable();
const lines = z.array(z.strictObject({ printed: words, units: z.array(words), role: maybe }));
const provenance = z.strictObject({
  basis: z.enum(['printed', 'inferred', 'unknown']),
  evidence: maybe.describe('exact quote'),
  source: maybe.describe('"<document>#<anchor>": where the quote stands'),
  reason: maybe,
});

/** Null: not known, or not printed; `provenance` says which. */
export const documentSummarySchema = z.strictObject({
  id: words.describe('"<organization>/<id>"'),
  url: words,
  kind: words,
  number: maybe.describe('digits only: "3467"'),
  symbol: maybe.describe('"CV/TU"'),
  year: maybe.describe('only where it is part of the number'),
  date: maybe.describe('YYYY-MM-DD'),
  title: maybe.describe('trích yếu, printed or inferred'),
  editorialTitle: maybe.describe("the editor's, where the title is not known"),
  issuer: z.strictObject({ id: words, printed: words }),
  signatory: z.strictObject({ authority: maybe, position: maybe, name: maybe }).nullable(),
  addressees: lines.describe('Kính gửi, in printed order'),
  recipients: lines.describe('Nơi nhận, in printed order'),
  scope: z
    .strictObject({
      printed: words,
      public: z.boolean(),
      units: z.array(words).describe('the bodies whose Party organization the sentence names, where an editor has noted them'),
    })
    .nullable(),
  release: z
    .strictObject({ person: words, date: words, document: words })
    .nullable()
    .describe('who has permitted more than the printed scope, when, by what document; null: nobody'),
  status: z.strictObject({ value: words, source: words, asOf: words }).nullable().describe('hiệu lực, with who says so; null: not known'),
  added: words.describe('the day it was put up, YYYY-MM-DD'),
  provenance: z.strictObject(
    Object.fromEntries(provenanceFields.map((field) => [field, provenance])) as Record<ProvenanceField, typeof provenance>,
  ),
});

export type DocumentSummaryJson = z.output<typeof documentSummarySchema>;

/** `old` were the words until then, `followed` those put in their place, each with its label, a line each block; null: none. Hashes as in the manifest. */
const correction = z.strictObject({
  date: words,
  reason: words,
  changes: z.array(z.strictObject({ anchor: words, old: maybe, oldHash: maybe, followed: maybe, followedHash: maybe })),
});

export const documentJsonSchema = documentSummarySchema.extend({
  provisions: z.array(
    z.strictObject({
      anchor: words,
      parent: maybe.describe('anchor of the provision above'),
      label: maybe.describe('as printed'),
      text: words.describe('official text without the label'),
    }),
  ),
  corrections: z.array(correction).describe('sửa lỗi bản đăng, the oldest first'),
});

export type DocumentJson = z.output<typeof documentJsonSchema>;

/** `href` turns an address of the site into the URL written, below whatever base the site is served. */
export function documentSummary({ id, metadata, number }: Entry, href: (address: string) => string): DocumentSummaryJson {
  const { signatory } = metadata;
  // "Như kính gửi" and "Như trên" name the addressees again.
  const addressed = [...new Set(metadata.addressees.flatMap(({ units }) => units))];
  return {
    id,
    url: href(directiveAddress(id)),
    kind: metadata.kind,
    number: number?.number ?? null,
    symbol: number?.symbol ?? null,
    year: number?.year ?? null,
    date: metadata.date,
    title: metadata.title,
    editorialTitle: metadata.editorialTitle ?? null,
    issuer: metadata.issuer,
    signatory:
      signatory === null
        ? null
        : { authority: signatory.authority ?? null, position: signatory.position ?? null, name: signatory.name ?? null },
    addressees: metadata.addressees.map(({ printed, units }) => ({ printed, units, role: null })),
    recipients: metadata.recipients.map(({ printed, units, role }) => ({
      printed,
      units: isAsAddressed({ role }) ? addressed : units,
      role: role ?? null,
    })),
    scope: metadata.scope === null ? null : { ...metadata.scope, units: metadata.scope.units ?? [] },
    release: metadata.release ?? null,
    status: metadata.status ?? null,
    added: metadata.added,
    provenance: Object.fromEntries(
      provenanceFields.map((field) => {
        const { basis, evidence, source, reason } = metadata.provenance[field];
        return [field, { basis, evidence: evidence ?? null, source: source ?? null, reason: reason ?? null }];
      }),
    ) as DocumentSummaryJson['provenance'],
  };
}

export function documentJson(entry: Entry, body: Body, href: (address: string) => string, hash: Hash): DocumentJson {
  return {
    ...documentSummary(entry, href),
    provisions: placedItems(body).map((item) => ({
      anchor: item.anchor,
      parent: item.parent,
      label: item.type === 'table' ? null : item.label,
      text:
        item.type === 'table'
          ? item.rows.map((row) => row.map((cell) => collapse(plainText(cell))).join(' ')).join('\n')
          : collapse(plainText(item.inlines)),
    })),
    corrections: describeCorrections(entry.metadata.corrections, officialBlocks(body)).map(({ date, reason, places }) => ({
      date,
      reason,
      changes: places.map(({ anchor, old, followed }) => ({
        anchor,
        old,
        oldHash: wordsHash(old, hash),
        followed,
        followedHash: wordsHash(followed, hash),
      })),
    })),
  };
}
