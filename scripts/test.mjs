/** `npm test`: everything that CI runs, each step also alone as an npm script. Plain JavaScript: works on Node 20 with nothing installed. */
import { exitCodes, npm, npmKeepingOutput, stopSignal } from './npm.mjs';
import { installMissing, secondsSince } from './setup.mjs';

/** The npm script of each step and what it proves. */
const steps = [
  ['format', 'trình bày mã nguồn'],
  ['lint', 'quy tắc mã nguồn, các tầng, kiểu dáng'],
  ['types', 'kiểu dữ liệu'],
  ['unused', 'phần không ai dùng'],
  ['check', 'nội dung văn bản'],
  ['unit', 'kiểm thử đơn vị'],
  ['build', 'dựng trang'],
  ['e2e', 'trang đã dựng, trong trình duyệt'],
];

/** Run first, side by side, each lane in its order: they use one core each, mostly. Lint and types both write Astro's types, so they must not meet. */
const lanes = [
  ['lint', 'types'],
  ['format', 'unused', 'check', 'unit'],
];

const usage = `npm test

Chạy mọi kiểm tra như trên máy chủ kiểm thử; mỗi bước cũng chạy riêng được:
${steps.map(([name, what]) => `  npm run ${name.padEnd(8)} ${what}`).join('\n')}
Mã thoát: 0 đạt, 1 có bước không đạt, 2 gọi sai.`;

const [word] = process.argv.slice(2);
if (word === '--help') {
  console.log(usage);
  process.exit(0);
}
if (word !== undefined) {
  console.error(`thừa: ${word}\n\n${usage}`);
  process.exit(2);
}
process.exit(await test());

async function test() {
  if (process.env.CI === 'true' && process.env.UPDATE_GOLDEN) {
    console.error('UPDATE_GOLDEN viết lại kết quả mẫu: không dùng được khi CI=true. Hãy chạy trên máy của mình rồi xem lại thay đổi.');
    return 1;
  }
  const installed = await installMissing();
  if (installed !== 0) return installed;
  const began = performance.now();
  const results = new Map();
  await Promise.all(lanes.map((lane) => runInOrder(lane, results, npmKeepingOutput)));
  const rest = steps.map(([script]) => script).filter((script) => !lanes.flat().includes(script));
  await runInOrder(rest, results, async (...args) => ({ code: await npm(...args) }));
  if (stopSignal() !== undefined) return exitCodes[stopSignal()];
  console.log(`\n${summary(results)}`);
  const failed = [...results].find(([, { passed }]) => !passed)?.[0];
  if (failed === undefined) {
    console.log(`\nĐẠT: cả ${steps.length} bước, ${secondsSince(began)}.`);
    return 0;
  }
  console.error(`\nKHÔNG ĐẠT ở bước "${failed}". Sửa theo lời báo ở trên rồi chạy lại riêng bước này: npm run ${failed}`);
  return 1;
}

/** Nothing more is begun once a step of any lane has failed. */
async function runInOrder(scripts, results, execute) {
  for (const script of scripts) {
    if ([...results.values()].some(({ passed }) => !passed)) return;
    const index = steps.findIndex(([own]) => own === script);
    const title = `[${index + 1}/${steps.length}] ${script}: ${steps[index][1]}`;
    console.log(`\n── ${title}`);
    const began = performance.now();
    const { code, text } = await execute('run', '-s', script);
    if (stopSignal() !== undefined) return;
    results.set(script, { passed: code === 0, time: secondsSince(began) });
    // Of steps that run side by side each shows what it said when it is done.
    if (text !== undefined) console.log(`\n── ${title} · ${code === 0 ? 'xong' : 'KHÔNG ĐẠT'}\n${text.trimEnd()}`);
  }
}

function summary(results) {
  return steps
    .map(([script, meaning]) => {
      const { passed, time } = results.get(script) ?? {};
      const word = passed === undefined ? 'chưa chạy' : passed ? 'đạt' : 'KHÔNG ĐẠT';
      return `${script.padEnd(8)}${word.padEnd(11)}${(time ?? '').padStart(12)}   ${meaning}`;
    })
    .join('\n');
}
