/** `npm run bench`: what our build costs beside its peers', on the same texts, in the same minutes. It measures and does not judge. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readArguments, wrongCall } from '../arguments.ts';
import type { Phase } from '../../src/io/phases.ts';
import { medianCost, medianPhases, medianRatio, parsePhases } from './figures.ts';
import { judgeGoals, readSmallerRun, type SmallerRun } from './goals.ts';
import { describeCommit, describeMachine } from './machine.ts';
import { isWholeTreeMeasured, measure, type Cost } from './measure.ts';
import { apart as apartFrom, ours } from './ours.ts';
import { peers } from './peers.ts';
import { formatReport, type Report } from './report.ts';
import { clearLeftovers, preparePeer, requireWork, type System } from './system.ts';
import { readTexts } from './texts.ts';

const help = `npm run bench -- [--documents N] [--runs R] [--cold] [--peers starlight,vitepress,hugo] [--json TỆP] [--beside TỆP]

Đo thời gian, CPU và bộ nhớ của npm run build bên cạnh các hệ thống khác, trên cùng văn bản, chạy xen kẽ; đo riêng npm run check
(đọc lại từ đầu, rồi lần sau) và lần dựng lại khi một văn bản đổi một câu; nêu từng mục tiêu đạt hay chưa.
  --documents  số văn bản tổng hợp (mặc định: 1000)
  --runs       số vòng đo, sau một vòng khởi động không tính (mặc định: 3)
  --cold       không có vòng khởi động
  --peers      hệ thống để so, cách nhau bằng dấu phẩy; none: chỉ đo ta (mặc định: cả ba)
  --json       ghi thêm kết quả vào tệp này
  --beside     kết quả (--json) của lần đo 1.000 văn bản trên cùng máy, để so thời gian mỗi văn bản
Lần đầu cần mạng để cài các hệ thống kia vào .tmp/bench/peers/. Mã thoát: 0 xong, 2 gọi sai.`;

const values = readArguments(help, {
  documents: { type: 'string', default: '1000' },
  runs: { type: 'string', default: '3' },
  cold: { type: 'boolean', default: false },
  peers: { type: 'string', default: peers.map(({ name }) => name).join(',') },
  json: { type: 'string' },
  beside: { type: 'string' },
});

const root = join(import.meta.dirname, '..', '..');
const work = join(root, '.tmp', 'bench');

interface Run extends Cost {
  phases: readonly Phase[];
  leftMemory: number;
}

async function run(): Promise<number> {
  const [documents, rounds] = [Number(values.documents), Number(values.runs)];
  const wanted = values.peers.split(',').filter((name) => name !== '' && name !== 'none');
  const unknown = wanted.filter((name) => !peers.some((peer) => peer.name === name));
  if (![documents, rounds].every((value) => Number.isInteger(value) && value > 0) || unknown.length > 0) {
    console.error(help);
    return 2;
  }
  const smaller = readBeside();
  const library = join(work, 'library');
  const dist = join(work, 'dist');
  execFileSync(process.execPath, [join(root, 'scripts', 'bench', 'library.ts'), '--documents', String(documents), '--out', library], {
    stdio: 'inherit',
  });
  const texts = readTexts(library);

  const chosen = peers.filter(({ name }) => wanted.includes(name)).map((peer) => ({ peer, reason: peer.obstacle() }));
  const leftOut = chosen.flatMap(({ peer, reason }) => (reason === null ? [] : [{ name: peer.name, reason }]));
  for (const { name, reason } of leftOut) console.log(`Không đo ${name}: ${reason}.`);
  const systems = [
    ours(library, dist),
    ...chosen.filter(({ reason }) => reason === null).map(({ peer }) => preparePeer(peer, join(work, 'peers', peer.name), texts)),
  ];

  // Read now: others may commit while it runs.
  const state = describeCommit(root);
  const load = loadavg()[0] ?? 0;
  const runs = new Map<System, Run[]>(systems.map((system) => [system, []]));
  const made = new Map<System, { pages: number; megabytes: number }>();
  const apart = apartFrom(library, dist).map((own) => ({ own, runs: [] as Cost[] }));
  // Round 0 warms the disk's cache and is not counted.
  for (let round = values.cold ? 1 : 0; round <= rounds; round += 1) {
    const tell = (title: string, { wall, cpu, memory }: Cost): void =>
      console.log(
        `${round === 0 ? 'khởi động' : `vòng ${round}`}: ${title}: ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, ${memory.toFixed(0)} MB`,
      );
    for (const system of systems) {
      clearLeftovers(system);
      const { wall, cpu, memory, leftMemory, phases } = await measure(system.commands, work);
      made.set(system, requireWork(system, texts.length));
      tell(system.title, { wall, cpu, memory });
      if (round > 0) runs.get(system)?.push({ wall, cpu, memory, leftMemory, phases: parsePhases(phases) });
    }
    // What warms the machine up is the builds; what is timed apart comes once a round, after them.
    for (const { own, runs: done } of round === 0 ? [] : apart) {
      const { finish } = own.prepare(round);
      const { wall, cpu, memory } = await measure(own.commands, work);
      finish();
      tell(own.title, { wall, cpu, memory });
      done.push({ wall, cpu, memory });
    }
  }

  const own = runs.get(systems[0] as System) ?? [];
  const measured: Omit<Report, 'goals'> = {
    date: new Date().toISOString().slice(0, 10),
    commit: state,
    machine: describeMachine(),
    load: [load, loadavg()[0] ?? 0],
    documents: texts.length,
    meanCharacters: texts.reduce((total, { characters }) => total + characters, 0) / texts.length,
    rounds,
    isCold: values.cold,
    method: isWholeTreeMeasured
      ? 'CPU: mọi tiến trình con; bộ nhớ: tiến trình lớn nhất.'
      : 'Không có GNU time: CPU và bộ nhớ chỉ tính các tiến trình Node, thiếu Pagefind và Hugo.',
    phases: medianPhases(own.map(({ phases }) => phases)),
    rows: systems.map((system, index) => {
      const done = runs.get(system) ?? [];
      return {
        name: system.name,
        title: system.title,
        runs: done.map(({ wall, cpu, memory }) => ({ wall, cpu, memory })),
        median: medianCost(done),
        ratio: index === 0 ? null : medianRatio(own, done),
        ...(made.get(system) ?? { pages: 0, megabytes: 0 }),
      };
    }),
    apart: apart.map(({ own: { name, title }, runs: done }) => ({ name, title, runs: done, median: medianCost(done) })),
    memory: peakMemory(own),
    leftOut,
  };
  const report: Report = { ...measured, goals: judgeGoals(measured, smaller) };
  console.log(`\n${formatReport(report)}`);
  if (values.json !== undefined) {
    const path = resolve(process.env['INIT_CWD'] ?? '.', values.json);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  }
  return 0;
}

/** Of all rounds the most. */
function peakMemory(runs: readonly Run[]): Report['memory'] {
  const build = Math.max(0, ...runs.flatMap(({ phases }) => phases.map(({ memory }) => memory)));
  const index = Math.max(0, ...runs.map(({ leftMemory }) => leftMemory));
  return build === 0 ? null : { build, withIndex: index === 0 ? null : build + index };
}

/** The result of the smaller run that `--beside` names. */
function readBeside(): SmallerRun | null {
  if (values.beside === undefined) return null;
  const path = resolve(process.env['INIT_CWD'] ?? '.', values.beside);
  const smaller = existsSync(path) ? readSmallerRun(readFileSync(path, 'utf8')) : null;
  return smaller ?? wrongCall(help, `không phải kết quả của npm run bench -- --json: ${values.beside}`);
}

process.exitCode = await run();
