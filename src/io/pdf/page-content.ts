/** Walks over the operators of a PDF page: its glyphs with their places, its ruled lines and its pictures. */
import type { Rule } from '../../lib/transcription/layout/page.ts';
import type { BlankGlyph } from './lost-letters.ts';
import { apply, identity, multiply, toMatrix, type Matrix } from './matrix.ts';
import { readRules } from './rules.ts';
import { firstTextState, TextCursor, type PdfFont, type TextState } from './text-state.ts';

export interface Glyph {
  text: string;
  from: number;
  to: number;
  y: number;
  size: number;
  font: string;
  /** Degrees that its line is turned by: 0 reads from left to right. */
  angle: number;
  /** Shown by no ink: the text layer of a scan. */
  isInvisible: boolean;
}

export interface Picture {
  /** Name of the object; null of a mask or a picture inside the page. */
  name: string | null;
  /** Share of the page that it covers, 0 to 1. */
  share: number;
  /** Of its unit square, to points from the page's upper left corner. */
  matrix: Matrix;
}

export interface PageContent {
  glyphs: readonly Glyph[];
  rules: readonly Rule[];
  pictures: readonly Picture[];
  /** Text of stamps, signatures and notes that lie on top of the page: it is no part of it. */
  overlay: string;
  /** Glyphs that are shown and have no letter. */
  blanks: readonly BlankGlyph[];
  /** Paths that are drawn: letters may be drawn as curves. */
  pathCount: number;
}

export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly (readonly unknown[] | null)[];
}

interface Input {
  operators: Operators;
  /** Numbers of the operators by name, from PDF.js. */
  codes: Readonly<Record<string, number>>;
  /** From the space of the page to points from its upper left corner. */
  viewport: Matrix;
  width: number;
  height: number;
  fontOf: (loadedName: string) => PdfFont;
}

