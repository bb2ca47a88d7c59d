/** Words of the page of the visual language: drafts only, so not part of `vi.ts`. */

export const visualLanguage = {
  title: 'Quy ước trình bày',
  intro:
    'Trang nội bộ, chỉ có trong bản dựng kèm trang nháp. Mỗi mẫu dùng đúng thành phần và kiểu dáng của thư viện, kèm một câu nói khi nào dùng. Văn bản, số hiệu trong các mẫu là ví dụ, không có thật; mẫu lấy từ dữ liệu của thư viện thì ghi rõ.',
  none: 'Thư viện này chưa có dữ liệu để lập mẫu.',
  groups: {
    type: 'Chữ',
    colour: 'Màu và khoảng cách',
    provenance: 'Dấu chỉ căn cứ và tình trạng',
    text: 'Văn bản và viện dẫn',
    lists: 'Danh sách và bảng',
    search: 'Tìm kiếm',
    relations: 'Triển khai và đối chiếu',
    controls: 'Nút, ô chọn, thông báo',
  },
} as const;

/** What each example is called, and when it is used. */
export const examples = {
  faces: ['Kiểu chữ', 'Kiểu chữ có chân dành cho chữ của văn bản, kiểu chữ không chân dành cho phần giao diện của thư viện.'],
  sizes: ['Cỡ chữ', 'Không chữ nào dưới 16 px; dấu chồng trên chữ hoa không bị cắt ở cỡ nào.'],
  headings: [
    'Tiêu đề ẶỖẾỮ',
    'Mỗi trang một tiêu đề trang, rồi tiêu đề phần, tiêu đề nhóm theo đúng thứ bậc; mẫu là các tiêu đề của chính trang này.',
  ],
  space: ['Khoảng cách', 'Khoảng cách giữa các khối lấy trong thang này; chỉ khoảng cách trong một dòng mới nhỏ hơn.'],
  colours: ['Màu theo vai trò', 'Kiểu dáng gọi màu theo vai trò; tỷ lệ tương phản được tính khi dựng trang, theo WCAG 2.2.'],
  basis: [
    'Dấu chỉ căn cứ',
    'Đứng sau một giá trị để nói giá trị đó in trong nguồn, suy ra hay chưa rõ; nói bằng chữ trước, bằng đường viền sau.',
  ],
  status: [
    'Dòng tình trạng',
    'Đứng ngay dưới tiêu đề của văn bản: cơ quan ban hành, số hiệu, ngày và hiệu lực; bản thân trang nói gì và không nói gì; thông tin còn lại mở ra ở dưới. Mẫu là một văn bản thật của thư viện.',
  ],
  official: [
    'Chữ của văn bản',
    'Chữ hoa, chữ thường giữ như nguồn; nhãn mục là chữ thật, dấu # cuối mục là liên kết tới mục; bấm dấu # để mở khung trích dẫn.',
  ],
  cite: [
    'Liên kết viện dẫn',
    'Gạch liền: có toàn văn; gạch chấm: chưa có toàn văn hoặc toàn văn ở trang khác; gạch đứt: chưa rõ là văn bản nào. Trỏ vào liên kết thì hiện thẻ.',
  ],
  cited: ['Danh sách viện dẫn', 'Đứng dưới văn bản; thẻ của liên kết viện dẫn lấy từ đúng mục trong danh sách này.'],
  sic: ['Chữ cần lưu ý', 'Chữ đáng ngờ của nguồn được giữ nguyên, có số dẫn tới cách đọc đề xuất nằm ngoài văn bản.'],
  quote: ['Khung trích dẫn', 'Mở từ nút này hoặc từ dấu # cuối mục; chép chữ kèm nguồn, nguồn đầy đủ, nguồn rút gọn, đường dẫn.'],
  annotations: [
    'Nhiệm vụ, chỉ tiêu',
    'Hai góc chỉ chỗ bắt đầu, kết thúc của một nhiệm vụ (Task), hai ngoặc dưới của một chỉ tiêu (Target); dấu cuối mục dẫn tới danh sách dưới văn bản. Mẫu trong văn bản xem ở Chữ của văn bản.',
  ],
  origin: [
    'Ai lập phần này',
    'Đứng dưới tiêu đề của mọi phần thêm vào dưới văn bản: viền kép là người biên tập, viền chấm là máy; phần của văn bản không có dấu này.',
  ],
  view: ['Chỉ xem nguyên văn', 'Một ô ẩn mọi phần thêm vào, được nhớ cho lần sau và giữ cả khi in; không có JavaScript vẫn dùng được.'],
  documents: ['Dòng văn bản', 'Dùng cho mọi danh sách văn bản; mẫu lấy từ dữ liệu của thư viện.'],
  counts: ['Danh sách có số lượng', 'Dùng khi mỗi mục dẫn tới một danh sách văn bản; mẫu lấy từ dữ liệu của thư viện.'],
  facts: ['Bảng thông tin', 'Dùng cho các cặp tên và giá trị; mỗi giá trị có dấu chỉ căn cứ.'],
  table: ['Bảng', 'Dùng khi có từ ba cột trở lên; bảng có tên và ô tiêu đề. Bảng rộng cuộn trong khung của nó.'],
  breadcrumb: ['Vị trí trang', 'Đứng đầu mỗi trang, trừ trang đầu; mẫu là dòng ở đầu trang này, vì mỗi trang chỉ có một.'],
  pagination: ['Các trang của danh sách', 'Dùng khi danh sách dài hơn một trang.'],
  field: ['Ô tìm', 'Có ở mọi trang; mẫu này là ô tìm của chính trang này.'],
  results: [
    'Kết quả tìm',
    'Số hiệu khớp đứng trước, có vạch ở đầu dòng; kết quả trong nội dung đứng sau, chữ tìm thấy được tô. Cần JavaScript.',
  ],
  chain: ['Chuỗi triển khai', 'Danh sách đứng trước, sơ đồ vẽ lại danh sách đó; mẫu lấy từ dữ liệu của thư viện.'],
  comparison: ['Đối chiếu câu chữ', 'Chỗ khác nhau gạch chân liền, đoạn giống nhau trong hai mục khác nhau gạch chân chấm.'],
  buttons: ['Nút', 'Nút đặc cho việc chính của một biểu mẫu; nút viền cho các việc làm với văn bản.'],
  select: ['Ô chọn', 'Dùng để lọc và để chọn giao diện; nhãn luôn hiện.'],
  notices: [
    'Lời dẫn, ghi chú, thông báo',
    'Lời dẫn nói trang có gì; ghi chú nói cách lập; thông báo trên nền nhạt nói tình trạng của cả thư viện.',
  ],
  focus: ['Khung chọn bàn phím', 'Hiện quanh phần tử đang được bàn phím chọn; bấm phím Tab để thấy trên các phần tử của trang.'],
} as const satisfies Readonly<Record<string, readonly [title: string, use: string]>>;

