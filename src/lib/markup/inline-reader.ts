/** The words of a block: text, strong, emphasis, bare addresses, footnote marks and elements; nothing else. */
import type { Nodes } from 'mdast';
import { quote } from '../diagnostic/diagnostic.ts';
import type { Inline } from './blocks.ts';
import { isZoneElement, noteElement } from './elements.ts';
import type { Reporter } from './reporter.ts';
import type {} from 'mdast-util-mdx-jsx';

export interface InlineReader {
  inlines(children: readonly Nodes[]): Inline[];
  element(node: Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>): Inline;
}

/** `source` is the text that was parsed. */
export function createInlineReader(source: string, { slice, place, report, refuse, checkReferences }: Reporter): InlineReader {
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

  return { inlines, element };
}
