/** ANNO-004: whom an assignment names is named where it says: who must do it, who works along, who is reported to. */
import { splitIds, type AnnotatedTask } from '../annotation/task.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { zoneAnchors, type Anchor } from '../provision/body.ts';
import { printedNames, unnamed } from '../registry/printed-names.ts';
import type { Organization } from '../registry/schema.ts';
import type { RuleContext } from './rule.ts';

export interface Problem {
  found: string;
  expected?: string;
  fix?: string;
}

interface Openings {
  openingAt: (anchor: Anchor) => string | null;
}

/** `words` are those of the assignment as a whole: of a group, of all its parts. */
export const checkNames = (own: AnnotatedTask, words: string, openings: Openings, context: RuleContext): Problem[] => [
  ...checkAssignees(own, words, openings, context),
  ...checkOthers(own, words, openings, context),
];

/** The assignees are named in the words, or in the opening sentence that they are taken from. */
function checkAssignees(own: AnnotatedTask, words: string, { openingAt }: Openings, { parsed, registry }: RuleContext): Problem[] {
  const assignees = splitIds(own.task.assignee);
  const from = own.task['inherited-from'];
  if (from === undefined) {
    const others = unnamed(registry, assignees, words);
    if (others.length === 0) return [];
    return [
      {
        found: `assignee=${quote(others.map(({ id }) => id).join(' '))}`,
        expected: `các chữ được bọc nêu tên người được giao (${namesOf(others)})`,
        fix: `ghi inherited-from nếu câu mở đầu nêu tên, hoặc sửa assignee; ${otherNames}`,
      },
    ];
  }
  const found = `inherited-from=${quote(from)}`;
  const opening = openingAt(from);
  if (opening === null || from === own.anchor)
    return [
      { found, expected: 'neo của câu mở đầu nêu người được giao, hoặc kinh-gui', fix: 'chép neo của đúng đoạn, hoặc bỏ thuộc tính' },
    ];
  if (from === zoneAnchors.addressees) {
    if (parsed.metadata === null) return [];
    const addressed = new Set(parsed.metadata.addressees.flatMap(({ units }) => units));
    const others = assignees.filter((id) => !addressed.has(id));
    if (others.length === 0) return [];
    return [
      {
        found: `${found} assignee=${quote(others.join(' '))}`,
        expected: 'mã có trong addressees của phần đầu tệp',
        fix: 'sửa assignee, hoặc units của Kính gửi',
      },
    ];
  }
  const others = unnamed(registry, assignees, opening);
  if (others.length === 0) return [];
  return [
    {
      found: `${found} assignee=${quote(others.map(({ id }) => id).join(' '))}`,
      expected: `câu nêu tên từng người được giao (${namesOf(others)}); câu ở đó là ${quote(opening)}`,
      fix: `sửa neo hoặc assignee; ${otherNames}`,
    },
  ];
}

const otherNames = 'tên khác như in ghi ở names trong content/registry/organizations.yaml';
const namesOf = (bodies: readonly Organization[]): string => bodies.map((body) => printedNames(body).join(', ')).join('; ');

/** Who works along, and who is reported to, is printed too: in the words, or in the sentence that opens them. */
function checkOthers({ task }: AnnotatedTask, words: string, { openingAt }: Openings, { registry }: RuleContext): Problem[] {
  if (task.coordinate === undefined && task['report-to'] === undefined) return [];
  const from = task['inherited-from'];
  const text = `${words}\n${from === undefined ? '' : (openingAt(from) ?? '')}`;
  return (['coordinate', 'report-to'] as const).flatMap((name): Problem[] => {
    const others = unnamed(registry, splitIds(task[name]), text);
    if (others.length === 0) return [];
    const found = `${name}=${quote(others.map(({ id }) => id).join(' '))}`;
    return [{ found, expected: `các chữ được bọc nêu tên nơi này (${namesOf(others)})`, fix: `sửa mã hoặc bỏ thuộc tính; ${otherNames}` }];
  });
}
