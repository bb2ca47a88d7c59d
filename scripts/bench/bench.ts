/** `npm run bench`: what our build costs beside its peers', on the same texts, in the same minutes. It measures and does not judge. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { sha256 } from '../../src/io/content.ts';
import { readArguments } from '../arguments.ts';
import type { Phase } from '../../src/io/phases.ts';
import { medianCost, medianPhases, medianRatio, parsePhases } from './figures.ts';
import { describeCommit, describeMachine } from './machine.ts';
import { isWholeTreeMeasured, measure, type Cost } from './measure.ts';
import { peers } from './peers.ts';
import { formatReport, type Report } from './report.ts';
import { clearLeftovers, preparePeer, requireWork, type System } from './system.ts';
import { readTexts } from './texts.ts';

const help = `npm run bench -- [--documents N] [--runs R] [--cold] [--peers starlight,vitepress,hugo] [--json TỆP]

Đo thời gian, CPU và bộ nhớ của npm run build bên cạnh các hệ thống khác, trên cùng văn bản, chạy xen kẽ.
  --documents  số văn bản tổng hợp (mặc định: 1000)
  --runs       số vòng đo, sau một vòng khởi động không tính (mặc định: 3)
  --cold       không có vòng khởi động
  --peers      hệ thống để so, cách nhau bằng dấu phẩy; none: chỉ đo ta (mặc định: cả ba)
  --json       ghi thêm kết quả vào tệp này
Lần đầu cần mạng để cài các hệ thống kia vào .tmp/bench/peers/. Mã thoát: 0 xong, 2 gọi sai.`;

const values = readArguments(help, {
  documents: { type: 'string', default: '1000' },
  runs: { type: 'string', default: '3' },
  cold: { type: 'boolean', default: false },
  peers: { type: 'string', default: peers.map(({ name }) => name).join(',') },
  json: { type: 'string' },
});

const root = join(import.meta.dirname, '..', '..');
const work = join(root, '.tmp', 'bench');

interface Run extends Cost {
  phases: readonly Phase[];
}

async function run(): Promise<number> {
  const [documents, rounds] = [Number(values.documents), Number(values.runs)];
  const wanted = values.peers.split(',').filter((name) => name !== '' && name !== 'none');
  const unknown = wanted.filter((name) => !peers.some((peer) => peer.name === name));
  if (![documents, rounds].every((value) => Number.isInteger(value) && value > 0) || unknown.length > 0) {
    console.error(help);
    return 2;
  }
  const library = join(work, 'library');
  execFileSync(process.execPath, [join(root, 'scripts', 'bench', 'library.ts'), '--documents', String(documents), '--out', library], {
    stdio: 'inherit',
  });
  const texts = readTexts(library);

  const chosen = peers.filter(({ name }) => wanted.includes(name)).map((peer) => ({ peer, reason: peer.obstacle() }));
  const leftOut = chosen.flatMap(({ peer, reason }) => (reason === null ? [] : [{ name: peer.name, reason }]));
  for (const { name, reason } of leftOut) console.log(`Không đo ${name}: ${reason}.`);
  const systems = [
    ours(library),
    ...chosen.filter(({ reason }) => reason === null).map(({ peer }) => preparePeer(peer, join(work, 'peers', peer.name), texts)),
  ];

  // Read now: others may commit while it runs.
  const state = describeCommit(root);
  const load = loadavg()[0] ?? 0;
  const runs = new Map<System, Run[]>(systems.map((system) => [system, []]));
  const made = new Map<System, { pages: number; megabytes: number }>();
  // Round 0 warms the disk's cache and is not counted.
  for (let round = values.cold ? 1 : 0; round <= rounds; round += 1) {
    for (const system of systems) {
      clearLeftovers(system);
      const { wall, cpu, memory, phases } = await measure(system.commands, work);
      made.set(system, requireWork(system, texts.length));
      console.log(
        `${round === 0 ? 'khởi động' : `vòng ${round}`}: ${system.title}: ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, ${memory.toFixed(0)} MB`,
      );
      if (round > 0) runs.get(system)?.push({ wall, cpu, memory, phases: parsePhases(phases) });
    }
  }

  const own = runs.get(systems[0] as System) ?? [];
  const report: Report = {
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
      const measured = runs.get(system) ?? [];
      return {
        name: system.name,
        title: system.title,
        runs: measured.map(({ wall, cpu, memory }) => ({ wall, cpu, memory })),
        median: medianCost(measured),
        ratio: index === 0 ? null : medianRatio(own, measured),
        ...(made.get(system) ?? { pages: 0, megabytes: 0 }),
      };
    }),
    leftOut,
  };
  console.log(`\n${formatReport(report)}`);
  if (values.json !== undefined) {
    const path = resolve(process.env['INIT_CWD'] ?? '.', values.json);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  }
  return 0;
}

/** The command itself, not npm around it, as with the peers; with its options. */
function ours(library: string): System {
  const { build = '' } = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts;
  const options = build.split(' ').filter((word) => word.startsWith('--'));
  const output = join(work, 'dist');
  return {
    name: 'van-mach',
    title: 'Văn Mạch',
    commands: [
      { file: process.execPath, args: [...options, join(root, 'scripts', 'build.ts'), '--content', library, '--out', output], cwd: root },
    ],
    // Astro's cache is emptied by the build itself, within the measured time; what is kept of a search index would not be indexed again.
    leftovers: [output, `${output}.ban`, join(root, 'node_modules', '.cache', 'van-mach', 'tim-kiem', sha256(library).slice(0, 16))],
    output,
    searchFile: /pagefind\.js$/,
  };
}

process.exitCode = await run();
