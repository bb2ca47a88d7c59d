/** YAML as editors write it here: plain values with true positions; anchors, aliases and tags are refused, so no file can grow when read. */
import { isAlias, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';

export type Path = readonly (string | number)[];

/** A value read from YAML, with the place of every field of it. */
export interface YamlValue {
  value: unknown;
  /** Place of a field, or of the nearest thing above it that exists; lines are those of the file. */
  place(path: Path): { line: number; column: number; length: number };
  /** Place of a key itself. */
  keyPlace(path: Path): { line: number; column: number; length: number };
}

/** `firstLine` is the line of the file on which `text` begins. */
export function parseYaml(file: string, text: string, firstLine = 1): { yaml: YamlValue | null; diagnostics: Diagnostic[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false, version: '1.2' });
  const at = (offset: number, length = 1): { line: number; column: number; length: number } => {
    const { line, col } = lineCounter.linePos(Math.min(offset, text.length));
    return { line: line + firstLine - 1, column: col, length: Math.max(1, length) };
  };
  const diagnostics: Diagnostic[] = [];
  for (const error of document.errors) {
    const [start, end] = error.pos;
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? '';
    diagnostics.push(
      error.code === 'DUPLICATE_KEY'
        ? diagnostic(
            'YAML-001',
            { file, ...at(start, end - start) },
            { found: `trường viết hai lần: ${quote(line.trim(), 60)}`, fix: 'giữ lại một trong hai dòng' },
          )
        : diagnostic(
            'YAML-001',
            { file, ...at(start, Math.min(end - start, 60)) },
            { found: line.trim() === '' ? 'dòng trống hoặc hết phần đầu tệp' : quote(line.trim(), 60) },
          ),
    );
  }
  const refuse = (offset: number, found: string): void => {
    diagnostics.push(diagnostic('YAML-002', { file, ...at(offset, 1) }, { found }));
  };
  visit(document, (_key, node) => {
    if (isAlias(node)) refuse(node.range?.[0] ?? 0, `tham chiếu *${node.source}`);
    else if (isNode(node) && 'anchor' in node && typeof node.anchor === 'string') refuse(node.range?.[0] ?? 0, `neo &${node.anchor}`);
    else if (
      isNode(node) &&
      node.tag !== undefined &&
      text
        .slice(0, node.range?.[0] ?? 0)
        .trimEnd()
        .endsWith(node.tag)
    )
      refuse(node.range?.[0] ?? 0, `thẻ ${node.tag}`);
    else if (isPair(node) && isScalar(node.key) && node.key.value === '<<') refuse(node.key.range?.[0] ?? 0, 'khóa gộp <<');
  });
  if (/^%/m.test(text)) refuse(text.search(/^%/m), 'chỉ thị % của YAML');
  if (document.errors.length > 0 || diagnostics.length > 0) return { yaml: null, diagnostics };
  return {
    yaml: {
      value: document.toJS({ maxAliasCount: 0 }),
      place: (path) => placeOf(document, path, at),
      keyPlace: (path) => keyPlaceOf(document, path, at),
    },
    diagnostics,
  };
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
      if (isScalar(key) && key.value === path.at(-1) && key.range != null) return at(key.range[0], key.range[1] - key.range[0]);
    }
  }
  return path.length > 1 ? placeOf(document, path.slice(0, -1), at) : at(0);
}
