import type { Formation, Standing } from '../campaign/types';
import type { Arm, Echelon } from '../campaign/vocabulary';
import { ARMS, ECHELONS } from '../campaign/vocabulary';
import type { InkName } from './campaignInks';
import { inkOf } from './campaignInks';

/** Everything that one symbol picture depends on. */
export interface SymbolSubject {
  readonly ink: InkName;
  readonly echelon: Echelon;
  readonly arm: Arm;
  readonly marker: boolean;
  /** `firm`: where and when are stated; `between`: interpolated, or the last known place. */
  readonly known: 'firm' | 'between';
}

const PREFIX = 'symbol';

/** The name under which the picture is kept in the map. */
export function symbolKey(formation: Formation, standing: Standing): string {
  const known = standing === 'attested' ? 'firm' : 'between';
  return [PREFIX, inkOf(formation), formation.echelon, formation.arm, formation.marker ? 'hq' : 'unit', known].join('|');
}

/** The way back from a picture's name; null for names that are not ours. */
export function symbolSubject(key: string): SymbolSubject | null {
  const [prefix, ink, echelon, arm, kind, known] = key.split('|');
  if (prefix !== PREFIX || !ink || !isEchelon(echelon) || !isArm(arm)) return null;
  return { ink: ink as InkName, echelon, arm, marker: kind === 'hq', known: known === 'firm' ? 'firm' : 'between' };
}

function isEchelon(word: string | undefined): word is Echelon {
  return ECHELONS.some((echelon) => echelon === word);
}

function isArm(word: string | undefined): word is Arm {
  return ARMS.some((arm) => arm === word);
}
