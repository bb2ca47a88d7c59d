import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, darkSelectors, pairs, readColours, themes } from './colours.ts';

const css = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');

describe('the colours', () => {
  test('are measured as WCAG measures them', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
    expect(contrast('#8c1b1f', '#8c1b1f')).toBe(1);
  });

  test.each(pairs)('$role on $on is seen well enough in both themes', ({ role, on, least }) => {
    for (const colours of Object.values(themes(css)))
      expect(contrast(colours[role] ?? '', colours[on] ?? '')).toBeGreaterThanOrEqual(least);
  });

  test('of the dark theme are the same by the device and by choice', () => {
    const sets = readColours(css);
    const [device, chosen] = darkSelectors.map((selector) => sets.get(selector));
    expect(Object.keys(device ?? {}).length).toBeGreaterThan(5);
    expect(chosen).toEqual(device);
  });

  test('are named nowhere but in the tokens and on paper', () => {
    for (const file of ['base', 'interface', 'lists', 'document', 'quote', 'prose', 'citations', 'chain', 'search', 'comparison']) {
      const screen = readFileSync(new URL(`../../styles/${file}.css`, import.meta.url), 'utf8').split('@layer print {')[0] ?? '';
      expect(screen.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi), file).toBeNull();
    }
  });
});
