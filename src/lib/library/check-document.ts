/** One document and everything that is wrong with it by itself; what its evidence says of other documents is left to whoever has them. */
import { sortDiagnostics, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { parseDirective, type DocumentId, type ParsedDirective, type Published } from '../directive/directive.ts';
import { findParserDifferences } from '../markup/remark.ts';
import { officialBlocks, type OfficialBlock } from '../provision/text.ts';
import type { Registry } from '../registry/registry.ts';
import { checkAbbreviations } from '../rules/abbreviations.ts';
import { checkAnnotations } from '../rules/annotations.ts';
import { checkCharacters } from '../rules/characters.ts';
import { checkEvidence, collectEvidence, settlePlaces, type Evidence } from '../rules/evidence.ts';
import { checkFileName } from '../rules/file-name.ts';
import { checkIssuer } from '../rules/issuer.ts';
import { checkLineUnits } from '../rules/line-units.ts';
import { checkMeasureUnits } from '../rules/measure-units.ts';
import { checkPrintedWords } from '../rules/printed-words.ts';
import { checkProvenance } from '../rules/provenance.ts';
import { checkRecipients } from '../rules/recipients.ts';
import { checkRegistryReferences } from '../rules/registry-references.ts';
import { checkMarks } from '../rules/marks.ts';
import { checkRelease } from '../rules/release.ts';
import type { MetadataRule, Rule, RuleContext, SourceFile } from '../rules/rule.ts';
import { checkScope } from '../rules/scope.ts';
import { checkShares } from '../rules/shares.ts';
import { checkTargets } from '../rules/targets.ts';
import { checkTasks } from '../rules/tasks.ts';
import { checkTitle } from '../rules/title.ts';
import { checkTranscription } from '../rules/transcription.ts';
import type { Content } from './content.ts';

const rules: readonly Rule[] = [checkFileName, checkAnnotations, checkTargets, checkShares, checkTasks, checkAbbreviations, checkMarks];
const metadataRules: readonly MetadataRule[] = [
  checkRegistryReferences,
  checkRecipients,
  checkProvenance,
  checkPrintedWords,
  checkTitle,
  checkIssuer,
  checkRelease,
  checkScope,
];

/** Doubts that only `check` raises. */
const hintRules: readonly Rule[] = [checkMeasureUnits];
const metadataHintRules: readonly MetadataRule[] = [checkLineUnits];

export interface CheckedDocument {
  parsed: ParsedDirective;
  blocks: readonly OfficialBlock[];
  diagnostics: Diagnostic[];
  /** Quotes that must be found in other documents. */
  elsewhere: Evidence[];
  /** False where parts of the body could not be read: then nothing is said about its text. */
  isReadable: boolean;
}

export interface DirectiveFile {
  id: DocumentId;
  file: string;
  text: string;
  published: Published | undefined;
}

export interface CheckOptions {
  /** Also read the body with remark and require that it says the same. */
  secondParser: boolean;
  /** Files that the second parser need not read again. */
  passed?: PassedTexts | undefined;
  hints?: boolean | undefined;
}

/** Texts of whole files that both parsers have read alike, with the versions that run now. */
export interface PassedTexts {
  has(text: string): boolean;
  add(text: string): void;
}

/** Reads one document and finds what can be said of it alone. */
export function checkDocument(
  content: Content,
  registry: Registry,
  { id, file, text, published }: DirectiveFile,
  { secondParser, passed, hints = false }: CheckOptions,
): CheckedDocument {
  const characters = checkCharacters(file, text);
  const parsed = parseDirective(id, file, text, published);
  const diagnostics = [...characters, ...parsed.diagnostics];
  // Not `push(...more)`: a call cannot take as many arguments as a bad file has problems.
  const add = (more: readonly Diagnostic[]): void => more.forEach((problem) => diagnostics.push(problem));
  const isReadable = !parsed.diagnostics.some(
    ({ code }) => code.startsWith('SYN') || code.startsWith('PROV') || code === 'YAML-003' || code === 'FILE-002',
  );
  const blocks = officialBlocks(parsed.body);
  const context: RuleContext = { parsed, blocks, registry, readSource: readOnce(content) };
  for (const rule of hints ? [...rules, ...hintRules] : rules) add(rule(context));
  const elsewhere: Evidence[] = [];
  const { metadata, yaml } = parsed;
  if (metadata !== null && yaml !== null) {
    const metadataContext = { ...context, metadata, yaml };
    for (const rule of hints ? [...metadataRules, ...metadataHintRules] : metadataRules)
      if (isReadable || rule !== checkPrintedWords) add(rule(metadataContext));
    if (isReadable) {
      add(checkTranscription(metadataContext));
      for (const evidence of collectEvidence(file, metadata, yaml)) {
        if (evidence.document === id) add(checkEvidence(evidence, blocks));
        else elsewhere.push(settlePlaces(evidence));
      }
    }
  }
  // A document that must not be here: what else is wrong with it would only tell an editor to touch the mark (GATE-001 to 003).
  const barred = diagnostics.filter(({ code }) => bars.has(code));
  if (barred.length > 0) return { parsed, blocks, diagnostics: barred, elsewhere: [], isReadable: false };
  if (secondParser && isReadable && passed?.has(text) !== true) {
    const differences = findParserDifferences(file, parsed.markup, parsed.blocks);
    add(differences);
    if (differences.length === 0) passed?.add(text);
  }
  return { parsed, blocks, diagnostics: cut(diagnostics), elsewhere, isReadable };
}

/** The files of one document, each read and summed once, whatever rules ask for it. */
function readOnce(content: Pick<Content, 'readSource'>): RuleContext['readSource'] {
  const files = new Map<string, SourceFile | undefined>();
  return (path) => {
    if (!files.has(path)) files.set(path, content.readSource(path));
    return files.get(path);
  };
}

/** Marks of secrecy, of circulation, of a draft. */
const bars: ReadonlySet<string> = new Set(['GATE-001', 'GATE-002', 'GATE-003']);

/** More problems than anybody mends one by one: something else was put where a document belongs. */
const mostOfDocument = 1000;

function cut(diagnostics: Diagnostic[]): Diagnostic[] {
  if (diagnostics.length <= mostOfDocument) return diagnostics;
  const shown = sortDiagnostics(diagnostics).slice(0, mostOfDocument);
  const more = diagnostics.length - mostOfDocument;
  return shown.map((problem, index) =>
    index < mostOfDocument - 1 ? problem : { ...problem, found: `${problem.found}; tệp này còn ${more} lỗi nữa` },
  );
}
