import geodesic from 'geographiclib-geodesic';
import { check } from '@placemarkio/check-geojson';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCampaign } from '../../geo/buildCampaign';
import { readRecord } from '../../geo/read/readRecord';
import { cell } from '../../geo/read/readCsv';
import { positionAt } from '../../src/lib/campaign/advance';
import { parseAccounts } from '../../src/lib/campaign/accounts';
import { citedBy, countUses } from '../../src/lib/campaign/citedBy';
import { parseClaims } from '../../src/lib/campaign/claims';
import { parseDistances } from '../../src/lib/campaign/distances';
import type { Parsed } from '../../src/lib/campaign/parseFiles';
import { stateAt } from '../../src/lib/campaign/stateAt';
import { parseStrengths } from '../../src/lib/campaign/strengths';
import type { Campaign, CampaignState } from '../../src/lib/campaign/types';
import { local } from '../campaign/smallCampaign';
import { checkedRecord } from './builtRecord';

const built = checkedRecord;
const record = readRecord('august-storm');
let campaign: Campaign;

beforeAll(() => {
  if (!built.built) throw new Error(JSON.stringify(built.problems));
  campaign = built.built.campaign;
});

const at = (text: string): CampaignState => stateAt(campaign, local(text));

/** Ellipsoidal distance in km, by Karney's algorithm: nothing of Turf in it. */
function wgs84Km(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  return (geodesic.Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon).s12 ?? Number.NaN) / 1000;
}

