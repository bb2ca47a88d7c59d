/** META-008: a quote that a value rests on stands, to the letter, in the provision that it names. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { DocumentId } from '../directive/directive.ts';
import { provenanceFields, type Metadata } from '../directive/metadata.ts';
import { blockLine, type OfficialBlock } from '../provision/text.ts';
import { collapse } from '../text/whitespace.ts';
import type { YamlValue } from '../yaml/document.ts';

/** One quote to be found; `document` is where it must stand. */
export interface Evidence {
  file: string;
  field: string;
  /** Where the field's parts stand; looked up only for a report. */
  placeOf(part: 'source' | 'evidence'): ReturnType<YamlValue['place']>;
  quote: string;
  document: DocumentId;
  anchor: string;
}

export function collectEvidence(file: string, metadata: Metadata, yaml: YamlValue): Evidence[] {
  return provenanceFields.flatMap((field) => {
    const { evidence, source } = metadata.provenance[field];
    if (evidence == null || source == null) return [];
    const [document = '', anchor = ''] = source.split('#');
    const path = ['provenance', field];
    return [
      {
        file,
        field: path.join('.'),
        placeOf: (part) => yaml.place([...path, part]),
        quote: evidence,
        document,
        anchor,
      },
    ];
  });
}

/** `blocks` are those of the document that the evidence names; null where the library does not hold it. */
export function checkEvidence(evidence: Evidence, blocks: readonly OfficialBlock[] | null): Diagnostic[] {
  const { file, field, placeOf, anchor, document } = evidence;
  const report = (part: 'source' | 'evidence', found: string, fix?: string): Diagnostic[] => [
    diagnostic('META-008', { file, ...placeOf(part) }, { field: `${field}.${part}`, found, ...(fix && { fix }) }),
  ];
  if (blocks === null) return report('source', `văn bản ${quote(document)} không có trong thư viện`, 'sửa mã văn bản trước dấu #');
  const own = blocks.filter((block) => block.anchor === anchor);
  if (own.length === 0) return report('source', `neo ${quote(anchor)} không có trong văn bản ${document}`, whereToLook(evidence, blocks));
  const wanted = collapse(evidence.quote);
  if (own.some((block) => blockLine(block).includes(wanted))) return [];
  if (own.map(blockLine).join(' ').includes(wanted)) return [];
  const elsewhere = blocks.find((block) => blockLine(block).includes(wanted));
  return elsewhere === undefined
    ? report('evidence', quote(wanted))
    : report('source', `câu trích không ở "${anchor}" mà ở "${elsewhere.anchor}"`, `sửa source thành "${document}#${elsewhere.anchor}"`);
}

/** The place of the quote where it stands elsewhere; otherwise the anchors that there are. */
function whereToLook({ quote: words, document }: Evidence, blocks: readonly OfficialBlock[]): string {
  const wanted = collapse(words);
  const place = blocks.find((block) => blockLine(block).includes(wanted));
  if (place !== undefined) return `sửa source thành "${document}#${place.anchor}"`;
  const anchors = [...new Set(blocks.map((block) => block.anchor))];
  return `sửa neo sau dấu #; văn bản này có các neo: ${anchors.slice(0, 20).join(', ')}${anchors.length > 20 ? '…' : ''}`;
}

/** The same evidence with its places looked up, so that it does not keep a whole parsed file in memory until the last document is read. */
export function settlePlaces(evidence: Evidence): Evidence {
  const places = { source: evidence.placeOf('source'), evidence: evidence.placeOf('evidence') };
  return { ...evidence, placeOf: (part) => places[part] };
}
