/** YAML as editors write it here: plain values with true positions; anchors, aliases and tags are refused, so no file can grow when read. */
import { isAlias, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import { diagnostic, type DiagnosticCode } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { checkDecoded } from '../rules/characters.ts';
import { parsePlainYaml } from './plain.ts';

export type Path = readonly (string | number)[];

/** A value read from YAML, with the place of every field of it. */
export interface YamlValue {
  value: unknown;
  /** Place of a field, or of the nearest thing above it that exists; lines are those of the file. */
  place(path: Path): { line: number; column: number; length: number };
  /** Place of a key itself. */
  keyPlace(path: Path): { line: number; column: number; length: number };
}

/** Deeper nesting is no value of a frontmatter or a registry: the parser would need more stack than there is. */
const deepestFlow = 50;
const deepestIndent = 100;
const mostMarks = 5;

/** `firstLine` is the line of the file on which `text` begins. */
export function parseYaml(file: string, text: string, firstLine = 1): { yaml: YamlValue | null; diagnostics: Diagnostic[] } {
  const tooMuch = findExcess(text);
  if (tooMuch !== null) {
    const { line, found } = tooMuch;
    const words = {
      found,
      expected: 'trường, danh sách và nhóm trường theo mẫu',
      fix: 'xóa phần thừa; kiểm tra xem có dán nhầm nội dung không',
    };
    return { yaml: null, diagnostics: [diagnostic('YAML-001', { file, line: line + firstLine - 1, column: 1 }, words)] };
  }
  const plain = parsePlainYaml(text);
  if (plain === undefined) return parseWithPlaces(file, text, firstLine);
  let placed: YamlValue | null | undefined;
  const read = (): YamlValue | null => (placed === undefined ? (placed = parseWithPlaces(file, text, firstLine).yaml) : placed);
  const top = { line: firstLine, column: 1, length: 1 };
  return {
    yaml: {
      value: plain,
      place: (path) => placeOnLine(text, path, firstLine) ?? read()?.place(path) ?? top,
      keyPlace: (path) => read()?.keyPlace(path) ?? top,
    },
    diagnostics: [],
  };
}

/**
 * Of plain YAML the place of a field at the top whose value is words on its own line; undefined where another reader must say it. Reports about the number, the
 * date or the title of a document ask for no other, and a library has many of them.
 */
function placeOnLine(text: string, path: Path, firstLine: number): ReturnType<YamlValue['place']> | undefined {
  const [key] = path;
  if (path.length !== 1 || typeof key !== 'string') return undefined;
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.startsWith(`${key}: `));
  const value = lines[index]?.slice(key.length + 1).replace(/^ +| +$/g, '') ?? '';
  // Words go on where the next line is indented; a list is no words.
  const next = lines[index + 1] ?? '';
  if (value === '' || value.startsWith('[') || !(next === '' || /^[A-Za-z]/.test(next))) return undefined;
  return { line: firstLine + index, column: (lines[index] ?? '').indexOf(value, key.length + 1) + 1, length: value.length };
}

