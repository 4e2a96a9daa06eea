import { marches } from '../campaign/advance';
import type { Campaign, Formation, Leg } from '../campaign/types';
import { INK_NAMES, inkOf } from '../layers/campaignInks';
import { detailOf, minZoomOf } from '../layers/levelOfDetail';
import { widthScale } from './bands';
import { ARROW_BANDS } from './bands';
import type { Frame } from './frame';
import { worldKm } from './frame';
import { RIBBON_STRIDE, toRibbon } from './ribbon';
import type { RowTable } from './rowTable';
import { packRows } from './rowTable';
import { smoothTrail, thinTrail } from './smooth';
import type { TrailPoint } from './trail';
import { trails } from './trail';

/** How a path is drawn. The numbers are the shader's. */
export const PATH_KIND = { way: 0, chord: 1, rail: 2, sea: 3, air: 4, arrow: 5, withdrawal: 6 } as const;
export type PathKind = keyof typeof PATH_KIND;

export interface Path {
  readonly formation: string;
  readonly kind: PathKind;
  /** Number of the ink in `INK_NAMES`. */
  readonly ink: number;
  /** CSS pixels at zoom 4.4, before the scale of `widthScale`. */
  readonly width: number;
  /** Drawn from the one zoom until the other. */
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly length: number;
}

/** All routes and axes of a campaign as one mesh. A path's number is its place in `paths`. */
export interface PathSet {
  readonly paths: readonly Path[];
  readonly vertices: Float32Array;
  readonly indices: Uint32Array;
  /** How far each path's head has come when. */
  readonly keys: RowTable;
}

const MAIN_THRUST_WIDTH = 20;
const FARTHEST_OUT = 2.5;
const CLOSEST_IN = 24;
/** Below this zoom the main thrusts stand alone; above the other the armies give way to what they are made of. */
const ARMIES_FROM = 3.9;
const ARMIES_UNTIL = 6.3;
const ROUTE_STEP_KM = 25;
const AXIS_STEP_KM = 6;
const LATITUDE = 46;

/** Wide before narrow, routes before axes: the later lies over the earlier. */
export function pathsOf(campaign: Campaign, frame: Frame): PathSet {
  const drafts = campaign.formations
    .flatMap((formation) => [...routesOf(formation, frame), ...axesOf(formation, campaign.mainThrusts, frame)])
    .sort((a, b) => rank(a) - rank(b) || b.width - a.width);
  const vertices: number[] = [];
  const indices: number[] = [];
  const keys: Float32Array[] = [];
  const paths = drafts.map(({ points, ...path }, i): Path => {
    const ribbon = toRibbon(points, i, vertices.length / RIBBON_STRIDE);
    for (const number of ribbon.vertices) vertices.push(number);
    for (const index of ribbon.indices) indices.push(index);
    keys.push(ribbon.keys);
    return { ...path, length: ribbon.length };
  });
  return { paths, vertices: new Float32Array(vertices), indices: new Uint32Array(indices), keys: packRows(keys) };
}

type Draft = Omit<Path, 'length'> & { readonly points: readonly TrailPoint[] };

function rank({ kind }: Draft): number {
  return kind === 'arrow' || kind === 'withdrawal' ? 1 : 0;
}

function routesOf(formation: Formation, frame: Frame): Draft[] {
  if (formation.marker) return [];
  return trails(formation, frame, ROUTE_STEP_KM, routeKind).map(({ kind, points }) => ({
    formation: formation.id,
    kind: kind as PathKind,
    ink: INK_NAMES.indexOf(inkOf(formation)),
    width: detailOf(formation.echelon).arrowWidth >= 10 ? 1.9 : 1.5,
    minZoom: minZoomOf(formation),
    maxZoom: CLOSEST_IN,
    points,
  }));
}

function routeKind({ mode, restsOn }: Leg): PathKind {
  if (mode !== 'ground') return mode;
  return restsOn === 'chord' ? 'chord' : 'way';
}

/** What marches or lands has an axis; what is carried by rail or air begins a new one where it gets off. */
function axesOf(formation: Formation, mainThrusts: ReadonlySet<string>, frame: Frame): Draft[] {
  const { arrowWidth } = detailOf(formation.echelon);
  if (!marches(formation) || arrowWidth === 0) return [];
  const ink = inkOf(formation);
  const main = mainThrusts.has(formation.id);
  const from = main ? FARTHEST_OUT : Math.max(minZoomOf(formation), arrowWidth >= 14 ? ARMIES_FROM : 0);
  const until = arrowWidth >= 14 ? ARMIES_UNTIL : CLOSEST_IN;
  const found = trails(formation, frame, AXIS_STEP_KM, ({ mode }) => (mode === 'ground' || mode === 'sea' ? 'axis' : null));
  return found.flatMap(({ points }) =>
    ARROW_BANDS.flatMap(([near, far]): Draft[] => {
      const [minZoom, maxZoom] = [Math.max(near, from), Math.min(far, until)];
      if (minZoom >= maxZoom) return [];
      const width = main && near < ARMIES_UNTIL ? MAIN_THRUST_WIDTH : arrowWidth;
      const zoom = Math.min((near + far) / 2, 8.5);
      const widthKm = width * widthScale(zoom) * (worldKm(LATITUDE) / (512 * 2 ** zoom));
      return [
        {
          formation: formation.id,
          kind: ink === 'japan' ? 'withdrawal' : 'arrow',
          ink: INK_NAMES.indexOf(ink),
          width,
          minZoom,
          maxZoom,
          points: thinTrail(smoothTrail(points, widthKm * 1.1), widthKm * 0.35),
        },
      ];
    }),
  );
}
