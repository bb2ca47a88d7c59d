/** Proposes registry entries for bodies that a document prints and no entry fits. */
import type { Registry } from '../registry/registry.ts';
import type { OrganizationType } from '../registry/schema.ts';
import { lower, slug } from '../text/fold.ts';
import { collapse } from '../text/whitespace.ts';
import type { FieldEvidence, ProposedFields } from '../transcription/proposal.ts';
import { parseDocumentNumber } from '../document-number/document-number.ts';
import { withUniqueId, type ProposedBody } from './bodies.ts';
import type { Family } from './family.ts';
import { resolveLine } from './units.ts';

/** What a name begins with, written as offices write it, and what such a body is. The longest first. */
const heads: readonly (readonly [string, OrganizationType])[] = [
  ['Ban Thường vụ', 'standing-committee'],
  ['Thường trực Hội đồng nhân dân', 'state'],
  ['Thường trực HĐND', 'state'],
  ['Thường trực Tỉnh ủy', 'permanent-members'],
  ['Thường trực Thành ủy', 'permanent-members'],
  ['Thường trực Huyện ủy', 'permanent-members'],
  ['Thường trực Thị ủy', 'permanent-members'],
  ['Thường trực Đảng ủy', 'permanent-members'],
  ['Ban Bí thư', 'central'],
  ['Bộ Chính trị', 'central'],
  ['Tỉnh ủy', 'committee'],
  ['Thành ủy', 'committee'],
  ['Huyện ủy', 'committee'],
  ['Thị ủy', 'committee'],
  ['Quận ủy', 'committee'],
  ['Đảng ủy', 'committee'],
  ['Chi bộ', 'party-body'],
  ['Ban Chấp hành Đảng bộ', 'committee'],
  ['Đảng bộ', 'party-body'],
  ['Ban cán sự đảng', 'party-body'],
  ['Đảng đoàn', 'party-body'],
  ['Văn phòng Ủy ban nhân dân', 'state'],
  ['Văn phòng UBND', 'state'],
  ['Văn phòng Hội đồng nhân dân', 'state'],
  ['Văn phòng HĐND', 'state'],
  ['Văn phòng Đoàn đại biểu Quốc hội', 'state'],
  ['Văn phòng', 'office'],
  ['Ban Tổ chức', 'advisory'],
  ['Ban Tuyên giáo', 'advisory'],
  ['Ban Dân vận', 'advisory'],
  ['Ban Nội chính', 'advisory'],
  ['Ban Kinh tế', 'advisory'],
  ['Ban Xây dựng Đảng', 'advisory'],
  ['Ủy ban Kiểm tra', 'advisory'],
  ['Ủy ban nhân dân', 'state'],
  ['UBND', 'state'],
  ['Hội đồng nhân dân', 'state'],
  ['HĐND', 'state'],
  ['Ủy ban Mặt trận Tổ quốc', 'front'],
  ['Mặt trận Tổ quốc', 'front'],
  ['MTTQ', 'front'],
  ['Bộ Chỉ huy Quân sự', 'state'],
  ['Công an', 'state'],
  ['Viện kiểm sát nhân dân', 'state'],
  ['Tòa án nhân dân', 'state'],
  ['Thanh tra', 'state'],
  ['Kho bạc Nhà nước', 'state'],
  ['Chi cục', 'state'],
  ['Cục', 'state'],
  ['Sở', 'state'],
  ['Phòng', 'state'],
  ['Liên đoàn Lao động', 'mass-organization'],
  ['Liên đoàn', 'mass-organization'],
  ['Công đoàn', 'mass-organization'],
  ['Tỉnh đoàn', 'mass-organization'],
  ['Đoàn Thanh niên', 'mass-organization'],
  ['Hội Liên hiệp Phụ nữ', 'mass-organization'],
  ['Hội Nông dân', 'mass-organization'],
  ['Hội Cựu chiến binh', 'mass-organization'],
  ['Hội', 'mass-organization'],
  ['Trung tâm Chính trị', 'unit'],
  ['Trung tâm', 'unit'],
  ['Trường', 'unit'],
  ['Bệnh viện', 'unit'],
  ['Báo', 'unit'],
  ['Đài', 'unit'],
];

export function proposeBodies(fields: ProposedFields, family: Family, registry: Registry): ProposedBody[] {
  const proposed: ProposedBody[] = [];
  const ids = new Set(registry.organizations.map(({ id }) => id));
  const add = (body: ProposedBody | null): void => {
    if (body === null || ids.has(body.entry.id)) return;
    ids.add(body.entry.id);
    proposed.push(body);
  };
  const { issuer } = fields;
  if (issuer.value !== null && issuer.value.id === null) {
    // The committee stands before its standing committee, which names it as its parent.
    const own = bodyOf(issuer.value.printed, 'issuer', issuer.evidence, fields, family, registry);
    const above = own === null ? null : committeeOf(own, fields, family, registry);
    add(above);
    add(own === null || above === null ? own : { ...own, entry: { ...own.entry, parent: above.entry.id } });
  }
  for (const field of ['addressees', 'recipients'] as const) {
    for (const line of fields[field].value ?? []) {
      if (line.units.length > 0 || ('role' in line && (line.role === 'lưu' || line.role === 'như kính gửi' || line.role === 'như trên')))
        continue;
      for (const name of resolveLine(line.printed, family).open) {
        const evidence = fields[field].evidence.filter(({ text }) => text.includes(name));
        add(bodyOf(name, field, evidence, fields, family, registry));
      }
    }
  }
  return proposed;
}

