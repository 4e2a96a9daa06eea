import type { Theme, ThemeName } from './theme';
import { THEMES } from './theme';

/** Colours that only the page has: rules between its parts, and links. */
interface PageInks {
  readonly hairline: string;
  readonly hairlineStrong: string;
  readonly link: string;
  /** How much of the map a veil of paper lets through is the rest. */
  readonly veilOpacity: number;
}

const PAGE_INKS: Readonly<Record<ThemeName, PageInks>> = {
  light: { hairline: '#ddd5c4', hairlineStrong: '#b8ae9c', link: '#0b4f8a', veilOpacity: 0.92 },
  dark: { hairline: '#2b3237', hairlineStrong: '#4b535a', link: '#8ecbff', veilOpacity: 0.92 },
  print: { hairline: '#d8d8d8', hairlineStrong: '#a8a8a8', link: '#0b4f8a', veilOpacity: 0.94 },
};

/** The custom properties of the page in a theme: its own and the map's, one set. */
export function tokensOf(theme: Theme): Readonly<Record<string, string>> {
  const { hairline, hairlineStrong, link, veilOpacity } = PAGE_INKS[theme.name];
  const { tbf, fef1, fef2, fleet, japan } = theme.inks;
  return {
    '--paper': theme.paper,
    '--paper-veil': veil(theme.paper, veilOpacity),
    '--sea': theme.sea,
    '--land': theme.land,
    '--ink': theme.names,
    '--ink-2': theme.secondNames,
    '--hairline': hairline,
    '--hairline-strong': hairlineStrong,
    '--link': link,
    '--focus': theme.focus,
    '--tbf': tbf.fill,
    '--tbf-line': tbf.keyline,
    '--fef1': fef1.fill,
    '--fef1-line': fef1.keyline,
    '--fef2': fef2.fill,
    '--fef2-line': fef2.keyline,
    '--held': theme.held,
    '--held-line': fleet.keyline,
    '--japan': japan.fill,
  };
}

/** The rules that stand for `@theme-tokens` in a style sheet: light for all, the others where the page names them. */
export function themeCss(): string {
  return Object.values(THEMES).map(ruleOf).join('\n');
}

function ruleOf(theme: Theme): string {
  const selector = theme.name === 'light' ? ':root' : `:root[data-theme='${theme.name}']`;
  const lines = Object.entries(tokensOf(theme)).map(([name, value]) => `  ${name}: ${value};`);
  // Form fields and scroll bars too.
  return `${selector} {\n  color-scheme: ${theme.name === 'dark' ? 'dark' : 'light'};\n${lines.join('\n')}\n}`;
}

function veil(hex: string, opacity: number): string {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `rgb(${channel(1)} ${channel(3)} ${channel(5)} / ${opacity})`;
}
