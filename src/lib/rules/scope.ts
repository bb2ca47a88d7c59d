/** META-013: the sentence that says to whom a document is made known stands in `scope`, for publication hangs on it. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { MetadataRule } from './rule.ts';

/** Matches "Nghị quyết này được phổ biến đến …", "Chỉ thị này phổ biến tới …"; not "kịp thời phổ biến đến đảng viên", "được phổ biến rộng rãi". */
const sentence = /(?<=^|[.;:]\s)\p{Lu}[\p{L} ]{2,30} này (?:được |sẽ )?(?:phổ biến|quán triệt, phổ biến) (?:đến|tới)[^.;]*\.?/u;

/** Stands in every such sentence and in few others: nearly no text is read with the expression. */
const verb = ' phổ biến ';

export const checkScope: MetadataRule = ({ parsed: { file }, metadata, yaml, blocks }) => {
  if (metadata.scope !== null) return [];
  const printed = blocks.flatMap(({ text }) => (text.includes(verb) ? (sentence.exec(text)?.[0] ?? []) : []))[0];
  if (printed === undefined) return [];
  return [
    diagnostic('META-013', { file, ...yaml.place(['scope']) }, { field: 'scope', found: `scope: null, văn bản in ${quote(printed, 200)}` }),
  ];
};
