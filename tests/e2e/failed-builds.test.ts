/** A build that cannot go on says why in a sentence, and what was served is served still: out of memory, a full disk, stopped from outside. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheOf } from '../../src/io/build-site.ts';
import { verifySite } from '../../src/io/integrity.ts';
import { currentRelease } from '../../src/io/release-folder.ts';
import { fixtures } from '../support/library.ts';
import { project } from './harness/command.ts';
import { copyProject } from './harness/project-copy.ts';

const content = join(fixtures, 'library');
const stopped = 'Việc dựng trang dừng giữa chừng';
const isServed = 'rang đang phục vụ còn nguyên';

const root = join(project, '.tmp', `failed-builds-${process.pid}`);
const folder = join(root, 'project');
const out = join(folder, 'web', 'site');

beforeAll(() => {
  copyProject(folder);
  const { status, stderr } = build([]);
  expect(status, stderr).toBe(0);
}, 120_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function build(options: readonly string[]): { status: number | null; stderr: string } {
  const parameters = [...options, 'scripts/build.ts', '--content', content, '--out', out];
  return spawnSync(process.execPath, parameters, { cwd: folder, encoding: 'utf8' });
}

function expectServed(): void {
  expect(currentRelease(out)?.name).toBe('000001');
  expect(verifySite(out).problems).toEqual([]);
}

test('out of memory', () => {
  const { status, stderr } = build(['--max-old-space-size=60']);
  expect(status).not.toBe(0);
  expect(stderr).toContain('heap out of memory');
  expect(stderr).toContain(stopped);
  expect(stderr).toContain(isServed);
  expect(stderr).toContain('node --max-old-space-size=');
  expectServed();
}, 120_000);

test('stopped from outside', async () => {
  const child = spawn(process.execPath, ['scripts/build.ts', '--content', content, '--out', out], { cwd: folder });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdout.once('data', () => child.kill('SIGKILL'));
  await new Promise((done) => child.once('close', done));
  expect(said).toContain(stopped);
  expect(said).toContain(isServed);
  expectServed();
}, 120_000);

/** A small disk of its own can be had without an administrator on Linux alone. */
const hasSmallDisks = process.platform === 'linux' && spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

test.skipIf(!hasSmallDisks).each([
  ['while pages are made', join(folder, 'small')],
  // Pages are made within the project, and moved.
  ['when the finished site is put into its place', join(root, 'small')],
])(
  'a full disk, %s',
  (_, disk) => {
    mkdirSync(disk, { recursive: true });
    const kept = `${disk}-kept`;
    // The disk is gone with the command that made it: what is looked at is copied.
    const script = `set -e
build() { "$0" scripts/build.ts --content "$1" --out "$2/site" > /dev/null; }
mount -t tmpfs -o size=32m tmpfs "$2"
build "$1" "$2"
i=0; while dd if=/dev/zero of="$2/filler-$i" bs=64k count=1 status=none 2> /dev/null; do i=$((i+1)); done
rm "$2/filler-0" "$2/filler-1"
code=0; build "$1" "$2" || code=$?
ls -A "$2" | grep -v filler > "$3.names"
cp -rL "$2/site" "$3"
exit $code`;
    const parameters = ['-rm', 'sh', '-c', script, process.execPath, content, disk, kept];
    const { status, stderr } = spawnSync('unshare', parameters, { cwd: folder, encoding: 'utf8' });
    expect(status, stderr).toBe(1);
    expect(stderr).toContain('ổ đĩa đã đầy');
    expect(stderr).toContain(isServed);
    expect(stderr).not.toContain('node:internal');
    expect(readFileSync(`${kept}.names`, 'utf8').split('\n').sort()).toEqual(['', 'site', 'site.ban']);
    expect(verifySite(kept).problems).toEqual([]);
  },
  120_000,
);

test.skipIf(!hasSmallDisks)('a zip that the disk takes a part of is not taken for whole', () => {
  const disk = join(folder, 'zip-disk');
  mkdirSync(disk, { recursive: true });
  const program = `import { randomBytes } from 'node:crypto'; import { openZip } from './src/io/archive.ts';
const zip = openZip(${JSON.stringify(join(disk, 'a.zip'))}, 'SHA256SUMS'); zip.addBytes('a.png', new Uint8Array(randomBytes(900_000))); zip.finish(); zip.close();`;
  const script = 'mount -t tmpfs -o size=512k tmpfs "$1" && "$0" --input-type=module -e "$2"';
  const { status, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script, process.execPath, disk, program], { encoding: 'utf8' });
  expect(status).not.toBe(0);
  expect(stderr).toContain('ENOSPC');
});

test('nothing half made is left behind', () => {
  expect(build([]).status).toBe(0);
  expect(currentRelease(out)?.name).toBe('000002');
  expect(readdirSync(join(folder, 'web')).sort()).toEqual(['site', 'site.ban']);
  expect(existsSync(cacheOf({ content, out }))).toBe(false);
}, 120_000);
