/** Our own site in the bench: the build beside its peers', and what is timed apart: `check`, cold and warm, and a build after one document has changed. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/io/content.ts';
import type { Command } from './measure.ts';
import type { System } from './system.ts';

const root = join(import.meta.dirname, '..', '..');
const caches = join(root, 'node_modules', '.cache', 'van-mach');

/** The commands themselves, not npm around them, as with the peers; with the options that `package.json` gives them. */
function command(name: 'build' | 'check', ...args: string[]): Command {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const options = (scripts[name] ?? '').split(' ').filter((word) => word.startsWith('--'));
  return { file: process.execPath, args: [...options, join(root, 'scripts', `${name}.ts`), ...args], cwd: root };
}

export function ours(library: string, output: string): System {
  return {
    name: 'van-mach',
    title: 'Văn Mạch',
    commands: [command('build', '--content', library, '--out', output)],
    // Astro's cache is emptied by the build itself, within the measured time.
    get leftovers() {
      return [output, `${output}.ban`, ...keptBetweenBuilds(library, output)];
    },
    output,
    searchFile: /pagefind\.js$/,
  };
}

/** What a build keeps for the next one bears the hash of its content folder, or of that and the place of the site. */
function keptBetweenBuilds(library: string, output: string): string[] {
  const names = [library, `${library}\n${output}`].map((folder) => sha256(folder).slice(0, 16));
  const folders = existsSync(caches) ? readdirSync(caches, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
  return [caches, ...folders.map(({ name }) => join(caches, name))].flatMap((folder) => names.map((name) => join(folder, name)));
}

/** What is timed apart from the build, after it, with what it left behind. */
export interface Apart {
  name: 'changed' | 'check-cold' | 'check-warm';
  title: string;
  commands: readonly Command[];
  /** Before it is timed; answers what is to be done afterwards. `round` differs each time. */
  prepare(round: number): { finish(): void };
}

const nothing = { finish: (): void => undefined };

/** In this order: the cold check leaves behind what the warm one begins with. */
export const apart = (library: string, output: string): readonly Apart[] => [
  {
    name: 'changed',
    title: 'dựng lại vào cùng chỗ sau khi đổi một câu của một văn bản',
    commands: [command('build', '--content', library, '--out', output)],
    prepare: (round) => {
      const changed = changeSentence(library, round);
      return {
        finish: () => {
          changed.restore();
          const page = join(output, 'vb', changed.id, 'index.html');
          if (!readFileSync(page, 'utf8').includes(changed.words)) throw new Error(`trang dựng lại không có câu đã đổi: ${page}`);
        },
      };
    },
  },
  {
    name: 'check-cold',
    title: 'kiểm tra (npm run check), đọc lại mọi tệp bằng cả hai bộ đọc (--fresh)',
    commands: [command('check', '--content', library, '--fresh')],
    prepare: () => nothing,
  },
  {
    name: 'check-warm',
    title: 'kiểm tra lần sau, không có tệp nào đổi',
    commands: [command('check', '--content', library)],
    prepare: () => nothing,
  },
];

/** One sentence of a synthetic document in the middle of the library, in its source too; `restore` puts both back. */
export function changeSentence(library: string, round: number): { id: string; words: string; restore(): void } {
  const words = `đã sửa để đo lần ${round}`;
  const files = readdirSync(join(library, 'directives'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => path.replaceAll('\\', '/').replace(/\.mdx$/, ''))
    .sort();
  const middle = Math.floor(files.length / 2);
  for (const id of [...files.slice(middle), ...files.slice(0, middle)]) {
    const [file, sourceFile] = [join(library, 'directives', `${id}.mdx`), join(library, 'sources', `${id}.txt`)];
    if (!existsSync(sourceFile)) continue;
    const [text, source] = [readFileSync(file, 'utf8'), readFileSync(sourceFile, 'utf8')];
    // A paragraph that is marked up as it is printed.
    const line = source.split('\n\n').find((own) => /^\p{Lu}.{200,}[^.]\.$/u.test(own) && text.includes(`\n\n${own}\n\n`));
    if (line === undefined || !text.includes(sha256(source))) continue;
    const changed = `${line.slice(0, -1)}, ${words}.`;
    const newSource = source.replace(line, () => changed);
    writeFileSync(sourceFile, newSource);
    writeFileSync(file, text.replace(`\n\n${line}\n\n`, () => `\n\n${changed}\n\n`).replace(sha256(source), sha256(newSource)));
    const restore = (): void => {
      writeFileSync(sourceFile, source);
      writeFileSync(file, text);
    };
    return { id, words, restore };
  }
  throw new Error(`${library}: không có văn bản tổng hợp nào để đổi một câu`);
}
