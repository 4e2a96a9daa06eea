import type { Campaign, Instant } from '../campaign/types';
import type { SceneView } from '../layers/visibleFormations';
import type { Plan } from '../scene/plan';
import { planAt, planInstant, planMix, planNumber } from '../scene/plan';

export interface PlansAround {
  /** The plan at the step before the instant and at the one after. */
  readonly pair: readonly [before: Plan, after: Plan];
  /** The instants of the two. */
  readonly instants: readonly [before: Instant, after: Instant];
  /** The view that they are made for: zoom, turn and tilt in steps. */
  readonly view: SceneView;
  /** How far the instant is from the one to the other: 0 to 1. */
  readonly mix: number;
}

/** Zooms and turns within these steps share a plan: symbols would else be set anew in every frame of a zoom. */
const ZOOM_STEP = 0.125;
const TURN_STEP = 10;
const TILT_STEP = 10;
const KEPT = 64;

/** Keeps the plans of symbols about the instants seen last. The same instant always has the same plan. */
export class Plans {
  readonly #campaign: Campaign;
  readonly #plans = new Map<string, Plan>();
  #pair: { key: string; pair: PlansAround['pair']; view: SceneView } | null = null;
  #layers: ReadonlySet<string> | null = null;
  #version = 0;

  constructor(campaign: Campaign) {
    this.#campaign = campaign;
  }

  around(t: Instant, view: SceneView): PlansAround {
    if (view.layers !== this.#layers) {
      this.#layers = view.layers;
      this.#version += 1;
    }
    const { number: step, toNext } = planNumber(t);
    const stepped = inSteps(view);
    const key = [this.#version, view.basis, view.selected, view.room, stepped.zoom, stepped.bearing, stepped.pitch].join(' ');
    const pairKey = `${key} ${step}`;
    if (this.#pair?.key !== pairKey) {
      const at = (i: number) => this.#planAt(key, i, stepped);
      this.#pair = { key: pairKey, pair: [at(step), at(step + 1)], view: stepped };
    }
    return { pair: this.#pair.pair, view: this.#pair.view, instants: [planInstant(step), planInstant(step + 1)], mix: planMix(toNext) };
  }

  #planAt(key: string, step: number, view: SceneView): Plan {
    const name = `${key} ${step}`;
    const known = this.#plans.get(name);
    if (known) return known;
    const plan = planAt(this.#campaign, planInstant(step), view);
    if (this.#plans.size >= KEPT) this.#plans.clear();
    this.#plans.set(name, plan);
    return plan;
  }
}

function inSteps(view: SceneView): SceneView & { bearing: number; pitch: number } {
  return {
    ...view,
    zoom: Math.floor(view.zoom / ZOOM_STEP) * ZOOM_STEP,
    bearing: Math.round((view.bearing ?? 0) / TURN_STEP) * TURN_STEP,
    pitch: Math.round((view.pitch ?? 0) / TILT_STEP) * TILT_STEP,
  };
}
