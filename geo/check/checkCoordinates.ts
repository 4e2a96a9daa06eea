import { distanceKm } from '../../src/lib/campaign/measure';
import type { Problem } from '../../src/lib/campaign/types';
import type { Record1945 } from '../read/readRecord';
import type { Row } from '../read/readCsv';
import { cell, number } from '../read/readCsv';

/** Rounding of coordinates to two digits alone moves a point by this much. */
const ROUNDING_KM = 2;

/** Points lie in the theatre, and no farther from the place they name than either says it may be off. */
export function checkCoordinates({ meta, tables }: Record1945): Problem[] {
  const places = new Map(tables.places.map((row) => [cell(row, 'id'), row]));
  return [...tables.positions, ...tables.events].flatMap((row) => {
    const [lon, lat] = [number(row, 'lon'), number(row, 'lat')];
    if (lon === null || lat === null) return lon === lat ? [] : [{ where: row.where, what: 'half a coordinate' }];
    const [west, south, east, north] = meta.bounds;
    if (lon < west || lon > east || lat < south || lat > north) {
      return [{ where: row.where, what: `${lat}, ${lon} lies outside the theatre` }];
    }
    const place = places.get(cell(row, 'place'));
    return place ? awayFrom(row, { lon, lat }, place) : [];
  });
}

function awayFrom(row: Row, here: { lon: number; lat: number }, place: Row): Problem[] {
  const [lon, lat] = [number(place, 'lon'), number(place, 'lat')];
  if (lon === null || lat === null) return [];
  const away = distanceKm(here, { lon, lat });
  const allowed = Math.max(number(row, 'precision_km') ?? 0, number(place, 'precision_km') ?? 0) + ROUNDING_KM;
  return away <= allowed
    ? []
    : [{ where: row.where, what: `lies ${away.toFixed(0)} km from ${cell(row, 'place')}, which is known to ${allowed - ROUNDING_KM} km` }];
}
