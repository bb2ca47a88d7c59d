/** UNIT-002, UNIT-003: the bodies that a line of Kính gửi or Nơi nhận names are among its units, for these decide at whose page the document stands. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote, type Diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { isAsAddressed, isFiling } from '../library/addressed.ts';
import { withMembers } from '../registry/groups.ts';
import { namedBody } from '../registry/named-body.ts';
import type { MetadataRule } from './rule.ts';

export const checkLineUnits: MetadataRule = ({ parsed: { file, id }, metadata, yaml, registry }) => {
  const owner = id.split('/')[0] ?? '';
  const lists = [
    ['addressees', metadata.addressees],
    ['recipients', metadata.recipients.map((line) => (isFiling(line) || isAsAddressed(line) ? null : line))],
  ] as const;
  return lists.flatMap(([list, lines]) =>
    lines.flatMap((line, index): Diagnostic[] => {
      if (line === null) return [];
      const { printed, units } = line;
      // Nearly no line has a problem, and to find its place the frontmatter is parsed anew.
      const place = (): Place => ({ file, ...yaml.place([list, index, 'printed']) });
      const field = `${list}.${index}.units`;
      const known = withMembers(registry, units);
      const missing = pieces(printed)
        .flatMap((piece) => namedBody(registry, piece, owner, metadata.date) ?? [])
        .filter((body) => !known.has(body.id));
      if (missing.length > 0)
        return [
          diagnostic('UNIT-002', place(), {
            field,
            found: quote(printed, 200),
            expected: `units có ${[...new Set(missing.map(({ id: own, name }) => `${own} (${name})`))].join(', ')}`,
          }),
        ];
      return units.length > 0 ? [] : [diagnostic('UNIT-003', place(), { field, found: `${quote(printed, 200)}, units để trống` })];
    }),
  );
};

/** The line, and its last part: an earlier one may share what the last says of whose it is ("Các Ban tham mưu, Văn phòng Tỉnh ủy"). What it is sent for is left out. */
function pieces(printed: string): string[] {
  const bare = printed.replace(/\s*\([^)]*\)\s*$/u, '');
  const last = bare.split(/[,;]/).at(-1) ?? bare;
  return [...new Set([bare.trim(), last.trim()])].filter((piece) => piece !== '');
}
