import type { Formation } from '../campaign/types';
import type { Echelon } from '../campaign/vocabulary';

/** From which zoom an echelon is drawn, and how wide its frame is there (CSS pixels). */
interface Detail {
  readonly minZoom: number;
  readonly frameWidth: number;
  /** 0 is placed first and gives way last. */
  readonly rank: number;
  /** Width of its axis of advance at zoom 4.4; 0 for those that have none. */
  readonly arrowWidth: number;
}

const DETAIL: Record<Echelon, Detail> = {
  theatre: { minZoom: 2.5, frameWidth: 34, rank: 0, arrowWidth: 0 },
  front: { minZoom: 2.5, frameWidth: 34, rank: 0, arrowWidth: 0 },
  'area-army': { minZoom: 2.5, frameWidth: 32, rank: 1, arrowWidth: 0 },
  fleet: { minZoom: 2.5, frameWidth: 28, rank: 2, arrowWidth: 0 },
  army: { minZoom: 2.5, frameWidth: 28, rank: 2, arrowWidth: 14 },
  'air-army': { minZoom: 5, frameWidth: 26, rank: 5, arrowWidth: 0 },
  flotilla: { minZoom: 4, frameWidth: 26, rank: 3, arrowWidth: 0 },
  corps: { minZoom: 5.4, frameWidth: 23, rank: 4, arrowWidth: 10 },
  division: { minZoom: 6.2, frameWidth: 21, rank: 6, arrowWidth: 6 },
  brigade: { minZoom: 6.8, frameWidth: 19, rank: 7, arrowWidth: 6 },
  regiment: { minZoom: 7.2, frameWidth: 18, rank: 8, arrowWidth: 6 },
  detachment: { minZoom: 6.2, frameWidth: 19, rank: 7, arrowWidth: 6 },
};

export function detailOf(echelon: Echelon): Detail {
  return DETAIL[echelon];
}

/** Landing parties are small, and all that there is where they land: they are shown from here on. */
const LANDINGS_FROM = 4.6;

/** From which zoom a formation is drawn. */
export function minZoomOf({ standsFor, arm, legs }: Formation): number {
  const landed = arm !== 'air' && legs.some(({ mode }) => mode === 'sea' || mode === 'air');
  const { minZoom } = DETAIL[standsFor];
  return landed ? Math.min(minZoom, LANDINGS_FROM) : minZoom;
}
