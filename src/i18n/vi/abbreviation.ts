/** Words of the glossary and of the list of abbreviations below a document. */
const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

export const abbreviations = {
  title: 'Từ viết tắt',
  intro:
    'Các chữ viết tắt in trong văn bản của thư viện hoặc thường gặp trong văn bản của Đảng và Nhà nước. Phần giải nghĩa do người biên tập ghi, không thuộc văn bản.',
  empty: 'Danh mục chưa có chữ viết tắt nào.',
  inLibrary: 'Có trong văn bản của thư viện',
  inNone: 'Chưa có trong văn bản nào của thư viện',
  unexplained: 'Không giải nghĩa',
  unexplainedIntro: 'Nghĩa chưa rõ; chữ in được giữ nguyên.',
  /** Several readings: when each is meant. */
  whenFollowedBy: (words: readonly string[]): string => `khi đứng ngay trước ${quoted(words)}`,
  whenOwner: (name: string): string => `trong văn bản của ${name} và của cơ quan, tổ chức trực thuộc ${name}`,
  undecided: 'không giải nghĩa trong văn bản, vì chữ in chưa đủ để biết chắc nghĩa nào',
  note: (words: string): string => `Căn cứ: ${words}.`,
  reason: (words: string): string => `Lý do: ${words}.`,
  printedIn: (count: number): string => `In trong ${count} văn bản:`,
  newest: (shown: number): string => `${shown} văn bản mới nhất trong số đó:`,
  search: (short: string): string => `Tìm “${short}” trong thư viện`,
  notPrinted: 'Không có trong văn bản nào của thư viện.',
  /** Below a document. */
  inDocument: 'Chữ viết tắt trong văn bản',
  inDocumentIntro: 'Chữ có nhiều nghĩa mà văn bản không cho biết chắc nghĩa nào thì không giải nghĩa.',
} as const;
