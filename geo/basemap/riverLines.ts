import type { Position } from 'geojson';

/** What is left of a line that doubles another is no river if it is shorter. */
const LEAST_KM = 18;
/** Where bins meet, the source has pieces of no length. */
const LEAST_PIECE_KM = 0.01;
/** Ends that agree in so many digits meet. */
const END_DIGITS = 4;
const KM_PER_DEGREE = 111.2;

export interface RiverLine {
  readonly level: number;
  readonly points: readonly Position[];
}

/** Lines of GMT's multi-segment text. */
export function readSegments(text: string, level: number): RiverLine[] {
  return text
    .split(/^>.*$/m)
    .map((block) => block.trim().split('\n').filter((row) => row !== '').map((row) => row.split(/\s+/).map(Number)))
    .filter((points) => lengthKm(points) > LEAST_PIECE_KM)
    .map((points) => ({ level, points }));
}

/** The source is cut into bins: pieces of one class are put together where exactly two ends meet. */
export function joined(lines: readonly RiverLine[]): RiverLine[] {
  const key = ([lon = 0, lat = 0]: Position) => `${lon.toFixed(END_DIGITS)},${lat.toFixed(END_DIGITS)}`;
  const out: RiverLine[] = [];
  for (const level of new Set(lines.map((line) => line.level))) {
    const left = new Set(lines.filter((line) => line.level === level).map(({ points }) => points));
    const at = new Map<string, (readonly Position[])[]>();
    for (const points of left) for (const end of [points[0], points.at(-1)]) if (end) at.set(key(end), [...(at.get(key(end)) ?? []), points]);
    const nextTo = (end: Position) => {
      const here = at.get(key(end)) ?? [];
      return here.length === 2 ? here.find((points) => left.has(points)) : undefined;
    };
    for (const first of left) {
      left.delete(first);
      let points = [...first];
      for (const turned of [false, true]) {
        if (turned) points.reverse();
        for (let end = points.at(-1); end; end = points.at(-1)) {
          const next = nextTo(end);
          if (!next) break;
          left.delete(next);
          points = points.concat(key(next[0] ?? []) === key(end) ? next.slice(1) : [...next].reverse().slice(1));
        }
      }
      out.push({ level, points });
    }
  }
  return out;
}

/** The parts of a line that do not double what is there, each with the point at which it meets it. */
export function withoutDoubles(line: RiverLine, isThere: (point: Position) => boolean): RiverLine[] {
  const runs: Position[][] = [];
  let run: Position[] | null = null;
  let last: Position | null = null;
  for (const point of line.points) {
    if (isThere(point)) {
      run?.push(point);
      run = null;
    } else {
      if (!run) runs.push((run = last ? [last] : []));
      run.push(point);
    }
    last = point;
  }
  return runs.filter((points) => lengthKm(points) >= LEAST_KM).map((points) => ({ level: line.level, points }));
}

function lengthKm(points: readonly Position[]): number {
  return points.slice(1).reduce((sum, point, i) => sum + gapKm(point, points[i] ?? point), 0);
}

function gapKm([lon = 0, lat = 0]: Position, [otherLon = 0, otherLat = 0]: Position): number {
  return Math.hypot((lon - otherLon) * Math.cos((lat * Math.PI) / 180), lat - otherLat) * KM_PER_DEGREE;
}

/** Says of a point whether one of these lines passes near; points of lines are set a kilometre apart for it. */
export function nearAny(lines: readonly (readonly Position[])[], km: number): (point: Position) => boolean {
  const cell = km / KM_PER_DEGREE;
  const grid = new Map<string, Position[]>();
  const place = ([lon = 0, lat = 0]: Position) => [Math.floor(lon / (cell * 2)), Math.floor(lat / cell)] as const;
  for (const line of lines) {
    for (const [i, end] of line.entries()) {
      const start = line[i - 1] ?? end;
      const steps = Math.max(1, Math.ceil(gapKm(start, end)));
      for (let step = 1; step <= steps; step++) {
        const point = start.map((value, axis) => value + (((end[axis] ?? value) - value) * step) / steps);
        const [x, y] = place(point);
        grid.set(`${x} ${y}`, [...(grid.get(`${x} ${y}`) ?? []), point]);
      }
    }
  }
  return (point) => {
    const [x, y] = place(point);
    return [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => (grid.get(`${x + dx} ${y + dy}`) ?? []).some((other) => gapKm(point, other) <= km)));
  };
}
