/** The bodies that a line of Kính gửi or Nơi nhận names: exact and unambiguous names only, the rest is left for an editor. */
import type { Metadata } from '../directive/metadata.ts';
import { isAsAddressed, isFiling } from '../library/addressed.ts';
import { collapse } from '../text/whitespace.ts';
import type { ChosenFields } from './choose-fields.ts';
import type { FieldDecisions } from './decisions.ts';
import type { Family } from './family.ts';

export interface LineUnits {
  /** Ids of the registry, in printed order. */
  units: readonly string[];
  /** Names that no entry fits, or more than one. */
  open: readonly string[];
}

/** What a line says of its purpose or of persons' terms: "(báo cáo)", "(để thực hiện)", "(khóa XV)". */
const bracket = /\s*[([][^)\]]*[)\]]/gu;
const purpose = /\s+(?:để|thay) (?:báo cáo|b\/c|biết|thực hiện|phối hợp).*$/u;
const persons = /^(?:các |quý )?(?:đồng chí|đ\/c|đc)\s+/iu;
/** "Các sở, ban, ngành …  tỉnh": the last word belongs to every name of the line. */
const shared = /\s((?:tỉnh|huyện|thành phố|thị xã|xã|phường)|(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) [uủ][yỷ])$/iu;

export function resolveLine(printed: string, family: Family): LineUnits {
  const line = collapse(printed.replace(bracket, ' ').replace(purpose, '')).replace(/[.;,:]+$/u, '');
  const whole = resolveName(line, family);
  if (whole !== null) return { units: [whole], open: [] };
  const last = shared.exec(line)?.[1];
  const pieces = line.split(/\s*[,;]\s*|\s+và\s+/u).filter((piece) => piece !== '');
  const joints = joinPieces(line, pieces);
  const units: string[] = [];
  const open: string[] = [];
  for (let from = 0; from < pieces.length;) {
    let to = pieces.length;
    let found: string | null = null;
    // The longest name first: "Các sở, ban, ngành" is one.
    for (; to > from && found === null; to--) {
      const name = joints(from, to);
      found = resolveName(name, family) ?? (last === undefined || to === pieces.length ? null : resolveName(`${name} ${last}`, family));
    }
    if (found === null) {
      open.push(pieces[from] ?? '');
      from += 1;
    } else {
      units.push(found);
      from = to + 1;
    }
  }
  return { units: [...new Set(units)], open };
}

/** Words of the line from one piece up to another, as printed between. */
function joinPieces(line: string, pieces: readonly string[]): (from: number, to: number) => string {
  let at = 0;
  const places = pieces.map((piece) => {
    const start = line.indexOf(piece, at);
    at = start + piece.length;
    return { start, end: at };
  });
  return (from, to) => line.slice(places[from]?.start ?? 0, places[to - 1]?.end ?? line.length);
}

/** Null where no entry or more than one fits. "Các đồng chí …" are persons, never the body that they belong to. */
function resolveName(name: string, family: Family): string | null {
  const isPersons = persons.test(name);
  const names = [name, name.replace(persons, ''), ...(isPersons ? [] : [`các ${name}`, name.replace(/^các /iu, '')])];
  for (const own of new Set(names)) {
    const [only, ...others] = family.named(own).filter(({ type }) => !isPersons || type === 'person-group');
    if (only !== undefined && others.length === 0) return only.id;
    if (others.length > 0) return null;
  }
  return null;
}

/** The chosen lines with the bodies that they name, where the reader of the fields and the editor have given none. */
export function withUnits(chosen: ChosenFields, family: Family, decisions: FieldDecisions): ChosenFields {
  const { addressees, recipients } = chosen;
  const resolve = <Line extends Metadata['recipients'][number]>(line: Line): Line =>
    line.units.length > 0 || isFiling(line) || isAsAddressed(line)
      ? line
      : { ...line, units: [...resolveLine(line.printed, family).units] };
  return {
    ...chosen,
    addressees:
      addressees.value === null || decisions.addressees !== undefined
        ? addressees
        : { ...addressees, value: addressees.value.map(resolve) },
    recipients:
      recipients.value === null || decisions.recipients !== undefined
        ? recipients
        : { ...recipients, value: recipients.value.map(resolve) },
  };
}
