/** Words of the filter of a register that its script says; a file of their own, so that the script takes nothing else. */

const nouns = { tasks: 'nhiệm vụ', targets: 'chỉ tiêu' } as const;

/** What the script says. */
export const registerFilter = {
  caption: 'Kết quả lọc',
  chosen: (count: number): string => (count === 0 ? '' : `(đang chọn ${count})`),
  loading: 'Đang tải dữ liệu để lọc…',
  found: (register: keyof typeof nouns, count: number, shown: number): string =>
    shown < count ? `Có ${count} ${nouns[register]}, đang hiện ${shown}.` : `Có ${count} ${nouns[register]}.`,
  none: (register: keyof typeof nouns): string =>
    `Không có ${nouns[register]} nào phù hợp với các điều kiện đã chọn. Bỏ bớt một điều kiện, xem lại chữ đã gõ, hoặc bấm “Bỏ lọc” để xem tất cả.`,
  failed: 'Không tải được dữ liệu để lọc. Kiểm tra kết nối rồi tải lại trang; danh sách đầy đủ ở dưới.',
  noPeriod: 'Không in kỳ',
  unknown: (value: string): string => `${value}: không có trong danh mục`,
  asked: (choices: readonly string[], isCut: boolean): string =>
    `Đang lọc: ${choices.join('; ')}.${isCut ? ' Bản in chỉ có các dòng đang hiện.' : ''}`,
  counted: (name: string, count: number): string => `${name} (${count})`,
  /** Columns of the table of targets. */
  columns: ['Chữ của văn bản', 'Số liệu', 'Kỳ', 'Văn bản, mục'],
} as const;
