/** Tên loại văn bản: the printed title decides; without one the symbol, Kính gửi or the text itself, and then only as a conclusion. */
import { onceFor } from '../../once-for.ts';
import { brokenKind, gluedKind } from '../zones/head.ts';
import { isCapital } from '../../publication/title.ts';
import type { Kind } from '../../registry/schema.ts';
import { lower } from '../../text/fold.ts';
import type { Field } from '../proposal.ts';
import { isCapitals, keyOf, type Piece } from '../pieces.ts';
import { otherKind } from '../printed-forms.ts';
import { absent, evidenceOf, found, joinLines, joinWords, type Reading } from './reading.ts';
import { abbreviates, symbolParts, type PrintedNumber } from './number.ts';

/** Abbreviations of kinds that the registry does not have: giấy mời, giấy giới thiệu, phiếu chuyển, … */
const otherSymbols = new Set('GM GGT GUQ PG PB GNP BGN'.split(' '));

export interface PrintedKind {
  kind: Kind;
  pieces: readonly Piece[];
  /** The name alone on its line, in capitals. */
  isAlone: boolean;
  /** The registry's own name and not another one ("chương trình hành động"). */
  isOwnName: boolean;
}

type Vocabulary = Reading['vocabulary'];

/** Names of kinds by their letters alone. */
const kindKeys = onceFor(
  (vocabulary: Vocabulary): ReadonlyMap<string, { name: string; kind: Kind }> =>
    new Map([...vocabulary.kindNames].filter(([name]) => name.length > 3).map(([name, own]) => [keyOf(name), { name, kind: own.kind }])),
);

/** Kinds that the head prints as a title. */
export function findKinds(reading: Reading): PrintedKind[] {
  const names = kindKeys(reading.vocabulary);
  const { head } = reading;
  return head.flatMap((piece, at): PrintedKind[] => {
    const broken = brokenKind(head, at);
    const joined = names.get(keyOf((broken ?? []).map(({ words }) => words).join(' ')));
    if (broken !== null && joined !== undefined)
      return [{ kind: joined.kind, pieces: broken, isAlone: true, isOwnName: joined.name === joined.kind.name }];
    const own = names.get(keyOf(piece.words));
    if (own !== undefined && piece.words.length < 40 && /^\P{L}*\p{Lu}/u.test(piece.words))
      return [{ kind: own.kind, pieces: [piece], isAlone: isCapital(piece.words), isOwnName: own.name === own.kind.name }];
    const glued = names.get(keyOf(gluedKind.exec(piece.words)?.[1] ?? ''));
    return glued === undefined ? [] : [{ kind: glued.kind, pieces: [piece], isAlone: false, isOwnName: glued.name === glued.kind.name }];
  });
}

export function readKind(
  reading: Reading,
  printed: readonly PrintedKind[],
  numbers: readonly PrintedNumber[],
  bodies: string,
): Field<string> {
  const number = numbers[0];
  const symbol = number === undefined ? null : symbolParts(number, reading);
  const ofSymbol = symbol?.kind == null ? [] : (reading.vocabulary.kindsByAbbreviation.get(symbol.kind) ?? []);
  const own = printed.find(({ isAlone }) => isAlone) ?? printed[0];
  if (own !== undefined) {
    const doubts: string[] = [];
    const others = printed.filter(({ kind, isAlone }) => isAlone && kind !== own.kind);
    const isAssembly = number !== undefined && /^(?:QH|UBTVQH)\d+$/.test(number.symbol);
    if (!own.isAlone) doubts.push('tên loại in liền với chữ khác, không đứng riêng một dòng');
    if (!own.isOwnName) doubts.push(`văn bản in “${lower(joinWords(own.pieces))}”; danh mục xếp vào loại ${own.kind.name}`);
    if (symbol?.kind != null && !ofSymbol.includes(own.kind)) doubts.push(`tên loại in trên văn bản không hợp với ký hiệu ${symbol.kind}`);
    if (symbol !== null && symbol.kind === null && !isAssembly) doubts.push('ký hiệu không cho biết tên loại');
    if (others.length > 0) doubts.push('phần đầu in nhiều tên loại');
    if (number === undefined && reading.head.length < 4) doubts.push('phần đầu văn bản không đủ để đối chiếu');
    return found(own.kind.name, evidenceOf(own.pieces), doubts, [...new Set(others.map(({ kind }) => kind.name))]);
  }
  const other = reading.head.find(({ words }) => isCapitals(words) && otherKind.test(words));
  if (other !== undefined)
    return { ...absent(`văn bản in “${lower(other.words)}”; danh mục không có tên loại này`), evidence: evidenceOf([other]) };
  const [first = ''] = number?.symbol.split(/[-/]/) ?? [];
  if (symbol?.kind === null && otherSymbols.has(first))
    return { ...absent(`ký hiệu ${first} không phải của tên loại nào trong danh mục`), evidence: evidenceOf(number?.pieces ?? []) };
  return concluded(reading, number, symbol?.kind ?? null, ofSymbol, bodies);
}

