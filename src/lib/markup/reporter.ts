/** How the reading of a Markdown tree tells its problems: at the true place of a node, with its source. */
import type { Nodes } from 'mdast';
import { diagnostic, type DiagnosticCode } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { checkDecoded } from '../rules/characters.ts';

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

export interface Reporter {
  /** The source of a node. */
  slice(node: Nodes): string;
  place(node: Nodes): { line: number; column: number };
  report(code: DiagnosticCode, node: Nodes, found: string, fix?: string, expected?: string): void;
  /** A kind of node that the declarative subset does not hold. */
  refuse(node: Nodes): void;
  /** A character that must not stand in content must not come in as a reference (`&#x202E;`) either. */
  checkReferences(node: Nodes, value: string): void;
}

/** `source` is the text that was parsed; problems go into `diagnostics`. */
export function createReporter(file: string, source: string, diagnostics: Diagnostic[]): Reporter {
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

  return { slice, place, report, refuse, checkReferences };
}