describe('the record of August Storm', () => {
  it('passes every rule', () => {
    expect(built.problems).toEqual([]);
  });

  it('is on the map whole: every formation with positions, every located event; the others in the panel', () => {
    const positioned = new Set(record.tables.positions.map((row) => cell(row, 'formation')));
    const onMap = new Set(at('08-20T00:00').formations.map(({ id }) => id));
    expect(onMap).toEqual(positioned);
    const located = campaign.annotations.filter(({ lat }) => lat !== null).map(({ id }) => id);
    const rows = record.tables.events.filter((row) => cell(row, 'lat') !== '').map((row) => cell(row, 'id'));
    expect(new Set(located)).toEqual(new Set(rows));
    expect(campaign.annotations).toHaveLength(record.tables.events.length);
  });

  it('at H-hour everything that stood at the border on 9 August is there', () => {
    const early = campaign.formations.filter(
      ({ waypoints }) => waypoints[0] && waypoints[0].stated.from < local('08-10T00:00'),
    );
    const standing = new Map(at('08-09T00:10').formations.map((formation) => [formation.id, formation.standing]));
    expect(early.length).toBeGreaterThan(100);
    expect(early.filter(({ id }) => standing.get(id) === 'not-yet').map(({ id }) => id)).toEqual([]);
  });

  it('measures agree within 0.5 % with the WGS 84 geodesic of the same points', () => {
    let compared = 0;
    for (const day of ['08-10', '08-12', '08-14', '08-16', '08-20', '08-26', '09-02']) {
      const t = local(`${day}T12:00`);
      for (const state of stateAt(campaign, t).formations) {
        const formation = campaign.formationById.get(state.id)!;
        const { from, depthKm, routeKm } = state.advance;
        const carried = formation.legs.some((leg) => leg.mode !== 'ground');
        if (routeKm === null || carried || t < formation.waypoints[formation.originIndex]!.t) continue;
        const here = positionAt(formation, t)!;
        const passed = formation.legs.slice(formation.originIndex, here.index).flatMap(({ line }) => line);
        const leg = formation.legs[here.index];
        const onLeg = leg?.line.filter((_, i) => leg.kmAt[i]! <= leg.lengthKm * here.fraction) ?? [formation.waypoints.at(-1)!];
        const track = [...passed, ...onLeg, state];
        const way = track.slice(1).reduce((sum, point, i) => sum + wgs84Km(track[i]!, point), 0);
        const depth = wgs84Km(from, state);
        expect(Math.abs(routeKm - way)).toBeLessThanOrEqual(way * 0.005 + 0.01);
        expect(Math.abs((depthKm ?? 0) - depth)).toBeLessThanOrEqual(depth * 0.005 + 0.01);
        if (way > 10) compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('no route falls and no number is infinite, at any hour', () => {
    const last = new Map<string, number>();
    for (let t = campaign.span.from; t <= campaign.span.until; t += 6 * 3_600_000) {
      const state = stateAt(campaign, t);
      for (const { id, lon, lat, advance } of state.formations) {
        expect(Number.isFinite(lon + lat)).toBe(true);
        for (const km of [advance.routeKm, advance.depthKm, advance.last24hKm, advance.kmPerDay]) {
          expect(km === null || (Number.isFinite(km) && km >= -1e-9)).toBe(true);
        }
        expect(advance.routeKm ?? 0).toBeGreaterThanOrEqual((last.get(id) ?? 0) - 1e-6);
        last.set(id, advance.routeKm ?? 0);
      }
    }
  });

  it('is on its dated places on their days', () => {
    const where = (id: string, text: string) => at(text).formations.find((formation) => formation.id === id)!;
    expect(where('su-gta6', '08-14T12:00').lon).toBeCloseTo(120.93, 1); // standing at Lupei without fuel
    expect(where('su-1rba', '08-16T18:00').lat).toBeCloseTo(44.58, 1); // Mutanchiang
    expect(where('su-kuril-landing', '08-18T01:30').lon).toBeCloseTo(156.485, 1);
  });

  it('headquarters are markers and never lead a front', () => {
    for (const { id, echelon, marker } of campaign.formations) {
      expect([id, marker]).toEqual([id, ['theatre', 'front', 'area-army'].includes(echelon)]);
    }
    const leaders = at('08-20T12:00').fronts.map(({ deepestFormation }) => campaign.formationById.get(deepestFormation!));
    expect(leaders.every((formation) => formation && !formation.marker)).toBe(true);
    expect(at('08-20T12:00').fronts.map(({ depthKm }) => Math.round(depthKm! / 100))).toEqual([7, 4, 4]);
  });

  it('territories are contested from the first entry and change hands on their dated day', () => {
    const holder = (id: string, text: string) => at(text).territories.find((territory) => territory.id === id)?.holder;
    expect([holder('manchukuo', '08-08T23:00'), holder('manchukuo', '08-09T00:10')]).toEqual(['japan', 'contested']);
    expect([holder('karafuto', '08-10T12:00'), holder('karafuto', '08-12T12:00'), holder('karafuto', '08-25T12:00')]).toEqual(['japan', 'contested', 'soviet']);
    expect([holder('kurils', '08-17T12:00'), holder('kurils', '08-20T12:00'), holder('kurils', '09-05T12:00')]).toEqual(['japan', 'contested', 'soviet']);
    // The landings of the 22nd held only their airfields.
    expect([holder('kwantung', '08-22T20:00'), holder('kwantung', '08-24T12:00')]).toEqual(['japan', 'soviet']);
    expect([holder('japan', '09-01T12:00'), holder('japan', '09-10T12:00')]).toEqual(['japan', 'us']);
  });

  it('merged ids lead to what stayed', () => {
    for (const [alias, id] of campaign.aliases) {
      expect(campaign.formationById.has(alias) || campaign.annotationById.has(alias)).toBe(false);
      const known = campaign.formationById.has(id) || campaign.annotationById.has(id) || record.tables.places.some((row) => cell(row, 'id') === id);
      expect([alias, known]).toEqual([alias, true]);
    }
  });
});

describe('what is written for the browser', () => {
  it('is valid GeoJSON (RFC 7946)', () => {
    const { waypoints, events, territories } = built.built!.files;
    for (const collection of [waypoints, events, territories]) {
      expect(() => check(JSON.stringify(collection))).not.toThrow();
    }
    for (const { geometry } of territories.features) {
      const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [];
      expect(polygons.length).toBeGreaterThan(0);
      for (const [outer = []] of polygons) expect(signedArea(outer)).toBeGreaterThan(0);
    }
  });

  it('is the same to the byte when built again', () => {
    expect(JSON.stringify(checkCampaign('august-storm').built?.files)).toBe(JSON.stringify(built.built?.files));
  }, 60_000);

  it('reads nothing outside the project', () => {
    const code = ['geo/buildCampaign.ts', 'geo/buildBasemap.ts', 'geo/read/readRecord.ts'].map((file) => readFileSync(file, 'utf8'));
    expect(code.join('')).not.toMatch(/\.\.\/shared/);
  });
});

/** Counterclockwise is positive: the right-hand rule of RFC 7946 for outer rings. */
function signedArea(ring: number[][]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** The source of every citation anywhere in a file. */
function sourcesIn(content: unknown): string[] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) =>
    key === 'citations' && Array.isArray(value) ? value.map((citation) => String(citation).split('#')[0]!) : sourcesIn(value),
  );
}

function read<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

describe('what rests on the sources of the record', () => {
  it('is told of each that any of its files cites, and of no other', () => {
    const { campaign: main, waypoints, events, extra } = built.built!.files;
    const uses = citedBy(campaign, {
      claims: read(parseClaims(JSON.stringify(extra.claims))).claims,
      distances: read(parseDistances(JSON.stringify(extra.distances), campaign.offsetMs)),
      disagreements: read(parseAccounts(JSON.stringify(extra.accounts))),
      strengths: read(parseStrengths(JSON.stringify(extra.strengths))),
    });
    const cited = new Set(sourcesIn([main, waypoints, events, extra]));
    const works = record.tables.sources.map((row) => cell(row, 'id'));
    expect(works.map((id) => [id, countUses(uses.get(id)) > 0])).toEqual(works.map((id) => [id, cited.has(id)]));
  });
});
