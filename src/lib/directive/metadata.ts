/** The frontmatter of a directive: one schema, the single source of its types. A directive (văn bản lãnh đạo, chỉ đạo) is one published document. */
import { z } from 'zod';
import { reviewableCodes } from '../diagnostic/reviewable.ts';
import { isIsoDate } from '../text/date.ts';
import { parseDocumentNumber } from '../document-number/document-number.ts';

const words = z.string({ error: 'chữ' }).regex(/\S/, { error: 'chữ, không để trống' });
const isoDate = z
  .string({ error: 'ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2024-01-05' })
  .refine(isIsoDate, { error: 'ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2024-01-05' });

/** What a line of Nơi nhận is; a line without a role is a plain recipient. Another purpose is written out: "để phối hợp" where "(để ph/h)" is printed. */
const recipientRoles = ['như kính gửi', 'như trên', 'báo cáo', 'lưu'] as const;
const recipientRole = z
  .string({ error: 'chữ' })
  .refine((role) => (recipientRoles as readonly string[]).includes(role) || /^để \p{L}[\p{L} ]*$/u.test(role), {
    error: `một trong: ${recipientRoles.join(', ')}; hoặc việc mà văn bản được gửi để làm, dạng "để phối hợp"`,
  });

const addresseeSchema = z.strictObject({
  /** The line as printed, without its bullet and its last comma or full stop. */
  printed: words,
  /** Ids of the registry: the bodies and groups that the line names. */
  units: z.array(words, { error: 'danh sách mã cơ quan, đơn vị' }).default([]),
});

const recipientSchema = addresseeSchema.extend({
  role: recipientRole.nullish(),
});

/** How a value is known: read in this text, concluded from a sentence, or not known. */
export const provenanceSchema = z.strictObject({
  basis: z.enum(['printed', 'inferred', 'unknown'], { error: 'một trong: printed, inferred, unknown' }),
  /** Exact quote of the words that the value rests on. */
  evidence: words.nullish(),
  /** "<document id>#<anchor>": where the quote stands. */
  source: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9.-]+$/, { error: 'mã văn bản và neo, dạng "co-quan/van-ban#1.2"' })
    .nullish(),
  /** One Vietnamese sentence: why it is concluded, or why it is not known. */
  reason: words.nullish(),
});

export const provenanceFields = [
  'kind',
  'issuer',
  'number',
  'date',
  'title',
  'signatory',
  'addressees',
  'recipients',
  'scope',
  'secrecy',
] as const;

const furnitureSchema = z.strictObject({
  /** Line of the source file, from 1. */
  line: z.int({ error: 'số dòng' }).min(1),
  /** The characters on that line that are not printed text of the document; each entry takes the next occurrence on its line. */
  text: z.string({ error: 'chữ trong dấu nháy, ví dụ "1"' }).regex(/\S/, { error: 'chữ, không để trống' }),
  /** What it is, in Vietnamese ("số trang", "dấu in đậm của bản chép"). */
  what: words,
});

/** What may be said of the force of a document (hiệu lực), always with who says so: it follows neither from age nor from an issuer's end. */
const statusValues = ['còn hiệu lực', 'được sửa đổi, bổ sung', 'được thay thế', 'bị bãi bỏ', 'hết hiệu lực'] as const;

const statusSchema = z.strictObject({
  value: z.enum(statusValues, { error: `một trong: ${statusValues.join('; ')}` }),
  /** Who says so, and where: "Điều 3 Quyết định số 12-QĐ/TU ngày 01/3/2025 của Tỉnh ủy". */
  source: words,
  /** The day up to which that was seen to be so. */
  asOf: isoDate,
});

const scopeSchema = z
  .strictObject({
    /** The sentence, as printed. */
    printed: words,
    /** It says that everybody may know the document. */
    public: z.boolean({ error: 'true hoặc false' }),
    /** Where it names the Party organization of a body or several: their ids. Only for a site whose `audience` is one of them. */
    units: z.array(words, { error: 'danh sách mã cơ quan' }).nullish(),
  })
  .refine((scope) => !scope.public || (scope.units ?? []).length === 0, { error: 'units chỉ ghi khi public là false', path: ['units'] });

/** Who has permitted that the document be made known beyond its printed scope, to the audience of this site. Only the owner writes one, developers never. */
const releaseSchema = z.strictObject({
  /** Name and office of the person who permits it. */
  person: words,
  date: isoDate,
  /** The decision that says so: its number, or its day. */
  document: words,
});

/**
 * Sửa lỗi bản đăng: our own slip against the source, mended after publication. Never a correction (đính chính) of the issuer. The old words are those
 * that were published, to the letter: the lock holds their hash (LOCK-010).
 */
const correctionSchema = z.strictObject({
  date: isoDate,
  /** One Vietnamese sentence: what was wrong and what it was compared with. */
  reason: words.regex(/\p{L}/u, { error: 'một câu nói sửa gì, đối chiếu với nguồn nào' }),
  changes: z
    .array(
      z.strictObject({
        /** Where it stands, also where the words are gone now. */
        anchor: z.string().regex(/^[a-z0-9.-]+$/, { error: 'neo, dạng "p2.iii.1"' }),
        /** Label and words as published until then, a line each block; null: they were not there. */
        old: words.nullable(),
        /** Label and words from then on; null: they were taken out. Only needed where it is not clear which provision is meant. */
        now: words.nullish(),
      }),
      { error: 'danh sách chỗ sửa' },
    )
    .min(1, { error: 'ít nhất một chỗ sửa' }),
});

