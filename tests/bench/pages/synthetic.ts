/** A made-up campaign of any size, the same for the same numbers: random walks over 25 days. */
export interface Synthetic {
  readonly units: number;
  readonly waypoints: number;
  /** Days, longitudes and latitudes, unit after unit. */
  readonly days: Float64Array;
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  /** How many of the units have an arrow behind them. */
  readonly arrows: number;
}

export const SPAN_DAYS = 25;

export function makeSynthetic(units: number, waypoints: number): Synthetic {
  const random = seeded(1945);
  const [days, lons, lats] = [new Float64Array(units * waypoints), new Float64Array(units * waypoints), new Float64Array(units * waypoints)];
  for (let unit = 0; unit < units; unit++) {
    let lon = 118 + random() * 14;
    let lat = 42 + random() * 8;
    let heading = random() * 2 * Math.PI;
    for (let i = 0; i < waypoints; i++) {
      const at = unit * waypoints + i;
      days[at] = (SPAN_DAYS * i) / (waypoints - 1);
      lons[at] = lon;
      lats[at] = lat;
      heading += (random() - 0.5) * 0.9;
      const step = (6 / waypoints) * (0.4 + random());
      lon = Math.min(Math.max(lon + Math.cos(heading) * step, 116), 134);
      lat = Math.min(Math.max(lat + Math.sin(heading) * step * 0.7, 40), 52);
    }
  }
  return { units, waypoints, days, lons, lats, arrows: Math.min(units, units >= 1000 ? 200 : 50) };
}

/** Where a unit is, straight between its waypoints: the reference of the picture check. */
export function unitAt({ waypoints, lons, lats }: Synthetic, unit: number, days: number, interpolates = true): [lon: number, lat: number] {
  const at = Math.min(Math.max((days / SPAN_DAYS) * (waypoints - 1), 0), waypoints - 1);
  const i = Math.min(Math.floor(at + 1e-9), waypoints - 1);
  const a = unit * waypoints + i;
  const f = interpolates ? at - i : 0;
  const b = Math.min(a + 1, (unit + 1) * waypoints - 1);
  return [(lons[a] ?? 0) + ((lons[b] ?? 0) - (lons[a] ?? 0)) * f, (lats[a] ?? 0) + ((lats[b] ?? 0) - (lats[a] ?? 0)) * f];
}

/** A moving front: its longitude at a latitude and a day. */
export function frontLon(lat: number, days: number): number {
  return 118 + (days / SPAN_DAYS) * 12 + Math.sin(lat * 3 + days * 0.2) * 0.4;
}

/** mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
