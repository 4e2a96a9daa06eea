import type { Feature, Polygon, Position } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Theme } from './theme';

/** Tiles of the relief reach beyond the data: so far, in degrees, paper covers them. */
const MARGIN_DEGREES = 45;
/** A side of the edge is drawn as so many pieces: where the map is a globe or tilted, long straight ones tear. */
const PIECES = 16;
/** So wide is the rim in which the map fades: in steps that are too small to be seen. */
const RIM_DEGREES = 3;
const RIM_STEPS = 16;
/** The data's last hair's breadth is covered too. */
const INSET_DEGREES = 0.25;

type Bounds = readonly [west: number, south: number, east: number, north: number];

/**
 * The data's rectangle, which is sea until land is drawn; the paper around it; and the rim in which one fades into the
 * other. Bands, not a blurred line: on a tilted map such a line vanishes.
 */
export function edgeSource(bounds: Bounds): SourceSpecification {
  const inner = grown(bounds, -INSET_DEGREES);
  const band = (outer: Bounds, hole: Bounds, properties: object): Feature<Polygon> => ({
    type: 'Feature',
    properties: { ...properties },
    geometry: { type: 'Polygon', coordinates: [ring(outer), ring(hole).reverse()] },
  });
  const rim = Array.from({ length: RIM_STEPS }, (_, step) => {
    const at = (share: number) => grown(inner, -RIM_DEGREES * share);
    return band(at(step / RIM_STEPS), at((step + 1) / RIM_STEPS), { part: 'rim', paper: (1 - (step + 0.5) / RIM_STEPS) ** 2 });
  });
  return {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { part: 'sea' }, geometry: { type: 'Polygon', coordinates: [ring(inner)] } },
        band(grown(bounds, MARGIN_DEGREES), inner, { part: 'margin', paper: 1 }),
        ...rim,
      ],
    },
  };
}

/** The data ends in straight lines: it fades into the sheet, as a plate does, and is never seen to be cut. */
export function edgeLayers(theme: Theme): LayerSpecification[] {
  return [
    { id: 'sheet', type: 'background', paint: { 'background-color': theme.paper } },
    { id: 'sea', type: 'fill', source: 'edge', filter: ['==', ['get', 'part'], 'sea'], paint: { 'fill-color': theme.sea, 'fill-antialias': false } },
    { id: 'edge', type: 'fill', source: 'edge', filter: ['has', 'paper'], paint: { 'fill-color': theme.paper, 'fill-opacity': ['get', 'paper'], 'fill-antialias': false } },
  ];
}

function grown([west, south, east, north]: Bounds, degrees: number): Bounds {
  return [Math.max(-180, west - degrees), Math.max(-80, south - degrees), Math.min(180, east + degrees), Math.min(84, north + degrees)];
}

function ring([west, south, east, north]: Bounds): Position[] {
  const corners: Position[] = [[west, south], [east, south], [east, north], [west, north]];
  const points = corners.flatMap(([x = 0, y = 0], i) => {
    const [toX = 0, toY = 0] = corners[(i + 1) % corners.length] ?? [];
    return Array.from({ length: PIECES }, (_, piece): Position => [x + ((toX - x) * piece) / PIECES, y + ((toY - y) * piece) / PIECES]);
  });
  return [...points, ...points.slice(0, 1)];
}
