/** `npm run check` over a folder that holds every hostile file at once: all problems in one run, as text and as JSON. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/lib/diagnostic/diagnostic.ts';
import type { Summary } from '../../src/lib/diagnostic/format.ts';
import type { PublicationSummary } from '../../src/lib/publication/gate.ts';
import { copyLibrary, fixtures } from '../support/library.ts';

const run = promisify(execFile);
const program = join(import.meta.dirname, '../../scripts/check.ts');
const library = copyLibrary();
const files: string[] = [];
/** Why the library may not be published: no fault, and said each time. */
const sampleNote = [
  'Thư viện là tư liệu mẫu (trang mở cho mọi người): 1 trong 1 văn bản chưa có căn cứ để công bố.',
  '  1 văn bản chưa rõ phạm vi phổ biến: tinh-uy-lam-dong/cv-2024-mau\n',
].join('\n');

async function check(...more: string[]): Promise<{ stdout: string; code: number }> {
  try {
    const { stdout } = await run(process.execPath, [program, '--content', library.folder, ...more], { maxBuffer: 64_000_000 });
    return { stdout, code: 0 };
  } catch (thrown) {
    const { stdout, code } = thrown as { stdout: string; code: number };
    return { stdout, code };
  }
}

beforeAll(async () => {
  expect(await check()).toEqual({ code: 0, stdout: `Đã kiểm tra 7 tệp: không có lỗi.\n${sampleNote}` });
  const corpus = join(fixtures, 'attack');
  for (const name of readdirSync(corpus)) {
    for (const file of readdirSync(join(corpus, name)).filter((own) => own.endsWith('.mdx'))) {
      const own = `${name}-${file}`;
      files.push(`content/directives/tinh-uy-lam-dong/${own}`);
      mkdirSync(join(library.folder, 'directives/tinh-uy-lam-dong'), { recursive: true });
      copyFileSync(join(corpus, name, file), join(library.folder, 'directives/tinh-uy-lam-dong', own));
    }
  }
});

afterAll(() => library.dispose());

test('one run reports every bad file, in order, and exits with 1', async () => {
  const { stdout, code } = await check('--json');
  expect(code).toBe(1);
  const { diagnostics, summary, publication } = JSON.parse(stdout) as {
    diagnostics: Diagnostic[];
    summary: Summary;
    publication: PublicationSummary;
  };
  expect(publication.isSample).toBe(true);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect([...new Set(errors.map(({ file }) => file))]).toEqual([...files].sort());
  expect(summary).toEqual({ files: files.length + 7, errors: errors.length, warnings: diagnostics.length - errors.length });
});

test('the report for people names file, line, column, what is found, expected and the mend, over the line itself', async () => {
  const { stdout, code } = await check();
  expect(code).toBe(1);
  const text = readFileSync(join(library.folder, 'directives/tinh-uy-lam-dong/everyday-less-than.mdx'), 'utf8').split('\n');
  const line = text.findIndex((own) => own.includes('<5')) + 1;
  expect(stdout).toContain(
    [
      `content/directives/tinh-uy-lam-dong/everyday-less-than.mdx:${line}:9  LỖI SYN-003`,
      '  Tìm thấy: "<5"',
      '  Cần:      chữ của văn bản, hoặc một thẻ trong danh sách cho phép',
      '  Cách sửa: đặt dấu \\ trước dấu nhỏ hơn: "\\<5"',
      `  ${line} | Giá trị <5 tỷ đồng.`,
      '     |         ^^',
    ].join('\n'),
  );
  // eslint-disable-next-line no-control-regex -- no byte of a hostile file may steer the terminal
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
});
