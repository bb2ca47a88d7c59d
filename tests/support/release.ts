/** What the owner writes into the frontmatter of a document that everybody may read. */
export const release = [
  'release:',
  '  person: Trần Văn Thử, Chánh Văn phòng',
  '  date: 2026-11-20',
  '  document: Thông báo số 00-TB/TU (văn bản thử)',
].join('\n');
