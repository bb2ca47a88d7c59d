/** A picture of a chain as plain shapes: boxes with lines of words, and the lines between them. Two forms: columns for a wide page, steps for a narrow one. */
import { breakLines, lineHeight, textSize } from './text-lines.ts';

export interface PictureNode {
  /** Unique in the picture. */
  id: string;
  name: string;
  /** Short facts, each on lines of its own. */
  facts: readonly string[];
  below: readonly PictureNode[];
}

/** The document in the middle of a small picture has documents above it as well. */
export interface PictureRoot extends PictureNode {
  above: readonly PictureNode[];
}

export interface TextLine {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  isName: boolean;
}

export interface Box {
  node: PictureNode;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: readonly TextLine[];
}

export interface Picture {
  width: number;
  height: number;
  boxes: readonly Box[];
  /** Paths of the lines between the boxes; `head` is the arrow at the follower. */
  links: readonly { line: string; head: string }[];
}

const padding = 10;
/** Between boxes that stand above one another. */
const gap = 14;
/** Between columns; an arrow fits in. */
const columnGap = 40;
const widestBox = 280;
/** How far a follower stands to the right of what it follows. */
const indent = 20;
const arrow = 7;
const mostNameLines = 4;
const mostFactLines = 3;
/** Strokes are drawn on the edge of a box. */
const margin = 2;

interface Words {
  lines: { text: string; isName: boolean }[];
  height: number;
}

/** A node is measured before it is placed. */
const known = new WeakMap<PictureNode, Map<number, Words>>();

function setWords(node: PictureNode, width: number): Words {
  const own = known.get(node) ?? new Map<number, Words>();
  known.set(node, own);
  const words = own.get(width) ?? breakWords(node, width);
  own.set(width, words);
  return words;
}

function breakWords({ name, facts }: PictureNode, width: number): Words {
  const inner = width - 2 * padding;
  const lines = [
    ...breakLines(name, inner, true, mostNameLines).map((text) => ({ text, isName: true })),
    ...facts.flatMap((fact) => breakLines(fact, inner, false, mostFactLines)).map((text) => ({ text, isName: false })),
  ];
  return { lines, height: lines.length * lineHeight + 2 * padding };
}

function setBox(node: PictureNode, x: number, y: number, width: number): Box {
  const { lines, height } = setWords(node, width);
  // The middle of a line of words stands about a third of their size above the baseline.
  const first = y + padding + lineHeight / 2 + textSize / 3;
  return {
    node,
    x,
    y,
    width,
    height,
    lines: lines.map(({ text, isName }, index) => ({ text, isName, x: x + padding, y: round(first + index * lineHeight) })),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const middle = ({ y, height }: Box): number => round(y + height / 2);
const bottomOf = (boxes: readonly Box[]): number => Math.max(0, ...boxes.map(({ y, height }) => y + height));
const headAt = (x: number, y: number): string => `M${x - arrow} ${y - 4}L${x} ${y}L${x - arrow} ${y + 4}Z`;

const depthOf = (node: PictureNode): number => 1 + Math.max(0, ...node.below.map(depthOf));

/** What is above stands left, what follows stands right; a document stands in the middle of what follows it. */
export function drawColumns(root: PictureRoot, width: number): Picture {
  const first = root.above.length > 0 ? 1 : 0;
  const columns = depthOf(root) + first;
  const boxWidth = Math.min(widestBox, Math.floor((width - 2 * margin - (columns - 1) * columnGap) / columns));
  const heights = new Map<PictureNode, number>();
  const bands = new Map<PictureNode, number>();
  const measure = (node: PictureNode): number => {
    const own = setWords(node, boxWidth).height;
    const band = Math.max(own, stacked(node.below.map(measure)));
    heights.set(node, own);
    bands.set(node, band);
    return band;
  };
  const left = (column: number): number => margin + column * (boxWidth + columnGap);
  const boxes: Box[] = [];
  const links: Picture['links'][number][] = [];
  const link = (from: Box, to: Box): void => {
    const bend = to.x - columnGap / 2;
    links.push({
      line: `M${from.x + from.width} ${middle(from)}H${bend}V${middle(to)}H${to.x - arrow}`,
      head: headAt(to.x, middle(to)),
    });
  };
  const place = (node: PictureNode, column: number, top: number): Box => {
    const band = bands.get(node) ?? 0;
    const box = setBox(node, left(column), round(top + (band - (heights.get(node) ?? 0)) / 2), boxWidth);
    boxes.push(box);
    let next = top + (band - stacked(node.below.map((own) => bands.get(own) ?? 0))) / 2;
    for (const follower of node.below) {
      link(box, place(follower, column + 1, next));
      next += (bands.get(follower) ?? 0) + gap;
    }
    return box;
  };
  const aboveHeight = stacked(root.above.map((node) => setWords(node, boxWidth).height));
  const whole = Math.max(measure(root), aboveHeight);
  let next = margin + (whole - aboveHeight) / 2;
  const above = root.above.map((node) => {
    const box = setBox(node, left(0), round(next), boxWidth);
    next += box.height + gap;
    return box;
  });
  boxes.push(...above);
  const own = place(root, first, margin + (whole - (bands.get(root) ?? 0)) / 2);
  for (const box of above) link(box, own);
  return { width: left(columns - 1) + boxWidth + margin, height: Math.ceil(bottomOf(boxes)) + margin, boxes, links };
}

const stacked = (heights: readonly number[]): number =>
  heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * gap;

/** One below the other as in the list, each follower a step to the right. */
export function drawSteps(root: PictureRoot, width: number): Picture {
  const boxes: Box[] = [];
  const links: Picture['links'][number][] = [];
  let next = margin;
  const put = (node: PictureNode, x: number): Box => {
    const box = setBox(node, x, next, width - margin - x);
    next += box.height + gap;
    boxes.push(box);
    return box;
  };
  const place = (node: PictureNode, x: number): Box => {
    const box = put(node, x);
    for (const follower of node.below) {
      const own = place(follower, x + indent);
      links.push({ line: `M${x + indent / 2} ${box.y + box.height}V${middle(own)}H${own.x - arrow}`, head: headAt(own.x, middle(own)) });
    }
    return box;
  };
  const start = root.above.length > 0 ? margin + indent : margin;
  const above = root.above.map((node) => put(node, start));
  const own = place(root, start);
  for (const box of above)
    links.push({
      line: `M${box.x} ${middle(box)}H${margin + indent / 2}V${middle(own)}H${own.x - arrow}`,
      head: headAt(own.x, middle(own)),
    });
  return { width, height: Math.ceil(bottomOf(boxes)) + margin, boxes, links };
}
