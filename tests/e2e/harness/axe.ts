/** Accessibility of a page by axe, in words that say what to mend. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One entry for each element at fault: "color-contrast (serious): … — .note a — help address"; none when the page is sound. */
export async function findAccessibilityProblems(page: Page): Promise<string[]> {
  // What passes is not reported on, and no second page is opened to gather the results of frames, which our pages may not have: a fourth of the time.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(standards)
    .setLegacyMode()
    .analyze();
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
