/** `npm run permalinks`: says what differs from the lock of published paths, and what has to be written for it; with --accept writes the lock. */
import { join, resolve } from 'node:path';
import { formatDiagnostic, formatSummary, summarize } from '../src/lib/diagnostic/format.ts';
import { directiveAddress, directiveId } from '../src/lib/address.ts';
import { describeOutcome, graphChanges } from '../src/lib/citation/changes.ts';
import { parseBody, type DocumentId } from '../src/lib/directive/directive.ts';
import { withoutPaths, lockedRecords } from '../src/lib/permalink/lock.ts';
import { proposeCorrection } from '../src/lib/permalink/propose-correction.ts';
import { linesByAnchor } from '../src/lib/permalink/text-lock.ts';
import { assemble, type Assembled } from '../src/lib/library/assemble.ts';
import { officialBlocks } from '../src/lib/provision/text.ts';
import { openContent, sha256 } from '../src/io/content.ts';
import { earlierTexts } from '../src/io/earlier-texts.ts';
import { writeLocks } from '../src/io/lock-files.ts';
import { readArguments } from './arguments.ts';

const help = `npm run permalinks -- [--content THƯ_MỤC] [--accept [--drop]] [--json]

So sánh đường dẫn, neo, chữ, liên kết viện dẫn, mã chỉ tiêu và nhiệm vụ của các văn bản với khóa trong content/permalinks.
Với văn bản đã công bố mà chữ thay đổi, in sẵn ghi nhận "Sửa lỗi bản đăng" để dán vào đầu tệp.
  --content  thư mục nội dung (mặc định: content)
  --accept   ghi hiện trạng vào khóa, sau khi in những gì thay đổi; không ghi khi có đường dẫn, neo bị mất hoặc chữ đã công bố
             thay đổi mà chưa có ghi nhận, hoặc mã chỉ tiêu, nhiệm vụ chuyển sang hàng khác; mã bị bỏ được giữ chỗ, không dùng lại
  --drop     cùng với --accept: chỉ cho những gì chưa từng công bố; bỏ khỏi khóa các đường dẫn, neo bị mất và chữ đã đổi
             mà không cần ghi nhận; liên kết cũ tới đó sẽ hỏng
  --json     in kết quả dạng JSON
Mã thoát: 0 khóa khớp hoặc đã ghi, 1 có khác biệt chưa ghi hoặc nội dung có lỗi, 2 gọi sai.`;

const changeNames = { added: 'thêm viện dẫn', removed: 'mất viện dẫn', 're-targeted': 'viện dẫn đổi đích' } as const;

const values = readArguments(help, {
  content: { type: 'string', default: 'content' },
  accept: { type: 'boolean', default: false },
  drop: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});

const folder = resolve(process.env['INIT_CWD'] ?? '.', values.content);
const content = openContent(folder);
const accepted = lockedRecords(content.locks ?? []);

const isText = (code: string): boolean => code === 'LOCK-002' || code === 'LOCK-003';
const isLost = (code: string): boolean => code === 'LOCK-001' || isText(code);
/** What nothing accepts: it has to be mended first. */
const stubborn: Readonly<Record<string, string>> = {
  'LOCK-006': 'Có tệp khóa không đọc được hoặc có đường dẫn ghi hai lần (LOCK-006): chưa ghi gì. Sửa như npm run check nêu rồi chạy lại.',
  'LOCK-008':
    'Có mã chỉ tiêu, nhiệm vụ đã công bố chuyển sang hàng khác (LOCK-008): chưa ghi gì. Ghi n vào thẻ như npm run check nêu rồi chạy lại.',
  'LOCK-010': 'Có ghi nhận sửa lỗi bản đăng không đúng (LOCK-010): chưa ghi gì. Sửa ghi nhận rồi chạy lại.',
  'LOCK-011': 'Có ghi nhận sửa lỗi đã công bố bị mất hoặc bị đổi (LOCK-011): chưa ghi gì. Lấy lại ghi nhận đó rồi chạy lại.',
  'LOCK-013': 'Có ghi nhận sửa lỗi không theo thứ tự ngày (LOCK-013): chưa ghi gì.',
};

interface Result extends Pick<Assembled, 'diagnostics'> {
  changes: ReturnType<typeof graphChanges>;
  corrections: { id: DocumentId; file: string; yaml: string }[];
  /** Lock files that changed. */
  written: string[] | null;
  /** Why nothing was written. */
  refused: string | null;
}

