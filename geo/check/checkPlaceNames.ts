import type { Gazetteer } from '../../src/lib/campaign/audit/gazetteer';
import type { MissingPlace } from '../../src/lib/campaign/audit/missingPlaces';
import { missingPlaces } from '../../src/lib/campaign/audit/missingPlaces';
import type { Campaign, Problem } from '../../src/lib/campaign/types';
import type { Row } from '../read/readCsv';
import { cell } from '../read/readCsv';
import type { Record1945, Tables } from '../read/readRecord';

const TABLES: Readonly<Record<MissingPlace['of'], keyof Tables>> = {
  event: 'events',
  position: 'positions',
  formation: 'formations',
  pocket: 'pockets',
  territory: 'territories',
};

/** Every place that a text names is in `places.csv` with its coordinates, or the word is known to be no place. */
export function checkPlaceNames({ tables }: Record1945, campaign: Campaign, gazetteer: Gazetteer): Problem[] {
  return missingPlaces(campaign, gazetteer).map(({ of, id, name }) => ({
    where: tables[TABLES[of]].find((row) => idOf(row, of) === id)?.where ?? `${TABLES[of]}.csv: ${id}`,
    what: `names "${name}": a place goes into places.csv with its coordinates (a further spelling into "also"), any other word into words-not-places.csv`,
  }));
}

function idOf(row: Row, of: MissingPlace['of']): string {
  return of === 'position' ? `${cell(row, 'formation')} ${cell(row, 'seq')}` : cell(row, 'id');
}