function parseWithPlaces(file: string, text: string, firstLine: number): { yaml: YamlValue | null; diagnostics: Diagnostic[] } {
  const lineCounter = new LineCounter();
  // Duplicate keys are found below: the parser's own search takes time by the square of their number.
  const document = parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, version: '1.2' });
  const at = (offset: number, length = 1): { line: number; column: number; length: number } => {
    const { line, col } = lineCounter.linePos(Math.min(offset, text.length));
    return { line: line + firstLine - 1, column: col, length: Math.max(1, length) };
  };
  const diagnostics: Diagnostic[] = [];
  // One report a line and reason: the parser stumbles again and again over one slip.
  const reported = new Set<string>();
  const report = (code: DiagnosticCode, offset: number, length: number, words: { found: string; fix?: string }): void => {
    const place = at(offset, length);
    const key = `${place.line} ${code} ${words.found}`;
    if (reported.has(key)) return;
    reported.add(key);
    diagnostics.push(diagnostic(code, { file, ...place }, words));
  };
  const lineOf = (offset: number): string => (text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '').trim();
  for (const error of document.errors) {
    const [start, end] = error.pos;
    const line = lineOf(start);
    report('YAML-001', start, Math.min(end - start, 60), { found: line === '' ? 'dòng trống hoặc hết phần đầu tệp' : quote(line, 60) });
  }
  visit(document, (_key, node) => {
    if (isPair(node)) {
      if (!isScalar(node.key))
        report('YAML-001', startOf(node.key), 1, { found: 'tên trường không phải chữ', fix: 'đặt giá trị trong dấu nháy "…"' });
      else if (node.key.value === '<<') report('YAML-002', startOf(node.key), 2, { found: 'khóa gộp <<' });
      return;
    }
    if (!isNode(node)) return;
    const start = startOf(node);
    if (isAlias(node)) report('YAML-002', start, node.source.length + 1, { found: `tham chiếu *${node.source}` });
    if ('anchor' in node && typeof node.anchor === 'string') report('YAML-002', start, 1, { found: `neo &${node.anchor}` });
    // A tag is set only where one is written.
    if (node.tag !== undefined) report('YAML-002', start, 1, { found: `thẻ ${node.tag.replace(/^tag:yaml\.org,2002:/, '!!')}` });
    if (isMap(node))
      for (const key of repeatedKeys(node))
        report('YAML-001', startOf(key), 1, {
          found: `trường viết hai lần: ${quote(lineOf(startOf(key)), 60)}`,
          fix: 'giữ lại một trong hai dòng',
        });
    if (isScalar(node) && typeof node.value === 'string' && node.range != null) {
      const [from, to] = node.range;
      const raw = text.slice(from, to);
      // Only a backslash in double quotes stands for another character.
      if (raw.includes('\\')) diagnostics.push(...checkDecoded(file, at(from, to - from), raw, node.value));
    }
  });
  if (/^%/m.test(text)) report('YAML-002', text.search(/^%/m), 1, { found: 'chỉ thị % của YAML' });
  if (diagnostics.some(({ code }) => code.startsWith('YAML'))) return { yaml: null, diagnostics };
  return {
    yaml: {
      value: document.toJS({ maxAliasCount: 0 }),
      place: (path) => placeOf(document, path, at),
      keyPlace: (path) => keyPlaceOf(document, path, at),
    },
    diagnostics,
  };
}

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** A key as the value read from the map has it: a number or nothing becomes a string too. */
const keyName = (value: unknown): string => (typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value));

/** Keys that stand in the map before. */
function repeatedKeys(map: YAMLMap): unknown[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = keyName(key.value);
    if (seen.has(name)) return [key];
    seen.add(name);
    return [];
  });
}

/** The first line that nests deeper than any value here does; null for what an editor writes. */
function findExcess(text: string): { line: number; found: string } | null {
  let depth = 0;
  for (const [index, content] of text.split('\n').entries()) {
    const found = (what: string): { line: number; found: string } => ({
      line: index + 1,
      found: `${what}: ${quote(content.slice(0, 200).trim(), 40)}`,
    });
    const indent = content.length - content.trimStart().length;
    if (indent > deepestIndent) return found(`${indent} dấu cách ở đầu dòng`);
    const marks = /^\s*(?:[-?:]\s+)+/.exec(content)?.[0].replace(/\s/g, '').length ?? 0;
    if (marks > mostMarks) return found(`${marks} dấu gạch ở đầu dòng`);
    // Brackets within quotes count as well: fifty more of them open than closed is no text either.
    for (const [bracket] of content.matchAll(/[[{\]}]/g)) {
      depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
      if (depth > deepestFlow) return found(`${depth} dấu ngoặc mở lồng nhau`);
    }
  }
  return null;
}

type At = (offset: number, length?: number) => { line: number; column: number; length: number };

function placeOf(document: Document, path: Path, at: At): ReturnType<At> {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range != null) {
      if (depth < path.length) return keyPlaceOf(document, path.slice(0, depth), at);
      return at(node.range[0], isScalar(node) ? node.range[1] - node.range[0] : 1);
    }
  }
  return at(0);
}

function keyPlaceOf(document: Document, path: Path, at: At): ReturnType<At> {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    for (const { key } of parent.items) {
      if (isScalar(key) && keyName(key.value) === String(path.at(-1)) && key.range != null)
        return at(key.range[0], key.range[1] - key.range[0]);
    }
  }
  return path.length > 1 ? placeOf(document, path.slice(0, -1), at) : at(0);
}
