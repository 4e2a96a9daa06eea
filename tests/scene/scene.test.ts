import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/lib/campaign/advance';
import type { Formation } from '../../src/lib/campaign/types';
import type { SceneView } from '../../src/lib/layers/visibleFormations';
import { frameOf, toDays, toWorld, worldKm } from '../../src/lib/scene/frame';
import { marksOf } from '../../src/lib/scene/marks';
import { toPixel } from '../../src/lib/layers/projection';
import { axisRoom, routePoints } from '../../src/lib/scene/axisRoom';
import { headAt } from '../../src/lib/scene/pathSamples';
import { pathsOf } from '../../src/lib/scene/paths';
import { indicesAt, zoomStretch } from '../../src/lib/scene/pathSet';
import { PLAN_STEP_MS, planAt, planInstant, planMix, planNumber } from '../../src/lib/scene/plan';
import { RIBBON_STRIDE } from '../../src/lib/scene/ribbon';
import { packRows } from '../../src/lib/scene/rowTable';
import { smoothTrail } from '../../src/lib/scene/smooth';
import { trackOf } from '../../src/lib/scene/tracks';
import { UNIT_PASS, UNIT_STRIDE } from '../../src/lib/renderer/unitShaders';
import { passesOf, widestDoubtKm } from '../../src/lib/renderer/unitPasses';
import type { Plan } from '../../src/lib/scene/plan';
import { unitInstances } from '../../src/lib/scene/units';
import { legTrail } from '../../src/lib/scene/trail';
import { local, smallCampaign } from '../campaign/smallCampaign';

const VIEW: SceneView = { zoom: 4.4, layers: new Set(['su-tbf', 'events']), basis: 'all', selected: null };

const campaign = smallCampaign({
  units: [{ id: 'army' }, { id: 'corps', echelon: 'corps' }, { id: 'neighbour' }],
  rows: [
    { formation: 'army', seq: 1, time: '1945-08-09', lon: 120, lat: 45, action: 'cross-border' },
    { formation: 'army', seq: 2, time: '1945-08-11', lon: 122, lat: 45, action: 'halt', precisionKm: 60 },
    { formation: 'army', seq: 3, time: '1945-08-17', lon: 123, lat: 46, basis: 'recalled' },
    { formation: 'corps', seq: 1, time: '1945-08-09', lon: 120, lat: 44, action: 'cross-border' },
    { formation: 'corps', seq: 2, time: '1945-08-12', lon: 123, lat: 44, mode: 'rail' },
    { formation: 'neighbour', seq: 1, time: '1945-08-09', lon: 120.1, lat: 45, action: 'start' },
  ],
  events: [{ id: 'off-the-map', start: '1945-08-10' }],
});
const frame = frameOf(campaign);
const formation = (id: string): Formation => campaign.formationById.get(id)!;

/** As the shader reads a track. */
function readTrack(rows: Float32Array, days: number): { x: number; y: number; known: number } {
  let i = 0;
  while (i + 4 < rows.length && rows[i + 4]! <= days) i += 4;
  const [t = 0, x = 0, y = 0, known = 0] = rows.subarray(i, i + 4);
  const next = rows.subarray(i + 4, i + 8);
  const f = next.length === 4 && days > t ? Math.min((days - t) / Math.max(next[0]! - t, 1e-6), 1) : 0;
  return { x: x + (f ? (next[1]! - x) * f : 0), y: y + (f ? (next[2]! - y) * f : 0), known };
}

describe('a track', () => {
  it('puts a formation where the core does, at every hour, within 100 m', () => {
    for (const id of ['army', 'corps', 'neighbour']) {
      const rows = trackOf(formation(id), frame);
      for (let t = local('08-08T00:00'); t < local('08-20T00:00'); t += 3_600_000) {
        const there = positionAt(formation(id), t)!;
        const [x, y] = toWorld(frame, there);
        const read = readTrack(rows, toDays(frame, t));
        expect(Math.hypot(read.x - x, read.y - y) * worldKm(there.lat)).toBeLessThan(0.1);
      }
    }
  });

  it('stands still through a halt and says when a place is stated and how sure it is', () => {
    const rows = trackOf(formation('army'), frame);
    const [early, late] = ['08-12T00:00', '08-14T00:00'].map((at) => readTrack(rows, toDays(frame, local(at))));
    expect([early!.x, early!.y]).toEqual([late!.x, late!.y]);
    expect(readTrack(rows, toDays(frame, local('08-11T19:00'))).known % 2).toBe(1);
    expect(late!.known % 2).toBe(0);
    expect(Math.floor(late!.known / 2)).toBe(60);
  });

  it('tables keep each list whole, many rows long', () => {
    const lists = [1500, 3, 700].map((rows, n) => Float32Array.from({ length: rows * 4 }, (_, i) => n * 10_000 + i));
    const table = packRows(lists);
    lists.forEach((list, i) => {
      const start = table.starts[i]! * 4;
      expect(table.data.slice(start, start + list.length)).toEqual(list);
      expect(table.counts[i]).toBe(list.length / 4);
    });
  });
});

