import type { Path, PathSet } from './pathSet';
import { isAxis } from './pathSet';
import { RIBBON_STRIDE } from './ribbon';

/** Strips across an arrow, so that it bends with the ground below it; a route is too narrow to need more than one. */
const ARROW_STRIPS = 4;
/** The longest piece along the way. */
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
  const drafts = set.paths.map((path) => ({ path, strips: isAxis(path) ? ARROW_STRIPS : 1, pieces: piecesOf(set.vertices, path) }));
  const rowsOf = (pieces: readonly number[]) => 1 + pieces.reduce((sum, count) => sum + count, 0);
  const total = drafts.reduce((sum, { strips, pieces }) => sum + rowsOf(pieces) * (strips + 1), 0);
  const cells = drafts.reduce((sum, { strips, pieces }) => sum + (rowsOf(pieces) - 1) * strips, 0);
  const vertices = new Float32Array(total * RIBBON_STRIDE);
  const indices = new Uint32Array(cells * 6);
  let [firstVertex, firstIndex] = [0, 0];
  const paths = drafts.map(({ path, strips, pieces }): Path => {
    writeVertices(set.vertices, path, pieces, strips, vertices.subarray(firstVertex * RIBBON_STRIDE));
    const indexCount = writeIndices(firstVertex, rowsOf(pieces), strips, indices.subarray(firstIndex));
    const draped = { ...path, firstVertex, firstIndex, vertexCount: rowsOf(pieces) * (strips + 1), indexCount };
    firstVertex += draped.vertexCount;
    firstIndex += indexCount;
    return draped;
  });
  return { ...set, paths, vertices, indices };
}

/** How many pieces each stretch between two of a path's points is cut into. */
function piecesOf(vertices: Float32Array, { firstVertex, vertexCount }: Path): number[] {
  const at = (point: number, i: number) => vertices[(firstVertex + point * 2) * RIBBON_STRIDE + i] ?? 0;
  return Array.from({ length: vertexCount / 2 - 1 }, (_, point) => {
    const length = Math.hypot(at(point + 1, 0) - at(point, 0), at(point + 1, 1) - at(point, 1));
    return Math.max(1, Math.ceil((length * WORLD_KM) / PIECE_KM));
  });
}

function writeVertices(from: Float32Array, { firstVertex }: Path, pieces: readonly number[], strips: number, to: Float32Array): void {
  let at = 0;
  const write = (before: number, point: number, share: number) => {
    const [a, b] = [(firstVertex + before * 2) * RIBBON_STRIDE, (firstVertex + point * 2) * RIBBON_STRIDE];
    for (let strip = 0; strip <= strips; strip++) {
      for (let i = 0; i < RIBBON_STRIDE; i++) {
        // What a stretch is flagged as, its end says.
        const along = (side: number) => (i === FLAGS ? (from[b + side + i] ?? 0) : mix(from[a + side + i] ?? 0, from[b + side + i] ?? 0, share));
        to[at + i] = i === SIDE ? mix(1, -1, strip / strips) : mix(along(0), along(RIBBON_STRIDE), strip / strips);
      }
      at += RIBBON_STRIDE;
    }
  };
  write(0, 0, 1);
  pieces.forEach((count, point) => {
    for (let piece = 1; piece <= count; piece++) write(point, point + 1, piece / count);
  });
}

/** The last vertex of each triangle lies farther on: it is the one whose flags count. */
function writeIndices(firstVertex: number, rows: number, strips: number, to: Uint32Array): number {
  let at = 0;
  for (let row = 1; row < rows; row++) {
    for (let strip = 0; strip < strips; strip++) {
      const a = firstVertex + (row - 1) * (strips + 1) + strip;
      const b = a + strips + 1;
      for (const index of [a, a + 1, b, a + 1, b, b + 1]) to[at++] = index;
    }
  }
  return at;
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
