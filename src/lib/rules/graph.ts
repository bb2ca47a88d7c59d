/** CITE-001…004, 006: what editors say of citations holds; CITE-005: no link changes unseen. */
import { describeOutcome, graphChanges } from '../citation/changes.ts';
import type { CitationGraph, GraphProblem } from '../citation/graph.ts';
import { relations } from '../citation/relation.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote, type Diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import type { Lock } from '../permalink/lock.ts';
import { citedId, directiveAddress } from '../address.ts';
import { formatDate } from '../text/date.ts';
import type { Path } from '../yaml/document.ts';

/** `placeOf`: where a field of a held document's frontmatter stands. */
export function checkGraph(
  graph: CitationGraph,
  files: ReadonlyMap<string, string>,
  placeOf: (id: string, path: Path) => { line: number; column: number },
): Diagnostic[] {
  return graph.problems.map((problem) => {
    const file = files.get(problem.from) ?? '';
    if (problem.line === null) return report(problem, { file, ...placeOf(problem.from, ['number']) }, files);
    return report(problem, { file, line: problem.line, column: 'column' in problem ? problem.column : 1 }, files);
  });
}

function report(problem: GraphProblem, place: Place, files: ReadonlyMap<string, string>): Diagnostic {
  switch (problem.type) {
    case 'unknown-target':
      return diagnostic('CITE-001', place, { found: `<Cite to=${quote(problem.to)}>` });
    case 'unknown-place':
      return diagnostic('CITE-001', place, {
        found: `<Cite at=${quote(problem.at)}>`,
        expected: `neo có trong văn bản ${problem.to}`,
        fix: 'chép neo từ liên kết "#" của đúng mục trên trang văn bản đó',
      });
    case 'unknown-relation':
      return diagnostic('CITE-001', place, {
        found: `<Cite relation=${quote(problem.relation)}>`,
        expected: `một trong: ${Object.keys(relations).join('; ')}`,
        fix: 'chọn một quan hệ trong danh sách, hoặc bỏ thuộc tính relation',
      });
    case 'not-competent':
      return diagnostic('CITE-002', place, { found: `<Cite relation=${quote(problem.relation)} to=${quote(problem.to)}>` });
    case 'contradiction':
      return diagnostic('CITE-003', place, { found: `${problem.label}: ${problem.values.map(formatDate).join(', ')}` });
    case 'out-of-order':
      return diagnostic('CITE-004', place, {
        found: `${problem.lower} ngày ${formatDate(problem.lowerDate)}, ${problem.higher} ngày ${formatDate(problem.higherDate)}`,
      });
    case 'disagreement': {
      const { other, fact, sentence } = problem;
      const where = other.line === null ? `văn bản ${other.from}` : `${files.get(other.from) ?? other.from}, dòng ${other.line}`;
      return diagnostic('CITE-006', place, {
        found: quote(sentence, 240),
        expected: `cùng ${fact === 'number' ? 'số' : 'ngày'} như ở ${where}: ${quote(other.sentence, 240)}`,
      });
    }
  }
}

/** CITE-005: citations that the lock knows and that lead elsewhere now, or are gone. New ones are reported with the document (LOCK-005). */
export function checkGraphLock(lock: Lock, graph: CitationGraph, directives: readonly { id: string; file: string }[]): Diagnostic[] {
  const files = new Map(directives.map(({ id, file }) => [id, file]));
  const changes = graphChanges(graph, [...files.keys()], (id) => lock.get(directiveAddress(id))?.record.citations);
  return changes
    .filter(({ type }) => type !== 'added')
    .map(({ from, line, place, surface, before, after }) =>
      diagnostic(
        'CITE-005',
        { file: files.get(from) ?? '', line, column: 1 },
        { found: `#${place}${surface === null ? '' : ` ${quote(surface, 60)}`}: ${describeOutcome(before)} → ${describeOutcome(after)}` },
      ),
    );
}

/** "chỉ thị số 05-CT/TW" → "05 TW": what a slip in an entry of the authority file would change. */
const numberAndOwner = (label: string): string | null => {
  const [, digits, owner] = /số (\d+)\S*[/-](\S+)$/.exec(label) ?? [];
  return digits === undefined || owner === undefined ? null : `${Number(digits)} ${owner}`;
};

/** LOCK-001: the page of a cited document stays that document's, also when an entry of the authority file has its id. */
export function checkTakenAddresses(lock: Lock, graph: CitationGraph): Diagnostic[] {
  return [...lock].flatMap(([path, { record, file, line }]) => {
    const before = record.cited?.label;
    const now = graph.records.get(citedId(path) ?? '')?.label;
    if (before === undefined || now === undefined) return [];
    const [old, current] = [numberAndOwner(before), numberAndOwner(now)];
    if (old === null || current === null || old === current) return [];
    return [
      diagnostic(
        'LOCK-001',
        { file, line, column: 1 },
        {
          found: `${path} là trang của ${before}, nay thành ${now}`,
          fix: 'sửa số, ký hiệu hoặc cơ quan của mục này trong content/registry/cited-documents.yaml, hoặc đặt id khác',
        },
      ),
    ];
  });
}
