/** The texts of the examples: invented, parsed and rendered as documents are. */
import { invented } from '../../i18n/vi/visual-language.ts';
import type { DescribedDocument } from '../../components/citation/describe.ts';
import type { Outcome } from '../../lib/citation/graph.ts';
import { textUnits } from '../../lib/citation/units.ts';
import { compareBodies, groupRows, type Row } from '../../lib/compare/comparison.ts';
import { parseBody } from '../../lib/directive/directive.ts';
import type { Body } from '../../lib/provision/body.ts';
import { renderDocument } from '../../lib/render/document.ts';
import type { BodyLinks } from '../../lib/render/links.ts';

/** What the links of the sample lead to, by number; the words of the link are the name. */
export const cited: readonly { number: number; outcome: Outcome; document: DescribedDocument }[] = (
  [
    ['resolved', invented.a, true],
    ['cited-only', invented.b, false],
    ['ambiguous', invented.c, false],
    ['external', invented.d, false],
  ] as const
).map(([outcome, name, isHeld], index) => ({
  number: index + 1,
  outcome,
  document: {
    href: `#vd-${index + 1}`,
    name,
    date: null,
    issuer: null,
    title: invented.about,
    isQuoted: !isHeld,
    isEditorialTitle: false,
    isHeld,
    mark: null,
    inferred: [],
  },
}));

const text = `## Phần thứ nhất MỘT TIÊU ĐỀ IN HOA RẤT DÀI, CÓ ĐỦ CÁC DẤU CHỒNG Ặ, Ỗ, Ế, Ữ, ĐỂ THẤY CHỮ KHÔNG BỊ CẮT KHI XUỐNG NHIỀU DÒNG

### I. TIÊU ĐỀ CỦA MỘT MỤC

1. Đoạn có nhãn mục, viện dẫn bốn văn bản: ${cited.map(({ document }) => document.name).join('; ')}. Chữ của văn bản giữ nguyên từng ký tự, kể cả **chữ đậm** và *chữ nghiêng*.

- Gạch đầu dòng thuộc mục 1; <Sic correct="chữ">chử</Sic> đáng ngờ được giữ như nguồn.

a) Điểm a thuộc mục 1.

<Note>Ghi chú của người biên tập đứng ngoài văn bản.</Note>

2. <Task assignee="vi-du">${invented.task} <Target indicator="vi-du" op="eq" value="95" unit="%">${invented.target}</Target>.</Task>

3. Đoạn tiếp theo có bảng:

| Cột ẶỖẾỮ | Cột thứ hai |
| --- | --- |
| Ô ẶỖẾỮ | 0123456789 |
`;

function linksOf(body: Body): BodyLinks {
  return new Map(
    textUnits(body).map((unit, index) => [
      index,
      cited.flatMap(({ number, outcome, document: { name, href } }) => {
        const start = unit.text.indexOf(name);
        return start < 0 ? [] : [{ start, end: start + name.length, href, outcome, data: { 'data-cite': String(number) } }];
      }),
    ]),
  );
}

const body = parseBody('quy-uoc-trinh-bay', text);
export const official = renderDocument(body, linksOf(body));

const compared = {
  a: `1. Mục này giống nguyên văn ở hai văn bản ví dụ, từng chữ và từng dấu.

2. Mỗi quý một lần, người phụ trách ví dụ ghi lại kết quả vào bảng ví dụ đã nêu ở mục trên.

3. Mục này không có gì giống bên kia.
`,
  b: `1. Mục này giống nguyên văn ở hai văn bản ví dụ, từng chữ và từng dấu.

2. Mỗi tháng một lần, người phụ trách ví dụ ghi lại kết quả vào bảng ví dụ đã nêu ở mục trên.
`,
};

export const comparedRows: readonly (readonly Row[])[] = groupRows(
  compareBodies(parseBody('quy-uoc-trinh-bay', compared.a), parseBody('quy-uoc-trinh-bay', compared.b)),
);
