/** Every sentence that a reader sees, by the part of the site that shows it. Named exports: a script in the browser takes only its own. */
import type { ProvenanceField } from '../lib/directive/metadata.ts';
import type { Relation } from '../lib/citation/relation.ts';
import type { Level, OrganizationType } from '../lib/registry/schema.ts';

export const unknown = 'chưa rõ';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const site = {
  skip: 'Đến nội dung chính',
  navigation: 'Danh mục chính',
  breadcrumb: 'Vị trí trang',
  home: 'Trang đầu',
  sampleBanner: 'Tư liệu mẫu; chưa có ghi nhận cho phép phổ biến rộng hơn phạm vi in trong văn bản',
  sampleBannerLabel: 'Lưu ý về tư liệu mẫu',
  unofficial:
    'Đối chiếu với tệp nguồn, chưa đối chiếu với bản chính; không thay bản chính. Không phải trang chính thức của cơ quan ban hành.',
  updated: (date: string): string => `Dữ liệu đến ngày ${date}.`,
  report: 'Báo sai sót',
  pageTitle: (page: string, title: string): string => (page === title ? title : `${page} – ${title}`),
} as const;

export const navigation = {
  organizations: 'Cơ quan, đơn vị',
  kinds: 'Theo loại',
  years: 'Theo năm',
  numbers: 'Số hiệu',
  missing: 'Được viện dẫn, chưa có toàn văn',
  comparisons: 'Đối chiếu câu chữ',
  chain: 'Văn bản cấp trên và văn bản triển khai',
  search: 'Tìm kiếm',
  help: 'Trợ giúp',
  permanence: 'Cam kết giữ nguyên đường dẫn',
  accessibility: 'Hỗ trợ tiếp cận',
  pages: 'Các trang của danh sách',
  page: (number: number): string => `Trang ${number}`,
  previous: 'Trang trước',
  next: 'Trang sau',
} as const;

export const search = {
  title: 'Tìm kiếm',
  label: 'Tìm văn bản',
  placeholder: 'Số hiệu hoặc từ ngữ',
  button: 'Tìm',
  hint: 'Gõ có dấu hoặc không dấu; số hiệu gõ theo cách nào cũng được, ví dụ 28-NQ/TU, nq 28. Đặt trong dấu nháy để tìm nguyên cụm từ, ví dụ "kỷ cương, nêu gương".',
  idle: 'Nhập số hiệu hoặc từ ngữ cần tìm, hoặc chọn một mục lọc.',
  loading: 'Đang tải chỉ mục tìm kiếm…',
  stillLoading: 'Mạng chậm, vẫn đang tải chỉ mục tìm kiếm. Toàn bộ văn bản có trong các danh sách bên dưới.',
  none: (query: string): string => `Không tìm thấy “${query}” trong văn bản nào. Có thể bớt từ, hoặc xem các danh sách bên dưới.`,
  some: (query: string): string => `Không văn bản nào có đủ các từ “${query}”. Dưới đây là các văn bản có nhiều từ nhất.`,
  corrected: (typed: string, suggestion: string, count: number): string =>
    `Không có chỗ nào ghi “${typed}”. Gợi ý tìm: “${suggestion}”${count > 0 ? `, có trong ${count} văn bản` : ''}.`,
  suggested: (suggestion: string): string => `Gợi ý tìm: “${suggestion}”`,
  found: (count: number, shown: number): string =>
    count > shown ? `Tìm thấy ${count} văn bản, hiện ${shown} văn bản đầu.` : `Tìm thấy ${count} văn bản.`,
  loose: (count: number): string =>
    `${count} văn bản có đủ các từ, nhưng không ở cùng một chỗ. Các văn bản dưới đây xếp theo mức gần nhất.`,
  foundPhrase: (count: number): string => `${count} văn bản có nguyên cụm từ này.`,
  wide: 'Tìm cả văn bản có các từ đứng rời nhau',
  nearest: 'Không văn bản nào có nguyên cụm từ này. Các văn bản dưới đây xếp theo mức gần nhất.',
  elsewhere: 'Không có trong các mục lọc đã chọn; có trong văn bản khác.',
  begun: 'Các văn bản có chỗ bắt đầu bằng các chữ đã gõ.',
  cut: (most: number): string => `Chỉ ${most} từ đầu của câu tìm được dùng.`,
  clear: 'Bỏ các mục lọc',
  someShort: 'Không văn bản nào có đủ các từ; đây là các văn bản có nhiều từ nhất.',
  numbersFailed: 'Không tải được chỉ mục số hiệu: chưa tìm theo số hiệu.',
  onlyNumbers: (count: number): string => `${count} số hiệu phù hợp.`,
  failed: 'Không tải được chỉ mục nội dung. Dưới đây chỉ tìm theo số hiệu và tên văn bản; toàn bộ văn bản có trong các danh sách bên dưới.',
  failedShort: 'Không tải được chỉ mục nội dung: chỉ tìm theo số hiệu và tên văn bản.',
  nothingShort: 'Không tìm thấy.',
  announced: (count: number): string => `${count} kết quả. Dùng phím mũi tên để chọn.`,
  allResults: (query: string): string => `Xem tất cả kết quả cho “${query}”`,
  more: 'Xem thêm',
  inNumbers: 'Theo số hiệu',
  inTexts: 'Trong nội dung',
  inTitles: 'Theo tên văn bản',
  notHeld: 'chưa có toàn văn',
  noDate: 'ngày chưa rõ',
  otherDate: 'ngày ban hành khác với ngày đã gõ',
  citedAt: 'Được viện dẫn tại:',
  citedIn: (count: number): string => `được viện dẫn trong ${count} văn bản`,
  narrow: 'Lọc và sắp xếp',
  facets: { kind: 'Loại văn bản', issuer: 'Cơ quan ban hành', year: 'Năm', unit: 'Gửi đến' },
  any: 'Tất cả',
  sort: 'Sắp xếp',
  byRelevance: 'Sát nội dung nhất',
  byDate: 'Mới nhất',
  marked: 'Đang tô các chữ vừa tìm. ',
  unmark: 'Bỏ tô',
  withoutScript:
    'Tìm kiếm cần JavaScript. Khi trình duyệt tắt JavaScript, toàn bộ văn bản vẫn có trong các danh sách theo số hiệu, theo năm và theo loại bên dưới.',
  lists: 'Danh sách văn bản',
  results: 'Kết quả',
} as const;

