/** The data of a document: `/vb/<id>/index.json`, and without its provisions one entry of `/du-lieu/documents.json`. A published contract. */
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

interface ProvenanceJson {
  basis: 'printed' | 'inferred' | 'unknown';
  evidence: string | null;
  source: string | null;
  reason: string | null;
}

export interface DocumentSummaryJson {
  id: string;
  url: string;
  kind: string;
  /** Digits only: "3467". */
  number: string | null;
  /** "CV/TU". */
  symbol: string | null;
  /** Only where it is part of the number. */
  year: string | null;
  date: string | null;
  title: string | null;
  editorialTitle: string | null;
  issuer: { id: string; printed: string };
  signatory: { authority: string | null; position: string | null; name: string | null } | null;
  addressees: { printed: string; units: string[]; role: string | null }[];
  recipients: { printed: string; units: string[]; role: string | null }[];
  /** `units`: the bodies whose Party organization the sentence names, where an editor has noted them. */
  scope: { printed: string; public: boolean; units: string[] } | null;
  /** Who has permitted more than the printed scope, when, by what document; null: nobody. */
  release: { person: string; date: string; document: string } | null;
  /** Of the force (hiệu lực), with who says so; null: not known. */
  status: { value: string; source: string; asOf: string } | null;
  provenance: Record<ProvenanceField, ProvenanceJson>;
}

export interface DocumentJson extends DocumentSummaryJson {
  provisions: { anchor: string; parent: string | null; label: string | null; text: string }[];
  /** Sửa lỗi bản đăng, the oldest first. */
  corrections: CorrectionJson[];
}

export interface CorrectionJson {
  date: string;
  reason: string;
  /** `old` were the words until then, `followed` those put in their place, each with its label, a line each block; null: none. Hashes as in the manifest. */
  changes: { anchor: string; old: string | null; oldHash: string | null; followed: string | null; followedHash: string | null }[];
}

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
    provenance: Object.fromEntries(
      provenanceFields.map((field) => {
        const { basis, evidence, source, reason } = metadata.provenance[field];
        return [field, { basis, evidence: evidence ?? null, source: source ?? null, reason: reason ?? null }];
      }),
    ) as Record<ProvenanceField, ProvenanceJson>,
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
