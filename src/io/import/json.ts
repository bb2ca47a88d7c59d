/** What `npm run import -- --json` prints for one file; docs/format.md describes it. */
import type { ProposedFields } from '../../lib/transcription/proposal.ts';
import { sourceLines, type SourceText } from '../../lib/transcription/source-text.ts';
import type { ImportPreview, SaveResult } from './session.ts';

type Json = Record<string, unknown>;

/** `saved`: null where nobody asked to write. */
export function previewJson(preview: ImportPreview, saved: SaveResult | null): Json {
  if (!preview.ok) return { file: preview.file, ok: false, refusal: preview.refusal, written: null };
  const { source, proposal, chosen } = preview;
  const lineOf = givenLines(source);
  const warnings = [
    ...proposal.warnings.map(({ line, message }) => ({ line: line === null ? null : lineOf(line), message })),
    ...preview.triangulation.filter(({ agreement }) => agreement === 'differs').map(({ message }) => ({ line: null, message })),
    ...preview.duplicates.map(({ message }) => ({ line: null, message })),
  ];
  return {
    file: preview.file,
    ok: true,
    sha256: preview.sha256,
    format: source.format,
    fields: fieldsJson(proposal.fields),
    chosen,
    missing: preview.missing,
    provisions: preview.provisions,
    furniture: proposal.furniture.map((own) => ({ ...own, line: lineOf(own.line) })),
    coverage: proposal.coverage,
    warnings,
    id: preview.id,
    path: preview.path,
    mdx: preview.mdx,
    diagnostics: preview.diagnostics.map((problem) => ({ ...problem, field: problem.field ?? null })),
    suggestions: preview.suggestions,
    triangulation: preview.triangulation,
    duplicates: preview.duplicates,
    bodies: preview.bodies,
    written: saved?.saved === true ? saved.written : null,
    backups: saved?.saved === true ? saved.backups : [],
    notWritten: saved?.saved === false ? { why: saved.why, message: saved.message } : null,
  };
}

/** The issuer's value is what is printed, its id stands beside it. */
function fieldsJson(fields: ProposedFields): Json {
  const { issuer } = fields;
  const { alternatives, value, ...rest } = issuer;
  const printed = {
    value: value?.printed ?? null,
    id: value?.id ?? null,
    ...rest,
    ...(alternatives === undefined ? {} : { alternatives }),
  };
  return { ...fields, issuer: printed };
}

/** Line of the source's text → line of the given file, where that is plain text. */
function givenLines(source: SourceText): (line: number) => number {
  const lines = new Map(sourceLines(source.items).map(({ line, fileLine }) => [line, fileLine]));
  return (line) => (source.format === 'text' ? (lines.get(line) ?? line) : line);
}
