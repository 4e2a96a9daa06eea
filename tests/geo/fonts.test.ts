import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import type { FeatureCollection } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArcs } from '../../geo/basemap/nameArcs';
import { subsetFonts } from '../../geo/basemap/subsetFonts';
import { readRecord } from '../../geo/read/readRecord';
import { toSigns } from '../../geo/toSigns';
import { mapStyle } from '../../src/lib/layers/mapStyle';
import { THEMES } from '../../src/lib/layers/theme';

const read = (name: string) => JSON.parse(readFileSync(`geo/basemap/${name}.geojson`, 'utf8')) as FeatureCollection;
const towns = read('places-1945');
const signs = toSigns(readRecord('august-storm').tables.places, towns as never);
const texts = (data: { features: { properties: unknown }[] }) =>
  data.features.flatMap(({ properties }) => ['name', 'long', 'today', 'native'].map((form) => (properties as Record<string, unknown>)[form]).filter((text) => typeof text === 'string'));

/** What each face of the map may be asked to print, in every form of the names. */
const PRINTED = {
  'Source Serif SemiBold': [...texts(towns), ...texts(readArcs())],
  'Source Serif Regular': texts(towns),
  'Source Serif Italic': [...texts(readArcs()), ...texts(read('river-labels')), ...texts(signs)],
  'Source Sans Regular': texts(towns),
};
const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
const style = mapStyle(THEMES.light, (path) => path.replace('fonts/', `${folder}/`));
const faces = style['font-faces'] as unknown as Record<string, readonly { url: string; 'unicode-range': readonly string[] }[]>;

function isIn(ranges: readonly string[], code: number): boolean {
  return ranges.some((range) => {
    const [from = 0, until = from] = range.replace('U+', '').split('-').map((end) => Number.parseInt(end, 16));
    return code >= from && code <= until;
  });
}

describe('the map’s fonts', () => {
  beforeAll(() => subsetFonts(JSON.stringify([towns, readArcs(), signs]), folder), 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(Object.entries(PRINTED))('%s has every letter that the map may print', (face, printed) => {
    const fonts = new Map((faces[face] ?? []).map(({ url }) => [url, fontkit.create(readFileSync(url)) as Font]));
    const missing = [...new Set(printed.join(''))].filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const file = faces[face]?.find(({ 'unicode-range': ranges }) => isIn(ranges, code));
      return !file || !fonts.get(file.url)?.characterSet.includes(code);
    });
    expect(missing).toEqual([]);
  });
});
