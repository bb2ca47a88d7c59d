/** SRC-001…003, FILE-003: the source is kept beside the document, unchanged, and the official text equals it character for character. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { blockLine } from '../provision/text.ts';
import { findTranscriptionDifference, removeFurniture } from '../transcription/compare.ts';
import { toNfc, withoutInvisible } from '../text/unicode.ts';
import type { MetadataRule } from './rule.ts';

export const checkTranscription: MetadataRule = ({ parsed: { file }, metadata, yaml, blocks, readSource }) => {
  const { file: path, sha256, furniture } = metadata.source;
  const source = readSource(path);
  if (source === undefined) {
    return [
      diagnostic(
        'FILE-003',
        { file, ...yaml.place(['source', 'file']) },
        { field: 'source.file', found: `không có content/sources/${path}` },
      ),
    ];
  }
  const diagnostics: Diagnostic[] = [];
  if (source.sha256 !== sha256) {
    diagnostics.push(
      diagnostic(
        'SRC-001',
        { file, ...yaml.place(['source', 'sha256']) },
        { field: 'source.sha256', found: quote(sha256), expected: source.sha256 },
      ),
    );
  }
  if (source.text === null) return diagnostics;
  // The file keeps its bytes and their checksum; letters composed or in parts, and characters that print nothing, are no difference of text.
  const cleaned = removeFurniture(withoutInvisible(toNfc(source.text)), furniture);
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
