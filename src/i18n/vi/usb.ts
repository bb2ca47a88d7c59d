/** Words of the copy that is carried away. */
import { search } from './search.ts';

export const usb = {
  label: 'Bản mang theo',
  asOf: (date: string | null): string =>
    date === null ? 'Bản mang theo; thư viện chưa có văn bản nào.' : `Bản mang theo, theo dữ liệu đến ngày ${date}.`,
  titlesOnly: (most: string): string =>
    `Thư viện có hơn ${most} văn bản: bản này chỉ tìm theo số hiệu và tên văn bản, không tìm trong nội dung.`,
  noComparison: 'Việc đối chiếu với bản riêng cần trang thư viện trên mạng; bản mang theo không làm được.',
  noArchive:
    'Tệp nén toàn bộ và nguồn cấp tin không kèm theo đây: mọi tệp của từng văn bản đã có trong bản mang theo. Địa chỉ trong các tệp dữ liệu là địa chỉ trên trang thư viện.',
  startTitle: 'Mở thư viện',
  start: 'Đang mở thư viện. Nếu trang không tự chuyển, hãy bấm vào liên kết sau:',
} as const;

/** What the search says otherwise where nothing comes by a network. */
export const usbSearch = {
  ...search,
  loading: 'Đang mở dữ liệu tìm kiếm…',
  stillLoading: 'Máy vẫn đang mở dữ liệu tìm kiếm. Toàn bộ văn bản có trong các danh sách bên dưới.',
  failed: 'Không mở được dữ liệu tìm kiếm: có thể bản mang theo chưa được giải nén hết. Toàn bộ văn bản có trong các danh sách bên dưới.',
  failedShort: 'Không mở được dữ liệu tìm kiếm.',
  numbersFailed: 'Không mở được dữ liệu số hiệu: chưa tìm theo số hiệu.',
} as const;

/** …and where only numbers and titles are searched. */
export const usbTitleSearch = {
  ...usbSearch,
  inTexts: search.inTitles,
  hint: 'Gõ có dấu hoặc không dấu; số hiệu gõ theo cách nào cũng được, ví dụ 28-NQ/TU, nq 28.',
  none: (query: string): string => `Không số hiệu hay tên văn bản nào có “${query}”. Có thể bớt từ, hoặc xem các danh sách bên dưới.`,
  some: (query: string): string => `Không tên văn bản nào có đủ các từ “${query}”. Dưới đây là các văn bản có nhiều từ nhất.`,
  someShort: 'Không tên văn bản nào có đủ các từ; đây là các văn bản có nhiều từ nhất.',
  loose: (count: number): string => `${count} văn bản có đủ các từ trong tên, xếp theo mức gần nhất.`,
  nearest: 'Không tên văn bản nào có nguyên cụm từ này. Các văn bản dưới đây xếp theo mức gần nhất.',
} as const;
