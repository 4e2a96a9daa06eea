import { positionAt } from '../campaign/advance';
import { stateAt } from '../campaign/stateAt';
import type { Campaign, Formation, Instant } from '../campaign/types';
import { declutter } from '../layers/declutter';
import type { Box, Room } from '../layers/declutter';
import { detailOf } from '../layers/levelOfDetail';
import type { Pixel, ScreenTurn } from '../layers/projection';
import { toPixel, toScreen } from '../layers/projection';
import type { SceneView } from '../layers/visibleFormations';
import { visibleFormations } from '../layers/visibleFormations';
import { symbolScale, widthScale } from './bands';
import { keyPlaces } from './keyPlaces';

/** Where one symbol is set at an instant: CSS pixels off its true point, screen y downwards. */
export interface PlannedSymbol {
  readonly formation: Formation;
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export type Plan = ReadonlyMap<string, PlannedSymbol>;

/** Plans stand this far apart, from a noon of the theatre on; between two of them a symbol's place is blended. */
export const PLAN_STEP_MS = 6 * 3_600_000;
const PLAN_PHASE_MS = 3 * 3_600_000;

/** The number of the plan at or before `t`, and how far it is on the way to the next: 0 to 1. */
export function planNumber(t: Instant): { number: number; toNext: number } {
  const steps = (t - PLAN_PHASE_MS) / PLAN_STEP_MS;
  return { number: Math.floor(steps), toNext: steps - Math.floor(steps) };
}

/** The instant of a plan. */
export function planInstant(number: number): Instant {
  return number * PLAN_STEP_MS + PLAN_PHASE_MS;
}

/** A symbol keeps its place for most of the time between two plans; it goes over to the next late, at no round hour. */
export function planMix(toNext: number): number {
  const f = Math.min(Math.max((toNext - 0.6) / 0.24, 0), 1);
  return f * f * (3 - 2 * f);
}

/** Room a label takes, CSS pixels a character at 11.5 px. */
export const CHARACTER_PX = 6.4;
const LABEL_HEIGHT = 14;
const ECHELON_MARKS = 9;
/** Symbols that a window of this size holds at most. */
const ROOM: Readonly<Record<NonNullable<SceneView['room']>, Room>> = {
  wide: { most: 22, mostOfGroup: 14, widthPx: 500, heightPx: 380 },
  narrow: { most: 9, mostOfGroup: 5, widthPx: 260, heightPx: 320 },
};
const HEADING_OVER_MS = 24 * 3_600_000;

/** Which formations are shown at `t` and where their symbols are set so that none covers another. */
export function planAt(campaign: Campaign, t: Instant, view: SceneView): Plan {
  const screen = { bearing: view.bearing ?? 0, pitch: view.pitch ?? 0 };
  const visible = visibleFormations(campaign, stateAt(campaign, t), view);
  const byId = new Map(visible.map(({ formation }) => [formation.id, formation]));
  const places = new Map(visible.map(({ formation, state }) => [formation.id, toScreen(toPixel(state, view.zoom), screen)]));
  const boxes = visible.map(({ formation }): Box => {
    const frameWidth = detailOf(formation.echelon).frameWidth * symbolScale(view.zoom);
    return {
      id: formation.id,
      at: places.get(formation.id) ?? { x: 0, y: 0 },
      width: Math.max(frameWidth, formation.shortName.length * CHARACTER_PX) + 6,
      height: (frameWidth * 2) / 3 + ECHELON_MARKS + LABEL_HEIGHT + 3,
      group: formation.side,
      superiors: superiorsOf(campaign, formation),
      first: besideArrow(formation, t, view.zoom, screen),
    };
  });
  const plan = new Map<string, PlannedSymbol>();
  const spared = keyPlaces(campaign).map((place) => toScreen(toPixel(place, view.zoom), screen));
  for (const { id, at, folded } of declutter(boxes, ROOM[view.room ?? 'wide'], spared)) {
    const formation = byId.get(id);
    const true_ = places.get(id);
    if (!formation || !true_) continue;
    const label = folded > 0 ? `${formation.shortName} +${folded}` : formation.shortName;
    plan.set(id, { formation, x: at.x - true_.x, y: at.y - true_.y, label });
  }
  return plan;
}

function superiorsOf({ formationById }: Campaign, { parent }: Formation): string[] {
  const ids: string[] = [];
  for (let at = parent; at !== null && !ids.includes(at); at = formationById.get(at)?.parent ?? null) ids.push(at);
  return ids;
}

/** A symbol on the head of its own arrow would hide it: it stands to the right or left of it, then behind. */
function besideArrow(formation: Formation, t: Instant, zoom: number, screen: ScreenTurn): Pixel[] {
  const { arrowWidth } = detailOf(formation.standsFor);
  const { frameWidth: fullWidth } = detailOf(formation.echelon);
  const frameWidth = fullWidth * symbolScale(zoom);
  const now = positionAt(formation, t);
  const before = positionAt(formation, t - HEADING_OVER_MS);
  if (arrowWidth === 0 || formation.marker || !now || !before) return [];
  const [a, b] = [toScreen(toPixel(before, zoom), screen), toScreen(toPixel(now, zoom), screen)];
  const moved = Math.hypot(b.x - a.x, b.y - a.y);
  if (moved < 4) return [];
  const [dx, dy] = [(b.x - a.x) / moved, (b.y - a.y) / moved];
  const reach = arrowWidth * widthScale(zoom) + frameWidth * 0.62;
  const beside = (side: number, back: number) => ({
    x: -dy * side * (reach + 4) - dx * back,
    y: dx * side * (reach * 0.85 + 8) - dy * back - 3,
  });
  return [beside(1, 6), beside(-1, 6), beside(1, 26), beside(-1, 26)];
}
