/** What the printed head and end of a document say of it: kind, number, date, issuer …, each with its evidence and how sure it is. */
import type { Registry } from '../registry/registry.ts';
import { readAddressees } from './fields/addressees.ts';
import { findBodies } from './fields/bodies.ts';
import { findPlaceDates, readDate, readPlace } from './fields/date.ts';
import { readIssuer } from './fields/issuer.ts';
import { findKinds, readKind } from './fields/kind.ts';
import { readSecrecy, readUrgency } from './fields/marks.ts';
import { findNumbers, readNumberField } from './fields/number.ts';
import { partRunOn } from './fields/run-on.ts';
import { createReading } from './fields/reading.ts';
import { readRecipients } from './fields/recipients.ts';
import { readScope } from './fields/scope.ts';
import { readSignatory } from './fields/signatory.ts';
import { readSuperior } from './fields/superior.ts';
import { readTitle } from './fields/title.ts';
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
  const numbers = findNumbers(reading.head);
  const kinds = findKinds(reading);
  const dates = findPlaceDates(reading.head);
  const bodies = findBodies(reading.head);
  const names = bodies.map(({ name }) => name).join(' ');
  const date = readDate(reading, dates);
  const kind = readKind(reading, kinds, numbers, names);
  return {
    kind,
    number: readNumberField(reading, numbers, {
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
    }),
    date,
    place: readPlace(dates, names),
    issuer: readIssuer(reading, bodies, numbers, date.value, kind.value),
    superior: readSuperior(reading, bodies, numbers),
    title: readTitle(
      reading,
      kinds,
      dates.flatMap(({ pieces, placePieces }) => [...pieces, ...placePieces]),
      numbers.flatMap(({ pieces }) => pieces),
    ),
    signatory: readSignatory(reading),
    addressees: readAddressees(reading),
    recipients: readRecipients(reading),
    scope: readScope(reading),
    secrecy: readSecrecy(reading),
    urgency: readUrgency(reading),
  };
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
