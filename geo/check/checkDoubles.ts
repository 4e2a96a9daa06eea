import type { Problem } from '../../src/lib/campaign/types';
import { distanceKm } from '../../src/lib/campaign/measure';
import type { Record1945 } from '../read/readRecord';
import { cell, number } from '../read/readCsv';

/** Two rows that tell the same thing count as two claims; so do two places with one name at one spot. */
export function checkDoubles({ tables }: Record1945): Problem[] {
  const seen = new Map<string, string>();
  const rows = tables.positions.flatMap((row) => {
    const key = ['formation', 'time', 'place', 'action'].map((column) => cell(row, column)).join(' ');
    const first = seen.get(key);
    seen.set(key, first ?? row.where);
    return first === undefined ? [] : [{ where: row.where, what: `tells again what ${first} tells` }];
  });
  const located = tables.places.flatMap((row) => {
    const [lon, lat] = [number(row, 'lon'), number(row, 'lat')];
    return lon === null || lat === null ? [] : [{ row, lon, lat, name: cell(row, 'name_1945_en') }];
  });
  const places = located.flatMap((a, i) =>
    located
      .slice(i + 1)
      .filter((b) => a.name === b.name && distanceKm(a, b) < 10)
      .map((b) => ({ where: b.row.where, what: `"${b.name}" is the place of ${a.row.where} under another id` })),
  );
  return [...rows, ...places];
}
