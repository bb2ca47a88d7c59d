/** `npm run bench:import`: how much of what real files print the importer finds, and whether it is sure where it may be. Exit 1 below a goal. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createVocabulary } from '../../src/lib/citation/vocabulary.ts';
import { parseRegistry } from '../../src/lib/registry/parse.ts';
import { proposeDocument } from '../../src/lib/transcription/propose.ts';
import { openContent } from '../../src/io/content.ts';
import { readSourceFile } from '../../src/io/read-source-file.ts';
import { readArguments } from '../arguments.ts';
import { scoredFields, scoreFile, sumUp, type GoldRow, type Outcome } from './import-score.ts';

const help = `npm run bench:import -- [--content THƯ_MỤC] [--misses] [--file TÊN]

Đo việc đọc các trường (số, ngày, trích yếu …) từ văn bản thật trong tests/fixtures/import, so với bảng đọc bằng mắt.
  --content   thư mục nội dung có danh mục (mặc định: content)
  --misses    in từng chỗ khác, và từng chỗ đúng mà chưa chắc chắn
  --file      chỉ đo tệp có tên chứa chữ này
Mã thoát: 0 đạt các mục tiêu, 1 có mục tiêu không đạt, 2 gọi sai.`;

const values = readArguments(help, {
  content: { type: 'string', default: 'content' },
  misses: { type: 'boolean', default: false },
  file: { type: 'string', default: '' },
});

const goals = { right: 0.9, certain: 0.8 } as const;
const folder = join(import.meta.dirname, '../../tests/fixtures/import');

async function run(): Promise<number> {
  const { registry } = parseRegistry(openContent(resolve(process.env['INIT_CWD'] ?? '.', values.content)));
  const { kindNames } = createVocabulary(registry);
  const kindOf = (name: string): string => kindNames.get(name)?.kind.name ?? '';
  const outcomes: Outcome[] = [];
  let files = 0;
  for (const line of readFileSync(join(folder, 'gold.jsonl'), 'utf8').trimEnd().split('\n')) {
    const gold = JSON.parse(line) as GoldRow;
    const path = ['texts', 'files'].map((own) => join(folder, own, gold.file)).find((own) => existsSync(own));
    if (path === undefined || !gold.file.includes(values.file)) continue;
    const read = await readSourceFile(gold.file, readFileSync(path), { ocr: false });
    if ('refusal' in read) continue;
    files += 1;
    outcomes.push(...scoreFile(gold, proposeDocument(read.source, registry).fields, kindOf));
  }
  console.log(`${files} tệp\n`);
  console.log('| trường | có in | tìm thấy | đúng | chắc chắn | sai | sai mà chắc chắn | không in | để trống đúng |');
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const field of scoredFields)
    print(
      field,
      outcomes.filter((own) => own.field === field),
    );
  const whole = print('tất cả', outcomes);
  if (values.misses) {
    for (const { file, field, expected, proposed, certainty, reason, isRight } of outcomes)
      if (!isRight || (expected !== '' && certainty !== 'certain'))
        console.log(
          `${isRight ? 'đúng' : 'KHÁC'} ${certainty} ${file} ${field}: ${JSON.stringify(expected)} / ${JSON.stringify(proposed)} (${reason})`,
        );
  }
  const isReached = whole.wrongCertain === 0 && whole.right >= goals.right * whole.printed && whole.certain >= goals.certain * whole.right;
  if (!isReached)
    console.error('Có mục tiêu không đạt: đúng 90 % giá trị có in, chắc chắn 80 % giá trị đúng, không giá trị sai nào chắc chắn.');
  return isReached ? 0 : 1;
}

function print(name: string, outcomes: readonly Outcome[]): ReturnType<typeof sumUp> {
  const own = sumUp(outcomes);
  const share = (part: number, of: number): string => (of === 0 ? '–' : `${part} (${((part / of) * 100).toFixed(0)} %)`);
  const cells = [
    own.printed,
    share(own.found, own.printed),
    share(own.right, own.printed),
    share(own.certain, own.right),
    own.wrong,
    own.wrongCertain,
  ];
  console.log(`| ${[name, ...cells, own.notPrinted, share(own.absent, own.notPrinted)].join(' | ')} |`);
  return own;
}

process.exitCode = await run();
