/** The issuer of a document as a new entry of the registry, behind those of the bodies above it that the registry does not hold either. */
import type { Registry } from '../registry/registry.ts';
import { slug } from '../text/fold.ts';
import { goesOn, isSameName } from '../text/one-spelling.ts';
import { collapse } from '../text/whitespace.ts';
import type { Certainty, FieldEvidence, ProposedFields } from '../transcription/proposal.ts';
import { isWhole, levelOfName, withPlace } from './body-place.ts';
import { symbolOf, type BodySymbol } from './body-symbol.ts';
import { withUniqueId, type NewBody, type ProposedBody } from './bodies.ts';
import { headOf, namesSeveral, partOf, partTitle, withHead, type NameHead } from './name-head.ts';
import { bodyNamed, isListed, listedIssuer } from './named-bodies.ts';
import type { Family } from './family.ts';
import { inUsualLetters, isCapitals } from './usual-letters.ts';

interface Naming {
  fields: ProposedFields;
  family: Family;
  registry: Registry;
}

interface Printed {
  words: string;
  /** What the head of the document prints above it; null where nothing does. */
  superior: string | null;
  /** Whether the document's number is its own. */
  isNumbered: boolean;
  evidence: readonly FieldEvidence[];
}

/** The body above: an entry of the registry or a new one. */
interface Above {
  entry: NewBody;
  certainty: Certainty;
  /** New entries, the highest first; `entry` is the last of them where it is new. */
  line: readonly ProposedBody[];
  /** The name itself names it, or the head of the document prints it above. */
  by: 'name' | 'head';
  printed: string;
}

/** The highest first; empty for words that begin as no body does, and where the registry holds bodies of this name, from which an editor chooses. */
export function issuerLine(words: string, naming: Naming): ProposedBody[] {
  const { superior, issuer } = naming.fields;
  return lineOf({ words, superior: superior.value, isNumbered: true, evidence: issuer.evidence }, naming);
}

function lineOf(printed: Printed, naming: Naming): ProposedBody[] {
  const { fields, family, registry } = naming;
  const words = collapse(printed.words).replace(/[.,;:]+$/u, '');
  const titled = partTitle(words);
  const head = headOf(titled?.body ?? words);
  if (head === null || namesSeveral(words)) return [];
  const usual = writtenOut(withHead(inUsualLetters(words, registry)));
  const isOfOther = titled !== null || signsForOther(usual, head);
  const above = findAbove(usual, head, { ...printed, isNumbered: printed.isNumbered && isOfOther }, naming);
  const name = nameBelow(usual, head, titled?.title ?? null, above);
  if (family.namesakes(name).length > 0) return [...(above?.line ?? [])];
  const { symbol, contrary } = isOfOther ? noSymbol : symbolOf(name, printed.isNumbered ? fields.number : null, registry);
  const level = above === null ? levelOfName(name, head) : null;
  const shortName = !isSameName(name, usual) ? usual : head.type === 'committee' && isWhole(name, head) ? head.words : null;
  const entry: NewBody = {
    // Citations of its numbers know it by the id that the vocabulary has.
    id: withUniqueId((titled === null ? listedIssuer(name, registry)?.id : undefined) ?? slug(name), registry),
    name,
    ...(shortName === null ? {} : { shortName }),
    type: head.type,
    ...(symbol === null ? {} : { symbol }),
    parent: above?.entry.id ?? null,
    ...(level === null ? {} : { level }),
  };
  const doubts = [
    ...(isWhole(name, head) ? [] : ['tên không nêu địa phương: cần ghi tên đầy đủ']),
    ...(isSameName(name, usual) ? [] : ['thêm địa danh để phân biệt với cơ quan cùng tên ở nơi khác']),
    ...(contrary === null ? [] : [`ký hiệu “${contrary}” trong số văn bản không phải của cơ quan này theo danh mục số, ký hiệu`]),
    ...(isCapitals(words) && usual !== words ? ['in bằng chữ hoa: cần xem lại chữ viết hoa trong tên'] : []),
  ];
  // What it rests on must be held by the registry or listed in its vocabulary; what is only printed above may be another's.
  const isFounded =
    above === null
      ? head.isOnly === true || (head.isCentral === true && isListed(name, registry))
      : above.by === 'name' && above.certainty === 'certain';
  const proposed: ProposedBody = {
    entry,
    printed: words,
    field: 'issuer',
    certainty: isFounded && doubts.length === 0 ? 'certain' : 'doubtful',
    evidence: printed.evidence,
    reason: `${[
      titled === null ? `“${words}” bắt đầu bằng “${head.words}”` : `“${titled.title}” đứng trước tên cơ quan “${titled.body}”`,
      aboveInWords(above, head, isFounded),
      ...doubts,
    ].join('; ')}.`,
  };
  return [...(above?.line ?? []), proposed];
}

