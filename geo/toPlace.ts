import type { NamedPlace } from '../src/lib/campaign/namedPlaces';
import type { CampaignFile } from '../src/lib/campaign/schema';
import type { Row } from './read/readCsv';
import { cell, list, number } from './read/readCsv';

/** A place as the first view needs it: its other names stand in a file of their own. */
export function toPlace(row: Row): CampaignFile['places'][number] {
  return {
    id: cell(row, 'id'),
    name: cell(row, 'name_1945_en'),
    lon: number(row, 'lon'),
    lat: number(row, 'lat'),
    precisionKm: number(row, 'precision_km'),
  };
}

/** All places with all their names: `campaign.json` has only those that its rows speak of. */
export function toNamedPlaces(rows: readonly Row[]): { places: NamedPlace[] } {
  return { places: rows.map(toNamedPlace) };
}

function toNamedPlace(row: Row): NamedPlace {
  const names = ['zh', 'ja', 'ko', 'ru'].map((lang) => [lang, cell(row, `name_${lang}`)] as const);
  return {
    ...toPlace(row),
    modernName: cell(row, 'name_modern_en'),
    nativeNames: Object.fromEntries(names.filter(([, name]) => name !== '')),
    also: list(row, 'also'),
  };
}
