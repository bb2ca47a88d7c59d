/** From a file to the document that would be written, with everything that can be said of it before: nothing is written. */
import type { Diagnostic } from '../../lib/diagnostic/diagnostic.ts';
import { directiveAddress } from '../../lib/address.ts';
import { completeDirective, parseBody, parseDirective, type DocumentId } from '../../lib/directive/directive.ts';
import { provenanceFields, type Metadata, type ProvenanceField } from '../../lib/directive/metadata.ts';
import { buildMetadata, provenanceOf } from '../../lib/import/build-metadata.ts';
import { chooseFields, type ChosenFields } from '../../lib/import/choose-fields.ts';
import { ownerOf } from '../../lib/import/document-id.ts';
import { createMeasure, findDuplicates } from '../../lib/import/duplicates.ts';
import { findContradictions } from '../../lib/import/contradictions.ts';
import { createFamily } from '../../lib/import/family.ts';
import { keepFurniture } from '../../lib/import/keep-furniture.ts';
import { mendFields } from '../../lib/import/mend-fields.ts';
import { placeDocument } from '../../lib/import/place-document.ts';
import { createPrintedText } from '../../lib/import/printed-text.ts';
import { proposeBodies } from '../../lib/import/propose-bodies.ts';
import { settleDecisions } from '../../lib/import/settle-decisions.ts';
import { triangulate } from '../../lib/import/triangulation.ts';
import { withUnits } from '../../lib/import/units.ts';
import type { Content } from '../../lib/library/content.ts';
import { createEntry, type Entry } from '../../lib/library/entry.ts';
import type { Body } from '../../lib/provision/body.ts';
import { blockLine, officialBlocks } from '../../lib/provision/text.ts';
import { parseRegistry } from '../../lib/registry/parse.ts';
import type { Registry } from '../../lib/registry/registry.ts';
import type { SourceFile } from '../../lib/rules/rule.ts';
import { suggest } from '../../lib/suggestion/suggest.ts';
import { findFileType } from '../../lib/transcription/file-type.ts';
import { proposeDocument } from '../../lib/transcription/propose.ts';
import type { SourceText } from '../../lib/transcription/source-text.ts';
import { withFrontmatter, writeBody } from '../../lib/transcription/write-directive.ts';
import { openContent, sha256 } from '../content.ts';
import { readSourceFile } from '../read-source-file.ts';
import { addBodies } from './bodies.ts';
import { knownLibrary, type CheckedDocument } from './known-library.ts';
import { directiveFile, withDocument } from './overlay.ts';
import type { ChosenField, ImportOptions, ImportPreview, PreviewedImport, PreviewedProvision, Transcript } from './session.ts';

