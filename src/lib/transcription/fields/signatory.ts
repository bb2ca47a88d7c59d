/** Who signed: in whose name or for whom, the office and the name, each as printed. */
import type { Metadata } from '../../directive/metadata.ts';
import { isCapitals, isDamaged, pieceLines, type Piece } from '../pieces.ts';
import { authorityLine, isPosition, isRule, openingRecipients, readName, readSignedLine } from '../printed-forms.ts';
import type { Field } from '../proposal.ts';
import { absent, evidenceOf, found, isBehindAppendix, joinWords, type Reading } from './reading.ts';

type Signatory = NonNullable<Metadata['signatory']>;

export function readSignatory(reading: Reading): Field<Signatory> {
  const pieces = reading.signature.filter(({ words }) => !isRule(words) && !openingRecipients.test(words));
  if (pieces.length === 0) return absent('không thấy phần ký ở cuối văn bản');
  const line = new Set(pieces.map(({ index }) => index)).size === 1 ? readSignedLine(joinWords(pieces)) : null;
  if (line !== null) return found(line, evidenceOf(pieces), ['phần ký in liền trên một dòng']);
  const authority: Piece[] = [];
  const position: Piece[] = [];
  const names: { piece: Piece; name: string; isSure: boolean }[] = [];
  const others: Piece[] = [];
  const doubts: string[] = [];
  for (const piece of pieces) {
    const name = readName(piece.words);
    if (authorityLine.test(piece.words) && names.length === 0) {
      // Offices above "KT." belong to what is signed for; above "TM." stands what is of another column.
      if (position.length > 0 && (authority.length === 0 || /^T\/?M/u.test(piece.words)))
        doubts.push(`trên dòng “${piece.words}” còn in một chức vụ`);
      authority.push(...position.splice(0), piece);
    } else if (isPosition(piece.words) && names.length === 0 && !isUnfinished(authority, position)) position.push(piece);
    else if (isCapitals(piece.words) && names.length === 0 && (authority.length > 0 || position.length > 0))
      (position.length > 0 ? position : authority).push(piece);
    else if (name !== null) names.push({ piece, ...name });
    else others.push(piece);
  }
  const [signed] = names;
  if (signed === undefined) doubts.push('không thấy họ tên người ký');
  else if (!signed.isSure) doubts.push('họ tên người ký in khác thường');
  if (names.length > 1) doubts.push('phần ký có nhiều họ tên');
  if (position.length === 0) doubts.push('không thấy chức vụ người ký');
  if (position.slice(1).some(({ words }) => isPosition(words) && !/^(?:THƯỜNG TRỰC|PHỤ TRÁCH)/u.test(words)))
    doubts.push('chức vụ in trên nhiều dòng');
  if (hasSecondSigner(reading)) doubts.push('cạnh phần ký này còn một phần ký khác');
  if (isBehindAppendix(reading)) doubts.push('phần ký đứng sau một phụ lục');
  if (others.length > 0) doubts.push(`phần ký còn chữ “${others[0]?.words ?? ''}”`);
  const value = {
    authority: authority.length === 0 ? null : joinWords(authority),
    position: position.length === 0 ? null : joinWords(position),
    name: signed?.name ?? null,
  };
  if (value.authority === null && value.position === null && value.name === null) return absent('không đọc được phần ký ở cuối văn bản');
  if (isDamaged(Object.values(value).join(' '))) doubts.push('có chữ hỏng do phông chữ hoặc do máy nhận dạng');
  return found(value, evidenceOf([...authority, ...position, ...(signed === undefined ? [] : [signed.piece])]), doubts);
}

const isSureName = ({ words }: Piece): boolean => readName(words)?.isSure === true;

/** So many lines stand at most between the signatures of a joint document. */
const nearest = 8;

/** Another name under an office, right above the end or right below it: a joint document, or a copy that another office certifies. */
function hasSecondSigner({ lines, zones }: Reading): boolean {
  const end = zones.filter(({ zone }) => zone === 'signature' || zone === 'recipients');
  const [from, to] = [end[0]?.from ?? 0, end.at(-1)?.to ?? 0];
  const isSigned = (start: number, stop: number): boolean => {
    const pieces = pieceLines(lines, Math.max(0, start), Math.min(lines.length, stop));
    const office = pieces.findIndex(({ words }) => isCapitals(words) && (isPosition(words) || authorityLine.test(words)));
    // "THƯ KÝ", "NGƯỜI LẬP", "DUYỆT" are no offices, but a name may stand below them.
    const isNear = pieces.some((piece, at) => isSureName(piece) && isCapitals(pieces[at - 1]?.words ?? ''));
    // Columns that a copy has torn apart leave the authority of the other signer behind, its name somewhere else.
    return (
      isNear ||
      pieces.some(({ words }) => isCapitals(words) && authorityLine.test(words)) ||
      (office !== -1 && pieces.slice(office).some(isSureName))
    );
  };
  return isSigned(from - nearest, from) || isSigned(to, to + nearest);
}

/** "K/T CHÁNH" / "VĂN PHÒNG", "TM. ỦY BAN" / "NHÂN DÂN": the line goes on with what looks like an office of its own. */
const isUnfinished = (authority: readonly Piece[], position: readonly Piece[]): boolean =>
  position.length === 0 && /^(?:T\/?M|K\/?T|T\/?L|TUQ)[./]?$/u.test(authority.at(-1)?.words ?? '');
