/** Assignments (`<Task>`) for sentences that say who must do what, and for the numbered items of a letter that opens with "yêu cầu:". */
import { namedBodies } from '../registry/named-body.ts';
import type { Registry } from '../registry/registry.ts';
import type { ComparableUnit } from '../spelling/comparable-words.ts';
import { lower } from '../text/fold.ts';
import type { Wrapping } from './wrap.ts';

/** Whose text it is: "Tỉnh ủy" is its own. */
export interface Speaker {
  registry: Registry;
  owner: string;
  day: string | null;
}

/** What is asked of all items below it. */
export interface Opening {
  anchor: string;
  /** Nobody: the addressees are meant. */
  named: Named;
}

interface Named {
  ids: string[];
  /** Names that several bodies of the registry bear. */
  unclear: { words: string; ids: string[] }[];
  /** Where they end; 0 where none is named. */
  end: number;
}

const handing = /^(?:giao(?: cho)?|đề nghị|yêu cầu|phân công)(?: các đồng chí)? /u;
const duty = new RegExp(
  String.raw`^[ ,]*(?:và )?(?:chủ trì|phối hợp|tham mưu|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ|chỉ đạo|lãnh đạo|tổ chức|triển khai|thực hiện|tiếp tục|căn cứ|xây dựng|theo dõi|hướng dẫn|kiểm tra|giám sát|chủ động|tập trung|tăng cường|nghiêm túc|khẩn trương|rà soát|báo cáo|định kỳ|quán triệt|phải|cần|thường xuyên|kịp thời|bám sát)(?!\p{L})`,
  'u',
);
/** How a sentence begins that names who must do it; one that says only what to do begins with a verb. */
const body =
  /^(?:các|những|bí thư|phó bí thư|đồng chí|người đứng đầu|thủ trưởng|lãnh đạo các|địa phương|cơ quan|đơn vị|ban|sở|ủy ban|uỷ ban|hội đồng|mặt trận|đảng|cấp ủy|huyện ủy|thành ủy|tỉnh ủy|văn phòng|thường trực|công an|bộ|ubnd|hđnd) /iu;
/** Cuts behind "xã hội. Để"; not behind "TT. HĐND", "mục 1. Các". */
const sentenceStart = /(?:^|(?<=[\p{Ll}\p{N}”)]{2}[.;…]”?\s))(?=[“"(]?\p{Lu})/gu;

export function suggestTasks(
  { text }: ComparableUnit,
  speaker: Speaker,
  opening: Opening | null,
  addressees: readonly string[],
): Wrapping[] {
  const starts = [...text.matchAll(sentenceStart)].map(({ index }) => index);
  const found = starts.flatMap((start) => {
    const who = readDuty(text.slice(start), speaker);
    return who === null ? [] : [{ start, ...who }];
  });
  const wholeItem = { type: 'task', name: 'Task', start: 0, end: text.length } as const;
  const under = 'Mục đánh số dưới câu mở đầu có chữ “yêu cầu”';
  if (opening !== null && found[0]?.start !== 0 && body.test(text))
    return [
      {
        ...{ ...wholeItem, attributes: { assignee: '' }, missing: ['assignee'] },
        reason: `${under}; mục này tự nêu người làm, danh mục chưa có đúng tên như in.`,
      },
    ];
  if (opening !== null && found[0]?.start !== 0) {
    const { named, anchor } = opening;
    const fromAddressees = named.ids.length + named.unclear.length === 0;
    const assignees = fromAddressees ? addressees : named.ids;
    return [
      {
        ...wholeItem,
        attributes: { assignee: assignees.join(' '), 'inherited-from': fromAddressees ? 'kinh-gui' : anchor },
        missing: assignees.length === 0 || named.unclear.length > 0 ? ['assignee'] : [],
        reason: fromAddressees
          ? `${under}; câu đó không nêu người làm nên người làm là nơi được kính gửi.`
          : `${under}; câu đó nêu người làm${saidUnclear(named)}.`,
      },
    ];
  }
  return found.map(({ start, named, isComplete, words }, index) => ({
    ...{ type: 'task', name: 'Task', start, end: trimmedEnd(text, found[index + 1]?.start ?? text.length) },
    attributes: { assignee: named.ids.join(' ') },
    missing: isComplete && named.unclear.length === 0 ? [] : ['assignee'],
    reason: `Câu nêu người làm và việc phải làm: “${words}”${isComplete ? '' : '; chưa nhận ra hết các nơi được nêu'}${saidUnclear(named)}.`,
  }));
}

const saidUnclear = ({ unclear }: Named): string =>
  unclear.map(({ words, ids }) => `; “${words}” có thể là một trong: ${ids.join(', ')}`).join('');

/** "Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với …": whom a sentence gives what to do; null where it does not say so. */
function readDuty(sentence: string, speaker: Speaker): { named: Named; isComplete: boolean; words: string } | null {
  const given = handing.exec(lower(sentence))?.[0].length ?? 0;
  const named = readBodies(sentence.slice(given), speaker);
  const verb = duty.exec(lower(sentence.slice(given + named.end)))?.[0];
  if (named.end === 0 || (given === 0 && verb === undefined)) return null;
  return { named, isComplete: verb !== undefined, words: `${sentence.slice(0, given + named.end)}${verb ?? ''}` };
}

const mostSyllables = 16;
const separator = /^(?:, (?:và )?| và | cùng )/u;

/** Bodies that words begin with, one behind the other; where several of the registry bear a name, nobody chooses among them. */
function readBodies(words: string, { registry, owner, day }: Speaker): Named {
  const ids: string[] = [];
  const unclear: Named['unclear'] = [];
  let [at, end] = [0, 0];
  for (;;) {
    const piece = words.slice(at);
    const ends = [...piece.slice(0, 160).matchAll(/(?<=[\p{L}\p{M}\p{N})])(?=[\s,.;:]|$)/gu)]
      .slice(0, mostSyllables)
      .map(({ index }) => index);
    const longest = ends.toReversed().find((length) => namedBodies(registry, piece.slice(0, length), owner, day).length > 0);
    if (longest === undefined) return { ids: [...new Set(ids)], unclear, end };
    const named = namedBodies(registry, piece.slice(0, longest), owner, day).map(({ id }) => id);
    if (named.length === 1) ids.push(...named);
    else unclear.push({ words: piece.slice(0, longest), ids: named });
    end = at + longest;
    const parted = separator.exec(words.slice(end))?.[0].length ?? 0;
    if (parted === 0) return { ids: [...new Set(ids)], unclear, end };
    at = end + parted;
  }
}

/** "Ban Thường vụ Tỉnh ủy yêu cầu:", "… yêu cầu các cấp ủy, chính quyền thực hiện …": what stands below is asked of whom it names. */
export function readOpening(anchor: string, text: string, speaker: Speaker): Opening | null {
  const whom = /(?<!\p{L})(?:yêu cầu|đề nghị)(?: ([^.;:]*))?:?$/u.exec(text);
  return whom === null ? null : { anchor, named: readBodies(whom[1] ?? '', speaker) };
}

const trimmedEnd = (text: string, end: number): number => text.slice(0, end).trimEnd().length;
