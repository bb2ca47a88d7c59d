/** `npm run library`: a content folder of N documents, the real ones among them, for benches and tests at size. */
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { openContent, sha256 } from '../../src/io/content.ts';
import { prepareOutputFolder } from '../../src/io/output-folder.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { sourceFiles } from '../../src/lib/directive/metadata.ts';
import { parseBody } from '../../src/lib/directive/directive.ts';
import { officialBlocks } from '../../src/lib/provision/text.ts';
import { createDocument, createRandom, type Issuer, type Random, type SyntheticKind } from './synthetic.ts';
import { readArguments } from '../arguments.ts';

const help = `npm run library -- --documents N --out THƯ_MỤC [--renderer direct|mdx]

Tạo thư mục nội dung tổng hợp gồm N văn bản (có các văn bản thật) để đo và thử; cùng N cho cùng từng byte.
Mã thoát: 0 xong, 2 gọi sai.`;

const values = readArguments(help, {
  documents: { type: 'string' },
  out: { type: 'string' },
  renderer: { type: 'string', default: 'direct' },
});

const issuers: readonly Issuer[] = [
  {
    organization: 'tinh-uy-lam-dong',
    issuer: 'ban-thuong-vu-tinh-uy-lam-dong',
    printed: 'Ban Thường vụ Tỉnh ủy',
    symbol: 'TU',
    authority: 'T/M BAN THƯỜNG VỤ',
    position: 'PHÓ BÍ THƯ',
  },
  {
    organization: 'tinh-uy-lam-dong',
    issuer: 'tinh-uy-lam-dong',
    printed: 'Tỉnh ủy',
    symbol: 'TU',
    authority: 'T/M TỈNH ỦY',
    position: 'BÍ THƯ',
  },
  {
    organization: 'dang-uy-khoi-cac-co-quan-lam-dong',
    issuer: 'ban-thuong-vu-dang-uy-khoi-cac-co-quan-lam-dong',
    printed: 'Ban Thường vụ',
    symbol: 'ĐUK',
    authority: 'T/M BAN THƯỜNG VỤ',
    position: 'BÍ THƯ',
  },
  {
    organization: 'huyen-uy-thuoc-lam-dong',
    issuer: 'ban-thuong-vu-huyen-uy-thuoc-lam-dong',
    printed: 'Ban Thường vụ Huyện ủy',
    symbol: 'HU',
    authority: 'T/M BAN THƯỜNG VỤ',
    position: 'PHÓ BÍ THƯ',
  },
];

/** Letters are the most common kind of document, resolutions the longest. */
const kinds: readonly SyntheticKind[] = [
  { name: 'công văn', abbreviation: 'CV', code: 'cv', hasAddressees: true },
  { name: 'công văn', abbreviation: 'CV', code: 'cv', hasAddressees: true },
  { name: 'công văn', abbreviation: 'CV', code: 'cv', hasAddressees: true },
  { name: 'nghị quyết', abbreviation: 'NQ', code: 'nq', hasAddressees: false },
  { name: 'chỉ thị', abbreviation: 'CT', code: 'ct', hasAddressees: false },
  { name: 'kế hoạch', abbreviation: 'KH', code: 'kh', hasAddressees: false },
  { name: 'thông báo', abbreviation: 'TB', code: 'tb', hasAddressees: false },
];

/** UTF-8 bytes of the whole file that a document aims at; the real ones measure 8 to 35 KB. */
const meanBytes = 18_000;
const frontmatterBytes = 4_500;

