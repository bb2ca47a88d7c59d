/** META-010: a known title, or an editor's title that says so; never both, never neither. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { MetadataRule } from './rule.ts';

export const checkTitle: MetadataRule = ({ parsed: { file }, metadata, yaml }) => {
  if (metadata.title === null && metadata.editorialTitle == null) {
    return [
      diagnostic(
        'META-010',
        { file, ...yaml.place(['title']) },
        { field: 'editorialTitle', found: 'không có title, cũng không có editorialTitle' },
      ),
    ];
  }
  if (metadata.title !== null && metadata.editorialTitle != null) {
    return [
      diagnostic(
        'META-010',
        { file, ...yaml.place(['editorialTitle']) },
        { field: 'editorialTitle', found: 'có cả title và editorialTitle' },
      ),
    ];
  }
  return [];
};