export const home = {
  coverage: 'Thư viện có gì, thiếu gì',
  documents: 'Số văn bản',
  period: 'Ngày ban hành',
  fromTo: (first: string, last: string): string =>
    first === last ? `${first} (chỉ tính ngày đã biết)` : `${first} đến ${last} (chỉ tính ngày đã biết)`,
  withoutNumber: 'Chưa rõ số hiệu',
  withoutDate: 'Chưa rõ ngày',
  originals: 'Bản chính, ảnh bản chính',
  noOriginals: 'không có; chữ lấy từ tệp chép lại',
  missing: 'Được viện dẫn, chưa có toàn văn',
  updated: 'Dữ liệu đến ngày',
  newest: 'Văn bản mới nhất',
  all: 'Xem toàn bộ theo năm',
  byOrganization: 'Cơ quan ban hành',
  byKind: 'Loại văn bản',
  byYear: 'Năm ban hành',
} as const;

export const lists = {
  kinds: 'Văn bản theo loại',
  years: 'Văn bản theo năm ban hành',
  kindTitle: capital,
  year: (year: string | null): string => (year === null ? 'Chưa rõ năm' : `Năm ${year}`),
  yearTitle: (year: string | null): string => (year === null ? 'Văn bản chưa rõ năm ban hành' : `Văn bản ban hành năm ${year}`),
  unknownYearNote: 'Nguồn của các văn bản này không in ngày, và chưa có căn cứ để suy ra ngày.',
  count: (count: number): string => `${count} văn bản`,
  onPage: (total: number, page: number, pages: number): string =>
    pages === 1 ? `${total} văn bản.` : `${total} văn bản; trang ${page}/${pages}.`,
  noDate: 'ngày chưa rõ',
  numberUnknown: 'Số hiệu chưa rõ',
  inferred: (values: readonly string[]): string => `Suy ra: ${values.join(', ')}`,
  editorial: 'Tiêu đề do người biên tập đặt',
  order: 'Xếp theo ngày ban hành, mới nhất trước; văn bản chưa rõ ngày xếp sau.',
} as const;

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

/** The zones of a document by their anchors. */
export const zones: Readonly<Record<string, string>> = {
  'dau-van-ban': 'Phần đầu',
  'kinh-gui': 'Phần Kính gửi',
  'noi-nhan': 'Phần Nơi nhận',
  'chu-ky': 'Phần ký',
};

