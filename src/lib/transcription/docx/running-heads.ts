/** Headers and footers that the sections of a document print. */
import type { Block, Paragraph } from './document.ts';
import type { Relationships } from './relationships.ts';
import { childrenOf, isOn, type XmlElement } from './xml.ts';

type ReadPart = (path: string, role: Paragraph['role']) => Block[];

export function runningHeads(
  sections: readonly XmlElement[],
  settings: XmlElement | undefined,
  links: Relationships,
  read: ReadPart,
): { heads: Block[]; feet: Block[] } {
  const hasEven = isOn(settings, 'w:evenAndOddHeaders') === true;
  const paths = { header: new Set<string>(), footer: new Set<string>() };
  for (const section of sections) {
    const hasFirst = isOn(section, 'w:titlePg') === true;
    for (const kind of ['header', 'footer'] as const) {
      for (const reference of childrenOf(section, `w:${kind}Reference`)) {
        const type = reference.attributes.get('w:type') ?? 'default';
        if ((type === 'first' && !hasFirst) || (type === 'even' && !hasEven)) continue;
        const target = links.get(reference.attributes.get('r:id') ?? '')?.target;
        if (target !== undefined) paths[kind].add(target);
      }
    }
  }
  return { heads: parts(paths.header, 'page-head', read), feet: parts(paths.footer, 'page-foot', read) };
}

/** Without the empty paragraphs that most headers consist of, and without tables: each printed line stands alone. */
function parts(paths: ReadonlySet<string>, role: Paragraph['role'], read: ReadPart): Block[] {
  return [...paths].flatMap((path) => flat(read(path, role))).filter(({ pieces }) => pieces.some(({ text }) => text.trim() !== ''));
}

const flat = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : block.rows.flat().flatMap(flat)));