function run(): number {
  const assembled = assemble(content, { secondParser: false, locks: true });
  const { diagnostics, files, library } = assembled;
  const others = diagnostics.filter(({ code, severity }) => !code.startsWith('LOCK-') && severity === 'error');
  if (others.length > 0) {
    if (values.json) print({ diagnostics: others, changes: [], corrections: [], written: null, refused: 'content' });
    else {
      for (const problem of others) console.error(`${formatDiagnostic(problem)}\n`);
      console.error(`${formatSummary(summarize(others, files))} Sửa lỗi nội dung trước khi ghi khóa.`);
    }
    return 1;
  }
  const differences = diagnostics.filter(({ code }) => code.startsWith('LOCK-'));
  const changes = graphChanges(
    library.graph,
    content.directives.map(({ id }) => id),
    (id) => accepted.get(directiveAddress(id))?.citations,
  );
  const count = differences.length + changes.length;
  const refused = count === 0 ? null : values.accept ? refusal(differences.map(({ code }) => code)) : 'not-asked';
  const written = count === 0 || refused !== null ? null : write(assembled);
  const result = { diagnostics: differences, changes, corrections: proposals(assembled), written, refused };
  if (values.json) print(result);
  else say(result);
  return refused === null ? 0 : 1;
}

/** Why the lock must not be written; null where it may. */
function refusal(codes: readonly string[]): string | null {
  const own = Object.keys(stubborn).find((code) => codes.includes(code));
  if (own !== undefined) return own;
  return codes.some(isLost) && !values.drop ? 'lost' : null;
}

function write({ diagnostics, locks }: Assembled): string[] {
  if (!diagnostics.some(({ code }) => isText(code))) return writeLocks(folder, locks);
  // What was never published begins anew: as if the lock had not known it.
  const changed = new Set(diagnostics.flatMap(({ code, file }) => (isText(code) ? [file] : [])));
  const paths = new Set(content.directives.flatMap(({ id, file }) => (changed.has(file) ? [directiveAddress(id)] : [])));
  const anew = { ...content, locks: withoutPaths(content.locks ?? [], paths) };
  return writeLocks(folder, assemble(anew, { secondParser: false, locks: true }).locks);
}

function proposals({ diagnostics, library, publishedOf }: Assembled): Result['corrections'] {
  const changed = new Set(diagnostics.flatMap(({ code, file }) => (isText(code) || code === 'LOCK-010' ? [file] : [])));
  const date = new Date().toLocaleDateString('sv');
  return content.directives.flatMap(({ id, file }) => {
    const published = publishedOf(id);
    const read = content.readDirective(id);
    if (!changed.has(file) || published === undefined || !('text' in read)) return [];
    const words = (text: string): Map<string, string> => linesByAnchor(officialBlocks(parseBody(file, text, published)));
    const former = library.redirects.flatMap(({ from, to }) => (to === directiveAddress(id) ? [directiveId(from)] : []));
    const old = [id, ...former].flatMap((own) => [...earlierTexts(join(folder, 'directives', `${own}.mdx`))].map(words));
    const proposed = proposeCorrection(published, words(read.text), old, { hash: sha256, date });
    return proposed === null ? [] : [{ id, file, yaml: proposed.yaml }];
  });
}

/** docs/format.md describes it. */
function print({ diagnostics, changes, corrections, written, refused }: Result): void {
  console.log(JSON.stringify({ differences: diagnostics, citations: changes, corrections, written, refused }));
}

function say({ diagnostics, changes, corrections, written, refused }: Result): void {
  for (const { file, line, code, found } of diagnostics) console.log(`${file}:${line}  ${code}  ${found}`);
  for (const { type, from, place, surface, before, after } of changes) {
    console.log(
      `${from}#${place}  ${changeNames[type]}  ${surface === null ? '' : `“${surface}” `}${describeOutcome(before)} → ${describeOutcome(after)}`,
    );
  }
  const count = diagnostics.length + changes.length;
  if (count === 0) console.log('Khóa đường dẫn khớp với nội dung.');
  for (const { file, yaml } of refused === null ? [] : corrections) {
    console.log(
      `\nChữ đã công bố trong ${file} thay đổi. Nếu chủ ý sửa cho đúng nguồn, ghi các dòng sau vào đầu tệp (đã có corrections thì chép mục "- date" xuống cuối), viết lý do:\n\n${yaml}\n`,
    );
  }
  if (written !== null) console.log(`Đã ghi vào ${join(values.content, 'permalinks')}: ${written.join(', ')}.`);
  const isStubborn = diagnostics.some(({ code }) => isLost(code) || code in stubborn);
  if (refused === 'not-asked' && isStubborn)
    console.log(`${count} khác biệt. Ghi nhận hoặc sửa như npm run check nêu trước, rồi chạy: npm run permalinks -- --accept`);
  else if (refused === 'not-asked') console.log(`${count} khác biệt. Để ghi hiện trạng vào khóa, chạy: npm run permalinks -- --accept`);
  else if (refused === 'lost') {
    const lost = diagnostics.filter(({ code }) => isLost(code)).length;
    console.error(
      `${lost} đường dẫn, neo đã công bố bị mất hoặc chữ đã công bố thay đổi mà chưa có ghi nhận: chưa ghi gì. Khôi phục nội dung, hoặc ghi nhận như npm run check nêu; chỉ khi chắc chắn những gì thay đổi chưa từng công bố, chạy: npm run permalinks -- --accept --drop`,
    );
  } else if (refused !== null) console.error(stubborn[refused]);
}

process.exitCode = run();
