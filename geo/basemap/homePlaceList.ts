import type { PlacesFile } from '../../src/lib/home/places';
import { packNumbers } from '../../src/lib/home/packedNumbers';

export interface HomePlaceFiles {
  readonly places: PlacesFile;
  /** Places by their number in the order of `places`, with their other names: for whoever searches. */
  readonly otherNames: Readonly<Record<number, string>>;
}

interface Row {
  readonly country: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly people: number;
  readonly others: string;
}

/** @param tsv `home-places.tsv` */
export function homePlaceFiles(tsv: string): HomePlaceFiles {
  const rows = tsv.trimEnd().split('\n').slice(1).map(rowOf);
  const places: Record<string, PlacesFile[string]> = {};
  for (const country of new Set(rows.map((row) => row.country))) {
    const own = rows.filter((row) => row.country === country);
    places[country] = [
      own.map(({ name }) => name).join('\n'),
      packNumbers(own.map(({ lat }) => Math.round(lat * 100))),
      packNumbers(own.map(({ lon }) => Math.round(lon * 100))),
      packNumbers(own.map(({ people }) => sizeOf(people))),
    ];
  }
  return { places, otherNames: Object.fromEntries(rows.flatMap(({ others }, i) => (others === '' ? [] : [[i, others]]))) };
}

function rowOf(line: string): Row {
  const [country = '', name = '', lat, lon, people, , others = ''] = line.split('\t');
  return { country, name, lat: Number(lat), lon: Number(lon), people: Number(people), others };
}

function sizeOf(people: number): number {
  return Math.round(10 * Math.log10(Math.max(people, 1)));
}
