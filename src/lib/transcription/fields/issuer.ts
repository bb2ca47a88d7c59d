/** Cơ quan ban hành: the body in whose name it is issued, from the head, the authority above "Căn cứ" and the signature. */
import type { Organization } from '../../registry/schema.ts';
import type { Field, ProposedIssuer } from '../proposal.ts';
import { lower } from '../../text/fold.ts';
import { isCapitals, isDamaged, keyOf, type Piece } from '../pieces.ts';
import { beginsBody } from '../printed-forms.ts';
import { findAuthority, gluedKind } from '../zones/head.ts';
import { bodyKey, type HeadBody } from './bodies.ts';
import { abbreviates, symbolParts, type PrintedNumber } from './number.ts';
import { printedIn, type PrintedName } from './printed-name.ts';
import { absent, evidenceOf, found, joinLines, joinWords, type Reading } from './reading.ts';

interface Candidate {
  name: string;
  evidence: ReturnType<typeof evidenceOf>;
  doubts: string[];
  others: string[];
}

export function readIssuer(
  reading: Reading,
  bodies: readonly HeadBody[],
  numbers: readonly PrintedNumber[],
  date: string | null,
  kind: string | null,
): Field<ProposedIssuer> {
  const authority = joinWords(reading.signature.filter(({ words }) => isCapitals(words)));
  const own =
    fromAuthority(reading, bodies, authority) ??
    fromSentence(reading, bodies, kind) ??
    fromSignature(reading, bodies, authority) ??
    fromKindLine(reading, bodies) ??
    fromHead(bodies, authority, kind);
  if (own === null) return absent('không thấy tên cơ quan ban hành ở phần đầu và phần ký');
  const number = numbers[0];
  const agency = number === undefined ? '' : (symbolParts(number, reading).agency.split('-')[0] ?? '');
  const spelled = bodies.map(({ name }) => name);
  const names = [...spelled, own.name].join(' ');
  if (number !== undefined && !abbreviates(agency, names) && !abbreviates(agency, [...spelled].reverse().join(' ')))
    own.doubts.push(`tên cơ quan không khớp với ký hiệu “${number.symbol}”`);
  if (bodies.length > 2) own.doubts.push('phần đầu in nhiều cơ quan');
  if (
    /^(?:THƯỜNG TRỰC |CHỦ TỊCH |VĂN PHÒNG )?(?:HỘI ĐỒNG NHÂN DÂN|[UỦ][YỶ] BAN NHÂN DÂN|HĐND|UBND)(?: (?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG))?$/iu.test(
      own.name,
    )
  )
    own.doubts.push('tên cơ quan không có địa danh');
  if (/ (?:THEO|CỦA|VÀ|SỐ|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH)$/iu.test(own.name))
    own.doubts.push('tên cơ quan in không đủ');
  if (isDamaged(own.name)) own.doubts.push('tên cơ quan có chữ hỏng do phông chữ hoặc do máy nhận dạng');
  const printed = isCapitals(own.name) ? inUsualLetters(reading, own) : null;
  if (printed !== null) own.evidence.push(...printed.evidence);
  else if (isCapitals(own.name)) own.doubts.push('trong văn bản tên này chỉ in chữ hoa; cần viết lại theo chữ thường');
  else if (own.name !== '' && own.doubts.length === 0 && printedIn(reading, own.name) === null) own.doubts.push('tên in không đủ');
  if (printed?.isUnsteady === true) own.doubts.push('văn bản in tên này theo nhiều cách viết hoa');
  const listed = printed === null && isCapitals(own.name) ? fromRegistry(reading, own.name) : null;
  if (listed !== null) own.doubts.unshift('văn bản in chữ hoa; viết theo danh mục cơ quan của thư viện');
  const value = printed?.name ?? listed ?? own.name;
  const { id, doubt } = resolve(reading, value, bodies.at(-2)?.name ?? null, date);
  return found(
    { printed: value, id },
    own.evidence,
    [...own.doubts, ...(doubt === null ? [] : [doubt])],
    own.others.map((name) => ({ printed: name, id: null })),
  );
}

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NGHỆ AN" above "Căn cứ". */
function fromAuthority(reading: Reading, bodies: readonly HeadBody[], authority: string): Candidate | null {
  const from = findAuthority(reading.lines, reading.bodyFrom, reading.bodyFrom);
  if (from !== reading.bodyFrom) return null;
  let to = from;
  while (to < reading.lines.length && to < from + 4 && !beginsBody(reading.lines[to]?.text.trim() ?? '')) to++;
  const { text, evidence } = joinLines(reading.lines, from, to);
  const name = text
    .replace(/[,;:]$/, '')
    .replace(/\s+KH[OÓ][AÁ] .*$/u, '')
    .trim();
  const issuer = bodies.at(-1);
  if (!isCapitals(name)) return null;
  const doubts: string[] = [];
  if (issuer !== undefined && !bodyKey(name).includes(bodyKey(issuer.name)) && !bodyKey(issuer.name).includes(bodyKey(name)))
    doubts.push('cơ quan in ở phần đầu khác cơ quan in trên phần căn cứ');
  const isPerson = /^(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG)/u.test(name);
  if (isPerson && /(?<!\p{L})T\/?M/u.test(authority)) doubts.push('phần ký thay mặt tập thể, còn phần căn cứ in chức danh cá nhân');
  if (!isPerson && authority !== '' && !/(?<!\p{L})T\/?M/u.test(authority) && /[UỦ][YỶ] BAN NHÂN DÂN/u.test(name))
    doubts.push('phần ký không ghi thay mặt Ủy ban nhân dân');
  return { name, evidence: evidence(0, text.length), doubts, others: [] };
}