export function readPageContent({ operators, codes, viewport, width, height, fontOf }: Input): PageContent {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const pictures: Picture[] = [];
  const overlay: string[] = [];
  const blanks: BlankGlyph[] = [];
  const cursor = new TextCursor();
  let matrix: Matrix = viewport;
  let state: TextState = firstTextState;
  let pathCount = 0;
  let annotationDepth = 0;
  const saved: { matrix: Matrix; state: TextState }[] = [];
  const save = (): void => void saved.push({ matrix, state });
  const restore = (): void => {
    const last = saved.pop();
    if (last) ({ matrix, state } = last);
  };
  const change = (part: Partial<TextState>): void => void (state = { ...state, ...part });

  /** Matrix of the next glyph: text space to points of the page. */
  const glyphMatrix = (): Matrix => multiply(multiply(matrix, cursor.matrix), [state.size * state.scale, 0, 0, state.size, 0, state.rise]);

  function show(items: unknown): void {
    if (!Array.isArray(items)) return;
    const unit = state.font?.unit ?? 0.001;
    for (const item of items as unknown[]) {
      if (typeof item === 'number') {
        cursor.advance((-item / 1000) * state.size * state.scale);
        continue;
      }
      if (typeof item !== 'object' || item === null) continue;
      const { unicode, width: units, isSpace, originalCharCode: code } = item as Readonly<Record<string, unknown>>;
      const advance = Number(units ?? 0) * unit;
      const text = typeof unicode === 'string' ? unicode : '';
      if (annotationDepth === 0 && text.trim() === '' && typeof code === 'number')
        blanks.push({ font: state.loadedName, code, width: advance * 1000 });
      if (annotationDepth > 0) overlay.push(text);
      else if (text !== '') {
        const placed = glyphMatrix();
        const start = apply(placed, 0, 0);
        const end = apply(placed, advance, 0);
        const angle = Math.round((Math.atan2(placed[1], placed[0]) * 180) / Math.PI);
        const size = Math.hypot(placed[2], placed[3]);
        if (Number.isFinite(start.x + start.y + end.x + end.y + size) && size > 0)
          glyphs.push({
            text,
            ...place(angle, start, end),
            size,
            font: state.font?.name ?? '',
            angle,
            isInvisible: state.mode === 3 || state.mode === 7,
          });
      }
      cursor.advance((advance * state.size + state.charSpacing + (isSpace === true ? state.wordSpacing : 0)) * state.scale);
    }
    if (annotationDepth > 0) overlay.push(' ');
  }

  const addPicture = (name: unknown): void => {
    const [a, b, c, d] = matrix;
    const area = Math.abs(a * d - b * c);
    if (annotationDepth === 0)
      pictures.push({ name: typeof name === 'string' ? name : null, share: Math.min(1, area / Math.max(1, width * height)), matrix });
  };

  operators.fnArray.forEach((code, index) => {
    const args = operators.argsArray[index] ?? [];
    const number = (at: number): number => Number(args[at] ?? 0) || 0;
    switch (names.get(code)) {
      case 'save':
        save();
        break;
      case 'restore':
        restore();
        break;
      case 'transform':
        matrix = multiply(matrix, toMatrix(args) ?? identity);
        break;
      case 'paintFormXObjectBegin':
        save();
        matrix = multiply(matrix, toMatrix(args[0]) ?? identity);
        break;
      case 'paintFormXObjectEnd':
        restore();
        break;
      case 'beginAnnotation':
        annotationDepth += 1;
        break;
      case 'endAnnotation':
        annotationDepth = Math.max(0, annotationDepth - 1);
        break;
      case 'beginText':
        cursor.begin();
        break;
      case 'setFont':
        change({ loadedName: String(args[0]), font: fontOf(String(args[0])), size: number(1) });
        break;
      case 'setTextMatrix':
        cursor.set(args.length >= 6 ? args : args[0]);
        break;
      case 'moveText':
        cursor.move(number(0), number(1));
        break;
      case 'setLeadingMoveText':
        change({ leading: -number(1) });
        cursor.move(number(0), number(1));
        break;
      case 'nextLine':
        cursor.move(0, -state.leading);
        break;
      case 'setLeading':
        change({ leading: number(0) });
        break;
      case 'setCharSpacing':
        change({ charSpacing: number(0) });
        break;
      case 'setWordSpacing':
        change({ wordSpacing: number(0) });
        break;
      case 'setHScale':
        change({ scale: number(0) / 100 });
        break;
      case 'setTextRise':
        change({ rise: number(0) });
        break;
      case 'setTextRenderingMode':
        change({ mode: number(0) });
        break;
      case 'showText':
      case 'showSpacedText':
        show(args[0]);
        break;
      case 'nextLineShowText':
        cursor.move(0, -state.leading);
        show(args[0]);
        break;
      case 'paintImageXObject':
      case 'paintImageXObjectRepeat':
        addPicture(args[0]);
        break;
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject':
      case 'paintImageMaskXObjectGroup':
      case 'paintSolidColorImageMask':
        addPicture(null);
        break;
      case 'constructPath':
        pathCount += 1;
        if (annotationDepth === 0) rules.push(...readRules(args, matrix));
        break;
      case undefined:
        break;
    }
  });
  return { glyphs, rules, pictures, blanks, overlay: overlay.join('').replace(/\s+/g, ' ').trim(), pathCount };
}

/** Of a turned line, its own left end, right end and base line, so that it can be read by itself. */
function place(angle: number, start: { x: number; y: number }, end: { x: number; y: number }): { from: number; to: number; y: number } {
  if (angle === 0) return { from: start.x, to: end.x, y: start.y };
  const radians = (angle * Math.PI) / 180;
  const along = ({ x, y }: { x: number; y: number }): number => x * Math.cos(radians) + y * Math.sin(radians);
  return { from: along(start), to: along(end), y: start.y * Math.cos(radians) - start.x * Math.sin(radians) };
}