function run(): number {
  const count = Number(values.documents);
  if (!Number.isInteger(count) || count < 1 || values.out === undefined) {
    console.error(help);
    return 2;
  }
  const real = join(import.meta.dirname, '..', '..', 'content');
  const out = resolve(process.env['INIT_CWD'] ?? '.', values.out);
  if (!prepareOutputFolder(out)) {
    console.error(`Thư mục không trống: ${out}`);
    return 2;
  }
  const content = openContent(real);
  const { library } = assemble(content, { secondParser: false });
  const held = library.entries.slice(0, count);
  for (const { file, metadata } of held) {
    copy(real, out, file.replace(/^content\//, ''));
    for (const source of sourceFiles(metadata)) copy(real, out, join('sources', source));
  }
  cpSync(join(real, 'registry'), join(out, 'registry'), { recursive: true });
  const made = madeIndicators(count);
  appendFileSync(join(out, 'registry', 'indicators.yaml'), made.length === 0 ? '' : `\n${stringify(made)}`);
  const indicators = [...library.registry.indicators, ...made].flatMap(({ id, name, unit }) => (unit == null ? [] : [{ id, name, unit }]));
  const annotations = { random: createRandom(20240105), units: library.registry.organizations, indicators };
  writeFileSync(
    join(out, 'site.yaml'),
    stringify({
      title: 'Thư viện tổng hợp để đo',
      description: `${count} văn bản: các văn bản mẫu và văn bản tổng hợp từ từ ngữ của chúng, để đo; văn bản tổng hợp không phải văn bản thật.`,
      url: null,
      contact: null,
      renderer: values.renderer,
    }),
  );

  const random = createRandom(20231206);
  const texts = library.entries.flatMap(({ id, file }) => {
    const read = content.readDirective(id);
    return 'text' in read
      ? officialBlocks(parseBody(file, read.text))
          .filter(({ anchor }) => !/^[a-z-]+$/.test(anchor))
          .map(({ text }) => text)
      : [];
  });
  const vocabularies = new Map(Object.entries(foreignSymbols).map(([id, symbols]) => [id, cutWords(random, texts, symbols)]));
  /** The words of the last documents of each body: what a document that carries out another one quotes. */
  const recent = new Map<string, string[][]>();
  const recipients = library.entries
    .flatMap(({ metadata }) => metadata.recipients)
    .filter(({ role, units }) => role == null && units.length > 0);
  const used = new Map<string, number>();
  for (let index = held.length; index < count; index += 1) {
    const issuer = random.pick(issuers);
    const kind = random.pick(kinds);
    const key = `${issuer.organization} ${kind.code}`;
    // Above all real numbers, so that no two documents of a term share one.
    const number = (used.get(key) ?? 4000) + 1;
    used.set(key, number);
    const date = `${2021 + random.below(4)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
    const bytes = Math.round((meanBytes - frontmatterBytes) * (0.5 + random.next()));
    const words = vocabularies.get(issuer.organization);
    const own = words === undefined ? [] : makeSentences(random, words, sentencesOfDocument);
    const earlier = recent.get(issuer.organization) ?? [];
    const sentences =
      earlier.length > 0 && random.next() < quotingShare ? [...own, ...random.pick(earlier).slice(0, quotedSentences)] : own;
    recent.set(issuer.organization, [...earlier, own].slice(-mostRecent));
    const document = createDocument(
      random,
      { kind, issuer, number, date, sentences, recipients, isHard: index % 20 === 7, bytes, annotations },
      sha256,
    );
    write(join(out, 'directives', `${document.id}.mdx`), document.mdx);
    write(join(out, 'sources', document.sourceFile), document.source);
  }
  console.log(`Đã tạo ${count} văn bản trong ${out}.`);
  return 0;
}

/** Longer than what a document takes of them, so that its sentences seldom repeat. */
const sentencesOfDocument = 120;
/** So many documents quote one of the last `mostRecent` of their body, in so many of their sentences: of the real ones three of ten pairs share a fifth and more. */
const quotingShare = 0.2;
const quotedSentences = 60;
const mostRecent = 20;

interface Words {
  /** Syllables, common compounds and citations. */
  pieces: readonly string[];
  /** What a sentence may begin with. */
  starts: readonly string[];
  /** Characters of the real sentences. */
  lengths: readonly number[];
}

/**
 * The provisions' own words: single syllables, common compounds ("kinh tế") and citations whole, other figures made up. A
 * synthetic document shares the vocabulary of the real ones and cites what they cite, but holds no wording that is theirs alone: it is
 * not a right answer to a query for one of them (docs/decisions/0009-search.md).
 */
function cutWords(random: Random, texts: readonly string[], symbols: RegExp): Words {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.;])\s+(?=\p{Lu})/u)).filter((sentence) => sentence.length > 40);
  const compounds = countPairs(sentences);
  const pieces = sentences.flatMap((sentence) => cutPieces(random, sentence, compounds)).filter((piece) => !symbols.test(piece));
  // A figure at the beginning would be read as a label.
  return { pieces, starts: pieces.filter((piece) => /^\p{L}{2}/u.test(piece)), lengths: sentences.map(({ length }) => length) };
}

/** Sentences drawn anew for each document: two documents share no wording by chance. */
function makeSentences(random: Random, { pieces, starts, lengths }: Words, count: number): string[] {
  return Array.from({ length: count }, () => {
    const length = random.pick(lengths);
    let made = random.pick(starts);
    while (made.length < length) made += ` ${random.pick(pieces)}`;
    return `${made.charAt(0).toUpperCase()}${made.slice(1).replace(/[.,;:]$/, '')}.`;
  });
}

/** So many times a pair of syllables stands in the real documents to be a compound that any document may hold. */
const commonPair = 5;

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => /[\p{L}\d]/u.test(word));
const pairOf = (first: string, second: string): string => `${first} ${second}`.toLowerCase();

function countPairs(sentences: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const words = wordsOf(sentence);
    for (const [index, word] of words.entries()) {
      const pair = pairOf(word, words[index + 1] ?? '');
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return counts;
}

/** Matches "Nghị quyết số 28-NQ/TU, ngày 06/12/2023"; everything else is cut by syllables. */
const citation = /(?:\p{L}+ ){2}số \d[^\s,;]*(?:,? ngày [\d/]+)?/u;

function cutPieces(random: Random, sentence: string, compounds: ReadonlyMap<string, number>): string[] {
  const pieces: string[] = [];
  for (const part of sentence.split(new RegExp(`(${citation.source})`, 'u'))) {
    if (citation.test(part)) {
      pieces.push(part);
      continue;
    }
    const words = wordsOf(part);
    for (let at = 0; at < words.length;) {
      const pair = pairOf(words[at] ?? '', words[at + 1] ?? '');
      const length = (compounds.get(pair) ?? 0) >= commonPair ? 2 : 1;
      const piece = words.slice(at, at + length).join(' ');
      pieces.push(piece.replace(/\d/g, () => String(random.below(10))));
      at += length;
    }
  }
  // Quotes and brackets that lost their other half would be slips of a text.
  return pieces.map((piece) => piece.replace(/[“”"'()[\]…]/g, '')).filter((piece) => piece !== '');
}

/** A large library measures more things than a small one: one more in twenty documents. */
const madeIndicators = (count: number): { id: string; name: string; unit: string }[] =>
  Array.from({ length: Math.floor(count / 20) }, (_, index) => ({
    id: `chi-tieu-tong-hop-${index + 1}`,
    name: `Tỷ lệ hoàn thành nội dung tổng hợp thứ ${index + 1}`,
    unit: '%',
  }));

/** Symbols that mean another body in the documents of each organization: HU is cited by the district alone. */
const foreignSymbols: Readonly<Record<string, RegExp>> = {
  'tinh-uy-lam-dong': /\/(?:HU|ĐUK)(?!\p{L})/u,
  'dang-uy-khoi-cac-co-quan-lam-dong': /\/HU(?!\p{L})/u,
  'huyen-uy-thuoc-lam-dong': /\/ĐUK(?!\p{L})/u,
};

function copy(from: string, to: string, path: string): void {
  write(join(to, path), readFileSync(join(from, path)));
}

function write(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}

const two = (value: number): string => String(value).padStart(2, '0');

process.exitCode = run();
