/** The id under which a document will stand, and what must be given before it can stand anywhere. */
import { provenanceFields, type ProvenanceField } from '../directive/metadata.ts';
import { fullName, type Registry } from '../registry/registry.ts';
import type { ProposedIssuer } from '../transcription/proposal.ts';
import type { ChosenFields } from './choose-fields.ts';
import type { FieldDecisions } from './decisions.ts';
import { proposeDocumentId, yearOf } from './document-id.ts';
import type { Family } from './family.ts';
import { isNameOf } from './issuer-name.ts';
import { showValue } from './show-value.ts';

/** What must be given before the document can be saved, with the option of the command that gives it. */
export interface Missing {
  field: ProvenanceField | 'organization' | 'document';
  option: string;
  /** One Vietnamese sentence. */
  message: string;
}

export interface PlaceInput {
  chosen: ChosenFields;
  /** What the editor has said. */
  decided: FieldDecisions;
  /** As read, also where the registry does not know it. */
  issuer: ProposedIssuer | null;
  /** The owner of the symbol; null where it is not known. */
  organization: string | null;
  /** The document's or the editor's. */
  title: string | null;
  /** The id that the editor gives. */
  wanted: string | undefined;
  /** "<organization>/<id>": there is, or was, one. */
  isTaken: (id: string) => boolean;
}

export function placeDocument(
  { chosen, decided, issuer: read, organization, title, wanted, isTaken }: PlaceInput,
  family: Pick<Family, 'namesakes'>,
  registry: Registry,
): { document: string | null; missing: Missing[] } {
  const missing: Missing[] = [];
  const need = (field: Missing['field'], option: string, message: string): void => {
    missing.push({ field, option, message });
  };
  const option = (field: 'kind' | 'issuer' | 'title'): string =>
    chosen[field].isOpen ? `--confirm ${field} hoặc --${field}` : `--${field}`;
  const { kind, issuer } = chosen;
  if (kind.value === null) need('kind', option('kind'), `Cần tên loại văn bản (${kind.reason}).`);
  else if (registry.kind(kind.value) === undefined) need('kind', '--kind', `“${kind.value}” không có trong content/registry/kinds.yaml.`);
  const body = issuer.value === null ? undefined : registry.organization(issuer.value.id);
  if (issuer.value === null && decided.issuer?.value != null)
    need('issuer', '--issuer', notNamed(read?.printed || decided.issuer.value.printed));
  else if (issuer.value === null)
    need('issuer', option('issuer'), `Cần mã cơ quan ban hành trong danh mục (${issuerReason(read, issuer.reason, family)}).`);
  else if (body === undefined)
    need('issuer', '--issuer', `Cơ quan “${issuer.value.id}” không có trong content/registry/organizations.yaml.`);
  else if (!isNameOf(issuer.value.printed, body, registry, family))
    need(
      'issuer',
      '--issuer hoặc --add-body',
      `Tên in “${issuer.value.printed}” không phải là tên của “${fullName(body)}” trong danh mục. Chọn lại cơ quan, hoặc thêm cơ quan vào danh mục.`,
    );
  for (const field of provenanceFields) {
    const value = decided[field]?.value ?? null;
    if (value === null || chosen[field].value !== null || !chosen[field].isOpen || field === 'kind' || field === 'issuer') continue;
    if (field === 'title')
      need(
        'title',
        '--title',
        'Trích yếu này không có liền mạch trong phần chữ. Sửa phần chữ cho đúng bản gốc rồi xác nhận lại, hoặc ghi làm tiêu đề do người biên tập đặt.',
      );
    else
      need(
        field,
        `--${field}`,
        `${showValue(field, value as never)} không có trong phần chữ. Sửa phần chữ cho đúng bản gốc rồi xác nhận lại, hoặc để chưa rõ.`,
      );
  }
  if (title === null && !missing.some(({ field }) => field === 'title')) {
    const reason = chosen.title.basis === 'unknown' ? chosen.title.reason : 'không có';
    need('title', option('title'), `Cần trích yếu, hoặc tiêu đề do người biên tập đặt (${reason}).`);
  }
  if (organization !== null && registry.organization(organization) === undefined)
    need('organization', '--org', `Cơ quan “${organization}” không có trong content/registry/organizations.yaml.`);
  const code = kind.value === null ? undefined : registry.kind(kind.value)?.code;
  if (wanted !== undefined || code === undefined) return { document: wanted ?? null, missing };
  const parts = { code, number: chosen.number.value, date: chosen.date.value, title };
  if (yearOf(parts) === null)
    need(
      'document',
      '--id, hoặc ghi ngày bằng --date',
      'Chưa có năm: ghi năm vào mã văn bản, ví dụ cv-3467-2024. Địa chỉ không đổi được sau khi công bố.',
    );
  if (organization === null) return { document: null, missing };
  return { document: proposeDocumentId(parts, (document) => isTaken(`${organization}/${document}`)), missing };
}

/** The words that say it where the chosen body is named nowhere in the text. */
const notNamed = (printed: string): string =>
  `Cơ quan ban hành: cơ quan đã chọn không có tên nào giống chữ in${printed === '' ? '' : ` “${printed}”`}. Chọn cơ quan khác, hoặc bấm “Thêm vào danh mục…”.`;

/** Where the registry holds several bodies of that name, which they are. */
function issuerReason(read: ProposedIssuer | null, reason: string, family: Pick<Family, 'namesakes'>): string {
  if (read?.id !== null) return reason;
  const namesakes = family.namesakes(read.printed);
  if (namesakes.length === 0) return reason;
  return `“${read.printed}” có thể là ${namesakes.map(({ id }) => id).join(', ')}`;
}
