import { marches } from '../campaign/advance';
import type { InPieces } from '../campaign/pieces';
import { atOnce } from '../campaign/pieces';
import type { Campaign, Formation, Leg } from '../campaign/types';
import { INK_NAMES, inkOf } from '../layers/campaignInks';
import { detailOf, minZoomOf } from '../layers/levelOfDetail';
import { widthScale } from './bands';
import { ARROW_BANDS } from './bands';
import type { Frame } from './frame';
import { worldKm } from './frame';
import type { PathDraft, PathKind, PathSet } from './pathSet';
import { isAxis, layingOut } from './pathSet';
import { smoothTrail, thinTrail } from './smooth';
import { trails } from './trail';

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
  return atOnce(drawingPaths(campaign, frame));
}

/** The same in pieces: all of them take half a second on a slow machine. */
export function* drawingPaths(campaign: Campaign, frame: Frame): InPieces<PathSet> {
  const drafts: PathDraft[] = [];
  for (const formation of campaign.formations) {
    drafts.push(...routesOf(formation, frame), ...axesOf(formation, campaign.mainThrusts, frame));
    yield;
  }
  drafts.sort((a, b) => rank(a) - rank(b) || b.width - a.width);
  return yield* layingOut(drafts);
}

function rank(draft: PathDraft): number {
  return isAxis(draft) ? 1 : 0;
}

function routesOf(formation: Formation, frame: Frame): PathDraft[] {
  if (formation.marker) return [];
  return trails(formation, frame, ROUTE_STEP_KM, routeKind).map(({ kind, points }) => ({
    formation: formation.id,
    kind: kind as PathKind,
    ink: INK_NAMES.indexOf(inkOf(formation)),
    width: detailOf(formation.standsFor).arrowWidth >= 10 ? 1.9 : 1.5,
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
function axesOf(formation: Formation, mainThrusts: ReadonlySet<string>, frame: Frame): PathDraft[] {
  const { arrowWidth } = detailOf(formation.standsFor);
  if (!marches(formation) || arrowWidth === 0) return [];
  const ink = inkOf(formation);
  const main = mainThrusts.has(formation.id);
  const from = main ? FARTHEST_OUT : Math.max(minZoomOf(formation), arrowWidth >= 14 ? ARMIES_FROM : 0);
  const until = arrowWidth >= 14 ? ARMIES_UNTIL : CLOSEST_IN;
  const found = trails(formation, frame, AXIS_STEP_KM, ({ mode }) => (mode === 'ground' || mode === 'sea' ? 'axis' : null));
  return found.flatMap(({ points }) =>
    ARROW_BANDS.flatMap(([near, far]): PathDraft[] => {
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
