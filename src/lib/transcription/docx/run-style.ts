/** How words are printed: what a run, a style or a list level says of it, and how these come together. */
import type { Shift } from '../raised.ts';
import { childOf, isOn, numberOf, valueOf, type XmlElement } from './xml.ts';

/** Undefined: not said. */
export interface RunStyle {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  caps?: boolean | undefined;
  vanish?: boolean | undefined;
  strike?: boolean | undefined;
  /** Half points. */
  size?: number | undefined;
  font?: string | undefined;
  /** 'none': on the base line, whatever the styles below say. */
  shift?: Shift | 'none' | undefined;
}

/** Styles switch these on and off in turn: bold words of a bold heading's style are not bold (ISO/IEC 29500-1, 17.7.3). */
const toggles = ['bold', 'italic', 'caps', 'vanish', 'strike'] as const;

/** Which font a theme name stands for. */
export type ThemeFonts = ReadonlyMap<string, string>;

export function readRunStyle(rPr: XmlElement | undefined, themeFonts: ThemeFonts): RunStyle {
  if (rPr === undefined) return {};
  const isCaps = isOn(rPr, 'w:caps');
  const isSmallCaps = isOn(rPr, 'w:smallCaps');
  return {
    bold: isOn(rPr, 'w:b'),
    italic: isOn(rPr, 'w:i'),
    caps: isCaps === true || isSmallCaps === true ? true : (isCaps ?? isSmallCaps),
    vanish: isOn(rPr, 'w:vanish'),
    strike: isOn(rPr, 'w:strike') === true || isOn(rPr, 'w:dstrike') === true ? true : isOn(rPr, 'w:strike'),
    size: numberOf(valueOf(rPr, 'w:sz')),
    font: readFont(childOf(rPr, 'w:rFonts'), themeFonts),
    shift: readShift(rPr),
  };
}

/** Half points that words are moved up or down by hand; less is no superscript. */
const leastShift = 4;

function readShift(rPr: XmlElement): RunStyle['shift'] {
  const vertical = valueOf(rPr, 'w:vertAlign');
  if (vertical === 'superscript') return 'raised';
  if (vertical === 'subscript') return 'lowered';
  const position = numberOf(valueOf(rPr, 'w:position'));
  if (position !== undefined && Math.abs(position) >= leastShift) return position > 0 ? 'raised' : 'lowered';
  return vertical === undefined && position === undefined ? undefined : 'none';
}

/** The letters that old encodings use are those beyond ASCII, so their font decides. */
function readFont(rFonts: XmlElement | undefined, themeFonts: ThemeFonts): string | undefined {
  if (rFonts === undefined) return undefined;
  for (const kind of ['w:hAnsi', 'w:ascii']) {
    const theme = rFonts.attributes.get(`${kind}Theme`);
    const font = (theme === undefined ? undefined : themeFonts.get(theme.slice(0, 5))) ?? rFonts.attributes.get(kind);
    if (font !== undefined) return font;
  }
  return undefined;
}

/** The later one wins where it says something: along a chain of styles, and direct formatting over all. */
export function override(below: RunStyle, above: RunStyle): RunStyle {
  const merged: RunStyle = { ...below };
  for (const toggle of toggles) if (above[toggle] !== undefined) merged[toggle] = above[toggle];
  if (above.size !== undefined) merged.size = above.size;
  if (above.font !== undefined) merged.font = above.font;
  if (above.shift !== undefined) merged.shift = above.shift;
  return merged;
}

/** Styles of a table, a paragraph and its words, in this order, over the defaults of the document. */
export function combineStyles(defaults: RunStyle, styles: readonly RunStyle[]): RunStyle {
  const combined: RunStyle = { ...defaults };
  for (const toggle of toggles) {
    const times = styles.filter((style) => style[toggle] === true).length;
    if (defaults[toggle] !== true) combined[toggle] = times % 2 === 1;
  }
  for (const style of styles) {
    if (style.size !== undefined) combined.size = style.size;
    if (style.font !== undefined) combined.font = style.font;
    if (style.shift !== undefined) combined.shift = style.shift;
  }
  return combined;
}
