/** Assignments and targets for synthetic directives, in printed words and as they are marked up: as many as the real documents have, in kind and number. */
import type { Random } from './synthetic.ts';

export interface AnnotationInput {
  /** Those that are named more often come first. */
  units: readonly { id: string; name: string }[];
  indicators: readonly { id: string; name: string; unit: string }[];
}

/** Printed words and the same with their elements; `escape` makes words into markup. */
export interface Annotated {
  printed: string;
  markup: string;
}

type Attributes = Readonly<Record<string, string>>;

function wrap(name: string, attributes: Attributes, printed: string, escape: (text: string) => string): Annotated {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return { printed, markup: `<${name}${list.join('')}>${escape(printed)}</${name}>` };
}

/** Some units do much, many do little. */
const pickUnit = (random: Random, { units }: AnnotationInput): { id: string; name: string } => {
  const unit = units[Math.floor(units.length * random.next() ** 3)];
  if (unit === undefined) throw new Error('danh mục không có đơn vị');
  return unit;
};

/** One assignment; of a letter, half of them are given to those it is addressed to. */
export function createTask(
  random: Random,
  input: AnnotationInput,
  sentence: string,
  { year, addressed }: { year: string; addressed: readonly string[] },
  escape: (text: string) => string,
): Annotated {
  const time = createTime(random, year);
  const own = `${sentence.replace(/\.$/, '')}${time.words === '' ? '' : `, ${time.words}`}.`;
  if (addressed.length > 0 && random.next() < 0.5)
    return wrap('Task', { assignee: addressed.join(' '), 'inherited-from': 'kinh-gui', ...time.attributes }, own, escape);
  const unit = pickUnit(random, input);
  const other = pickUnit(random, input);
  const isJoint = random.next() < 0.3 && other.id !== unit.id;
  const printed = `${unit.name} chủ trì${isJoint ? `, phối hợp với ${other.name}` : ''} thực hiện: ${own}`;
  return wrap('Task', { assignee: unit.id, ...(isJoint ? { coordinate: other.id } : {}), ...time.attributes }, printed, escape);
}

/** Half of the real assignments print no time, a tenth repeat; a printed day stands in for what no real one has yet. */
function createTime(random: Random, year: string): { words: string; attributes: Attributes } {
  const chance = random.next();
  const said = (words: string, more: Attributes = {}): { words: string; attributes: Attributes } => ({
    words,
    attributes: { 'due-printed': words, ...more },
  });
  if (chance < 0.45) return { words: '', attributes: {} };
  if (chance < 0.8) return said(random.pick(['ngay từ đầu năm', `trong năm ${year}`, 'ngay sau khi có văn bản này']));
  if (chance < 0.9) return said('định kỳ hàng quý', { recurs: 'hàng quý' });
  const [month, day] = [1 + random.below(12), 1 + random.below(28)];
  return said(`trước ngày ${day}/${month}/${year}`, { due: `${year}-${two(month)}-${two(day)}` });
}

/** One target of a figure; `whole`: an indicator of the same document that it may be a part of. */
export function createTarget(
  random: Random,
  { indicators }: AnnotationInput,
  { year, whole }: { year: string; whole: string | null },
  escape: (text: string) => string,
): Annotated & { indicator: string } {
  const { id, name, unit } = random.pick(indicators);
  const low = 1 + random.below(900);
  const [min, max] = [low / 10, (low + 1 + random.below(50)) / 10];
  const behind = unit === '%' ? '%' : ` ${unit}`;
  const one = `${print(min)}${behind}`;
  const figures: (readonly [words: string, attributes: Attributes])[] = [
    [`đạt ${one}`, { op: 'eq', value: String(min) }],
    [`đạt ${one}`, { op: 'eq', value: String(min) }],
    [`ít nhất ${one}`, { op: 'min', min: String(min) }],
    [`dưới ${one}`, { op: 'below', max: String(min) }],
    [`đạt từ ${print(min)} - ${print(max)}${behind}`, { op: 'range', min: String(min), max: String(max) }],
    [`đạt khoảng ${one}`, { op: 'eq', value: String(min), approximate: 'true' }],
  ];
  const [words, attributes] = random.pick(figures);
  const chance = random.next();
  const isCompared = chance < 0.15;
  const isPart = chance > 0.85 && whole !== null && whole !== id;
  const all = {
    indicator: id,
    ...attributes,
    unit,
    period: year,
    ...(isCompared ? { base: 'cùng kỳ' } : {}),
    ...(isPart ? { 'part-of': whole } : {}),
  };
  return { ...wrap('Target', all, `${name} ${words}${isCompared ? ' so với cùng kỳ' : ''}`, escape), indicator: id };
}

const print = (figure: number): string => String(figure).replace('.', ',');
const two = (value: number): string => String(value).padStart(2, '0');
