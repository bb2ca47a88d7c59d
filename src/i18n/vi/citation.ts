/** Words about citations and documents not held. */
import type { Relation } from '../../lib/citation/relation.ts';
import { capital, lowerFirst } from './words.ts';

/** Citations on the page of a document, and who cites what. */
export const citations = {
  outgoing: 'Viện dẫn trong văn bản này',
  outgoingJump: 'Viện dẫn',
  incoming: 'Được viện dẫn',
  outgoingCount: (targets: number, held: number, ambiguous: number): string =>
    [
      `Văn bản này viện dẫn ${targets} văn bản${
        held === 0
          ? '; thư viện chưa có toàn văn của văn bản nào trong số đó.'
          : held === targets
            ? ', đều có toàn văn trong thư viện.'
            : `, trong đó ${held} văn bản có toàn văn trong thư viện.`
      }`,
      ...(ambiguous === 0 ? [] : [`Còn ${ambiguous} số hiệu chưa rõ là văn bản nào.`]),
    ].join(' '),
  found: 'Viện dẫn do máy nhận ra và xếp nhóm theo từ ngữ đứng trước; danh sách này không thuộc văn bản.',
  report: 'Nếu thấy viện dẫn nối chưa đúng văn bản, đề nghị dùng mục “Báo sai sót” ở cuối trang.',
  noneOutgoing: 'Chưa thấy viện dẫn nào trong văn bản này.',
  incomingCount: (documents: number, mentions: number): string =>
    `${documents} văn bản trong thư viện viện dẫn văn bản này${mentions > documents ? `, ở ${mentions} chỗ` : ''}.`,
  noValidity: 'Quan hệ ghi theo chữ của văn bản viện dẫn, không phải căn cứ để xác định hiệu lực.',
  noneIncoming: 'Chưa thấy văn bản nào trong thư viện viện dẫn văn bản này.',
  relation: (relation: Relation): string => (relation === 'viện dẫn' ? 'Viện dẫn khác' : capital(relation)),
  inverse: (relation: Relation, inverse: string): string => (relation === 'viện dẫn' ? 'Viện dẫn khác' : capital(inverse)),
  dated: (date: string): string => `ngày ${date}`,
  /** Before "khoản 2 Điều 5", which the citing document names. */
  names: 'nêu',
  ambiguous: 'Chưa rõ là văn bản nào',
  candidates: 'Có thể là:',
  withDate: (name: string, date: string | null): string => (date === null ? name : `${name} ngày ${date}`),
  morePlaces: (count: number): string => `${count} chỗ khác`,
  moreDocuments: (count: number): string => `${count} văn bản khác`,
  andOthers: (count: number): string => `và ${count} chỗ khác`,
  allInData: 'Danh sách đầy đủ trong tệp dữ liệu',
  times: (count: number): string => `${count} chỗ`,
  places: 'Các mục được viện dẫn',
  citedAt: (count: number): string => `Được viện dẫn tại ${count} chỗ`,
  stated: 'Quan hệ do văn bản khác nêu',
  accordingTo: 'Theo',
  placeOf: (place: string, document: string): string => `${lowerFirst(place)} của ${document}`,
  possible: 'Viện dẫn chưa rõ, có thể là văn bản này',
  at: 'Tại',
} as const;

/** Documents that are cited and not held. */
export const cited = {
  missing: 'Chưa có toàn văn',
  missingHere: 'Chưa có toàn văn trong thư viện',
  held: 'Có toàn văn',
  capital,
  numbered: (kind: string, label: string): string => `${capital(kind)} số ${label}`,
  intro: 'Trang này chỉ ghi những gì các văn bản trong thư viện in về văn bản này, và những gì có nguồn ghi kèm.',
  introUncited: 'Trang này chỉ ghi những gì có nguồn ghi kèm; chưa văn bản nào trong thư viện viện dẫn văn bản này.',
  facts: 'Những gì đã biết',
  number: 'Số, ký hiệu',
  term: 'Khóa',
  termValue: (term: string): string => `khóa ${term}`,
  content: 'Nội dung',
  otherNames: 'Tên gọi khác',
  elsewhere: 'Toàn văn ở trang khác',
  from: (source: string): string => `theo ${source}`,
  printedAt: 'như in tại',
  otherValues: (count: number): string => `và ${count} cách ghi khác`,
  notPrinted: 'các văn bản viện dẫn không in',
  noSource: 'chưa có nguồn',
  differ: 'Các nguồn ghi khác nhau; thư viện ghi lại tất cả.',
  between: (after: string, before: string): string => `Trong khoảng từ ${after} đến ${before} (suy ra từ thứ tự số và ngày)`,
  after: (date: string): string => `Từ ${date} trở về sau (suy ra từ thứ tự số và ngày)`,
  before: (date: string): string => `Từ ${date} trở về trước (suy ra từ thứ tự số và ngày)`,
  neighbours: 'Căn cứ:',
  neighbour: (name: string, date: string): string => `${name}, ngày ${date}`,
} as const;
