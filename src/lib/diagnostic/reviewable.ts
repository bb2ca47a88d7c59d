/** Doubts about the world, which an editor may settle with "đã xem, đúng như bản gốc" (`reviewed` in the frontmatter). Errors of form are not among them. */
export const reviewableCodes = [
  'ANNO-005',
  'ANNO-007',
  'CITE-003',
  'CITE-004',
  'CITE-006',
  'META-013',
  'UNIT-002',
  'UNIT-003',
  'WORD-001',
  'WORD-002',
] as const;
