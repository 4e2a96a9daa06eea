import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstView, isRoomy, mapRoom, wallTypeScale } from '../../src/lib/layers/firstView';
import { keptInBounds } from '../../src/lib/layers/mapBounds';
import { toPixel } from '../../src/lib/layers/projection';
import { frameIn } from '../../src/lib/atlas/insetPlace';
import { scaleBar, widthKm } from '../../src/lib/plate/scaleBar';
import { insetCoast, insetPoint, INSET } from '../../geo/basemap/insetCoast';
import type { FeatureCollection } from 'geojson';

const VIEW = { zoom: 4.15, lat: 46.3, lon: 130.4, core: { lat: 44.6, lon: 123.2 } };
/** The ends of the fronts: the column on Kalgan, 34th Army in Korea, the Amur at Blagoveshchensk, Vladivostok or the islands. */
const FRONTS = { west: 112.5, south: 39.7, north: 50.3, east: 135 };
const SAKHALIN = 143.6;
const PX_PER_DEGREE = 512 / 360;

describe('the first camera', () => {
  it('is the campaign’s own where the map is as large as it was made for', () => {
    expect(firstView(VIEW, { widthPx: 1060, heightPx: 500 })).toEqual({ zoom: VIEW.zoom, lat: VIEW.lat, lon: VIEW.lon });
  });

  it('stands back on a small map and over the campaign’s core, and nearer on a wall', () => {
    const tablet = firstView(VIEW, { widthPx: 704, heightPx: 500 });
    expect(tablet.zoom).toBeLessThan(VIEW.zoom);
    expect(tablet.lon).toBeLessThan(VIEW.lon);
    expect(tablet.lon).toBeGreaterThan(VIEW.core.lon);
    expect(firstView(VIEW, { widthPx: 380, heightPx: 300 })).toMatchObject(VIEW.core);
    expect(firstView({ ...VIEW, core: undefined }, { widthPx: 704, heightPx: 500 })).toMatchObject({ lon: VIEW.lon, lat: VIEW.lat });
    expect(firstView(VIEW, { widthPx: 1900, heightPx: 1000 }).zoom).toBeGreaterThan(VIEW.zoom);
  });

  it('has all fronts on it, with room for their symbols, on every screen from a phone to a frame', () => {
    for (const room of [mapRoom(390, 844, 'atlas'), mapRoom(768, 1024, 'atlas'), mapRoom(1024, 768, 'atlas'), mapRoom(640, 400, 'embed')]) {
      const { zoom, lat, lon } = keptInBounds(firstView(VIEW, room), { width: room.widthPx, height: room.heightPx });
      const middle = toPixel({ lon, lat }, zoom);
      const [least, most] = [toPixel({ lon: FRONTS.west, lat: FRONTS.north }, zoom), toPixel({ lon: FRONTS.east, lat: FRONTS.south }, zoom)];
      expect(room.widthPx / 2 + least.x - middle.x).toBeGreaterThan(38);
      expect(room.widthPx / 2 - (most.x - middle.x)).toBeGreaterThan(30);
      // A phone is too narrow for Sakhalin.
      const island = room.widthPx / 2 - (toPixel({ lon: SAKHALIN, lat: 50 }, zoom).x - middle.x);
      if (room.widthPx > 400) expect(island).toBeGreaterThan(30);
      expect(room.heightPx / 2 + least.y - middle.y).toBeGreaterThan(20);
      expect(room.heightPx / 2 - (most.y - middle.y)).toBeGreaterThan(20);
    }
  });

  it('has in a lesson’s frame what lies between the Amur and Port Arthur, with their symbols', () => {
    const room = mapRoom(640, 400, 'embed');
    const { zoom, lat, lon } = firstView(VIEW, room);
    const y = (place: { lat: number }) => room.heightPx / 2 + toPixel({ lon, lat: place.lat }, zoom).y - toPixel({ lon, lat }, zoom).y;
    expect(y({ lat: 50.3 })).toBeGreaterThan(30);
    expect(y({ lat: 38.8 })).toBeLessThan(room.heightPx - 15);
  });

  it('shows beside the legend what it shows without one: the westernmost column of the campaign', () => {
    const room = { widthPx: 1060, heightPx: 760 };
    expect(isRoomy(room)).toBe(true);
    const { lon, zoom } = firstView(VIEW, room);
    const column = room.widthPx / 2 + (112.9 - lon) * PX_PER_DEGREE * 2 ** zoom;
    expect(column).toBeGreaterThan(285);
  });

  it('leaves a wall’s larger legend its room', () => {
    const room = mapRoom(1920, 1080, 'atlas', wallTypeScale(1920));
    const { lon, zoom } = firstView(VIEW, room);
    expect(room.widthPx).toBeLessThan(1420);
    expect(room.widthPx / 2 + (112.9 - lon) * PX_PER_DEGREE * 2 ** zoom).toBeGreaterThan(345 + 40);
  });

  it('is one in a frame without any height too: a closed tab opens later', () => {
    for (const heightPx of [0, -110]) expect(Object.values(firstView(VIEW, { widthPx: 600, heightPx })).every(Number.isFinite)).toBe(true);
  });

  it('never asks for more than the ground is high: the map would be pushed about', () => {
    for (const room of [{ widthPx: 390, heightPx: 618 }, { widthPx: 768, heightPx: 800 }, { widthPx: 500, heightPx: 1000 }]) {
      const { zoom, lat } = firstView(VIEW, room);
      const mercator = (at: number) => (Math.log(Math.tan(Math.PI / 4 + (at * Math.PI) / 360)) * 180) / Math.PI;
      const half = room.heightPx / 2 / (PX_PER_DEGREE * 2 ** zoom);
      expect(mercator(lat) + half).toBeLessThanOrEqual(mercator(61.8));
      expect(mercator(lat) - half).toBeGreaterThanOrEqual(mercator(28.2));
    }
  });
});

describe('how far it is across', () => {
  it('agrees with the scale bar', () => {
    const camera = { zoom: 6.2, lat: 44 };
    const { km, widthPx } = scaleBar(camera);
    expect(widthKm(camera, widthPx)).toBeCloseTo(km, -0.5);
  });
});

describe('the inset', () => {
  const land = JSON.parse(readFileSync('geo/basemap/land.geojson', 'utf8')) as FeatureCollection;
  const file = insetCoast(land);

  it('is small and stays within its box', () => {
    expect(JSON.stringify(file).length).toBeLessThan(6000);
    expect(file.path.match(/M/g)?.length).toBeGreaterThan(5);
    for (const [, x, y] of file.path.matchAll(/M(-?\d+),(-?\d+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(INSET.width * 10);
      expect(Number(y)).toBeLessThanOrEqual(INSET.height * 10 + 100);
    }
  });

  it('has its frame where the map is: its corners are those of the view', () => {
    const camera = { zoom: 6, lat: 44, lon: 127, bearing: 0, pitch: 0 };
    const frame = frameIn(file, camera, { widthPx: 1060, heightPx: 760 });
    const [west = 0] = [...frame.matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => Number(x));
    const halfDegrees = 1060 / 2 / (PX_PER_DEGREE * 2 ** 6);
    expect(west).toBeCloseTo(insetPoint([127 - halfDegrees, 44])[0], 0);
    expect(frameIn(file, { ...camera, bearing: 90 }, { widthPx: 1060, heightPx: 760 })).not.toBe(frame);
  });
});