/** "Đã xem, đúng như bản gốc": a doubt that an editor has settled and that need not be raised again. */
const reviewedSchema = z.strictObject({
  code: z.enum(reviewableCodes, { error: `mã của một điều cần lưu ý: ${reviewableCodes.join(', ')}` }),
  /** Words that `check` shows at "Tìm thấy" for it. */
  words,
  note: words.nullish(),
});

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, {
  error: 'mã SHA-256: 64 chữ số thập lục phân; chưa biết thì ghi 64 số 0, lần kiểm tra sau sẽ in ra mã đúng',
});

export const metadataSchema = z.strictObject({
  /** Vietnamese name of the kind in lower case ("công văn"). */
  kind: words,
  /** The body in whose name it was issued (cơ quan ban hành); the owner of the symbol is the organization of the path. */
  issuer: z.strictObject({ id: words, printed: words }),
  /** Normal form, "3467-CV/TU"; null = unknown. */
  number: z
    .string({ error: 'số và ký hiệu trong dấu nháy, ví dụ "3467-CV/TU"' })
    .refine((value) => parseDocumentNumber(value) !== null, { error: 'số và ký hiệu, ví dụ 3467-CV/TU hoặc 35/2023/UBTVQH15' })
    .nullable(),
  date: isoDate.nullable(),
  /** Trích yếu, printed or inferred; null = unknown. */
  title: words.nullable(),
  /** The editor's title, shown as such, where the title is unknown. */
  editorialTitle: words.nullish(),
  signatory: z.strictObject({ authority: words.nullish(), position: words.nullish(), name: words.nullish() }).nullable(),
  addressees: z.array(addresseeSchema),
  recipients: z.array(recipientSchema),
  /** The sentence that says to whom the document is made known, and whether that is everybody. */
  scope: scopeSchema.nullable(),
  /** Null, or left out: nobody has permitted more than the printed scope. */
  release: releaseSchema.nullish(),
  /** Mức độ mật as printed; null = none printed or unknown. What bears one is not put up (GATE-001). */
  secrecy: words.nullish(),
  /** Null, or left out: not known. */
  status: statusSchema.nullish(),
  /** The day this document was put up: the only clock of the site. */
  added: isoDate,
  /** What was mended on the page since, oldest first. */
  corrections: z.array(correctionSchema, { error: 'danh sách lần sửa' }).nullish(),
  /** Doubts that `check` raised and an editor has settled against the original. */
  reviewed: z.array(reviewedSchema, { error: 'danh sách điều đã xem' }).nullish(),
  provenance: z.strictObject(
    Object.fromEntries(provenanceFields.map((field) => [field, provenanceSchema])) as Record<
      (typeof provenanceFields)[number],
      typeof provenanceSchema
    >,
  ),
  source: z.strictObject({
    /** Path below content/sources/. */
    file: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+\.(?:txt|pdf|docx|png|jpg)$/, { error: 'tệp trong content/sources, dạng "co-quan/van-ban.txt"' }),
    sha256: sha256Schema,
    /** The text that was extracted from a DOCX or PDF, recognised in a picture, or converted: `check` compares the document with it, and `furniture` counts its lines. */
    text: z
      .strictObject({
        file: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+\.chu\.txt$/, { error: 'tệp chữ rút ra, dạng "co-quan/van-ban.chu.txt"' }),
        sha256: sha256Schema,
        /** The letters were recognised in pictures of the pages (OCR): some of them may be wrong. */
        ocr: z.boolean({ error: 'true hoặc false' }).nullish(),
      })
      .nullish(),
    furniture: z.array(furnitureSchema).default([]),
  }),
});

export type Metadata = z.output<typeof metadataSchema>;

/** The file that `check` compares the document with (rule SRC-002): the source, or the text that was extracted from it. Null where there is none. */
export const comparedFile = ({ source }: Pick<Metadata, 'source'>): { file: string; sha256: string } | null =>
  source.text ?? (source.file.endsWith('.txt') ? { file: source.file, sha256: source.sha256 } : null);

/** What stands below content/sources/ for a document. */
export const sourceFiles = ({ source }: Pick<Metadata, 'source'>): readonly string[] => [
  source.file,
  ...(source.text == null ? [] : [source.text.file]),
];

/** What `check` compares the document with: its source, the text that was extracted or recognised (OCR) from it, or nothing. */
export function comparedWith(metadata: Pick<Metadata, 'source'>): 'source' | 'extract' | 'ocr' | null {
  const { text } = metadata.source;
  if (text != null) return text.ocr === true ? 'ocr' : 'extract';
  return comparedFile(metadata) === null ? null : 'source';
}

export type Provenance = z.output<typeof provenanceSchema>;
export type ProvenanceField = (typeof provenanceFields)[number];
export type Correction = z.output<typeof correctionSchema>;
export type Status = z.output<typeof statusSchema>;
export type Recipient = z.output<typeof recipientSchema>;
