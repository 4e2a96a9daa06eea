import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { captureRows, firstCaptures } from '../../geo/surface/captures';
import { distanceTo } from '../../geo/surface/distance';
import { cellKm2, eachCellIn, gridOf, toCell } from '../../geo/surface/grid';
import { groundSamples, openings } from '../../geo/surface/samples';
import { STEP_MS } from '../../geo/surface/buildSurface';
import { heldTiles } from '../../geo/surface/heldTiles';
import { stateAt } from '../../src/lib/campaign/stateAt';
import { local } from '../campaign/smallCampaign';
import { checkedRecord } from './builtRecord';

const DAY = 86_400_000;
const { built } = checkedRecord;
if (!built) throw new Error('the record does not build');
const { campaign, surface } = built;

/** When the model says that a place was reached; null where nobody ever came. */
function heldSince(lon: number, lat: number): number | null {
  const [x, y] = toCell(surface.grid, lon, lat);
  const i = Math.floor(y) * surface.grid.width + Math.floor(x);
  return (surface.edge[i] ?? 0) > 0 ? surface.fromMs + (surface.time[i] ?? 0) * STEP_MS : null;
}

const inside = (id: string, lon: number, lat: number) => booleanPointInPolygon([lon, lat], campaign.territoryById.get(id)!.geometry);
const OPEN = ['manchukuo', 'korea', 'karafuto', 'kurils', 'kwantung', 'mengjiang', 'china'];

describe('the ground held', () => {
  const captures = firstCaptures(captureRows(campaign)).filter(({ lon, lat }) => OPEN.some((id) => inside(id, lon, lat)));

  it('agrees with every dated capture within a day', () => {
    expect(captures.length).toBeGreaterThan(60);
    const wrong = captures.flatMap(({ id, place, lon, lat, stated, t }) => {
      const since = heldSince(lon, lat);
      const right = since !== null && since >= stated.from - DAY && since <= Math.max(stated.until, t) + DAY;
      return right ? [] : [`${id} ${place} ${since === null ? 'never' : new Date(since).toISOString()}`];
    });
    expect(wrong).toEqual([]);
  });

  it('is never on the ground of the USSR, Mongolia or Japan proper', () => {
    const fought = new Set<number>();
    for (const id of OPEN) eachCellIn(surface.grid, campaign.territoryById.get(id)!.geometry, (i) => fought.add(i));
    for (const id of ['ussr', 'mpr', 'japan']) {
      const held: number[] = [];
      eachCellIn(surface.grid, campaign.territoryById.get(id)!.geometry, (i) => {
        if ((surface.edge[i] ?? 0) > 0 && !fought.has(i)) held.push(i);
      });
      expect(held, id).toEqual([]);
    }
  });

  it.each([
    ['Seoul: the line of surrender was the 38th parallel', 126.98, 37.57],
    ['Peking: the front stopped at the Great Wall', 116.4, 39.9],
    ['Sapporo: the landing on Hokkaido was called off', 141.35, 43.06],
    ['Tientsin: never reached', 117.2, 39.1],
    ['Pusan: never reached', 129.04, 35.1],
  ])('never holds %s', (_, lon, lat) => {
    expect(heldSince(lon, lat)).toBeNull();
  });

  it('has an airfield taken from the air as an island until the ground forces come', () => {
    const [harbin, between] = [heldSince(126.65, 45.75), heldSince(127.6, 45.5)];
    expect(harbin).not.toBeNull();
    expect(between === null || between > harbin!).toBe(true);
  });

  it('begins with the attack: nobody holds ground beyond the border by having stood before it', () => {
    const opened = openings(campaign);
    expect([...opened.keys()].sort()).toEqual(campaign.fronts.map(({ id }) => id).sort());
    surface.time.forEach((step, i) => {
      const front = surface.fronts[(surface.front[i] ?? 0) - 1];
      if (front !== undefined && (surface.edge[i] ?? 0) > 0) expect(surface.fromMs + step * STEP_MS).toBeGreaterThanOrEqual(opened.get(front) ?? 0);
    });
  });

  it('comes no later than the troops: nobody marches through ground that is not yet held', () => {
    const late = groundSamples(campaign).flatMap(({ lon, lat, t, army }) => {
      if (!OPEN.some((id) => inside(id, lon, lat))) return [];
      const since = heldSince(lon, lat);
      const capturedLater = captures.some((capture) => Math.hypot(capture.lon - lon, capture.lat - lat) < 0.12);
      return since !== null && since > t + DAY && !capturedLater ? [`${army} ${lon.toFixed(2)} ${lat.toFixed(2)}`] : [];
    });
    expect(late).toEqual([]);
  });

  it('only grows, by front and by territory, and never beyond the territory', () => {
    const days = Array.from({ length: 30 }, (_, i) => stateAt(campaign, local('08-08T12:00') + i * DAY));
    for (const [i, state] of days.entries()) {
      for (const front of state.fronts) {
        const before = days[i - 1]?.fronts.find(({ id }) => id === front.id)?.areaKm2 ?? 0;
        expect(front.areaKm2).toBeGreaterThanOrEqual(before);
      }
      for (const { overrunKm2, areaKm2 } of state.territories) expect(overrunKm2!).toBeLessThanOrEqual(areaKm2 * 1.05);
    }
    expect(days[0]?.fronts.every(({ areaKm2 }) => areaKm2 === 0)).toBe(true);
    expect(days.at(-1)!.fronts.every(({ areaKm2 }) => areaKm2! > 5000)).toBe(true);
  });
});

