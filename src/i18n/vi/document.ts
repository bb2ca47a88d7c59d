/** Words of the page of a document. */
import type { ProvenanceField } from '../../lib/directive/metadata.ts';
import type { Relation } from '../../lib/citation/relation.ts';
import type { PublicationBasis } from '../../lib/publication/gate.ts';
import { lowerFirst, unknown } from './words.ts';

export const fields: Readonly<Record<ProvenanceField, string>> = {
  kind: 'Loại văn bản',
  issuer: 'Cơ quan ban hành',
  number: 'Số hiệu',
  date: 'Ngày ban hành',
  title: 'Trích yếu',
  signatory: 'Ký văn bản',
  addressees: 'Kính gửi',
  recipients: 'Nơi nhận',
  scope: 'Phạm vi phổ biến',
  secrecy: 'Độ mật',
};

/** On what a document is shown, or why the library is a sample. */
export const publication = {
  'public-scope': 'Thư viện xếp vào loại phổ biến rộng rãi theo câu in này.',
  'audience-scope': 'Câu in nêu đúng đối tượng của trang này.',
  release: 'Đăng theo ghi nhận cho phép dưới đây.',
  'narrower-scope': 'Câu in không bao gồm hết đối tượng của trang này; chưa có ghi nhận cho phép phổ biến rộng hơn.',
  'unknown-scope': 'Chưa có ghi nhận cho phép phổ biến.',
  released: (person: string, date: string, document: string): string => `Người cho phép: ${person}, ngày ${date}, theo ${document}.`,
  secrecyUnknown: 'Không thấy dấu chỉ mức độ mật trong chữ đăng ở đây; điều đó chưa xác định được độ mật của văn bản.',
} as const satisfies Record<PublicationBasis, string> & Record<string, unknown>;

export const document = {
  printed: 'như in',
  inferred: 'suy ra',
  unknown,
  editorialTitle: 'tiêu đề do người biên tập đặt',
  inferredTitle: 'trích yếu suy ra',
  describedTitle: (title: string, basis: string): string => `${title} (${basis})`,
  symbolOwner: 'Ký hiệu của',
  inRegistry: 'Trong danh mục:',
  status: 'Hiệu lực',
  termBasis: 'suy ra từ ngày ban hành và danh mục nhiệm kỳ',
  term: 'Nhiệm kỳ',
  added: 'Ngày đăng',
  signatoryNameUnknown: 'tên người ký không in trong nguồn',
  evidence: 'Căn cứ của từng thông tin',
  evidenceIntro: '“Như in”: chữ có trong văn bản này. “Suy ra”: rút ra từ câu được trích. “Chưa rõ”: chưa có căn cứ, để trống.',
  from: 'từ',
  here: 'văn bản này',
  place: (name: string, document: string): string => `${name} của ${document}`,
  nameByIssuer: (name: string, issuer: string): string => `${name} của ${issuer}`,
  withoutNumber: (name: string): string => `${name} (chưa rõ số hiệu)`,
  contents: 'Mục lục',
  text: 'Toàn văn',
  jumps: 'Thông tin kèm theo',
  readings: 'Chữ cần lưu ý trong nguồn',
  readingsIntro:
    'Văn bản ở trên giữ đúng từng chữ của tệp nguồn. Các chữ sau có thể đã sai khi chép lại hoặc khi in; chưa có bản chính để xác định. Cách đọc đề xuất không thuộc văn bản.',
  reading: (proposed: string): string => `có thể đọc là “${proposed}”`,
  sourceReads: (printed: string): string => `Nguồn ghi “${printed}”`,
  units: 'Gửi đến những cơ quan, đơn vị nào',
  unitsJump: 'Gửi đến',
  unitsIntro: 'Chữ như in đứng trước; tên cơ quan, đơn vị trong danh mục của thư viện đứng sau.',
  asAddressed: (names: readonly string[]): string => `các nơi ở phần Kính gửi: ${names.join('; ')}`,
  unitsUnknown: 'chưa xếp vào danh mục',
  archive: 'nơi lưu, không phải nơi gửi',
  source: 'Nguồn và đối chiếu',
  sourceFile: 'Tệp nguồn',
  sha256: 'Mã SHA-256 của tệp nguồn',
  textSha256: 'Mã SHA-256 của chữ văn bản',
  paperAddress: 'Bản trên mạng của văn bản này, kèm liên kết tới từng mục:',
  furniture: 'Ký tự của tệp nguồn không thuộc văn bản',
  compared: 'Đối chiếu',
  /** `extension`: of the source file. */
  comparedBy: {
    source: (_extension: string): string => 'bằng máy, khi dựng trang: chữ trên trang giống tệp nguồn từng ký tự',
    extract: (extension: string): string =>
      `bằng máy, khi dựng trang: chữ trên trang giống từng ký tự phần chữ mà máy rút ra từ tệp nguồn (.${extension}); không phải đối chiếu với bản giấy`,
    ocr: (extension: string): string =>
      `bằng máy, khi dựng trang: chữ trên trang giống từng ký tự phần chữ mà máy nhận dạng từ ảnh (OCR) trong tệp nguồn (.${extension}); chữ nhận dạng có thể sai so với ảnh`,
  },
  notCompared: 'chưa đối chiếu bằng máy: tệp nguồn không phải tệp chữ thuần; chữ trên trang do người biên tập chép',
  extractFurniture: 'Ký tự của phần chữ rút ra không thuộc văn bản',
  furnitureNone: {
    source: 'không có; toàn bộ chữ của tệp nguồn đều có trên trang',
    extract: 'không có; toàn bộ phần chữ rút ra đều có trên trang',
    ocr: 'không có; toàn bộ phần chữ nhận dạng đều có trên trang',
    nothing: 'không liệt kê',
  },
  furnitureItem: (text: string, what: string, lines: string): string => `“${text}” (${what}), dòng ${lines}`,
  json: 'Dữ liệu của văn bản (.json)',
  textFile: 'Chữ của văn bản (.txt)',
  markdownFile: 'Chữ của văn bản, có đề mục và bảng (Markdown, .md)',
  sourceFileLink: (extension: string): string => `Tệp nguồn (.${extension})`,
  extract: 'Bản trích từ thư viện, không phải bản chính.',
  hashes: (text: string, hash: string, source: string): string => `Mã SHA-256 của ${text}: ${hash}; của tệp nguồn: ${source}.`,
  textAbove: 'chữ phía trên đường kẻ',
  textBelow: 'chữ của văn bản (như trong tệp .txt, phía trên đường kẻ)',
  addedOn: (date: string): string => `Đăng ngày ${date}.`,
  markdownIntro: 'Phần trong khung này do thư viện ghi; chữ của văn bản bắt đầu dưới đường kẻ.',
  markdownPage: (address: string): string => `Trang của văn bản: ${address}`,
  data: 'Tải dữ liệu',
  citeHint: 'Mỗi mục có dấu # ở cuối: liên kết cố định tới đúng mục đó, dùng khi viện dẫn.',
} as const;

