/** META-009: what the frontmatter gives as printed is printed, to the letter, in the part of the text where it belongs. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { zoneAnchors } from '../provision/body.ts';
import { parseDocumentNumber, formatDocumentNumber } from '../document-number/document-number.ts';
import { blockLine } from '../provision/text.ts';
import { collapse } from '../text/whitespace.ts';
import type { MetadataRule } from './rule.ts';

export const checkPrintedWords: MetadataRule = ({ parsed: { file }, metadata, yaml, blocks }) => {
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
  // Line by line: "BÍ THƯ" is not printed where "PHÓ BÍ THƯ" is.
  const signature = blocks.filter((block) => block.anchor === zoneAnchors.signature).map(blockLine);
  for (const key of ['authority', 'position', 'name'] as const) {
    const words = metadata.signatory?.[key];
    if (words == null || !signature.includes(collapse(words))) require(['signatory', key], words, '', 'phần <Signature>, trọn một dòng');
  }
  require(['scope', 'printed'], metadata.scope?.printed, whole, 'văn bản');
  require(['secrecy'], metadata.secrecy, whole, 'văn bản');
  if (metadata.provenance.title.basis === 'printed') require(['title'], metadata.title, whole, 'văn bản');
  if (metadata.number !== null && metadata.provenance.number.basis === 'printed') {
    const own = parseDocumentNumber(metadata.number);
    const printed = /\d[\d\s]*[-–‑/][^,;]*/u.exec(metadata.provenance.number.evidence ?? '')?.[0] ?? '';
    const read = parseDocumentNumber(printed.trim().replace(/[.\s]+$/, ''));
    if (own !== null && (read === null || formatDocumentNumber(read) !== formatDocumentNumber(own))) {
      diagnostics.push(
        diagnostic(
          'META-009',
          { file, ...yaml.place(['number']) },
          {
            field: 'number',
            found: quote(metadata.number),
            expected: `số như in trong câu trích: ${quote(metadata.provenance.number.evidence ?? '')}`,
          },
        ),
      );
    }
  }
  return diagnostics;
};

/** Whole words: "Tỉnh ủy" is not printed in "Tỉnh ủyx". */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(0, at).at(-1) ?? ' ', text[at + words.length] ?? ' '];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
