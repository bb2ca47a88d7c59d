/** Words of the help about errors. */
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
    GATE: 'Điều kiện công bố',
    UNIT: 'Nơi nhận',
    CITE: 'Viện dẫn',
    REG: 'Danh mục',
    LOCK: 'Khóa đường dẫn',
  } as Readonly<Record<string, string>>,
} as const;
