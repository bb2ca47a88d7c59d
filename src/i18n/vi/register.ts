/** Words of the front page, the lists and the pages of bodies. */
import type { OrganizationType } from '../../lib/registry/schema.ts';
import type { DutyRole } from '../../lib/library/duties.ts';
import { capital } from './words.ts';

export const home = {
  summary: (documents: number, missing: number): string =>
    `Hiện có ${documents} văn bản${missing === 0 ? '' : `; ${missing} văn bản được viện dẫn mà thư viện chưa có toàn văn`}.`,
  examples: 'Ví dụ:',
  relations: 'Quan hệ giữa các văn bản',
  coverage: 'Thư viện có gì, thiếu gì',
  documents: 'Số văn bản',
  period: 'Ngày ban hành',
  fromTo: (first: string, last: string): string => (first === last ? first : `${first} đến ${last}`),
  someInferred: (count: number): string => `(trong đó ${count} văn bản do suy ra)`,
  moreAdded: (count: number): string => `và ${count} văn bản khác đưa lên cùng ngày`,
  withNumber: 'Có số hiệu',
  withoutNumber: 'Chưa rõ số hiệu',
  withoutDate: 'Chưa rõ ngày',
  originals: 'Bản chính, ảnh bản chính',
  noOriginals: 'thư viện không có; chữ lấy từ tệp chép lại',
  missing: 'Được viện dẫn, chưa có toàn văn',
  updated: 'Dữ liệu đến ngày',
  newest: 'Văn bản ban hành gần đây',
  added: (date: string): string => `Mới đưa lên thư viện (ngày ${date})`,
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
  about: (title: string, count: number): string => `${title}: ${count} văn bản, xếp theo ngày ban hành.`,
  aboutKinds: 'Các văn bản có trong thư viện, chia theo loại văn bản.',
  aboutYears: 'Các văn bản có trong thư viện, chia theo năm ban hành.',
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
  intro: 'Các cơ quan, đơn vị và nhóm đã ban hành, được gửi văn bản hoặc được giao nhiệm vụ trong văn bản của thư viện, xếp theo loại.',
  about: (name: string): string => `Văn bản do ${name} ban hành, văn bản gửi đến và nhiệm vụ giao cho ${name} có trong thư viện.`,
  type: 'Loại',
  shortName: 'Tên trong văn bản',
  symbol: 'Ký hiệu',
  era: 'Thời gian hoạt động',
  from: (date: string): string => `từ ngày ${date}`,
  to: (date: string): string => `đến ngày ${date}`,
  basis: 'Căn cứ',
  parent: 'Thuộc',
  ended: (date: string): string => `(cơ quan đó hoạt động đến ngày ${date})`,
  endedOn: (date: string): string => `Theo danh mục của thư viện, cơ quan này hoạt động đến ngày ${date}.`,
  successors: 'Cơ quan kế tục:',
  noSuccessors: 'Cơ quan kế tục chưa rõ.',
  predecessors: 'Cơ quan này kế tục',
  /** Behind the name of the body before. */
  notMerged: 'Văn bản và nhiệm vụ của cơ quan đó không gộp vào trang này; xem riêng:',
  issuedCount: (count: number): string => `${count} văn bản đã ban hành`,
  addressedCount: (count: number): string => `${count} văn bản được gửi`,
  taskCount: (count: number): string => `${count} nhiệm vụ`,
  basisOf: (basis: string): string => `Căn cứ: ${basis}.`,
  /** On paper: where the sheet is from. */
  sheet: (site: string, date: string | null): string => `Trích từ “${site}”${date === null ? '' : `, dữ liệu đến ngày ${date}`}.`,
  sheetAddress: 'Trang này trên mạng, kèm liên kết tới từng văn bản, từng mục:',
  pageOf: (page: number, pages: number): string => `Trang danh sách ${page}/${pages}`,
  members: 'Gồm',
  groups: 'Thuộc nhóm',
  children: 'Cơ quan, đơn vị trực thuộc có trong thư viện',
  issued: 'Đã ban hành',
  addressed: 'Gửi đến',
  addressedNote:
    'Văn bản mà phần Kính gửi hoặc Nơi nhận có tên cơ quan, đơn vị này hoặc tên nhóm có cơ quan, đơn vị này; chữ trong dấu nháy là dòng in trong văn bản, nhóm xếp theo danh mục của thư viện. Dòng “Lưu …” ghi nơi lưu, không phải nơi gửi, nên không tính.',
  /** Behind the printed line of Nơi nhận. */
  sentFor: (role: string): string => (role.startsWith('để ') ? `gửi ${role}` : `gửi để ${role}`),
  /** Behind the printed line of Kính gửi that Nơi nhận names again. */
  again: 'Nơi nhận ghi',
  through: 'qua nhóm',
  within: 'trong đó có nhóm',
  role: 'Vai trò',
  roles: { assignees: 'thực hiện', coordinators: 'phối hợp', reportTo: 'nhận báo cáo' } satisfies Record<DutyRole, string>,
  /** Followed by the parts of the body that documents are sent to. */
  parts: 'Văn bản gửi riêng đến bộ phận, cán bộ của cơ quan này không tính ở đây, xem tại:',
  tasksNote:
    'Dòng “Vai trò” ghi việc của cơ quan, đơn vị này. Chữ trong dấu nháy là chữ của văn bản. Nhiệm vụ giao chung mà văn bản không nêu tên cơ quan, đơn vị này hoặc nhóm của nó (ví dụ giao cho người đứng đầu cơ quan, đơn vị, địa phương) không tính ở đây; xem ở trang Nhiệm vụ.',
  firstTasks: (shown: number, all: number): string => `${shown} nhiệm vụ đầu trong ${all} nhiệm vụ.`,
  allTasks: (all: number): string => `Xem tất cả ${all} nhiệm vụ của cơ quan, đơn vị này`,
  jumps: 'Các phần của trang',
  jump: (title: string, count: number): string => `${title} (${count})`,
  tasks: 'Nhiệm vụ',
  noneIssued: 'Thư viện chưa có văn bản do cơ quan này ban hành.',
  noneAddressed: 'Thư viện chưa có văn bản gửi đến cơ quan, đơn vị này.',
  counts: (issued: number, addressed: number, tasks: number): string =>
    [
      issued === 0 ? '' : `ban hành ${issued} văn bản`,
      addressed === 0 ? '' : `được gửi ${addressed} văn bản`,
      tasks === 0 ? '' : `${tasks} nhiệm vụ`,
    ]
      .filter((part) => part !== '')
      .join(', '),
} as const;
