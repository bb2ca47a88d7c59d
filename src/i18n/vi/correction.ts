/** Words on what the library has mended on its own page, and on links that were copied before. */

export const correction = {
  title: 'Sửa lỗi bản đăng',
  intro:
    'Ở những chỗ sau, chữ đã đăng trên trang khác với nguồn; thư viện đã sửa lại theo nguồn. Đây là việc của thư viện, không phải đính chính của cơ quan ban hành.',
  more: 'Cam kết giữ nguyên đường dẫn',
  on: (date: string): string => `Sửa ngày ${date}.`,
  old: 'Chữ đã đăng trước đó:',
  oldNone: 'chưa có đoạn này.',
  now: 'Chữ hiện nay:',
  /** Words that were replaced in turn. */
  between: (from: string, to: string): string =>
    from === to ? `Chữ đăng trong ngày ${from}:` : `Chữ đăng từ ngày ${from} đến ngày ${to}:`,
  betweenNone: 'không có đoạn này.',
  /** The record names one place of those that moved. */
  reordered: 'Chữ không đổi; các đoạn từ chỗ này được đặt lại theo thứ tự của nguồn.',
  gone: 'đoạn này không còn trong văn bản; chữ đã được bỏ khỏi bản đăng.',
  /** Above the text. */
  noticed: (dates: readonly string[]): string =>
    dates.length > 3
      ? `Có ${dates.length} lần sửa lỗi bản đăng, gần nhất ngày ${dates.at(-1) ?? ''}.`
      : `Có sửa lỗi bản đăng ngày ${dates.join(', ')}.`,
  see: 'Xem chỗ sửa',
  /** Below the rule of the text file. */
  line: (date: string, places: readonly string[], reason: string): string =>
    `Sửa lỗi bản đăng ngày ${date} (${places.join('; ')}): ${reason}`,
} as const;

/** What whoever comes by a copied link is told, where the words are not those that were copied. */
export const copiedLink = {
  changed: (dates: readonly string[]): string =>
    `Đoạn này đã thay đổi từ khi liên kết được chép: sửa lỗi bản đăng ngày ${dates.join(', ')}.`,
  gone: (dates: readonly string[]): string =>
    `Đoạn này không còn trong văn bản từ khi liên kết được chép: sửa lỗi bản đăng ngày ${dates.join(', ')}.`,
  old: 'Chữ khi liên kết được chép:',
  now: 'Chữ hiện nay:',
  reasons: 'Xem lý do ở phần Sửa lỗi bản đăng',
  unknown: 'Mã trong liên kết không khớp với chữ hiện nay hay chữ cũ nào mà thư viện có ghi nhận; liên kết có thể đã bị sửa.',
  malformed: 'Mã trong liên kết không đầy đủ hoặc không đúng dạng, nên không đối chiếu được chữ ở đây với chữ lúc chép liên kết.',
  missing: (anchor: string): string =>
    `Văn bản này không có chỗ nào mang neo #${anchor} như trong liên kết, và thư viện không có ghi nhận nào về chữ từng đăng ở neo đó. Neo hoặc địa chỉ trong liên kết có thể đã bị sửa hoặc chép không đủ.`,
  outside: 'Liên kết dẫn tới một phần của trang không phải chữ của văn bản, nên mã trong liên kết không có chữ nào để đối chiếu.',
  close: 'Đóng',
} as const;
