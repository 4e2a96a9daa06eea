import { readFileSync } from 'node:fs';
import type { FeatureCollection, LineString, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { advancesOf } from '../../geo/basemap/measureNames';
import { builtArcs, readArcs } from '../../geo/basemap/nameArcs';
import { toldPlaces, withStoryRank } from '../../geo/basemap/storyTowns';
import { clashesWithTowns, lettersAt, meets } from '../layers/checkNameArcs';
import { namedTowns } from '../layers/namedTowns';
import type { NameArc } from '../../src/lib/layers/nameArcs';
import type { NameBand } from '../../src/lib/layers/names';
import { NAME_BANDS } from '../../src/lib/layers/names';
import { recordCampaign } from '../campaign/recordCampaign';

const rows = readArcs();
const arcs = builtArcs(rows).features.map(({ geometry, properties }): NameArc => ({ ...(properties as NameArc), bands: String(properties?.bands).split(' '), line: geometry.coordinates }));
const places = JSON.parse(readFileSync('geo/basemap/places-1945.geojson', 'utf8')) as FeatureCollection<Point, { name: string; rank: number }>;
const towns = namedTowns(withStoryRank(places, toldPlaces(recordCampaign().campaign)));

/** Whole zooms of a band, and its two ends: there its names are largest and smallest beside the ground. */
function zoomsOf({ minzoom, maxzoom }: NameBand): number[] {
  return [...new Set([minzoom, ...[3, 4, 5, 6, 7, 8].filter((zoom) => zoom > minzoom && zoom < maxzoom), maxzoom - 0.02])];
}

const drawnFor = (band: NameBand) => arcs.filter(({ kind, bands }) => kind === band.kind && bands.includes(band.id));

describe.each(NAME_BANDS)('names of the band $id', (band) => {
  it('are held by every curve that was drawn for it', () => {
    const dropped = drawnFor(band).flatMap((arc) => zoomsOf(band).filter((zoom) => !lettersAt(arc, band, zoom)).map((zoom) => `${arc.key} at ${zoom}`));
    expect(dropped).toEqual([]);
  });

  it('lie on no town, and leave each first town a side for its own name', () => {
    expect(drawnFor(band).flatMap((arc) => zoomsOf(band).flatMap((zoom) => clashesWithTowns(arc, band, towns, zoom)))).toEqual([]);
  });
});

describe('names of countries and ranges', () => {
  it('do not lie on one another where the first curves of all stand', () => {
    const found: string[] = [];
    for (const [i, a] of NAME_BANDS.entries()) {
      for (const b of NAME_BANDS.slice(i + 1)) {
        const from = Math.max(a.minzoom, b.minzoom);
        if (from >= Math.min(a.maxzoom, b.maxzoom)) continue;
        for (const one of firstOf(a)) for (const other of firstOf(b)) if (meets(lettersAt(one, a, from), lettersAt(other, b, from))) found.push(`${one.key} and ${other.key} at ${from}`);
      }
    }
    expect(found).toEqual([]);
  });

  function firstOf(band: NameBand): NameArc[] {
    return drawnFor(band).filter((arc, _, all) => !all.some((other) => other.name === arc.name && other.order < arc.order));
  }

  it('of the story are there in every band', () => {
    const needed: Record<string, string[]> = {
      'names-country-far': ['MANCHUKUO', 'JAPAN', 'KOREA'],
      'names-country-middle': ['MANCHUKUO', 'KOREA', 'MENGJIANG', 'U. S. S. R.', 'JAPAN', 'KARAFUTO'],
      'names-country-near': ['MANCHUKUO', 'MENGJIANG', 'KOREA'],
      'names-range-far': ['GREAT KHINGAN', 'SIKHOTE-ALIN', 'CHANGPAI SHAN', 'MANCHURIAN PLAIN'],
      'names-range-near': ['GREAT KHINGAN', 'LESSER KHINGAN', 'CHANGPAI SHAN', 'MANCHURIAN PLAIN', 'EASTERN MONGOLIAN PLATEAU'],
      'names-sea-far': ['Sea of Japan', 'Sea of Okhotsk'],
      'names-sea-near': ['Sea of Japan', 'Sea of Okhotsk', 'Yellow Sea'],
    };
    for (const band of NAME_BANDS) expect(drawnFor(band).map(({ name }) => name)).toEqual(expect.arrayContaining(needed[band.id] ?? []));
    // Arrows and symbols pass over the Khingan: its name can step aside.
    expect(arcs.filter(({ name }) => name === 'GREAT KHINGAN').length).toBeGreaterThanOrEqual(4);
  });

  it('read from left to right and turn little', () => {
    for (const { key, line } of arcs) {
      const angle = (i: number) => Math.atan2((line[i + 1]?.[1] ?? 0) - (line[i]?.[1] ?? 0), (line[i + 1]?.[0] ?? 0) - (line[i]?.[0] ?? 0));
      expect([key, (line.at(-1)?.[0] ?? 0) > (line[0]?.[0] ?? 0) || Math.abs(angle(0)) > 1.3]).toEqual([key, true]);
      expect([key, (Math.abs(angle(line.length - 2) - angle(0)) * 180) / Math.PI <= 60]).toEqual([key, true]);
    }
  });
});

describe('the check itself', () => {
  const band = NAME_BANDS.find(({ id }) => id === 'names-country-middle');
  const arc = band && drawnFor(band).find(({ name }) => name === 'MANCHUKUO');
  if (!band || !arc) throw new Error('no such name');
  const moved = (lon: number, lat: number): NameArc => {
    const [midLon = 0, midLat = 0] = arc.line[Math.floor(arc.line.length / 2)] ?? [];
    return { ...arc, line: arc.line.map(([x = 0, y = 0]) => [x + lon - midLon, y + lat - midLat]) };
  };

  it('finds a curve that was moved onto a town', () => {
    const [lon = 0, lat = 0] = towns.find(({ name }) => name === 'Harbin')?.at ?? [];
    expect(clashesWithTowns(moved(lon, lat), band, towns, 5)).toContainEqual(expect.stringContaining('Harbin'));
  });

  it('finds a first town that a name leaves no side', () => {
    const around: NameArc = { ...arc, line: [[119, 44], [121, 44], [121, 46], [119, 46], [119, 44]], advances: { name: Array.from({ length: 34 }, () => 0.7) } };
    const town = { name: 'Inmost', rank: 1, story: 2, at: [120, 45], width: 9, lines: 1 };
    expect(clashesWithTowns(around, { ...band, spacing: 0.2 }, [town], 5)).toEqual([expect.stringMatching(/leaves Inmost no side/)]);
    expect(clashesWithTowns(around, { ...band, spacing: 0.2 }, [{ ...town, width: 2 }], 5)).toEqual([]);
  });

  it('finds a name moved onto another, and a curve that is too short', () => {
    expect(meets(lettersAt(arc, band, 4), lettersAt({ ...arc, key: 'copy' }, band, 4))).toBe(true);
    expect(lettersAt({ ...arc, line: arc.line.slice(3, 6) }, band, 4)).toBeNull();
  });
});

describe('the forms of a name', () => {
  it('are measured by the font itself, ideographs as squares, and a letter of no font stops the build', () => {
    expect(advancesOf('bold', 'MI')[0]).toBeGreaterThan((advancesOf('bold', 'MI')[1] ?? 0) * 1.5);
    expect(advancesOf('bold', '滿洲')).toEqual([1, 1]);
    expect(() => advancesOf('bold', '𝄞')).toThrow(/𝄞/);
  });

  it('first of a band are marked for the time before the view has chosen, one of each name', () => {
    const built: FeatureCollection<LineString> = builtArcs(rows);
    for (const band of NAME_BANDS) {
      const names = built.features.filter(({ properties }) => String(properties?.first).split(' ').includes(band.id)).map(({ properties }) => String(properties?.name));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
