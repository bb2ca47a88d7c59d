/** An mdast tree, from either parser, becomes blocks; whatever the declarative subset does not hold becomes a diagnostic. */
import type { Nodes, RootContent } from 'mdast';
import { diagnostic, type DiagnosticCode } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { checkDecoded } from '../rules/characters.ts';
import type { Block, Inline, Zone } from './blocks.ts';
import { isZoneElement, noteElement, zoneElements } from './elements.ts';
import type {} from 'mdast-util-mdx-jsx';

export interface Converted {
  blocks: Block[];
  diagnostics: Diagnostic[];
}

/** Reader names of the Markdown that official texts do not use, with the mend for text that only looks like it. */
const refused: Readonly<Record<string, readonly [name: string, fix: string]>> = {
  blockquote: ['đoạn trích (dấu > ở đầu dòng)', 'nếu dấu > là chữ in thì viết \\>'],
  code: ['khối mã (dấu ``` hoặc ~~~)', 'xóa dấu ``` hoặc ~~~; nếu là chữ in thì đặt dấu \\ trước'],
  inlineCode: ['mã (dấu `)', 'nếu dấu ` là chữ in thì viết \\`'],
  delete: ['chữ gạch ngang (dấu ~)', 'nếu dấu ~ là chữ in thì viết \\~'],
  thematicBreak: ['đường kẻ ngang', 'xóa dòng kẻ; nếu là chữ in thì đặt dấu \\ trước'],
  image: ['hình ảnh', 'xóa hình; nếu ![ ] là chữ in thì viết !\\['],
  imageReference: ['hình ảnh', 'xóa hình; nếu ![ ] là chữ in thì viết !\\['],
  html: ['thẻ HTML', 'xóa thẻ; nếu dấu < là chữ in thì viết \\<'],
  break: ['dấu xuống dòng trong đoạn', 'nối các dòng của đoạn lại thành một dòng'],
};

/** `source` is the text that was parsed; its lines and offsets are those of the file. */
export function convertTree(file: string, source: string, nodes: readonly Nodes[]): Converted {
  const blocks: Block[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<Zone>();

  const slice = (node: Nodes): string => source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const place = (node: Nodes): { line: number; column: number } => ({
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  const report = (code: DiagnosticCode, node: Nodes, found: string, fix?: string, expected?: string): void => {
    const firstLine = slice(node).split('\n', 1)[0] ?? '';
    diagnostics.push(
      diagnostic(
        code,
        { file, ...place(node), length: Math.max(1, firstLine.length) },
        { found, ...(fix && { fix }), ...(expected && { expected }) },
      ),
    );
  };
  const refuse = (node: Nodes): void => {
    const [name, fix] = refused[node.type] ?? [`phần tử "${node.type}"`, undefined];
    report('SYN-008', node, `${name}: ${quote(slice(node), 60)}`, fix);
  };

  function inlines(children: readonly Nodes[]): Inline[] {
    const result: Inline[] = [];
    const push = (inline: Inline): void => {
      const last = result.at(-1);
      if (inline.type === 'text' && last?.type === 'text') last.value += inline.value;
      else result.push(inline);
    };
    for (const node of children) {
      switch (node.type) {
        case 'text':
          if (node.value.includes('\n')) report('SYN-010', node, quote(node.value, 50));
          checkReferences(node, node.value);
          push({ type: 'text', value: node.value, offset: node.position?.start.offset ?? 0 });
          break;
        case 'strong':
        case 'emphasis':
          checkEmphasis(node);
          push({ type: node.type, children: inlines(node.children) });
          break;
        case 'link':
          if (isLiteralLink(node)) for (const inline of inlines(node.children)) push(inline);
          else report('SYN-004', node, `liên kết ${quote(slice(node), 60)}`, `chỉ giữ phần chữ; nếu dấu ngoặc là chữ in thì viết \\[…\\]`);
          break;
        case 'linkReference':
          report(
            'SYN-004',
            node,
            `liên kết ${quote(slice(node), 60)}`,
            'xóa dòng định nghĩa liên kết; nếu dấu ngoặc là chữ in thì viết \\[…\\]',
          );
          break;
        case 'footnoteReference':
          push({ type: 'footnote-reference', identifier: node.label ?? node.identifier });
          break;
        case 'mdxJsxTextElement':
        case 'mdxJsxFlowElement':
          push(element(node));
          break;
        case 'paragraph':
          for (const inline of inlines(node.children)) push(inline);
          break;
        case 'mdxTextExpression':
        case 'mdxFlowExpression':
          report('SYN-002', node, quote(slice(node), 60));
          break;
        default:
          refuse(node);
      }
    }
    return result;
  }

  function element(node: Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>): Inline {
    const attributes: Record<string, string> = {};
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
        attributes[attribute.name] = attribute.value;
        checkReferences(node, attribute.value);
      } else report('SYN-005', node, quote(slice(node), 60));
    }
    if (node.name !== null && (isZoneElement(node.name) || node.name === noteElement)) {
      report('SYN-012', node, `<${node.name}> trong một đoạn`, `để <${node.name}> thành một khối riêng`);
    }
    return { type: 'element', name: node.name ?? '', attributes, children: inlines(node.children), ...place(node) };
  }

  /** A character that must not stand in content must not come in as a reference (`&#x202E;`) either. */
  function checkReferences(node: Nodes, value: string): void {
    const raw = slice(node);
    const reference = raw.indexOf('&');
    if (reference === -1) return;
    const before = raw.slice(0, reference).split('\n');
    const start = place(node);
    diagnostics.push(
      ...checkDecoded(
        file,
        { line: start.line + before.length - 1, column: (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0) },
        raw,
        value,
      ),
    );
  }

  /**
   * A bare address that GFM made a link: its words are printed, so nothing was written that is not. What is written as a link begins with "[" or "<";
   * remark cuts some bare addresses out of finished text and gives them no place.
   */
  function isLiteralLink(node: Extract<Nodes, { type: 'link' }>): boolean {
    return node.title == null && !/^[[<]/.test(slice(node));
  }

  function checkEmphasis(node: Extract<Nodes, { type: 'strong' | 'emphasis' }>): void {
    const raw = slice(node);
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (raw.startsWith('_')) {
      report(
        'SYN-009',
        node,
        quote(raw, 60),
        'nếu dấu _ là chữ in thì viết \\_; chữ nghiêng, chữ đậm thì dùng dấu *',
        'dấu * cho chữ nghiêng, chữ đậm',
      );
    } else if (/[\p{L}\p{N}]/u.test(source[start - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(source[end] ?? ' ')) {
      report('SYN-009', node, quote(raw, 60), `nếu dấu * là chữ in thì viết "${raw.replaceAll('*', '\\*')}"`);
    }
  }

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
        blocks.push({ type: 'footnote', zone, ...place(node), identifier: node.label ?? node.identifier, inlines: inlines(node.children) });
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
      report('PROV-002', item, quote(slice(item), 40));
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