/** "Bộ trưởng Bộ Công an ban hành Thông tư …", where nothing is printed above "Căn cứ". */
function fromSentence(reading: Reading, bodies: readonly HeadBody[], kind: string | null): Candidate | null {
  const { text, evidence } = joinLines(reading.lines, reading.bodyFrom, Math.min(reading.bodyTo, reading.bodyFrom + 90));
  const match =
    /(?<=^|[;,.:] )((?:Bộ trưởng|Thống đốc|Tổng Thanh tra|Chánh án|Viện trưởng|Thủ tướng|Tổng Kiểm toán)(?:,? \p{L}+){1,12}?) ban hành (Thông tư(?: liên tịch)?|Quyết định|Nghị quyết|Chỉ thị)(?!\p{L}| số)/u.exec(
      text,
    );
  const name = match?.[1];
  // A document of another kind tells what somebody else has issued.
  if (match === null || name === undefined || lower(match[2] ?? '') !== kind) return null;
  const issuer = bodies.at(-1);
  const isOf = issuer !== undefined && bodyKey(name).endsWith(bodyKey(issuer.name));
  return {
    name,
    evidence: evidence(match.index, match.index + name.length),
    doubts: isOf ? [] : ['cơ quan in ở phần đầu khác cơ quan nêu trong câu ban hành'],
    others: [],
  };
}

/** "T/M BAN THƯỜNG VỤ" under the head of a committee. */
function fromSignature(reading: Reading, bodies: readonly HeadBody[], authority: string): Candidate | null {
  const match =
    /^T\/?M\.? *(?:\/ *)?((?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BỘ CHÍNH TRỊ|BAN BÍ THƯ|THƯỜNG TRỰC|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG|CHI) [UỦ][YỶ]|CHI BỘ)(?: \p{Lu}+)*?)(?= (?:K\/?T|Q)\.| (?:PHÓ )?(?:BÍ THƯ|CHỦ TỊCH|TỔNG BÍ THƯ|THƯỜNG TRỰC BAN)|$)/u.exec(
      authority,
    );
  const signed = match?.[1];
  if (signed === undefined) return null;
  const pieces = reading.signature.filter(({ words }) => isCapitals(words)).slice(0, 1);
  const head = bodies.at(-1);
  const of = (name: string, doubts: string[], extra: readonly Piece[] = []): Candidate => ({
    name,
    evidence: evidenceOf([...extra, ...pieces]),
    doubts,
    others: [],
  });
  if (head !== undefined) {
    const isOwn = bodyKey(head.name).startsWith(bodyKey(signed)) || bodyKey(signed).startsWith(bodyKey(head.name));
    if (isOwn) return of(head.name.length >= signed.length ? head.name : signed, [], head.pieces);
    if (/^(?:BỘ CHÍNH TRỊ|BAN BÍ THƯ)$/u.test(signed)) return of(signed, [], []);
    if (/^(?:BAN THƯỜNG VỤ|THƯỜNG TRỰC)$/u.test(signed) && /[UỦ][YỶ](?!\p{L})/u.test(head.name))
      return of(`${signed} ${head.name}`, [], head.pieces);
    if (signed.startsWith('BAN CHẤP HÀNH')) return of(head.name, ['phần ký thay mặt ban chấp hành'], head.pieces);
    return of(head.name, ['phần ký thay mặt một cơ quan khác với phần đầu'], head.pieces);
  }
  // Without a head: what the text calls it.
  const named = mostNamed(reading, signed);
  return named === null
    ? of(signed, ['tệp nguồn không có phần đầu; tên cơ quan lấy từ phần ký'])
    : {
        ...of(named.name, ['tệp nguồn không có phần đầu; tên cơ quan lấy từ phần ký và nội dung']),
        evidence: [...evidenceOf(pieces), ...named.evidence],
      };
}

