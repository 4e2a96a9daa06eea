import { INK_NAMES } from '../layers/campaignInks';
import type { Theme } from '../layers/theme';
import type { Palette } from './content';

/** A theme's colours as the shaders take them. */
export function paletteOf(theme: Theme): Palette {
  return {
    fills: INK_NAMES.map((ink) => toRgb(theme.inks[ink].fill)),
    keylines: INK_NAMES.map((ink) => toRgb(theme.inks[ink].keyline)),
    paper: toRgb(theme.paper),
    names: toRgb(theme.names),
    focus: toRgb(theme.focus),
    held: toRgb(theme.held),
    heldOpacity: theme.heldOpacity,
  };
}

/** `#rrggbb` */
function toRgb(colour: string): [number, number, number] {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}
