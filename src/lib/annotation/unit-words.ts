/** Where a unit that is printed goes on to be another word. */

/** Last syllable of a unit → syllables that make another word or another unit of it: "tỷ lệ" is no "tỷ", "đồng chí" no "đồng". */
const goesOn: Readonly<Record<string, readonly string[]>> = {
  tỷ: ['lệ', 'trọng', 'số', 'suất', 'giá', 'đồng', 'usd'],
  tỉ: ['lệ', 'trọng', 'số', 'suất', 'giá', 'đồng', 'usd'],
  triệu: ['đồng', 'usd', 'tấn', 'lượt'],
  nghìn: ['tỷ', 'đồng', 'usd', 'tấn', 'lượt'],
  ngàn: ['tỷ', 'đồng', 'usd', 'tấn', 'lượt'],
  đồng: ['chí', 'bào', 'thời', 'bộ', 'hồ', 'ruộng', 'nghiệp', 'đội'],
  xã: ['hội', 'viên'],
  huyện: ['ủy', 'uỷ', 'lỵ'],
  tỉnh: ['ủy', 'uỷ', 'lỵ'],
  tổ: ['chức', 'trưởng', 'viên'],
  đoàn: ['viên', 'thể', 'kết'],
  hội: ['viên', 'nghị', 'đồng', 'thảo', 'thi'],
  đảng: ['viên', 'bộ', 'ủy', 'uỷ', 'đoàn'],
  dân: ['số', 'tộc', 'cư', 'quân'],
  hộ: ['khẩu', 'tịch', 'chiếu', 'lý'],
  công: ['trình', 'chức', 'an', 'ty', 'nhân', 'đoàn', 'việc'],
  trường: ['hợp'],
  phần: ['trăm', 'mềm', 'thưởng'],
  tấn: ['công'],
};

/** Whether what stands right behind a unit makes another word of it. */
export function makesAnotherWord(unit: string, behind: string): boolean {
  const last = /\p{L}+$/u.exec(unit)?.[0] ?? '';
  const next = /^ (\p{L}+)/u.exec(behind)?.[1] ?? '';
  return Object.hasOwn(goesOn, last) && goesOn[last]?.includes(next) === true;
}