function concluded(
  reading: Reading,
  number: PrintedNumber | undefined,
  abbreviation: string | null,
  ofSymbol: readonly Kind[],
  bodies: string,
): Field<string> {
  const letter = reading.registry.kinds.find(({ abbreviations }) => abbreviations.includes('CV'));
  const subject = reading.head.find(({ words }) => /^v\s*\/\s*v/iu.test(words));
  const kinh = reading.addressees.slice(0, 1);
  if (letter !== undefined) {
    if (number !== undefined && abbreviation === 'CV') return found(letter.name, evidenceOf(number.pieces), []);
    if (
      number !== undefined &&
      abbreviation === null &&
      number.form === 'state' &&
      subject !== undefined &&
      kinh.length > 0 &&
      number.symbol.includes('-')
    ) {
      const agency = symbolParts(number, reading).agency;
      const isAgency = abbreviates(agency, bodies) || reading.vocabulary.issuers.has(agency);
      return found(
        letter.name,
        evidenceOf([...number.pieces, subject]),
        isAgency ? number.doubts : [`không rõ “${agency}” trong ký hiệu có phải tên viết tắt của cơ quan`],
      );
    }
  }
  const said = saysItself(reading);
  if (said !== null) return said;
  if (number !== undefined && ofSymbol.length === 1 && ofSymbol[0] !== undefined)
    return found(ofSymbol[0].name, evidenceOf(number.pieces), [`văn bản không in tên loại; suy ra từ ký hiệu ${abbreviation ?? ''}`]);
  if (ofSymbol.length > 1)
    return {
      ...absent(`văn bản không in tên loại; ký hiệu ${abbreviation ?? ''} dùng cho nhiều loại`),
      evidence: evidenceOf(number?.pieces ?? []),
      alternatives: ofSymbol.map(({ name }) => name),
    };
  if (letter !== undefined && kinh.length > 0)
    return found(letter.name, evidenceOf(kinh), ['văn bản không in tên loại; có “Kính gửi” nên có thể là công văn']);
  return absent('không thấy tên loại văn bản');
}

/** "Nghị quyết này được phổ biến …": what the text calls itself, at its end. */
function saysItself(reading: Reading): Field<string> | null {
  const { text, evidence } = joinLines(reading.lines, Math.max(reading.bodyFrom, reading.bodyTo - 40), reading.bodyTo);
  const shape = /(?<!\p{L})(\p{Lu}\p{L}+(?: \p{L}+){0,2}) này (?:được (?:phổ biến|ban hành|thông qua)|có hiệu lực)/gu;
  const matches = [...text.matchAll(shape)].flatMap((match) => {
    const kind = reading.vocabulary.kindNames.get(lower(match[1] ?? ''))?.kind;
    return kind === undefined ? [] : [{ kind, match }];
  });
  const last = matches.at(-1);
  if (last === undefined || new Set(matches.map(({ kind }) => kind)).size > 1) return null;
  const start = last.match.index;
  return found(last.kind.name, evidence(start, start + last.match[0].length), [
    'phần đầu không in tên loại; suy ra từ cách văn bản tự gọi tên',
  ]);
}
