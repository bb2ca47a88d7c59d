/** A content folder of N documents, the real ones among them: same N, same bytes. One document is held at a time. */
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { openContent, sha256 } from '../../src/io/content.ts';
import { parseBody } from '../../src/lib/directive/directive.ts';
import { sourceFiles } from '../../src/lib/directive/metadata.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import type { Library } from '../../src/lib/library/library.ts';
import { officialBlocks } from '../../src/lib/provision/text.ts';
import { createRegistry } from '../../src/lib/registry/registry.ts';
import { createDocument, createRandom, type Random } from './synthetic.ts';
import { createBodies, type Bodies } from './synthetic-bodies.ts';
import { createCitations, printedCitation } from './synthetic-citations.ts';
import { createLines } from './synthetic-lines.ts';
import { isLetter, planDocuments, type KnownNumber, type PlannedDocument } from './synthetic-plan.ts';
import { drawSize } from './synthetic-size.ts';
import { createSentences, type Sentences } from './synthetic-words.ts';

const real = join(import.meta.dirname, '..', '..', 'content');

/** Writes into `out`, which is empty; `documents` at least 1. */
export function writeLibrary(out: string, documents: number, renderer: string): void {
  const content = openContent(real);
  const { library } = assemble(content, { secondParser: false });
  const held = library.entries.slice(0, documents);
  for (const { file, metadata } of held) {
    copy(out, file.replace(/^content\//, ''));
    for (const source of sourceFiles(metadata)) copy(out, join('sources', source));
  }
  const bodies = createBodies(documents);
  const made = madeIndicators(documents);
  writeRegistry(out, bodies, made);
  const description = `${documents} văn bản: các văn bản mẫu và văn bản tổng hợp từ từ ngữ của chúng, để đo; văn bản tổng hợp không phải văn bản thật.`;
  write(join(out, 'site.yaml'), stringify({ title: 'Thư viện tổng hợp để đo', description, url: null, contact: null, renderer }));

  const { organizations, terms, indicators } = library.registry;
  const registry = createRegistry({ ...library.registry, terms: [...terms, ...bodies.terms] });
  const planned = planDocuments(createRandom(20231206), {
    count: documents - held.length,
    issuing: bodies.issuing,
    kinds: library.registry.kinds.map(({ name, code, abbreviations: [abbreviation = ''] }) => ({ name, code, abbreviation })),
    known: knownNumbers(library),
    termOn: registry.termOn,
  });
  const texts = library.entries.flatMap(({ id, file }) => {
    const read = content.readDirective(id);
    const blocks = 'text' in read ? officialBlocks(parseBody(file, read.text)) : [];
    return blocks.filter(({ anchor }) => !/^[a-z-]+$/.test(anchor)).map(({ text }) => text);
  });
  const random = createRandom(20240105);
  const sentence = createSentences(random, texts, printedCitation);
  const annotations = {
    random: createRandom(20230710),
    units: [...organizations, ...bodies.organizations],
    indicators: [...indicators, ...made].flatMap(({ id, name, unit }) => (unit == null ? [] : [{ id, name, unit }])),
  };
  const citation = createCitations(createRandom(20220525), texts, planned);
  const lines = createLines(createRandom(20211025), library.entries, bodies);
  const quoting = createQuoting(random, sentence);
  for (const [place, own] of planned.entries()) {
    const isHard = place % 20 === 2;
    const size = drawSize(random, own.kind.name);
    const document = createDocument(
      random,
      {
        ...{ planned: own, size, annotations, isHard, sentence: quoting(own) },
        citations: Array.from({ length: size.citations }, () => citation(own, place)),
        addressees: isLetter(own.kind) ? lines(own, 3) : [],
        recipients: lines(own, isHard ? 30 : size.recipientLines),
      },
      sha256,
    );
    write(join(out, 'directives', `${own.id}.mdx`), document.mdx);
    write(join(out, 'sources', document.sourceFile), document.source);
  }
}

/** Numbers that real documents bear or cite. */
const knownNumbers = ({ entries, graph }: Library): KnownNumber[] => [
  ...entries.flatMap(({ number, metadata: { date } }) =>
    number === null ? [] : [{ number: Number(number.number), symbol: number.symbol, date }],
  ),
  ...graph.citedDocuments.flatMap(({ number, symbol, date }) =>
    number === null || symbol === null ? [] : [{ number: Number(number), symbol, date }],
  ),
];

/** So many documents quote one of the last of their body, in so many of their sentences: of the real ones three of ten pairs share a fifth and more. */
const quotingShare = 0.2;
const quotedSentences = 60;
const mostRecent = 4;

/** The sentences of each document: new ones, or half of them those of an earlier document, which it carries out. */
function createQuoting(random: Random, sentence: Sentences): (document: PlannedDocument) => Sentences {
  const recent = new Map<string, string[][]>();
  return ({ body }) => {
    const earlier = recent.get(body.organization) ?? [];
    const quoted = earlier.length > 0 && random.next() < quotingShare ? [...random.pick(earlier)] : [];
    const own: string[] = [];
    recent.set(body.organization, [...earlier, own].slice(-mostRecent));
    return () => {
      const next = random.next() < 0.5 ? quoted.shift() : undefined;
      if (next !== undefined) return next;
      const made = sentence();
      if (own.length < quotedSentences) own.push(made);
      return made;
    };
  };
}

/** A large library measures more things than a small one: one more in twenty documents. */
const madeIndicators = (documents: number): { id: string; name: string; unit: string }[] =>
  Array.from({ length: Math.floor(documents / 20) }, (_, index) => ({
    id: `chi-tieu-tong-hop-${index + 1}`,
    name: `Tỷ lệ hoàn thành nội dung tổng hợp thứ ${index + 1}`,
    unit: '%',
  }));

function writeRegistry(out: string, { organizations, terms }: Bodies, indicators: readonly object[]): void {
  cpSync(join(real, 'registry'), join(out, 'registry'), { recursive: true });
  for (const [name, entries] of Object.entries({ organizations, terms, indicators }))
    appendFileSync(join(out, 'registry', `${name}.yaml`), entries.length === 0 ? '' : `\n${stringify(entries)}`);
}

const copy = (out: string, path: string): void => write(join(out, path), readFileSync(join(real, path)));

const folders = new Set<string>();

function write(path: string, data: string | Uint8Array): void {
  const folder = dirname(path);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(path, data);
}
