import { fetchText } from '../lib/atlas/fetchText';
import type { Outline } from '../lib/home/outline';
import { parseOutline } from '../lib/home/outline';
import type { HomePlace } from '../lib/home/places';
import { parseOtherNames, parsePlaces } from '../lib/home/places';

/** Either file may be missing: the page says so and does with what it has. */
export interface HomeFiles {
  readonly places: readonly HomePlace[];
  readonly outline: Outline | null;
  /** What could not be loaded, in sentences. */
  readonly failures: readonly string[];
}

/** @param base the site's folder, with its last slash */
export async function loadHomeFiles(base: string): Promise<HomeFiles> {
  const failures: string[] = [];
  const attempt = async <T>(name: string, parse: (text: string) => T, fallback: T): Promise<T> => {
    try {
      return parse(await fetchText(address(base, name)));
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      return fallback;
    }
  };
  const [places, outline] = await Promise.all([attempt('places.json', parsePlaces, []), attempt<Outline | null>('outline.json', parseOutline, null)]);
  return { places, outline, failures };
}

/** Names in other languages and scripts: only for whoever searches. None where they cannot be had. */
export async function loadOtherNames(base: string): Promise<ReadonlyMap<number, readonly string[]>> {
  try {
    return parseOtherNames(await fetchText(address(base, 'other-names.json')));
  } catch {
    return new Map();
  }
}

function address(base: string, name: string): string {
  return `${base}basemap/home/${name}`;
}
