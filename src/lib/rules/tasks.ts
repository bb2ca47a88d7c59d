/** ANNO-004: what an assignment says of who, when and what follows is printed where it says. */
import { findOpenings, groupTasks, readTasks, splitPrinted, taskWords, type AnnotatedTask } from '../annotation/task.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote, type Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Anchor } from '../provision/body.ts';
import { blockLine, type OfficialBlock } from '../provision/text.ts';
import { findDates, formatDate } from '../text/date.ts';
import { lower } from '../text/fold.ts';
import { holdsWords } from '../text/whole-words.ts';
import { checkNames, type Problem } from './assignees.ts';
import { checkRowNumbers } from './row-numbers.ts';
import type { Rule } from './rule.ts';

interface Places {
  openingAt: ReturnType<typeof findOpenings>;
  blocksAt: ReadonlyMap<Anchor, readonly OfficialBlock[]>;
  /** Where words stand in the document; of the first few only, since a bad file may ask for thousands. */
  find(words: string): Anchor | undefined;
}

const mostSearches = 20;

function createPlaces(blocks: readonly OfficialBlock[]): Places {
  let searches = 0;
  return {
    openingAt: findOpenings(blocks),
    blocksAt: Map.groupBy(blocks, ({ anchor }) => anchor),
    find: (words) => (searches++ < mostSearches ? blocks.find((block) => holdsWords(blockLine(block), words))?.anchor : undefined),
  };
}

export const checkTasks: Rule = (context) => {
  const { file, body } = context.parsed;
  const tasks = readTasks(body);
  if (tasks.length === 0) return [];
  const places = createPlaces(context.blocks);
  const groups = groupTasks(tasks);
  const numbered = groups.flatMap(([first]) => (first === undefined ? [] : [{ ...first, n: first.task.n }]));
  const problems = groups.flatMap((parts) => {
    const words = taskWords(parts);
    return parts.flatMap((own, index) => {
      const problems = [...checkNames(own, words, places, context), ...checkTime(own), ...checkConsequence(own, places)];
      if (index === 0) problems.push(...checkGroup(parts));
      return problems.map(({ found, expected, fix }): Diagnostic => {
        const place = { file, line: own.line, column: own.column, length: '<Task'.length };
        return diagnostic('ANNO-004', place, { found, ...(expected && { expected }), ...(fix && { fix }) });
      });
    });
  });
  return [...checkRowNumbers(file, 'Task', numbered), ...problems];
};

/** Words of which a due time has at least one; a figure does too. */
const timeWords =
  /\p{N}|(?<![\p{L}\p{M}])(?:giờ|buổi|ngày|đêm|tuần|tháng|quý|mùa|năm|kỳ|kì|khóa|khoá|thời|hạn|dịp|đợt|lần|tết|trước|sau|đầu|giữa|cuối|khi|ngay|sớm|nay|hằng|hàng|mỗi|từng|thường|liên tục|đột xuất|khẩn trương|giai đoạn|lộ trình|tiến độ|[ivx]+)(?![\p{L}\p{M}])/u;

function checkTime({ task, words }: AnnotatedTask): Problem[] {
  const { due, recurs, 'due-printed': printed } = task;
  const problems: Problem[] = [];
  const times = splitPrinted(printed);
  for (const [name, value] of [
    ['due-printed', printed],
    ['recurs', recurs],
  ] as const) {
    for (const piece of splitPrinted(value)) {
      const found = `${name}=${quote(piece)}`;
      if (!holdsWords(words, piece))
        problems.push({ found, expected: 'chữ chỉ thời gian có trong các chữ được bọc', fix: 'chép lại như in, hoặc bỏ thuộc tính' });
      else if (!timeWords.test(lower(piece)))
        problems.push({
          found,
          expected: 'chữ chỉ thời gian, ví dụ “ngay từ đầu năm”, “hàng quý”, “trước ngày …”',
          fix: 'chép trọn cụm chữ chỉ thời gian, hoặc bỏ thuộc tính',
        });
      else if (name === 'recurs' && !times.some((time) => holdsWords(time, piece)))
        problems.push({
          found: `${found}${printed === undefined ? ', không có due-printed' : ` due-printed=${quote(printed)}`}`,
          expected: 'due-printed có đủ chữ này, vì recurs là một phần của chữ chỉ thời gian',
          fix: 'chép cả chữ này vào due-printed',
        });
    }
  }
  if (due !== undefined && !findDates(printed ?? '').includes(due))
    problems.push({
      found: `due=${quote(due)}`,
      expected: `due-printed in ngày ${formatDate(due)}`,
      fix: 'chép chữ in có ngày này vào due-printed; văn bản không in ngày thì bỏ due',
    });
  return problems;
}

function checkConsequence({ task, words }: AnnotatedTask, { blocksAt, find }: Places): Problem[] {
  const { consequence, 'consequence-at': at } = task;
  if (consequence === undefined)
    return at === undefined
      ? []
      : [
          {
            found: `consequence-at=${quote(at)} mà không có consequence`,
            expected: 'cả hai thuộc tính',
            fix: 'thêm consequence="…", hoặc bỏ consequence-at',
          },
        ];
  if (at === undefined && holdsWords(words, consequence)) return [];
  const found = `consequence=${quote(consequence)}${at === undefined ? '' : ` consequence-at=${quote(at)}`}`;
  if (at !== undefined && blocksAt.get(at)?.some((block) => holdsWords(blockLine(block), consequence)) === true) return [];
  const place = find(consequence);
  const expected = `chữ có trong ${at === undefined ? 'các chữ được bọc' : `mục ${quote(at)}`}`;
  return [{ found, expected, ...(place === undefined ? {} : { fix: `chữ này in ở nơi khác: ghi consequence-at="${place}"` }) }];
}

/** Blocks of one assignment say the same of who it is given to. */
function checkGroup(parts: readonly AnnotatedTask[]): Problem[] {
  const [first, ...others] = parts;
  const group = first?.task.group;
  if (first === undefined || group === undefined) return [];
  const found = `group=${quote(group)}`;
  if (others.length === 0)
    return [{ found, expected: 'ít nhất hai thẻ <Task> cùng group', fix: 'bỏ group, hoặc ghi đúng tên nhóm ở thẻ còn lại' }];
  if (others.some(({ task }) => task.n !== undefined))
    return [{ found: `${found} n="…" ở thẻ sau`, expected: 'n chỉ ghi ở thẻ đầu của nhóm', fix: 'chuyển n về thẻ đầu, hoặc bỏ n' }];
  const said = ({ task }: AnnotatedTask): string => `${task.assignee} ${task['inherited-from'] ?? ''}`;
  if (others.every((own) => said(own) === said(first))) return [];
  return [{ found, expected: 'các thẻ cùng group có cùng assignee và inherited-from', fix: 'sửa cho giống nhau, hoặc đặt tên nhóm khác' }];
}
