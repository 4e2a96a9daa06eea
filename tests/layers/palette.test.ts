import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Theme, ThemeName } from '../../src/lib/layers/theme';
import { THEMES } from '../../src/lib/layers/theme';
import { tokensOf } from '../../src/lib/layers/tokens';
import type { CAMPAIGN_INKS, Vision } from './measurePalette';
import { contrast, landTones, lightness, nearestInks, nearestToLand, over, VISION_NAMES, seenApart } from './measurePalette';
import { paletteDoc } from './paletteDoc';

/** CIEDE2000 by the plate's specification, which took the worse of two models of each vision: ours is one of them. */
const PROMISED: Readonly<Record<ThemeName, { readonly inks: Readonly<Record<Vision, number>>; readonly land: number }>> = {
  light: { inks: { normal: 26, protan: 19, deutan: 22, tritan: 18 }, land: 28 },
  dark: { inks: { normal: 33, protan: 24, deutan: 18, tritan: 21 }, land: 25 },
  print: { inks: { normal: 26, protan: 19, deutan: 22, tritan: 18 }, land: 36 },
};
/** WCAG 2.2 AA. */
const TEXT = 4.5;
const MARK = 3;

describe.each(Object.values(THEMES))('the palette, $name', (theme: Theme) => {
  const tokens = tokensOf(theme);
  const token = (name: string) => tokens[name] ?? 'missing';
  const land = landTones(theme);
  const sea = [theme.sea, ...theme.depths];

  it.each(VISION_NAMES)('four inks are told apart by %s eyes, and from every tone of land', (vision) => {
    expect(nearestInks(theme, vision).difference).toBeGreaterThanOrEqual(PROMISED[theme.name].inks[vision]);
    expect(nearestToLand(theme, vision).difference).toBeGreaterThanOrEqual(PROMISED[theme.name].land);
  });

  it('every ink has a keyline that is legible on the darkest and the palest land', () => {
    for (const { fill, keyline } of Object.values(theme.inks)) {
      expect(contrast(fill, theme.medianLand)).toBeGreaterThanOrEqual(MARK);
      expect(contrast(keyline, theme.medianLand)).toBeGreaterThanOrEqual(6.5);
      for (const ground of land) expect(contrast(keyline, ground)).toBeGreaterThanOrEqual(TEXT);
    }
  });

  it('names are legible wherever they may stand', () => {
    const held = land.map((ground) => over(theme.held, theme.heldOpacity, ground));
    const on = (ink: string, grounds: readonly string[]) => Math.min(...grounds.map((ground) => contrast(ink, ground)));
    expect(on(theme.names, [...land, ...sea, ...held])).toBeGreaterThanOrEqual(TEXT);
    expect(on(theme.secondNames, [...land, ...sea])).toBeGreaterThanOrEqual(TEXT);
    expect(on(theme.countries, land)).toBeGreaterThanOrEqual(TEXT);
    expect(on(theme.seaNames, sea)).toBeGreaterThanOrEqual(TEXT);
    expect(on(theme.riverNames, land)).toBeGreaterThanOrEqual(TEXT);
    // The specification's own figure for names of the second rank on ground that is held: their halo does the rest.
    expect(contrast(theme.secondNames, over(theme.held, theme.heldOpacity, theme.medianLand))).toBeGreaterThanOrEqual(4.4);
  });

  it('the page’s text, links and focus are legible on paper, and on a veil over any ground', () => {
    const veil = /\/ (\.?[\d.]+)\)/.exec(token('--paper-veil'))?.[1];
    const grounds = [theme.paper, ...[...land, ...sea].map((ground) => over(theme.paper, Number(veil), ground))];
    for (const ground of grounds) {
      for (const name of ['--ink', '--ink-2', '--link']) expect(contrast(token(name), ground), name).toBeGreaterThanOrEqual(TEXT);
    }
    for (const ground of [theme.paper, ...land, ...sea]) expect(contrast(token('--focus'), ground)).toBeGreaterThanOrEqual(MARK);
  });

  it('where red and blue look alike, as in a grey print, the sides are light and dark', () => {
    const grey = (ink: (typeof CAMPAIGN_INKS)[number]) => lightness(theme.inks[ink].fill);
    if (theme.name === 'dark') {
      expect(grey('japan') - grey('tbf')).toBeGreaterThan(15);
      return;
    }
    const order = (['japan', 'tbf', 'fef2', 'fef1'] as const).map(grey);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const [i, step] of order.slice(1).entries()) expect(step - (order[i] ?? 0)).toBeGreaterThan(7);
  });

  it('the border is no front: it differs from the red for every eye', () => {
    for (const vision of VISION_NAMES) expect(seenApart(theme.border, theme.inks.tbf.fill, vision)).toBeGreaterThan(8);
  });
});

describe('the table of the palette', () => {
  it('says what is measured now (npm run palette writes it)', () => {
    expect(readFileSync('docs/palette.md', 'utf8')).toBe(paletteDoc());
  });
});
