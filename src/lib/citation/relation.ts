/** What one document says of another, read from the verb before the citation. Stored on one side only; the other side is the inverse. */

/** In the words of cadres (CITE-20), with the words for the other side. */
export const relations = {
  'viện dẫn': 'được viện dẫn',
  'căn cứ': 'là căn cứ của',
  'triển khai thực hiện': 'có văn bản triển khai',
  'tiếp tục thực hiện': 'được tiếp tục bởi',
  'hướng dẫn': 'được hướng dẫn',
  'sửa đổi, bổ sung': 'bị sửa đổi, bổ sung',
  'thay thế': 'bị thay thế',
  'bãi bỏ': 'bị bãi bỏ',
  'đính chính': 'được đính chính',
  'sơ kết, tổng kết': 'được sơ kết, tổng kết',
} as const;

export type Relation = keyof typeof relations;

export const isRelation = (value: string): value is Relation => Object.hasOwn(relations, value);

/** Only the issuing body or a competent superior does these, and its text must say so (CITE-21). */
export const changing: readonly Relation[] = ['sửa đổi, bổ sung', 'thay thế', 'bãi bỏ', 'đính chính'];

/**
 * Verbs and what they say, each matched anywhere before the citation: the nearest one governs it.
 * "căn cứ chức năng, nhiệm vụ" is no citation; "quy định tại", "vi phạm" only mention.
 */
const verbs: readonly (readonly [Relation, RegExp])[] = [
  ['thay thế', /thay thế/gu],
  ['bãi bỏ', /(?:bãi bỏ|hủy bỏ|huỷ bỏ)/gu],
  ['đính chính', /đính chính/gu],
  ['sửa đổi, bổ sung', /sửa đổi/gu],
  ['sơ kết, tổng kết', /(?:sơ kết|tổng kết)/gu],
  ['hướng dẫn', /(?:hướng dẫn(?:\s+(?:việc\s+)?(?:thực hiện|thi hành))?|cụ thể hóa|cụ thể hoá|quy định chi tiết)/gu],
  ['căn cứ', /căn cứ(?!\s+(?:chức năng|tình hình|điều kiện|nhiệm vụ|thẩm quyền|vào tình hình))/gu],
  [
    'triển khai thực hiện',
    /(?:thực hiện|triển khai|bám sát|theo(?:\s+(?:tinh thần|chỉ đạo))?|quán triệt|đề ra trong|mục tiêu|nhiệm vụ|chỉ tiêu|hoàn thành|thi hành|nội dung)(?!\p{L})/gu,
  ],
  ['viện dẫn', /(?:quy định (?:tại|của|trong)|nêu (?:tại|trong)|vi phạm|gắn với|so với|trái với|tại|ban hành)(?!\p{L})/gu],
];

/** Reviewing is said before the verb that it reviews: "sơ kết giữa nhiệm kỳ thực hiện Nghị quyết". */
const reviewed = /(?:sơ kết|tổng kết)[\p{L}\s\d]{0,60}$/u;

/**
 * The relation of the citing document to what it cites. `before` are the words of the sentence up to the citation, its place ("khoản 2 Điều 5")
 * left out.
 */
export function readRelation(before: string, hasPlace = false, sentence = before): Relation {
  const window = before.slice(-200).toLowerCase();
  if (/theo (?:sự )?(?:chỉ đạo|tinh thần|yêu cầu|hướng dẫn)[^.;]*(?:tại|trong) (?:các )?$/u.test(window)) return 'triển khai thực hiện';
  let best: Relation = 'viện dẫn';
  let nearest = -1;
  for (const [relation, shape] of verbs) {
    shape.lastIndex = 0;
    for (let match = shape.exec(window); match !== null; match = shape.exec(window)) {
      const end = match.index + match[0].length;
      if (end > nearest) {
        nearest = end;
        best = relation;
      }
    }
  }
  if (best === 'triển khai thực hiện' && reviewed.test(window)) return 'sơ kết, tổng kết';
  if (changing.includes(best) && !saysSo(sentence.slice(-300).toLowerCase())) return 'viện dẫn';
  // Who repeals a provision changes the document; the rest of it stays.
  if (hasPlace && (best === 'bãi bỏ' || best === 'thay thế')) return 'sửa đổi, bổ sung';
  return best;
}

/** "Hướng dẫn này … thay thế …", "Bãi bỏ …" at the head of the sentence: the document itself acts. */
const saysSo = (window: string): boolean =>
  !/(?:không|chưa|được|bị|đề nghị|kiến nghị|đề xuất|trình)(?!\p{L})[^.;]{0,60}$/u.test(window) &&
  (/(?:này|kèm theo)(?!\p{L})[^.;]*$/u.test(window) || /^\s*(?:sửa đổi|thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|đính chính)/u.test(window));

/** What the words between two citations say of the two, and which way; null where they say nothing. */
export function relationBetween(gap: string): { relation: Relation; isPassive: boolean } | null {
  const words = gap.replace(/^[\s,“"(]+/u, '').replace(/\s+/g, ' ');
  const isBehindComma = /^\s*,/u.test(gap);
  const passive =
    /^(?:\(?(?:đã )?được )(sửa đổi|thay thế|bãi bỏ|đính chính|hướng dẫn)[\p{L}, ]{0,60}?(?: bởi| bằng| theo| tại)(?: các)? ?$/u.exec(words);
  if (passive !== null) return { relation: full(passive[1] ?? ''), isPassive: true };
  // "Kế hoạch này triển khai Nghị quyết A, thay thế Kế hoạch B": behind a comma the sentence goes on, not the document cited first.
  if (isBehindComma) return null;
  const active =
    /^(?:về (?:việc )?)?(tiếp tục (?:triển khai )?thực hiện|thay thế|bãi bỏ|sửa đổi|đính chính|hướng dẫn|triển khai|thực hiện)(?:,? bổ sung)?(?: thực hiện| thi hành| có hiệu quả| một số (?:điều|nội dung|quy định))*(?: của)?(?: các)? ?$/u.exec(
      words,
    );
  return active === null ? null : { relation: full(active[1] ?? ''), isPassive: false };
}

function full(verb: string): Relation {
  if (verb.startsWith('tiếp tục')) return 'tiếp tục thực hiện';
  if (verb === 'sửa đổi') return 'sửa đổi, bổ sung';
  if (verb === 'triển khai' || verb === 'thực hiện') return 'triển khai thực hiện';
  return isRelation(verb) ? verb : 'viện dẫn';
}
