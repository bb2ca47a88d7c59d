/** Words of addresses that moved, and of documents that were taken down. */
import { withoutStop, withStop } from '../../lib/text/stop.ts';

/** An address of content/redirects.yaml. */
export const movedPage = {
  heading: 'Địa chỉ đã chuyển',
  title: (name: string): string => `Địa chỉ đã chuyển tới ${name}`,
  /** `date` as printed: "22/11/2026". */
  explain: (date: string, reason: string): string =>
    `Ngày ${date}, trang ở địa chỉ này được chuyển sang địa chỉ mới. Lý do: ${withStop(reason)}`,
  follow: 'Trình duyệt tự chuyển tới:',
  anchors:
    'Phần sau dấu # của liên kết cũ tới từng mục dùng được ở địa chỉ mới. Các tệp dữ liệu, toàn văn và tệp nguồn ở địa chỉ cũ là bản sao của tệp ở địa chỉ mới.',
} as const;

/** Đã gỡ khỏi trang: content/removed.yaml. */
export const removed = {
  title: 'Đã gỡ khỏi trang',
  titleOf: (number: string): string => `Đã gỡ khỏi trang: văn bản số ${number}`,
  explain: 'Văn bản từng đăng ở địa chỉ này đã được gỡ khỏi thư viện.',
  number: 'Số, ký hiệu',
  name: 'Trích yếu',
  by: 'Người hoặc cơ quan quyết định gỡ',
  date: 'Ngày gỡ',
  reason: 'Lý do',
  meaning:
    'Gỡ khỏi trang là việc của bên phụ trách thư viện này, không phải việc bãi bỏ, thay thế hay đính chính của cơ quan ban hành, và không nói gì về hiệu lực của văn bản.',
  nothingLeft: 'Chữ của văn bản và tệp nguồn không còn trong thư viện. Địa chỉ này được giữ để ai theo liên kết cũ biết việc đã xảy ra.',
  sameNumber: (number: string): string => `Văn bản mang số ${number} mà thư viện có hoặc biết đến:`,
  /** On pages of the number, and of a document that others cite by it. */
  once: 'Một văn bản mang số này từng có toàn văn trong thư viện, nay đã gỡ khỏi trang:',
  at: (date: string): string => `gỡ ngày ${date}`,
  /** A file beside the page, as plain text. */
  file: (date: string, by: string, reason: string): string => `Gỡ ngày ${date}. Quyết định: ${withoutStop(by)}. Lý do: ${withStop(reason)}`,
} as const;

/** A comparison of which one document was taken down. */
export const lostComparison = {
  explain: 'Trang này từng đối chiếu câu chữ của hai văn bản. Nay không còn đối chiếu được, vì văn bản sau đã được gỡ khỏi trang:',
  explainBoth: 'Trang này từng đối chiếu câu chữ của hai văn bản. Nay không còn đối chiếu được, vì cả hai văn bản đã được gỡ khỏi trang:',
  other: 'Văn bản còn lại:',
} as const;
