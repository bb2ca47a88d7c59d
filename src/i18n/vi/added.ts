/** Words on what is added to a text: by an editor, by a program; and the switch that hides it. */

export const added = {
  editor: 'người biên tập ghi, không thuộc văn bản',
  machine: 'máy lập từ chữ của văn bản, không thuộc văn bản',
  switch: 'Chỉ xem nguyên văn',
  hides: 'Ẩn mọi phần do người biên tập và máy thêm vào, cả khi in.',
  hidden: 'Đang ẩn phần do người biên tập và máy thêm vào, cả khi in.',
  targetHidden: 'Phần được liên kết tới đang ẩn: bỏ chọn ô này để xem.',
  keyTitle: 'Các dấu trong văn bản',
  key: {
    text: 'trong khung này, chữ có chân, đúng từng ký tự của nguồn. Các dấu sau đều do thư viện thêm:',
    sample: 'chữ của văn bản',
    cite: 'viện dẫn, do máy nhận ra; gạch liền: có toàn văn, gạch chấm: chưa có.',
    permalink: 'liên kết cố định tới mục, bấm để trích dẫn.',
    task: 'nhiệm vụ, do người biên tập ghi; hai góc chỉ chỗ bắt đầu và chỗ kết thúc.',
    target: 'chỉ tiêu, do người biên tập ghi; hai ngoặc dưới chỉ chỗ bắt đầu và chỗ kết thúc.',
    abbreviation: 'chữ viết tắt, có nghĩa trong bảng chữ viết tắt; nghĩa do người biên tập ghi.',
    reading: 'chữ cần lưu ý, có số dẫn tới cách đọc do người biên tập đề xuất.',
  },
} as const;

/** The list of assignments and targets below a text. */
export const noted = {
  title: 'Nhiệm vụ, chỉ tiêu ghi từ văn bản',
  jump: 'Nhiệm vụ, chỉ tiêu',
  intro: 'Chữ trong dấu nháy là chữ của văn bản. Đơn vị, tên chỉ tiêu, kỳ và gốc so sánh do người biên tập ghi theo danh mục để tra cứu.',
  none: 'Chưa ghi nhiệm vụ, chỉ tiêu nào từ văn bản này; điều đó không có nghĩa là văn bản không giao nhiệm vụ, không đặt chỉ tiêu.',
  tasks: (count: number): string => `${count} nhiệm vụ`,
  targets: (count: number): string => `${count} chỉ tiêu`,
  registers: 'Tra cứu chung của thư viện:',
} as const;
