import type { Color, Rgb } from 'culori';
import { converter, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, rgb, wcagContrast } from 'culori';
import type { Theme } from '../../src/lib/layers/theme';

const difference = differenceCiede2000();
const lab = converter('lab');
const lrgb = converter('lrgb');

/** Machado's matrices (2009) are for light itself; culori lays them on the coded values, where reds come out far too dark. */
function onLight(filter: (colour: Rgb) => Color | undefined): (colour: Rgb) => Color {
  return (colour) => {
    const { r, g, b } = lrgb(colour);
    const seen = rgb(filter({ mode: 'rgb', r, g, b }));
    if (!seen) throw new Error('a colour was lost on the way');
    return { mode: 'lrgb', r: seen.r, g: seen.g, b: seen.b };
  };
}

/** How a picture is seen: normally, or wholly without one kind of cone. */
export const VISIONS = {
  normal: (colour: Rgb): Color => colour,
  protan: onLight(filterDeficiencyProt(1)),
  deutan: onLight(filterDeficiencyDeuter(1)),
  tritan: onLight(filterDeficiencyTrit(1)),
} as const;
export type Vision = keyof typeof VISIONS;
export const VISION_NAMES = Object.keys(VISIONS) as Vision[];

/** The four inks that a reader must tell apart; fleet and Mongolian share the reds and have their shapes. */
export const CAMPAIGN_INKS = ['tbf', 'fef1', 'fef2', 'japan'] as const;


export interface Nearest {
  readonly between: string;
  readonly difference: number;
}

/** The two campaign inks that are least apart for this vision. */
export function nearestInks(theme: Theme, vision: Vision): Nearest {
  const pairs = CAMPAIGN_INKS.flatMap((a, i) =>
    CAMPAIGN_INKS.slice(i + 1).map((b) => ({ between: `${a}–${b}`, difference: seenApart(theme.inks[a].fill, theme.inks[b].fill, vision) })),
  );
  return least(pairs);
}

/** The ink and the tone of land that are least apart for this vision. */
export function nearestToLand(theme: Theme, vision: Vision): Nearest {
  return least(CAMPAIGN_INKS.flatMap((ink) => landTones(theme).map((tone) => ({ between: `${ink}–${tone}`, difference: seenApart(theme.inks[ink].fill, tone, vision) }))));
}

/** Land from its darkest to its palest, as it is seen under tint and shade. */
export function landTones({ darkestLand, medianLand, palestLand }: Theme): readonly string[] {
  return [darkestLand, medianLand, palestLand];
}

export function seenApart(a: string, b: string, vision: Vision): number {
  const see = VISIONS[vision];
  return difference(see(colourOf(a)), see(colourOf(b)));
}

export function contrast(a: string, b: string): number {
  return wcagContrast(a, b);
}

/** CIE lightness: what is left of a colour in a grey print. */
export function lightness(hex: string): number {
  return lab(hex)?.l ?? Number.NaN;
}

/** A tint laid over a ground. */
export function over(tint: string, opacity: number, ground: string): string {
  const [above, below] = [colourOf(tint), colourOf(ground)];
  const channel = (a: number, b: number) => Math.round((a * opacity + b * (1 - opacity)) * 255).toString(16).padStart(2, '0');
  return `#${channel(above.r, below.r)}${channel(above.g, below.g)}${channel(above.b, below.b)}`;
}

function colourOf(hex: string): Rgb {
  const colour = rgb(hex);
  if (!colour) throw new Error(`"${hex}" is no colour`);
  return colour;
}

function least(found: readonly Nearest[]): Nearest {
  return found.reduce((a, b) => (b.difference < a.difference ? b : a));
}