/** "Ban Thường vụ Tỉnh ủy", however the text goes on most often behind the words of the signature. */
function mostNamed(reading: Reading, signed: string): PrintedName | null {
  if (!/^(?:BAN THƯỜNG VỤ|THƯỜNG TRỰC)$/u.test(signed)) return printedIn(reading, signed);
  const committees = ['TỈNH ỦY', 'THÀNH ỦY', 'HUYỆN ỦY', 'QUẬN ỦY', 'THỊ ỦY', 'ĐẢNG ỦY KHỐI', 'ĐẢNG ỦY XÃ', 'ĐẢNG ỦY PHƯỜNG', 'ĐẢNG ỦY'];
  const names = committees.flatMap((committee) => printedIn(reading, `${signed} ${committee}`) ?? []);
  const most = Math.max(0, ...names.map(({ count }) => count));
  // The longer name, where it is not a rare one.
  return names.filter(({ count }) => count * 2 >= most).sort((a, b) => b.name.length - a.name.length)[0] ?? null;
}

/** "KẾT LUẬN CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ", where a copy has no letterhead. */
function fromKindLine(reading: Reading, bodies: readonly HeadBody[]): Candidate | null {
  if (bodies.length > 0) return null;
  for (const piece of reading.head) {
    const [, name] =
      /^(?:\p{Lu}+ ){1,3}?\p{Lu}*?CỦA ((?:BAN|BỘ|[UỦ][YỶ] BAN|TỈNH|THÀNH|HUYỆN|ĐẢNG|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|HỘI ĐỒNG)[\p{Lu}, ]*\p{Lu})(?=\s|$|về)/u.exec(
        piece.words,
      ) ?? [];
    if (name !== undefined && isKindBefore(piece.words))
      return {
        name: name.replace(/ VỀ .*$/u, ''),
        evidence: evidenceOf([piece]),
        doubts: ['tên cơ quan chỉ in ở dòng tên loại'],
        others: [],
      };
  }
  return null;
}

const isKindBefore = (words: string): boolean => gluedKind.test(words);

function fromHead(bodies: readonly HeadBody[], authority: string, kind: string | null): Candidate | null {
  const own = bodies.at(-1);
  if (own === undefined) return null;
  const superior = bodies.at(-2);
  const doubts: string[] = [];
  const others: string[] = [];
  const isJoint = /(?<!\p{L})T\/?M/u.test(authority);
  if (
    !isJoint &&
    /^(?:BỘ|SỞ|CỤC|TỔNG CỤC|CHI CỤC|THANH TRA|NGÂN HÀNG) ?/u.test(own.name) &&
    ['quyết định', 'thông tư', 'chỉ thị', 'lệnh'].includes(kind ?? '')
  )
    doubts.push('không rõ văn bản nhân danh cơ quan hay người đứng đầu');
  if (authority.includes('THƯỜNG TRỰC') && !own.name.startsWith('THƯỜNG TRỰC') && /^T\/?M/u.test(authority))
    doubts.push('phần ký thay mặt thường trực');
  if (
    /(?:(?<!\p{L})[UỦ][YỶ]|BAN CHẤP HÀNH)(?!\p{L})/u.test(own.name) &&
    !/NHÂN DÂN|KIỂM TRA|[UỦ][YỶ] BAN|VĂN PHÒNG|BAN (?:TỔ CHỨC|TUYÊN GIÁO|DÂN VẬN|NỘI CHÍNH)/u.test(own.name)
  )
    doubts.push('phần ký không cho biết văn bản nhân danh cấp ủy hay ban thường vụ');
  const isCollective = /^(?:[UỦ][YỶ] BAN NHÂN DÂN|UBND)/u.test(own.name);
  if (isCollective && !/(?<!\p{L})T\/?M/u.test(authority)) {
    doubts.push('phần ký không ghi thay mặt Ủy ban nhân dân; có thể là văn bản của Chủ tịch');
    others.push(`CHỦ TỊCH ${own.name}`);
  }
  if (
    /^(?:VĂN PHÒNG|BAN TỔ CHỨC|BAN TUYÊN GIÁO(?: VÀ DÂN VẬN)?|BAN NỘI CHÍNH|BAN DÂN VẬN|[UỦ][YỶ] BAN KIỂM TRA|BAN CHẤP HÀNH|BAN THƯỜNG VỤ)$/u.test(
      own.name,
    )
  ) {
    const of =
      superior === undefined ? '' : superior.name.replace(/^BAN CHẤP HÀNH (?=TRUNG ƯƠNG)/u, '').replace(/^UBND /u, 'ỦY BAN NHÂN DÂN ');
    if (of === '') doubts.push('tên cơ quan in ở phần đầu chưa đủ');
    return { name: `${own.name} ${of}`.trim(), evidence: evidenceOf([...(superior?.pieces ?? []), ...own.pieces]), doubts, others };
  }
  return { name: own.name, evidence: evidenceOf(own.pieces), doubts, others };
}