export async function preview({
  content: folder,
  name,
  bytes,
  today,
  decisions = {},
  ocr = false,
  source: known,
  onProgress,
}: ImportOptions): Promise<ImportPreview> {
  const read =
    known !== undefined
      ? { source: known }
      : await readSourceFile(name, bytes, { ocr, ...(onProgress === undefined ? {} : { onProgress }) });
  if ('refusal' in read) return { ok: false, file: name, refusal: read.refusal };
  const { source } = read;
  onProgress?.('Đang đối chiếu với thư viện…');
  const current = openContent(folder);
  const registryFile = addBodies(current.registry.organizations, decisions.bodies ?? []);
  const content: Content = { ...current, registry: { ...current.registry, organizations: registryFile } };
  const { registry } = parseRegistry(content);
  const registryProblem = findRegistryProblem(current);
  const proposed = proposeDocument(source, registry);
  const proposal =
    registryProblem === null ? proposed : { ...proposed, warnings: [{ line: null, message: registryProblem }, ...proposed.warnings] };
  const { blocks, furniture: proposedFurniture } = keepFurniture(
    { ...proposal, blocks: decisions.blocks ?? proposal.blocks },
    decisions.kept ?? [],
  );
  const bodyText = decisions.body === undefined ? writeBody(blocks) : `${decisions.body.trim()}\n`;
  const body = parseBody(name, bodyText);
  const printed = officialBlocks(body);
  const text = createPrintedText(printed);
  // Letters that OCR read wrongly are mended by an editor: what is compared with the page from then on is what the editor has read, and all of it is text.
  const isReadAnew = source.format === 'ocr' && decisions.body !== undefined;
  const transcript: Transcript = isReadAnew ? { isExtract: true, text: `${printed.map(blockLine).join('\n')}\n` } : proposal;
  const furniture = isReadAnew ? [] : proposedFurniture;

  const settled = settleDecisions(decisions, text, registry);
  const stated = chooseFields(proposal.fields, settled.fields, text, registry);
  const organization = decisions.organization ?? ownerOf(stated.issuer.value?.id ?? '', stated.number.value, registry);
  const family = createFamily(registry, organization, stated.date.value);
  let chosen = withUnits(stated, family, settled.fields);
  const title = chosen.title.value ?? settled.editorialTitle;
  const held = new Set(content.directives.map(({ id: own }) => own));
  const isTaken = (own: string): boolean =>
    held.has(own) || (content.locks ?? []).some((lock) => lock.text.includes(`"${directiveAddress(own)}"`));
  const place = {
    chosen,
    decided: settled.fields,
    issuer: proposal.fields.issuer.value,
    organization,
    title,
    wanted: decisions.document,
    isTaken,
  };
  const { document, missing: unplaced } = placeDocument(place, family, registry);
  // A scan whose letters are still to be mended may print something else than OCR has read.
  const hasTitle = unplaced.some(({ field }) => field === 'title');
  const contradictions = (source.format === 'ocr' ? [] : findContradictions(proposal.fields, decisions.fields ?? {}, chosen, text)).filter(
    ({ field }) => field !== 'title' || !hasTitle,
  );
  const missing = [...contradictions, ...unplaced.filter(({ field }) => !contradictions.some((own) => own.field === field))];
  const id = document === null || organization === null ? null : `${organization}/${document}`;

  const digest = sha256(bytes);
  const files = id === null ? null : keptFiles(id, source.format, transcript, bytes, digest);
  const write = (own: ChosenFields): { metadata: Metadata; mdx: string } | null => {
    if (id === null || files === null || missing.length > 0) return null;
    const editorialTitle = own.title.value === null ? settled.editorialTitle : null;
    const metadata = buildMetadata({
      id,
      chosen: own,
      editorialTitle,
      added: today,
      source: files.source,
      furniture,
    });
    return metadata === null ? null : { metadata, mdx: withFrontmatter(metadata, bodyText) };
  };
  const others = knownLibrary(folder);
  const check = (mdx: string): CheckedDocument =>
    others.check(withDocument(content, { id: id ?? '', text: mdx, sources: files?.kept ?? new Map<string, SourceFile>() }), id, mdx);
  let written = write(chosen);
  let checked = written === null ? others.check(content, null, null) : check(written.mdx);
  const mended = written === null ? null : mendFields(chosen, settled.fields, checked.diagnostics);
  if (mended !== null) {
    chosen = mended;
    written = write(chosen);
    if (written !== null) checked = check(written.mdx);
  }

  const shares = others.texts.shares(current, printed, id);
  const entries = checked.entries.filter((entry) => entry.id !== id);
  // A document of the same id is hidden by this one, and is the first that it may be.
  const replaced = id === null ? null : readHeld(content, id, registry);
  if (replaced !== null && written !== null) {
    entries.push(replaced.entry);
    shares.set(replaced.entry.id, createMeasure(printed)(officialBlocks(replaced.body)));
  }
  const { fields } = proposal;
  const own = {
    kind: chosen.kind.value ?? fields.kind.value,
    number: chosen.number.value ?? fields.number.value,
    date: chosen.date.value ?? fields.date.value,
    title: chosen.title.value ?? fields.title.value,
    organization,
  };
  const result: PreviewedImport = {
    ok: true,
    file: name,
    sha256: digest,
    source,
    proposal,
    transcript: { isExtract: transcript.isExtract, text: transcript.text },
    chosen: Object.fromEntries(provenanceFields.map((field) => [field, shown(chosen, field, id)])) as Record<ProvenanceField, ChosenField>,
    registryProblem,
    missing,
    id,
    path: id === null ? null : directiveFile(id),
    metadata: written?.metadata ?? null,
    mdx: written?.mdx ?? bodyText,
    provisions: provisions(written === null ? body : parseBody(name, written.mdx)),
    suggestions: suggest(parseDirective(id ?? 'a/b', name, written?.mdx ?? bodyText), registry, others.texts.count(current, id)),
    diagnostics:
      written === null
        ? parseDirective('a/b', name, `---\n---\n\n${bodyText}`).diagnostics.filter(({ code }) => /^(?:SYN|PROV|TEXT)/.test(code))
        : checked.diagnostics,
    triangulation: triangulate({ ...own, text: printed.map(blockLine).join('\n') }, id, checked.graph, registry),
    duplicates: findDuplicates({ ...own, sha256: digest }, entries, shares, registry),
    bodies: proposeBodies(
      {
        ...fields,
        addressees: { ...fields.addressees, value: chosen.addressees.value ?? fields.addressees.value },
        recipients: { ...fields.recipients, value: chosen.recipients.value ?? fields.recipients.value },
      },
      family,
      registry,
    ),
  };
  return result;
}

