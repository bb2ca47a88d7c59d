/** Words of the importer: the command and the editor's page name fields and certainty alike. */
export const importFields = {
  kind: 'Loại văn bản',
  number: 'Số, ký hiệu',
  date: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  title: 'Trích yếu',
  signatory: 'Người ký',
  addressees: 'Kính gửi',
  recipients: 'Nơi nhận',
  place: 'Nơi ban hành',
  superior: 'Cơ quan cấp trên',
  scope: 'Phạm vi phổ biến',
  secrecy: 'Mức độ mật',
  urgency: 'Mức độ khẩn',
} as const;

export const certaintyNames = { certain: 'chắc chắn', doubtful: 'cần xem lại', absent: 'không thấy' } as const;
