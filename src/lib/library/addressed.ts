/** To whom a document is sent, line by line: the bodies that its lines name, by themselves or as members of groups. */
import type { Metadata, Recipient } from '../directive/metadata.ts';
import type { GroupChains } from '../registry/groups.ts';

/** One line of Kính gửi or Nơi nhận that reaches a body. */
export interface Way {
  list: 'addressees' | 'recipients';
  /** The line as printed. */
  printed: string;
  /** What the line says it is sent for: "báo cáo", "để phối hợp"; null: it does not say. */
  role: string | null;
  /** From the group that the line names down to the one that the body is a member of; empty where the line names the body itself. */
  groups: readonly string[];
  /** Of Kính gửi: lines of Nơi nhận that name it again, as printed ("Như kính gửi"). They are no ways of their own. */
  again: readonly string[];
}

type Lines = Pick<Metadata, 'addressees' | 'recipients'>;

/** "Như kính gửi", "Như trên": the addressees once more. */
export const isAsAddressed = ({ role }: Pick<Recipient, 'role'>): boolean => role === 'như kính gửi' || role === 'như trên';
/** "Lưu Văn phòng …": where a copy is kept, which is filing and not sending. */
export const isFiling = ({ role }: Pick<Recipient, 'role'>): boolean => role === 'lưu';

/** Lines that name by themselves whom the document is sent to, in printed order. */
function sendingLines({ addressees, recipients }: Lines): (Pick<Way, 'list' | 'printed' | 'role'> & { units: readonly string[] })[] {
  return [
    ...addressees.map(({ printed, units }) => ({ list: 'addressees' as const, printed, units, role: null })),
    ...recipients.flatMap((line) =>
      isAsAddressed(line) || isFiling(line)
        ? []
        : [{ list: 'recipients' as const, printed: line.printed, units: line.units, role: line.role ?? null }],
    ),
  ];
}

/** Bodies and groups that the document is sent to by name, each once, in printed order. */
export function namedUnits(lines: Lines): string[] {
  return [...new Set(sendingLines(lines).flatMap(({ units }) => units))];
}

/**
 * Every way by which the document reaches a body, in printed order. Parts of a body ("các đồng chí Tỉnh ủy viên") are entries of the registry of their own: what
 * is sent to them is not sent to it. `chains` is empty where no group may mean the body.
 */
export function findWays(lines: Lines, body: string, chains: GroupChains): Way[] {
  const again = lines.recipients.filter(isAsAddressed).map(({ printed }) => printed);
  return sendingLines(lines).flatMap(({ units, ...line }) => {
    const named = units.includes(body) ? [[]] : units.flatMap((unit) => (chains.has(unit) ? [chains.get(unit) ?? []] : []));
    return named.map((groups): Way => ({ ...line, groups, again: line.list === 'addressees' ? again : [] }));
  });
}
