import type { Campaign, LonLat } from '../../src/lib/campaign/types';
import { BASES } from '../../src/lib/campaign/vocabulary';
import { captureRows, firstCaptures } from './captures';
import { distanceTo } from './distance';
import type { Grid } from './grid';
import { cellKm, eachCellIn, gridOf, toCell } from './grid';
import type { Sample } from './samples';
import { settledSteps } from './settled';
import { airLandings, groundSamples, openings } from './samples';

/** Ground held by arrival time: `time` in steps of half an hour from the campaign's beginning. */
export interface Surface {
  readonly grid: Grid;
  readonly fromMs: number;
  readonly fronts: readonly string[];
  readonly time: Uint16Array;
  /** Cells to the edge of what is ever held, above 0 inside. */
  readonly edge: Float32Array;
  /** Number of the front in `fronts`, from 1; 0 where nobody came near. */
  readonly front: Uint8Array;
  /** Number in `BASES`. */
  readonly basis: Uint8Array;
  /** When the cell's whole territory passed to the Soviet side, as `settledSteps` gives it. */
  readonly settled: Uint8Array;
}

export const STEP_MS = 1_800_000;
const NEVER = 65_535;
/** How far to the side of a march its ground is held: wider on the steppe, where a column is seen from afar. */
const SIDE_KM = 12;
const STEPPE_SIDE_KM = 25;
const STEPPE_EAST_OF_LON = 119.5;
/** Columns of one army nearer than this hold what lies between them. */
const JOIN_KM = 60;
const ISLAND_KM = 8;
const CAPTURE_KM = 6;
const OWN_CELL_KM = 2.6;
/** The time that the ground beside a march falls later: km a day. */
const SIDE_KM_PER_DAY = 30;
const DAY_MS = 86_400_000;
/** A cell is at sea, on ground fought over, or on ground that the campaign never held. */
const GROUND = { sea: 0, open: 1, closed: 2 } as const;
const OPEN: ReadonlySet<string> = new Set(['manchukuo', 'korea', 'karafuto', 'kurils', 'kwantung', 'mengjiang', 'china']);

/**
 * A model, not a record: ground behind dated waypoints of the Soviet and Mongolian ground forces, as far to the side
 * of their routes as the constants above say, joined between near columns of one army; airfields taken from the air
 * as islands; every dated capture in its place. Never past the last dated place, never outside the territories
 * fought over.
 */
export function buildSurface(campaign: Campaign): Surface {
  const grid = gridOf(112, 33.5, 157.5, 56, 1024);
  const size = grid.width * grid.height;
  const open = new Uint8Array(size);
  for (const wanted of [false, true]) {
    for (const { id, geometry } of campaign.territories) if (OPEN.has(id) === wanted) eachCellIn(grid, geometry, (i) => (open[i] = wanted ? GROUND.open : GROUND.closed));
  }
  const field = new Field(grid, campaign);
  const samples = groundSamples(campaign);
  for (const army of new Set(samples.map((sample) => sample.army))) field.addArmy(samples.filter((sample) => sample.army === army), open);
  for (const landing of airLandings(campaign)) field.stamp(landing, ISLAND_KM, open);
  field.keepCaptures(campaign, open);
  const surface = field.surface();
  return { ...surface, settled: settledSteps(grid, campaign, surface.edge) };
}

class Field {
  readonly #grid: Grid;
  readonly #campaign: Campaign;
  readonly #time: Float64Array;
  readonly #front: Uint8Array;
  readonly #basis: Uint8Array;
  readonly #openings: ReadonlyMap<string, number>;

  constructor(grid: Grid, campaign: Campaign) {
    const size = grid.width * grid.height;
    this.#grid = grid;
    this.#campaign = campaign;
    this.#time = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.#front = new Uint8Array(size);
    this.#basis = new Uint8Array(size);
    // In whole steps, rounded up: none may begin before the hour.
    this.#openings = new Map([...openings(campaign)].map(([front, t]) => [front, campaign.span.from + Math.ceil((t - campaign.span.from) / STEP_MS) * STEP_MS]));
  }

