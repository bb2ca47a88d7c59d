/** The text state of a PDF page (ISO 32000-1, 9.3): where the next glyph is set, and how large. */
import { identity, multiply, toMatrix, type Matrix } from './matrix.ts';

export interface PdfFont {
  name: string;
  /** Text space of one glyph unit: 0.001 but for Type 3 fonts. */
  unit: number;
}

export interface TextState {
  font: PdfFont | null;
  loadedName: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

export const firstTextState: TextState = {
  font: null,
  loadedName: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** Where text stands inside BT … ET: the matrix of the line and that of the next glyph. */
export class TextCursor {
  line: Matrix = identity;
  matrix: Matrix = identity;

  begin(): void {
    this.line = identity;
    this.matrix = identity;
  }

  set(value: unknown): void {
    const matrix = toMatrix(value);
    if (matrix === null) return;
    this.line = matrix;
    this.matrix = matrix;
  }

  move(x: number, y: number): void {
    this.line = multiply(this.line, [1, 0, 0, 1, x, y]);
    this.matrix = this.line;
  }

  advance(x: number): void {
    this.matrix = multiply(this.matrix, [1, 0, 0, 1, x, 0]);
  }
}
