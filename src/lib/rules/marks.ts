/** GATE-001…003: no document with a mark of secrecy, of circulation or of a draft stands in the library; nothing in the frontmatter overrules one. */
import { comparedFile } from '../directive/metadata.ts';
import { diagnostic, type DiagnosticCode } from '../diagnostic/catalogue.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { OfficialBlock } from '../provision/text.ts';
import { zoneAnchors } from '../provision/body.ts';
import { findMarks, sourceLines, type Mark, type PrintedLine } from '../publication/marks.ts';
import type { MarkFamily } from '../publication/stamps.ts';
import { kindNames } from '../registry/kind-names.ts';
import type { Rule } from './rule.ts';

const codes: Readonly<Record<MarkFamily, DiagnosticCode>> = { secrecy: 'GATE-001', circulation: 'GATE-002', draft: 'GATE-003' };

export const checkMarks: Rule = ({ parsed: { file, metadata, yaml }, blocks, registry, readSource }) => {
  const kinds = kindNames(registry);
  const printed = findMarks(blocks.flatMap(blockLines), kinds);
  const source = metadata === null ? undefined : comparedFile(metadata)?.file;
  const text = source === undefined ? null : (readSource(source)?.text ?? null);
  const inSource = text === null ? [] : findMarks(sourceLines(text), kinds);
  // What stands on the page stands in its source too, and is said once.
  const others = inSource.filter(({ family }) => !printed.some((own) => own.family === family));
  const report = ({ family, words, line, column }: Mark, where: string): ReturnType<Rule>[number] =>
    diagnostic(codes[family], { file: where, line, column, length: words.length }, { found: quote(words) });
  const own = [
    ...printed.map((mark) => report({ ...mark, words: mark.words, column: 1 }, file)),
    ...others.map((mark) => report(mark, `content/sources/${source ?? ''}`)),
  ];
  if (metadata?.secrecy != null)
    own.push(
      diagnostic(
        'GATE-001',
        { file, ...(yaml?.place(['secrecy']) ?? { line: 1, column: 1 }) },
        { field: 'secrecy', found: quote(metadata.secrecy) },
      ),
    );
  return own;
};

/** A label that counts or lists makes an item of it, but for the head; a star stands before a mark as before a footnote. */
function blockLines({ anchor, line, label, text }: OfficialBlock): PrintedLine[] {
  const isHead = anchor === zoneAnchors.head;
  const lines = text.split('\n').map((own, index) => (index === 0 && label !== null && label !== '*' ? `${label} ${own}` : own));
  return ['', ...lines].map((own) => ({ text: own, line, isHead, isWhole: true }));
}
