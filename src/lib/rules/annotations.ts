/** ANNO-001: every annotation has the attributes of its element, stands on words, and names only units and indicators of the registry. */
import { annotationSchemas, isAnnotationName } from '../annotation/attributes.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { plainText, type Block, type Inline } from '../markup/blocks.ts';
import type { Registry } from '../registry/registry.ts';
import type { Rule } from './rule.ts';

type ElementInline = Extract<Inline, { type: 'element' }>;

const unitAttributes = ['assignee', 'coordinate', 'report-to'];

export const checkAnnotations: Rule = ({ parsed: { file, blocks }, registry }) =>
  blocks
    .flatMap((block) => inlinesOf(block).flatMap((inlines) => elements(inlines)))
    .flatMap(({ element, around }) => checkElement(file, element, around, registry));

/** `around`: names of the elements that it stands in. */
function checkElement(file: string, element: ElementInline, around: readonly string[], registry: Registry): Diagnostic[] {
  const report = (found: string, expected?: string, fix?: string): Diagnostic =>
    diagnostic(
      'ANNO-001',
      { file, line: element.line, column: element.column, length: element.name.length + 1 },
      { found, ...(expected && { expected }), ...(fix && { fix }) },
    );
  // A zone or a note inside a block is reported where the block is read.
  if (!isAnnotationName(element.name)) return [];
  if (plainText(element.children).trim() === '') {
    return [
      report(
        `<${element.name}> không có chữ bên trong`,
        'chữ được chú giải đứng giữa thẻ mở và thẻ đóng',
        `đặt <${element.name} …> trước và </${element.name}> sau chữ được chú giải, hoặc xóa thẻ`,
      ),
    ];
  }
  const result = annotationSchemas[element.name].safeParse(element.attributes);
  const diagnostics = (result.error?.issues ?? []).map((issue) => {
    if (issue.code === 'unrecognized_keys')
      return report(
        `<${element.name}> có thuộc tính ${quote(issue.keys.join(', '))}`,
        'thuộc tính có trong mẫu của thẻ',
        'kiểm tra chính tả, hoặc xóa thuộc tính',
      );
    const name = String(issue.path[0] ?? '');
    const value = element.attributes[name];
    return value === undefined
      ? report(`<${element.name}> thiếu thuộc tính ${name}`, undefined, `thêm ${name}="…"`)
      : report(`<${element.name} ${name}=${quote(value)}>`, issue.message);
  });
  for (const name of unitAttributes) {
    for (const unit of element.attributes[name]?.split(' ') ?? []) {
      if (unit !== '' && registry.organization(unit) === undefined) {
        diagnostics.push(
          report(
            `${name}=${quote(unit)}`,
            'mã trong content/registry/organizations.yaml',
            'kiểm tra chính tả, hoặc thêm cơ quan, đơn vị vào danh mục',
          ),
        );
      }
    }
  }
  if (element.name === 'Target') {
    for (const name of ['indicator', 'part-of']) {
      const id = element.attributes[name];
      if (id === undefined || registry.indicator(id) !== undefined) continue;
      const expected = 'mã trong content/registry/indicators.yaml';
      diagnostics.push(report(`${name}=${quote(id)}`, expected, 'kiểm tra chính tả, hoặc thêm chỉ tiêu vào danh mục'));
    }
  }
  const outer = around.find((name) => name === element.name || (element.name === 'Task' && name === 'Target'));
  if (outer !== undefined) {
    diagnostics.push(
      report(
        `<${element.name}> nằm trong <${outer}>`,
        '<Target> nằm trong <Task> hoặc đứng cạnh nhau; một thẻ không nằm trong thẻ cùng tên',
        `đóng </${outer}> trước <${element.name}>, hoặc bỏ một trong hai thẻ`,
      ),
    );
  }
  return diagnostics;
}

function inlinesOf(block: Block): Inline[][] {
  return block.type === 'table' ? block.rows.flat() : [block.inlines];
}

function elements(inlines: readonly Inline[], around: readonly string[] = []): { element: ElementInline; around: readonly string[] }[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'element') return [{ element: inline, around }, ...elements(inline.children, [...around, inline.name])];
    return inline.type === 'strong' || inline.type === 'emphasis' ? elements(inline.children, around) : [];
  });
}
