import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { LonLat } from '../campaign/types';
import type { InkName } from './campaignInks';
import { inkOf } from './campaignInks';
import type { Box } from './declutter';
import { declutter } from './declutter';
import { detailOf } from './levelOfDetail';
import { pixelsPerKm, toLonLat, toPixel } from './projection';
import { symbolKey } from './symbolKey';
import type { SceneView, VisibleFormation } from './visibleFormations';

export interface FormationProperties {
  readonly id: string;
  readonly icon: string;
  readonly label: string;
  readonly ink: InkName;
  readonly frameWidth: number;
  /** Lower is placed first. */
  readonly order: number;
}

export interface DoubtProperties {
  readonly ink: InkName;
  /** Radius of the place's doubt in CSS pixels at this zoom. */
  readonly radius: number;
}

export interface FormationScene {
  readonly symbols: FeatureCollection<Point, FormationProperties>;
  /** From a symbol that was moved aside to its true point. */
  readonly leaders: FeatureCollection<LineString, { ink: InkName }>;
  readonly doubt: FeatureCollection<Point, DoubtProperties>;
}

/** Room a label takes, CSS pixels a character at 11.5 px. */
const CHARACTER = 6.4;
const LABEL_HEIGHT = 14;
const ECHELON_MARKS = 9;
/** A smaller disc of doubt would be hidden by the symbol. */
const LEAST_DOUBT = 12;

/** Symbols set so that none covers another, leaders for those moved aside, discs where the place is doubtful. */
export function formationScene(visible: readonly VisibleFormation[], view: SceneView): FormationScene {
  const byId = new Map(visible.map((item) => [item.formation.id, item]));
  const symbols: Feature<Point, FormationProperties>[] = [];
  const leaders: Feature<LineString, { ink: InkName }>[] = [];
  declutter(visible.map((item) => toBox(item, view.zoom))).forEach((placed, order) => {
    const item = byId.get(placed.id);
    if (!item) return;
    const place = toLonLat(placed.at, view.zoom);
    symbols.push(toSymbol(item, place, placed.folded, order));
    const true_ = toPixel(item.state, view.zoom);
    if (Math.hypot(true_.x - placed.at.x, true_.y - placed.at.y) > 1) leaders.push(toLeader(item, place));
  });
  return {
    symbols: { type: 'FeatureCollection', features: symbols },
    leaders: { type: 'FeatureCollection', features: leaders },
    doubt: { type: 'FeatureCollection', features: visible.flatMap((item) => toDoubt(item, view.zoom)) },
  };
}

function toBox({ formation, state }: VisibleFormation, zoom: number): Box {
  const { frameWidth } = detailOf(formation.echelon);
  return {
    id: formation.id,
    at: toPixel(state, zoom),
    width: Math.max(frameWidth, formation.shortName.length * CHARACTER) + 6,
    height: (frameWidth * 2) / 3 + ECHELON_MARKS + LABEL_HEIGHT + 3,
    group: formation.side,
  };
}

function toSymbol(
  { formation, state }: VisibleFormation,
  place: LonLat,
  folded: number,
  order: number,
): Feature<Point, FormationProperties> {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
    properties: {
      id: formation.id,
      icon: symbolKey(formation, state.standing),
      label: folded > 0 ? `${formation.shortName} +${folded}` : formation.shortName,
      ink: inkOf(formation),
      frameWidth: detailOf(formation.echelon).frameWidth,
      order,
    },
  };
}

function toLeader({ formation, state }: VisibleFormation, place: LonLat): Feature<LineString, { ink: InkName }> {
  return {
    type: 'Feature',
    geometry: {
      type: 'LineString',
      coordinates: [
        [place.lon, place.lat],
        [state.lon, state.lat],
      ],
    },
    properties: { ink: inkOf(formation) },
  };
}

function toDoubt({ formation, state }: VisibleFormation, zoom: number): Feature<Point, DoubtProperties>[] {
  const radius = state.precisionKm * pixelsPerKm(state.lat, zoom);
  if (radius < LEAST_DOUBT) return [];
  return [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [state.lon, state.lat] },
      properties: { ink: inkOf(formation), radius },
    },
  ];
}