describe('paths', () => {
  const set = pathsOf(campaign, frame);
  const of = (id: string) => set.paths.flatMap((path, i) => (path.formation === id ? [{ ...path, i }] : []));

  it('a march has a route and an axis, a journey by rail only its line', () => {
    expect(new Set(of('army').map(({ kind }) => kind))).toEqual(new Set(['chord', 'arrow']));
    expect(new Set(of('corps').map(({ kind }) => kind))).toEqual(new Set(['rail']));
  });

  it('an axis covers each zoom once', () => {
    const arrows = of('army').filter(({ kind }) => kind === 'arrow').sort((a, b) => a.minZoom - b.minZoom);
    arrows.slice(1).forEach(({ minZoom }, i) => expect(minZoom).toBe(arrows[i]!.maxZoom));
  });

  it('time never falls along a path, nor does the way', () => {
    set.paths.forEach((_, i) => {
      const [start, count] = [set.keys.starts[i]!, set.keys.counts[i]!];
      for (let row = start + 1; row < start + count; row++) {
        expect(set.keys.data[row * 4]!).toBeGreaterThanOrEqual(set.keys.data[row * 4 - 4]!);
        expect(set.keys.data[row * 4 + 1]!).toBeGreaterThanOrEqual(set.keys.data[row * 4 - 3]!);
      }
    });
  });

  it('only those of a zoom are drawn, and the same until the next step of zoom', () => {
    const all = new Uint8Array(set.paths.length).fill(1);
    const pathsAt = (zoom: number, shown = all) => new Set(Array.from(indicesAt(set, shown, zoom), (index) => set.vertices[index * RIBBON_STRIDE + 7]!));
    for (const zoom of [3, 4.4, 6, 8]) {
      expect(pathsAt(zoom)).toEqual(new Set(set.paths.flatMap(({ minZoom, maxZoom }, i) => (minZoom <= zoom && zoom < maxZoom ? [i] : []))));
    }
    const [a, b] = [set.zoomSteps[1]!, set.zoomSteps[2]!];
    expect(zoomStretch(set, a)).toBe(zoomStretch(set, (a + b) / 2));
    expect(zoomStretch(set, b)).toBe(zoomStretch(set, a) + 1);
    expect(pathsAt(4.4, new Uint8Array(set.paths.length)).size).toBe(0);
    const corps = set.paths.findIndex(({ formation: id, kind }) => id === 'corps' && kind === 'rail');
    expect(pathsAt(3)).not.toContain(corps);
    expect(pathsAt(3, all.map((_, i) => (i === corps ? 2 : 0)))).toContain(corps);
  });

  it('names keep clear of an arrow as far as it has come, until it has faded', () => {
    const all = new Uint8Array(set.paths.length).fill(1);
    const room = (at: string, zoom = 4.4, readOnly = false) => axisRoom(set, frame, { shown: all, zoom, scale: 1, readOnly, days: toDays(frame, local(at)) });
    expect(room('08-09T00:00')).toEqual([]);
    const [early, late] = [room('08-10T06:00', 6), room('08-11T12:00', 6)];
    expect(late.length).toBeGreaterThan(early.length);
    const head = positionAt(formation('army'), local('08-10T06:00'))!;
    for (const { lon, halfPx } of early) {
      expect(lon).toBeGreaterThan(119.9);
      expect(lon).toBeLessThan(head.lon + 0.1);
      expect(halfPx).toBeGreaterThan(1);
    }
    expect(room('08-25T00:00')).toEqual([]);
    // Piece by piece, however near the map is; and nothing where what was not read is hidden.
    const near = room('08-10T06:00', 8);
    const gaps = near.slice(1).map(({ lon }, i) => ((lon - near[i]!.lon) / 360) * 512 * 2 ** 8);
    expect(Math.max(...gaps)).toBeLessThan(19);
    expect(room('08-10T06:00', 6, true)).toHaveLength(early.length);
    expect(room('08-17T16:00', 6, true).length).toBeLessThan(room('08-17T16:00', 6).length);
  });

  it('names keep clear of the whole of an arrow’s head: twice as broad as its body, up to the tip', () => {
    const [zoom, days] = [6, toDays(frame, local('08-10T20:00'))];
    const i = set.paths.findIndex(({ formation: id, kind, minZoom, maxZoom }) => id === 'army' && kind === 'arrow' && minZoom <= zoom && zoom < maxZoom);
    const shown = Uint8Array.from(set.paths, (_, n) => (n === i ? 1 : 0));
    const headPx = headAt(set, i, days)!.way * 512 * 2 ** zoom;
    const width = Math.min(set.paths[i]!.width, headPx / 3.5);
    const start = toPixel({ lon: 120, lat: 45 }, zoom);
    // It goes due east along the parallel: across it is north and south.
    const pieces = axisRoom(set, frame, { shown, zoom, scale: 1, readOnly: false, days }).map(({ halfPx, ...place }) => {
      const { x, y } = toPixel(place, zoom);
      return { behind: headPx - (x - start.x), reach: Math.abs(y - start.y) + halfPx };
    });
    const broadest = (from: number, until: number) => Math.max(...pieces.filter(({ behind }) => behind >= from * width && behind < until * width).map(({ reach }) => reach));
    expect(broadest(0.9, 1.75)).toBeGreaterThan(0.8 * width);
    expect(broadest(0, 1.75)).toBeLessThan(1.1 * width + 6);
    expect(broadest(2.2, 9)).toBeLessThan(0.55 * width + 3);
    expect(Math.min(...pieces.map(({ behind }) => behind))).toBeLessThan(3);
  });

  it('names know the routes by points close to one another, as far as they are drawn, for good', () => {
    const shown = Uint8Array.from(set.paths, ({ formation: id }) => (id === 'army' ? 1 : 0));
    const points = (at: string, zoom = 6) => routePoints(set, frame, { shown, zoom, readOnly: false, days: toDays(frame, local(at)) });
    expect(points('08-09T00:00')).toEqual([]);
    const early = points('08-10T06:00');
    const head = positionAt(formation('army'), local('08-10T06:00'))!;
    expect(Math.max(...early.map(({ lon }) => lon))).toBeGreaterThan(head.lon - 0.5);
    expect(Math.max(...early.map(({ lon }) => lon))).toBeLessThan(head.lon + 0.1);
    expect(Math.max(...early.slice(1).map(({ lon }, i) => ((lon - early[i]!.lon) / 360) * 512 * 2 ** 6))).toBeLessThan(11);
    // The arrow has faded by then, its route has not.
    expect(points('08-25T00:00').length).toBeGreaterThan(early.length);
  });

  it('every index names a vertex, every vertex a path', () => {
    const vertices = set.vertices.length / RIBBON_STRIDE;
    expect(Math.max(...set.indices)).toBe(vertices - 1);
    for (let v = 0; v < vertices; v++) expect(set.vertices[v * RIBBON_STRIDE + 7]!).toBeLessThan(set.paths.length);
  });

  it('smoothing leaves the ends and the times where they are, and rounds the corner', () => {
    const trail = formation('army').legs.flatMap((leg) => legTrail(leg, frame, 6));
    const smooth = smoothTrail(trail, 60);
    expect([smooth[0], smooth.at(-1)]).toEqual([trail[0], trail.at(-1)]);
    expect(smooth.map(({ t }) => t)).toEqual(trail.map(({ t }) => t));
    const corner = trail.findIndex(({ leaves, t }) => leaves > t);
    expect(Math.hypot(smooth[corner]!.x - trail[corner]!.x, smooth[corner]!.y - trail[corner]!.y)).toBeGreaterThan(0);
  });
});

