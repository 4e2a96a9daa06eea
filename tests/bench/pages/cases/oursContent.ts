import { THEMES } from '../../../../src/lib/layers/theme';
import type { Content, Held } from '../../../../src/lib/renderer/content';
import { paletteOf } from '../../../../src/lib/renderer/palette';
import type { Frame } from '../../../../src/lib/scene/frame';
import { frameOf, toWorld } from '../../../../src/lib/scene/frame';
import type { PathSet } from '../../../../src/lib/scene/pathSet';
import { toPathSet } from '../../../../src/lib/scene/pathSet';
import { packRows } from '../../../../src/lib/scene/rowTable';
import { smoothTrail, thinTrail } from '../../../../src/lib/scene/smooth';
import type { TrailPoint } from '../../../../src/lib/scene/trail';
import { UNIT_COLOUR } from '../contract';
import type { Synthetic } from '../synthetic';
import { frontLon, SPAN_DAYS } from '../synthetic';

export const BENCH_FRAME: Frame = frameOf({ view: { lon: 125, lat: 46, zoom: 4, tiltedBearing: 0 }, span: { from: 0, until: 1 } });

/** The whole scene of a made-up campaign: units, arrows with their routes, and the ground behind a moving front. */
export function benchContent(synthetic: Synthetic): Content {
  const paths = benchPaths(synthetic);
  const tracks = packRows(Array.from({ length: synthetic.units }, (_, unit) => benchTrack(synthetic, unit)));
  return {
    palette: paletteOf(THEMES.light),
    paths,
    shownPaths: new Uint8Array(paths.paths.length).fill(1),
    tracks,
    marks: new Float32Array(0),
    units: Float32Array.from(Array.from({ length: synthetic.units }, (_, unit) => unitNumbers(tracks.starts[unit] ?? 0, synthetic.waypoints)).flat()),
    sprites: { canvas: dot(), ratio: 1 },
    held: benchHeld(),
    heights: null,
    shownFronts: [1, 1, 1, 1, 1],
    frontInks: [0, 0, 1, 2, 3],
    gaps: new Float32Array(0),
    readOnly: false,
  };
}

function benchTrack({ waypoints, days, lons, lats }: Synthetic, unit: number): Float32Array {
  const rows = new Float32Array(waypoints * 4);
  for (let i = 0; i < waypoints; i++) {
    const at = unit * waypoints + i;
    const [x, y] = toWorld(BENCH_FRAME, { lon: lons[at] ?? 0, lat: lats[at] ?? 0 });
    rows.set([days[at] ?? 0, x, y, 1], i * 4);
  }
  return rows;
}

const PICTURE = [0, 0, 10, 7] as const;

function unitNumbers(start: number, count: number): number[] {
  return [start, count, -1, 1e6, 0, 0, 1, 0, 0, 1, ...PICTURE, ...PICTURE, 0, 0, 0, 0, 0, 0, 10];
}

function dot(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 16;
  canvas.height = 16;
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = UNIT_COLOUR;
    context.fillRect(0, 0, 10, 7);
  }
  return canvas;
}

/** Some two pixels at the benchmark's zoom: a route needs no more points. It thins the cases of 1,000 waypoints alone, which no peer is run at. */
const ROUTE_STEP_KM = 4;

function benchPaths(synthetic: Synthetic): PathSet {
  return toPathSet(
    Array.from({ length: synthetic.arrows }, (_, unit) => {
      const points = Array.from({ length: synthetic.waypoints }, (_, i) => trailPoint(synthetic, unit, i));
      const path = { formation: `${unit}`, ink: unit % 3, minZoom: 0, maxZoom: 24 };
      return [
        { ...path, kind: 'way' as const, width: 1.9, points: thinTrail(points, ROUTE_STEP_KM) },
        { ...path, kind: 'arrow' as const, width: 8, points: thinTrail(smoothTrail(points, 30), 20) },
      ];
    }).flat(),
  );
}

function trailPoint({ waypoints, days, lons, lats }: Synthetic, unit: number, i: number): TrailPoint {
  const at = unit * waypoints + i;
  const lat = lats[at] ?? 0;
  const [x, y] = toWorld(BENCH_FRAME, { lon: lons[at] ?? 0, lat });
  const t = days[at] ?? 0;
  return { x, y, lat, t, leaves: t, stated: i % 7 !== 0, basis: 'read', mode: 'ground', restsOn: 'railway' };
}

/** The front as a raster of arrival times. */
function benchHeld(): Held {
  const [west, south, east, north, size] = [116, 40, 134, 52, 512];
  const data = new ImageData(size * 2, size);
  for (let row = 0; row < size; row++) {
    const lat = north - ((row + 0.5) / size) * (north - south);
    for (let column = 0; column < size; column++) {
      const lon = west + ((column + 0.5) / size) * (east - west);
      const steps = Math.min(Math.max(((lon - frontLon(lat, 0)) / 12) * SPAN_DAYS * 48, 0), 65_000);
      data.data.set([steps >> 8, steps & 255, 255, 255], (row * size * 2 + column) * 4);
      data.data.set([lat > 46 ? 120 : 60, 0, 0, 255], (row * size * 2 + size + column) * 4);
    }
  }
  return {
    image: data,
    width: size,
    height: size,
    bounds: [...toWorld(BENCH_FRAME, { lon: west, lat: north }), ...toWorld(BENCH_FRAME, { lon: east, lat: south })],
    firstDay: 0,
    daysPerStep: 1 / 48,
    tiles: new Float32Array([0, 0, size, size, 0]),
    datedLines: [3, 6, 9, 12],
  };
}