/** As running text prints it; an advisory body of Trung ương also with the name of the Party behind. */
function inUsualLetters(reading: Reading, { name }: Candidate): PrintedName | null {
  const longer = name.endsWith('TRUNG ƯƠNG') && !name.startsWith('BAN CHẤP HÀNH') ? printedIn(reading, `${name} ĐẢNG`) : null;
  const whole = longer ?? printedIn(reading, name);
  if (whole !== null || !name.startsWith('VĂN PHÒNG')) return whole;
  // "Văn phòng Ủy ban nhân dân tỉnh", as running text has it.
  const shorter = printedIn(reading, name.replace(/(?<= (?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG)) (?![UỦ][YỶ]).*$/u, ''));
  return shorter === null ? null : { ...shorter, isUnsteady: true };
}

/** A name of the registry or of its vocabulary that is this very one. */
function fromRegistry(reading: Reading, name: string): string | null {
  const key = keyOf(name);
  const names = [
    ...reading.registry.organizations.map(({ name: own }) => own),
    ...reading.registry.issuers.flatMap(({ names: own }) => own),
  ];
  const fitting = [...new Set(names.filter((own) => keyOf(own) === key))];
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** `superior`: the body that the head prints above. */
function resolve(
  reading: Reading,
  name: string,
  superior: string | null,
  date: string | null,
): { id: string | null; doubt: string | null } {
  const key = bodyKey(name);
  const isBody = ({ type }: Organization): boolean => type !== 'group' && type !== 'person-group';
  // Of a date that is not whole it is not known which era it falls into.
  const day = date?.length === 10 ? date : null;
  const isThen = ({ from, to }: Organization): boolean => day === null || ((from == null || from <= day) && (to == null || day <= to));
  const bodies = reading.registry.organizations.filter(isBody);
  const full = bodies.filter((own) => bodyKey(own.name) === key);
  const now = full.filter(isThen);
  if (full.length > 0) return { id: now.length === 1 ? (now[0]?.id ?? null) : null, doubt: null };
  // "Ban Thường vụ Tỉnh ủy" may be of any province: an entry is offered, for an editor to confirm.
  const short = bodies.filter((own) => own.shortName != null && bodyKey(own.shortName) === key);
  // "Sở Tài chính" below "UBND TỈNH LÀO CAI" is the one that the registry has below that very body.
  const parents = new Map(bodies.map(({ id, name: own }) => [id, bodyKey(own)]));
  const below = superior === null ? [] : short.filter((own) => isThen(own) && parents.get(own.parent ?? '') === bodyKey(superior));
  if (below.length === 1) return { id: below[0]?.id ?? null, doubt: null };
  if (short.length === 1 && reading.head.length === 0)
    return { id: short[0]?.id ?? null, doubt: 'tên in không đủ để biết chắc là cơ quan nào' };
  // "Ban Chấp hành Trung ương" is a name by which numbers are read.
  const issued = reading.registry.issuers.filter(
    ({ organization, names }) => organization != null && names.some((own) => bodyKey(own) === key),
  );
  const [only] = issued;
  if (issued.length !== 1 || only === undefined) return { id: null, doubt: null };
  return { id: only.organization ?? null, doubt: 'danh mục chỉ có tên này để đọc số, ký hiệu; cần xem lại là cơ quan nào' };
}