/** Without a registry nothing of a document can be known: that is said, instead of one thing after the other that is not found in it. */
function findRegistryProblem(content: Content): string | null {
  const errors = parseRegistry(content).diagnostics.filter(
    ({ severity, file }) => severity === 'error' && /\/(?:organizations|kinds)\.yaml$/.test(file),
  );
  const [first] = errors;
  if (first === undefined) return null;
  const more = errors.length === 1 ? '' : ` (và ${errors.length - 1} lỗi khác)`;
  return `Danh mục có lỗi nên chưa ghi được gì: ${first.file}, dòng ${first.line}: ${first.found}${more}. Sửa như npm run check nêu, rồi làm lại.`;
}

/** What `check` says of a document that has been written. */
export const checkSaved = (folder: string, id: DocumentId): Diagnostic[] =>
  knownLibrary(folder).checkSaved(openContent(folder), id).diagnostics;

function readHeld(content: Content, id: DocumentId, registry: Registry): { entry: Entry; body: Body } | null {
  if (!content.directives.some((own) => own.id === id)) return null;
  const read = content.readDirective(id);
  const parsed = 'text' in read ? parseDirective(id, directiveFile(id), read.text) : null;
  const directive = parsed === null ? null : completeDirective(parsed);
  const entry = directive === null ? null : createEntry(directive, registry);
  return entry === null || directive === null ? null : { entry, body: directive.body };
}

interface SourceFiles {
  source: Pick<Metadata['source'], 'file' | 'sha256' | 'text'>;
  /** Path below content/sources/ → what a check reads there. */
  kept: Map<string, SourceFile>;
}

/** The original beside the document, and its text where the original is none. */
export function keptFiles(
  id: DocumentId,
  format: SourceText['format'],
  { isExtract, text }: Transcript,
  bytes: Uint8Array,
  digest: string,
): SourceFiles {
  const extension = extensionOf(format, bytes);
  const file = `${id}.${extension}`;
  const original = { sha256: digest, text: extension === 'txt' ? new TextDecoder('utf-8').decode(bytes) : null };
  if (extension === 'txt' && !isExtract) return { source: { file, sha256: digest }, kept: new Map([[file, original]]) };
  const extract = { file: `${id}.chu.txt`, sha256: sha256(text), ...(format === 'ocr' ? { ocr: true } : {}) };
  return {
    source: { file, sha256: digest, text: extract },
    kept: new Map([
      [file, original],
      [extract.file, { sha256: extract.sha256, text }],
    ]),
  };
}

/** OCR reads pictures of several kinds: the bytes say which. */
function extensionOf(format: SourceText['format'], bytes: Uint8Array): string {
  if (format === 'text') return 'txt';
  if (format === 'docx') return 'docx';
  const type = findFileType(bytes);
  return type === 'png' ? 'png' : type === 'jpeg' ? 'jpg' : 'pdf';
}

function shown(chosen: ChosenFields, field: ProvenanceField, id: DocumentId | null): ChosenField {
  const own = chosen[field];
  return { value: own.value, provenance: provenanceOf(own, id), isOpen: own.isOpen };
}

function provisions(body: Body): PreviewedProvision[] {
  return body.parts.flatMap(({ zone, items }) =>
    zone !== 'body'
      ? []
      : officialBlocks({ parts: [{ zone, items }] }).map(({ anchor, label, text }) => {
          const item = items.find((own) => 'anchor' in own && own.anchor === anchor);
          return { anchor, parent: item !== undefined && 'parent' in item ? item.parent : null, label, text };
        }),
  );
}