  /** The ground of one army: discs along its marches, and what lies between columns near one another. */
  addArmy(samples: readonly Sample[], open: Uint8Array): void {
    const { width, height } = this.#grid;
    const near = new Uint8Array(width * height);
    const wide = new Uint8Array(width * height);
    for (const sample of samples) {
      const side = sample.lon < STEPPE_EAST_OF_LON ? STEPPE_SIDE_KM : SIDE_KM;
      this.#around(sample, side, (i) => (near[i] = 1));
      this.#around(sample, JOIN_KM / 2, (i) => (wide[i] = 1));
    }
    const outside = distanceTo(wide.map((value) => 1 - value), width, height);
    for (const sample of samples) {
      this.#around(sample, JOIN_KM / 2, (i, km) => {
        const between = (outside[i] ?? 0) * cellKm(this.#grid, Math.floor(i / width)) > JOIN_KM / 2 - SIDE_KM;
        if (open[i] === GROUND.open && (near[i] || between)) this.#reach(i, sample, km);
      });
    }
  }

  stamp(sample: Sample, radiusKm: number, open: Uint8Array): void {
    this.#around(sample, radiusKm, (i, km) => {
      if (open[i] === GROUND.open) this.#reach(i, sample, km);
    });
  }

  /** About each place taken the time is the record's; between two such places each keeps its nearer ground. */
  keepCaptures(campaign: Campaign, open: Uint8Array): void {
    const nearest = new Map<number, { km: number; earliest: number; latest: number; t: number; front: string }>();
    for (const capture of firstCaptures(captureRows(campaign))) {
      const [earliest, latest] = [capture.stated.from, Math.max(capture.stated.until, capture.t)];
      this.#around(capture, CAPTURE_KM, (i, km) => {
        const known = nearest.get(i);
        if (!known || km < known.km) nearest.set(i, { km, earliest, latest, t: capture.t, front: capture.front });
      });
    }
    for (const [i, { km, earliest, latest, t, front }] of nearest) {
      // A beach may lie in a cell whose middle is sea: its own cell counts all the same.
      const ownBeach = open[i] === GROUND.sea && km <= OWN_CELL_KM;
      if (open[i] !== GROUND.open && !ownBeach) continue;
      const now = this.#time[i] ?? NEVER;
      if (!Number.isFinite(now)) this.#front[i] = this.#number(front);
      this.#time[i] = now >= earliest && now <= latest ? now : t;
    }
  }

  surface(): Omit<Surface, 'settled'> {
    const { width, height } = this.#grid;
    const held = Uint8Array.from(this.#time, (t) => (Number.isFinite(t) ? 1 : 0));
    const inside = distanceTo(held.map((value) => 1 - value), width, height);
    const outside = distanceTo(held, width, height);
    const fromMs = this.#campaign.span.from;
    const edge = Float32Array.from(held, (value, i) => (value ? (inside[i] ?? 0) - 0.5 : 0.5 - (outside[i] ?? 0)));
    soften(edge, width, height);
    soften(edge, width, height);
    // Softened, but never to the other side: a beach of one cell stays held, a border stays shut.
    edge.forEach((cells, i) => (edge[i] = held[i] ? Math.max(cells, 0.3) : Math.min(cells, -0.05)));
    this.#spread(6);
    const time = Uint16Array.from(this.#time, (t) => (Number.isFinite(t) ? Math.min(Math.max(Math.round((t - fromMs) / STEP_MS), 0), NEVER - 1) : NEVER));
    return { grid: this.#grid, fromMs, fronts: this.#campaign.fronts.map(({ id }) => id), time, edge, front: this.#front, basis: this.#basis };
  }

  /** Carries times a few cells outwards, so that an edge drawn between cells has a time on both sides. */
  #spread(cells: number): void {
    const { width, height } = this.#grid;
    for (let round = 0; round < cells; round++) {
      const before = this.#time.slice();
      for (let i = 0; i < before.length; i++) {
        if (Number.isFinite(before[i] ?? 0)) continue;
        const [x, y] = [i % width, Math.floor(i / width)];
        let sum = 0;
        let count = 0;
        for (const [dx, dy] of [[-1, 0], [1, 0], [0, -1], [0, 1]] as const) {
          if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
          const j = i + dx + dy * width;
          const t = before[j] ?? Number.POSITIVE_INFINITY;
          if (!Number.isFinite(t)) continue;
          sum += t;
          count += 1;
          this.#front[i] = this.#front[j] ?? 0;
          this.#basis[i] = this.#basis[j] ?? 0;
        }
        if (count > 0) this.#time[i] = sum / count;
      }
    }
  }

  #reach(i: number, { t, front, basis }: Sample, km: number): void {
    const arrival = Math.max(t + (km / SIDE_KM_PER_DAY) * DAY_MS, this.#openings.get(front) ?? Number.NEGATIVE_INFINITY);
    if (arrival >= (this.#time[i] ?? 0)) return;
    this.#time[i] = arrival;
    this.#front[i] = this.#number(front);
    this.#basis[i] = BASES.indexOf(basis);
  }

  #number(front: string): number {
    return this.#campaign.fronts.findIndex(({ id }) => id === front) + 1;
  }

  #around({ lon, lat }: LonLat, radiusKm: number, visit: (index: number, km: number) => void): void {
    const { width, height } = this.#grid;
    const [x, y] = toCell(this.#grid, lon, lat);
    const km = cellKm(this.#grid, Math.min(Math.max(Math.floor(y), 0), height - 1));
    const reach = radiusKm / km;
    for (let row = Math.max(Math.floor(y - reach), 0); row <= Math.min(y + reach, height - 1); row++) {
      for (let column = Math.max(Math.floor(x - reach), 0); column <= Math.min(x + reach, width - 1); column++) {
        const away = Math.hypot(column + 0.5 - x, row + 0.5 - y) * km;
        if (away <= radiusKm) visit(row * width + column, away);
      }
    }
  }
}

/** The mean with its eight neighbours, the nearer counting more: an edge without the steps of the cells. */
function soften(field: Float32Array, width: number, height: number): void {
  const before = field.slice();
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) sum += (before[i + dy * width + dx] ?? 0) * (2 - Math.abs(dx)) * (2 - Math.abs(dy));
      }
      field[i] = sum / 16;
    }
  }
}
