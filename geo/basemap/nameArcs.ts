import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, LineString, Position } from 'geojson';
import { advancesOf } from './measureNames';

/** As they stand in `name-arcs.geojson`: the curve by its start, the point that pulls it, and its end. */
export interface ArcRow {
  readonly kind: keyof typeof FACES;
  readonly id: string;
  readonly name: string;
  /** Where there is more room. */
  readonly long?: string;
  readonly order: number;
  readonly bands: readonly string[];
  readonly today?: string;
  readonly native?: string;
}

/** A curve is printed through so many points. */
const POINTS = 9;
const FACES = { country: 'bold', range: 'italic', sea: 'italic' } as const;

export function readArcs(file = 'geo/basemap/name-arcs.geojson'): FeatureCollection<LineString, ArcRow> {
  return JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<LineString, ArcRow>;
}

/** The curves as the browser has them, each with the true widths of its name’s letters. */
export function builtArcs({ features }: FeatureCollection<LineString, ArcRow>): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties }): Feature<LineString> => {
      const { kind, name, long = name, today, native, order, bands } = properties;
      const forms = { name, ...(long === name ? {} : { long }), ...(today ? { today } : {}), ...(native ? { native } : {}) };
      const advances = Object.fromEntries(Object.entries(forms).map(([form, text]) => [form, advancesOf(FACES[kind], text)]));
      // Until the view has chosen: of each band, the first that was drawn for it.
      const first = bands.filter((band) => !features.some(({ properties: other }) => other.name === name && other.order < order && other.bands.includes(band)));
      return { type: 'Feature', properties: { ...properties, long, bands: bands.join(' '), first: first.join(' '), key: `${name} ${order}`, advances }, geometry: { type: 'LineString', coordinates: curve(geometry.coordinates) } };
    }),
  };
}

/** A quadratic curve through its first and last point. */
export function curve([start = [], pull = [], end = []]: readonly Position[]): Position[] {
  return Array.from({ length: POINTS }, (_, i) => {
    const share = i / (POINTS - 1);
    return start.map((from, axis) => {
      const value = (1 - share) ** 2 * from + 2 * share * (1 - share) * (pull[axis] ?? from) + share ** 2 * (end[axis] ?? from);
      return Math.round(value * 100) / 100;
    });
  });
}
