/** GATE-004, GATE-005: what opens a document to readers is what it looks like: a permission that can be looked up, a sentence that says so. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { formatDate } from '../text/date.ts';
import { lower } from '../text/fold.ts';
import type { MetadataRule } from './rule.ts';

/** "đến cán bộ, đảng viên và nhân dân", "phổ biến rộng rãi"; not "không phổ biến rộng rãi", "trong nội bộ". */
const everybody = /(?<!\p{L})(?:nhân dân|người dân|toàn dân|quần chúng|công khai|rộng rãi|mọi người)(?!\p{L})/u;
const fewer = /(?<!\p{L})(?:không|chỉ|nội bộ|hạn chế|trừ)(?!\p{L})/u;

export const checkRelease: MetadataRule = ({ parsed: { file }, metadata: { release, scope, date }, yaml }) => {
  const diagnostics: Diagnostic[] = [];
  const report = (code: 'GATE-004' | 'GATE-005', path: readonly string[], found: string): void => {
    diagnostics.push(diagnostic(code, { file, ...yaml.place(path) }, { field: path.join('.'), found }));
  };
  if (release != null) {
    const { person, document } = release;
    if (date !== null && release.date < date)
      report('GATE-004', ['release', 'date'], `cho phép ngày ${formatDate(release.date)}, văn bản ngày ${formatDate(date)}`);
    if (person.trim().split(/\s+/).length < 3) report('GATE-004', ['release', 'person'], quote(person));
    if (!/\d/.test(document)) report('GATE-004', ['release', 'document'], quote(document));
  }
  if (scope?.public === true) {
    const sentence = lower(scope.printed);
    if (!everybody.test(sentence) || fewer.test(sentence)) report('GATE-005', ['scope', 'public'], quote(scope.printed, 120));
  }
  return diagnostics;
};
