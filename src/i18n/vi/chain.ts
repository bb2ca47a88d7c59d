/** Words about what carries out what. */
import type { Level } from '../../lib/registry/schema.ts';
import { capital, lowerFirst } from './words.ts';

export const levels: Readonly<Record<Level, string>> = {
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện và tương đương',
  grassroots: 'Cấp cơ sở',
};

const lowerLevel = (level: Level): string => (level === 'central' ? 'của Trung ương' : lowerFirst(levels[level]));

/** What carries out what, from the Centre down. */
export const chain = {
  title: 'Văn bản cấp trên và văn bản triển khai',
  jump: 'Triển khai',
  intro:
    'Văn bản triển khai được xếp dưới văn bản được triển khai, từ Trung ương đến cấp tỉnh, cấp huyện và tương đương. Danh sách do máy lập theo câu chữ viện dẫn trong văn bản; mỗi quan hệ có liên kết tới đúng mục viện dẫn.',
  basis:
    'Chỉ tính những viện dẫn mà từ ngữ cho biết là triển khai thực hiện, tiếp tục thực hiện, hướng dẫn hoặc căn cứ; không tính chỗ chỉ nhắc tên văn bản và chỗ chưa rõ là văn bản nào, nên danh sách có thể chưa đủ. Cấp ban hành lấy từ danh mục của thư viện.',
  none: 'Chưa thấy văn bản nào trong thư viện ghi là triển khai thực hiện văn bản khác.',
  onPage: (total: number, page: number, pages: number): string =>
    pages === 1 ? `${total} văn bản đứng đầu chuỗi.` : `${total} văn bản đứng đầu chuỗi; trang ${page}/${pages}.`,
  order:
    'Trong mỗi cấp, văn bản có nhiều văn bản triển khai nhất xếp trước. Văn bản triển khai nhiều văn bản một lúc được nêu đầy đủ một lần; ở các chỗ khác chỉ nêu tên, kèm liên kết tới chỗ đó.',
  topsOf: (level: Level | null): string => (level === null ? 'Văn bản chưa rõ cấp ban hành' : `Văn bản ${lowerLevel(level)}`),
  level: (level: Level | null): string => (level === null ? 'Chưa rõ cấp' : levels[level]),
  relation: capital,
  /** Before the place that says so. */
  according: 'theo',
  accordingTo: 'Theo',
  place: lowerFirst,
  again: 'Xem chỗ nêu đầy đủ',
  againFor: (name: string): string => `Xem chỗ nêu đầy đủ của ${name}`,
  rest: (count: number): string => `Còn ${count} văn bản khác triển khai văn bản này`,
  restFor: (count: number, name: string): string => `Còn ${count} văn bản khác triển khai văn bản này: ${name}`,
  more: (count: number): string => `và ${count} văn bản khác`,
  picture: (name: string): string => `Sơ đồ: ${name} và các văn bản triển khai`,
  pictureHere: (name: string): string => `Sơ đồ: ${name}, văn bản cấp trên và văn bản triển khai`,
  caption: 'Sơ đồ vẽ lại danh sách ở trên, mỗi văn bản một lần; mũi tên chỉ tới văn bản triển khai.',
  captionCut: 'Sơ đồ chỉ vẽ một phần danh sách ở trên, mỗi văn bản một lần; mũi tên chỉ tới văn bản triển khai.',
  here: 'Văn bản này',
  basisHere: 'Xếp theo câu chữ viện dẫn trong văn bản; không phải căn cứ để xác định hiệu lực.',
  above: 'Triển khai thực hiện',
  below: 'Có văn bản triển khai',
  counted: (name: string, count: number): string => `${name}: ${count} văn bản`,
  followersTitle: (name: string): string => `Văn bản triển khai ${name}`,
  followersOnPage: (total: number, page: number, pages: number): string =>
    pages === 1 ? `${total} văn bản.` : `${total} văn bản; trang ${page}/${pages}.`,
  followersIntro:
    'Những văn bản mà câu chữ viện dẫn cho biết là triển khai thực hiện, tiếp tục thực hiện, hướng dẫn, hoặc lấy văn bản này làm căn cứ.',
  whole: 'Xem trong danh sách chung',
} as const;
