/**
 * A reading of the raw lines before any Markdown parser sees them: whatever MDX would execute or choke on is found here, all of it in one run,
 * with the column and the mend. Stock MDX runs pasted text, so this module decides what the parsers may see at all.
 */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { lower } from '../text/fold.ts';
import { deepestNesting, findLimit, mostReportsOfLine } from './limits.ts';
import { isKnownElement, isZoneElement, knownElements } from './elements.ts';

interface Scan {
  diagnostics: Diagnostic[];
  /** Numbers of the lines that must not reach a parser. */
  badLines: Set<number>;
}

interface OpenTag {
  name: string;
  line: number;
  column: number;
}

/** Matches `<Sic correct="a">`, `</Sic>`, `<br/>`; not `<b@c.vn>`, `<5`. Quoted values may hold anything but their quote. */
const tagShape = /<(\/?)([A-Za-z][\w.:-]*)((?:\s(?:[^"'<>]|"[^"]*"|'[^']*')*)?\/?)>/y;
/** Matches ` to="x" at='y'`; not ` {...x}`, ` to={x}`, ` to=x`, ` onclick`. */
const attributesShape = /^(?:\s+[A-Za-z][\w-]*=(?:"[^"]*"|'[^']*'))*\s*$/;

/** What begins something else than words. Nearly no line has one, and one that has none need not be read character by character. */
const meaningful = /[\\{}<]/;

/** `text` is the whole file with the frontmatter blanked; lines are those of the file. */
export function scanMarkup(file: string, text: string): Scan {
  const diagnostics: Diagnostic[] = [];
  const badLines = new Set<number>();
  const openZones: OpenTag[] = [];
  const lines = text.split('\n');

  lines.forEach((content, index) => {
    const line = index + 1;
    let reports = 0;
    const report = (
      code: Parameters<typeof diagnostic>[0],
      column: number,
      length: number,
      found: string,
      fix?: string,
      expected?: string,
    ): void => {
      diagnostics.push(
        diagnostic(code, { file, line, column: column + 1, length }, { found, ...(fix && { fix }), ...(expected && { expected }) }),
      );
      badLines.add(line);
      reports += 1;
    };
    if (content.trim() === '') return;
    const limit = findLimit(content);
    if (limit !== null) {
      report(limit.code, limit.column, limit.length, limit.found, limit.fix, limit.expected);
      return;
    }

    const module = /^\s*(import|export)(?![\p{L}\p{N}])/u.exec(content);
    if (module?.[1] !== undefined) {
      const word = module[1];
      const escaped = word === 'import' ? '&#105;mport' : '&#101;xport';
      report(
        'SYN-001',
        content.indexOf(word),
        word.length,
        quote(content.trim()),
        `viết "${escaped}" thay cho "${word}"; trên trang vẫn hiện đúng chữ`,
      );
    }

    const open: (OpenTag & { end: number })[] = [];
    let alone = false;
    const first = content.search(meaningful);
    for (let at = first === -1 ? content.length : first; at < content.length && reports < mostReportsOfLine; at += 1) {
      const character = content[at];
      if (character === '\\') {
        at += 1;
        continue;
      }
      if (character === '{' || character === '}') {
        const end = character === '{' ? content.indexOf('}', at) : -1;
        const length = end === -1 ? 1 : end - at + 1;
        report('SYN-002', at, length, quote(content.slice(at, at + length)));
        at += length - 1;
        continue;
      }
      if (character !== '<') continue;

      tagShape.lastIndex = at;
      const tag = tagShape.exec(content);
      const name = tag?.[2] ?? '';
      if (tag === null || !isKnownElement(name)) {
        const next = content[at + 1] ?? '';
        // Not \s: to MDX a no-break space begins a tag.
        if (next === ' ' || next === '\t') continue;
        reportAngle(content, at, tag, report);
        if (tag !== null) at += tag[0].length - 1;
        continue;
      }
      const selfClosing = (tag[3] ?? '').endsWith('/');
      const attributes = (tag[3] ?? '').replace(/\/$/, '');
      const repeated = repeatedAttribute(attributes);
      if (!attributesShape.test(attributes)) {
        report('SYN-005', at, tag[0].length, quote(tag[0]));
      } else if (repeated !== undefined) {
        report('SYN-005', at, tag[0].length, quote(tag[0]), `giữ lại một trong hai thuộc tính ${repeated}`);
      }
      if (isZoneElement(name)) {
        alone = true;
        if (content.trim() !== tag[0]) {
          report('SYN-012', at, tag[0].length, quote(content.trim()), `để <${name}> riêng một dòng`);
        } else if (selfClosing) {
          report('SYN-006', at, tag[0].length, quote(tag[0]), `xóa thẻ này, hoặc viết một dòng <${name}> và một dòng </${name}>`);
        } else if (tag[1] === '') {
          openZones.push({ name, line, column: at });
        } else {
          const last = openZones.at(-1);
          const isOpen = close(openZones, name);
          if (!isOpen) report('SYN-006', at, tag[0].length, quote(tag[0]), `xóa thẻ đóng thừa, hoặc thêm <${name}> ở đầu phần`);
          else if (last !== undefined && last.name !== name)
            report('SYN-006', at, tag[0].length, quote(tag[0]), `đóng <${last.name}> trước khi đóng <${name}>`);
        }
      } else if (tag[1] === '' && !selfClosing) {
        open.push({ name, line, column: at, end: at + tag[0].length });
        if (open.length > deepestNesting) {
          report(
            'SYN-006',
            at,
            tag[0].length,
            `${open.length} thẻ lồng nhau`,
            'bớt thẻ: mỗi cụm từ một chú giải',
            `không quá ${deepestNesting} thẻ lồng nhau`,
          );
          break;
        }
      } else if (tag[1] === '/') {
        const last = open.at(-1);
        if (last?.name === name) {
          open.pop();
          if (isCrossingEmphasis(content, last.column, last.end, at, at + tag[0].length)) {
            report(
              'SYN-006',
              last.column,
              at + tag[0].length - last.column,
              quote(content.slice(last.column, at + tag[0].length)),
              'đặt cả cặp dấu * nằm trọn trong thẻ, hoặc trọn ngoài thẻ',
            );
          }
        } else {
          const isOpen = close(open, name);
          report(
            'SYN-006',
            at,
            tag[0].length,
            quote(tag[0]),
            isOpen && last
              ? `đóng <${last.name}> trước khi đóng <${name}>`
              : `xóa </${name}>, hoặc thêm <${name}> trước đó trong cùng đoạn`,
          );
        }
      }
      at += tag[0].length - 1;
    }
    for (const tag of reports < mostReportsOfLine && open.length <= deepestNesting ? open : []) {
      report(
        'SYN-006',
        tag.column,
        tag.end - tag.column,
        `<${tag.name}> không được đóng trong đoạn này`,
        `thêm </${tag.name}> vào cuối phần chữ được chú giải, trong cùng dòng`,
      );
    }
    const previous = lines[index - 1] ?? '';
    if (!alone && previous.trim() !== '' && !isAloneTag(previous) && !(isTableRow(content) && isTableRow(previous))) {
      report('SYN-010', 0, content.trimEnd().length, quote(content.trim(), 50));
    }
  });
  for (const tag of openZones) {
    diagnostics.push(
      diagnostic(
        'SYN-006',
        { file, line: tag.line, column: tag.column + 1, length: tag.name.length + 2 },
        { found: `<${tag.name}> không được đóng`, fix: `thêm dòng </${tag.name}> sau phần này` },
      ),
    );
    badLines.add(tag.line);
  }
  return { diagnostics, badLines };
}

type Report = (
  code: 'SYN-003' | 'SYN-004' | 'SYN-006',
  column: number,
  length: number,
  found: string,
  fix?: string,
  expected?: string,
) => void;

function reportAngle(content: string, at: number, tag: RegExpExecArray | null, report: Report): void {
  const rest = content.slice(at);
  const comment = /^<!--.*?(?:-->|$)/.exec(rest);
  const autolink = /^<([^<>\s]*)>/.exec(rest);
  const name = tag?.[2] ?? /^<\/?([A-Za-z][\w-]*)/.exec(rest)?.[1] ?? '';
  const meant = knownElements.find((known) => lower(known) === lower(name));
  if (comment !== null) {
    report('SYN-003', at, comment[0].length, quote(comment[0]), 'xóa lời ghi chú này, hoặc chuyển vào <Note>…</Note>');
  } else if (tag === null && meant !== undefined) {
    report(
      'SYN-006',
      at,
      name.length + 1,
      quote(rest, 60),
      `viết trọn thẻ trên một dòng, đủ dấu nháy và dấu >, dạng <${meant} tên="giá trị">`,
    );
  } else if (autolink?.[1] !== undefined && /[@:]/.test(autolink[1])) {
    report(
      'SYN-004',
      at,
      autolink[0].length,
      quote(autolink[0]),
      `bỏ dấu ngoặc nhọn, chỉ giữ "${autolink[1]}"; nếu dấu < là chữ in thì viết \\<`,
    );
  } else if (tag !== null || /^<\/?>/.test(rest)) {
    const shown = tag?.[0] ?? rest.slice(0, rest.indexOf('>') + 1);
    report(
      'SYN-003',
      at,
      shown.length,
      quote(shown),
      meant === undefined ? 'xóa thẻ này, giữ lại phần chữ; nếu dấu < là chữ in thì viết \\<' : `viết đúng chữ hoa, chữ thường: <${meant}>`,
      `một trong các thẻ: ${knownElements.join(', ')}`,
    );
  } else {
    const word = /^<[^\s<]*/.exec(rest)?.[0] ?? '<';
    const escape = `đặt dấu \\ trước dấu nhỏ hơn: "\\${word.slice(0, 40)}"`;
    report(
      'SYN-003',
      at,
      word.length,
      quote(word),
      /^<[/!?A-Za-z]/.test(word) ? `nếu là thẻ HTML thì xóa; nếu là chữ in thì ${escape}` : escape,
    );
  }
}

/** Takes the innermost open tag of that name away; false where none is open. */
function close(open: OpenTag[], name: string): boolean {
  const own = open.findLastIndex((tag) => tag.name === name);
  if (own !== -1) open.splice(own, 1);
  return own !== -1;
}

/** The name of an attribute that stands twice: a parser would keep one of the two and say nothing. */
function repeatedAttribute(attributes: string): string | undefined {
  const names = [...attributes.matchAll(/([A-Za-z][\w-]*)=(?:"[^"]*"|'[^']*')/g)].map((match) => match[1] ?? '');
  return names.find((name, index) => names.indexOf(name) !== index);
}

/** Emphasis that opens inside an element and closes outside it, or the reverse: the parsers disagree about it. */
function isCrossingEmphasis(content: string, start: number, innerStart: number, innerEnd: number, end: number): boolean {
  const inside = delimiters(content, innerStart, innerEnd);
  const outside = delimiters(content, 0, start) + delimiters(content, end, content.length);
  return inside % 2 === 1 && outside % 2 === 1;
}

/** Counts the unescaped runs of `*` that could open or close emphasis: those that touch a character that is not white space. */
function delimiters(content: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '*') {
      const start = at;
      while (content[at + 1] === '*' && at + 1 < to) at += 1;
      if (/\S/.test(content[start - 1] ?? ' ') || /\S/.test(content[at + 1] ?? ' ')) count += 1;
    }
  }
  return count;
}

export const isTableRow = (line: string): boolean => /^\s*\|/.test(line);
const isAloneTag = (line: string): boolean => {
  const name = /^\s*<\/?([A-Za-z]+)>\s*$/.exec(line)?.[1];
  return name !== undefined && isZoneElement(name);
};
