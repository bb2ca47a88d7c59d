/** The colours of the site by role, read from the tokens themselves, and how well one is seen on another (WCAG 2.2, relative luminance). */

export type Theme = 'light' | 'dark';
export type Colours = Readonly<Record<string, string>>;

/** Colours that stand on one another, and the least contrast: 4.5 for words, 3 for forms that carry meaning (1.4.3, 1.4.11). */
export const pairs = [
  { role: 'ink', on: 'paper', least: 4.5 },
  { role: 'ink', on: 'tint', least: 4.5 },
  { role: 'ink', on: 'highlight', least: 4.5 },
  { role: 'ink-soft', on: 'paper', least: 4.5 },
  { role: 'ink-soft', on: 'tint', least: 4.5 },
  { role: 'accent', on: 'paper', least: 4.5 },
  { role: 'accent', on: 'tint', least: 4.5 },
  { role: 'added', on: 'paper', least: 4.5 },
  { role: 'added', on: 'tint', least: 4.5 },
  { role: 'paper', on: 'added', least: 4.5 },
  { role: 'on-fill', on: 'fill', least: 4.5 },
  { role: 'code', on: 'code-ground', least: 4.5 },
  { role: 'rule-strong', on: 'paper', least: 3 },
  { role: 'rule-strong', on: 'tint', least: 3 },
] as const;

/** The colours that each rule of the tokens' file sets, by its selector. */
export function readColours(css: string): ReadonlyMap<string, Colours> {
  // `:root[data-theme='toi'] { --ink: #1b1a19; …`; not `--leading: 1.6` and not a comment.
  const rules = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(:root[^{]*)\{([^{}]*)\}/g)];
  const sets = rules.map(([, selector = '', body = '']): [string, Colours] => [
    selector.trim(),
    Object.fromEntries(
      [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{3}(?:[0-9a-f]{3})?);/g)].map(([, role = '', value = '']) => [role, value]),
    ),
  ]);
  const found = new Map<string, Colours>();
  for (const [selector, colours] of sets) found.set(selector, { ...found.get(selector), ...colours });
  return found;
}

export const darkSelectors = [":root:not([data-theme='sang'])", ":root[data-theme='toi']"] as const;

export function themes(css: string): Readonly<Record<Theme, Colours>> {
  const sets = readColours(css);
  const light = sets.get(':root') ?? {};
  return { light, dark: { ...light, ...sets.get(darkSelectors[0]) } };
}

/** 1 (none) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
  const channel = (at: number): number => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}
