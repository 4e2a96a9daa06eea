import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { campaignLayers } from './campaignLayers';
import { groundLayers } from './ground';
import { nameLayers } from './names';
import { inDrawOrder } from './order';
import { territoryLayers } from './territories';
import type { Theme } from './theme';

/** Gives the absolute address of a file of the site. */
export type AddressOf = (path: string) => string;

const BOUNDS: [number, number, number, number] = [100, 28, 165, 62];

const RANGES: readonly (readonly [script: string, range: string[]])[] = [
  ['latin', ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+2000-206F', 'U+2212']],
  ['latin-ext', ['U+0100-02AF', 'U+1E00-1EFF']],
  ['cyrillic', ['U+0400-045F']],
];
const HAN = { name: 'noto-sans-han', range: ['U+4E00-9FFF', 'U+3000-303F'] };
const HANGUL = { name: 'noto-sans-hangul', range: ['U+AC00-D7AF'] };

/** The whole map as a style: the campaign's own sources are empty until they are written. */
export function mapStyle(theme: Theme, addressOf: AddressOf): StyleSpecification {
  return {
    version: 8,
    'font-faces': fontFaces(addressOf),
    sources: { ...groundSources(addressOf), ...campaignSources() },
    layers: inDrawOrder([
      ...groundLayers(theme),
      ...territoryLayers(theme),
      ...nameLayers(theme),
      ...campaignLayers(theme),
    ]),
    transition: { duration: 240, delay: 0 },
  };
}

function groundSources(addressOf: AddressOf): Record<string, SourceSpecification> {
  const file = (name: string, options: { maxzoom?: number } = {}): SourceSpecification => ({
    type: 'geojson',
    data: addressOf(`basemap/${name}.geojson`),
    ...options,
  });
  const terrain = (): SourceSpecification => ({
    type: 'raster-dem',
    tiles: [addressOf('basemap/terrain/{z}/{x}/{y}.webp')],
    encoding: 'terrarium',
    tileSize: 512,
    maxzoom: 5,
    bounds: BOUNDS,
  });
  return {
    land: file('land'),
    bathymetry: file('bathymetry'),
    lakes: file('lakes'),
    rivers: file('rivers'),
    'river-labels': file('river-labels'),
    rail: file('rail-1945'),
    borders: file('borders-1945'),
    towns: file('places-1945'),
    // Deeper tiles would cut the curves and print names twice: one tile at zoom 2 holds the theatre.
    'name-arcs': file('name-arcs', { maxzoom: 2 }),
    // One archive under two sources: MapLibre draws relief and tints blurred from a shared one.
    relief: terrain(),
    elevation: terrain(),
  };
}

const CAMPAIGN_SOURCES = ['routes', 'formations', 'leaders', 'doubt', 'events', 'selection'] as const;
export type CampaignSource = (typeof CAMPAIGN_SOURCES)[number];

function campaignSources(): Record<string, SourceSpecification> {
  const empty = { type: 'FeatureCollection' as const, features: [] };
  const moving = CAMPAIGN_SOURCES.map((id): [string, SourceSpecification] => [id, { type: 'geojson', data: empty, tolerance: 0 }]);
  return {
    ...Object.fromEntries(moving),
    territories: { type: 'geojson', data: empty, promoteId: 'id' },
  };
}

function fontFaces(addressOf: AddressOf): StyleSpecification['font-faces'] {
  const url = (name: string) => addressOf(`fonts/${name}.woff2`);
  const faces = (family: string, face: string) => [
    ...RANGES.map(([script, range]) => ({ url: url(`${family}-${script}-${face}`), 'unicode-range': range })),
    ...[HAN, HANGUL].map(({ name, range }) => ({ url: url(name), 'unicode-range': range })),
  ];
  return {
    'Source Serif Regular': faces('source-serif-4', '400-normal'),
    'Source Serif Italic': faces('source-serif-4', '400-italic'),
    'Source Serif SemiBold': faces('source-serif-4', '600-normal'),
    'Source Sans Regular': faces('source-sans-3', '400-normal'),
    'Source Sans SemiBold': faces('source-sans-3', '600-normal'),
  };
}
