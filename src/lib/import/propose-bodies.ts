/** Proposes registry entries for bodies that a document prints and no entry fits. */
import type { Registry } from '../registry/registry.ts';
import { slug } from '../text/fold.ts';
import { collapse } from '../text/whitespace.ts';
import type { FieldEvidence, ProposedFields } from '../transcription/proposal.ts';
import { levelOfName } from './body-place.ts';
import { withUniqueId, type ProposedBody } from './bodies.ts';
import type { Family } from './family.ts';
import { issuerLine } from './issuer-line.ts';
import { headOf, namesSeveral, partOf, partTitle } from './name-head.ts';
import { bodyNamed, isListed } from './named-bodies.ts';
import { resolveLine } from './units.ts';

/** Those of the issuer first, the highest of them before those below it, then those of Kính gửi and Nơi nhận. */
export function proposeBodies(fields: ProposedFields, family: Family, registry: Registry): ProposedBody[] {
  const proposed: ProposedBody[] = [];
  const ids = new Set(registry.organizations.map(({ id }) => id));
  const add = (body: ProposedBody | null): void => {
    if (body === null || ids.has(body.entry.id)) return;
    ids.add(body.entry.id);
    proposed.push(body);
  };
  const { issuer } = fields;
  if (issuer.value !== null && issuer.value.id === null)
    for (const body of issuerLine(issuer.value.printed, { fields, family, registry })) add(body);
  for (const field of ['addressees', 'recipients'] as const) {
    for (const line of fields[field].value ?? []) {
      if (line.units.length > 0 || ('role' in line && (line.role === 'lưu' || line.role === 'như kính gửi' || line.role === 'như trên')))
        continue;
      for (const name of resolveLine(line.printed, family).open) {
        const evidence = fields[field].evidence.filter(({ text }) => text.includes(name));
        add(recipientOf(name, field, evidence, family, registry));
      }
    }
  }
  return proposed;
}

/** Null for words that begin as no body does: "Như trên", "cơ quan liên quan". */
function recipientOf(
  printed: string,
  field: 'addressees' | 'recipients',
  evidence: readonly FieldEvidence[],
  family: Family,
  registry: Registry,
): ProposedBody | null {
  const name = collapse(printed).replace(/[.,;:]+$/u, '');
  const head = headOf(name);
  // What the registry holds under this name is for an editor to choose from.
  if (head === null || partTitle(name) !== null || namesSeveral(name) || family.namesakes(name).length > 0) return null;
  // Of a line that is parted at its commas and "và" only half a ministry's name may be left: "Bộ Nông nghiệp".
  if (head.isOnly !== true && (!isOwnName(name, head.words) || (head.isCentral === true && !isListed(name, registry)))) return null;
  const part = partOf(name, head);
  const parent = part === null ? null : bodyNamed(part, family, registry);
  const level = parent === null ? levelOfName(name, head) : null;
  const above =
    parent !== null ? `cấp trên theo tên: ${parent.name}` : head.isCentral === true ? 'cơ quan trung ương' : 'cơ quan cấp trên chưa rõ';
  return {
    entry: {
      id: withUniqueId(slug(name), registry),
      name,
      ...(head.type === 'committee' ? { shortName: head.words } : {}),
      type: head.type,
      parent: parent?.id ?? null,
      ...(level === null ? {} : { level }),
    },
    printed: name,
    field,
    certainty: parent !== null || head.isCentral === true ? 'certain' : 'doubtful',
    evidence,
    reason: `“${name}” bắt đầu bằng “${head.words}”; ${above}.`,
  };
}

/** Levels, committees and short forms name a body only where the reader knows the place: "Văn phòng Tỉnh ủy", "Thường trực HĐND". */
const relative =
  /(?<!\p{L})(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) [ủu][yỷ](?!\p{L})|(?<!\p{L})(?:Trung ương|Đảng|Nhà nước|Việt Nam|Khối)(?!\p{L})/giu;

/** Such an entry would be for one document only. "Thành ủy Đà Lạt" has a name of its own; "Thành ủy", "huyện ủy", "Văn phòng ĐUK" have none. */
function isOwnName(words: string, head: string): boolean {
  const rest = words.slice(head.length).replace(relative, ' ');
  return words.length > head.length && /^\p{Lu}/u.test(words) && (words === words.toUpperCase() || /(?<!\p{L})\p{Lu}\p{Ll}/u.test(rest));
}
