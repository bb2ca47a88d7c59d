/** Words of the frame of every page and of pages about the site. */
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
  sharePicture: 'Văn Mạch. Văn bản lãnh đạo, chỉ đạo: nguyên văn, liên kết, tra cứu.',
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
  targets: 'Chỉ tiêu',
  tasks: 'Nhiệm vụ',
  search: 'Tìm kiếm',
  abbreviations: 'Từ viết tắt',
  help: 'Trợ giúp',
  data: 'Tải dữ liệu',
  permanence: 'Cam kết giữ nguyên đường dẫn',
  accessibility: 'Hỗ trợ tiếp cận',
  siteMap: 'Sơ đồ trang',
  pages: 'Các trang của danh sách',
  page: (number: number): string => `Trang ${number}`,
  previous: 'Trang trước',
  next: 'Trang sau',
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
  cards: {
    name: 'cards',
    label: 'Thẻ khi trỏ vào viện dẫn',
    choices: [
      ['', 'Hiện'],
      ['tat', 'Không hiện'],
    ],
  },
} as const;

/** Addresses that lead on. */
export const moved = {
  title: (name: string): string => `Chuyển tới ${name}`,
  heading: 'Chuyển tới trang của văn bản',
  explain: 'Trình duyệt tự chuyển tới:',
  retiredHeading: 'Trang cũ của một văn bản được viện dẫn',
  retiredTitle: (label: string): string => `Trang cũ: ${label}`,
  retired: (label: string): string => `Địa chỉ này từng là trang của văn bản được viện dẫn, chưa có toàn văn: ${label}.`,
  retiredChoices: 'Với những gì đã biết thêm, đó có thể là một trong các văn bản sau:',
  retiredNone: 'Hiện không còn văn bản nào trong thư viện viện dẫn văn bản đó.',
} as const;

export const notFound = {
  title: 'Không có trang này',
  explain: 'Địa chỉ có thể bị gõ thiếu hoặc bị ngắt dòng khi gửi qua tin nhắn. Trang đã công bố của thư viện không đổi địa chỉ.',
  next: 'Có thể tìm theo số hiệu hoặc từ ngữ, hoặc xem danh sách:',
} as const;
