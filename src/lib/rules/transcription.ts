/** SRC-001…003, FILE-003: the source is kept beside the document, unchanged, and the official text equals it character for character. */
import { comparedFile } from '../directive/metadata.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { blockLine } from '../provision/text.ts';
import { findTranscriptionDifference, removeFurniture } from '../transcription/compare.ts';
import { isUnusual } from '../text/usual.ts';
import { toNfc, withoutInvisible } from '../text/unicode.ts';
import type { MetadataRule } from './rule.ts';

export const checkTranscription: MetadataRule = ({ parsed: { file }, metadata, yaml, blocks, readSource }) => {
  const { furniture, text: extract } = metadata.source;
  const diagnostics: Diagnostic[] = [];
  const kept = [{ ...metadata.source, path: ['source'] }, ...(extract == null ? [] : [{ ...extract, path: ['source', 'text'] }])];
  for (const { file: name, sha256, path } of kept) {
    const held = readSource(name);
    const [code, key, words] =
      held === undefined
        ? (['FILE-003', 'file', { found: `không có content/sources/${name}` }] as const)
        : (['SRC-001', 'sha256', { found: quote(sha256), expected: held.sha256 }] as const);
    if (held?.sha256 === sha256) continue;
    diagnostics.push(diagnostic(code, { file, ...yaml.place([...path, key]) }, { field: [...path, key].join('.'), ...words }));
  }
  const compared = comparedFile(metadata);
  const source = compared === null ? undefined : readSource(compared.file);
  if (source === undefined || source.text === null) return diagnostics;
  // The file keeps its bytes and their checksum; letters composed or in parts, and characters that print nothing, are no difference of text.
  const visible = isUnusual(source.text) ? withoutInvisible(toNfc(source.text)) : source.text;
  const cleaned = removeFurniture(visible, furniture);
  for (const index of cleaned.missing) {
    const entry = furniture[index];
    const place = yaml.place(['source', 'furniture', index, 'text']);
    diagnostics.push(
      diagnostic(
        'SRC-003',
        { file, ...place },
        { field: `source.furniture.${index}`, found: `${quote(entry?.text ?? '')} ở dòng ${entry?.line ?? 0}` },
      ),
    );
  }
  const difference = findTranscriptionDifference(cleaned.text, blocks.map(blockLine));
  if (difference !== null) {
    const block = blocks[Math.min(difference.blockIndex, blocks.length - 1)];
    diagnostics.push(
      diagnostic(
        'SRC-002',
        { file, line: block?.line ?? 1, column: 1 },
        {
          found: `${quote(difference.page)}${difference.isWhiteSpace ? ' (khác ở dấu cách)' : ''}`,
          expected: `như tệp nguồn, dòng ${difference.sourceLine}: ${quote(difference.source)}`,
        },
      ),
    );
  }
  return diagnostics;
};
