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
      return [{ type: 'Feature', properties: { kind, sure, ...(isTown ? {} : namesOf(row, sure ? '' : ' ?')) }, geometry: { type: 'Point', coordinates: [lon, lat] } }];
    }),
  };
}

/** Its forms, as the map's towns have them; one that the record does not know is left out. */
function namesOf(row: Row, doubt: string): { name: string; today?: string; native?: string } {
  const name = plain(cell(row, 'name_1945_en'));
  const [today, native] = [todaysName(row), cell(row, 'name_ja')];
  return {
    name: name + doubt,
    ...(today !== '' && today !== name ? { today: today + doubt } : {}),
    ...(HAN.test(native) ? { native: native + doubt } : {}),
  };
}

/** The record has the characters of 1945 in its Japanese column; a name in kana is not in the script of the country. */
const HAN = /^\p{Script=Han}+$/u;

/** Where a place has no name today, the column says where it was: in small letters, or that it is not located. */
function todaysName(row: Row): string {
  const text = cell(row, 'name_modern_en');
  return /^[a-z]|not located/.test(text) ? '' : plain(text).replace(/, .*$/, '');
}

/** A name on the map stands without what explains it. */
function plain(name: string): string {
  return name.replace(/\s*\(.*\)$/, '').replace(/ \/ .*$/, '');
}