const noSymbol: BodySymbol = { symbol: null, contrary: null };

/** A standing committee's document bears the number of its committee. */
const signsForOther = (name: string, { type }: NameHead): boolean =>
  type === 'standing-committee' || type === 'permanent-members' || name.startsWith('Thường trực ');

/** "Giám đốc Sở Tài chính" → "Giám đốc Sở Tài chính tỉnh Lào Cai", as the body is called. */
function nameBelow(usual: string, head: NameHead, title: string | null, above: Above | null): string {
  if (above === null) return usual;
  if (title !== null) return `${title} ${above.entry.name}`;
  return above.by === 'head' ? withPlace(usual, head, above.entry.name) : usual;
}

/** "UBND tỉnh Lào Cai" → "Ủy ban nhân dân tỉnh Lào Cai", as an entry is named. */
const writtenOut = (name: string): string =>
  name.replace(/(?<!\p{L})UBND(?!\p{L})/gu, 'Ủy ban nhân dân').replace(/(?<!\p{L})HĐND(?!\p{L})/gu, 'Hội đồng nhân dân');

/** What the name itself says comes before what is printed above it. */
function findAbove(name: string, head: NameHead, { superior, isNumbered, evidence }: Printed, naming: Naming): Above | null {
  const { fields, family, registry } = naming;
  const of = (printed: string, by: Above['by'], propose: () => ProposedBody[]): Above | null => {
    const held = bodyNamed(printed, family, registry);
    if (held !== null) return { entry: held, certainty: 'certain', line: [], by, printed };
    const line = propose();
    const last = line.at(-1);
    return last === undefined ? null : { entry: last.entry, certainty: last.certainty, line, by, printed };
  };
  const titled = partTitle(name);
  const named = titled?.body ?? partOf(name, head);
  const above = superior === null ? null : writtenOut(inUsualLetters(superior, registry));
  // "Văn phòng Ủy ban nhân dân tỉnh" below "UBND TỈNH LÀO CAI".
  const isCut = named !== null && titled === null && above !== null && goesOn(named, above);
  if (named !== null && !isCut) {
    const own = of(named, 'name', () => lineOf({ words: named, superior, isNumbered, evidence }, naming));
    if (own !== null || titled !== null) return own;
  }
  if (superior === null || above === null || head.isCentral === true) return null;
  const isBody = headOf(above)?.type === 'state' || fields.superior.certainty === 'certain';
  const printedAbove: Printed = { words: superior, superior: null, isNumbered: false, evidence: fields.superior.evidence };
  return of(above, 'head', () => (isBody ? lineOf(printedAbove, naming) : []));
}

function aboveInWords(above: Above | null, { isCentral }: NameHead, isFounded: boolean): string {
  if (above === null)
    return isCentral === true ? (isFounded ? 'cơ quan trung ương' : 'có thể là cơ quan trung ương') : 'cơ quan cấp trên chưa rõ';
  return above.by === 'name'
    ? `cấp trên theo tên: ${above.entry.name}`
    : `cấp trên theo phần đầu văn bản “${above.printed}”: ${above.entry.name}`;
}
