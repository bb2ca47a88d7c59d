/** What stands at the top of the copy: the file to open, and what to read first. */
import { usb } from '../../i18n/vi/usb.ts';
import { formatDate } from '../../lib/text/date.ts';
import { libraryFolder, notesFile, startFile, sumsFile } from '../../lib/usb/places.ts';

/** What the copy says of itself. */
export interface CopyFacts {
  /** Title of the library. */
  title: string;
  /** The newest day on which a document was put up, mended or taken down; null in an empty library. */
  updated: string | null;
  documents: number;
  /** More documents than are searched by their words. */
  isTitlesOnly: boolean;
  /** More than this are too many. */
  mostFullText: number;
  /** Data files of documents that were left out. */
  spared: readonly string[];
}

/** "vanban-20261121.zip"; by the data, not by the clock. */
export const copyName = (updated: string | null): string => `vanban-${updated?.replaceAll('-', '') ?? 'chua-co'}.zip`;

const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');

/** The sentences above each page; those of the search page say what it does not search. */
export function noticeOf({ updated, isTitlesOnly, mostFullText }: CopyFacts, file: string): string[] {
  return [
    usb.asOf(updated === null ? null : formatDate(updated)),
    ...(isTitlesOnly && file === 'tim-kiem/index.html' ? [usb.titlesOnly(number(mostFullText))] : []),
    ...(file === 'du-lieu/index.html' ? [usb.noArchive] : []),
    ...(file === 'doi-chieu-nguyen-van/index.html' ? [usb.noComparison] : []),
  ];
}

/** Leads on at once, and by a link where it does not. */
export function startPage({ title }: CopyFacts): string {
  const target = `${libraryFolder}/index.html`;
  const name = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <meta http-equiv="refresh" content="0;url=${target}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${name}</title>
  </head>
  <body>
    <main>
      <h1>${usb.startTitle}</h1>
      <p>${usb.start} <a href="${target}">${name}</a></p>
    </main>
  </body>
</html>
`;
}

/** With the line ends of Windows, whose editor is where it will be read. */
export function notes({ title, updated, documents, isTitlesOnly, mostFullText, spared }: CopyFacts): string {
  const lines = [
    '\uFEFF' + title.toUpperCase(),
    `${usb.label}: ${number(documents)} văn bản${updated === null ? '' : `, theo dữ liệu đến ngày ${formatDate(updated)}`}.`,
    '',
    'CÁCH MỞ',
    '1. Giải nén toàn bộ tệp zip vào một thư mục trên máy hoặc trên thẻ nhớ. Chưa giải nén thì các trang không mở được cho nhau.',
    `2. Bấm đúp vào tệp ${startFile}. Thư viện mở trong trình duyệt, không cần mạng và không gửi gì ra ngoài.`,
    `3. Giữ tệp ${startFile} và thư mục ${libraryFolder} ở cùng một chỗ.`,
    '',
    'TÌM KIẾM',
    isTitlesOnly
      ? `Thư viện có hơn ${number(mostFullText)} văn bản: bản này tìm theo số hiệu và tên văn bản, không tìm trong nội dung.`
      : 'Tìm theo số hiệu, tên văn bản và trong nội dung; gõ có dấu hoặc không dấu.',
    'Khi trình duyệt tắt JavaScript, toàn bộ văn bản vẫn có trong các danh sách theo số hiệu, theo năm và theo loại.',
    '',
    'BẢN NÀY KHÔNG LÀM ĐƯỢC',
    '- Không tự cập nhật: muốn có văn bản mới, hãy xin bản mang theo mới.',
    '- Không có trang đối chiếu với bản riêng và nguồn cấp tin; hai việc đó cần trang thư viện trên mạng.',
    '- Địa chỉ ghi trong các tệp dữ liệu (JSON, CSV) là địa chỉ trên trang thư viện.',
    ...(spared.length > 0 ? [`- Vì có rất nhiều văn bản, bản này không kèm các tệp ${spared.join(', ')} của từng văn bản.`] : []),
    '- Không thay bản chính; không phải trang chính thức của cơ quan ban hành.',
    '',
    'KIỂM TRA BẢN CHÉP',
    `Tệp ${sumsFile} ghi mã SHA-256 của mọi tệp khác. Trên máy có chương trình của thư viện: npm run verify -- THƯ_MỤC (hoặc TỆP.zip).`,
    `Trên Windows có thể kiểm tra một tệp bất kỳ: certutil -hashfile TÊN_TỆP SHA256, rồi so với dòng của tệp đó trong ${sumsFile}.`,
    '',
  ];
  return lines.join('\r\n');
}

/** Names at the top that are not the library's own. */
export const topFiles = { start: startFile, notes: notesFile } as const;
