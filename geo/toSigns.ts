import type { Feature, FeatureCollection, Point } from 'geojson';
import { distanceKm } from '../src/lib/campaign/measure';
import type { Row } from './read/readCsv';
import { cell, number } from './read/readCsv';

/** Kinds of the record's places that have a sign on the ground. */
const SIGNED = new Set(['fortress', 'pass']);
/** A place less well known bears a question mark and no sign: a sign would say that it is there. */
const SURE_KM = 15;
/** A town of the basemap this near bears the name already. */
const SAME_KM = 8;

/**
 * Fortified places and passes as the record has them: never one that it has not.
 * @param towns of the basemap, which bear their names themselves
 */
export function toSigns(places: readonly Row[], towns: FeatureCollection<Point>): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: places.flatMap((row): Feature<Point>[] => {
      const [kind, lon, lat] = [cell(row, 'kind'), number(row, 'lon'), number(row, 'lat')];
      if (!SIGNED.has(kind) || lon === null || lat === null) return [];
      const isTown = towns.features.some(({ geometry: { coordinates: [townLon = 0, townLat = 0] } }) => distanceKm({ lon, lat }, { lon: townLon, lat: townLat }) <= SAME_KM);
      const sure = (number(row, 'precision_km') ?? Infinity) <= SURE_KM;
      const name = `${plain(cell(row, 'name_1945_en'))}${sure ? '' : ' ?'}`;
      return [{ type: 'Feature', properties: { kind, sure, ...(isTown ? {} : { name }) }, geometry: { type: 'Point', coordinates: [lon, lat] } }];
    }),
  };
}

/** A name on the map stands without what explains it. */
function plain(name: string): string {
  return name.replace(/\s*\(.*\)$/, '').replace(/ \/ .*$/, '');
}