export const document = {
  printed: 'như in',
  inferred: 'suy ra',
  unknown,
  editorialTitle: 'tiêu đề do người biên tập đặt',
  inferredTitle: 'trích yếu suy ra',
  symbolOwner: 'Ký hiệu của',
  inRegistry: 'Trong danh mục:',
  status: 'Hiệu lực',
  statusUnknown: 'thư viện không có căn cứ để ghi',
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
  jumps: 'Các phần của trang',
  readings: 'Chữ cần lưu ý trong nguồn',
  readingsIntro:
    'Văn bản ở trên giữ đúng từng chữ của tệp nguồn. Các chữ sau có thể đã sai khi chép lại hoặc khi in; chưa có bản chính để xác định. Cách đọc đề xuất không thuộc văn bản.',
  reading: (proposed: string): string => `có thể đọc là “${proposed}”`,
  sourceReads: (printed: string): string => `Nguồn ghi “${printed}”`,
  units: 'Gửi đến những cơ quan, đơn vị nào',
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
  comparedByCharacter: 'bằng máy, khi dựng trang: chữ trên trang giống tệp nguồn từng ký tự',
  notCompared: 'chưa đối chiếu bằng máy: tệp nguồn không phải tệp chữ thuần; chữ trên trang do người biên tập chép',
  furnitureUnknown: 'không liệt kê',
  furnitureNone: 'không có; toàn bộ chữ của tệp nguồn đều có trên trang',
  furnitureItem: (text: string, what: string, lines: string): string => `“${text}” (${what}), dòng ${lines}`,
  json: 'Dữ liệu của văn bản (.json)',
  textFile: 'Chữ của văn bản (.txt)',
  sourceFileLink: (extension: string): string => `Tệp nguồn (.${extension})`,
  extract: 'Bản trích từ thư viện, không phải bản chính.',
  hashes: (text: string, source: string): string => `Mã SHA-256 của chữ phía trên đường kẻ: ${text}; của tệp nguồn: ${source}.`,
  data: 'Tải dữ liệu',
  citeHint: 'Mỗi mục có dấu # ở cuối: liên kết cố định tới đúng mục đó, dùng khi viện dẫn.',
} as const;

/** What a reader can set for himself; the values stand in the styles and in the browser's storage. */
export const preferences = {
  theme: {
    name: 'theme',
    label: 'Giao diện',
    choices: [
      ['', 'Theo máy'],
      ['sang', 'Sáng'],
      ['toi', 'Tối'],
    ],
  },
  size: {
    name: 'size',
    label: 'Cỡ chữ văn bản',
    choices: [
      ['', 'Vừa'],
      ['lon', 'Lớn'],
      ['rat-lon', 'Rất lớn'],
    ],
  },
} as const;

