import { worldKm } from './frame';
import type { TrailPoint } from './trail';

/** Kilometres along a trail to each of its points, measured on the map's plane. */
export function alongKm(points: readonly TrailPoint[]): number[] {
  let km = 0;
  return points.map((point, i) => {
    const before = points[i - 1];
    if (before) km += Math.hypot(point.x - before.x, point.y - before.y) * worldKm(point.lat);
    return km;
  });
}

/**
 * A trail as a broad arrow can follow it: each point the Gaussian mean of those around it, less and less towards
 * both ends, which stay where they are. Times stay with their points, so the head keeps its time.
 * @param sigmaKm width of the mean
 */
export function smoothTrail(points: readonly TrailPoint[], sigmaKm: number): TrailPoint[] {
  const km = alongKm(points);
  const total = km.at(-1) ?? 0;
  return points.map((point, i) => {
    const here = km[i] ?? 0;
    const sigma = Math.min(sigmaKm, Math.min(here, total - here) / 2.2);
    if (sigma < 0.5) return point;
    let weights = 0;
    let x = 0;
    let y = 0;
    const add = (j: number): boolean => {
      const other = points[j];
      const away = ((km[j] ?? 0) - here) / sigma;
      if (!other || Math.abs(away) > 2.6) return false;
      const before = km[j - 1] ?? 0;
      const after = km[j + 1] ?? total;
      const weight = Math.exp(-0.5 * away * away) * (after - before);
      weights += weight;
      x += other.x * weight;
      y += other.y * weight;
      return true;
    };
    for (let j = i; j >= 0 && add(j); j--);
    for (let j = i + 1; j < points.length && add(j); j++);
    return { ...point, x: x / weights, y: y / weights };
  });
}

/** Without the points that follow another too closely: a broad band would fold. The ends and halts stay. */
export function thinTrail(points: readonly TrailPoint[], stepKm: number): TrailPoint[] {
  const km = alongKm(points);
  let last = 0;
  return points.filter((point, i) => {
    const keep = i === 0 || i === points.length - 1 || (km[i] ?? 0) - last >= stepKm || point.leaves > point.t;
    if (keep) last = km[i] ?? 0;
    return keep;
  });
}