export const typeSample = {
  text: 'Kiểu chữ của văn bản: quyết định, nghị quyết, chỉ thị, kết luận; Ặ Ỗ Ế Ữ, ặ ỗ ế ữ ỵ; 0123456789.',
  interface: 'Kiểu chữ của giao diện: tìm kiếm, mục lục, ghi chú; Ặ Ỗ Ế Ữ, ặ ỗ ế ữ ỵ; 0123456789.',
  stacked: 'ẶỖẾỮ ỘẬỆ ặỗếữ ộậệỵ',
  small: 'Cỡ nhỏ (16 px)',
  body: 'Cỡ thường (17 px trên điện thoại, 18 px trên màn hình rộng)',
  title: 'Cỡ tiêu đề trang (24 px, 28 px)',
  heading: 'Tiêu đề trong nhóm: ẶỖẾỮ ỘẬỆ',
  official: 'Chữ của văn bản ở cỡ “Lớn”, “Rất lớn” do người đọc chọn ở cuối trang.',
} as const;

export const space = {
  caption: 'Thang khoảng cách, 1 rem bằng 16 px',
  step: 'Bậc',
  width: 'Độ rộng',
  use: 'Dùng cho',
  rem: (step: string): string => `${step.replace('.', ',')}\u00A0rem`,
  uses: [
    ['0.25', 'chữ trong cùng một mục'],
    ['0.5', 'dòng trong danh sách, các nút cạnh nhau'],
    ['0.75', 'lề trong của ô, thẻ, khung'],
    ['1', 'giữa hai đoạn, giữa hai dòng văn bản'],
    ['1.5', 'giữa hai nhóm trong một phần'],
    ['2', 'trên tiêu đề nhóm, lề trang'],
    ['2.5', 'trên tiêu đề phần'],
    ['4', 'cuối trang'],
  ],
} as const;

