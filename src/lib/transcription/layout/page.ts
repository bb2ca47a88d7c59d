/** A page as it lies on the desk: what is printed where, in points (PDF) or pixels (OCR), from the upper left corner. */

/** A run of characters of one font on one base line. */
export interface PlacedText {
  text: string;
  /** Left and right end. */
  from: number;
  to: number;
  /** Base line, downwards. */
  y: number;
  /** Height of its font. */
  size: number;
  isBold: boolean;
  isItalic: boolean;
  /** Name of the font, null where it is not known. */
  font: string | null;
}

/** A ruled line, or one side of a box. */
export interface Rule {
  isVertical: boolean;
  /** y of a horizontal rule, x of a vertical one. */
  at: number;
  from: number;
  to: number;
}

export interface PlacedPage {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  texts: readonly PlacedText[];
  rules: readonly Rule[];
}
