import { readFileSync } from 'node:fs';

/** Files of the basemap whose features are printed on the map by name. */
const FILES = ['places-1945', 'river-labels', 'name-arcs', 'polities-1945'];

interface Named {
  readonly properties: { readonly name?: string; readonly long?: string };
}

/** Every name that the basemap prints; those set in capitals also as they stand in a sentence. */
export function readMapNames(folder = 'geo/basemap'): string[] {
  const names = FILES.flatMap((file) => {
    const { features } = JSON.parse(readFileSync(`${folder}/${file}.geojson`, 'utf8')) as { features: Named[] };
    return features.flatMap(({ properties }) => [properties.name ?? '', properties.long ?? '']);
  });
  return [...new Set(names.flatMap((name) => [name, inSentence(name)]))].filter((name) => name !== '').sort();
}

/** `GREATER KHINGAN` -> `Greater Khingan` */
function inSentence(name: string): string {
  return /\p{Ll}/u.test(name) ? name : name.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