/** Quoting a document or one place of it. */
export const quoting = {
  tools: 'Sử dụng văn bản',
  document: 'Trích dẫn văn bản',
  print: 'In',
  word: 'Tải bản Word',
  wordFailed: 'Không tạo được bản Word. Có thể tải chữ của văn bản (.txt) ở phần Nguồn và đối chiếu.',
  wordSource: (source: string): string => `Trích từ ${source}:`,
  notice: 'Bản trích từ thư viện, không phải bản chính',
  page: 'Trang',
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

/** The list of what is cited and not held. */
export const missing = {
  title: 'Được viện dẫn, chưa có toàn văn',
  intro:
    'Các văn bản được văn bản trong thư viện viện dẫn mà thư viện chưa có toàn văn. Văn bản được viện dẫn nhiều xếp trước; có thể dùng để xét nên bổ sung văn bản nào.',
  none: 'Mọi văn bản được viện dẫn đều có toàn văn trong thư viện.',
  mentions: (mentions: number): string => `${mentions} lần`,
  documents: (documents: number): string => `trong ${documents} văn bản`,
  unclear: 'Viện dẫn chưa rõ là văn bản nào',
  unclearIntro: 'Chữ in chưa đủ để biết là văn bản nào: nhiều văn bản cùng số, hoặc câu chỉ in tên loại và cơ quan.',
  noneUnclear: 'Không có.',
  onPage: (total: number, page: number, pages: number): string =>
    pages === 1 ? `${total} văn bản.` : `${total} văn bản; trang ${page}/${pages}.`,
} as const;

/** Two documents that share much of their text, side by side. */
export const comparison = {
  title: 'Đối chiếu câu chữ',
  neutral: 'Đối chiếu câu chữ tự động, không nhận xét việc chấp hành.',
  /** "Công văn số 3467-CV/TU và Công văn của Ban Thường vụ Huyện ủy". */
  both: (a: string, b: string): string => `${a} và ${b}`,
  /** Two documents that are called the same are told apart by their order on the page. */
  numbered: (name: string, number: number): string => `${name} (văn bản thứ ${number === 1 ? 'nhất' : 'hai'})`,
  share: (percent: number): string => `khoảng ${percent}% số từ của văn bản ngắn hơn`,
  shared: (share: string): string => `Các đoạn giống nhau từ 12 từ liền trở lên chiếm ${share}, không kể dấu câu và chữ hoa, chữ thường.`,
  counts: (name: string, all: number): string => `${name} gồm ${all} phần, mục, đoạn:`,
  same: (count: number): string => `${count} giống nguyên văn`,
  changed: (count: number): string => `${count} khác câu chữ`,
  partly: (count: number): string => `${count} có đoạn giống`,
  only: (count: number): string => `${count} chỉ có ở văn bản này`,
  read: 'Cách đọc',
  sameVerdict: 'Giống nguyên văn',
  sameOtherLabel: 'Giống nguyên văn, khác nhãn mục',
  sameElsewhere: 'Giống nguyên văn nhưng khác vị trí',
  changedVerdict: 'Khác câu chữ',
  changedElsewhere: 'Khác câu chữ và vị trí',
  partlyVerdict: 'Có đoạn giống',
  onlyVerdict: (name: string): string => `Chỉ có ở ${name}`,
  onlyLegend: 'Chỉ có ở một văn bản',
  sameHelp: 'từng chữ, từng dấu sau nhãn mục đều như nhau, nên chỉ in một lần.',
  changedMark: 'chữ gạch chân',
  changedHelp:
    'là chỗ khác với mục được đối chiếu, kể cả khác dấu câu, dấu cách, chữ hoa. Một chữ giống nhau nằm lẻ giữa hai chỗ khác được tính vào chỗ khác.',
  partlyMark: 'đoạn gạch chân bằng dấu chấm',
  partlyHelp: 'có cả ở mục được nêu của văn bản kia, không kể dấu câu và chữ hoa, chữ thường.',
  onlyHelp: 'không tìm thấy mục tương ứng ở văn bản kia.',
  zonesHelp: 'Phần đầu, Kính gửi, Nơi nhận và phần ký được đối chiếu với phần cùng tên.',
  rows: 'Đối chiếu từng mục',
  against: 'so với',
  partlyAgainst: 'với',
  intro:
    'Mỗi cặp gồm hai văn bản có nhiều đoạn giống nhau: các đoạn giống nhau từ 12 từ liền trở lên chiếm ít nhất 20% số từ của văn bản ngắn hơn. Mỗi văn bản có trong nhiều nhất 5 cặp. Trang đối chiếu đã công bố thì được giữ lại.',
  none: 'Hiện chưa có hai văn bản nào trong thư viện giống nhau đủ nhiều để lập trang đối chiếu.',
  onPage: (total: number, page: number, pages: number): string =>
    pages === 1 ? `${total} cặp văn bản.` : `${total} cặp văn bản; trang ${page}/${pages}.`,
  with: (name: string): string => `Đối chiếu với ${name}`,
  sharedHere: (share: string): string => `Các đoạn giống nhau chiếm ${share}`,
  all: 'Các cặp văn bản được đối chiếu',
} as const;

export const numbers = {
  none: 'Hiện không có văn bản nào trong thư viện mang hoặc viện dẫn số hiệu này. Địa chỉ được giữ vì đã công bố.',
  title: 'Số hiệu',
  intro: 'Số, ký hiệu của các văn bản có trong thư viện và các văn bản được viện dẫn, xếp theo loại, ký hiệu, rồi số.',
  number: 'Số, ký hiệu',
  date: 'Ngày, cơ quan ban hành',
  text: 'Toàn văn',
  held: 'Có',
  notHeld: 'Chưa có',
  otherKind: 'Chưa rõ loại',
  all: 'Bảng tra theo số, ký hiệu',
  choiceTitle: (number: string): string => `Số hiệu ${number}`,
  choices: (count: number): string => `Có ${count} văn bản mang số hiệu này:`,
  onPage: (total: number, page: number, pages: number): string =>
    pages === 1 ? `${total} văn bản có số hiệu.` : `${total} văn bản có số hiệu; trang ${page}/${pages}.`,
} as const;

/** Addresses that lead on. */
export const moved = {
  title: (name: string): string => `Chuyển tới ${name}`,
  numberHeading: (number: string): string => `Số hiệu ${number}`,
  heading: 'Chuyển tới trang của văn bản',
  explain: 'Trình duyệt tự chuyển tới:',
  retiredHeading: 'Trang cũ của một văn bản được viện dẫn',
  retiredTitle: (label: string): string => `Trang cũ: ${label}`,
  retired: (label: string): string => `Địa chỉ này từng là trang của văn bản được viện dẫn, chưa có toàn văn: ${label}.`,
  retiredChoices: 'Với những gì đã biết thêm, đó có thể là một trong các văn bản sau:',
  retiredNone: 'Hiện không còn văn bản nào trong thư viện viện dẫn văn bản đó.',
} as const;

export const organizationTypeNames: Readonly<Record<OrganizationType, string>> = {
  committee: 'Cấp ủy',
  'standing-committee': 'Ban thường vụ',
  'permanent-members': 'Thường trực',
  advisory: 'Cơ quan tham mưu',
  office: 'Văn phòng',
  'party-body': 'Tổ chức đảng',
  state: 'Cơ quan nhà nước',
  front: 'Mặt trận Tổ quốc',
  'mass-organization': 'Tổ chức chính trị - xã hội',
  unit: 'Đơn vị',
  group: 'Nhóm cơ quan, đơn vị',
  'person-group': 'Nhóm cán bộ',
  central: 'Cơ quan Trung ương',
};

export const organization = {
  title: 'Cơ quan, đơn vị',
  intro: 'Các cơ quan, đơn vị và nhóm đã ban hành hoặc được gửi văn bản có trong thư viện, xếp theo loại.',
  type: 'Loại',
  shortName: 'Tên trong văn bản',
  symbol: 'Ký hiệu',
  era: 'Thời gian',
  from: (date: string): string => `từ ngày ${date}`,
  to: (date: string): string => `đến ngày ${date}`,
  basis: 'Căn cứ',
  parent: 'Thuộc',
  successors: 'Cơ quan kế tục',
  predecessors: 'Cơ quan trước đó',
  members: 'Gồm',
  groups: 'Thuộc nhóm',
  children: 'Cơ quan, đơn vị trực thuộc có trong thư viện',
  issued: 'Đã ban hành',
  addressed: 'Gửi đến',
  addressedNote: 'Văn bản có tên cơ quan, đơn vị này, hoặc nhóm có cơ quan, đơn vị này, ở phần Kính gửi hoặc Nơi nhận.',
  noneIssued: 'Thư viện chưa có văn bản do cơ quan này ban hành.',
  noneAddressed: 'Thư viện chưa có văn bản gửi đến cơ quan, đơn vị này.',
  counts: (issued: number, addressed: number): string =>
    [issued === 0 ? '' : `ban hành ${issued}`, addressed === 0 ? '' : `được gửi ${addressed}`].filter((part) => part !== '').join(', '),
} as const;

export const notFound = {
  title: 'Không có trang này',
  explain: 'Địa chỉ có thể bị gõ thiếu hoặc bị ngắt dòng khi gửi qua tin nhắn. Trang đã công bố của thư viện không đổi địa chỉ.',
  next: 'Có thể tìm theo số hiệu hoặc từ ngữ, hoặc xem danh sách:',
} as const;

export const errorHelp = {
  title: 'Các lỗi khi biên tập và cách sửa',
  intro: 'Trang này dành cho người biên tập. Mã lỗi hiện khi chạy kiểm tra nội dung; mã không đổi.',
  level: 'Mức',
  severity: { error: 'Lỗi', warning: 'Lưu ý' },
  expected: 'Cần',
  fix: 'Cách sửa',
  groups: {
    FILE: 'Tệp',
    TEXT: 'Ký tự',
    YAML: 'Phần đầu tệp',
    META: 'Thông tin văn bản',
    SYN: 'Cú pháp',
    PROV: 'Nhãn và mục',
    SRC: 'Tệp nguồn',
    ANNO: 'Chú giải',
    REG: 'Danh mục',
    LOCK: 'Khóa đường dẫn',
  } as Readonly<Record<string, string>>,
} as const;