/** What stands above the text of a document. */
export const strip = {
  label: 'Thông tin chính của văn bản',
  inferredFrom: 'suy ra',
  from: (place: string): string => `từ ${lowerFirst(place)}`,
  statusSource: (source: string, date: string): string => `theo ${source}; ghi nhận đến ngày ${date}`,
  /** Behind "Theo mục 1 của Quyết định số 9-QĐ/TU:". */
  changes: (relation: Relation): string => `${relation} văn bản này`,
  machine: 'Do máy nhận ra từ câu:',
  bases: 'Căn cứ nêu trong văn bản:',
  compared: {
    source: (_extension: string): string => 'Chữ trên trang khớp tệp nguồn từng ký tự (máy đối chiếu).',
    extract: (extension: string): string =>
      `Chữ trên trang khớp từng ký tự phần chữ máy rút ra từ tệp nguồn .${extension} (máy đối chiếu).`,
    ocr: (extension: string): string =>
      `Chữ trên trang do máy nhận dạng từ ảnh trong tệp nguồn .${extension} (OCR), có thể sai so với ảnh.`,
  },
  notCompared: 'Chữ trên trang do người biên tập chép từ tệp nguồn, chưa đối chiếu bằng máy.',
  unofficial: 'Chưa đối chiếu với bản chính, không thay bản chính; không phải trang chính thức của cơ quan ban hành.',
  added: (date: string): string => `Đăng ngày ${date}.`,
  successors: (body: string): string => `Cơ quan kế tục của ${body}:`,
  noSuccessors: (body: string, date: string): string =>
    `Theo danh mục của thư viện, ${body} hoạt động đến ngày ${date}; cơ quan kế tục chưa rõ.`,
  basis: 'Căn cứ',
  basisOf: (body: string): string => `Căn cứ về ${body}`,
  all: 'Thông tin đầy đủ và căn cứ',
} as const;

/** The documents before and after in the list. */
export const neighbours = {
  title: 'Văn bản khác của',
  newer: 'Văn bản xếp trước',
  older: 'Văn bản xếp sau',
} as const;

/** Telling the site of a slip in what it shows. */
export const reporting = {
  report: 'Báo sai sót',
  copied: 'Đã chép nội dung báo; dán vào trang tiếp nhận vừa mở.',
  reportDocument: 'Báo sai sót của trang này',
} as const;

/** Quoting a document or one place of it. */
export const quoting = {
  document: 'Trích dẫn văn bản',
  print: 'In',
  word: 'Tải bản Word',
  wordFailed: 'Không tạo được bản Word. Có thể tải chữ của văn bản (.txt) ở phần Nguồn và đối chiếu.',
  wordSource: (source: string): string => `Trích từ ${source}:`,
  notice: 'Bản trích từ thư viện, không phải bản chính',
  page: 'Trang',
  noAddress: 'Thư viện chưa có địa chỉ công bố: đường dẫn ở trên chỉ dùng được tại nơi đang mở trang này.',
  qr: 'Mã QR',
  qrOf: (address: string): string => `Mã QR của ${address}`,
  qrFailed: 'Không tạo được mã QR.',
  panel: (place: string): string => `Trích dẫn ${place}`,
  panelOfDocument: 'Trích dẫn văn bản này',
  passage: 'Chép chữ và nguồn',
  full: 'Chép nguồn đầy đủ',
  short: 'Chép nguồn rút gọn',
  link: 'Chép đường dẫn',
  share: 'Chia sẻ…',
  close: 'Đóng',
  field: 'Nội dung để chép',
  copied: 'Đã chép.',
  notCopied: 'Trình duyệt không cho chép. Nội dung cần chép đã được chọn ở ô bên dưới.',
} as const;
