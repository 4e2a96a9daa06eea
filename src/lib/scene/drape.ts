import type { Path, PathSet } from './pathSet';
import { RIBBON_STRIDE } from './ribbon';

/** Strips across a band, so that it bends with the ground below it, and the longest piece of one along the way. */
const STRIPS = 4;
const PIECE_KM = 6;
/** Where the relief is highest; a piece is a little longer to the north. */
const WORLD_KM = 27_800;

/** Where in a vertex stand its side and its flags. */
const [SIDE, FLAGS] = [4, 6] as const;

/**
 * The same paths as a finer mesh, to lie on raised ground: cut along and across, nothing moved.
 *
 *      ●───────────●          ●──●──●──●
 *      │  ╱        │    ─▶    ├──┼──┼──┤
 *      ●───────────●          ●──●──●──●
 */
export function drape(set: PathSet): PathSet {
  const vertices: number[] = [];
  const indices: number[] = [];
  const paths = set.paths.map((path): Path => {
    const [firstVertex, firstIndex] = [vertices.length / RIBBON_STRIDE, indices.length];
    const rows = drapePath(set.vertices, path, vertices);
    for (let row = 1; row < rows; row++) {
      for (let strip = 0; strip < STRIPS; strip++) {
        const a = firstVertex + (row - 1) * (STRIPS + 1) + strip;
        const b = a + STRIPS + 1;
        // The last vertex of each triangle lies farther on: it is the one whose flags count.
        indices.push(a, a + 1, b, a + 1, b, b + 1);
      }
    }
    return { ...path, firstVertex, firstIndex, vertexCount: rows * (STRIPS + 1), indexCount: indices.length - firstIndex };
  });
  return { ...set, paths, vertices: new Float32Array(vertices), indices: new Uint32Array(indices) };
}

/** @returns the number of rows across the path that were written */
function drapePath(from: Float32Array, { firstVertex, vertexCount }: Path, to: number[]): number {
  let rows = 0;
  const write = (point: number, before: number, share: number) => {
    const number = (at: number, side: 0 | 1, i: number) => from[(firstVertex + at * 2 + side) * RIBBON_STRIDE + i] ?? 0;
    for (let strip = 0; strip <= STRIPS; strip++) {
      const across = strip / STRIPS;
      for (let i = 0; i < RIBBON_STRIDE; i++) {
        const along = (side: 0 | 1) => (i === FLAGS ? number(point, side, i) : mix(number(before, side, i), number(point, side, i), share));
        to.push(i === SIDE ? mix(1, -1, across) : mix(along(0), along(1), across));
      }
    }
    rows += 1;
  };
  for (let point = 0; point < vertexCount / 2; point++) {
    if (point === 0) {
      write(0, 0, 1);
      continue;
    }
    const pieces = piecesBetween(from, firstVertex + point * 2);
    for (let piece = 1; piece <= pieces; piece++) write(point, point - 1, piece / pieces);
  }
  return rows;
}

function piecesBetween(vertices: Float32Array, vertex: number): number {
  const at = (offset: number, i: number) => vertices[(vertex + offset) * RIBBON_STRIDE + i] ?? 0;
  const length = Math.hypot(at(0, 0) - at(-2, 0), at(0, 1) - at(-2, 1));
  return Math.max(1, Math.ceil((length * WORLD_KM) / PIECE_KM));
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
