import type { Gazetteer } from '../src/lib/campaign/audit/gazetteer';
import { spellings } from '../src/lib/campaign/audit/gazetteer';
import type { Record1945 } from './read/readRecord';
import { cell, number } from './read/readCsv';

/** Only what begins with a capital or a digit can be taken for a name: characters have no capitals. */
const CAPITAL = /^[\p{Lu}\p{N}]/u;
/** How `coord_source` begins for a place beyond the map's edges. */
const OFF_MAP = /^off map/;

/** The record's places with every spelling, what the basemap prints, and the words that were found to be no places. */
export function toGazetteer({ tables, mapNames }: Pick<Record1945, 'tables' | 'mapNames'>): Gazetteer {
  const territories = new Map(tables.placeTerritories.map((row) => [cell(row, 'place'), cell(row, 'territory')]));
  return {
    places: tables.places.map((row) => ({
      id: cell(row, 'id'),
      name: cell(row, 'name_1945_en'),
      names: [...new Set(['name_1945_en', 'name_modern_en', 'also'].flatMap((column) => spellings(cell(row, column))))].filter((name) => CAPITAL.test(name)),
      kind: cell(row, 'kind'),
      lon: number(row, 'lon'),
      lat: number(row, 'lat'),
      offMap: OFF_MAP.test(cell(row, 'coord_source')),
      territory: territories.get(cell(row, 'id')) ?? null,
    })),
    mapNames: [...mapNames],
    words: tables.words.map((row) => ({ word: cell(row, 'word'), kind: cell(row, 'kind') as Gazetteer['words'][number]['kind'] })),
  };
}