export const colours = {
  caption: 'Màu chữ và đường nét trên nền, với tỷ lệ tương phản so với 1',
  pair: 'Màu trên nền',
  light: 'Nền sáng',
  dark: 'Nền tối',
  least: 'Ít nhất',
  on: (role: string, on: string): string => `${role} trên ${on}`,
  ratio: (value: number): string => (Math.floor(value * 10) / 10).toFixed(1).replace('.', ','),
  rule: 'Đường kẻ nhạt chỉ để phân dòng, không mang nghĩa, nên không có giới hạn.',
  names: {
    paper: 'nền trang',
    tint: 'nền nhạt',
    highlight: 'nền tô chữ',
    fill: 'nền nút',
    ink: 'chữ',
    'ink-soft': 'chữ phụ',
    accent: 'màu nhấn (liên kết)',
    added: 'màu phần người biên tập thêm',
    'on-fill': 'chữ trên nút',
    'rule-strong': 'đường viền',
    code: 'ô tối của mã QR',
    'code-ground': 'nền mã QR',
  },
} as const;

/** Invented documents, so named that nobody takes them for real ones. */
export const invented = {
  task: 'Đơn vị ví dụ lập báo cáo ví dụ, hoàn thành',
  target: '95% công việc ví dụ',
  placeOfRow: 'Phần thứ nhất, mục I, mục 2',
  a: 'Văn bản ví dụ A',
  b: 'Văn bản ví dụ B',
  c: 'Văn bản ví dụ C',
  d: 'Văn bản ví dụ D',
  about: 'Trích yếu ví dụ, dài vừa đủ để thấy chữ xuống dòng ở màn hình hẹp',
  why: 'Lý do liên kết dẫn tới văn bản này, viết thành một câu.',
  force: 'được thay thế',
  held: 'có toàn văn',
  elsewhere: 'toàn văn ở trang khác',
  field: 'Thông tin ví dụ',
  value: 'giá trị ví dụ',
  reason: 'nguồn không in',
  column: 'Cột',
  row: 'Dòng',
  numberTable: 'Bảng ví dụ',
  label: '00-VD/AB',
  issuer: 'Cơ quan ví dụ',
  typed: 'chữ tìm',
  around: ['Đoạn văn ví dụ có ', 'chữ tìm', ' được tô, hai bên là các chữ đứng cạnh.'],
} as const;

export const controlSample = {
  filled: 'Nút đặc ẶỖẾỮ',
  quiet: 'Nút viền ẶỖẾỮ',
  disabled: 'Nút đang chờ',
  choice: 'Ô chọn',
  choices: ['Tất cả', 'Lựa chọn ẶỖẾỮ'],
  lead: 'Lời dẫn: một hoặc hai câu nói trang có gì và lập từ đâu.',
  note: 'Ghi chú: cách xếp thứ tự, cách lập, điều cần biết khi đọc.',
  banner: 'Thông báo của cả thư viện, đứng trên đầu mỗi trang.',
  unknown: 'Chỗ chưa rõ: nói rõ vì sao.',
  more: 'Phần thu gọn',
  moreText: 'Nội dung ít khi cần đến thì thu gọn, mở bằng chuột hoặc bàn phím.',
  focused: 'Phần tử đang được chọn',
} as const;
