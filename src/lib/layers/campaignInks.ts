import type { SymbolStyle } from '../symbols/drawSymbol';
import type { Formation } from '../campaign/types';
import type { SymbolSubject } from './symbolKey';
import type { InkPair, Theme } from './theme';

/** Whose ink a formation is drawn in; the theme says what colours that is. */
export type InkName = 'tbf' | 'fef1' | 'fef2' | 'fleet' | 'mongolian' | 'japan';

const FRONT_INKS: Readonly<Record<string, InkName>> = { 'su-tbf': 'tbf', 'su-1fef': 'fef1', 'su-2fef': 'fef2' };

/** In the order of the shader's palette. */
export const INK_NAMES: readonly InkName[] = ['tbf', 'fef1', 'fef2', 'fleet', 'mongolian', 'japan'];

export function inkOf(formation: Formation): InkName {
  if (formation.side === 'japanese' || formation.side === 'manchukuo') return 'japan';
  if (formation.side === 'mongolian') return 'mongolian';
  return FRONT_INKS[formation.front ?? ''] ?? 'fleet';
}

export function inkPair(theme: Theme, ink: InkName): InkPair {
  return theme.inks[ink];
}

/** Filled for the Soviet side, hollow for the Japanese; what is interpolated is half paper. */
export function symbolStyle(theme: Theme, { ink, known }: Pick<SymbolSubject, 'ink' | 'known'>): SymbolStyle {
  const { fill, keyline } = theme.inks[ink];
  const firm = known === 'firm';
  if (ink === 'japan') {
    return { fill: theme.paper, line: fill, icon: fill, casing: theme.paper, lineWidth: firm ? 2.2 : 1.1, stripe: null };
  }
  return {
    fill: firm ? fill : mixed(fill, theme.paper),
    line: keyline,
    icon: firm ? theme.paper : keyline,
    casing: theme.paper,
    lineWidth: 1.3,
    stripe: ink === 'mongolian' ? theme.paper : null,
  };
}

/** Half of each colour (`#rrggbb`). */
function mixed(a: string, b: string): string {
  const channel = (at: number) =>
    Math.round((Number.parseInt(a.slice(at, at + 2), 16) + Number.parseInt(b.slice(at, at + 2), 16)) / 2)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
