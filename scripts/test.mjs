/** `npm test`: everything that CI runs, in one order, each step also alone as an npm script. Plain JavaScript: works on Node 20 with nothing installed. */
import { npm, stopSignal } from './npm.mjs';
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

process.exit(await test());

async function test() {
  if (process.env.CI === 'true' && process.env.UPDATE_GOLDEN) {
    console.error('UPDATE_GOLDEN viết lại kết quả mẫu: không dùng được khi CI=true. Hãy chạy trên máy của mình rồi xem lại thay đổi.');
    return 1;
  }
  const installed = await installMissing();
  if (installed !== 0) return installed;
  const began = performance.now();
  const results = [];
  for (const [index, [script, meaning]] of steps.entries()) {
    console.log(`\n── [${index + 1}/${steps.length}] ${script}: ${meaning}`);
    const stepBegan = performance.now();
    const code = await npm('run', '-s', script);
    if (stopSignal() !== undefined) return code;
    results.push({ script, passed: code === 0, time: secondsSince(stepBegan) });
    if (code !== 0) break;
  }
  console.log(`\n${summary(results)}`);
  const failed = results.find(({ passed }) => !passed);
  if (failed === undefined) {
    console.log(`\nĐẠT: cả ${steps.length} bước, ${secondsSince(began)}.`);
    return 0;
  }
  console.error(`\nKHÔNG ĐẠT ở bước "${failed.script}". Sửa theo lời báo ở trên rồi chạy lại riêng bước này: npm run ${failed.script}`);
  return 1;
}

function summary(results) {
  return steps
    .map(([script, meaning], index) => {
      const { passed, time } = results[index] ?? {};
      const word = passed === undefined ? 'chưa chạy' : passed ? 'đạt' : 'KHÔNG ĐẠT';
      return `${script.padEnd(8)}${word.padEnd(11)}${(time ?? '').padStart(12)}   ${meaning}`;
    })
    .join('\n');
}
