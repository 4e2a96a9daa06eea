import type { Position } from 'geojson';

const KM_PER_DEGREE = 111.195;

/**
 * A line without the corners whose triangle with their neighbours is smaller than `km2` (Visvalingam and Whyatt 1993),
 * least first; its ends stay, and of a closed line four points.
 */
export function simplifiedLine(line: readonly Position[], km2: number): Position[] {
  const kept = line.map((_, i) => i);
  const least = same(line[0], line.at(-1)) ? 4 : 2;
  const sizes = kept.map((_, at) => corner(line, kept, at));
  while (kept.length > least) {
    let at = -1;
    for (let i = 1; i < kept.length - 1; i++) if ((sizes[i] ?? 0) < (at < 0 ? km2 : (sizes[at] ?? 0))) at = i;
    if (at < 0) break;
    const size = sizes[at] ?? 0;
    kept.splice(at, 1);
    sizes.splice(at, 1);
    // Never smaller than what has just gone: or a cape would go before its tip.
    for (const near of [at - 1, at]) if (near > 0 && near < kept.length - 1) sizes[near] = Math.max(corner(line, kept, near), size);
  }
  return kept.map((i) => line[i] ?? []);
}

function same(a?: Position, b?: Position): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Of the triangle with the points before and after, in km2, on the plane that touches there. */
function corner(line: readonly Position[], kept: readonly number[], at: number): number {
  const [a, b, c] = [at - 1, at, at + 1].map((i) => line[kept[i] ?? -1]);
  if (!a || !b || !c) return Number.POSITIVE_INFINITY;
  const across = Math.cos(((b[1] ?? 0) * Math.PI) / 180) * KM_PER_DEGREE;
  const [ax, ay] = [((a[0] ?? 0) - (b[0] ?? 0)) * across, ((a[1] ?? 0) - (b[1] ?? 0)) * KM_PER_DEGREE];
  const [cx, cy] = [((c[0] ?? 0) - (b[0] ?? 0)) * across, ((c[1] ?? 0) - (b[1] ?? 0)) * KM_PER_DEGREE];
  return Math.abs(ax * cy - cx * ay) / 2;
}
