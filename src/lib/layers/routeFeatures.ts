import type { Feature, FeatureCollection, LineString, Position } from 'geojson';
import { pointTowards } from '../campaign/measure';
import { positionAt } from '../campaign/advance';
import type { Basis, Mode } from '../campaign/vocabulary';
import type { Formation, Leg, LonLat } from '../campaign/types';
import type { InkName } from './campaignInks';
import { inkOf } from './campaignInks';
import { detailOf } from './levelOfDetail';
import type { SceneView } from './visibleFormations';

export interface RouteProperties {
  readonly id: string;
  readonly ink: InkName;
  readonly width: number;
  readonly mode: Mode;
  readonly basis: Basis;
  /** Wide routes first, so that the narrow lie over them. */
  readonly order: number;
}

/** A great circle is drawn with a vertex at least this often. */
const STEP_KM = 40;

const drawn = new WeakMap<Leg, Position[]>();

/**
 * The way each formation has come by `t`, leg by leg, the last one as far as it has gone.
 * @param visible the formations shown at this zoom
 */
export function routeFeatures(
  visible: readonly Formation[],
  t: number,
  view: SceneView,
): FeatureCollection<LineString, RouteProperties> {
  const features = visible.flatMap((formation) => formationRoute(formation, t, view));
  features.sort((a, b) => b.properties.order - a.properties.order);
  return { type: 'FeatureCollection', features };
}

function formationRoute(formation: Formation, t: number, view: SceneView): Feature<LineString, RouteProperties>[] {
  const { routeWidth } = detailOf(formation.echelon);
  const position = positionAt(formation, t);
  if (!position || routeWidth === 0) return [];
  return formation.legs.slice(0, position.index + 1).flatMap((leg, i) => {
    const done = i < position.index;
    if ((!done && position.fraction === 0) || leg.lengthKm === 0) return [];
    if (view.basis === 'read' && leg.basis !== 'read') return [];
    const coordinates = done ? legLine(leg) : partOfLeg(leg, position);
    const properties: RouteProperties = {
      id: formation.id,
      ink: inkOf(formation),
      width: routeWidth,
      mode: leg.mode,
      basis: leg.basis,
      order: routeWidth,
    };
    return [{ type: 'Feature' as const, geometry: { type: 'LineString' as const, coordinates }, properties }];
  });
}

/** The whole leg, laid out once. */
function legLine(leg: Leg): Position[] {
  const known = drawn.get(leg);
  if (known) return known;
  const steps = Math.max(1, Math.ceil(leg.lengthKm / STEP_KM));
  const line = Array.from({ length: steps + 1 }, (_, i) => toPosition(pointTowards(leg.from, leg.to, (leg.lengthKm * i) / steps)));
  drawn.set(leg, line);
  return line;
}

function partOfLeg(leg: Leg, here: LonLat & { fraction: number }): Position[] {
  const line = legLine(leg);
  const passed = Math.floor((line.length - 1) * here.fraction);
  return [...line.slice(0, passed + 1), toPosition(here)];
}

function toPosition({ lon, lat }: LonLat): Position {
  return [lon, lat];
}
