/** An mdast tree, from either parser, becomes blocks; whatever the declarative subset does not hold becomes a diagnostic. */
import type { Nodes, RootContent } from 'mdast';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { Block, Inline, Zone } from './blocks.ts';
import { isZoneElement, noteElement, zoneElements } from './elements.ts';
import { createInlineReader } from './inline-reader.ts';
import { createReporter } from './reporter.ts';

export interface Converted {
  blocks: Block[];
  diagnostics: Diagnostic[];
}

/** `source` is the text that was parsed; its lines and offsets are those of the file. */
export function convertTree(file: string, source: string, nodes: readonly Nodes[]): Converted {
  const blocks: Block[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<Zone>();
  const notes = new Set<string>();

  const reporter = createReporter(file, source, diagnostics);
  const { slice, place, report, refuse } = reporter;
  const { inlines, element } = createInlineReader(source, reporter);

  function flow(children: readonly Nodes[], zone: Zone, nested: boolean, marker = ''): void {
    let own = marker;
    for (let index = 0; index < children.length; index += 1) {
      const node = children[index];
      if (node === undefined) continue;
      const run = elementRun(children, index);
      if (run.length > 1) {
        text(node, zone, nested, own, false, runInlines(run));
        index += run.length - 1;
      } else {
        flowNode(node, zone, nested, own);
      }
      own = '';
    }
  }

  /** Elements side by side on one line: Sätteri and MDX lift each of them out of the paragraph that they are printed in. */
  function elementRun(children: readonly Nodes[], from: number): Nodes[] {
    const run: Nodes[] = [];
    for (const node of children.slice(from, from + 200)) {
      if (!isAnnotation(node)) break;
      const previous = run.at(-1);
      if (previous !== undefined && previous.position?.end.line !== node.position?.start.line) break;
      run.push(node);
    }
    return run;
  }

  function isAnnotation(node: Nodes): boolean {
    return node.type === 'mdxJsxFlowElement' && node.name !== null && !isZoneElement(node.name) && node.name !== noteElement;
  }

  function runInlines(run: readonly Nodes[]): Inline[] {
    const result: Inline[] = [];
    run.forEach((node, index) => {
      const before = run[index - 1]?.position?.end.offset;
      const gap = before === undefined ? '' : source.slice(before, node.position?.start.offset);
      if (gap !== '') result.push({ type: 'text', value: gap, offset: before ?? 0 });
      result.push(...inlines([node]));
    });
    return result;
  }

  function flowNode(node: Nodes, zone: Zone, nested: boolean, marker: string): void {
    switch (node.type) {
      case 'yaml':
        break;
      case 'paragraph': {
        const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
        if (only?.type === 'mdxJsxTextElement' && only.name === noteElement && others.length === 0) flowElement(only, zone, nested, marker);
        else text(node, zone, nested, marker, false, inlines(node.children));
        break;
      }
      case 'heading':
        if (slice(node).trimEnd().endsWith('#'))
          report('SYN-008', node, quote(slice(node), 60), 'xóa dấu # ở cuối dòng; nếu là chữ in thì viết \\#');
        text(node, zone, nested, marker, true, inlines(node.children));
        break;
      case 'list':
        for (const item of node.children) listItem(item, zone, nested, marker);
        break;
      case 'table':
        blocks.push({
          type: 'table',
          zone,
          ...place(node),
          rows: node.children.map((row) => row.children.map((cell) => inlines(cell.children))),
        });
        break;
      case 'footnoteDefinition':
        footnote(node, zone);
        break;
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        flowElement(node, zone, nested, marker);
        break;
      case 'mdxjsEsm':
        report('SYN-001', node, quote(slice(node), 60));
        break;
      case 'mdxFlowExpression':
        report('SYN-002', node, quote(slice(node), 60));
        break;
      case 'definition':
        report('SYN-004', node, quote(slice(node), 60), 'nếu dấu ngoặc là chữ in thì viết \\[…\\]:');
        break;
      default:
        refuse(node);
    }
  }

  function footnote(node: Extract<Nodes, { type: 'footnoteDefinition' }>, zone: Zone): void {
    const identifier = node.label ?? node.identifier;
    if (notes.has(identifier)) {
      report(
        'PROV-003',
        node,
        `chú thích [^${identifier}] thứ hai`,
        `đặt tên khác, ví dụ [^${identifier}b], ở cả chỗ dẫn và chỗ ghi chú thích`,
      );
    }
    notes.add(identifier);
    if (node.children.length !== 1) report('PROV-003', node, `chú thích [^${identifier}] có ${node.children.length} đoạn`);
    blocks.push({ type: 'footnote', zone, ...place(node), identifier, inlines: inlines(node.children) });
  }

  function flowElement(
    node: Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>,
    zone: Zone,
    nested: boolean,
    marker: string,
  ): void {
    const inner = node.name === null ? undefined : zoneElements[node.name];
    if (inner !== undefined) {
      if (zone !== 'body' || nested) report('SYN-012', node, `<${node.name}> nằm trong phần khác`);
      else if (seen.has(inner)) report('SYN-012', node, `<${node.name}> thứ hai`, 'gộp hai phần thành một');
      if (node.attributes.length > 0)
        report('SYN-005', node, quote(slice(node).split('\n', 1)[0] ?? '', 60), `xóa thuộc tính: <${node.name}> không có thuộc tính`);
      seen.add(inner);
      flow(node.children, inner, nested);
    } else if (node.name === noteElement) {
      if (node.attributes.length > 0) report('SYN-005', node, quote(slice(node), 60), 'xóa thuộc tính: <Note> không có thuộc tính');
      if (node.children.length === 0) report('PROV-002', node, quote(slice(node), 60), 'viết lời ghi chú, hoặc xóa thẻ');
      blocks.push({ type: 'note', zone, ...place(node), inlines: inlines(node.children) });
    } else {
      text(node, zone, nested, marker, false, [element(node)]);
    }
  }

  function listItem(item: Extract<RootContent, { type: 'listItem' }>, zone: Zone, nested: boolean, outer: string): void {
    const [first, ...rest] = item.children;
    if (first === undefined) {
      const mark = slice(item).trim();
      const escaped = /^\d/.test(mark) ? mark.replace(/[.)]$/, '\\$&') : `\\${mark}`;
      report('PROV-002', item, quote(mark, 40), `viết chữ sau nhãn, hoặc xóa dòng; nếu dấu này in riêng một dòng thì viết "${escaped}"`);
      return;
    }
    if (item.checked != null)
      report('SYN-008', item, `ô đánh dấu: ${quote(slice(item), 40)}`, 'nếu dấu ngoặc vuông là chữ in thì viết \\[ và \\]');
    const written = source.slice(item.position?.start.offset ?? 0, first.position?.start.offset ?? 0);
    const marker = outer + (item.checked == null ? written : written.replace(/\[.\]\s*$/, ''));
    const run = elementRun(item.children, 0).length;
    flow(item.children.slice(0, Math.max(1, run)), zone, nested, marker);
    flow(rest.slice(Math.max(0, run - 1)), zone, true);
  }

  function text(node: Nodes, zone: Zone, nested: boolean, marker: string, heading: boolean, content: Inline[]): void {
    const start = node.position?.start;
    if (start === undefined) return;
    if (node.position !== undefined && node.position.end.line !== start.line && node.type !== 'mdxJsxFlowElement') {
      report('SYN-010', node, quote(slice(node), 50));
    }
    const lineStart = source.lastIndexOf('\n', (start.offset ?? 0) - 1) + 1;
    const lineEnd = source.indexOf('\n', start.offset ?? 0);
    const line = source.slice(lineStart, lineEnd === -1 ? source.length : lineEnd);
    const indented = marker === '' && (nested || /^\s/.test(line));
    blocks.push({
      type: 'text',
      zone,
      line: start.line,
      column: start.column - marker.length,
      heading,
      indented,
      marker,
      source: line.trim(),
      inlines: content,
    });
  }

  flow(nodes, 'body', false);
  return { blocks, diagnostics };
}
