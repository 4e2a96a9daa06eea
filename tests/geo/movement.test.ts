import { booleanPointInPolygon, bbox, pointToPolygonDistance } from '@turf/turf';
import type { BBox, Feature, FeatureCollection, Polygon } from 'geojson';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cell } from '../../geo/read/readCsv';
import { readRecord } from '../../geo/read/readRecord';
import { positionAt } from '../../src/lib/campaign/advance';
import { distanceKm } from '../../src/lib/campaign/measure';
import { normalKmPerHour } from '../../src/lib/campaign/rates';
import type { Leg, LonLat } from '../../src/lib/campaign/types';
import { frameOf } from '../../src/lib/scene/frame';
import { pathsOf } from '../../src/lib/scene/paths';
import { isAxis } from '../../src/lib/scene/pathSet';
import { local } from '../campaign/smallCampaign';
import { checkedRecord } from './builtRecord';

const HOUR = 3_600_000;
/** Faster than this many times its arm's normal rate nothing moves, even by night: the rule of the data check. */
const TIMES_NORMAL = 2.5;
const SLACK_KM = 5;

const { built } = checkedRecord;
if (!built) throw new Error('the record does not build');
const { campaign } = built;
const moving = campaign.formations.filter(({ legs }) => legs.some(({ lengthKm }) => lengthKm > 0));

/** The places of a leg may each be off by their precision: what of the way that is, spread over its hours. */
function doubtPerHour({ from, to }: Leg): number {
  return (from.precisionKm + to.precisionKm) / Math.max((to.t - from.leaves) / HOUR, 1);
}

type Boxed = readonly [Feature<Polygon>, BBox];
const boxed = (name: string): Boxed[] =>
  (JSON.parse(readFileSync(`geo/basemap/${name}.geojson`, 'utf8')) as FeatureCollection<Polygon>).features.map((feature) => [feature, bbox(feature)]);
const land = boxed('land');
const lakes = boxed('lakes');

function containing(shapes: readonly Boxed[], { lon, lat }: LonLat): Feature<Polygon> | null {
  const found = shapes.find(
    ([feature, [west, south, east, north]]) =>
      lon >= west && lon <= east && lat >= south && lat <= north && booleanPointInPolygon([lon, lat], feature),
  );
  return found?.[0] ?? null;
}

/** Km off dry land: out at sea, or from the shore of a lake. */
function offLandKm(place: LonLat): number {
  const point = [place.lon, place.lat];
  const lake = containing(lakes, place);
  if (lake) return Math.abs(pointToPolygonDistance(point, lake));
  if (containing(land, place)) return 0;
  const near = land.filter(([, [west, south, east, north]]) => place.lon > west - 3 && place.lon < east + 3 && place.lat > south - 3 && place.lat < north + 3);
  return Math.min(...near.map(([feature]) => Math.abs(pointToPolygonDistance(point, feature))));
}

describe('every formation, every hour', () => {
  const hours = Array.from({ length: 30 * 24 }, (_, i) => local('08-08T00:00') + i * HOUR);

  it('is never faster than its means of moving allows', () => {
    const tooFast = moving.flatMap((formation) =>
      hours.flatMap((t) => {
        const [a, b] = [positionAt(formation, t)!, positionAt(formation, t + HOUR)!];
        const legs = formation.legs.slice(a.index, b.index + 1);
        const most = Math.max(...legs.map((leg) => TIMES_NORMAL * normalKmPerHour(formation.arm, leg.mode) + doubtPerHour(leg)), 0);
        const km = distanceKm(a, b);
        return km > most + 0.1 ? legs.map(({ to }) => `${formation.id} ${to.seq}`) : [];
      }),
    );
    // Only what speed-exceptions.csv explains.
    const explained = new Set(readRecord('august-storm').tables.speedExceptions.map((row) => `${cell(row, 'formation')} ${cell(row, 'to_seq')}`));
    expect([...new Set(tooFast)].filter((leg) => !explained.has(leg))).toEqual([]);
  });

  it('by land is never at sea or in a lake by more than the doubt of its places and 5 km', () => {
    const wet = new Set<string>();
    for (const formation of moving.filter(({ arm, marker }) => arm !== 'naval' && arm !== 'air' && !marker)) {
      for (const t of hours) {
        const here = positionAt(formation, t)!;
        const leg = formation.legs[here.index];
        if (here.fraction === 0 || !leg || leg.mode === 'sea' || leg.mode === 'air' || leg.restsOn === 'river') continue;
        const allowed = SLACK_KM + Math.max(leg.from.precisionKm, leg.to.precisionKm);
        if (offLandKm(here) > allowed) wet.add(`${formation.id} ${leg.to.seq} ${leg.from.place} > ${leg.to.place}`);
      }
    }
    expect([...wet]).toEqual([]);
  }, 120_000);

  it('is at each of its places when it is due there, and stays as long as the record lets it', () => {
    for (const formation of campaign.formations) {
      for (const waypoint of formation.waypoints) {
        for (const t of [waypoint.t, (waypoint.t + waypoint.leaves) / 2]) {
          const next = formation.waypoints.find((other) => other !== waypoint && other.t === waypoint.t && other.seq > waypoint.seq);
          if (!next) expect(distanceKm(positionAt(formation, t)!, waypoint)).toBeLessThanOrEqual(Math.max(waypoint.precisionKm, 0.1));
        }
      }
    }
  });
});

describe('the axes and ways of August Storm', () => {
  const { paths, keys } = pathsOf(campaign, frameOf(campaign));

  it('never run back in time, nor does their head', () => {
    expect(paths.filter(isAxis).length).toBeGreaterThan(100);
    const backwards = paths.flatMap(({ formation, kind }, i) => {
      const [start, count] = [keys.starts[i]!, keys.counts[i]!];
      const rows = Array.from({ length: count }, (_, row) => keys.data.subarray((start + row) * 4, (start + row) * 4 + 2));
      return rows.some(([t, way], row) => row > 0 && (t! < rows[row - 1]![0]! || way! < rows[row - 1]![1]!)) ? [`${formation} ${kind}`] : [];
    });
    expect(backwards).toEqual([]);
  });
});

describe('routes', () => {
  const legs = campaign.formations.flatMap((formation) => formation.legs);

  it('are never shorter than the great circle, and end where the record says', () => {
    for (const { line, lengthKm, from, to } of legs) {
      expect(lengthKm).toBeGreaterThanOrEqual(distanceKm(from, to) - 0.01);
      expect(distanceKm(line[0]!, from)).toBeLessThan(0.01);
      expect(distanceKm(line.at(-1)!, to)).toBeLessThan(0.01);
    }
  });

  it('say what they rest on', () => {
    for (const kind of ['railway', 'river', 'sea', 'air', 'chord']) expect(legs.some(({ restsOn }) => restsOn === kind), kind).toBe(true);
    expect(legs.filter(({ restsOn, line }) => restsOn === 'chord' && line.length > 2)).toEqual([]);
  });
});
