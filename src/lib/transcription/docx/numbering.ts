/** numbering.xml: the numbers that Word writes before paragraphs by itself ("1.", "a)", "Điều 1."). They are printed words, and stand nowhere in the text of the file. */
import { formatNumber } from './number-format.ts';
import { readRunStyle, type RunStyle, type ThemeFonts } from './run-style.ts';
import { childOf, childrenOf, isOn, numberOf, valueOf, type XmlElement } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** "%1.%2." */
  text: string;
  /** Printed between the number and the words. */
  suffix: 'tab' | 'space' | 'nothing';
  /** Counts anew after this level (from 1); 0 never; undefined after any above it. */
  restart: number | undefined;
  /** All levels of its number are printed in digits. */
  isLegal: boolean;
  isPicture: boolean;
  paragraphStyle: string | undefined;
  run: RunStyle;
  pPr: XmlElement | undefined;
}

interface Numbering {
  /** Lists that share it count on together. */
  abstractId: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew where this list is first used. */
  startOverrides: ReadonlyMap<number, number>;
}

export interface PrintedNumber {
  /** "1.2.", a bullet's character. */
  text: string;
  suffix: Level['suffix'];
  run: RunStyle;
  pPr: XmlElement | undefined;
  /** The form of its number is not known here; digits stand in its place. */
  isGuess: boolean;
  /** A picture is printed in its place. */
  isPicture: boolean;
}

export interface ListCounter {
  /** The number of the next paragraph of a list; null where the list or level is not there. Each call counts. */
  next: (numId: string, level: number) => PrintedNumber | null;
  /** The level that belongs to a paragraph style. */
  levelOfStyle: (numId: string, styleChain: readonly string[]) => number | undefined;
}

export function readNumbering(
  numberingXml: XmlElement | undefined,
  themeFonts: ThemeFonts,
  numIdOfStyle: (styleId: string) => string | undefined,
): ListCounter {
  const abstracts = new Map(
    childrenOf(numberingXml, 'w:abstractNum').map((element) => [element.attributes.get('w:abstractNumId') ?? '', element]),
  );
  const nums = new Map(childrenOf(numberingXml, 'w:num').map((element) => [element.attributes.get('w:numId') ?? '', element]));
  const known = new Map<string, Numbering | null>();

  /** A list may borrow the levels of a list style. */
  function resolveAbstract(id: string, depth = 0): { id: string; element: XmlElement } | null {
    const element = abstracts.get(id);
    if (element === undefined || depth > 8) return null;
    const link = valueOf(element, 'w:numStyleLink');
    if (link === undefined) return { id, element };
    const linked = valueOf(nums.get(numIdOfStyle(link) ?? ''), 'w:abstractNumId');
    return (linked === undefined ? null : resolveAbstract(linked, depth + 1)) ?? { id, element };
  }

  function numbering(numId: string): Numbering | null {
    const cached = known.get(numId);
    if (cached !== undefined) return cached;
    const num = nums.get(numId);
    const abstract = num === undefined ? null : resolveAbstract(valueOf(num, 'w:abstractNumId') ?? '');
    let found: Numbering | null = null;
    if (abstract !== null) {
      const overrides = childrenOf(num, 'w:lvlOverride');
      const own = overrides.flatMap((element) => childrenOf(element, 'w:lvl'));
      const levels = [...childrenOf(abstract.element, 'w:lvl'), ...own].map(
        (element) => [levelOf(element), readLevel(element, themeFonts)] as const,
      );
      const starts = overrides.map((element) => [levelOf(element), numberOf(valueOf(element, 'w:startOverride'))] as const);
      found = {
        abstractId: abstract.id,
        levels: new Map(levels),
        startOverrides: new Map(starts.filter((entry): entry is [number, number] => entry[1] !== undefined)),
      };
    }
    known.set(numId, found);
    return found;
  }

  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    levelOfStyle(numId, styleChain) {
      const levels = [...(numbering(numId)?.levels ?? [])];
      for (const style of styleChain) {
        const found = levels.find(([, { paragraphStyle }]) => paragraphStyle === style);
        if (found !== undefined) return found[0];
      }
      return undefined;
    },
    next(numId, level) {
      const list = numbering(numId);
      const own = list?.levels.get(level);
      if (list == null || own === undefined) return null;
      const counts = counters.get(list.abstractId) ?? new Map<number, number>();
      counters.set(list.abstractId, counts);
      const start = (of: number): number => list.startOverrides.get(of) ?? list.levels.get(of)?.start ?? 1;
      const isFirst = !begun.has(`${numId}:${level}`) && list.startOverrides.has(level);
      begun.add(`${numId}:${level}`);
      const before = counts.get(level);
      counts.set(level, before === undefined || isFirst ? start(level) : before + 1);
      for (const deeper of [...counts.keys()].filter((other) => other > level)) {
        const restart = list.levels.get(deeper)?.restart;
        if (restart === undefined || (restart !== 0 && level < restart)) counts.delete(deeper);
      }
      return print(list, own, (of) => counts.get(of) ?? start(of));
    },
  };
}

const levelOf = (element: XmlElement): number => numberOf(element.attributes.get('w:ilvl')) ?? 0;

function readLevel(element: XmlElement, themeFonts: ThemeFonts): Level {
  const suffix = valueOf(element, 'w:suff');
  return {
    start: numberOf(valueOf(element, 'w:start')) ?? 0,
    format: valueOf(element, 'w:numFmt') ?? valueOf(childOf(element, 'mc:AlternateContent', 'mc:Fallback'), 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restart: numberOf(valueOf(element, 'w:lvlRestart')),
    isLegal: isOn(element, 'w:isLgl') === true,
    isPicture: valueOf(element, 'w:lvlPicBulletId') !== undefined,
    paragraphStyle: valueOf(element, 'w:pStyle'),
    run: readRunStyle(childOf(element, 'w:rPr'), themeFonts),
    pPr: childOf(element, 'w:pPr'),
  };
}

function print(list: Numbering, own: Level, count: (level: number) => number): PrintedNumber {
  let isGuess = false;
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const format = own.isLegal ? 'decimal' : (list.levels.get(level)?.format ?? 'decimal');
    const written = formatNumber(count(level), format);
    if (written === null) isGuess = true;
    return written ?? String(count(level));
  });
  return { text, suffix: own.suffix, run: own.run, pPr: own.pPr, isGuess, isPicture: own.isPicture };
}
