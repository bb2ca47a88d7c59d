/** How a place in a document is named to a reader: "Phần thứ hai, mục II, mục 1, gạch đầu dòng thứ 4". */
import { placeOf, type Anchor, type Body, type Provision, type TableProvision } from './body.ts';
import { ranks } from './label.ts';

export type Placed = Provision | TableProvision;

/** All provisions and tables of the body, in printed order; the lines and tables of zones are not among them. */
export function placedItems(body: Body): Placed[] {
  return body.parts
    .filter(({ zone }) => zone === 'body')
    .flatMap(({ items }) => items.filter((item): item is Placed => item.type === 'provision' || item.type === 'table'));
}

/** Names of all places, by anchor. */
export function placeNames(body: Body): Map<Anchor, string> {
  const names = new Map<Anchor, string>();
  for (const item of placedItems(body)) {
    const above = item.parent === null ? '' : `${names.get(item.parent) ?? ''}, `;
    names.set(item.anchor, above === '' ? ownName(item) : above + lowerFirst(ownName(item)));
  }
  return names;
}

function ownName(item: Placed): string {
  const place = placeOf(item);
  const segment = place.slice(place.lastIndexOf('.') + 1);
  const [own = '', repeat] = segment.split('-');
  const again = repeat === undefined ? '' : ` (lần in thứ ${repeat})`;
  const count = own.replace(/\D/g, '');
  if (item.type === 'table') return `Bảng ${count}`;
  if (item.label === null) return item.isHeading ? 'Tiêu đề' : `Đoạn ${count}`;
  const bare = item.label.replace(/[.:)/]+$/, '').replace(/^\(/, '');
  switch (item.rank) {
    case ranks.dash:
      return `Gạch đầu dòng thứ ${count}`;
    case ranks.plus:
      return `Dấu cộng thứ ${count}`;
    case ranks.star:
      return `Dấu sao thứ ${count}`;
    case ranks.point:
      return `Điểm ${bare}${again}`;
    case ranks.part:
    case ranks.chapter:
    case ranks.section:
    case ranks.article:
      return bare + again;
    default:
      return `Mục ${bare.replace(/\s*[-–]$/, '')}${again}`;
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
