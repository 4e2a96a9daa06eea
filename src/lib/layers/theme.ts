import type { InkName } from './campaignInks';

export const THEME_NAMES = ['light', 'dark', 'print'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** The ink of a force: the fill, and the darker (in dark: paler) line that keeps it legible in any shade. */
export interface InkPair {
  readonly fill: string;
  readonly keyline: string;
}

/**
 * One plate's colours, each with its role. Values and the contrasts they were measured for stand in the plate's
 * specification; a test keeps the contrasts.
 */
export interface Theme {
  readonly name: ThemeName;
  readonly sea: string;
  /** At 200, 2 000 and 4 000 m. */
  readonly depths: readonly [string, string, string];
  readonly land: string;
  /** Land as it is seen under tint and shade: its median, for contrasts; its darkest and its palest fiftieth. */
  readonly medianLand: string;
  readonly darkestLand: string;
  readonly palestLand: string;
  readonly shoreGlow: string;
  /** Elevation tints at 1, 150, 350, 700, 1 100, 1 600, 2 400 and 4 200 m. */
  readonly tints: readonly string[];
  readonly tintOpacity: number;
  /** Hillshade from 270, 315, 0 and 45 degrees. */
  readonly shades: readonly string[];
  readonly lightSide: string;
  readonly names: string;
  readonly secondNames: string;
  readonly seaNames: string;
  /** On land, also where it is darkest. */
  readonly riverNames: string;
  readonly countries: string;
  readonly border: string;
  readonly rail: string;
  readonly river: string;
  readonly lake: string;
  /** Of the patterns of desert and marsh: quieter than any line. */
  readonly areaOpacity: number;
  readonly coast: string;
  readonly paper: string;
  readonly halo: string;
  readonly focus: string;
  readonly inks: Readonly<Record<InkName, InkPair>>;
  /** The one tint of ground that the Soviet side holds, and the quiet ones of the blocs. */
  readonly held: string;
  readonly heldOpacity: number;
  readonly blocs: Readonly<Record<'japan' | 'soviet' | 'china', string>>;
  readonly blocOpacity: number;
}

const LIGHT: Theme = {
  name: 'light',
  sea: '#d5e2e4',
  depths: ['#cddce0', '#c5d7dc', '#bed2d9'],
  land: '#efeadc',
  medianLand: '#e7dfcd',
  darkestLand: '#d2caba',
  palestLand: '#eeecdd',
  shoreGlow: '#eef4f3',
  tints: ['#e9ead9', '#ebeada', '#eee9d8', '#e9e1ce', '#e0d6c2', '#d5cab8', '#dcd8d0', '#f4f3f0'],
  tintOpacity: 0.9,
  shades: ['rgba(70,72,92,.26)', 'rgba(70,72,92,.42)', 'rgba(70,72,92,.20)', 'rgba(70,72,92,.12)'],
  lightSide: 'rgba(255,253,246,.45)',
  names: '#2a2622',
  secondNames: '#5a5148',
  seaNames: '#3a5a6a',
  riverNames: '#345261',
  countries: '#4f4a45',
  border: '#57524b',
  rail: '#6d6258',
  river: '#7ba3b8',
  lake: '#c3d7de',
  areaOpacity: 0.42,
  coast: '#7f9aa5',
  paper: '#fdfaf2',
  halo: '#f6f2e7',
  focus: '#0b4f8a',
  inks: {
    tbf: { fill: '#8f1230', keyline: '#5a0a1e' },
    fef1: { fill: '#cf5c00', keyline: '#7a3300' },
    fef2: { fill: '#8453a6', keyline: '#4c2b68' },
    fleet: { fill: '#b5483c', keyline: '#5a0a1e' },
    mongolian: { fill: '#8f1230', keyline: '#5a0a1e' },
    japan: { fill: '#0b2a52', keyline: '#061a36' },
  },
  held: '#b5483c',
  heldOpacity: 0.22,
  blocs: { japan: '#c9b98a', soviet: '#b3aca6', china: '#a9b79a' },
  blocOpacity: 0.2,
};

const DARK: Theme = {
  name: 'dark',
  sea: '#0f171c',
  depths: ['#0d1419', '#0b1216', '#0a1013'],
  land: '#23282c',
  medianLand: '#303331',
  darkestLand: '#131b20',
  palestLand: '#41403c',
  shoreGlow: '#1b2930',
  tints: ['#22292a', '#242a2b', '#272b2b', '#2c2e2d', '#333331', '#3a3936', '#46443f', '#5a5852'],
  tintOpacity: 0.95,
  shades: ['rgba(0,0,0,.4)', 'rgba(0,0,0,.5)', 'rgba(0,0,0,.3)', 'rgba(0,0,0,.2)'],
  lightSide: 'rgba(210,222,230,.10)',
  names: '#ece7dc',
  secondNames: '#b9b2a6',
  seaNames: '#7d9aa8',
  riverNames: '#95b3c1',
  countries: '#b7afa6',
  border: '#a8a39a',
  rail: '#a59e92',
  river: '#3f5d6b',
  lake: '#14222a',
  areaOpacity: 0.42,
  coast: '#4b626d',
  paper: '#101417',
  halo: '#14191c',
  focus: '#8ecbff',
  inks: {
    tbf: { fill: '#f75a48', keyline: '#ffd9d2' },
    fef1: { fill: '#ffd59e', keyline: '#fff3e0' },
    fef2: { fill: '#b07ad6', keyline: '#ecdcff' },
    fleet: { fill: '#e0604f', keyline: '#ffd9d2' },
    mongolian: { fill: '#f75a48', keyline: '#ffd9d2' },
    japan: { fill: '#93e0f6', keyline: '#e2f7fd' },
  },
  held: '#e0604f',
  heldOpacity: 0.26,
  blocs: { japan: '#6b6148', soviet: '#5a5552', china: '#4f5a48' },
  blocOpacity: 0.22,
};

const PRINT: Theme = {
  name: 'print',
  sea: '#eef3f5',
  depths: ['#e9eff2', '#e4ebef', '#dfe8ec'],
  land: '#ffffff',
  medianLand: '#f3f1ec',
  darkestLand: '#e8e5df',
  palestLand: '#fcfcfa',
  shoreGlow: '#ffffff',
  tints: ['#fcfcfa', '#fbfbf8', '#f9f8f4', '#f5f4ef', '#f0eee8', '#ebe8e1', '#efedea', '#fbfbfa'],
  tintOpacity: 1,
  shades: ['rgba(60,62,70,.20)', 'rgba(60,62,70,.34)', 'rgba(60,62,70,.16)', 'rgba(60,62,70,.10)'],
  lightSide: 'rgba(255,255,255,.30)',
  names: '#111111',
  secondNames: '#444444',
  seaNames: '#4b6a78',
  riverNames: '#4b6a78',
  countries: '#555555',
  border: '#555555',
  rail: '#6a6a6a',
  river: '#7f9fb0',
  lake: '#dde8ec',
  areaOpacity: 0.45,
  coast: '#5f7681',
  paper: '#ffffff',
  halo: '#ffffff',
  focus: '#0b4f8a',
  inks: {
    tbf: { fill: '#8a0f2c', keyline: '#4d0718' },
    fef1: { fill: '#c85800', keyline: '#6e2e00' },
    fef2: { fill: '#8453a6', keyline: '#46265f' },
    fleet: { fill: '#a8323a', keyline: '#4d0718' },
    mongolian: { fill: '#8a0f2c', keyline: '#4d0718' },
    japan: { fill: '#0b2a52', keyline: '#04142b' },
  },
  held: '#a8323a',
  heldOpacity: 0.18,
  blocs: { japan: '#d9cfae', soviet: '#cfcac6', china: '#c6d0bc' },
  blocOpacity: 0.18,
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = { light: LIGHT, dark: DARK, print: PRINT };
