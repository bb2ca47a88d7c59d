/** Words on documents that are not shown as the library's files have them: the library's own doing, never the issuing body's. */
import type { OmissionReason } from '../../lib/publication/omissions.ts';
import { lowerFirst } from './words.ts';

const mostProblems = 3;

/** "chữ trên trang khác với tệp nguồn; ngày không đúng và 2 loại lỗi khác". */
const problemList = (titles: readonly string[]): string => {
  const more = titles.length - mostProblems;
  return `${titles.slice(0, mostProblems).map(lowerFirst).join('; ')}${more > 0 ? ` và ${more} loại lỗi khác` : ''}`;
};

export const review = {
  title: 'Cần rà soát',
  intro:
    'Khi công bố, tệp nào của thư viện có lỗi thì văn bản đó được giữ như bản công bố trước, hoặc tạm thời không hiển thị; các văn bản khác vẫn được đăng. Trang này nêu những văn bản như vậy. Lỗi nói ở đây là của tệp do thư viện chuẩn bị, không phải nhận xét về văn bản.',
  none: 'Không có văn bản nào bị giữ lại: mọi trang hiện đúng nội dung hiện có của thư viện.',
  kept: 'Đang hiện bản công bố trước',
  withheld: 'Tạm thời không hiển thị',
  left: 'Chưa đăng',
  leftCount: (count: number): string =>
    `${count} văn bản mới, chưa từng công bố, chưa được đăng: tệp còn lỗi, địa chỉ chưa được ghi vào khóa hoặc căn cứ công bố phải xem lại.`,
  added: (date: string): string => `Bản đang hiện ghi ngày đăng ${date}.`,
  keptNote: {
    errors: 'Bản đang hiện là bản công bố trước; bản mới do thư viện chuẩn bị có lỗi và chưa được đăng.',
    missing:
      'Bản đang hiện là bản công bố trước; tệp của văn bản không còn trong nội dung của thư viện mà không có ghi nhận gỡ khỏi trang.',
    unlocked: 'Bản đang hiện là bản công bố trước; địa chỉ mới của văn bản chưa được ghi vào khóa đường dẫn nên chưa được đăng.',
  },
  reason: (reason: OmissionReason, titles: readonly string[]): string =>
    ({
      errors: titles.length === 0 ? 'Tệp của thư viện có lỗi.' : `Tệp của thư viện có lỗi: ${problemList(titles)}.`,
      missing: 'Tệp của văn bản không còn trong nội dung của thư viện mà không có ghi nhận gỡ khỏi trang.',
      unlocked: 'Địa chỉ mới của văn bản chưa được ghi vào khóa đường dẫn.',
      grounds: 'Thư viện tạm ngừng hiển thị để xem lại căn cứ công bố.',
    })[reason],
} as const;

/** The page at the address of a document that is not shown now. */
export const withheld = {
  title: 'Văn bản tạm thời chưa hiển thị',
  explain: 'Địa chỉ này là của một văn bản đã công bố. Chữ của văn bản hiện chưa hiển thị được.',
  noEarlier: 'Cũng không có bản công bố trước để hiển thị thay.',
  stays: 'Địa chỉ được giữ nguyên, không dùng cho văn bản khác.',
  comparisonTitle: 'Trang đối chiếu tạm thời chưa hiển thị',
  comparison: 'Địa chỉ này là của trang đối chiếu câu chữ hai văn bản; một trong hai văn bản hiện chưa hiển thị được.',
  list: 'Các văn bản đang được rà soát',
} as const;

/** What editors see besides, while they are at work (`npm run dev`). */
export const draftReview = {
  title: 'Những điều check nêu ra',
  explain: 'Phần này chỉ có khi đang biên tập, không có trên trang công bố.',
  count: (errors: number, warnings: number): string => `${errors} lỗi, ${warnings} điều cần lưu ý.`,
  place: (line: number, column: number, field: string | undefined): string =>
    `, dòng ${line}, cột ${column}${field === undefined ? '' : `, trường ${field}`}`,
} as const;