/** Null for words that begin as no body does: "Như trên", "cơ quan liên quan". */
function bodyOf(
  printed: string,
  field: ProposedBody['field'],
  evidence: readonly FieldEvidence[],
  fields: ProposedFields,
  family: Family,
  registry: Registry,
): ProposedBody | null {
  const words = collapse(printed).replace(/[.,;:]+$/u, '');
  const [head, type] = heads.find(([own]) => startsWith(words, own)) ?? [];
  // What the registry holds under this name is for an editor to choose from.
  if (head === undefined || type === undefined || family.namesakes(words).length > 0) return null;
  if (field !== 'issuer' && !isOwnName(words, head)) return null;
  const isCapitals = words === words.toUpperCase() && words !== head;
  const name = isCapitals ? `${head}${capitalized(words.slice(head.length))}` : words;
  const { superior } = fields;
  const above = field === 'issuer' && superior.value !== null ? family.named(withoutCapitals(superior.value)) : [];
  const inName =
    type === 'standing-committee' || type === 'advisory' || type === 'office' || type === 'permanent-members'
      ? family.named(restOf(name, head))
      : [];
  const parents = inName.length > 0 ? inName : above;
  const parent = parents.length === 1 ? (parents[0] ?? null) : null;
  const isWhole = name.length > head.length;
  const symbol = field === 'issuer' && type === 'committee' ? symbolOf(fields) : null;
  const why = [
    `“${words}” bắt đầu bằng “${head}”`,
    parent === null
      ? 'cơ quan cấp trên chưa rõ'
      : inName.length > 0
        ? `cấp trên theo tên: ${parent.name}`
        : `cấp trên theo phần đầu văn bản “${superior.value ?? ''}”: ${parent.name}`,
    ...(isWhole ? [] : ['tên không nêu địa phương: cần ghi tên đầy đủ']),
    ...(isCapitals ? ['in bằng chữ hoa: cần xem lại chữ viết hoa trong tên'] : []),
  ];
  return {
    entry: {
      id: withUniqueId(slug(name), registry),
      name,
      ...(isWhole && type === 'committee' ? { shortName: head } : {}),
      type,
      ...(symbol === null ? {} : { symbol }),
      parent: parent?.id ?? null,
    },
    printed: words,
    field,
    certainty: isWhole && !isCapitals && parent !== null ? 'certain' : 'doubtful',
    evidence,
    reason: `${why.join('; ')}.`,
  };
}

/** Levels, committees and short forms name a body only where the reader knows the place: "Văn phòng Tỉnh ủy", "Thường trực HĐND". */
const relative =
  /(?<!\p{L})(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) [ủu][yỷ](?!\p{L})|(?<!\p{L})(?:Trung ương|Đảng|Nhà nước|Việt Nam|Khối)(?!\p{L})/giu;

/** Such an entry would be for one document only. "Thành ủy Đà Lạt" has a name of its own; "Thành ủy", "huyện ủy", "Văn phòng ĐUK" have none. */
function isOwnName(words: string, head: string): boolean {
  const rest = words.slice(head.length).replace(relative, ' ');
  return /^\p{Lu}/u.test(words) && (words === words.toUpperCase() || /(?<!\p{L})\p{Lu}\p{Ll}/u.test(rest));
}

/** Of a standing committee whose committee the registry does not hold: the committee. */
function committeeOf(own: ProposedBody, fields: ProposedFields, family: Family, registry: Registry): ProposedBody | null {
  if (own.entry.type !== 'standing-committee' || own.entry.parent !== null) return null;
  const name = restOf(own.entry.name, 'Ban Thường vụ');
  return name === '' ? null : bodyOf(name, 'issuer', own.evidence, fields, family, registry);
}

const startsWith = (words: string, head: string): boolean => {
  const [own, wanted] = [lower(words).replaceAll('uỷ', 'ủy'), lower(head)];
  return own === wanted || own.startsWith(`${wanted} `);
};

const restOf = (name: string, head: string): string => {
  const rest = name.slice(head.length).trim();
  return head.startsWith('Thường trực ') ? `${head.slice('Thường trực '.length)} ${rest}`.trim() : rest;
};

/** "TỈNH ỦY LÂM ĐỒNG" → "Tỉnh ủy Lâm Đồng". */
function withoutCapitals(words: string): string {
  const own = collapse(words);
  if (own !== own.toUpperCase()) return own;
  const [head] = heads.find(([one]) => startsWith(own, one)) ?? [''];
  return `${head}${capitalized(own.slice(head.length))}`;
}

/** " ĐÀ LẠT" → " Đà Lạt"; a committee's name within another keeps its small letters. */
function capitalized(words: string): string {
  const own = lower(words).replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  return own
    .replace(/(?<!\p{L})(Tỉnh|Thành|Huyện|Thị|Quận|Đảng) [ỦU][yỷ](?!\p{L})/gu, (_, first: string) => `${first} ủy`)
    .replace(/(?<!\p{L})(Các|Cơ|Quan|Và|Của)(?!\p{L})/gu, lower);
}

/** "03-KH/ThU" → "ThU". */
function symbolOf({ number }: ProposedFields): string | null {
  const symbol = number.value === null || number.certainty !== 'certain' ? undefined : parseDocumentNumber(number.value)?.symbol.split('/');
  return symbol === undefined || symbol.length < 2 ? null : (symbol.at(-1) ?? null);
}
