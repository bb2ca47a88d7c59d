/** ANNO-001: a number that a tag fixes (`n`) is no other's of its place. */
import type { Annotated } from '../annotation/annotated.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';

type Numbered = Pick<Annotated, 'anchor' | 'line' | 'column'> & { n: string | undefined };

export function checkRowNumbers(file: string, name: 'Target' | 'Task', rows: readonly Numbered[]): Diagnostic[] {
  const first = new Map<string, Numbered>();
  return rows.flatMap((row) => {
    if (row.n === undefined) return [];
    const place = `${row.anchor}/${row.n}`;
    const other = first.get(place);
    if (other === undefined) {
      first.set(place, row);
      return [];
    }
    const words = {
      found: `<${name} n="${row.n}"> lần thứ hai ở #${row.anchor} (lần đầu: dòng ${other.line}, cột ${other.column})`,
      expected: 'trong một mục, mỗi số n chỉ ở một thẻ',
      fix: 'sửa hoặc bỏ n của thẻ thêm sau; thẻ đã công bố giữ số của nó',
    };
    return [diagnostic('ANNO-001', { file, line: row.line, column: row.column, length: name.length + 1 }, words)];
  });
}
