/** The issuer of a document as a new entry of the registry, behind those of the bodies above it that the registry does not hold either. */
import type { Registry } from '../registry/registry.ts';
import { slug } from '../text/fold.ts';
import { collapse } from '../text/whitespace.ts';
import type { ProposedFields } from '../transcription/proposal.ts';
import { headOf, inUsualLetters, namesSeveral, partTitle, withHead, type NameHead } from './body-names.ts';
import { withUniqueId, type NewBody, type ProposedBody } from './bodies.ts';
import type { Family } from './family.ts';
import { bodyNamed, goesOn, isSameName, levelOfName, partOf, symbolOfBody, withPlace, writtenOut } from './naming.ts';

interface Naming {
  fields: ProposedFields;
  family: Family;
  registry: Registry;
}

/** The body above, an entry of the registry or a new one, and what says so. */
interface Above {
  entry: NewBody | null;
  /** New entries, the highest first; `entry` is the last of them where it is new. */
  line: readonly ProposedBody[];
  by: 'name' | 'head';
  printed: string;
}

/** The highest first; empty for words that begin as no body does, and where the registry holds bodies of this name, from which an editor chooses. */
export function issuerLine(printed: string, naming: Naming): ProposedBody[] {
  const { superior } = naming.fields;
  return lineOf(printed, superior.value, true, naming);
}

function lineOf(printed: string, superior: string | null, isIssuer: boolean, naming: Naming): ProposedBody[] {
  const { fields, family, registry } = naming;
  const words = collapse(printed).replace(/[.,;:]+$/u, '');
  const titled = partTitle(words);
  const head = headOf(titled?.body ?? words);
  if (head === null || namesSeveral(words)) return [];
  const usual = writtenOut(withHead(inUsualLetters(words, registry)));
  const above = findAbove(usual, head, superior, naming);
  const parent = above?.entry ?? null;
  const name =
    parent === null
      ? usual
      : titled !== null
        ? `${titled.title} ${parent.name}`
        : above?.by === 'head'
          ? withPlace(usual, parent.name)
          : usual;
  if (family.namesakes(name).length > 0) return [...(above?.line ?? [])];
  const isCapitals = words === words.toUpperCase() && usual !== words;
  const isWhole = head.isOnly === true || titled !== null || name.length > head.words.length;
  const signsForOther =
    titled !== null || head.type === 'standing-committee' || head.type === 'permanent-members' || usual.startsWith('Thường trực ');
  const symbol = signsForOther ? null : symbolOfBody(name, isIssuer ? fields.number : null, registry);
  const level = parent === null ? levelOfName(name, head) : null;
  const shortName = !isSameName(name, usual) ? usual : isWhole && head.type === 'committee' ? head.words : null;
  const entry: NewBody = {
    id: withUniqueId(slug(name), registry),
    name,
    ...(shortName === null ? {} : { shortName }),
    type: head.type,
    ...(symbol === null ? {} : { symbol }),
    parent: parent?.id ?? null,
    ...(level === null ? {} : { level }),
  };
  const isPlaced = parent !== null || (head.isCentral === true && titled === null);
  const proposed: ProposedBody = {
    entry,
    printed: words,
    field: 'issuer',
    certainty:
      isWhole && !isCapitals && isPlaced && isSameName(name, usual) && (above?.by !== 'head' || fields.superior.certainty === 'certain')
        ? 'certain'
        : 'doubtful',
    evidence: isIssuer ? fields.issuer.evidence : fields.superior.evidence,
    reason: `${[
      titled === null ? `“${words}” bắt đầu bằng “${head.words}”` : `“${titled.title}” đứng trước tên cơ quan “${titled.body}”`,
      aboveInWords(above, head),
      ...(isSameName(name, usual) ? [] : ['thêm địa danh để phân biệt với cơ quan cùng tên ở nơi khác']),
      ...(isWhole ? [] : ['tên không nêu địa phương: cần ghi tên đầy đủ']),
      ...(isCapitals ? ['in bằng chữ hoa: cần xem lại chữ viết hoa trong tên'] : []),
    ].join('; ')}.`,
  };
  return [...(above?.line ?? []), proposed];
}

/** What the name itself says comes before what is printed above it. */
function findAbove(name: string, head: NameHead, superior: string | null, naming: Naming): Above | null {
  const { fields, family, registry } = naming;
  const of = (printed: string, by: Above['by'], line: () => ProposedBody[]): Above | null => {
    const held = bodyNamed(printed, family, registry);
    const fresh = held === null ? line() : [];
    const entry = held ?? fresh.at(-1)?.entry ?? null;
    return entry === null ? null : { entry, line: fresh, by, printed };
  };
  const titled = partTitle(name);
  const named = titled?.body ?? partOf(name, head);
  const printedAbove = superior === null ? null : writtenOut(inUsualLetters(superior, registry));
  // "Văn phòng Ủy ban nhân dân tỉnh" below "UBND TỈNH LÀO CAI".
  const isCut = named !== null && titled === null && printedAbove !== null && goesOn(named, printedAbove);
  if (named !== null && !isCut) {
    const own = of(named, 'name', () => lineOf(named, superior, true, naming));
    if (own !== null || titled !== null) return own;
  }
  if (printedAbove === null || head.isCentral === true) return null;
  return of(printedAbove, 'head', () =>
    headOf(printedAbove)?.type === 'state' || fields.superior.certainty === 'certain' ? lineOf(superior ?? '', null, false, naming) : [],
  );
}

function aboveInWords(above: Above | null, head: NameHead): string {
  if (above?.entry == null) return head.isCentral === true ? 'cơ quan trung ương' : 'cơ quan cấp trên chưa rõ';
  return above.by === 'name'
    ? `cấp trên theo tên: ${above.entry.name}`
    : `cấp trên theo phần đầu văn bản “${above.printed}”: ${above.entry.name}`;
}
