/** What the printed head and end of a document say of it: kind, number, date, issuer …, each with its evidence and how sure it is. */
import type { Registry } from '../registry/registry.ts';
import { readAddressees } from './fields/addressees.ts';
import { findBodies } from './fields/bodies.ts';
import { findPlaceDates, readDate, readPlace } from './fields/date.ts';
import { readIssuer } from './fields/issuer.ts';
import { findKinds, readKind } from './fields/kind.ts';
import { readSecrecy, readUrgency } from './fields/marks.ts';
import { findNumbers, readNumberField, type PrintedNumber } from './fields/number.ts';
import { partRunOn } from './fields/run-on.ts';
import { createReading } from './fields/reading.ts';
import { readRecipients } from './fields/recipients.ts';
import { readScope } from './fields/scope.ts';
import { readSignatory } from './fields/signatory.ts';
import { readSuperior } from './fields/superior.ts';
import { readTitle } from './fields/title.ts';
import type { Piece } from './pieces.ts';
import { findZones } from './find-zones.ts';
import type { Field, ProposedFields, ZoneSpan } from './proposal.ts';
import type { SourceLine, SourceText } from './source-text.ts';

/** `format`: what a machine has read off a picture (OCR) is never certain. */
export function readFields(
  lines: readonly SourceLine[],
  zones: readonly ZoneSpan[],
  registry: Registry,
  format: SourceText['format'] = 'text',
): ProposedFields {
  const parted = partRunOn(lines);
  if (parted !== null)
    return doubted(readLines(parted, findZones(parted), registry), 'cả văn bản in liền trên một dòng, các phần do công cụ tách ra');
  const fields = readLines(lines, zones, registry);
  return format === 'ocr' ? doubted(fields, 'chữ do máy nhận dạng từ ảnh; cần đối chiếu với bản in') : fields;
}

function readLines(lines: readonly SourceLine[], zones: readonly ZoneSpan[], registry: Registry): ProposedFields {
  const reading = createReading(lines, zones, registry);
  const kinds = findKinds(reading);
  const [kindLine] = kinds.filter(({ isAlone }) => isAlone).flatMap(({ pieces }) => pieces.slice(-1));
  const isBelowKind = ({ pieces: [first] }: { pieces: readonly Piece[] }): boolean =>
    kindLine !== undefined && first !== undefined && first.index > kindLine.index;
  const numbers = ownNumbers(findNumbers(reading.head), isBelowKind);
  // "thực hiện Nghị quyết số 57-NQ/TW" / "ngày 22 tháng 12 năm 2024": the day of another document, in the title.
  const printed = findPlaceDates(reading.head).filter(
    (date) => !(isBelowKind(date) && date.place === '' && (date.pieces[0]?.words ?? '').startsWith('ngày')),
  );
  const dates = [...printed.filter(({ place }) => place !== ''), ...printed.filter(({ place }) => place === '')];
  const bodies = findBodies(reading.head);
  const names = bodies.map(({ name }) => name).join(' ');
  const date = readDate(reading, dates);
  const kind = readKind(reading, kinds, numbers, names);
  const number = readNumberField(reading, numbers, {
    printedKinds: kinds.map(({ kind }) => kind.name),
    bodies:
      bodies.length === 0
        ? []
        : [
            names,
            [...bodies]
              .reverse()
              .map(({ name }) => name)
              .join(' '),
          ],
    year: date.value?.slice(0, 4) ?? null,
    isLetter: reading.addressees.length > 0,
  });
  const isOwn = (piece: Piece): boolean => number.evidence.some(({ line, text }) => line === piece.fileLine && text === piece.text);
  return {
    kind,
    number,
    date,
    place: readPlace(dates, names),
    issuer: readIssuer(reading, bodies, numbers, date.value, kind.value),
    superior: readSuperior(reading, bodies, numbers),
    title: readTitle(
      reading,
      kinds,
      dates.slice(0, 1).flatMap(({ pieces, placePieces }) => [...pieces, ...placePieces]),
      numbers.flatMap(({ pieces }) => pieces).filter(isOwn),
    ),
    signatory: readSignatory(reading),
    addressees: readAddressees(reading),
    recipients: readRecipients(reading),
    scope: readScope(reading),
    secrecy: readSecrecy(reading),
    urgency: readUrgency(reading),
  };
}

/** Without the numbers of other documents that lines of a title begin with: "số 57-KH/TU của Tỉnh ủy", "57-KH/TU". */
function ownNumbers(numbers: readonly PrintedNumber[], isBelowKind: (number: PrintedNumber) => boolean): PrintedNumber[] {
  const isAbove = numbers.some((number) => !isBelowKind(number));
  return numbers.flatMap((number): PrintedNumber[] => {
    const words = number.pieces[0]?.words ?? '';
    if (!isBelowKind(number) || words.startsWith('S')) return [number];
    if (isAbove || words.startsWith('s')) return [];
    return [{ ...number, doubts: [...number.doubts, 'số, ký hiệu đứng dưới tên loại'] }];
  });
}

/** Nothing of it is certain. */
function doubted(fields: ProposedFields, reason: string): ProposedFields {
  const own = <Value>(field: Field<Value>): Field<Value> =>
    field.certainty === 'certain' ? { ...field, certainty: 'doubtful', reason } : field;
  return {
    kind: own(fields.kind),
    number: own(fields.number),
    date: own(fields.date),
    place: own(fields.place),
    issuer: own(fields.issuer),
    superior: own(fields.superior),
    title: own(fields.title),
    signatory: own(fields.signatory),
    addressees: own(fields.addressees),
    recipients: own(fields.recipients),
    scope: own(fields.scope),
    secrecy: own(fields.secrecy),
    urgency: own(fields.urgency),
  };
}
