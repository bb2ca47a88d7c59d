/** META-009: what the frontmatter gives as printed is printed, to the letter, in the part of the text where it belongs. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { zoneAnchors } from '../provision/body.ts';
import { parseDocumentNumber, formatDocumentNumber } from '../document-number/document-number.ts';
import { blockLine } from '../provision/text.ts';
import { findDates } from '../text/date.ts';
import { lower } from '../text/fold.ts';
import { collapse } from '../text/whitespace.ts';
import { holdsWords } from '../text/whole-words.ts';
import type { MetadataRule } from './rule.ts';

export const checkPrintedWords: MetadataRule = ({ parsed: { file }, metadata, yaml, blocks, registry }) => {
  const diagnostics: Diagnostic[] = [];
  const textOf = (anchor?: string): string =>
    blocks
      .filter((block) => anchor === undefined || block.anchor === anchor)
      .map(blockLine)
      .join(' ');
  const whole = textOf();
  const require = (path: (string | number)[], words: string | null | undefined, within: string, where: string): void => {
    if (words == null || holdsWords(within, collapse(words))) return;
    diagnostics.push(
      diagnostic(
        'META-009',
        { file, ...yaml.place(path) },
        { field: path.join('.'), found: quote(words), expected: `chữ in trong ${where}` },
      ),
    );
  };
  require(['issuer', 'printed'], metadata.issuer.printed, whole, 'văn bản');
  (['addressees', 'recipients'] as const).forEach((list) => {
    const zone = list === 'addressees' ? 'addressees' : 'recipients';
    const name = list === 'addressees' ? 'phần <Addressees>' : 'phần <Recipients>';
    const within = textOf(zoneAnchors[zone]);
    metadata[list].forEach(({ printed }, index) => require([list, index, 'printed'], printed, within, name));
  });
  checkSignature();
  require(['scope', 'printed'], metadata.scope?.printed, whole, 'văn bản');
  require(['secrecy'], metadata.secrecy, whole, 'văn bản');
  if (metadata.provenance.title.basis === 'printed') require(['title'], metadata.title, whole, 'văn bản');
  const { number, date, kind } = metadata.provenance;
  requireEvidence('number', metadata.number, number.evidence, holdsNumber);
  requireEvidence('date', metadata.date, date.evidence, holdsDate);
  // An inferred kind rests on something else than its name ("Kính gửi:").
  if (kind.basis === 'printed' && registry.kind(metadata.kind) !== undefined)
    requireEvidence('kind', metadata.kind, kind.evidence, (words, name) => lower(words).includes(lower(name)));

  /** A value printed or inferred stands in its evidence, in whatever form is printed there. */
  function requireEvidence(
    field: string,
    value: string | null,
    evidence: string | null | undefined,
    holds: (evidence: string, value: string) => boolean,
  ): void {
    if (value === null || evidence == null || holds(evidence, value)) return;
    const words = {
      field,
      found: quote(value),
      expected: `giá trị có trong câu trích làm căn cứ: ${quote(evidence)}`,
      fix: 'sửa giá trị theo câu trích, hoặc chép câu trích có giá trị này',
    };
    diagnostics.push(diagnostic('META-009', { file, ...yaml.place([field]) }, words));
  }

  /** Authority, position and name in this order, each from the beginning of a line or right behind the one before: "BÍ THƯ" is not printed where "PHÓ BÍ THƯ" is. */
  function checkSignature(): void {
    const lines = blocks.filter((block) => block.anchor === zoneAnchors.signature).map(blockLine);
    const text = lines.join(' ');
    const starts = new Set(lines.map((_, index) => lines.slice(0, index).join(' ').length + (index === 0 ? 0 : 1)));
    for (const key of ['authority', 'position', 'name'] as const) {
      const words = metadata.signatory?.[key];
      if (words == null) continue;
      const own = collapse(words);
      const start = findFrom(text, own, starts);
      if (start === -1) require(['signatory', key], words, '', 'phần <Signature>, từ đầu một dòng');
      else starts.add(start + own.length + 1);
    }
  }

  return diagnostics;
};

/** Where the words begin, at one of the places; -1 where they do not, or are cut from a longer word. */
function findFrom(text: string, words: string, starts: ReadonlySet<number>): number {
  for (const start of starts) {
    if (text.startsWith(words, start) && !/[\p{L}\p{N}]/u.test(text[start + words.length] ?? ' ')) return start;
  }
  return -1;
}

/** Matches "3467 - CV/TU", "35/2023/UBTVQH15"; not "05/01/2024", "2021 - 2025". */
const numberShape =
  /(?:\d{1,3}\.\d{1,2}(?=\s*\/\s*\d{4}\s*\/)|\d{1,6})\s*[-–‑−/]\s*(?:\d{4}\s*\/\s*)?\p{L}[\p{L}\d]*(?:\s*[-–‑−/]\s*[\p{L}\d]+)*/gu;

/** Whether the words print this number, however it is set. */
export function holdsNumber(evidence: string, value: string): boolean {
  const own = parseDocumentNumber(value);
  return [...evidence.matchAll(numberShape)].some(([printed]) => {
    const read = parseDocumentNumber(printed);
    return own !== null && read !== null && formatDocumentNumber(read) === formatDocumentNumber(own);
  });
}

export function holdsDate(evidence: string, value: string): boolean {
  return findDates(evidence).includes(value);
}
