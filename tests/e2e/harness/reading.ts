/** Whether a page can be read: sizes, leading, and nothing that overlaps, sticks out or is cut off. Closed parts are opened first. */
import type { Page } from 'playwright-core';

/** In pixels; requirements READ-01 and READ-02. */
const smallest = 16;
const leading = 1.6;

/** Texts that are too small or too tight, or set in a way that stacked diacritics do not bear: 'small 15: p.note "Tỉnh ủy…"'. Pictures set their lines themselves. */
export async function findTypeProblems(page: Page): Promise<string[]> {
  await openAll(page);
  return page.evaluate(
    ([size, ratio]) => {
      const problems = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) {
        const { parentElement: element, textContent } = walker.currentNode;
        if (element === null || textContent === null || textContent.trim() === '') continue;
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        const style = getComputedStyle(element);
        const fontSize = Number.parseFloat(style.fontSize);
        const isPicture = element instanceof SVGElement;
        const name = `${element.localName}${isPicture ? '' : `.${element.className}`}`;
        const lineRatio = Number.parseFloat(style.lineHeight) / fontSize;
        if (fontSize < size) problems.add(`small ${fontSize}: ${name}`);
        // Not a number where it is "normal", which is less.
        if (!isPicture && !(lineRatio > ratio - 0.01)) problems.add(`tight ${lineRatio}: ${name}`);
        if (style.textAlign === 'justify' || style.letterSpacing !== 'normal' || style.textTransform !== 'none')
          problems.add(`justified, spaced or upper-cased: ${name}`);
      }
      return [...problems].sort();
    },
    [smallest, leading] as const,
  );
}

/** Texts that lie on one another, stick out of the window or of a box that cuts them off; the page scrolling sideways. */
export async function findLayoutProblems(page: Page): Promise<string[]> {
  await openAll(page);
  return page.evaluate(() => {
    const problems: string[] = [];
    const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (sideways !== 0) problems.push(`scrolls sideways by ${sideways}`);

    const styleOf = (element: Element): CSSStyleDeclaration => getComputedStyle(element);
    const ancestors = (element: Element): Element[] => {
      const found: Element[] = [];
      for (let own: Element | null = element; own !== null; own = own.parentElement) found.push(own);
      return found;
    };
    // Named for screen readers alone, or cut after some lines on purpose.
    const isCutOnPurpose = ({ clipPath, webkitLineClamp }: CSSStyleDeclaration): boolean =>
      clipPath !== 'none' || webkitLineClamp !== 'none';
    for (const element of document.body.querySelectorAll('*:not(svg *, svg, select, input)')) {
      const style = styleOf(element);
      if (!/hidden|clip/.test(style.overflow) || isCutOnPurpose(style)) continue;
      if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
        problems.push(`cut off: ${element.localName}.${element.className}`);
    }

    const pieces: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const node = walker.currentNode;
      const { parentElement: element, textContent } = node;
      if (element === null || textContent === null || textContent.trim() === '' || element instanceof SVGElement) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const styles = ancestors(element).map(styleOf);
      if (styles.some((style) => isCutOnPurpose(style) || /absolute|fixed|sticky/.test(style.position))) continue;
      const mayScroll = styles.some(({ overflowX }) => /auto|scroll/.test(overflowX));
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, height } of range.getClientRects()) {
        const text = textContent.trim().slice(0, 30);
        if (!mayScroll && (left < -1 || right > document.documentElement.clientWidth + 1)) problems.push(`sticks out: ${text}`);
        // The middle of the line: boxes of neighbouring lines may touch, letters may not.
        if (right - left > 1 && height > 1) pieces.push({ text, left, right, top: top + height * 0.3, bottom: top + height * 0.7 });
      }
    }
    pieces.sort((a, b) => a.top - b.top);
    for (const [index, piece] of pieces.entries()) {
      for (let at = index + 1; at < pieces.length; at += 1) {
        const other = pieces[at];
        if (other === undefined || other.top >= piece.bottom) break;
        if (other.left < piece.right - 1 && piece.left < other.right - 1) problems.push(`overlap: ${piece.text} | ${other.text}`);
      }
    }
    return problems;
  });
}

/** Characters on each full line of the long paragraphs that match, of all but the last line of each. */
export const lineLengths = (page: Page, selector: string): Promise<number[]> =>
  page.locator(selector).evaluateAll((paragraphs) =>
    paragraphs
      .filter((paragraph) => paragraph.textContent.trim().length > 150)
      .slice(0, 10)
      .flatMap((paragraph) => {
        const lines: number[] = [];
        const range = document.createRange();
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        let bottom = Number.NEGATIVE_INFINITY;
        while (walker.nextNode() !== null) {
          const { currentNode: node } = walker;
          for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const [box] = range.getClientRects();
            if (box === undefined || box.width === 0) continue;
            // Another line lies lower by more than a change of face or size within one.
            if (box.bottom > bottom + box.height / 2) {
              lines.push(0);
              bottom = box.bottom;
            }
            lines.push((lines.pop() ?? 0) + 1);
          }
        }
        return lines.slice(0, -1);
      }),
  );

const openAll = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((parts) => {
    for (const part of parts) part.setAttribute('open', '');
  });
