/** Accessibility of a page by axe, in words that say what to mend. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules whose answer depends on colours and widths; the others say of a page in every dress what they said in the first. */
const appearance = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** One entry for each element at fault: "color-contrast (serious): … — .note a — help address"; none when the page is sound. */
export async function findAccessibilityProblems(
  page: Page,
  rules: 'all' | 'appearance' = 'all',
  /** `preload`: false where a page may not fetch its own styles, as from a disk. */
  { preload = true }: { preload?: boolean } = {},
): Promise<string[]> {
  // What passes is not reported on, and no second page is opened to gather the results of frames, which our pages may not have: a fourth of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload });
  const { violations } = await (rules === 'all' ? axe.withTags(standards) : axe.withRules(appearance)).setLegacyMode().analyze();
  return violations.flatMap(({ id, impact, nodes, helpUrl }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const reasons = failureSummary
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
      return `${id} (${impact ?? 'minor'}): ${reasons.join('; ')} — ${target.join(' ')} — ${helpUrl}`;
    }),
  );
}
