import type { InPieces } from '../campaign/pieces';
import { atOnce } from '../campaign/pieces';
import type { RowTable } from './rowTable';
import { packRows } from './rowTable';
import { RIBBON_STRIDE, toRibbon } from './ribbon';
import type { TrailPoint } from './trail';

/** How a path is drawn. The numbers are the shader's. */
export const PATH_KIND = { way: 0, chord: 1, rail: 2, sea: 3, air: 4, arrow: 5, withdrawal: 6 } as const;
export type PathKind = keyof typeof PATH_KIND;

/** A path before it is part of the mesh. */
export interface PathDraft {
  readonly formation: string;
  readonly kind: PathKind;
  /** Number of the ink in `INK_NAMES`. */
  readonly ink: number;
  /** CSS pixels at zoom 4.4, before the scale of `widthScale`. */
  readonly width: number;
  /** Drawn from the one zoom until the other. */
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly points: readonly TrailPoint[];
}

export interface Path extends Omit<PathDraft, 'points'> {
  /** Length in world units. */
  readonly length: number;
  /** Its part of the mesh's indices. */
  readonly firstIndex: number;
  readonly indexCount: number;
  /** Its vertices, two a point. */
  readonly firstVertex: number;
  readonly vertexCount: number;
}

/** Routes and axes as one mesh. A path's number is its place in `paths`; the later lies over the earlier. */
export interface PathSet {
  readonly paths: readonly Path[];
  readonly vertices: Float32Array;
  readonly indices: Uint32Array;
  /** How far each path's head has come when. */
  readonly keys: RowTable;
  /** Zooms at which what is drawn changes, rising. */
  readonly zoomSteps: readonly number[];
}

export function toPathSet(drafts: readonly PathDraft[]): PathSet {
  return atOnce(layingOut(drafts));
}

/** The same in pieces. */
export function* layingOut(drafts: readonly PathDraft[]): InPieces<PathSet> {
  const vertices: number[] = [];
  const indices: number[] = [];
  const keys: Float32Array[] = [];
  const paths: Path[] = [];
  for (const [i, { points, ...path }] of drafts.entries()) {
    const firstVertex = vertices.length / RIBBON_STRIDE;
    const ribbon = toRibbon(points, i, firstVertex);
    const firstIndex = indices.length;
    for (const number of ribbon.vertices) vertices.push(number);
    for (const index of ribbon.indices) indices.push(index);
    keys.push(ribbon.keys);
    paths.push({ ...path, length: ribbon.length, firstIndex, indexCount: ribbon.indices.length, firstVertex, vertexCount: points.length * 2 });
    yield;
  }
  const zoomSteps = [...new Set(paths.flatMap(({ minZoom, maxZoom }) => [minZoom, maxZoom]))].sort((a, b) => a - b);
  return { paths, vertices: new Float32Array(vertices), indices: new Uint32Array(indices), keys: packRows(keys), zoomSteps };
}

/** Until they are prepared. */
export const NO_PATHS: PathSet = toPathSet([]);

/** Between two steps of zoom the same paths are drawn: the number of the stretch that a zoom lies in. */
export function zoomStretch({ zoomSteps }: Pick<PathSet, 'zoomSteps'>, zoom: number): number {
  return zoomSteps.filter((step) => step <= zoom).length;
}

export function isAxis({ kind }: Pick<Path, 'kind'>): boolean {
  return kind === 'arrow' || kind === 'withdrawal';
}

/** @param shown 0 hidden, 1 at its zooms, 2 its route at every zoom (selected) */
export function isDrawnAt(path: Pick<Path, 'kind' | 'minZoom' | 'maxZoom'>, shown: number, zoom: number): boolean {
  return shown > 0 && zoom < path.maxZoom && (zoom >= path.minZoom || (shown === 2 && !isAxis(path)));
}

/**
 * The indices of what is drawn at a zoom, so that nothing else costs a vertex.
 * @param shown by path, as `isDrawnAt` takes it
 */
export function indicesAt({ paths, indices }: Pick<PathSet, 'paths' | 'indices'>, shown: Uint8Array, zoom: number): Uint32Array {
  const drawn = paths.filter((path, i) => isDrawnAt(path, shown[i] ?? 0, zoom));
  const result = new Uint32Array(drawn.reduce((sum, { indexCount }) => sum + indexCount, 0));
  let at = 0;
  for (const { firstIndex, indexCount } of drawn) {
    result.set(indices.subarray(firstIndex, firstIndex + indexCount), at);
    at += indexCount;
  }
  return result;
}