describe('plans of symbols', () => {
  it('stand at noon of the theatre, and pass into one another without a jump', () => {
    expect(planNumber(local('08-12T12:00')).toNext).toBe(0);
    expect(planInstant(planNumber(local('08-12T12:00')).number)).toBe(local('08-12T12:00'));
    expect([0, 0.5, 0.6, 0.85, 1].map(planMix)).toEqual([0, 0, 0, 1, 1]);
    expect(planMix(0.72)).toBeCloseTo(0.5, 9);
  });

  it('are the same whatever was planned before', () => {
    const t = Math.floor(local('08-12T00:00') / PLAN_STEP_MS) * PLAN_STEP_MS;
    const first = [...planAt(campaign, t, VIEW)];
    planAt(campaign, t + 9 * PLAN_STEP_MS, { ...VIEW, zoom: 6, bearing: 40 });
    expect([...planAt(campaign, t, VIEW)]).toEqual(first);
  });

  it('set a moving formation beside the head of its arrow', () => {
    const planned = planAt(campaign, local('08-10T12:00'), VIEW).get('army')!;
    expect(Math.abs(planned.y)).toBeGreaterThan(14);
  });
});

describe('units', () => {
  const tracks = packRows(campaign.formations.map((each) => trackOf(each, frame)));
  const pictures = { symbol: () => [0, 0, 40, 30] as const, label: (text: string) => [0, 0, text.length, 20] as const };
  const plan = (x: number, label: string): Plan => new Map([['army', { formation: formation('army'), x, y: 0, label }]]);
  const passes = (x: number, label: string, ringed: string | null) => {
    const units = unitInstances(campaign, frame, tracks, [plan(x, label), plan(x, label)], [ringed], pictures);
    expect(units).toHaveLength(UNIT_STRIDE);
    return passesOf(units);
  };

  it('are drawn by no more passes than they need', () => {
    expect(passes(0, '', null)).toEqual([UNIT_PASS.symbol]);
    expect(passes(30, '6 GTA', 'army')).toEqual([UNIT_PASS.leader, UNIT_PASS.ring, UNIT_PASS.symbol, UNIT_PASS.label]);
    expect(passes(0, '6 GTA', 'another')).toEqual([UNIT_PASS.symbol, UNIT_PASS.label]);
  });

  it('have discs of doubt where a place is known that badly', () => {
    expect(widestDoubtKm(tracks.data)).toBe(60);
  });
});

describe('marks', () => {
  it('an event off the map has none', () => {
    expect(marksOf(campaign, frame, VIEW)).toHaveLength(0);
  });
});
