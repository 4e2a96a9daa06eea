import type { Arm, Mode } from './vocabulary';

/**
 * Normal rates of movement in km/h, while moving. They are this project's own round assumptions, not figures of the
 * record: they decide only how late a formation leaves a place where it is stated to have halted or fought, and
 * what the data check calls too fast (see geo/decisions).
 */
const GROUND_KMH: Record<Arm, number> = {
  'combined-arms': 6,
  rifle: 4,
  infantry: 4,
  tank: 12,
  mechanised: 12,
  cavalry: 8,
  'fortified-region': 4,
  'border-guard': 4,
  airborne: 4,
  air: 20,
  naval: 4,
  'naval-infantry': 4,
};

const CARRIED_KMH: Record<Exclude<Mode, 'ground'>, number> = { rail: 30, sea: 22, air: 250 };

export function normalKmPerHour(arm: Arm, mode: Mode): number {
  return mode === 'ground' ? GROUND_KMH[arm] : CARRIED_KMH[mode];
}
