import { SHORTEST_LEADER_PX, UNIT_PASS, UNIT_STRIDE } from './unitShaders';

/** Where in an instance stand the offsets of both plans, the width of the label's picture and whether it is selected. */
const [BEFORE, AFTER, LABEL_WIDTH, SELECTED] = [4, 7, 20, 23] as const;

/** Which passes have anything to draw, doubt left out: a pass costs every instance its vertices. */
export function passesOf(units: Float32Array): number[] {
  let [leader, ring, label] = [false, false, false];
  for (let at = 0; at < units.length; at += UNIT_STRIDE) {
    const off = (from: number) => Math.hypot(units[at + from] ?? 0, units[at + from + 1] ?? 0) > SHORTEST_LEADER_PX;
    leader ||= off(BEFORE) || off(AFTER);
    label ||= (units[at + LABEL_WIDTH] ?? 0) > 0;
    ring ||= (units[at + SELECTED] ?? 0) > 0;
  }
  return [...(leader ? [UNIT_PASS.leader] : []), ...(ring ? [UNIT_PASS.ring] : []), UNIT_PASS.symbol, ...(label ? [UNIT_PASS.label] : [])];
}

/** The widest doubt of any track, in km: `standing + 2 * km` rides in each row's last number. */
export function widestDoubtKm(rows: Float32Array): number {
  let widest = 0;
  for (let at = 3; at < rows.length; at += 4) widest = Math.max(widest, Math.floor((rows[at] ?? 0) / 2));
  return widest;
}
