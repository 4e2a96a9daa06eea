import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { agreedLayers } from './agreedLines';
import { edgeLayers, edgeSource } from './edge';
import { groundLayers } from './ground';
import { laterLayers, laterSources } from './laterGround';
import { nameLayers } from './names';
import { inDrawOrder } from './order';
import { railLayers } from './rail';
import { NO_ROOM_TAKEN, takenRoomLayer } from './takenRoom';
import { territoryLayers } from './territories';
import type { Theme } from './theme';

/** Filled when the campaign is there. */
const NOTHING: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };

/** Gives the absolute address of a file of the site. */
export type AddressOf = (path: string) => string;

/** West, south, east, north of the basemap. */
export const THEATRE: [number, number, number, number] = [100, 28, 165, 62];

const RANGES: readonly (readonly [script: string, range: string[]])[] = [
  ['latin', ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+2000-206F', 'U+2212']],
  ['latin-ext', ['U+0100-02AF', 'U+1E00-1EFF']],
  ['cyrillic', ['U+0400-045F']],
];
/** Forms of Japan and Korea that the large file lacks; what is named first is looked for first. */
const HAN_MORE = { name: 'noto-sans-han-more', range: ['U+5185', 'U+56FD', 'U+6CA2', 'U+771E', 'U+93AD'] };
const HAN_RARE = { name: 'noto-sans-han-rare', range: ['U+6DF8'] };
const HAN = { name: 'noto-sans-han', range: ['U+4E00-9FFF', 'U+3000-303F'] };
const HANGUL = { name: 'noto-sans-hangul', range: ['U+AC00-D7AF'] };

/** The ground as a style. What moves is no part of it: the renderer draws that. */
export function mapStyle(theme: Theme, addressOf: AddressOf): StyleSpecification {
  return {
    version: 8,
    'font-faces': fontFaces(addressOf),
    sources: { ...groundSources(addressOf), ...laterSources(), edge: edgeSource(THEATRE), territories: territorySource(), 'agreed-lines': NOTHING, disputed: NOTHING, 'taken-room': { type: 'geojson', data: NO_ROOM_TAKEN } },
    layers: inDrawOrder([
      ...groundLayers(theme),
      ...railLayers(theme),
      ...laterLayers(theme),
      ...edgeLayers(theme),
      ...territoryLayers(theme),
      ...agreedLayers(theme),
      ...nameLayers(theme),
      takenRoomLayer(),
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
    relief: terrainSource(addressOf),
    elevation: terrainSource(addressOf),
  };
}

/** Heights of the ground, each use under a source of its own. */
export function terrainSource(addressOf: AddressOf, { maxzoom = 5, tileSize = 512 } = {}): SourceSpecification {
  return {
    type: 'raster-dem',
    tiles: [addressOf('basemap/terrain/{z}/{x}/{y}.webp')],
    encoding: 'terrarium',
    tileSize,
    maxzoom,
    bounds: THEATRE,
  };
}

/** Empty until the campaign's polygons are set, once a style. */
function territorySource(): SourceSpecification {
  return { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, promoteId: 'key' };
}

function fontFaces(addressOf: AddressOf): StyleSpecification['font-faces'] {
  const url = (name: string) => addressOf(`fonts/${name}.woff2`);
  const faces = (family: string, face: string) => [
    ...RANGES.map(([script, range]) => ({ url: url(`${family}-${script}-${face}`), 'unicode-range': range })),
    ...[HAN_MORE, HAN_RARE, HAN, HANGUL].map(({ name, range }) => ({ url: url(name), 'unicode-range': range })),
  ];
  return {
    'Source Serif Regular': faces('source-serif-4', '400-normal'),
    'Source Serif Italic': faces('source-serif-4', '400-italic'),
    'Source Serif SemiBold': faces('source-serif-4', '600-normal'),
    'Source Sans Regular': faces('source-sans-3', '400-normal'),
    'Source Sans SemiBold': faces('source-sans-3', '600-normal'),
  };
}
