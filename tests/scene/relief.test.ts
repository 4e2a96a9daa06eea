import { describe, expect, it } from 'vitest';
import { drape } from '../../src/lib/scene/drape';
import { eyeOf } from '../../src/lib/scene/eye';
import { frameOf, toWorld } from '../../src/lib/scene/frame';
import { mosaicOf } from '../../src/lib/scene/heightMosaic';
import { indicesAt, toPathSet } from '../../src/lib/scene/pathSet';
import { RIBBON_STRIDE } from '../../src/lib/scene/ribbon';
import type { TrailPoint } from '../../src/lib/scene/trail';

const FRAME = frameOf({ view: { zoom: 4, lat: 46, lon: 128, tiltedBearing: 0 }, span: { from: 0, until: 1 } });

describe('the mosaic of heights', () => {
  const { tiles, columns, rows, bounds } = mosaicOf(FRAME, [100, 28, 165, 62], 4);

  it('is whole tiles side by side, row by row from the north-west, and covers what was asked for', () => {
    expect(tiles).toHaveLength(columns * rows);
    expect(new Set(tiles.map(({ path }) => path)).size).toBe(tiles.length);
    const [west, north] = toWorld(FRAME, { lon: 100, lat: 62 });
    const [east, south] = toWorld(FRAME, { lon: 165, lat: 28 });
    expect(bounds[0]).toBeLessThanOrEqual(west);
    expect(bounds[1]).toBeLessThanOrEqual(north);
    expect(bounds[2]).toBeGreaterThanOrEqual(east);
    expect(bounds[3]).toBeGreaterThanOrEqual(south);
    // No more than a tile too much on any side, and as wide as its tiles are.
    expect(west - bounds[0]).toBeLessThan(1 / 16);
    expect((bounds[2] - bounds[0]) / columns).toBeCloseTo(1 / 16, 12);
    expect((bounds[3] - bounds[1]) / rows).toBeCloseTo(1 / 16, 12);
  });

  it('has each place on the tile that a map of tiles has it on', () => {
    // Hailar, 119.75 E 49.22 N: column floor((119.75 + 180) / 22.5) = 13; its row from the tile's own edges.
    const [x, y] = toWorld(FRAME, { lon: 119.75, lat: 49.22 });
    const column = Math.floor(((x - bounds[0]) / (bounds[2] - bounds[0])) * columns);
    const row = Math.floor(((y - bounds[1]) / (bounds[3] - bounds[1])) * rows);
    expect(tiles.find((tile) => tile.column === column && tile.row === row)?.path).toBe('basemap/terrain/4/13/5.webp');
  });
});

describe('the eye', () => {
  it('is where every line of sight begins: the matrix gives it neither a place nor a depth', () => {
    // A camera at (3, -2, 5), turned, with a field of view: rows by hand, then column by column.
    const [c, s] = [Math.cos(0.7), Math.sin(0.7)];
    const turn = [
      [c, s, 0],
      [-s * 0.6, c * 0.6, 0.8],
      [s * 0.8, -c * 0.8, 0.6],
    ];
    const eye = [3, -2, 5];
    const scale = [1.7, 2.3, -1.01];
    const rows = turn.map((row, i) => [...row.map((value) => value * (scale[i] ?? 1)), -row.reduce((sum, value, k) => sum + value * (eye[k] ?? 0), 0) * (scale[i] ?? 1)]);
    const clip = [rows[0], rows[1], (rows[2] ?? []).map((value, k) => value + (k === 3 ? -0.2 : 0)), turn[2] ? [...turn[2].map((value) => -value), turn[2].reduce((sum, value, k) => sum + value * (eye[k] ?? 0), 0)] : []];
    const matrix = Array.from({ length: 16 }, (_, i) => clip[i % 4]?.[Math.floor(i / 4)] ?? 0);
    eyeOf(matrix).forEach((value, i) => expect(value).toBeCloseTo(eye[i] ?? 0, 9));
  });
});

describe('draped paths', () => {
  const point = (x: number, y: number, day: number, stated = true): TrailPoint => ({ x, y, lat: 46, t: day, leaves: day, stated, basis: 'read', mode: 'ground', restsOn: 'railway' });
  const path = { formation: 'a', ink: 0, width: 8, minZoom: 0, maxZoom: 24 };
  const set = toPathSet([
    { ...path, kind: 'way', points: [point(0, 0, 0), point(0.002, 0, 1), point(0.002, 0.003, 2, false)] },
    { ...path, kind: 'arrow', points: [point(0.01, 0, 0), point(0.0101, 0, 1)] },
  ]);
  const draped = drape(set);
  const vertex = ({ vertices }: typeof set, i: number) => [...vertices.subarray(i * RIBBON_STRIDE, (i + 1) * RIBBON_STRIDE)].map((number) => number + 0);
  const triangles = ({ indices }: typeof set, { firstIndex, indexCount }: (typeof set.paths)[number]) => Array.from({ length: indexCount / 3 }, (_, i) => [...indices.subarray(firstIndex + i * 3, firstIndex + i * 3 + 3)]);

  /** What a band covers when it is drawn `reach` broad. */
  function area(of: typeof set, i: number, reach: number): number {
    const drawn = of.paths[i];
    if (!drawn) throw new Error('no such path');
    return triangles(of, drawn).reduce((sum, corners) => {
      const [a, b, c] = corners.map((corner) => {
        const [x = 0, y = 0, nx = 0, ny = 0] = vertex(of, corner);
        return [x + nx * reach, y + ny * reach] as const;
      }) as [readonly [number, number], readonly [number, number], readonly [number, number]];
      return sum + Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
    }, 0);
  }

  it('cover what the flat ones cover, in pieces short enough to bend', () => {
    set.paths.forEach((_, i) => expect(area(draped, i, 2e-4)).toBeCloseTo(area(set, i, 2e-4), 12));
    const [first] = draped.paths;
    const lengths = triangles(draped, first!).flatMap((corners) => corners.map((corner, k) => {
      const [a, b] = [vertex(draped, corner), vertex(draped, corners[(k + 1) % 3] ?? 0)];
      return Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0)) * 27_800;
    }));
    expect(Math.max(...lengths)).toBeLessThan(6.01);
  });

  it('keep the length, the keys, the ends of each path and the flags of the part that leads to a point', () => {
    expect(draped.keys).toBe(set.keys);
    expect(draped.paths.map(({ length }) => length)).toEqual(set.paths.map(({ length }) => length));
    const { firstVertex = 0, vertexCount = 0 } = draped.paths[0] ?? {};
    expect(vertex(draped, firstVertex)).toEqual(vertex(set, 0));
    expect(vertex(draped, firstVertex + vertexCount - 1)).toEqual(vertex(set, 5));
    // The last vertex of a triangle is the one whose flags are drawn: before the bend stated, behind it not.
    for (const corners of triangles(draped, draped.paths[0]!)) {
      const middle = corners.reduce((sum, corner) => sum + (vertex(draped, corner)[1] ?? 0), 0) / 3;
      const flags = vertex(draped, corners[2] ?? 0)[6];
      expect(flags).toBe(middle > 0 ? 0 : 1);
    }
  });

  it('are chosen by zoom as the flat ones are', () => {
    const shown = new Uint8Array([0, 1]);
    const indices = indicesAt(draped, shown, 5);
    expect(indices.length).toBe(draped.paths[1]?.indexCount);
    expect(Math.min(...indices)).toBe(draped.paths[1]?.firstVertex);
  });
});
