/** Words of the comparisons. */
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