describe('what is drawn of it', () => {
  it('lies in the tiles, none of which comes too late, and most of the raster in none', () => {
    const { cells, at } = heldTiles(surface);
    const { width, height } = surface.grid;
    const earliest = new Map<string, number>();
    for (let i = 0; i < at.length; i += 3) earliest.set(`${at[i]! / cells} ${at[i + 1]! / cells}`, at[i + 2]!);
    const missed: string[] = [];
    surface.edge.forEach((edge, i) => {
      if (edge <= 0) return;
      // Its neighbours' drawing blends with it: the tile beside must know of it as well.
      for (const [dx, dy] of [[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
        const [x, y] = [(i % width) + dx, Math.floor(i / width) + dy];
        if (x < 0 || y < 0 || x >= width || y >= height) continue;
        const tile = `${Math.floor(x / cells)} ${Math.floor(y / cells)}`;
        if (!(earliest.get(tile)! <= surface.time[i]!)) missed.push(tile);
      }
    });
    expect(missed).toEqual([]);
    expect(earliest.size * cells * cells).toBeLessThan((width * height) / 4);
  });

  it('gives way where a territory has passed over as a whole, and nowhere else', () => {
    const settledDay = (lon: number, lat: number) => {
      const [x, y] = toCell(surface.grid, lon, lat);
      return surface.settled[Math.floor(y) * surface.grid.width + Math.floor(x)]! / 4;
    };
    const day = (text: string) => (local(text) - surface.fromMs) / DAY;
    expect(settledDay(123.4, 41.8)).toBe(day('08-30T00:00'));
    expect(settledDay(142.7, 47)).toBe(day('08-25T00:00'));
    expect(settledDay(114.5, 42.5)).toBe(0);
    expect(settledDay(129.78, 41.8)).toBe(0);
  });
});

describe('the grid', () => {
  const grid = gridOf(120, 40, 130, 50, 200);

  it('fills a polygon, and its cells add up to its area', () => {
    let km2 = 0;
    const square = { type: 'Polygon' as const, coordinates: [[[122, 42], [124, 42], [124, 44], [122, 44], [122, 42]]] };
    eachCellIn(grid, square, (i) => (km2 += cellKm2(grid, Math.floor(i / grid.width))));
    const exact = 6371.0088 ** 2 * ((2 * Math.PI) / 180) * (Math.sin((44 * Math.PI) / 180) - Math.sin((42 * Math.PI) / 180));
    expect(Math.abs(km2 / exact - 1)).toBeLessThan(0.02);
  });

  it('measures the distance to what is set exactly', () => {
    const set = new Uint8Array(7 * 5);
    set[2 * 7 + 3] = 1;
    const away = distanceTo(set, 7, 5);
    expect(away[0]).toBeCloseTo(Math.hypot(3, 2), 9);
    expect(away[2 * 7 + 3]).toBe(0);
  });
});
