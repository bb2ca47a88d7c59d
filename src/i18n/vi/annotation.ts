/** Words of the registers of targets and assignments. */

export const registers = {
  targets: 'Chỉ tiêu',
  tasks: 'Nhiệm vụ',
  targetsIntro:
    'Các chỉ tiêu nêu trong văn bản của thư viện, xếp theo tên chỉ tiêu; cùng một chỉ tiêu trong nhiều văn bản đứng liền nhau. Chữ trong dấu nháy là chữ của văn bản; tên chỉ tiêu, số liệu, kỳ do người biên tập ghi theo chữ đó.',
  tasksIntro:
    'Các nhiệm vụ nêu trong văn bản của thư viện, xếp theo văn bản, mới nhất trước. Chữ trong dấu nháy là chữ của văn bản; đơn vị do người biên tập xếp theo danh mục. Thời gian ghi đúng chữ in; văn bản không in thì ghi “không in thời hạn”, thư viện không suy ra ngày.',
  noTargets: 'Chưa có chỉ tiêu nào được ghi trong các văn bản của thư viện.',
  noTasks: 'Chưa có nhiệm vụ nào được ghi trong các văn bản của thư viện.',
  targetCount: (total: number, page: number, pages: number): string => counted(`${total} chỉ tiêu`, page, pages),
  taskCount: (total: number, page: number, pages: number): string => counted(`${total} nhiệm vụ`, page, pages),
  inDocuments: (count: number): string => `có ở ${count} văn bản`,
  noPeriod: 'không in kỳ',
  grade: (words: string): string => `xếp loại “${words}”`,
  period: (period: string): string => `kỳ ${period}`,
  base: (base: string): string => `so với hoặc tính theo: “${base}”`,
  partOf: (whole: string): string => `là một phần của chỉ tiêu: ${whole}`,
  counted: 'đếm từ danh sách in trong văn bản',
  countedNames: (names: string): string => `đếm từ danh sách in trong văn bản: ${names}`,
  approximate: 'văn bản ghi “khoảng” hoặc chữ tương đương',
  doubtful: (words: readonly string[]): string =>
    `Chữ cần lưu ý trong nguồn, xem ở văn bản: ${words.map((word) => (/[“”]/.test(word) ? word : `“${word}”`)).join(', ')}`,
  place: (place: string, document: string): string => `${place}, ${document}`,
  assignees: 'Thực hiện',
  inherited: 'theo câu',
  inheritedFromAddressees: 'theo phần Kính gửi:',
  coordinators: 'Phối hợp',
  reportTo: 'Báo cáo với',
  when: 'Thời gian',
  noDue: 'không in thời hạn',
  consequence: 'Hệ quả ghi trong văn bản',
  data: 'Tải dữ liệu',
  json: 'JSON',
  csv: 'CSV (bảng tính)',
  schema: 'mô tả dữ liệu',
  given: 'Nhiệm vụ có liên quan',
  noneGiven: 'Chưa thấy nhiệm vụ nào của đơn vị này trong các văn bản của thư viện.',
} as const;

function counted(text: string, page: number, pages: number): string {
  return pages === 1 ? `${text}.` : `${text}; trang ${page}/${pages}.`;
}
