import type { Arm, Echelon } from '../campaign/vocabulary';

/** APP-6(D) echelon digits (9-10 of the code). */
const ECHELON_DIGITS: Record<Echelon, string> = {
  theatre: '25',
  front: '24',
  'area-army': '24',
  fleet: '23',
  army: '23',
  'air-army': '23',
  flotilla: '22',
  corps: '22',
  division: '21',
  brigade: '18',
  regiment: '17',
  detachment: '16',
};

/** Main icon and the two modifiers, of the land-unit set. */
const ARM_DIGITS: Record<Arm, string> = {
  'combined-arms': '1211000000',
  rifle: '1211000000',
  infantry: '1211000000',
  tank: '1205000000',
  mechanised: '1211020000',
  cavalry: '1213000000',
  'fortified-region': '1407000000',
  'border-guard': '1417000000',
  airborne: '1211000001',
  air: '1208000000',
  naval: '1701000000',
  'naval-infantry': '1211004600',
};

export interface SymbolSubject {
  readonly echelon: Echelon;
  readonly arm: Arm;
  readonly marker: boolean;
}

/**
 * The 20-digit APP-6 code of a formation. Both sides stand in the rectangular frame (identity 3): the hostile
 * diamond would judge. Side is told by filled against hollow and by ink.
 */
export function sidcOf({ echelon, arm, marker }: SymbolSubject): string {
  const headquarters = marker ? '2' : '0';
  return `1003100${headquarters}${ECHELON_DIGITS[echelon]}${ARM_DIGITS[arm]}`;
}
